"""The fonts that a file uses, judged glyph by glyph for the conditions of PDF/UA-1 (7.21)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from bilagekoll.facts.fonts import NO_GLYPHS, FaultyGlyphs, ShownGlyphs, UsedFont
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.content.composite_font import CompositeFont
from bilagekoll.readers.pdf.content.encoding_names import NOTDEF
from bilagekoll.readers.pdf.content.font_names import is_subset
from bilagekoll.readers.pdf.content.font_uses import FontUses
from bilagekoll.readers.pdf.content.text_font import TextFont
from bilagekoll.readers.pdf.content.used_fonts.composite import CompositeGlyphs
from bilagekoll.readers.pdf.content.used_fonts.loading import Programs
from bilagekoll.readers.pdf.content.used_fonts.simple import (
    SimpleGlyphs,
    TrueTypeGlyphs,
    Type1Glyphs,
    Type3Glyphs,
    Widths,
)
from bilagekoll.readers.pdf.objects import name

_TOLERANCE = 1.0
"""Thousandths of the font size that two widths may differ by."""
_INVALID = "\0\ufeff\ufffe"
_BETWEEN_CHECKS = 1_000


class _Glyphs(Protocol):
    embedded: bool
    has_codes: bool

    def text(self, code: int) -> str | None: ...
    def name(self, code: int) -> str | None: ...
    def present(self, code: int) -> bool | None: ...
    def widths(self, code: int) -> Widths | None: ...


def used_fonts(fonts: Iterable[tuple[TextFont, FontUses]], deadline: Deadline) -> tuple[UsedFont, ...]:
    """The facts of each font that text operators use; of those that are no fonts, none. Raises :class:`LimitReached`."""
    programs = Programs()
    return tuple(used for font, uses in fonts if (used := _used(font, uses, programs, deadline)) is not None)


def _used(font: TextFont, uses: FontUses, programs: Programs, deadline: Deadline) -> UsedFont | None:
    deadline.check()
    glyphs = _glyphs(font, programs)
    if glyphs is None:
        return None
    called = name(font.dictionary, "/BaseFont")
    descendant = glyphs.facts() if isinstance(glyphs, CompositeGlyphs) else None
    return UsedFont(
        name=font.name,
        type=font.subtype,
        place=replace(uses.place or NOWHERE, object=font.object),
        rendered=uses.visible,
        embedded=glyphs.embedded,
        subset=is_subset(called if descendant is None else descendant.name),
        glyphs=_judged(glyphs, uses, font.object, deadline),
        char_set_right=glyphs.char_set_right() if isinstance(glyphs, Type1Glyphs) else None,
        truetype=glyphs.facts() if isinstance(glyphs, TrueTypeGlyphs) else None,
        descendant=descendant,
    )


def _glyphs(font: TextFont, programs: Programs) -> SimpleGlyphs | CompositeGlyphs | None:
    if isinstance(font, CompositeFont):
        return CompositeGlyphs(font, programs)
    if font.subtype in {"Type1", "MMType1"}:
        return Type1Glyphs(font.dictionary, programs)
    if font.subtype == "TrueType":
        return TrueTypeGlyphs(font.dictionary, programs)
    return Type3Glyphs(font.dictionary) if font.subtype == "Type3" else None


def _judged(glyphs: _Glyphs, uses: FontUses, number: int | None, deadline: Deadline) -> ShownGlyphs:
    """Every code once; those shown in text rendering mode 3 alone need neither glyph nor width."""
    faulty: dict[str, dict[int, Place]] = {key: {} for key in ("absent", "other_width", "unmapped", "invalid", "notdef")}
    shown = uses.unseen | uses.rendered if glyphs.has_codes else {}
    for count, (code, place) in enumerate(shown.items()):
        if not count % _BETWEEN_CHECKS:
            deadline.check()
        for fault in _faults(glyphs, code, rendered=code in uses.rendered):
            faulty[fault][code] = place
    return ShownGlyphs(count=len(shown), **{fault: _summed(codes, number) for fault, codes in faulty.items()})


def _faults(glyphs: _Glyphs, code: int, *, rendered: bool) -> Iterable[str]:
    if rendered:
        if glyphs.present(code) is False:
            yield "absent"
        widths = glyphs.widths(code)
        if widths is not None and abs(widths.program - widths.dictionary) > _TOLERANCE:
            yield "other_width"
    text = glyphs.text(code)
    if text is None:
        yield "unmapped"
    elif any(character in _INVALID for character in text):
        yield "invalid"
    if glyphs.name(code) == NOTDEF:
        yield "notdef"


def _summed(codes: Mapping[int, Place], number: int | None) -> FaultyGlyphs:
    if not codes:
        return NO_GLYPHS
    first = min(codes.values(), key=lambda place: place.page or 0)
    return FaultyGlyphs(len(codes), replace(first, object=number))
