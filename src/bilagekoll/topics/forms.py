"""Form fields that are spoken without a name, or that a patient may not be able to fill in."""

import re
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import PageContent, RuledCells
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import Field
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import first_unknown, in_pdf, read_pages

topic = Topic("forms")

_PLACEHOLDER = re.compile(
    r"(?:(?:text(?:\s?(?:fält|ruta|field|box))?|fält|formulärfält|inmatningsfält|kryssruta|checkbox|check\s?box|kombinationsruta"
    r"|combo\s?box|listruta|list\s?box|drop\s?down(?:\s?list)?|rullgardinslista|alternativknapp|radio\s?(?:button|knapp)"
    r"|knapp|button|field|form\s?field|fill|undefined|untitled|unnamed|namnlös|utan titel|grupp|group|toggle)[\s_\-.]*\d*"
    r"|\w+_af_(?:date|image)|q\d+"
    r"|(?:signatur|signature|datum|date)[\s_\-.]*\d+"
    r"|\S*\[\d+\]\S*)",
    re.IGNORECASE,
)
"""Names that programs give fields by themselves, and the paths of XFA forms ("Page1[0].f1_01[0]")."""


_UNDERSCORES = re.compile(r"_{5,}(?:[ _]*_)?")
_DOTS = re.compile(r"(?:(?:\.[ \u00a0]?){12,}|…{5,})(?P<number>[ .…\u00a0\u2060]*(?:\d|[ivxlc]+\b))?")
"""Dots before a number lead to a page in a table of contents, or to an amount in a table."""
_LEADERS = 2
"""So many of a page that lead to a number show that the others do too: their numbers stand elsewhere in the file."""


def fields(attachment: Attachment) -> list[Field] | Unknown:
    """Fields that a reader meets: not hidden, and not without area (a signature that is not meant to be seen)."""
    found = in_pdf(lambda pdf: pdf.fields)(attachment)
    return found if isinstance(found, Unknown) else [field for field in found if not field.hidden and _has_area(field.place.box)]


def named_fields(attachment: Attachment) -> list[Field] | Unknown:
    """Fields that have a name to judge."""
    found = fields(attachment)
    return found if isinstance(found, Unknown) else [field for field in found if _name(field)]


def push_buttons(attachment: Attachment) -> list[Field] | Unknown:
    """Buttons that do something when pressed."""
    found = fields(attachment)
    return found if isinstance(found, Unknown) else [field for field in found if field.kind == "push"]


def forms(attachment: Attachment) -> list[list[Field]] | Unknown:
    """All fields together, as one form."""
    found = fields(attachment)
    return found if isinstance(found, Unknown) else [found] if found else []


@frozen
class Sheet:
    """What a page leaves to write in by hand: empty cells between drawn lines, and lines of underscores or dots.

    ``fields``: how many the whole file has to fill in on a screen.
    """

    place: Place
    cells: int
    lines: int
    fields: int


def sheets(attachment: Attachment) -> list[list[Sheet]] | Unknown:
    """The pages that leave something to write in, together."""
    found, read = fields(attachment), read_pages(attachment)
    if isinstance(found, Unknown) or isinstance(read, Unknown):
        return first_unknown(found, read) or []
    looked_at = [(page, page.content) for page in read if isinstance(page.content, PageContent)]
    blank = [
        Sheet(page.place, sum(map(_to_write_in, content.ruled)), _lines_to_write_on(content.text), len(found))
        for page, content in looked_at
    ]
    left = [sheet for sheet in blank if sheet.cells or sheet.lines]
    return [left] if left else []


def _lines_to_write_on(text: str) -> int:
    """Lines set in underscores or dots; a single one is a rule under a running header as often as not."""
    dots = list(_DOTS.finditer(text))
    leaders = sum(match["number"] is not None for match in dots)
    lines = len(_UNDERSCORES.findall(text)) + (len(dots) - leaders if leaders < _LEADERS else 0)
    return lines if lines > 1 else 0


def _to_write_in(found: RuledCells) -> int:
    """The empty cells of a grid, unless few of its cells are: a gap in a table, or a chart without words."""
    return found.empty if found.labelled and 3 * found.empty >= found.cells else 0


def _has_area(box: Box | None) -> bool:
    """ISO 32000-1, 12.7.4.5: a signature that is not meant to be seen has a rectangle of zero width and height."""
    return box is None or (box[0] != box[2] and box[1] != box[3])


def _name(field: Field) -> str:
    return (field.label or "").strip("\0 ") or (field.alt or "").strip("\0 ")


def _only_face(field: Field) -> bool:
    return not _name(field) and field.kind == "push" and bool((field.caption or "").strip("\0 "))


@topic.rule(
    "field-without-name",
    target=fields,
    covers=("ua1:7.18.1-3", "matterhorn:28-005", "wcag:1.3.1", "wcag:3.3.2", "wcag:4.1.2"),
)
def field_without_name(field: Field, limits: Limits) -> Iterator[Fault]:
    """A field needs a name that is spoken; the words on a push button are spoken too (W3C technique PDF12)."""
    if not _name(field) and not _only_face(field):
        yield Fault(field.place)


@topic.rule("button-named-by-its-face", target=push_buttons, covers=("ua1:7.18.1-3", "matterhorn:28-005"))
def button_named_by_its_face(button: Field, limits: Limits) -> Iterator[Fault]:
    """PDF/UA-1 wants a name beside the words on the button. WCAG does not, so it is not covered here."""
    if _only_face(button):
        yield Fault(button.place, {"caption": button.caption or ""})


@topic.rule("field-name-is-placeholder", target=named_fields, covers=("wcag:2.4.6", "wcag:3.3.2"), certainty=Certainty.LIKELY)
def field_name_is_placeholder(field: Field, limits: Limits) -> Iterator[Fault]:
    """A name such as "Text1" or "Kryssruta 3" says nothing of what to fill in."""
    if _PLACEHOLDER.fullmatch(_name(field)):
        yield Fault(field.place, {"name": _name(field)})


@topic.rule("field-outside-tags", target=fields, covers=("ua1:7.18.4-1", "matterhorn:28-010", "wcag:1.3.1", "wcag:4.1.2"))
def field_outside_tags(field: Field, limits: Limits) -> Iterator[Fault]:
    """A field belongs in a Form tag."""
    if field.role != "Form":
        yield Fault(field.place)


@topic.rule("form-to-fill-in", target=forms, covers=("wcag:2.1.1", "wcag:3.3.2"), certainty=Certainty.ASK)
def form_to_fill_in(form: list[Field], limits: Limits) -> Iterator[Fault]:
    """Many phones show a form but cannot fill it in. Whether the patient must, only a person can say.

    A field that is read-only or a signature, which the sender may have put there already, asks nothing of the patient.
    """
    to_fill_in = [field for field in form if field.kind not in {"push", "signature"} and not field.read_only]
    if to_fill_in:
        yield Fault(to_fill_in[0].place, {"fields": len(to_fill_in)})


@topic.rule("form-to-fill-in-by-hand", target=sheets, covers=("wcag:2.1.1", "wcag:3.3.2"), certainty=Certainty.ASK)
def form_to_fill_in_by_hand(found: list[Sheet], limits: Limits) -> Iterator[Fault]:
    """Empty boxes and lines to write on are for paper: nobody can fill them in on a phone. With fields, the form is asked about."""
    blanks = sum(sheet.cells + sheet.lines for sheet in found)
    if blanks >= limits.form_blanks and not found[0].fields:
        yield Fault(found[0].place, {"blanks": blanks})
