import pytest

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.format import _NOT_TAKEN
from bilagekoll.topics.targets import ACCEPTED
from tests.building import image, pdf
from tests.topics.case import FAILED, INAPPLICABLE, PASSED, Case


def file(kind, name="fil.bin"):
    return Attachment(File(name, name[name.rfind(".") :] if "." in name else "", 4_000, kind))


def named(name):
    return pdf(file=File(name, name[name.rfind(".") :].lower() if "." in name else "", 4_000, Format.PDF))


def picture(name, kind=Format.JPEG):
    return image(file=File(name, name[name.rfind(".") :].lower(), 4_000, kind))


EMPTY = file(Format.EMPTY)
LOCKED = Attachment(File("brev.docx", ".docx", 4_000, Format.PDF), pdf=Unknown(Reason.PASSWORD))
NOT_A_PICTURE = Attachment(File("bild.pdf", ".pdf", 4_000, Format.JPEG), image=Unknown(Reason.DAMAGED))

CASES = [
    *(Case(rule, FAILED, kind.value, file(kind), {"name": name}) for rule, names in _NOT_TAKEN for kind, name in names.items()),
    *(Case(rule, PASSED, kind.value, file(kind)) for rule, _ in _NOT_TAKEN for kind in sorted(ACCEPTED)),
    *(Case(rule, INAPPLICABLE, "nothing in it", EMPTY) for rule, _ in _NOT_TAKEN),
    Case("no-ending", PASSED, "an ending", named("kallelse.pdf")),
    Case("no-ending", FAILED, "none", named("kallelse"), {"right": ".pdf"}),
    Case("no-ending", INAPPLICABLE, "no name at all", named("")),
    Case("wrong-ending", PASSED, "the right one", named("kallelse.pdf")),
    Case("wrong-ending", PASSED, "the longer one for a JPEG", picture("karta.jpeg")),
    Case("wrong-ending", PASSED, "another image", picture("karta.png")),
    Case("wrong-ending", PASSED, "none, which is told of", named("kallelse")),
    Case("wrong-ending", FAILED, "a PDF named as a picture", named("kallelse.jpg"), {"ending": ".jpg", "right": ".pdf"}),
    Case("wrong-ending", FAILED, "a picture named as a PDF", picture("karta.pdf"), {"ending": ".pdf", "right": ".jpg"}),
    Case("wrong-ending", FAILED, "an ending that 1177 does not know", picture("karta.jfif"), {"right": ".jpg"}),
    Case("wrong-ending", FAILED, "a date", named("kallelse 2024.01.15"), {"ending": ".15"}),
    Case("wrong-ending", FAILED, "behind a password", LOCKED),
    Case("wrong-ending", INAPPLICABLE, "not taken anyway", file(Format.WORD, "brev.pdf")),
    Case("wrong-ending", INAPPLICABLE, "what it is cannot be told", NOT_A_PICTURE),
    Case("ending-of-another-image", PASSED, "its own", picture("karta.png", Format.PNG)),
    Case("ending-of-another-image", PASSED, "no image's", picture("karta.pdf")),
    Case("ending-of-another-image", FAILED, "PNG named as JPEG", picture("karta.jpg", Format.PNG), {"right": ".png"}),
    Case("ending-of-another-image", INAPPLICABLE, "nothing in it", EMPTY),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_format_is_taken_or_told_of():
    told = {kind for _, names in _NOT_TAKEN for kind in names}
    assert told | ACCEPTED | {Format.EMPTY} == set(Format)
    assert not told & ACCEPTED
