"""Words that all reports and the command line share, in Swedish and English."""

import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = ("sv", "en")


def phrase(key: str, language: str, /, **values: str | int) -> str:
    """The words under a dotted key, with its holes filled. Raises ``KeyError`` for an unknown key or a missing value."""
    return _phrases(language)[key].format(**values)


def label(key: str, language: str) -> str:
    """The words under a dotted key, as they stand at the head of a line: with a capital, or the one that a name has (iPhone)."""
    words = phrase(key, language)
    return words[:1].upper() + words[1:] if words.islower() else words


def phrases_under(prefix: str, language: str) -> dict[str, str]:
    """All words whose key begins with a prefix and a dot, by the rest of the key."""
    return {key.removeprefix(f"{prefix}."): text for key, text in _phrases(language).items() if key.startswith(f"{prefix}.")}


def counted(key: str, language: str, count: int) -> str:
    """The words under ``key.one`` or ``key.many`` for a count, with thousands set apart."""
    return phrase(f"{key}.{'one' if count == 1 else 'many'}", language, count=number(count, language))


def number(value: float, language: str) -> str:
    """A number as the language writes it: "1 200" and "0,5" in Swedish, "1,200" and "0.5" in English."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")
    return text if language == "en" else text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


@cache
def _phrases(language: str) -> dict[str, str]:
    flat: dict[str, str] = {}

    def add(table: dict[str, object], prefix: str) -> None:
        for key, value in table.items():
            if isinstance(value, dict):
                add(value, f"{prefix}{key}.")
            else:
                flat[prefix + key] = str(value)

    add(tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text("utf-8")), "")
    return flat
