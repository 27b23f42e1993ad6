import pytest

from bilagekoll.facts.content import Characters, Marking, PlacedImage
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Element, Marked, Structure
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import content, image, page, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def picture(marking=Marking.UNMARKED):
    return PlacedImage((0.0, 0.0, 595.3, 841.9), 1654, 2339, 90_000, marking)


def sheet(number=1, *, visible=0, invisible=0, artifact=0, cover=1.0, paths=0, images=None):
    """A page as a scanner leaves it, changed where a test says so."""
    drawn = ((picture(),) if cover else ()) if images is None else images
    characters = Characters(visible=visible, invisible=invisible, artifact=artifact)
    return page(number, content=content(characters=characters, image_cover=cover, paths=paths, images=drawn, sizes=(), text=""))


def untagged(*pages):
    return pdf(structure=None, pages=pages)


def tagged(*pages, described=()):
    """A tagged document with a described figure on some pages."""
    figures = [
        Element(i, "Figure", "Figure", -1, Place(page=number), kids=(Marked(number, 0, "", images=1),), alt="Karta över entrén")
        for i, number in enumerate(described)
    ]
    return pdf(structure=Structure(tuple(figures)), pages=pages)


SCAN, TEXT, OCR = sheet(1), page(2), sheet(1, invisible=1700)
OUTLINES = sheet(1, cover=0.0, paths=900)
TITLE_PAGE = sheet(1, visible=60)
TAGGED_IMAGE = sheet(1, images=(picture(Marking.TAGGED),))
DECORATION = sheet(1, images=(picture(Marking.ARTIFACT),))
TILES = tuple(
    PlacedImage((x, 0.0, x + 120, 841.9), 512, 512, 90_000, Marking.ARTIFACT, 7) for x in (0.0, 120.0, 240.0, 360.0, 480.0)
)
TWICE = (TILES[0], TILES[0])
SCAN_WITH_LOGO = sheet(1, images=(picture(Marking.TAGGED), picture(Marking.UNMARKED)))
UNREAD_PAGE = untagged(sheet(1), page(2, content=Unknown(Reason.LIMIT, "operators")))
UNREAD_TAGS = pdf(structure=Unknown(Reason.DAMAGED), pages=(TAGGED_IMAGE,))

