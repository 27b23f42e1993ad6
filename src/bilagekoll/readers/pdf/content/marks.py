"""Marked content (ISO 32000-1, 14.6 to 14.8)."""

import unicodedata

from bilagekoll.facts.content import Marking
from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import united
from bilagekoll.readers.pdf.content.reading import MarkedContent


class MarkSink:
    """Gathers what one marked-content sequence shows."""

    __slots__ = ("box", "images", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.images = 0
        self.box: Box | None = None

    def cover(self, box: Box | None) -> None:
        """Something is shown there."""
        self.box = united(self.box, box)

    def content(self) -> MarkedContent:
        """What was gathered; letters composed."""
        return MarkedContent(unicodedata.normalize("NFC", "".join(self.parts)), self.images, self.box)


class Replacement:
    """/ActualText of a mark: said once, in place of all that the mark shows."""

    __slots__ = ("said", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.said = False


class Mark:
    """What the marks around an item say together.

    ``sink``: gathers for the innermost mark that the structure tree owns. ``hidden``: in a layer that is off.
    """

    __slots__ = ("hidden", "marking", "replacement", "sink")

    def __init__(
        self,
        marking: Marking = Marking.UNMARKED,
        sink: MarkSink | None = None,
        replacement: Replacement | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        self.marking = marking
        self.sink = sink
        self.replacement = replacement
        self.hidden = hidden
