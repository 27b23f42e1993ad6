"""What workers do to make a smaller copy of a picture, or to weigh a PDF."""

import math
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.image import Image
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.shrinking import Copy, Measures, Needless, Unweighed, Weights
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.sniff import sniff

if TYPE_CHECKING:
    from bilagekoll.topics.kinds import Reading

_TO_SPARE = 1.15
"""How much higher letters are kept than the lowest that can be read: made smaller, they lose sharpness too."""

Answer = tuple[Copy, ...] | Needless | Weights | Unweighed | bilagekoll.Report | Unknown
"""A copy of each page (of all but a TIFF there is one), or why there is none; of a PDF what weighs in it; of a format that is not
read its report."""


@frozen
class Shrink:
    """The task of a worker: a file in, its copy out.

    ``side``: the copy's longest side in pixels, at most; ``None``: enough for a phone, and for the letters in the picture.
    ``size``: bytes, at most. ``format``: PNG or JPEG, ``None`` for either. ``password``: of a PDF that needs one, to weigh it.
    """

    side: int | None
    size: int
    format: Format | None = None
    password: str = field(default="", repr=False)

    def __call__(self, path: str) -> Answer | OSError:
        """The copy of one file."""
        from bilagekoll.readers import load
        from bilagekoll.readers.limits import FILE_BYTES

        try:
            data, size = load(Path(path))
        except OSError as error:
            return error
        if size > FILE_BYTES:
            return Unknown(Reason.LIMIT, "file-bytes")
        if sniff(data) is Format.PDF:
            from bilagekoll.readers.pdf.weights import read_weights

            weights = read_weights(data, self.password)
            return Unweighed(weights) if isinstance(weights, Unknown) else weights
        return self._copies(data, Path(path).name)

    def _copies(self, data: bytes, name: str) -> Answer:
        from bilagekoll.readers.image import pages_of, plugin_to_convert

        kind = sniff(data)
        if plugin_to_convert(kind) is None:
            return bilagekoll.check(data, name=name)
        pages = pages_of(data, kind)
        if pages > bilagekoll.load_policy("1177").limits.message_files:
            return Needless.PAGES
        copies: list[Copy] = []
        for page in range(pages):
            made = self._copy(data, kind, page)
            if not isinstance(made, Copy):
                return made
            copies.append(made)
        return tuple(copies)

    def _copy(self, data: bytes, kind: Format, page: int) -> Copy | Needless | Unknown:
        from bilagekoll.readers.copying import Wishes, copy_of
        from bilagekoll.readers.image import plugin_to_convert, read_image
        from bilagekoll.readers.shrinking import SIDE

        image = read_image(data, kind, plugin_to_convert(kind), page)
        if not isinstance(image, Image):
            return image or Unknown(Reason.UNSUPPORTED, kind.value)
        lowest = bilagekoll.load_policy("1177").limits.word_pixels
        reading = _reading(image)
        side, turned = self.side or SIDE, 0
        if reading and isinstance(image.words, Recognised):
            turned = image.words.turned
            needed = math.ceil(lowest * _TO_SPARE / reading.height)
            side = self.side or max(SIDE, needed)
        copy = copy_of(data, kind, image, Wishes(side, self.size, self.format, turned, page))
        if isinstance(copy, Copy) and reading:
            return replace(copy, unreadable=_height(reading, copy.after) < lowest <= _height(reading, copy.before))
        return copy


def _reading(image: Image) -> "Reading | None":
    from bilagekoll.topics.kinds import reading_of

    return reading_of(image.words) if isinstance(image.words, Recognised) else None


def _height(reading: "Reading", measures: Measures) -> float:
    """Height in pixels of the middle word."""
    return reading.height * max(measures.width, measures.height)
