import pytest

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, pdf
from tests.topics.case import CANT_TELL, INAPPLICABLE, PASSED, Case

BROKEN = Attachment(File("karta.png", ".png", 80, Format.PNG), image=Unknown(Reason.DAMAGED))

CASES = [
    Case("image-says-it-all", CANT_TELL, "any image", image()),
    Case("image-says-it-all", CANT_TELL, "unreadable", BROKEN),
    Case("image-says-it-all", PASSED, "a line, which says nothing", image(height=2)),
    Case("image-says-it-all", PASSED, "broken, which is told of first", image(complete=False)),
    Case("image-says-it-all", INAPPLICABLE, "a PDF", pdf()),
    Case("image-says-it-all", INAPPLICABLE, "not taken anyway", image(file=File("karta.tif", ".tif", 9, Format.TIFF))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
