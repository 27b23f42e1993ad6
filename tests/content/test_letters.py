"""The tagged letters of the fixtures come out word for word."""

from pathlib import Path

import pytest

import bilagekoll
from bilagekoll.content.blocks import Omission
from bilagekoll.reports.text import as_text
from fixtures.making.texts import leaflets, letters, papers
from tests.content.letters import head_of, markdown_of

FILES = Path(__file__).parents[2] / "fixtures" / "files"

TAGGED = {
    "kallelse.pdf": (letters.KALLELSE, True),
    "kallelse-operation-word.pdf": (letters.OPERATION, False),
    "provsvar.pdf": (letters.PROVSVAR, True),
    "provsvar-word.pdf": (letters.PROVSVAR, False),
    "dagordning.pdf": (papers.DAGORDNING, True),
    "remiss.pdf": (papers.REMISS, True),
    "patientinformation-gra-starr.pdf": (leaflets.PATIENTINFORMATION, True),
    "hitta-hit-ögonmottagningen.pdf": (letters.VAGBESKRIVNING, True),
    "appointment-letter-english.pdf": (letters.ENGLISH, True),
}


def text_of(name, format="markdown"):
    return as_text(bilagekoll.extract(FILES / name), format, "sv")


@pytest.mark.parametrize("name", TAGGED)
def test_every_word_heading_item_cell_and_link(name):
    letter, letterhead = TAGGED[name]
    end = "" if "word" in name else "."
    assert text_of(name) == markdown_of(letter, head=head_of(letter, with_letterhead=letterhead), end=end)


def test_a_brochure_in_two_columns():
    expected = [f"# {leaflets.BROSCHYR_TITEL}", leaflets.BROSCHYR_INGRESS]
    for title, *paragraphs in leaflets.BROSCHYR:
        expected += [f"## {title}", *paragraphs]
    expected.insert(4, f"[Bild: {leaflets.BROSCHYR_ALT}]")
    assert text_of("broschyr-gron-starr.pdf").rstrip().split("\n\n") == expected


def test_a_footer_that_stands_outside_of_the_tags_is_named():
    found = bilagekoll.extract(FILES / "broschyr-gron-starr.pdf")
    assert [(item.why, item.text) for item in found.left_out] == [(Omission.FOOTER, "Ögonmottagningen · Exempelsjukhuset")]
    assert (found.doubts, found.coverage.ratio) == ((), 1.0)
