"""What workers do to make a smaller copy of a picture, or to weigh a PDF."""

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.image import Image
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.shrinking import Copy, Measures, Needless, Weights
from bilagekoll.facts.unknown import Reason, Unknown

if TYPE_CHECKING:
    from bilagekoll.topics.kinds import Reading

_TO_SPARE = 1.15
"""How much higher letters are kept than the lowest that can be read: made smaller, they lose sharpness too."""

Answer = Copy | Needless | Weights | bilagekoll.Report | Unknown
"""A copy, or why there is none: that of a PDF or of a format that is not read is what weighs in it, or its report."""


@dataclass(frozen=True, slots=True)
class Shrink:
    """The task of a worker: a file in, its copy out.

    ``side``: the copy's longest side in pixels, at most; ``None``: enough for a phone, and for the letters in the picture.
    ``size``: bytes, at most. ``format``: PNG or JPEG, ``None`` for either.
    """

    side: int | None
    size: int
    format: Format | None = None

    def __call__(self, path: str) -> Answer | OSError:
        """The copy of one file."""
        from bilagekoll.readers import load
        from bilagekoll.readers.limits import FILE_BYTES
        from bilagekoll.readers.sniff import sniff

        try:
            data, size = load(Path(path))
        except OSError as error:
            return error
        if size > FILE_BYTES:
            return Unknown(Reason.LIMIT, "file-bytes")
        if sniff(data) is Format.PDF:
            from bilagekoll.readers.pdf.weights import read_weights

            return read_weights(data)
        return self._copy(data, Path(path).name)

    def _copy(self, data: bytes, name: str) -> Answer:
        from bilagekoll.readers import read
        from bilagekoll.readers.copying import Wishes, copy_of
        from bilagekoll.readers.shrinking import SIDE

        attachment = read(data, name)
        image = attachment.image
        if image is None:
            return bilagekoll.check(data, name=name)
        if isinstance(image, Unknown):
            return image
        lowest = bilagekoll.load_policy("1177").limits.word_pixels
        reading = _reading(image)
        side, turned = self.side or SIDE, 0
        if reading and isinstance(image.words, Recognised):
            turned = image.words.turned
            needed = math.ceil(lowest * _TO_SPARE / reading.height)
            side = self.side or max(SIDE, needed)
        copy = copy_of(data, attachment.file.format, image, Wishes(side, self.size, self.format, turned))
        if isinstance(copy, Copy) and reading:
            return replace(copy, unreadable=_height(reading, copy.after) < lowest <= _height(reading, copy.before))
        return copy


def _reading(image: Image) -> "Reading | None":
    from bilagekoll.topics.kinds import reading_of

    return reading_of(image.words) if isinstance(image.words, Recognised) else None


def _height(reading: "Reading", measures: Measures) -> float:
    """Height in pixels of the middle word."""
    return reading.height * max(measures.width, measures.height)
