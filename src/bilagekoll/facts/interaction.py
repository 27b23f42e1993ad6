"""What a PDF lets a reader do: annotations, form fields, actions, embedded files."""

from dataclasses import dataclass

from bilagekoll.facts.place import Place


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation other than a form field's widget (ISO 32000-1, 12.5).

    ``role``: standard type of the structure element that owns it, ``None`` when none does; ``alt``: its alternative text.
    ``hidden``: flag Hidden or NoView, or wholly outside the crop box. ``uri``: target of a link to the web.
    """

    subtype: str
    place: Place
    contents: str | None
    role: str | None
    alt: str | None = None
    hidden: bool = False
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A form field's widget (ISO 32000-1, 12.7). ``kind``: text, button, push, check, radio, choice or signature.

    ``label``: /TU, the name that assistive technology speaks. ``name``: fully qualified /T.
    ``caption``: the words on the face of a push button (/MK /CA, 12.5.6.19).
    """

    kind: str
    name: str
    label: str | None
    place: Place
    role: str | None
    alt: str | None = None
    hidden: bool = False
    read_only: bool = False
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """An action (ISO 32000-1, 12.6). ``kind``: /S, e.g. JavaScript, Launch.

    ``trigger``: document, page, annotation, field, bookmark.
    ``starts_alone``: runs without the reader doing anything (open action, page open, document script).
    """

    kind: str
    trigger: str
    place: Place
    starts_alone: bool = False


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file inside the PDF: its ending in lower case with the dot, bytes if stated, whether both /F and /UF name it."""

    suffix: str
    size: int | None
    named: bool
    place: Place
