import pytest

from bilagekoll.messages.stated.replies import replies_in
from tests.messages.stated.sentences import cases, sentences


@pytest.mark.parametrize(("text", "says"), cases("replies"))
def test_sentences(text, says):
    assert any(replies_in(sentences(text))) == says
