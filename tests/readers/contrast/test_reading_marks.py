from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.contrast import read_contrasts
from fixtures.making.attacks import letter, stream


def test_marks_that_are_never_closed_reach_a_limit():
    words = b"BT /F 12 Tf 50 700 Td 1 0 0 rg " + b"/P << /MCID 0 >> BDC (a) Tj " * 300 + b"ET"
    (found,) = read_contrasts(letter(content=stream(words)), [1])
    assert found.texts == Unknown(Reason.LIMIT, "contrast-marks")
