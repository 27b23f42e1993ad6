from typing import Any

import pytest

from bilagekoll.facts.pdf import Encryption, Password
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def locked(**facts: Any):
    good = {"needs_password": False, "may_copy": True, "may_assist": True}
    return pdf(encryption=Encryption(**(good | facts)))


PASSWORD = unreadable_pdf(Unknown(Reason.PASSWORD))
DAMAGED = unreadable_pdf(Unknown(Reason.DAMAGED))

CASES = [
    Case("password-needed", FAILED, "nothing could be read", PASSWORD),
    Case("password-needed", FAILED, "the encryption dictionary could be read", locked(needs_password=True)),
    Case("password-needed", PASSED, "encrypted with an empty password", locked()),
    Case("password-needed", INAPPLICABLE, "not encrypted", pdf()),
    Case("password-needed", INAPPLICABLE, "a picture", image()),
    Case("password-needed", CANT_TELL, "damaged", DAMAGED),
    Case("password-wrong", FAILED, "neither the user's nor the owner's", locked(needs_password=True, password=Password.WRONG)),
    Case("password-wrong", PASSED, "the owner's", locked(needs_password=True, password=Password.OWNER)),
    Case("password-wrong", INAPPLICABLE, "none was given", locked(needs_password=True)),
    Case("password-wrong", INAPPLICABLE, "not encrypted", pdf()),
    Case("password-wrong", INAPPLICABLE, "the password hides everything", PASSWORD),
    Case("password-wrong", CANT_TELL, "damaged", DAMAGED),
    Case("assistive-technology-denied", FAILED, "neither bit 5 nor bit 10", locked(may_copy=False, may_assist=False)),
    Case("assistive-technology-denied", PASSED, "bit 10 alone", locked(may_copy=False)),
    Case("assistive-technology-denied", PASSED, "bit 5 alone, which Acrobat honours", locked(may_assist=False)),
    Case(
        "assistive-technology-denied",
        PASSED,
        "no permissions to read, reported as such",
        locked(may_copy=False, may_assist=False, permissions_present=False),
    ),
    Case("assistive-technology-denied", INAPPLICABLE, "the password is the fault", locked(needs_password=True, may_assist=False)),
    Case("assistive-technology-denied", INAPPLICABLE, "the password hides everything", PASSWORD),
    Case("assistive-technology-denied", CANT_TELL, "damaged", DAMAGED),
    Case("assistive-technology-not-granted", FAILED, "bit 5 without bit 10", locked(may_assist=False)),
    Case("assistive-technology-not-granted", PASSED, "both bits", locked()),
    Case("assistive-technology-not-granted", PASSED, "neither bit, reported as denied", locked(may_copy=False, may_assist=False)),
    Case("assistive-technology-not-granted", INAPPLICABLE, "not encrypted", pdf()),
    Case("permissions-missing", FAILED, "no /P", locked(permissions_present=False)),
    Case("permissions-missing", PASSED, "/P is there", locked()),
    Case("permissions-missing", INAPPLICABLE, "not encrypted", pdf()),
    Case("copying-denied", FAILED, "bit 10 without bit 5", locked(may_copy=False)),
    Case("copying-denied", PASSED, "both bits", locked()),
    Case("copying-denied", PASSED, "all denied, reported as locked", locked(may_copy=False, may_assist=False)),
    Case("copying-denied", PASSED, "no permissions to read", locked(may_copy=False, permissions_present=False)),
    Case("copying-denied", INAPPLICABLE, "not encrypted", pdf()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
