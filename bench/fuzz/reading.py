"""What another reader (PDFium, Pillow) makes of a file, to hold our answer against."""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

PAGES = 6
"""Pages that are looked at."""
_SCALE = 0.4
"""Pixels a point of a page that is drawn: a letter is a speck, a missing line is seen."""


@dataclass(frozen=True, slots=True)
class View:
    """A file as another reader has it. ``pages``: how many; ``letters`` and small ``pictures`` of the first of them."""

    pages: int
    letters: int
    pictures: tuple[Image.Image, ...]


def letters_in(text: str) -> int:
    """Letters and digits: their number is the same wherever readers see the ends of words, and whatever they take a letter for."""
    return sum(map(str.isalnum, text))


def view(data: bytes, *, pictures: bool) -> View | None:
    """A PDF in PDFium; ``None`` when it cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    letters = 0
    drawn = []
    try:
        for number in range(min(len(document), PAGES)):
            try:
                page = document[number]
                letters += letters_in(page.get_textpage().get_text_range())
                width, height = page.get_size()
                if pictures and 0 < width * height * _SCALE**2 < 1_000_000:
                    drawn.append(page.render(scale=_SCALE).to_pil().convert("L"))
            except pypdfium2.PdfiumError:
                continue
        return View(len(document), letters, tuple(drawn))
    finally:
        document.close()


@lru_cache(maxsize=24)
def view_of(source: Path) -> View | None:
    """The same of an unchanged file, with pictures."""
    return view(source.read_bytes(), pictures=True)


def pixels(data: bytes) -> Image.Image | None:
    """A picture file in Pillow, small and grey."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.draft("L", (600, 600))
            small = picture.convert("L")
            small.thumbnail((400, 400))
            return small
    except Exception:  # noqa: BLE001 - whatever is wrong with it
        return None


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are clearly not the same; 1 for pictures of other sizes."""
    if one.size != other.size:
        return 1.0
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[64:]) / max(1, sum(counts))
