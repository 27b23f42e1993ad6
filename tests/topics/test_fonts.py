import pytest

from bilagekoll.facts.content import Characters
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import font, image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def showing(**facts):
    return pdf(fonts=(font(**facts),))


CASES = [
    Case("font-not-embedded", FAILED, "not in the file", showing(name="Arial", embedded=False), {"font": "Arial"}),
    Case("font-not-embedded", PASSED, "embedded", pdf()),
    Case("font-not-embedded", INAPPLICABLE, "invisible text only", showing(embedded=False, characters=Characters(invisible=900))),
    Case("font-not-embedded", INAPPLICABLE, "no text", pdf(fonts=())),
    Case("font-not-embedded", INAPPLICABLE, "a picture", image()),
    Case("font-not-embedded", CANT_TELL, "fonts could not be read", pdf(fonts=Unknown(Reason.DAMAGED))),
    Case("font-not-embedded", CANT_TELL, "one font could not be read", showing(embedded=Unknown(Reason.DAMAGED))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
