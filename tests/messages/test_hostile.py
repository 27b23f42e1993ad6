"""Texts made to keep patterns busy are judged in no more than seconds."""

import time

import pytest

from bilagekoll.messages.choosing import choices, not_for_messages
from bilagekoll.messages.library import shipped
from bilagekoll.messages.personal import variables_in
from bilagekoll.messages.proposals import proposals
from bilagekoll.messages.review import review_message
from tests.messages.letters import letter

SECONDS = 5
"""Far above what they take, far below what a pattern that goes back and forth takes."""
PIECES = [
    "a-",
    "A ",
    "0 ",
    "1",
    "Aa-",
    "din a ",
    "svar inte ",
    "ring ",
    "A.",
    "hämta ",
    "Plats: ",
    "Region A ",
    "1 januari ",
    "(",
    " · ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_long_rows_of_the_same(piece):
    text = piece * 2000
    begun = time.process_time()
    review_message(text)
    variables_in(text)
    document = letter(text, "# Rubrik", text)
    proposals(document)
    choices(document, shipped())
    not_for_messages(document)
    assert time.process_time() - begun < SECONDS
