import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, metadata, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

NO_XMP = pdf(metadata=metadata(xmp_present=False, pdfua_part=None))
UNKNOWN = pdf(metadata=Unknown(Reason.LIMIT, "xml-bytes"))

CASES = [
    Case("no-metadata", FAILED, "no XMP packet", NO_XMP),
    Case("no-metadata", PASSED, "an XMP packet", pdf()),
    Case("no-metadata", INAPPLICABLE, "a picture", image()),
    Case("no-metadata", CANT_TELL, "metadata could not be read", UNKNOWN),
    Case("no-pdfua-identifier", FAILED, "no identifier", pdf(metadata=metadata(pdfua_part=None))),
    Case("no-pdfua-identifier", PASSED, "PDF/UA-2", pdf(metadata=metadata(pdfua_part=2))),
    Case("no-pdfua-identifier", PASSED, "no XMP packet, reported as such", NO_XMP),
    Case("no-pdfua-identifier", INAPPLICABLE, "a picture", image()),
    Case("no-pdfua-identifier", CANT_TELL, "metadata could not be read", UNKNOWN),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
