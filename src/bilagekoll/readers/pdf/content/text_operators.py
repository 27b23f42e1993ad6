"""Operators of text state, text position and text showing (ISO 32000-1, 9.3 and 9.4)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.place import Place
from bilagekoll.readers.pdf.content.lines import line
from bilagekoll.readers.pdf.content.matrix import IDENTITY, bounded, product
from bilagekoll.readers.pdf.content.setting import Placed, Setting, setting_of
from bilagekoll.readers.pdf.repairs import notice

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter
_MEMO = 20_000
"""Strings that are remembered for as long as nothing changes."""


def _begin_text(page: "Interpreter") -> None:
    page.text_matrix = page.line_matrix = IDENTITY
    page.in_text = True


def _end_text(page: "Interpreter") -> None:
    page.in_text = False


def set_font(page: "Interpreter", operands: Sequence[Any]) -> None:
    """Tf."""
    if len(operands) >= 2 and operands[-2].__class__ is str and operands[-1].__class__ is float:
        state = page.state
        state.font = page.resources.font(operands[-2])
        state.size = operands[-1]
    else:
        notice(Repair.CONTENT)


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


def _set_matrix(page: "Interpreter", a: float, b: float, c: float, d: float, e: float, f: float) -> None:
    page.text_matrix = page.line_matrix = (a, b, c, d, e, f)


def _next_line(page: "Interpreter") -> None:
    _move(page, 0.0, -page.state.leading)


def _show_string(page: "Interpreter", operands: Sequence[Any]) -> None:
    """Tj. Many strings come again: words, and letters that are placed one by one."""
    page.mark.texts += 1
    if not operands or operands[-1].__class__ is not bytes:
        notice(Repair.CONTENT)
        return
    string = operands[-1]
    setting = page.setting = setting_of(page.state, page.text_matrix, page.setting)
    shown = setting.placed.get(string)
    if shown is None:
        if len(setting.placed) > _MEMO:
            setting.placed.clear()
        shown = setting.placed[string] = _placed(page, setting, (string,))
    _place(page, setting, shown)


def _show_array(page: "Interpreter", operands: Sequence[Any]) -> None:
    """TJ: strings, and numbers between them (9.4.3)."""
    page.mark.texts += 1
    if operands and operands[-1].__class__ is list:
        setting = page.setting = setting_of(page.state, page.text_matrix, page.setting)
        _place(page, setting, _placed(page, setting, operands[-1]))
    else:
        notice(Repair.CONTENT)


def _next_line_and_show(page: "Interpreter", operands: Sequence[Any]) -> None:
    """The operator '."""
    _next_line(page)
    _show_string(page, operands)


def _set_spaces_and_show(page: "Interpreter", operands: Sequence[Any]) -> None:
    """The operator "."""
    if len(operands) >= 3 and isinstance(operands[-3], float) and isinstance(operands[-2], float):
        page.state.word_space, page.state.char_space = operands[-3], operands[-2]
    _next_line_and_show(page, operands)


def _placed(page: "Interpreter", setting: Setting, items: Sequence[Any]) -> Placed:
    font = setting.font
    shown = setting.place(line(page.state, font, items))
    if font.uses is not None:
        font.uses.add(font.all_codes, items, page.state.mode, lambda: _where(page, setting, shown))
    return shown


def _where(page: "Interpreter", setting: Setting, shown: Placed) -> Place:
    """The box of what is shown; beside the page's content, in a pattern or a glyph procedure, only the page."""
    if shown.start is None or not page.stream.real:
        return Place(page.collector.number)
    *_, x, y = product(page.text_matrix, page.state.ctm)
    x, y = x + setting.rise[0], y + setting.rise[1]
    box = setting.box(x + shown.start[0], y + shown.start[1], x + shown.end[0], y + shown.end[1])
    return Place(page.collector.number, bounded(box))


def _place(page: "Interpreter", setting: Setting, shown: Placed) -> None:
    """What is shown stands where the text matrix is, and moves it on (9.4.4)."""
    a, b, c, d, e, f = page.text_matrix
    if shown.start is None:
        page.collector.nothing(page.mark)
    else:
        g, h, i, j, k, m = page.state.ctm
        over, up = setting.rise
        page.collector.show(setting, shown, e * g + f * i + k + over, e * h + f * j + m + up, page.mark)
    right, above = shown.advance
    page.text_matrix = (a, b, c, d, e + right, f + above)


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {
    b"BT": (0, _begin_text),
    b"ET": (0, _end_text),
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
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", Sequence[Any]], None]] = {
    b"Tf": set_font,
    b"Tj": _show_string,
    b"TJ": _show_array,
    b"'": _next_line_and_show,
    b'"': _set_spaces_and_show,
}
