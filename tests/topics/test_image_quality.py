import pytest

from bilagekoll.facts.image import Exif
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import LETTER_LINE, image, looks, pdf, read_image
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
    Case("text-lies-down", PASSED, "upright", read_image(LETTER_LINE)),
    Case("text-lies-down", FAILED, "on its head", read_image(LETTER_LINE, turned=180), {"degrees": 180}),
    Case("coarse-text", PASSED, "letters that can be read", read_image(LETTER_LINE, height=9)),
    Case("coarse-text", FAILED, "specks", read_image(LETTER_LINE, height=7), {"pixels": 7}),
    Case("small-text-on-phone", PASSED, "as large as the phone shows it", read_image(LETTER_LINE, size=(360, 500), height=12)),
    Case("small-text-on-phone", PASSED, "too coarse, which is told of", read_image(LETTER_LINE, height=7)),
    Case("small-text-on-phone", FAILED, "a page of small print", read_image(LETTER_LINE, height=15), {"pixels": 4.5}),
    Case("blurred-text", PASSED, "sharp", read_image(LETTER_LINE)),
    Case("blurred-text", PASSED, "could not be measured", read_image(LETTER_LINE, look=looks(softness=None))),
    Case("blurred-text", FAILED, "soft edges", read_image(LETTER_LINE, look=looks(softness=0.3))),
    Case("pale-text", PASSED, "black on white", read_image(LETTER_LINE)),
    Case("pale-text", PASSED, "could not be measured", read_image(LETTER_LINE, look=looks(contrast=None))),
    Case("pale-text", FAILED, "grey on grey", read_image(LETTER_LINE, look=looks(contrast=1.84)), {"ratio": 1.8, "least": 3.0}),
    *(
        Case(rule, INAPPLICABLE, what, attachment)
        for rule in ("text-lies-down", "coarse-text", "small-text-on-phone", "blurred-text", "pale-text")
        for what, attachment in (("a PDF", pdf()), ("no words", read_image()), ("nobody could look", image()))
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
