"""Tagged files beside the project: every word that PDFium finds on a page is in the text, or in the list of what was left out.

PDFium knows nothing of our reading of glyphs, nor of ``content.coverage``: it is the witness.
"""

import re
import unicodedata
from collections import Counter

import pypdfium2
import pytest

import bilagekoll
from bilagekoll.content.blocks import Omission, Way
from bilagekoll.reports.text import as_text
from tests.conftest import CORPUS

pytestmark = pytest.mark.corpus

WORD = re.compile(r"[^\W_]+")
CUT = re.compile("[\ufffe\u00ad\u0002]\\s*")
"""What PDFium writes for a hyphen at the end of a line."""
ASTRAY = {
    "7.21.7-t01-pass-a.pdf": "glyphs without Unicode values, which we call garbled: PDFium knows Adobe's Japanese fonts by heart",
    "8.4.5.8-t01-pass-a.pdf": "likewise",
    "7.21.7-t01-fail-a.pdf": "glyphs without Unicode values: PDFium guesses, wrongly",
    "8.4.5.8-t01-fail-a.pdf": "likewise",
    "HuggeK__Informationslapp Fiskekort Törn och Törngöls FVOF.pdf": "PDFium joins a Latin and two Persian letters to one word",
}


TORN = {"apache__testPDF_XFA_govdocs1_258578.pdf": ["rangers classroom application"]}
"""Words whose letters the tags tear apart (a heading in small capitals): they are named as missing, and to be read through."""


def files(folder):
    return sorted((CORPUS / folder).rglob("*.pdf"))


def folded(text):
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", CUT.sub("", text)).casefold())


def run_together(text):
    return "".join(WORD.findall(folded(text)))


def shown(file):
    """Words on the pages, by PDFium."""
    document = pypdfium2.PdfDocument(file)
    try:
        return Counter(word for page in document for word in WORD.findall(folded(page.get_textpage().get_text_range())))
    finally:
        document.close()


def unaccounted(file, document):
    """Words that stand on the pages more often than in the text and in the list of what was left out."""
    given = run_together(as_text(document, "plain", "sv"))
    left_out = run_together(" ".join(item.text for item in document.left_out))
    return [word for word, count in shown(file).items() if given.count(word) + left_out.count(word) < count]


@pytest.mark.parametrize(("folder", "least"), [("real", 15), ("pdfua", 400), ("wild", 25)])
@pytest.mark.usefixtures("without_ocr")  # tags have nothing to do with it, and the scans among the files would take minutes
def test_every_word_of_a_tagged_file(folder, least):
    missing, tagged = {}, 0
    for file in files(folder):
        document = bilagekoll.extract(file)
        if set(document.ways.values()) != {Way.TAGS}:
            continue
        tagged += 1
        lost = [item.text for item in document.left_out if item.why is Omission.MISSING]
        assert lost == TORN.get(file.name, []), file.name
        assert lost or document.coverage.ratio == 1.0, file.name
        words = unaccounted(file, document)
        if words:
            missing[file.name] = words
    assert tagged >= least
    assert {name: words for name, words in missing.items() if name not in ASTRAY} == {}


REFERENCE = {
    "opendataloader-project__PDFUA-Ref-2-02_Invoice.pdf": [
        "[Bild: Logo of Kraxi Systems, Inc. Paper Planes]",
        "INVOICE 2020-10",
        "[Bild: Photo of sales rep.]",
        "ITEM: 1; DESCRIPTION: Super Kite; QUANTITY: 2; PRICE (€): 20.00; AMOUNT (€): 40.00",
        "AMOUNT (€): 845.00",
        "Terms of payment: 30 days net.",
    ],
    "opendataloader-project__PDFUA-Ref-2-03_AcademicAbstract.pdf": [
        "ABSTRACT\n",
        "– Tagged PDF: Embedding logical structure in PDF for:\n  – accessibility\n  – repurposing of content\n– Hidden",
        "3 ABOUT THE ORGANIZERS",
        "© 2019 Copyright held by the owner/author(s).",
        "Klaas Posselt is a graduate engineer",
    ],
    "opendataloader-project__PDFUA-Ref-2-10_Form.pdf": [
        "PDF/UA form example",
        "Text, required: [fylls i: a required text field]",
        "Check boxes: ☐ A ☐ B ☐ C ☐ D",
        "Radio buttons: ☐ yes ☐ no",
        "Drop-down: [fylls i: a dropdown list]",
    ],
}


@pytest.mark.parametrize("name", REFERENCE)
def test_the_reference_files_of_pdf_ua_come_in_the_order_of_their_tags(name):
    document = bilagekoll.extract(CORPUS / "real" / name)
    text = as_text(document, "plain", "sv")
    places = [text.find(words) for words in REFERENCE[name]]
    assert -1 not in places, [words for words, place in zip(REFERENCE[name], places, strict=True) if place < 0]
    assert places == sorted(places)
    assert document.doubts == ()
    assert {item.why for item in document.left_out} <= {Omission.ARTIFACT, Omission.REPLACED}


def test_hebrew_that_is_drawn_as_it_is_seen():
    document = bilagekoll.extract(CORPUS / "wild" / "mozilla+pdf.js" / "issue11656.pdf")
    assert as_text(document, "plain", "sv").startswith("שלום עולם מה שלום כולם?\n\nאני יורד מן החוטים, אני כבר ילד אמיתי.")
