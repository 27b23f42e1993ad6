import pytest

from bilagekoll.facts.pdf import Identification
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, metadata, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

NO_XMP = pdf(metadata=metadata(xmp_present=False, identification=None, dc_title=False))
UNKNOWN = pdf(metadata=Unknown(Reason.LIMIT, "xml-bytes"))
UNMARKED = pdf(metadata=metadata(identification=None))


def marked(number=1, **prefixes):
    return pdf(metadata=metadata(identification=Identification(number, tuple(prefixes.items()))))


CASES = [
    Case("no-metadata", FAILED, "no XMP packet", NO_XMP),
    Case("no-metadata", PASSED, "an XMP packet", pdf()),
    Case("no-metadata", INAPPLICABLE, "a picture", image()),
    Case("no-metadata", CANT_TELL, "metadata could not be read", UNKNOWN),
    Case("no-pdfua-identifier", FAILED, "no identifier", UNMARKED),
    Case("no-pdfua-identifier", PASSED, "PDF/UA-2", marked(2)),
    Case("no-pdfua-identifier", INAPPLICABLE, "no XMP packet, reported as such", NO_XMP),
    Case("no-pdfua-identifier", INAPPLICABLE, "a picture", image()),
    Case("no-pdfua-identifier", CANT_TELL, "metadata could not be read", UNKNOWN),
    Case("ua1-no-title-in-xmp", FAILED, "no dc:title", pdf(metadata=metadata(dc_title=False))),
    Case("ua1-no-title-in-xmp", PASSED, "a title", pdf()),
    Case("ua1-no-title-in-xmp", INAPPLICABLE, "no XMP packet", NO_XMP),
    Case("ua1-part-not-1", FAILED, "PDF/UA-2", marked(2), {"part": 2}),
    Case("ua1-part-not-1", FAILED, "no number", marked(None), {"part": "–"}),
    Case("ua1-part-not-1", PASSED, "PDF/UA-1", marked(1)),
    Case("ua1-part-not-1", INAPPLICABLE, "no identifier", UNMARKED),
]
for name in ("part", "amd", "corr"):
    rule = f"ua1-prefix-of-{name}"
    CASES += [
        Case(rule, FAILED, "another prefix", marked(**{name: "ua"}), {"prefix": "ua"}),
        Case(rule, PASSED, "the right prefix", marked(**{name: "pdfuaid"})),
        Case(rule, PASSED, "the default namespace", marked(**{name: ""})),
        Case(rule, PASSED, "no such property", marked()),
        Case(rule, INAPPLICABLE, "no identifier", UNMARKED),
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
