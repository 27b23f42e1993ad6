import pytest

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

MEGABYTE = 1024 * 1024
EMPTY = Attachment(File("tom.pdf", ".pdf", 0, Format.EMPTY))


def heavy(size, kind=Format.PDF):
    return pdf(file=File("broschyr.pdf", ".pdf", size, kind))


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


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
