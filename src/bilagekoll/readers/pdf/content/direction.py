"""Text that runs from right to left: pages show it from left to right, as glyphs are laid out; readers want it as it is read.

The way back from what is seen to what was written is not always one way; this one is right for words, numbers, brackets and Latin
names in lines of one main direction (Unicode Standard Annex 9 says how they came to stand as they do).
"""

import re

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ARABIC_DIGITS = "\u0660-\u0669\u06f0-\u06f9"
_LETTER = re.compile(rf"(?![{_ARABIC_DIGITS}\u060c\u061b])[{_RTL}]")
"""A letter of Hebrew, Arabic, Syriac … in any of their blocks."""
_NUMBER = rf"[\d{_ARABIC_DIGITS}]+(?:[-.,:/+][\d{_ARABIC_DIGITS}]+)*%?"
_LATIN = rf"(?:(?![{_RTL}])\w)"
_WORD = rf"\(?{_LATIN}(?:{_LATIN}|[-.@/:&+'’](?={_LATIN}))*\)?"
_KEPT = re.compile(rf"(?=\(?(?!\d){_LATIN}){_WORD}(?:[,;]?\ {_WORD})*|{_NUMBER}")
"""What keeps its order within a line from right to left: Latin words with the blanks between them, and numbers."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_CLOSED_FIRST = re.compile(r"^[^(\[]*[)\]][^)\]]*[(\[]")


def has_right_to_left(text: str) -> bool:
    """Whether some of the letters run from right to left."""
    return not text.isascii() and _LETTER.search(text) is not None


def reversed_glyph(text: str) -> str:
    """The letters that one glyph stands for (a ligature), in the order in which they would be seen."""
    return text[::-1] if len(text) > 1 and has_right_to_left(text) else text


def as_read(seen: str) -> str:
    """Text as it is read, from the order in which it is seen from left to right."""
    letters = len(_LETTER.findall(seen))
    if letters >= sum(map(str.isalpha, seen)) - letters:
        return _turned(seen)
    return re.sub(rf"[{_RTL}](?:[^\w]*[{_RTL}])*", lambda found: _turned(found.group()), seen)


def _turned(seen: str) -> str:
    """A piece whose main direction is from right to left: parts that keep their order change places, all else is turned round."""
    parts: list[str] = []
    end = 0
    for kept in _KEPT.finditer(seen):
        parts += [seen[end : kept.start()][::-1], kept.group()]
        end = kept.end()
    parts.append(seen[end:][::-1])
    text = "".join(reversed(parts))
    return text.translate(_MIRRORED) if _CLOSED_FIRST.match(text) else text
