"""Reads the content of a file's pages, one after the other."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.content import Font
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import STREAM_BYTES, Deadline, LimitReached
from bilagekoll.readers.pdf.content.collector import PageCollector, Tally
from bilagekoll.readers.pdf.content.fonts import TextFont
from bilagekoll.readers.pdf.content.interpreter import Interpreter
from bilagekoll.readers.pdf.content.matrix import common
from bilagekoll.readers.pdf.content.reading import MarkedKey, PageReading
from bilagekoll.readers.pdf.content.resources import FontShelf, Layers, Resources
from bilagekoll.readers.pdf.content.streams import decoded, finite, numbers
from bilagekoll.readers.pdf.objects import dictionary, get, one_or_more, resolve

_US_LETTER: Box = (0.0, 0.0, 612.0, 792.0)
"""What readers take for a page without a media box."""


class ContentReader:
    """Reads pages of one file; what fonts say is kept between them.

    ``catalog`` says which layers are off. ``every_font``: read the font programs for the conditions of PDF/UA-1 on fonts.
    """

    def __init__(self, deadline: Deadline, catalog: DictionaryObject | None = None, *, every_font: bool = False) -> None:
        self._deadline = deadline
        self._every_font = every_font
        self._fonts = FontShelf()
        self._layers = Layers(catalog)
        self._tallies: dict[TextFont, Tally] = {}

    def read_page(self, page: DictionaryObject, number: int, owned: frozenset[MarkedKey] | None) -> PageReading:
        """Interpret a page that has its inherited entries filled in.

        ``owned``: its marks that the structure tree owns; ``None`` in an untagged file.
        Raises :class:`LimitReached`, and :class:`ContentDamaged` when a content stream cannot be decoded.
        """
        self._deadline.check()
        crop = _crop_box(page)
        collector = PageCollector(number, crop, finite(dict.get(page, "/UserUnit")) or 1.0)
        interpreter = Interpreter(collector, crop, self._fonts, self._layers, owned, self._deadline)
        interpreter.run(_content(page), Resources(dictionary(page, "/Resources"), self._fonts))
        for font, tally in collector.tallies.items():
            self._tallies.setdefault(font, Tally(tally.place)).counts.update(tally.counts)
        return collector.reading()

    def fonts(self) -> tuple[Font, ...]:
        """Fonts that showed text on the pages read so far, in order of first use."""
        return tuple(
            Font(font.name, font.subtype, font.embedded, tally.characters, tally.place) for font, tally in self._tallies.items()
        )


def _crop_box(page: DictionaryObject) -> Box:
    """The crop box within the media box (14.11.2.1)."""
    media = _box(page, "/MediaBox") or _US_LETTER
    crop = common(_box(page, "/CropBox") or media, media)
    return crop if crop[2] > crop[0] and crop[3] > crop[1] else media


def _box(page: DictionaryObject, key: str) -> Box | None:
    corners = numbers(get(page, key), 4)
    if corners is None:
        return None
    x, y, x_end, y_end = corners
    return min(x, x_end), min(y, y_end), max(x, x_end), max(y, y_end)


def _content(page: DictionaryObject) -> bytes:
    """The streams of a page, one after the other; the division may fall between any two tokens (7.8.2)."""
    parts = []
    for stream in _streams(page):
        parts.append(decoded(stream))
        stream.decoded_self = None  # pypdf keeps it; a page's content is read once
    if sum(map(len, parts)) > STREAM_BYTES:
        raise LimitReached("stream-bytes")
    return b"\n".join(parts)


def _streams(page: DictionaryObject) -> Iterator[StreamObject]:
    for item in one_or_more(dict.get(page, "/Contents")):
        stream = resolve(item)
        if isinstance(stream, StreamObject):
            yield stream
