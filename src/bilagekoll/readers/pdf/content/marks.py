"""Marked content (ISO 32000-1, 14.6 to 14.8)."""

import unicodedata

from bilagekoll.facts.boxes import united
from bilagekoll.facts.content import Marking
from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import bounded
from bilagekoll.readers.pdf.content.reading import MarkedContent
from bilagekoll.readers.pdf.content.setting import Setting
from bilagekoll.readers.pdf.content.stretches import Stretches


class MarkSink:
    """Gathers what one marked-content sequence shows."""

    __slots__ = ("box", "images", "language", "parts", "silent", "stretches")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.images = 0
        self.box: Box | None = None
        self.language: str | None = None
        self.silent = False
        self.stretches: Stretches | None = None

    def cover(self, box: Box | None) -> None:
        """Something is shown there."""
        self.box = united(self.box, box)

    def stretch(self, setting: Setting, box: Box, base: float) -> None:
        """Visible text has been shown there, upright on a base line of this height."""
        if self.stretches is None:
            self.stretches = Stretches()
        self.stretches.add(setting, box, base, len(self.parts))

    def add(self, piece: str, language: str | None) -> None:
        """Text is shown, in a language that the marks around it name."""
        self.parts.append(piece)
        if language is None:
            self.silent = self.silent or not piece.isspace()
        elif self.language is None:
            self.language = language

    def content(self) -> MarkedContent:
        """What was gathered; letters composed."""
        text = unicodedata.normalize("NFC", "".join(self.parts))
        stretches = self.stretches.facts(self.parts) if self.stretches is not None else ()
        return MarkedContent(text, self.images, bounded(self.box), None if self.silent else self.language, stretches)


class Replacement:
    """/ActualText of a mark: said once, in place of all that the mark shows."""

    __slots__ = ("said", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.said = False


class Mark:
    """What the marks around an item say together.

    For what a reader gets: ``marking``; ``sink`` gathers for the innermost mark that the structure tree owns; ``hidden``: in a
    layer that is off; ``language``: the innermost that a mark names.
    For the letter of PDF/UA-1: ``tag`` and ``words`` (entries of a Span) of the innermost; ``mcid`` of the
    innermost that has one; ``in_tree``: inside tagged content; ``in_artifact``: it or a mark around it is an
    artifact; ``under_artifact``: a mark around it is; ``speaks``: a mark or its element in this stream
    names a language; ``texts`` and ``items``: operators directly in it that show text and anything else.
    """

    __slots__ = (
        "hidden",
        "in_artifact",
        "in_tree",
        "items",
        "language",
        "marking",
        "mcid",
        "replacement",
        "sink",
        "speaks",
        "tag",
        "texts",
        "under_artifact",
        "words",
    )

    def __init__(self, around: "Mark | None" = None) -> None:
        """A mark that adds nothing to those around it."""
        self.tag = ""
        self.words: tuple[str, ...] = ()
        self.texts = self.items = 0
        if around is None:
            self.marking = Marking.UNMARKED
            self.sink: MarkSink | None = None
            self.replacement: Replacement | None = None
            self.language: str | None = None
            self.mcid: int | None = None
            self.hidden = self.in_tree = self.in_artifact = self.under_artifact = self.speaks = False
        else:
            self.marking = around.marking
            self.sink = around.sink
            self.replacement = around.replacement
            self.language = around.language
            self.mcid = around.mcid
            self.hidden = around.hidden
            self.in_tree = around.in_tree
            self.in_artifact = self.under_artifact = around.in_artifact
            self.speaks = around.speaks
