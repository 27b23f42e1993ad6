"""Makes text from a file safe to show: no terminal codes, no hidden direction marks, no endless lines."""

import unicodedata

LONGEST = 100
"""Characters shown of a text from a file."""

_FORMAT_AND_CONTROL = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str, longest: int = LONGEST) -> str:
    """One line without control, format and unassigned characters (escape sequences, bidirectional overrides), cut when long."""
    line = " ".join("".join(_plain(character) for character in text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _plain(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _FORMAT_AND_CONTROL else character
