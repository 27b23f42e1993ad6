"""Names of fonts with and without the prefix of a subset (ISO 32000-1, 9.6.4)."""

import re

_PREFIX = re.compile(r"[A-Z]{6}\+")


def is_subset(font_name: str) -> bool:
    """Whether a font's name has the prefix of a subset."""
    return bool(_PREFIX.match(font_name))


def full_name(font_name: str) -> str:
    """A font's name without that prefix."""
    found = _PREFIX.match(font_name)
    return font_name[found.end() :] if found else font_name
