"""What ``shrink`` tells: how the copy differs from the picture, what makes a PDF heavy."""

import math
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bilagekoll.facts.shrinking import Copy, Extra, Measures, Weights
from bilagekoll.locales import number, phrase
from bilagekoll.reports.clean import clean

_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024
_MOST_ROWS = 10
"""Rows of the table; lighter images and fonts are summed up."""
_WORTH_MENTION = 0.1
"""Share of the file below which no advice is given about images or fonts."""


def size_named(size: int, language: str) -> str:
    """Bytes in MB with one decimal; in kB below a tenth of one."""
    if size * 10 < _MEGABYTE:
        return f"{number(math.ceil(size / _KILOBYTE), language)} kB"
    return f"{number(size / _MEGABYTE, language)} MB"


def difference(copies: Sequence[Copy], paths: Sequence[str], language: str) -> Iterator[str]:
    """Where the copies of a picture are, one a page, and sentence by sentence how they differ from it."""
    if len(copies) == 1:
        yield phrase("shrink.written", language, path=paths[0])
        measures = {"before": _measures(copies[0].before, language), "after": _measures(copies[0].after, language)}
        yield phrase("shrink.measures", language, **measures)
    else:
        yield phrase("shrink.written-pages", language, pages=number(len(copies), language), paths=_listed(paths, language))
    removed = [extra for extra in Extra if any(extra in copy.removed for copy in copies)]
    if removed:
        extras = [phrase(f"shrink.extra.{extra}", language) for extra in removed]
        if removed == [Extra.OTHER]:
            extras = [phrase("shrink.nameless", language)]
        yield phrase("shrink.removed", language, extras=_listed(extras, language))
    if any(copy.turned for copy in copies):
        yield phrase("shrink.turned", language)
    for background in dict.fromkeys(copy.background for copy in copies if copy.background):
        yield phrase(f"shrink.background.{background}", language)
    if any(copy.unreadable for copy in copies):
        yield phrase("shrink.unreadable", language)


def _measures(measures: Measures, language: str) -> str:
    width, height = number(measures.width, language), number(measures.height, language)
    kind = phrase(f"shrink.format.{measures.format}", language)
    return phrase("shrink.picture", language, format=kind, size=size_named(measures.size, language), width=width, height=height)


def _listed(parts: Sequence[str], language: str) -> str:
    *first, last = parts
    return f"{', '.join(first)}{phrase('pages.and', language)}{last}" if first else last


def heaviest(weights: Weights, name: str, most: int, language: str) -> Iterator[RenderableType]:
    """A table of what is heavy in a PDF, and what to do about it. ``most``: bytes of a file that is not heavy."""
    yield Text(phrase("shrink.pdf.file", language, name=clean(name), size=size_named(weights.size, language)))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(phrase("shrink.pdf.what", language))
    for heading in ("size", "share"):
        table.add_column(phrase(f"shrink.pdf.{heading}", language), justify="right")
    for what, size in _rows(weights, language):
        table.add_row(Text(what), Text(size_named(size, language)), Text(_share(size, weights.size, language)))
    yield table
    for advice in _advice(weights, most):
        yield Text(phrase(f"shrink.pdf.{advice}", language))
    yield Text(phrase("shrink.pdf.nothing-written", language))


def _rows(weights: Weights, language: str) -> Iterator[tuple[str, int]]:
    """What and how many bytes, the heaviest first; then what is left of images and fonts, and the rest."""
    parts = [(_image_named(weights, place, language), image.size) for place, image in enumerate(weights.images)]
    parts += [(phrase("shrink.pdf.font", language, name=clean(font.name) or "?"), font.size) for font in weights.fonts]
    parts.sort(key=lambda part: -part[1])
    yield from parts[:_MOST_ROWS]
    more = parts[_MOST_ROWS:]
    if more:
        yield phrase("shrink.pdf.more", language, count=number(len(more), language)), sum(size for _, size in more)
    yield phrase("shrink.pdf.rest", language), weights.rest


def _image_named(weights: Weights, place: int, language: str) -> str:
    image = weights.images[place]
    pixels = {"width": number(image.width, language), "height": number(image.height, language)}
    others = image.pages - 1
    key = "image" if not others else "image-on-two" if others == 1 else "image-on-more"
    return phrase(f"shrink.pdf.{key}", language, page=number(image.page, language), others=number(others, language), **pixels)


def _share(size: int, whole: int, language: str) -> str:
    share = round(100 * size / whole) if whole else 0
    return phrase("shrink.pdf.percent", language, share=number(share, language) if share or not size else "< 1")


def _advice(weights: Weights, most: int) -> Iterator[str]:
    """The names of what is worth saying."""
    if weights.size <= most:
        yield "light"
        return
    images, fonts = sum(image.size for image in weights.images), sum(font.size for font in weights.fonts)
    if images >= _WORTH_MENTION * weights.size:
        yield "images-heavy"
    if fonts >= _WORTH_MENTION * weights.size and fonts >= most * _WORTH_MENTION:
        yield "fonts-heavy"
    if weights.rest > max(images, fonts):
        yield "rest-heavy"
