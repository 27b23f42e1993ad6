import pytest

from bilagekoll.reports.clean import clean


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
