import pytest

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.image import Smaller
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

MEGABYTE = 1024 * 1024
EMPTY = Attachment(File("tom.pdf", ".pdf", 0, Format.EMPTY))


def heavy(size, kind=Format.PDF):
    return pdf(file=File("broschyr.pdf", ".pdf", size, kind))


def photo(size, smaller, **changes):
    return image(file=File("foto.jpg", ".jpg", size, Format.JPEG), smaller=smaller, **changes)


COPY = Smaller(1600, 1200, 300_000)

CASES = [
    Case("file-too-large", PASSED, "just as large as allowed", heavy(20 * MEGABYTE)),
    Case("file-too-large", FAILED, "one byte more", heavy(20 * MEGABYTE + 1), {"megabytes": 21, "most": 20}),
    Case("file-too-large", INAPPLICABLE, "empty", EMPTY),
    Case("heavy-to-download", PASSED, "light", heavy(5 * MEGABYTE)),
    Case("heavy-to-download", PASSED, "too large, which is told of", heavy(20 * MEGABYTE + 1)),
    Case("heavy-to-download", FAILED, "heavy", heavy(5 * MEGABYTE + 1), {"megabytes": 6}),
    Case("heavy-to-download", INAPPLICABLE, "empty", EMPTY),
    Case("too-many-pixels", PASSED, "a phone's photo", image(width=4000, height=3000)),
    Case("too-many-pixels", FAILED, "a map", image(width=10_000, height=6_000), {"millions": 60, "most": 50}),
    Case("too-many-pixels", INAPPLICABLE, "a PDF", pdf()),
    Case("too-many-pixels", INAPPLICABLE, "not taken anyway", image(file=File("karta.tif", ".tif", 9, Format.TIFF))),
    Case(
        "too-many-pixels",
        CANT_TELL,
        "could not be opened",
        Attachment(File("karta.png", ".png", 9, Format.PNG), image=Unknown(Reason.DAMAGED)),
    ),
]
CASES += [
    Case(
        "smaller-copy-would-do",
        FAILED,
        "a heavy photo",
        photo(8 * MEGABYTE, COPY),
        {"width": 1600, "height": 1200, "kilobytes": 293},
    ),
    Case("smaller-copy-would-do", FAILED, "many pixels", photo(3 * MEGABYTE, COPY, width=10_000, height=6_000)),
    Case("smaller-copy-would-do", PASSED, "not heavy enough to be told of", photo(4 * MEGABYTE, COPY)),
    Case("smaller-copy-would-do", PASSED, "nothing to gain", photo(6 * MEGABYTE, Smaller(1600, 1200, 4_000_000))),
    Case("smaller-copy-would-do", INAPPLICABLE, "light, so that no copy was made", image()),
    Case("smaller-copy-would-do", INAPPLICABLE, "a PDF", pdf()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
