import pytest

from bilagekoll.messages.stated.unit import unit_in
from tests.messages.stated.sentences import cases


@pytest.mark.parametrize(("text", "says"), cases("unit"))
def test_sentences(text, says):
    assert (unit_in(["Hej Tolvan!", *"aaaaa", text]) != "") == says
