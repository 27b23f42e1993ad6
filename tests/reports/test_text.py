import json

import pytest

from bilagekoll.content.blocks import Coverage, Document, Doubt, Doubted, Inline, LeftOut, Omission, Paragraph, Way
from bilagekoll.locales import LANGUAGES
from bilagekoll.reports.text import FORMATS, as_text, details, nothing_because, read_through

BLOCK = Paragraph((Inline("Välkommen."),), page=1)
TWO_PAGES = {1: Way.TAGS, 2: Way.TAGS}


def document(*doubts, blocks=(BLOCK,), ways=TWO_PAGES, **facts):
    return Document(blocks, doubts=doubts, ways=ways, **facts)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_the_words(format):
    assert "Välkommen." in as_text(document(), format, "sv")


def test_json_is_json():
    assert json.loads(as_text(document(), "json", "sv"))["blocks"][0]["type"] == "paragraph"


def test_nothing_to_read_through():
    assert read_through(document(), "sv") == []
    assert nothing_because(document(), "sv") is None


def test_what_is_lost_is_said_first_with_its_pages():
    found = read_through(document(Doubted(Doubt.WORDS, 1, 3), Doubted(Doubt.SCANNED, 2)), "sv")
    assert found[0].startswith("Läs igenom: En sida är en bild av text")
    assert found[0].endswith("Sidan 2.")
    assert found[1].startswith("Läs igenom: 3 ord")


def test_a_single_page_is_not_named():
    assert "Sidan" not in read_through(document(Doubted(Doubt.GARBLED, 1), ways={1: Way.TAGS}), "sv")[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("doubt", list(Doubt))
@pytest.mark.parametrize("count", [1, 2])
def test_every_doubt_has_words(doubt, language, count):
    found = document(Doubted(doubt, 1, count), blocks=())
    assert nothing_because(found, language)
    assert read_through(found, language) or doubt in {
        Doubt.LOCKED,
        Doubt.WRONG_PASSWORD,
        Doubt.DAMAGED,
        Doubt.IMAGE,
        Doubt.EMPTY,
        Doubt.FORMAT,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_omission_has_words(language):
    left_out = tuple(LeftOut(why, "Sida\x1b 1", 1) for why in Omission)
    lines = list(details(document(left_out=left_out, coverage=Coverage(1200, 1100, 100)), language))
    assert len(lines) == 2 + len(Omission)
    assert "Sida 1" in lines[-1]


def test_how_much_is_there():
    assert next(details(document(coverage=Coverage(1200, 1190, 10)), "sv")).startswith(
        "1\N{NO-BREAK SPACE}190 av 1\N{NO-BREAK SPACE}200 ord"
    )


def test_empty_pages_are_empty():
    assert nothing_because(document(blocks=()), "sv") == "Det finns ingen text att ge. Sidorna är tomma."
