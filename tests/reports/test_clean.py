import json

import pytest

from bilagekoll.reports.clean import clean, escaped


@pytest.mark.parametrize(
    ("dirty", "harmless"),
    [
        ("Kallelse\ttill\nundersökning", "Kallelse till undersökning"),
        ("\x1b]0;pwned\x07rubrik", "]0;pwnedrubrik"),
        ("faktura\u202efdp.exe", "fakturafdp.exe"),
        ("a\u200bb\ufeffc\ud800d", "abcd"),
        ("Å, ä och ö – ”så”", "Å, ä och ö – ”så”"),
        ("", ""),
    ],
)
def test_control_and_format_characters_go(dirty, harmless):
    assert clean(dirty) == harmless


def test_a_long_text_is_cut():
    assert clean("ord " * 100, longest=10) == "ord ord o…"


def test_json_keeps_its_values_without_the_signs():
    value = {"a": "brev\x9b2J\u202e\U000e0061 å\n\x85\u2028\u2029"}
    shown = escaped(json.dumps(value, ensure_ascii=False, indent=1))
    assert json.loads(shown) == value
    assert "å" in shown
    assert not [sign for sign in ("\x9b", "\u202e", "\U000e0061", "\x85", "\u2028", "\u2029") if sign in shown]
