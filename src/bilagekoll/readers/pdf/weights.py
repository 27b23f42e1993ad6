"""What makes a PDF heavy: its images by page, its font programs, in bytes as stored."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.shrinking import FontWeight, ImageWeight, Weights
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.limits import FORM_DEPTH, Deadline
from bilagekoll.readers.pdf.content.appearances import appearances
from bilagekoll.readers.pdf.content.font_names import full_name
from bilagekoll.readers.pdf.content.font_programs import embedded
from bilagekoll.readers.pdf.content.streams import stored_bytes
from bilagekoll.readers.pdf.guard import guarded
from bilagekoll.readers.pdf.objects import annotations_of, array, dictionaries, dictionary, integer, name, object_number
from bilagekoll.readers.pdf.opening import lengths_unbelieved, locked, open_pdf
from bilagekoll.readers.pdf.pages import read_page_tree
from bilagekoll.readers.pdf.repairs import noticing


def read_weights(data: bytes, password: str = "") -> Weights | Unknown:
    """Weigh a file. Raises nothing; ``Unknown`` when it cannot be opened, with the detail ``Password.WRONG`` for a wrong password.

    Images are those in the resources of a page and of what it draws; one that several pages share is weighed once.
    """
    with noticing() as repairs, lengths_unbelieved():

        def weigh() -> Weights | Unknown:
            opened = open_pdf(data, repairs, password)
            if opened.catalog is None:
                return locked(opened)
            scales = _Scales()
            for leaf in read_page_tree(opened.reader, opened.catalog, repairs):
                scales.page(leaf.number, leaf.entries)
            return scales.weights(len(data))

        return guarded(weigh)


@dataclass(slots=True)
class _Image:
    width: int
    height: int
    size: int
    pages: list[int] = field(default_factory=list)


class _Scales:
    """Weighs page by page. ``_kept`` keeps direct objects alive, so that their ids stay theirs."""

    def __init__(self) -> None:
        self._deadline = Deadline()
        self._images: dict[Hashable, _Image] = {}
        self._fonts: dict[Hashable, FontWeight] = {}
        self._weighed: set[Hashable] = set()
        self._kept: list[object] = []

    def page(self, number: int, entries: DictionaryObject) -> None:
        seen: set[Hashable] = set()
        self._resources(number, dictionary(entries, "/Resources"), seen, 0)
        for annotation in annotations_of(entries):
            for appearance, _ in appearances(annotation):
                self._form(number, appearance, seen, 0)

    def weights(self, size: int) -> Weights:
        images = [
            ImageWeight(found.pages[0], len(found.pages), found.width, found.height, found.size) for found in self._images.values()
        ]
        images.sort(key=lambda image: -image.size)
        return Weights(size, tuple(images), tuple(sorted(self._fonts.values(), key=lambda font: -font.size)))

    def _resources(self, number: int, resources: DictionaryObject | None, seen: set[Hashable], depth: int) -> None:
        self._deadline.check()
        if resources is None or depth > FORM_DEPTH:
            return
        for font in _entries(resources, "/Font"):
            self._font(font)
        for drawn in _entries(resources, "/XObject"):
            if not isinstance(drawn, StreamObject):
                continue
            if name(drawn, "/Subtype") == "Image":
                self._image(number, drawn)
            else:
                self._form(number, drawn, seen, depth + 1)
        for pattern in _entries(resources, "/Pattern"):
            self._form(number, pattern, seen, depth + 1)

    def _form(self, number: int, form: DictionaryObject, seen: set[Hashable], depth: int) -> None:
        key = self._key(form)
        if key not in seen:
            seen.add(key)
            self._resources(number, dictionary(form, "/Resources"), seen, depth)

    def _image(self, number: int, image: StreamObject) -> None:
        key = self._key(image)
        if key not in self._images:
            masks = (dictionary(image, entry) for entry in ("/SMask", "/Mask"))
            parts = [image, *(mask for mask in masks if isinstance(mask, StreamObject))]
            width, height = max((integer(part, "/Width") or 0, integer(part, "/Height") or 0) for part in parts)
            self._images[key] = _Image(width, height, sum(map(self._weight, parts)))
        pages = self._images[key].pages
        if not pages or pages[-1] != number:
            pages.append(number)

    def _weight(self, part: StreamObject) -> int:
        """Bytes, nothing for what has been weighed: layered scans give several images the same mask."""
        key = self._key(part)
        if key in self._weighed:
            return 0
        self._weighed.add(key)
        return stored_bytes(part)

    def _font(self, font: DictionaryObject) -> None:
        for holder in (font, *dictionaries(array(font, "/DescendantFonts"))):
            program = embedded(dictionary(holder, "/FontDescriptor"))
            if program is not None:
                self._fonts.setdefault(self._key(program), FontWeight(full_name(name(holder, "/BaseFont")), stored_bytes(program)))

    def _key(self, value: DictionaryObject) -> Hashable:
        self._kept.append(value)
        number = object_number(value)
        return ("direct", id(value)) if number is None else number


def _entries(resources: DictionaryObject, category: str) -> Iterator[DictionaryObject]:
    found = dictionary(resources, category)
    return dictionaries(found.values()) if found is not None else iter(())
