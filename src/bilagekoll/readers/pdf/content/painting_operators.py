"""Operators of graphics state, paths, shadings, images and forms (ISO 32000-1, 8.4, 8.5, 8.7, 8.9 and 8.10)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from bilagekoll.facts.boxes import common
from bilagekoll.facts.content import Marking, PlacedImage
from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import FORM_DEPTH, FORMS_DRAWN, LimitReached
from bilagekoll.readers.pdf.content.inline_image import size_of_image
from bilagekoll.readers.pdf.content.marks import Mark
from bilagekoll.readers.pdf.content.matrix import IDENTITY, product, transformed
from bilagekoll.readers.pdf.content.picture_size import least_bytes
from bilagekoll.readers.pdf.content.reading import Stream, StreamOwners
from bilagekoll.readers.pdf.content.resources import Resources
from bilagekoll.readers.pdf.content.streams import decoded, finite, gives_a_picture, look_through, numbers, stored_bytes
from bilagekoll.readers.pdf.objects import array, dictionary, flag, get, integer, name, object_number, resolve
from bilagekoll.readers.pdf.repairs import notice

if TYPE_CHECKING:
    from bilagekoll.readers.pdf.content.interpreter import Interpreter

_UNIT: Box = (0.0, 0.0, 1.0, 1.0)
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


def _save(page: "Interpreter") -> None:
    page.save_state()


def _restore(page: "Interpreter") -> None:
    page.restore_state()


def _transform(page: "Interpreter", *matrix: float) -> None:
    a, b, c, d, e, f = matrix
    page.state.ctm = product((a, b, c, d, e, f), page.state.ctm)


def _extend(page: "Interpreter", *points: float) -> None:
    """m, l, c, v, y: control points are good enough for a box around a path."""
    page.path.extend(points)


def _rectangle(page: "Interpreter", x: float, y: float, width: float, height: float) -> None:
    right, top = x + width, y + height
    page.path.extend((x, y, right, y, right, top, x, top, x, y))


def _clip(page: "Interpreter") -> None:
    page.clips = True


def _stroke(page: "Interpreter") -> None:
    """S, s, B, B*, b, b*."""
    _paint(page, filled=False)


def _fill(page: "Interpreter") -> None:
    """f, F, f*."""
    _paint(page, filled=True)


def _paint(page: "Interpreter", *, filled: bool) -> None:
    """A path without a point paints nothing."""
    mark = page.mark
    mark.items += 1
    if page.path:
        wanted = mark.sink is not None or (mark.marking is Marking.UNMARKED and page.owned is not None)
        page.collector.path(mark, _path_box(page) if wanted else None)
        if page.collector.ruling is not None and not mark.hidden:
            page.collector.ruling.path(page.path, page.state.ctm, filled=filled)
    else:
        page.collector.nothing(mark)
    _end_path(page)


def _end_path(page: "Interpreter") -> None:
    """The end of every path: from here on it clips, if W or W* said so (8.5.4)."""
    if page.clips and page.path:
        page.state.clip = common(page.state.clip, _path_box(page) or _NOWHERE)
    page.clips = False
    page.path.clear()


def _path_box(page: "Interpreter") -> Box | None:
    xs, ys = page.path[0::2], page.path[1::2]
    return transformed((min(xs), min(ys), max(xs), max(ys)), page.state.ctm)


def _shade(page: "Interpreter") -> None:
    page.mark.items += 1
    page.collector.path(page.mark, page.state.clip)
    if page.collector.ruling is not None:
        page.collector.ruling.show(page.state.clip)


def _set_state(page: "Interpreter", operands: Sequence[Any]) -> None:
    """gs: only its font matters here (table 58)."""
    parameters = _resource(page, "/ExtGState", operands)
    font = array(parameters, "/Font") if isinstance(parameters, DictionaryObject) else []
    if len(font) == 2 and (size := finite(font[1])) is not None:
        page.state.font, page.state.size = page.file.fonts.get(font[0]), size


def _inline_image(page: "Interpreter", operands: Sequence[Any]) -> None:
    page.mark.items += 1
    image, size = operands
    _set_space(page, [image.get("/CS", image.get("/ColorSpace"))])
    width, height = size_of_image(image)
    _place_image(page, page.mark, width, height, size, None)


def _draw(page: "Interpreter", operands: Sequence[Any]) -> None:
    """Do."""
    drawn = _resource(page, "/XObject", operands)
    if isinstance(drawn, DictionaryObject) and name(drawn, "/Subtype") == "Image":
        page.mark.items += 1
    if not isinstance(drawn, DictionaryObject):
        notice(Repair.OBJECT)
    if not isinstance(drawn, StreamObject):
        return  # also a stream with a comment before its data: pypdf takes it for a dictionary
    mark = page.mark
    if page.file.layers.hide(dict.get(drawn, "/OC")):
        mark = Mark(mark)
        mark.hidden = True
    if name(drawn, "/Subtype") == "Image":
        _look_through(page, drawn)
        width, height = integer(drawn, "/Width") or 0, integer(drawn, "/Height") or 0
        _place_image(page, mark, width, height, stored_bytes(drawn), object_number(drawn))
    elif name(drawn, "/Subtype") == "Form":
        _draw_form(page, mark, drawn)


def _look_through(page: "Interpreter", picture: StreamObject) -> None:
    """A mask is a picture too."""
    for found in (picture, get(picture, "/SMask"), get(picture, "/Mask")):
        if isinstance(found, StreamObject):
            if not gives_a_picture(found) and not flag(found, "/ImageMask") and get(found, "/ColorSpace") is None:
                notice(Repair.OBJECT)  # nobody can tell what its samples mean (table 89)
            _look_through_once(page, found, least_bytes(found))
            _look_through_space(page, get(found, "/ColorSpace"))


def _set_space(page: "Interpreter", operands: Sequence[Any]) -> None:
    """The operators cs and CS, and what an inline image says."""
    key = (page.collector.number, operands[-1] if operands and isinstance(operands[-1], str) else "")
    if key not in page.file.looked_through:
        page.file.looked_through.add(key)
        _look_through_space(page, _resource(page, "/ColorSpace", operands))


def _look_through_space(page: "Interpreter", space: object) -> None:
    """A table of colours, or a profile, is as good as a picture."""
    for found in map(resolve, space if isinstance(space, ArrayObject) else ()):
        if isinstance(found, StreamObject):
            _look_through_once(page, found)


def _look_through_once(page: "Interpreter", stream: StreamObject, least: int = 0) -> None:
    """Once in a file."""
    number = object_number(stream)
    if number not in page.file.looked_through:
        page.file.looked_through.add(number)
        page.file.deadline.check()
        look_through(stream, least)


def _place_image(page: "Interpreter", mark: Mark, width: int, height: int, size: int, number: int | None) -> None:
    ctm = page.state.ctm
    box = transformed(_UNIT, ctm)
    if box is not None:
        image = PlacedImage(box, width, height, size, mark.marking, number)
        page.collector.image(image, mark, ctm, page.state.clip)


def _draw_form(page: "Interpreter", mark: Mark, form: StreamObject) -> None:
    """A form that draws itself ends there, as in other readers. Raises :class:`LimitReached`."""
    if any(form is outer for outer in page.forms):
        return
    if len(page.forms) >= FORM_DEPTH:
        raise LimitReached("form-depth")
    page.forms_drawn += 1
    if page.forms_drawn > FORMS_DRAWN:
        raise LimitReached("forms-drawn")
    around = page.mark, page.text_matrix, page.line_matrix
    page.save_state()
    enter_form(page, mark, form)
    page.restore_state()
    page.mark, page.text_matrix, page.line_matrix = around


def enter_form(page: "Interpreter", mark: Mark, form: StreamObject) -> None:
    """Carry out the content of a form inside a mark (8.10). The graphics state is changed."""
    number = object_number(form)
    stream = Stream(number, page.file.owners(form), page.stream.real, judged=False)
    if page.stream.judged:
        page.collector.tagging.form(number, refers="/Ref" in form, repeated=_repeated(page, number, form))
        stream = stream._replace(judged=page.file.judged.first(number, real=stream.real))
    matrix = numbers(get(form, "/Matrix"), 6)
    _transform(page, *(matrix or IDENTITY))
    box = numbers(get(form, "/BBox"), 4)
    if box is not None:
        x, y, x_end, y_end = box
        around_form = transformed((min(x, x_end), min(y, y_end), max(x, x_end), max(y, y_end)), page.state.ctm)
        page.state.clip = common(page.state.clip, around_form or _NOWHERE)
    page.mark = _base(page, mark, stream.owners)
    page.forms.append(form)
    page.run(decoded(form), _own_resources(page, form), stream)
    page.forms.pop()


def _repeated(page: "Interpreter", number: int | None, form: StreamObject) -> bool:
    return "/StructParents" in form and not page.file.judged.first_form(number)


def _base(page: "Interpreter", mark: Mark, owners: StreamOwners) -> Mark:
    """What is said of a form's content outside of the form's own marks.

    It belongs to the element of the form, else to that of the mark that the form is drawn in. To PDF/UA-1 as veraPDF reads it, a
    form has the tags around it, and not the language.
    """
    base = Mark(mark)
    owner = owners(None) or page.stream.owners(mark.mcid)
    base.in_tree = page.base.in_tree if owner is None else owner.in_tree
    base.mcid = None
    base.speaks = False
    return base


def _own_resources(page: "Interpreter", form: StreamObject) -> Resources:
    """The resources of a form: what its own lack is looked for on the page, as in PDF 1.1 (7.8.3)."""
    own = dictionary(form, "/Resources")
    return page.resources if own is None else Resources(own, page.file.fonts, page.page_resources)


def _resource(page: "Interpreter", category: str, operands: Sequence[Any]) -> object:
    """The resource that the last operand names, ``None`` when it names none or cannot be read."""
    if not operands or not isinstance(operands[-1], str):
        return None
    try:
        return resolve(page.resources.find(category, operands[-1]))
    except (LimitReached, LimitReachedError):
        raise
    except Exception:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        return None


WITH_NUMBERS: Mapping[bytes, tuple[int, Callable[..., None]]] = {
    b"m": (2, _extend),
    b"l": (2, _extend),
    b"c": (6, _extend),
    b"v": (4, _extend),
    b"y": (4, _extend),
    b"re": (4, _rectangle),
    b"cm": (6, _transform),
    b"q": (0, _save),
    b"Q": (0, _restore),
    b"W": (0, _clip),
    b"W*": (0, _clip),
    b"n": (0, _end_path),
    b"sh": (0, _shade),
    **dict.fromkeys((b"S", b"s", b"B", b"B*", b"b", b"b*"), (0, _stroke)),
    **dict.fromkeys((b"f", b"F", b"f*"), (0, _fill)),
}
WITH_OPERANDS: Mapping[bytes, Callable[["Interpreter", Sequence[Any]], None]] = {
    b"gs": _set_state,
    b"Do": _draw,
    b"BI": _inline_image,
    b"cs": _set_space,
    b"CS": _set_space,
}
