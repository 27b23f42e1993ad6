import pytest

from bilagekoll.facts.interaction import Annotation
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Referenced
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, page, pdf, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

ADDRESS = "https://www.regionkalmar.se/undersokningar/rontgen/forberedelser"
BROKEN_ADDRESS = ADDRESS.replace("rontgen/", "rontgen/ ")
REFERENCE = Referenced("Link", 50, 1)


def annotation(subtype, **facts):
    return Annotation(**{"subtype": subtype, "place": Place(page=1, object=50), "contents": None, "role": None, **facts})


def annotated(subtype, **facts):
    return pdf(annotations=(annotation(subtype, **facts),))


def linked(*tops, contents=None, **facts):
    return tagged(*tops, annotations=(annotation("Link", role="Link", contents=contents, **facts),))


def link(*words, **facts):
    return Tag("Link", *words, REFERENCE, **facts)


def paragraph(words, before="", **facts):
    return linked(Tag("Document", Tag("P", before, link(words))), **facts)


NO_LINK = pdf()
SILENT = linked(Tag("P", link()))
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))
CELL = Tag("Table", Tag("TR", Tag("TH", "Avbokning"), Tag("TD", Tag("P", link("läs mer")))))

CASES = [
    Case("link-to-own-computer", PASSED, "the web", annotated("Link", uri="https://1177.se/fil:a")),
    Case("link-to-own-computer", PASSED, "a jump within the document", annotated("Link")),
    Case(
        "link-to-own-computer", FAILED, "a file", annotated("Link", uri="file:///C:/brev.docx"), {"address": "file:///C:/brev.docx"}
    ),
    Case("link-to-own-computer", FAILED, "a drive", annotated("Link", uri="G:\\gemensam\\brev.docx")),
    Case("link-to-own-computer", FAILED, "a server", annotated("Link", uri="\\\\server\\brev.docx")),
    Case("link-to-own-computer", INAPPLICABLE, "no links", pdf()),
    Case("link-outside-tags", PASSED, "in a Link tag", annotated("Link", role="Link")),
    Case("link-outside-tags", FAILED, "no tag", annotated("Link")),
    Case("link-outside-tags", FAILED, "another tag", annotated("Link", role="P")),
    Case("link-outside-tags", FAILED, "untagged file", pdf(structure=None, annotations=(annotation("Link"),))),
    Case("link-outside-tags", INAPPLICABLE, "hidden", annotated("Link", hidden=True)),
    Case("link-outside-tags", INAPPLICABLE, "another annotation", annotated("Text")),
    Case("link-outside-tags", CANT_TELL, "unreadable file", UNREADABLE),
    Case("link-without-description", PASSED, "described", annotated("Link", contents="Boka tid")),
    Case("link-without-description", FAILED, "no Contents", annotated("Link")),
    Case("link-without-description", FAILED, "empty Contents", annotated("Link", contents="\0 ")),
    Case("link-without-description", INAPPLICABLE, "no link", NO_LINK),
    Case("link-without-text", PASSED, "text", paragraph("Boka tid")),
    Case("link-without-text", PASSED, "alternative text", linked(Tag("P", link(alt="Boka tid")))),
    Case("link-without-text", PASSED, "replacement text", linked(Tag("P", link(actual_text="Boka tid")))),
    Case("link-without-text", PASSED, "description", linked(Tag("P", link()), contents="Boka tid")),
    Case("link-without-text", PASSED, "a picture, for the rules of figures", linked(Tag("P", link(Tag("Figure"))))),
    Case("link-without-text", PASSED, "annotation not found", linked(Tag("P", link()), place=Place(page=1))),
    Case("link-without-text", FAILED, "nothing", SILENT),
    Case("link-without-text", INAPPLICABLE, "a Link tag without a link", tagged(Tag("Link"))),
    Case("link-without-text", INAPPLICABLE, "untagged", pdf(structure=None, annotations=(annotation("Link"),))),
    Case("link-without-text", CANT_TELL, "annotations unread", tagged(Tag("P"), annotations=Unknown(Reason.LIMIT))),
    Case("link-without-text", CANT_TELL, "a page unread", tagged(Tag("P"), pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("vague-link-alone", PASSED, "clear words", paragraph("Boka tid på 1177")),
    Case("vague-link-alone", PASSED, "in a sentence", paragraph("här", before="Avboka din tid ")),
    Case("vague-link-alone", PASSED, "a table header tells", linked(CELL)),
    Case("vague-link-alone", PASSED, "the site of someone", paragraph("Hemsidan för Diabetesförbundet")),
    Case("vague-link-alone", FAILED, "a site of nobody", paragraph("Webbplats")),
    Case("vague-link-alone", FAILED, "alone in the paragraph", paragraph("Läs mer »"), {"text": "Läs mer »"}),
    Case("vague-link-alone", FAILED, "straight in a section", linked(Tag("Sect", Tag("P", "Avbokning"), link("Klicka här")))),
    Case("vague-link-alone", FAILED, "in English", paragraph("Click here")),
    Case("vague-link-alone", INAPPLICABLE, "no text to judge", SILENT),
    Case("vague-link-text", PASSED, "clear words", paragraph("Läs mer om avbokning")),
    Case("vague-link-text", PASSED, "alone: reported already", paragraph("läs mer")),
    Case("vague-link-text", FAILED, "in a sentence", paragraph("här", before="Avboka din tid "), {"text": "här"}),
    Case("vague-link-text", FAILED, "in a table cell", linked(CELL)),
    Case("vague-link-text", INAPPLICABLE, "no text to judge", SILENT),
    Case("address-as-link-text", PASSED, "words", paragraph("Förbered dig inför röntgen på sjukhuset")),
    Case("address-as-link-text", PASSED, "a short address", paragraph("www.1177.se/kalmar-lan")),
    Case("address-as-link-text", PASSED, "an e-mail address", paragraph("rontgenmottagningen.oskarshamn@regionkalmar.se")),
    Case("address-as-link-text", PASSED, "a line of a table of contents", paragraph(f"B.HIV/aids{'.' * 40}9")),
    Case("address-as-link-text", FAILED, "a long address", paragraph(ADDRESS), {"address": ADDRESS}),
    Case("address-as-link-text", FAILED, "on two lines", paragraph(BROKEN_ADDRESS), {"address": ADDRESS}),
    Case("address-as-link-text", INAPPLICABLE, "no text to judge", SILENT),
    Case("annotation-outside-tags", PASSED, "in an Annot tag", annotated("FreeText", role="Annot")),
    Case("annotation-outside-tags", FAILED, "no tag", annotated("Stamp"), {"subtype": "Stamp"}),
    Case("annotation-outside-tags", INAPPLICABLE, "hidden", annotated("Stamp", hidden=True)),
    Case("annotation-outside-tags", INAPPLICABLE, "a link", annotated("Link")),
    Case("annotation-outside-tags", INAPPLICABLE, "a film, which has a topic", annotated("RichMedia")),
    Case("annotation-outside-tags", INAPPLICABLE, "a window for a note", annotated("Popup")),
    Case("annotation-without-description", PASSED, "words", annotated("FreeText", contents="Ny tid!")),
    Case("annotation-without-description", PASSED, "alternative text", annotated("Stamp", alt="Makulerad")),
    Case("annotation-without-description", FAILED, "silent", annotated("Ink"), {"subtype": "Ink"}),
    Case("annotation-without-description", INAPPLICABLE, "highlighting", annotated("Highlight")),
    Case("marking-only-seen", PASSED, "tagged and described", annotated("Highlight", role="Annot", contents="Viktigt")),
    Case("marking-only-seen", FAILED, "described but outside tags", annotated("Underline", contents="Viktigt")),
    Case("marking-only-seen", FAILED, "tagged but silent", annotated("StrikeOut", role="Annot")),
    Case("marking-only-seen", INAPPLICABLE, "a stamp", annotated("Stamp")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


@pytest.mark.parametrize(
    "words",
    [
        "Här",
        "här.",
        "LÄS MER",
        "läs mer här",
        "klicka på länken",
        "denna länk",
        "more",
        "Read more…",
        "[link]",
        "ladda ned",
        "find out more",
    ],
)
def test_vague(words):
    Case("vague-link-alone", FAILED, words, paragraph(words)).check()


@pytest.mark.parametrize(
    "words", ["1177", "Merkostnader", "Härnösand", "Läs mer om röntgen", "Moreau", "Öppna bokningen", "Sida 3"]
)
def test_not_vague(words):
    Case("vague-link-alone", PASSED, words, paragraph(words)).check()
