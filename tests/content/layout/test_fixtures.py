"""The untagged letters of the fixtures, from the file to the blocks."""

from pathlib import Path

import pytest

from bilagekoll.content.blocks import Block, Heading, ListBlock, Table
from bilagekoll.content.layout import from_layout
from bilagekoll.facts.layout import LayoutPage
from bilagekoll.readers.layout import read_layout
from tests.content.layout.writing import cells_of, words_of

FILES = Path(__file__).parents[3] / "fixtures" / "files"


def read(name: str) -> tuple[Block, ...]:
    pages = [page for page in read_layout(FILES / name) if isinstance(page, LayoutPage)]
    assert pages
    return from_layout(pages)[0]


def headings(blocks: tuple[Block, ...]) -> list[tuple[int, str]]:
    return [(block.level, words_of(block)) for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("name", ["kallelse-otaggad.pdf", "kallelse-journalsystem.pdf"])
def test_a_summons(name: str):
    blocks = read(name)
    assert headings(blocks) == [
        (1, "Kallelse till undersökning inför operation av grå starr"),
        (2, "Din tid"),
        (2, "Förbered dig så här"),
        (2, "Om du inte kan komma"),
        (2, "Har du frågor?"),
    ]
    (items,) = [block for block in blocks if isinstance(block, ListBlock)]
    assert [words_of(item.blocks[0])[:12] for item in items.items] == [
        "Ta med legit",
        "Ta ut kontak",
        "Vi droppar i",
        "Fyll i hälso",
    ]
    assert "pupillerna vidgas. Du ser suddigt efteråt" in words_of(items)


def test_test_results_with_a_table():
    blocks = read("provsvar-journalsystem.pdf")
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert cells_of(table) == [
        ["Prov", "Ditt värde", "Referensvärde", "Bedömning"],
        ["Hemoglobin (Hb)", "142 g/L", "134–170 g/L", "Normalt"],
        ["Kreatinin", "88 µmol/L", "60–105 µmol/L", "Normalt"],
        ["Kalium", "4,9 mmol/L", "3,5–4,6 mmol/L", "Något högt"],
        ["Långtidssocker (HbA1c)", "39 mmol/mol", "31–46 mmol/mol", "Normalt"],
        ["Sköldkörtelprov (TSH)", "2,1 mIE/L", "0,4–4,0 mIE/L", "Normalt"],
    ]
    assert (1, "Svar på dina blodprover") in headings(blocks)


def test_a_brochure_in_two_columns():
    blocks = read("broschyr-gron-starr-otaggad.pdf")
    assert [words_of(block) for block in blocks if isinstance(block, Heading)] == [
        "Leva med grön starr",
        "Vad händer i ögat?",
        "Vem får grön starr?",
        "Ögondroppar varje dag",
        "Så droppar du",
        "Laser eller operation",
        "Bil och körkort",
        "Kontakt",
    ]
    text = " ".join(words_of(block) for block in blocks)
    assert "för- och nackdelar" in text
    assert "trådarna i synnerven skadas" in text


@pytest.mark.parametrize(
    "name", ["kallelse-otaggad.pdf", "kallelse-journalsystem.pdf", "provsvar-journalsystem.pdf", "broschyr-gron-starr-otaggad.pdf"]
)
def test_every_word_is_there(name: str):
    (page,) = [page for page in read_layout(FILES / name) if isinstance(page, LayoutPage)]
    blocks, left_out = from_layout([page])
    text = "".join([*(words_of(block) for block in blocks), *(item.text for item in left_out)])
    given = sorted(letter for letter in text if letter.isalnum())
    drawn = sorted(letter for word in page.words for letter in word.text if letter.isalnum())
    assert given == drawn


def test_pages_printed_from_a_browser():
    blocks = read("gastroskopi-webblasare-otaggad.pdf")
    assert headings(blocks) == [
        (1, "Inför din gastroskopi"),
        (2, "Din tid"),
        (2, "Före undersökningen"),
        (2, "Mediciner som du ska prata med oss om"),
        (2, "Efter undersökningen"),
        (2, "Kan du inte komma?"),
        (3, "Tolk"),
        (3, "Sjukresor"),
    ]
    times, _ = (block for block in blocks if isinstance(block, Table))
    assert cells_of(times)[1] == ["Klockan", "08.40"]
    blocks = read("knaovningar-webblasare-otaggad.pdf")
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert cells_of(table)[1:3] == [["Böj och sträck", "3", "10"], ["Spänn låret", "3", "10"]]
    assert {"Vecka 1–2", "Vecka 3–6", "Hur mycket ska jag träna?"} < {text for _, text in headings(blocks)}


def test_a_page_of_cards():
    blocks = read("provsvar-webblasare-otaggad.pdf")
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert cells_of(table)[:2] == [["Analys", "Resultat", "Referens", "Enhet"], ["B-Hemoglobin", "128", "117–153", "g/L"]]
    said = [words_of(block) for block in blocks]
    at = said.index("Ny tid")
    assert said[at + 1 : at + 7] == [
        "Tors 26 nov kl. 07.45",
        "Plats",
        "Laboratoriet, plan 1",
        "Frågor",
        "Ring 010-123 45 67",
        "Det här kan du göra själv",
    ]
