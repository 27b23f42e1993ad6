import pytest

from bilagekoll.prose.letters.joined import torn


@pytest.mark.parametrize(
    ("text", "pair", "language", "found"),
    [
        ("ring oss efer besöket", "ft", "sv", ["efer"]),
        ("ring oss eer besöket, eter det", "ft", "sv", ["eer", "eter"]),
        ("ring oss e er besöket", "ft", "sv", ["e er"]),
        ("ring oss e\ufffder besöket", "ft", "sv", ["e\ufffder"]),
        ("för at få et svar", "tt", "sv", ["at", "et"]),
        ("kom för a lämna e prov", "tt", "sv", ["a", "e"]),
        ("the frst time", "fi", "en", ["frst"]),
        ("a) besök b) prov", "tt", "sv", []),
        ("ring oss efter besöket", "ft", "sv", []),
        ("hepatit a, b och c", "tt", "sv", []),
        ("the beer", "tt", "en", []),
        ("the flu", "fl", "sv", []),
    ],
)
def test_common_words_without_a_pair(text, pair, language, found):
    assert torn(text, pair, language) == found
