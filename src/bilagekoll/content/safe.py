"""Makes words and addresses from a file safe to hand on: nothing that hides, turns round or runs."""

import unicodedata
from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link in a text may lead to; others (javascript, file, data …) can do harm and are left as words."""
_KEPT = frozenset("\n\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
"""Format characters that writing needs: joiners in Arabic, Persian and Indian scripts. Line feeds are line breaks."""
_GONE = frozenset({"Cc", "Cf", "Cs", "Cn"})


def safe_text(text: str) -> str:
    """Text without control characters, direction overrides, tags and unassigned characters.

    Direction marks go too: letters carry their direction themselves (Unicode Standard Annex 9), and marks can hide words.
    """
    return "".join(map(_plain, text))


def safe_link(target: str | None) -> str | None:
    """A link target that can be handed on, ``None`` for any other."""
    if target is None:
        return None
    bare = "".join(character for character in target if not character.isspace() and unicodedata.category(character) not in _GONE)
    try:
        scheme = urlsplit(bare).scheme.lower()
    except ValueError:
        return None
    return bare if scheme in SCHEMES else None


def _plain(character: str) -> str:
    if character in _KEPT or (character.isascii() and character.isprintable()):
        return character
    if character in "\t\u2028\u2029\v\f\x85":
        return " "
    return "" if unicodedata.category(character) in _GONE else character