CASES = [
    Case("scanned-pages", FAILED, "an image and nothing else", untagged(SCAN), {"pages": 1}),
    Case("scanned-pages", FAILED, "a page number does not make it text", untagged(sheet(visible=3))),
    Case("scanned-pages", FAILED, "nor a running header added afterwards", untagged(sheet(visible=60, artifact=58))),
    Case("scanned-pages", FAILED, "nor a stamp, where all pages are pictures", untagged(sheet(1, visible=60), sheet(2))),
    Case("scanned-pages", FAILED, "nor a few letters recognised in a photo", untagged(sheet(invisible=8))),
    Case("scanned-pages", FAILED, "a photo of a paper between ordinary margins", untagged(sheet(cover=0.5))),
    Case("scanned-pages", FAILED, "tagged, but without words for the image", tagged(TAGGED_IMAGE)),
    Case("scanned-pages", FAILED, "called decoration, but there is nothing else", tagged(DECORATION)),
    Case("scanned-pages", FAILED, "the words of a logo beside the scan", tagged(SCAN_WITH_LOGO, described=(1,))),
    Case("scanned-pages", PASSED, "a full-page background under text", untagged(sheet(visible=900))),
    Case("scanned-pages", PASSED, "a title on a background, text on the next page", untagged(TITLE_PAGE, TEXT)),
    Case("scanned-pages", PASSED, "a title page of a few words in a text of many pages", untagged(sheet(1, visible=30), TEXT)),
    Case("scanned-pages", PASSED, "a line of text on a patterned ground", untagged(sheet(visible=38, images=TILES))),
    Case("scanned-pages", FAILED, "the same image twice in one place", untagged(sheet(images=TWICE))),
    Case("scanned-pages", PASSED, "a map with labels on an aerial photo", untagged(sheet(visible=90, paths=9000))),
    Case("scanned-pages", PASSED, "recognised text, a fault of its own", untagged(OCR)),
    Case("scanned-pages", PASSED, "a logo on an otherwise empty page", untagged(sheet(cover=0.05))),
    Case("scanned-pages", PASSED, "an empty page", untagged(sheet(cover=0.0))),
    Case("scanned-pages", PASSED, "few characters without an image", untagged(sheet(visible=20, cover=0.0))),
    Case("scanned-pages", PASSED, "an image with an alternative text", tagged(TAGGED_IMAGE, described=(1,))),
    Case("scanned-pages", PASSED, "few of many pages, reported as such", untagged(SCAN, TEXT, page(3))),
    Case("scanned-pages", INAPPLICABLE, "no pages", untagged()),
    Case("scanned-pages", INAPPLICABLE, "a picture", image()),
    Case("scanned-pages", CANT_TELL, "a page could not be read", UNREAD_PAGE),
    Case("scanned-pages", CANT_TELL, "whether the image has words is unknown", UNREAD_TAGS),
    Case("some-pages-scanned", FAILED, "one page of three", untagged(SCAN, TEXT, page(3)), {"pages": 3}),
    Case("some-pages-scanned", PASSED, "most pages, reported as a scan", untagged(SCAN, sheet(3), TEXT)),
    Case("some-pages-scanned", PASSED, "a background called decoration among pages of text", tagged(DECORATION, TEXT, page(3))),
    Case("some-pages-scanned", INAPPLICABLE, "no pages", untagged()),
    Case("recognised-text", FAILED, "invisible text over an image", untagged(OCR), {"pages": 1}),
    Case("recognised-text", FAILED, "with a stamp on it", untagged(sheet(visible=60, invisible=1700))),
    Case("recognised-text", PASSED, "text beside some invisible letters", untagged(sheet(visible=900, invisible=60))),
    Case("recognised-text", PASSED, "invisible text without an image", untagged(sheet(invisible=80, cover=0.0))),
    Case("recognised-text", INAPPLICABLE, "tagged, another rule", tagged(OCR)),
    Case("recognised-text", INAPPLICABLE, "no invisible text", untagged(SCAN)),
    Case("recognised-text", CANT_TELL, "a page could not be read", UNREAD_PAGE),
    Case("recognised-text-tagged", FAILED, "invisible tagged text over an image", tagged(OCR)),
    Case("recognised-text-tagged", PASSED, "text beside some invisible letters", tagged(sheet(visible=900, invisible=60))),
    Case("recognised-text-tagged", INAPPLICABLE, "untagged, another rule", untagged(OCR)),
    Case("outlined-text", FAILED, "hundreds of shapes and no letter", untagged(OUTLINES)),
    Case("outlined-text", PASSED, "a drawing with labels", untagged(sheet(visible=80, cover=0.0, paths=900))),
    Case("outlined-text", PASSED, "frames and a logo", untagged(sheet(cover=0.0, paths=40))),
    Case("outlined-text", PASSED, "a drawing among pages of text", untagged(OUTLINES, TEXT, page(3))),
    Case("outlined-text", INAPPLICABLE, "no pages", untagged()),
    Case("picture-page-to-review", CANT_TELL, "an image with an alternative text", tagged(TAGGED_IMAGE, described=(1,))),
    Case("picture-page-to-review", CANT_TELL, "a background called decoration", tagged(DECORATION, TEXT)),
    Case("picture-page-to-review", PASSED, "text", pdf()),
    Case("picture-page-to-review", INAPPLICABLE, "no pages", untagged()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_picture_page_is_a_finding_with_its_place():
    findings = Case("scanned-pages", FAILED, "", untagged(sheet(1), sheet(2), sheet(3, cover=0.0))).check()
    assert [finding.place.page for finding in findings] == [1, 2]
