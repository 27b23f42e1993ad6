"""The letters of the fixtures as messages; bench/messages.py prints the figures."""

from collections import Counter

import pytest

import bilagekoll
from bench.messages import FILES, LETTERS
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.messages.choosing import choices
from bilagekoll.messages.composing import compose
from bilagekoll.messages.library import shipped
from bilagekoll.messages.offers import proposed_for
from bilagekoll.messages.proposals import proposals
from bilagekoll.messages.templates import Kind

MOST_WRONG = 1


@pytest.fixture(scope="module")
def documents():
    return {name: bilagekoll.extract(FILES / name) for name in LETTERS}


def words(texts):
    return Counter(word for text in texts for word in words_of(text))


def first(document):
    return choices(document, shipped())[0].template


def test_the_right_template_is_proposed_first(documents):
    wrong = [name for name, wanted in LETTERS.items() if first(documents[name]).id != wanted]
    assert len(wrong) <= MOST_WRONG, wrong


@pytest.mark.parametrize("name", LETTERS)
def test_no_required_field_is_filled_in_without_being_confirmed(documents, name):
    template = first(documents[name])
    message = compose(documents[name], template, {}, (), "{}")
    asked = {field.name for field in template.fields if field.required and field.kind is not Kind.CONTENT}
    assert asked <= {field.name for field in message.missing}


@pytest.mark.parametrize("name", LETTERS)
def test_no_word_of_the_content_is_lost(documents, name):
    document, template = documents[name], first(documents[name])
    found = proposals(document)
    taken = {field.name: proposal for field in template.fields if (proposal := proposed_for(field, found))}
    values = {name: proposal.value for name, proposal in taken.items()}
    said = words(texts_of(document.blocks))
    whole = compose(document, template, values, taken.values(), "{}", whole=True)
    assert said - words(texts_of(whole.document.blocks)) == Counter()
    message = compose(document, template, values, taken.values(), "{}")
    assert said - words([*texts_of(message.document.blocks), *(item.text for item in message.left_out)]) == Counter()
