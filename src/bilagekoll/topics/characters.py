"""Text whose letters a machine cannot tell: it looks right and is read and copied as garbage."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.content import Characters, Font
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import in_pdf

topic = Topic("characters")

_PICTORIAL = re.compile(r"symbol|dingbat|wingding|webding|icon|ikon|icomoon|awesome|emoji", re.IGNORECASE)
"""Names of fonts with bullets and pictures for letters: Word's list bullets are private-use characters of Symbol and Wingdings."""


@dataclass(frozen=True, slots=True)
class Text:
    """All text of a PDF by its fonts; there is some."""

    fonts: tuple[Font, ...]

    @property
    def letters(self) -> int:
        """Glyphs that are no artifact."""
        return sum(font.characters.total - font.characters.artifact for font in self.fonts)

    @property
    def garbled(self) -> tuple[Font, ...]:
        """Fonts with letters that have no meaning to a machine."""
        return tuple(font for font in self.fonts if _lost(font))

    @property
    def share(self) -> float:
        """Letters without meaning, 0 to 1."""
        return sum(map(_lost, self.fonts)) / self.letters

    @property
    def boxes(self) -> float:
        """Letters shown as the .notdef glyph, 0 to 1."""
        return sum(font.characters.notdef for font in self.fonts) / self.letters


def _name(font: Font) -> str:
    """What a specialist finds the font by: Type 3 fonts mostly have no name."""
    return font.name or font.subtype


def _lost(font: Font) -> int:
    """Letters of a font without meaning and without a replacement text that gives them one."""
    if _PICTORIAL.search(font.name):
        return 0
    counts = font.characters
    return max(0, counts.unmapped + counts.private + counts.invalid - counts.replaced)


def _text(pdf: Pdf) -> Sequence[Text] | Unknown:
    if isinstance(pdf.fonts, Unknown):
        return pdf.fonts
    text = Text(pdf.fonts)
    return (text,) if text.letters > 0 else ()


texts = in_pdf(_text)


def _faults(text: Text) -> Iterator[Fault]:
    """A fault a font, the share of the document in whole per cent, at least 1."""
    percent = max(1, round(100 * text.share))
    for font in text.garbled:
        yield Fault(font.place, {"share": percent, "font": _name(font)})


def _counted(text: Text, number: Callable[[Characters], int]) -> Iterator[Fault]:
    """A fault a font that has characters of a kind, with their number."""
    for font in text.fonts:
        if count := number(font.characters):
            yield Fault(font.place, {"font": _name(font)}, count)


@topic.rule(
    "garbled-text",
    target=texts,
    covers=("ua1:7.21.7-1", "ua1:7.21.7-2", "matterhorn:10-001", "matterhorn:31-027", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def garbled_text(text: Text, limits: Limits) -> Iterator[Fault]:
    """So much of the text has no Unicode value that it makes no sense when spoken or copied."""
    if text.share >= limits.garbage_share:
        yield from _faults(text)


@topic.rule(
    "lost-characters",
    target=texts,
    covers=("ua1:7.21.7-1", "ua1:7.21.7-2", "matterhorn:10-001", "matterhorn:31-027", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def lost_characters(text: Text, limits: Limits) -> Iterator[Fault]:
    """So many letters have no Unicode value that words are lost: as many as one of å, ä and ö alone would be."""
    if limits.lost_share <= text.share < limits.garbage_share:
        yield from _faults(text)


@topic.rule("unmapped-characters", target=texts, covers=("ua1:7.21.7-1", "matterhorn:10-001", "matterhorn:31-027"))
def unmapped_characters(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few glyphs have no Unicode value, bullets and tick marks included."""
    if text.share < limits.lost_share:
        yield from _counted(text, lambda characters: characters.unmapped)


@topic.rule("invalid-unicode", target=texts, covers=("ua1:7.21.7-2", "matterhorn:31-028", "matterhorn:31-029"))
def invalid_unicode(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few glyphs have a Unicode value that is no character: U+0000, U+FEFF, U+FFFE or U+FFFD."""
    if text.share < limits.lost_share:
        yield from _counted(text, lambda characters: characters.invalid)


@topic.rule("missing-glyphs", target=texts, covers=("ua1:7.21.8-1", "matterhorn:31-030"))
def missing_glyphs(text: Text, limits: Limits) -> Iterator[Fault]:
    """So many codes show the .notdef glyph, an empty box in most fonts, that words are lost to the eye."""
    if text.boxes >= limits.lost_share:
        yield from _counted(text, lambda characters: characters.notdef)


@topic.rule("stray-missing-glyphs", target=texts, covers=("ua1:7.21.8-1", "matterhorn:31-030"))
def stray_missing_glyphs(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few codes show the .notdef glyph."""
    if text.boxes < limits.lost_share:
        yield from _counted(text, lambda characters: characters.notdef)
