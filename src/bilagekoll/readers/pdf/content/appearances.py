"""The appearances of annotations, form fields among them (ISO 32000-1, 12.5.5)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.facts.place import Box
from bilagekoll.readers.pdf.content.matrix import IDENTITY, Matrix, transformed
from bilagekoll.readers.pdf.content.painting_operators import enter_form
from bilagekoll.readers.pdf.content.reading import ContentDamaged, Stream, no_owner
from bilagekoll.readers.pdf.content.streams import numbers
from bilagekoll.readers.pdf.objects import as_dictionary, dictionary, get, integer, name

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_NORMAL = "/N"
_KINDS = (_NORMAL, "/D", "/R")
_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5
"""Flags of an annotation that is not shown on a screen (table 165)."""


def appearances(annotation: DictionaryObject) -> Iterator[tuple[StreamObject, bool]]:
    """The appearance streams of an annotation in all its states, each with whether it is there to be seen.

    A box that is off today may be on tomorrow: all states count. Appearances under the pointer and while it is pressed do not.
    """
    kinds = dictionary(annotation, "/AP")
    if kinds is None:
        return
    seen = not (integer(annotation, "/F") or 0) & (_HIDDEN | _NO_VIEW) and name(annotation, "/Subtype") != "Popup"
    for kind in _KINDS:
        entry = dictionary(kinds, kind)
        states = [] if entry is None else [entry] if isinstance(entry, StreamObject) else map(as_dictionary, entry.values())
        for stream in states:
            if isinstance(stream, StreamObject):
                yield stream, seen and kind == _NORMAL


def draw_appearance(page: "Interpreter", annotation: DictionaryObject, appearance: StreamObject) -> None:
    """Carry out an appearance, fitted into the annotation's rectangle. One that cannot be decoded shows nothing."""
    page.stream = Stream(None, no_owner, real=False, judged=True)
    page.state.ctm = _fitted(appearance, numbers(get(annotation, "/Rect"), 4))
    try:
        enter_form(page, page.mark, appearance)
    except ContentDamaged:
        return


def _fitted(appearance: StreamObject, rectangle: tuple[float, ...] | None) -> Matrix:
    """From the box around the transformed appearance to the annotation's rectangle (12.5.5, algorithm 8.1)."""
    corners = numbers(get(appearance, "/BBox"), 4)
    if corners is None or rectangle is None:
        return IDENTITY
    a, b, c, d, e, f = numbers(get(appearance, "/Matrix"), 6) or IDENTITY
    box = transformed(_upright(corners), (a, b, c, d, e, f))
    if box is None or box[0] == box[2] or box[1] == box[3]:
        return IDENTITY
    left, bottom, right, top = _upright(rectangle)
    across, up = (right - left) / (box[2] - box[0]), (top - bottom) / (box[3] - box[1])
    return across, 0.0, 0.0, up, left - box[0] * across, bottom - box[1] * up


def _upright(corners: tuple[float, ...]) -> Box:
    x, y, x_end, y_end = corners
    return min(x, x_end), min(y, y_end), max(x, x_end), max(y, y_end)
