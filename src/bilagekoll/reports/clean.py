"""Makes text from a file safe to show: no terminal codes, no hidden direction marks, no endless lines."""

import re
import unicodedata

LONGEST = 100
"""Characters shown of a text from a file."""

_UNCOMMON = re.compile("[^\n\x20-\x7e\xa1-\xac\xae-\u02ff]")
"""Signs worth a look; those of Swedish and English are none."""
_BREAKS = "\x85\u2028\u2029"
"""White space that ends a line for some who read line by line."""
_FORMAT_AND_CONTROL = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str, longest: int = LONGEST) -> str:
    """One line without control, format and unassigned characters (escape sequences, bidirectional overrides), cut when long."""
    line = " ".join("".join(_plain(character) for character in text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def escaped(json: str) -> str:
    """JSON with the same signs written as escapes: the values stay what they are, and nothing in them acts on who shows them."""
    return _UNCOMMON.sub(_escape, json)


def _escape(match: re.Match[str]) -> str:
    if _plain(match[0]) and match[0] not in _BREAKS:
        return match[0]
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def _plain(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _FORMAT_AND_CONTROL else character
