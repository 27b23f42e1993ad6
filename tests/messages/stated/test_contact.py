import pytest

from bilagekoll.messages.stated.contact import contacts_in
from tests.messages.stated.sentences import cases, sentences


@pytest.mark.parametrize(("text", "says"), cases("contact"))
def test_sentences(text, says):
    assert any(contacts_in(sentences(text))) == says
