import pytest

from bilagekoll.facts.content import Characters, Marking, PlacedImage, Unmarked
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Referenced, RoleFault, RoleProblem
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, catalog, content, image, marked, page, pdf, stretch, structure, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

UNTAGGED = pdf(structure=None)
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))
EMPTY = structure(Tag("Document", Tag("P")))
DAMAGED_PAGE = page(2, content=Unknown(Reason.DAMAGED))


def sheet(number=1, **unmarked):
    """A page with this outside the tags."""
    return page(number, content=content(unmarked=Unmarked(**unmarked)))


def pictures(*markings):
    """A page with a picture for each."""
    images = tuple(PlacedImage((50, 50, 150, 150), 400, 400, 9_000, marking, object=7) for marking in markings)
    return pdf(pages=(page(content=content(images=images)),))


def role(fault, type="Rubrik1"):
    problem = RoleProblem(type, fault, 3, Place(page=1, path=type, object=9))
    return pdf(structure=structure(Tag("Document", Tag("P", "Hej")), role_problems=(problem,)))


def drawn(text="Välkommen", **counts):
    """A good letter with these glyphs."""
    return pdf(pages=(page(content=content(characters=Characters(**counts), text=text)),))


SPLIT = "paragraph-split-by-lines"
LINES = [
    marked(stretch(text, 72, 700 - 14 * n))
    for n, text in enumerate(
        ("Undersökningen tar ungefär en timme och du", "får droppar i ögonen som gör att du ser", "suddigt i några timmar efteråt.")
    )
]


def lines(*texts):
    return tagged(*[Tag("P", marked(stretch(text, 72, 700 - 14 * n))) for n, text in enumerate(texts)])


