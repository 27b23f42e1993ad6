"""The graphics state, as far as it decides what is shown where (ISO 32000-1, 8.4 and 9.3)."""

from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import Matrix
from bilagekoll.readers.pdf.content.text_font import TextFont


class GraphicsState:
    """What q saves and Q restores. ``clip``: a box around the clipping path; ``scale``: horizontal scaling, 1 for 100 %."""

    __slots__ = ("char_space", "clip", "ctm", "font", "leading", "mode", "rise", "scale", "size", "word_space")

    def __init__(self, ctm: Matrix, clip: Box) -> None:
        self.ctm = ctm
        self.clip = clip
        self.font: TextFont | None = None
        self.size = 0.0
        self.char_space = 0.0
        self.word_space = 0.0
        self.scale = 1.0
        self.leading = 0.0
        self.rise = 0.0
        self.mode = 0

    def copy(self) -> "GraphicsState":
        """The same state, to be changed on its own."""
        other = GraphicsState(self.ctm, self.clip)
        other.font = self.font
        other.size = self.size
        other.char_space = self.char_space
        other.word_space = self.word_space
        other.scale = self.scale
        other.leading = self.leading
        other.rise = self.rise
        other.mode = self.mode
        return other
