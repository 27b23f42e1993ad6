import pytest

from bilagekoll.messages.stated.purpose import heading_in, states_purpose
from bilagekoll.messages.stated.replies import replies_in
from tests.messages.stated.sentences import cases, sentences


@pytest.mark.parametrize(("text", "says"), cases("purpose"))
def test_sentences(text, says):
    found = sentences(text)
    replies = list(replies_in(found))
    assert (heading_in([text]) != "" or any(states_purpose(one, replies) for one in found)) == says