CASES = [
    Case("untagged", PASSED, "tagged", pdf()),
    Case("untagged", FAILED, "no structure tree", UNTAGGED),
    Case("untagged", INAPPLICABLE, "a picture", image()),
    Case("untagged", CANT_TELL, "structure unread", pdf(structure=Unknown(Reason.DAMAGED))),
    Case("untagged", CANT_TELL, "unreadable file", UNREADABLE),
    Case("tags-not-declared", PASSED, "declared", pdf()),
    Case("text-marked-as-decoration", PASSED, "header and footer", drawn(visible=1200, artifact=200)),
    Case("text-marked-as-decoration", PASSED, "a page number on a page of pictures", drawn(visible=8, artifact=8)),
    Case("text-marked-as-decoration", FAILED, "nearly all", drawn(visible=1200, artifact=1100), {"percent": 92}),
    Case(
        "text-marked-as-decoration",
        PASSED,
        "dots of a table of contents",
        drawn(visible=640, artifact=558, text=f"Kost {'.' * 558} 1"),
    ),
    Case("text-marked-as-decoration", FAILED, "all of it is invisible", drawn(visible=0, artifact=900), {"percent": 100}),
    Case("text-marked-as-decoration", INAPPLICABLE, "untagged", UNTAGGED),
    Case("tags-not-declared", FAILED, "not declared", pdf(catalog=catalog(marked=False))),
    Case(
        "tags-not-declared", INAPPLICABLE, "no structure tree: reported already", pdf(structure=None, catalog=catalog(marked=False))
    ),
    Case("tags-not-declared", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("tags-empty", PASSED, "text in the tags", pdf()),
    Case("tags-empty", PASSED, "a form field in the tags", pdf(structure=structure(Tag("Form", Referenced("Widget", 8))))),
    Case("tags-empty", FAILED, "tagged in name only", pdf(structure=EMPTY)),
    Case(
        "tags-empty",
        INAPPLICABLE,
        "no text on the pages",
        pdf(structure=EMPTY, pages=(page(content=content(characters=Characters())),)),
    ),
    Case(
        "tags-empty",
        FAILED,
        "all the text marked as decoration",
        pdf(structure=EMPTY, pages=(page(content=content(characters=Characters(visible=900, artifact=900))),)),
    ),
    Case("tags-empty", INAPPLICABLE, "untagged", UNTAGGED),
    Case("tags-empty", CANT_TELL, "a page unread", pdf(pages=(page(), DAMAGED_PAGE))),
    Case("text-outside-tags", PASSED, "all in the tags", pdf()),
    Case("text-outside-tags", PASSED, "a page number", pdf(pages=(sheet(characters=11),))),
    Case("text-outside-tags", FAILED, "a line of text", pdf(pages=(sheet(characters=13),)), {"letters": 13}),
    Case(
        "text-outside-tags",
        INAPPLICABLE,
        "tagged in name only: reported already",
        pdf(structure=EMPTY, pages=(sheet(characters=900),)),
    ),
    Case("text-outside-tags", INAPPLICABLE, "untagged", pdf(structure=None, pages=(sheet(characters=900),))),
    Case("text-outside-tags", CANT_TELL, "a page unread", pdf(pages=(page(), DAMAGED_PAGE))),
    Case("text-outside-tags", CANT_TELL, "pages unread", pdf(pages=Unknown(Reason.DAMAGED))),
    Case("picture-outside-tags", PASSED, "tagged or decoration", pictures(Marking.TAGGED, Marking.ARTIFACT)),
    Case("picture-outside-tags", FAILED, "neither", pictures(Marking.TAGGED, Marking.UNMARKED)),
    Case("picture-outside-tags", INAPPLICABLE, "untagged", UNTAGGED),
    Case("marks-outside-tags", PASSED, "all in the tags", pdf()),
    Case("marks-outside-tags", PASSED, "real text is another rule's", pdf(pages=(sheet(characters=900),))),
    Case("marks-outside-tags", FAILED, "a line", pdf(pages=(sheet(paths=1),))),
    Case("marks-outside-tags", PASSED, "pictures are another rule's", pdf(pages=(sheet(images=2, items=2),))),
    Case("marks-outside-tags", FAILED, "a space that nobody sees", pdf(pages=(sheet(items=1),))),
    Case("marks-outside-tags", FAILED, "a page number", pdf(pages=(sheet(characters=1),))),
    Case("marks-outside-tags", INAPPLICABLE, "untagged", UNTAGGED),
    Case("tags-suspect", PASSED, "not suspect", pdf()),
    Case("tags-suspect", FAILED, "suspect", pdf(catalog=catalog(suspects=True))),
    Case("tags-suspect", INAPPLICABLE, "untagged", pdf(structure=None, catalog=catalog(suspects=True))),
    Case("type-unmapped", PASSED, "standard types only", pdf()),
    Case("type-unmapped", PASSED, "another fault", role(RoleFault.CIRCULAR)),
    Case("type-unmapped", FAILED, "an own type", role(RoleFault.UNMAPPED), {"type": "Rubrik1"}),
    Case("type-unmapped", INAPPLICABLE, "untagged", UNTAGGED),
    Case("type-circular", PASSED, "standard types only", pdf()),
    Case("type-circular", FAILED, "back to itself", role(RoleFault.CIRCULAR), {"type": "Rubrik1"}),
    Case("type-circular", INAPPLICABLE, "untagged", UNTAGGED),
    Case("type-remapped", PASSED, "standard types only", pdf()),
    Case("type-remapped", FAILED, "P turned into H1", role(RoleFault.REMAPPED, "P"), {"type": "P"}),
    Case("type-remapped", INAPPLICABLE, "untagged", UNTAGGED),
    Case(SPLIT, PASSED, "a paragraph", tagged(Tag("P", *LINES))),
    Case(SPLIT, PASSED, "two lines", tagged(*[Tag("P", line) for line in LINES[:2]])),
    Case(
        SPLIT,
        PASSED,
        "sentences",
        lines(
            "Ta med legitimation och dina läkemedel.",
            "Kom tio minuter före den bokade tiden.",
            "Ring oss om du inte kan komma alls.",
        ),
    ),
    Case(SPLIT, PASSED, "verse", lines("Den blomstertid nu kommer", "med lust och fägring stor", "du nalkas ljuva sommar")),
    Case(SPLIT, PASSED, "items with letters", lines(*[f"{sign}) smärta som kommer från nerverna i benet" for sign in "abcd"])),
    Case(SPLIT, PASSED, "items of a list", tagged(Tag("L", *[Tag("LI", Tag("LBody", line)) for line in LINES]))),
    Case(SPLIT, FAILED, "a paragraph a line", tagged(*[Tag("P", line) for line in LINES]), {"lines": 3}),
    Case(SPLIT, INAPPLICABLE, "untagged", pdf(structure=None)),
    Case(SPLIT, CANT_TELL, "a page unread", pdf(pages=(page(content=Unknown(Reason.DAMAGED)),))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_page_is_a_finding_with_its_place():
    place = Place(page=2, box=(70, 700, 500, 720))
    document = pdf(pages=(sheet(characters=40), sheet(2, characters=90, place=place)))
    findings = Case("text-outside-tags", FAILED, "", document).check()
    assert [finding.place.page for finding in findings] == [1, 2]
    assert findings[1].place == place


def test_a_picture_outside_the_tags_is_placed():
    (finding,) = Case("picture-outside-tags", FAILED, "", pictures(Marking.UNMARKED)).check()
    assert finding.place == Place(page=1, box=(50, 50, 150, 150), object=7)


def test_a_role_fault_counts_its_elements():
    (finding,) = Case("type-unmapped", FAILED, "", role(RoleFault.UNMAPPED)).check()
    assert (finding.count, finding.place.object) == (3, 9)
