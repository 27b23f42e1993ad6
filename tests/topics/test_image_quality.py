import pytest

from bilagekoll.facts.image import Exif
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

CASES = [
    Case("image-lies-down", PASSED, "no note", image()),
    Case("image-lies-down", PASSED, "upright", image(exif=Exif(orientation=1))),
    Case("image-lies-down", PASSED, "a value that means nothing", image(exif=Exif(orientation=0))),
    Case("image-lies-down", FAILED, "a quarter turn", image(exif=Exif(orientation=6)), {"orientation": 6}),
    Case("image-lies-down", FAILED, "mirrored", image(exif=Exif(orientation=2))),
    Case("image-lies-down", INAPPLICABLE, "a PDF", pdf()),
    Case("image-lies-down", CANT_TELL, "broken metadata", image(exif=Unknown(Reason.DAMAGED))),
    Case("colours-for-print", PASSED, "screen colours", image()),
    Case("colours-for-print", PASSED, "sixteen bits, which browsers show rightly", image(mode="I;16")),
    Case("colours-for-print", FAILED, "printing inks", image(mode="CMYK")),
    Case("colours-for-print", INAPPLICABLE, "a PDF", pdf()),
    Case("few-pixels", PASSED, "enough", image(width=480, height=60)),
    Case("few-pixels", CANT_TELL, "a person must look", image(width=200, height=100), {"width": 200, "height": 100}),
    Case("few-pixels", INAPPLICABLE, "a PDF", pdf()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
