"""Operators of text state, text position and text showing (ISO 32000-1, 9.3 and 9.4)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bilagekoll.readers.pdf.content.lines import line
from bilagekoll.readers.pdf.content.matrix import IDENTITY, Matrix, product
from bilagekoll.readers.pdf.content.setting import setting_of

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

def _begin_text(page: "Interpreter") -> None:
    page.text_matrix = page.line_matrix = IDENTITY


def set_font(page: "Interpreter", operands: list[Any]) -> None:
    """Tf."""
    if len(operands) >= 2 and isinstance(operands[-2], str) and isinstance(operands[-1], float):
        page.state.font = page.resources.font(operands[-2])
        page.state.size = operands[-1]


def _set_char_space(page: "Interpreter", value: float) -> None:
    page.state.char_space = value


def _set_word_space(page: "Interpreter", value: float) -> None:
    page.state.word_space = value


def _set_scale(page: "Interpreter", value: float) -> None:
    page.state.scale = value / 100


def _set_leading(page: "Interpreter", value: float) -> None:
    page.state.leading = value


def _set_rise(page: "Interpreter", value: float) -> None:
    page.state.rise = value


def _set_mode(page: "Interpreter", value: float) -> None:
    if 0 <= value <= 7:
        page.state.mode = int(value)


def _move(page: "Interpreter", x: float, y: float) -> None:
    page.text_matrix = page.line_matrix = product((1.0, 0.0, 0.0, 1.0, x, y), page.line_matrix)


def _move_and_set_leading(page: "Interpreter", x: float, y: float) -> None:
    page.state.leading = -y
    _move(page, x, y)


def _set_matrix(page: "Interpreter", *matrix: float) -> None:
    a, b, c, d, e, f = matrix
    page.text_matrix = page.line_matrix = (a, b, c, d, e, f)


def _next_line(page: "Interpreter") -> None:
    _move(page, 0.0, -page.state.leading)


def _show_string(page: "Interpreter", operands: list[Any]) -> None:
    """Tj."""
    page.mark.texts += 1
    if operands and isinstance(operands[-1], bytes):
        show(page, operands[-1:])


def _show_array(page: "Interpreter", operands: list[Any]) -> None:
    """TJ."""
    page.mark.texts += 1
    if operands and isinstance(operands[-1], list):
        show(page, operands[-1])


def _next_line_and_show(page: "Interpreter", operands: list[Any]) -> None:
    """The operator '."""
    _next_line(page)
    _show_string(page, operands)


def _set_spaces_and_show(page: "Interpreter", operands: list[Any]) -> None:
    """The operator "."""
    if len(operands) >= 3 and isinstance(operands[-3], float) and isinstance(operands[-2], float):
        page.state.word_space, page.state.char_space = operands[-3], operands[-2]
    _next_line_and_show(page, operands)


def show(page: "Interpreter", items: Sequence[Any]) -> None:
    """Strings, and numbers between them, from where the text matrix is (9.4.3)."""
    state = page.state
    setting = page.setting = setting_of(state, page.text_matrix, page.setting)
    font = setting.font
    if font.uses is not None:
        font.uses.add(font.all_codes, items, state.mode, page.collector.number)
    shown = line(state, font, items)
    if shown.start is None:
        page.collector.nothing(page.mark)
    else:
        x, y = _origin(page.text_matrix, state.ctm, setting.rise)
        page.collector.show(setting, shown, x, y, page.mark)
    _advance(page, shown.advance)


def _origin(text_matrix: Matrix, ctm: Matrix, rise: tuple[float, float]) -> tuple[float, float]:
    """Where the next string begins, on the page."""
    _, _, _, _, e, f = text_matrix
    g, h, i, j, k, m = ctm
    return e * g + f * i + k + rise[0], e * h + f * j + m + rise[1]


def _advance(page: "Interpreter", distance: float) -> None:
    a, b, c, d, e, f = page.text_matrix
    if page.state.font is not None and page.state.font.vertical:
        page.text_matrix = (a, b, c, d, e + distance * c, f + distance * d)
    else:
        distance *= page.state.scale
        page.text_matrix = (a, b, c, d, e + distance * a, f + distance * b)


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {
    b"BT": (0, _begin_text),
    b"Tc": (1, _set_char_space),
    b"Tw": (1, _set_word_space),
    b"Tz": (1, _set_scale),
    b"TL": (1, _set_leading),
    b"Ts": (1, _set_rise),
    b"Tr": (1, _set_mode),
    b"Td": (2, _move),
    b"TD": (2, _move_and_set_leading),
    b"Tm": (6, _set_matrix),
    b"T*": (0, _next_line),
}
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", list[Any]], None]] = {
    b"Tf": set_font,
    b"Tj": _show_string,
    b"TJ": _show_array,
    b"'": _next_line_and_show,
    b'"': _set_spaces_and_show,
}
