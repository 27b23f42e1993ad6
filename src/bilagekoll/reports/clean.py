"""Makes text from a file safe to show: no terminal codes, no hidden direction marks, no endless lines."""

import unicodedata

LONGEST = 100
"""Characters shown of a text from a file."""

_FORMAT_AND_CONTROL = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str, longest: int = LONGEST) -> str:
    """One line without control, format and unassigned characters (escape sequences, bidirectional overrides), cut when long."""
    line = " ".join("".join(_plain(character) for character in text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def escaped(json: str) -> str:
    """JSON with the same signs written as \\u escapes: the values stay what they are, and nothing in them acts on who shows them."""
    return "".join(character if character == "\n" or _plain(character) else _escape(character) for character in json)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def _plain(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _FORMAT_AND_CONTROL else character
