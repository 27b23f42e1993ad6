import pytest

from bilagekoll.facts.content import Checks, Tagging
from bilagekoll.facts.interaction import Wording
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import SWEDISH, Tag, catalog, content, image, metadata, page, pdf, structure
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

UNKNOWN = Unknown(Reason.DAMAGED)
EMPTY = Language("", valid=False)


def document(language=None, bookmarks=0, **facts):
    """A document that has no language unless told."""
    return pdf(catalog=catalog(language=language, bookmarks=bookmarks), **facts)


def elements(*tags, language=None):
    return document(language, structure=structure(Tag("Document", *tags)))


def beside(kind, own=None, language=None):
    return document(language, wordings=(Wording(kind, True, own, Place(page=1, object=7)),))


def on_page(kind, failed, language=None):
    """A page with three checks of a kind."""
    return document(language, pages=(page(content=content(tagging=Tagging(**{kind: Checks(3, failed)}))),))


def names(*languages):
    """A page whose marks name these languages, each twice."""
    found = tuple((language, 2) for language in languages)
    return document(SWEDISH, pages=(page(content=content(tagging=Tagging(languages=found))),))


OF_ELEMENTS = {
    "ua1-actual-text-language": "actual_text",
    "ua1-alt-language": "alt",
    "ua1-expansion-language": "expansion",
}
BESIDE = {"ua1-annotation-language": "annotation", "ua1-field-language": "field"}
ON_PAGES = {
    "ua1-span-actual-text-language": "actual_texts",
    "ua1-span-alt-language": "alts",
    "ua1-span-expansion-language": "expansions",
    "ua1-text-language": "texts",
}

CASES = [
    Case("ua1-bookmark-language", PASSED, "of the document", document(SWEDISH, bookmarks=2)),
    Case("ua1-bookmark-language", PASSED, "an empty one is there", document(EMPTY, bookmarks=2)),
    Case("ua1-bookmark-language", FAILED, "none", document(bookmarks=2)),
    Case("ua1-bookmark-language", INAPPLICABLE, "no bookmarks", document()),
    Case("ua1-bookmark-language", INAPPLICABLE, "a picture", image()),
    Case("ua1-bookmark-language", CANT_TELL, "catalogue unread", pdf(catalog=UNKNOWN)),
    Case("ua1-metadata-language", PASSED, "of the document", document(SWEDISH, metadata=metadata(alternatives=(("x-default",),)))),
    Case("ua1-metadata-language", PASSED, "named", document(metadata=metadata(alternatives=(("x-default", "sv"), ("sv",))))),
    Case("ua1-metadata-language", FAILED, "the default only", document(metadata=metadata(alternatives=(("x-default",),)))),
    Case("ua1-metadata-language", INAPPLICABLE, "no values in languages", document()),
    Case("ua1-metadata-language", CANT_TELL, "metadata unread", document(metadata=UNKNOWN)),
    Case("ua1-language-tag", PASSED, "all well-formed", names("en-GB", "x-none")),
    Case("ua1-language-tag", FAILED, "of the document", document(Language("sv_SE", valid=False)), {"language": "sv_SE"}),
    Case("ua1-language-tag", FAILED, "of the document, empty", document(EMPTY)),
    Case("ua1-language-tag", FAILED, "padded", document(Language("sv\0", valid=False)), {"language": "sv"}),
    Case("ua1-language-tag", FAILED, "of an element", elements(Tag("P", "a", language=Language("engelska!", valid=False)))),
    Case("ua1-language-tag", FAILED, "of an annotation", beside("annotation", Language("engelska!", valid=False))),
    Case("ua1-language-tag", FAILED, "of marks", names("sv", "sv_SE"), {"language": "sv_SE"}),
    Case("ua1-language-tag", INAPPLICABLE, "none", document()),
    Case("ua1-language-tag", CANT_TELL, "pages unread", pdf(pages=UNKNOWN)),
    Case("ua1-language-tag", CANT_TELL, "structure unread", pdf(structure=UNKNOWN)),
    *(
        case
        for rule, words in OF_ELEMENTS.items()
        for case in (
            Case(rule, PASSED, "of the element", elements(Tag("P", language=SWEDISH, **{words: "a"}))),
            Case(rule, PASSED, "of one above", elements(Tag("Sect", Tag("P", **{words: "a"}), language=SWEDISH))),
            Case(rule, PASSED, "of the document", elements(Tag("P", **{words: "a"}), language=SWEDISH)),
            Case(rule, PASSED, "of one that /P leads to", elements(Tag("P", speaks=True, **{words: "a"}))),
            Case(
                rule, FAILED, "/P leads elsewhere", elements(Tag("Sect", Tag("P", speaks=False, **{words: "a"}), language=SWEDISH))
            ),
            Case(rule, FAILED, "none", elements(Tag("P", **{words: ""}))),
            Case(rule, INAPPLICABLE, "no words", elements(Tag("P"))),
            Case(rule, INAPPLICABLE, "untagged", document(structure=None)),
            Case(rule, CANT_TELL, "structure unread", document(structure=UNKNOWN)),
        )
    ),
    *(
        case
        for rule, kind in BESIDE.items()
        for case in (
            Case(rule, PASSED, "of its element", beside(kind, SWEDISH)),
            Case(rule, PASSED, "of the document", beside(kind, language=SWEDISH)),
            Case(rule, FAILED, "none", beside(kind)),
            Case(rule, INAPPLICABLE, "words of another kind", beside("another")),
            Case(rule, CANT_TELL, "unread", document(wordings=UNKNOWN)),
        )
    ),
    *(
        case
        for rule, kind in ON_PAGES.items()
        for case in (
            Case(rule, PASSED, "of their marks or elements", on_page(kind, 0)),
            Case(rule, PASSED, "of the document", on_page(kind, 2, SWEDISH)),
            Case(rule, FAILED, "two of three have none", on_page(kind, 2)),
            Case(rule, INAPPLICABLE, "nothing of the kind", document()),
            Case(rule, CANT_TELL, "pages unread", document(pages=UNKNOWN)),
            Case(rule, CANT_TELL, "structure unread", document(structure=UNKNOWN)),
        )
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_each_fault_counts():
    (finding,) = Case("ua1-bookmark-language", FAILED, "", document(bookmarks=2)).check()
    assert finding.count == 2
    (finding,) = Case("ua1-language-tag", FAILED, "", names("sv_SE")).check()
    assert finding.count == 2
