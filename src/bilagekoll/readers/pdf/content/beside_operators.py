"""Operators that lead to content beside the page's own: pattern cells (ISO 32000-1, 8.7.3) and glyph procedures (9.6.5).

They show no text of the page. To PDF/UA-1 their fonts, forms and languages count, so they are followed when it is asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.readers.limits import FORM_DEPTH
from bilagekoll.readers.pdf.content import text_operators
from bilagekoll.readers.pdf.content.reading import ContentDamaged, Stream
from bilagekoll.readers.pdf.content.resources import Resources
from bilagekoll.readers.pdf.content.streams import decoded
from bilagekoll.readers.pdf.objects import as_dictionary, dictionary, integer, object_number

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_TILING = 1
"""Pattern type of a tiling pattern (table 75)."""


def _set_colour(page: "Interpreter", operands: Sequence[Any]) -> None:
    """The operators scn and SCN, with the name of a pattern."""
    if not operands or not isinstance(operands[-1], str) or not page.stream.judged:
        return
    pattern = as_dictionary(page.resources.find("/Pattern", operands[-1]))
    if isinstance(pattern, StreamObject) and integer(pattern, "/PatternType") == _TILING:
        _carry_out(page, pattern, Resources(dictionary(pattern, "/Resources"), page.file.fonts, page.page_resources))


def _set_font(page: "Interpreter", operands: Sequence[Any]) -> None:
    """Tf, with a Type 3 font."""
    text_operators.set_font(page, operands)
    font = page.state.font
    if font is None or font.subtype != "Type3" or not page.stream.judged or not page.file.judged.first_font(font):
        return
    own = dictionary(font.dictionary, "/Resources")
    resources = Resources(own, page.file.fonts, page.page_resources)
    for procedure in (dictionary(font.dictionary, "/CharProcs") or DictionaryObject()).values():
        stream = as_dictionary(procedure)
        if isinstance(stream, StreamObject):
            _carry_out(page, stream, resources)


def _carry_out(page: "Interpreter", stream: StreamObject, resources: Resources) -> None:
    number = object_number(stream)
    if len(page.forms) >= FORM_DEPTH or not page.file.judged.first(number, real=False):
        return
    beside = page.beside()
    beside.forms = [*page.forms, stream]
    try:
        beside.run(decoded(stream), resources, Stream(number, page.file.owners(stream), real=False, judged=True))
    except ContentDamaged:
        return  # as if it were empty: it is no content of the page


WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", Sequence[Any]], None]] = {
    b"scn": _set_colour,
    b"SCN": _set_colour,
    b"Tf": _set_font,
}
