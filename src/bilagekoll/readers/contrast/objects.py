"""What a page paints: its text by PDFium's text objects, and whatever else may lie behind it."""

import re
from collections.abc import Iterator
from ctypes import POINTER, addressof, c_float, c_int, c_uint, c_ulong, cast, create_string_buffer
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from bilagekoll.facts.contrast import Colour
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import CONTRAST_MARKS, CONTRAST_OBJECTS, FORM_DEPTH, LimitReached
from bilagekoll.readers.pdf.content.matrix import IDENTITY, Matrix, product, transformed

Handle = Any
"""A pointer of PDFium."""

_BOLD_NAME = re.compile(rb"bold|black|heavy|[-,_ ]bd\b", re.IGNORECASE)
_BOLD_WEIGHT = 700
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_OUTLINED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_FILLED_AND_OUTLINED = (pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
_NAME_BYTES = 128
_ASKEW = 0.02
"""Tangent of the angle, about one degree, from which text counts as turned."""


@frozen
class Text:
    """A text object. ``box`` in the page's space. ``plain``: it shows its fill colour alone, without transparency or outline."""

    handle: Handle
    box: Box
    fill: Colour
    opacity: float
    size: float
    bold: bool
    artifact: bool
    figure: bool
    askew: bool
    plain: bool


@frozen
class Painted:
    """Anything else that is painted: its box, and its colour when it has one of its own all over."""

    box: Box
    colour: Colour | None


def walk(page: Handle) -> tuple[list[Text], list[Painted]]:
    """All that a page paints, in painting order, also inside form XObjects. Raises :class:`LimitReached`."""
    texts: list[Text] = []
    painted: list[Painted] = []
    fonts: dict[int, bool] = {}
    for count, (handle, kind, around) in enumerate(_handles(page, None, _Around())):
        if count > CONTRAST_OBJECTS:
            raise LimitReached("contrast-objects")
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            text = _text(handle, around, fonts)
            if text is not None:
                texts.append(text)
        elif kind != pdfium.FPDF_PAGEOBJ_FORM:
            item = _painted(handle, kind, around.matrix)
            if item is not None:
                painted.append(item)
    return texts, painted


@frozen
class _Around:
    """What holds for everything inside a form XObject."""

    matrix: Matrix = IDENTITY
    artifact: bool = False
    figure: bool = False
    transparent: bool = False


def _handles(page: Handle, form: Handle, around: _Around, depth: int = 0) -> Iterator[tuple[Handle, int, _Around]]:
    count = pdfium.FPDFFormObj_CountObjects(form) if form else pdfium.FPDFPage_CountObjects(page)
    for number in range(count):
        handle = pdfium.FPDFFormObj_GetObject(form, number) if form else pdfium.FPDFPage_GetObject(page, number)
        if not handle:
            continue
        kind = pdfium.FPDFPageObj_GetType(handle)
        yield handle, kind, around
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth >= FORM_DEPTH:
                raise LimitReached("form-depth")
            artifact, figure = _marks(handle)
            inner = _Around(
                _placed(handle, around.matrix),
                around.artifact or artifact,
                around.figure or figure,
                around.transparent or bool(pdfium.FPDFPageObj_HasTransparency(handle)),
            )
            yield from _handles(page, handle, inner, depth + 1)


def _text(handle: Handle, around: _Around, fonts: dict[int, bool]) -> Text | None:
    """``None`` for text that nobody can see."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    size = c_float()
    if mode in _INVISIBLE or not pdfium.FPDFTextObj_GetFontSize(handle, size):
        return None
    box = _bounds(handle, around.matrix)
    matrix = _placed(handle, around.matrix)
    height = abs(size.value) * hypot(matrix[2], matrix[3])
    if box is None or height <= 0:
        return None
    fill, opacity = _colour(handle, stroke=mode in _OUTLINED)
    artifact, figure = _marks(handle)
    transparent = around.transparent or bool(pdfium.FPDFPageObj_HasTransparency(handle))
    return Text(
        handle,
        box,
        fill,
        opacity,
        round(height, 1),
        _bold(handle, fonts) or (mode in _FILLED_AND_OUTLINED and _colour(handle, stroke=True)[0] == fill),
        around.artifact or artifact,
        around.figure or figure,
        askew=min(abs(matrix[0]), abs(matrix[1])) > _ASKEW * max(abs(matrix[0]), abs(matrix[1])),
        plain=not transparent and opacity == 1 and mode == pdfium.FPDF_TEXTRENDERMODE_FILL,
    )


def _painted(handle: Handle, kind: int, around: Matrix) -> Painted | None:
    box = _bounds(handle, around)
    if box is None:
        return None
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return Painted(box, None)
    fill, stroke = c_int(), c_int()
    if pdfium.FPDFPath_GetDrawMode(handle, fill, stroke) and fill.value == pdfium.FPDF_FILLMODE_NONE:
        return None  # lines alone hardly lie behind text
    colour, opacity = _colour(handle, stroke=False)
    return Painted(box, colour if opacity == 1 and not pdfium.FPDFPageObj_HasTransparency(handle) else None)


def _colour(handle: Handle, *, stroke: bool) -> tuple[Colour, float]:
    """Colour and opacity (0 to 1); of a pattern PDFium gives a grey or white."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    get = pdfium.FPDFPageObj_GetStrokeColor if stroke else pdfium.FPDFPageObj_GetFillColor
    if not get(handle, red, green, blue, alpha):
        return (0, 0, 0), 1.0
    return (red.value, green.value, blue.value), alpha.value / 255


def _marks(handle: Handle) -> tuple[bool, bool]:
    """Whether it lies in an artifact, and in a figure, by the tags of its marks. Raises :class:`LimitReached`."""
    count = pdfium.FPDFPageObj_CountMarks(handle)
    if count > CONTRAST_MARKS:  # marks that are never closed: each object lies in all before it
        raise LimitReached("contrast-marks")
    names = {_mark(handle, number) for number in range(count)}
    return "Artifact" in names, "Figure" in names


def _mark(handle: Handle, number: int) -> str:
    name = create_string_buffer(_NAME_BYTES)
    length = c_ulong()
    mark = pdfium.FPDFPageObj_GetMark(handle, number)
    if not mark or not pdfium.FPDFPageObjMark_GetName(mark, units(name), _NAME_BYTES, length):
        return ""
    return name.raw[: max(0, length.value - 2)].decode("utf-16-le", "replace")


def units(buffer: Any) -> Any:
    """A buffer as PDFium takes those for UTF-16."""
    return cast(buffer, POINTER(pdfium.FPDF_WCHAR))


def _bold(handle: Handle, fonts: dict[int, bool]) -> bool:
    """By the name of the font, else by the weight that PDFium reckons from its stems."""
    font = pdfium.FPDFTextObj_GetFont(handle)
    if not font:
        return False
    key = addressof(font.contents)
    if key not in fonts:
        name = create_string_buffer(_NAME_BYTES)
        pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
        fonts[key] = bool(_BOLD_NAME.search(name.value)) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    return fonts[key]


def _bounds(handle: Handle, around: Matrix) -> Box | None:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    box = left.value, bottom.value, right.value, top.value
    return box if around is IDENTITY else transformed(box, around)


def _placed(handle: Handle, around: Matrix) -> Matrix:
    """The matrix of an object, and after it the one of the forms around it; some pages have thousands of texts in none."""
    own = _matrix(handle)
    return own if around is IDENTITY else product(own, around)


def _matrix(handle: Handle) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f
