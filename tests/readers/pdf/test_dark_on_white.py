import pytest

from bilagekoll.facts.contrast import PageContrast
from bilagekoll.facts.pdf import Pdf
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document

TEXT = "BT /F 12 Tf 100 700 Td (Kallelse till mottagningen) Tj ET"


def letter(content, resources=""):
    return document(
        {5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"},
        content=content,
        page=f"/Resources << /Font << /F 5 0 R >> {resources} >>",
    )


@pytest.fixture
def drawn(monkeypatch):
    """Pages that PDFium was asked to look at."""
    asked = []
    monkeypatch.setattr("bilagekoll.readers.contrast.read_contrasts", lambda data, pages: asked.extend(pages) or ())
    return asked


def contrasts(data, *, wanted=True):
    found = read_pdf(data, as_seen=wanted)
    assert isinstance(found, Pdf)
    return found.contrasts


@pytest.mark.parametrize(
    "content",
    [TEXT, f"0 g {TEXT}", f"0 0 0 rg {TEXT}", f"0.1 0.1 0.3 rg {TEXT}", f"0 0 0 1 k {TEXT}", f"/O gs 0 G 10 10 m 90 90 l S {TEXT}"],
)
def test_a_page_of_dark_text_needs_no_drawing(content, drawn):
    assert contrasts(letter(content, "/ExtGState << /O << /ca 1 /BM /Normal >> >>")) == (PageContrast(1),)
    assert drawn == []


@pytest.mark.parametrize(
    "content",
    [
        f"0.6 g {TEXT}", f"1 0 0 rg {TEXT}", f"1 0 0 0 k {TEXT}", f"/Pattern cs /P scn {TEXT}", f"0 0 100 100 re f {TEXT}",
        f"/S sh {TEXT}", f"/X Do {TEXT}", f"rg {TEXT}", "BT 1 Tr /F 12 Tf (Kallelse) Tj ET",
    ],
)  # fmt: skip
def test_a_page_with_colour_is_drawn(content, drawn):
    contrasts(letter(content))
    assert drawn == [1]


@pytest.mark.parametrize("state", ["/ca 0.4", "/BM /Multiply", "/SMask << /S /Alpha >>"])
def test_a_page_with_transparency_is_drawn(state, drawn):
    contrasts(letter(f"/T gs {TEXT}", f"/ExtGState << /T << {state} >> >>"))
    assert drawn == [1]


def test_colours_are_looked_at_only_when_wanted(drawn):
    assert contrasts(letter(f"0.6 g {TEXT}"), wanted=False) == ()
    assert drawn == []
