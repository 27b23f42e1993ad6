"""Reads the content of a file's pages, one after the other."""

from collections.abc import Iterator

from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from bilagekoll.facts.boxes import common
from bilagekoll.facts.content import Font
from bilagekoll.facts.fonts import UsedFont
from bilagekoll.facts.place import Box
from bilagekoll.readers import limits
from bilagekoll.readers.limits import STREAM_BYTES, Deadline, LimitReached
from bilagekoll.readers.pdf.content.appearances import appearances, draw_appearance
from bilagekoll.readers.pdf.content.collector import PageCollector
from bilagekoll.readers.pdf.content.counting import Tally
from bilagekoll.readers.pdf.content.interpreter import File, Interpreter, is_operator
from bilagekoll.readers.pdf.content.layers import Layers
from bilagekoll.readers.pdf.content.reading import ContentDamaged, MarkedKey, Owners, PageReading, Stream, no_owners
from bilagekoll.readers.pdf.content.resources import FontShelf, Resources
from bilagekoll.readers.pdf.content.streams import decoded, finite, numbers
from bilagekoll.readers.pdf.content.tagging import Judged
from bilagekoll.readers.pdf.content.text_font import TextFont
from bilagekoll.readers.pdf.content.tokens import operations
from bilagekoll.readers.pdf.objects import annotations_of, dictionary, get, object_number, one_or_more, resolve

_US_LETTER: Box = (0.0, 0.0, 612.0, 792.0)
"""What readers take for a page without a media box."""


class ContentReader:
    """Reads pages of one file; what fonts say is kept between them.

    ``catalog`` says which layers are off. ``owners``: which elements the parent tree names. ``for_conformance``: look at all that
    PDF/UA-1 asks of fonts: their programs, and what they show in patterns, glyph procedures and appearances that nobody sees.
    ``as_seen``: note how the text of each mark stands on its page.
    """

    def __init__(
        self,
        deadline: Deadline,
        catalog: DictionaryObject | None = None,
        *,
        owners: Owners = no_owners,
        for_conformance: bool = False,
        as_seen: bool = False,
    ) -> None:
        shelf = FontShelf(for_conformance=for_conformance)
        self._file = File(shelf, Layers(catalog), owners, Judged(), deadline, for_conformance, set(), {})
        self._tallies: dict[TextFont, Tally] = {}
        self._decoded = 0
        self._as_seen = as_seen

    def read_page(self, page: DictionaryObject, number: int, owned: frozenset[MarkedKey] | None) -> PageReading:
        """Interpret a page that has its inherited entries filled in.

        ``owned``: its marks that the structure tree owns; ``None`` in an untagged file.
        Raises :class:`LimitReached`, and :class:`ContentDamaged` when a content stream cannot be decoded.
        """
        file = self._file
        file.deadline.check()
        crop = _crop_box(page)
        collector = PageCollector(number, crop, finite(dict.get(page, "/UserUnit")) or 1.0, as_seen=self._as_seen)
        interpreter = Interpreter(file, collector, crop, Resources(dictionary(page, "/Resources"), file.fonts), owned)
        judged = file.judged.first(_own_number(page), real=True)
        content = _content(page)
        self._decoded += len(content)
        if self._decoded > limits.FILE_STREAM_BYTES:
            raise LimitReached("file-stream-bytes")
        interpreter.run(content, interpreter.resources, Stream(None, file.owners(page), real=True, judged=judged))
        self._keep(collector)
        self._read_appearances(page, interpreter)
        return collector.reading()

    def _read_appearances(self, page: DictionaryObject, interpreter: Interpreter) -> None:
        """Fonts and characters of annotations; of what cannot be seen only what PDF/UA-1 asks."""
        for annotation in annotations_of(page):
            for appearance, seen in appearances(annotation):
                if seen or self._file.thorough:
                    beside = interpreter.beside()
                    draw_appearance(beside, annotation, appearance)
                    if seen:
                        self._keep(beside.collector)

    def _keep(self, collector: PageCollector) -> None:
        for font, tally in collector.glyphs.tallies().items():
            self._tallies.setdefault(font, Tally(tally.place)).counts.update(tally.counts)

    def fonts(self) -> tuple[Font, ...]:
        """Fonts that showed text on the pages read so far, in order of first use."""
        return tuple(
            Font(font.name, font.subtype, font.embedded, tally.characters, tally.place) for font, tally in self._tallies.items()
        )

    def used_fonts(self) -> tuple[UsedFont, ...]:
        """Fonts that text operators use, with what is wrong with their glyphs; none unless ``for_conformance``."""
        if not self._file.thorough:
            return ()
        from bilagekoll.readers.pdf.content.used_fonts import used_fonts  # fontTools is slow to import

        return used_fonts(self._file.fonts.used(), self._file.deadline)


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


def _own_number(page: DictionaryObject) -> int | None:
    """Object number of a page's content: of its stream, or of the array of them."""
    contents = dict.get(page, "/Contents")
    return object_number(contents) if isinstance(contents, IndirectObject) else None


def _streams(page: DictionaryObject) -> Iterator[StreamObject]:
    for item in one_or_more(dict.get(page, "/Contents")):
        stream = resolve(item)
        if stream is None:
            continue  # a reference to an object that is not there is null (7.3.10)
        if not isinstance(stream, StreamObject):
            raise ContentDamaged("no-stream")
        yield stream


def is_no_content(page: DictionaryObject) -> bool:
    """Whether most words in the place of operators are no operators, as when packed data are read as content."""
    known = [is_operator(operator) for operator, _ in operations(_content(page))]
    return sum(known) * 2 < len(known)


def lacks_content(page: DictionaryObject) -> bool:
    """Whether a page has no content stream, or refers to one that is not there."""
    items = one_or_more(dict.get(page, "/Contents"))
    return not items or any(resolve(item) is None for item in items)
