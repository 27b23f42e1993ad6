"""What a PDF lets a reader do: annotations, form fields, actions, embedded files."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.facts.structure import Language


@frozen
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


@frozen
class Field:
    """A form field's widget (ISO 32000-1, 12.7). ``kind``: text, button, push, check, radio, choice or signature.

    ``label``: /TU, the name that assistive technology speaks. ``name``: fully qualified /T.
    ``caption``: the words on the face of a push button (/MK /CA, 12.5.6.19).
    ``value``: what it is filled in with; of a box or radio button that is on, the name of its state; ``None`` when empty or off.
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
    value: str | None = None


@frozen
class AnnotationKind:
    """Annotations of any subtype that are alike in what PDF/UA-1, 7.18 asks: how many, and the place of the first.

    ``exempt``: flag Hidden, or wholly outside the crop box. ``type`` as written and ``role``, the standard type: of the element
    that the parent tree names; ``None`` when it names none. ``contents``, ``alt`` (of that element): whether there are words.
    ``label``: whether the field has a name for assistive technology (/TU); ``None`` when there is no field.
    """

    subtype: str
    exempt: bool
    type: str | None
    role: str | None
    contents: bool
    alt: bool
    label: bool | None
    count: int = 1
    place: Place = NOWHERE


@frozen
class Wording:
    """Words that stand beside the content: of an annotation (/Contents) or of a form field (/TU), as ``kind`` says.

    ``present``: whether there are any. ``language``: of the element that the parent tree names, if it names one itself.
    """

    kind: str
    present: bool
    language: Language | None
    place: Place


@frozen
class MediaClip:
    """A media clip (ISO 32000-1, 13.2.4): whether its type is given (/CT), and a text in its place for each language (/Alt)."""

    typed: bool
    described: bool
    object: int | None = None


@frozen
class Action:
    """An action (ISO 32000-1, 12.6). ``kind``: /S, e.g. JavaScript, Launch.

    ``trigger``: document, page, annotation, field, bookmark.
    ``starts_alone``: runs without the reader doing anything (open action, page open, document script).
    ``clip``: what a rendition action plays.
    """

    kind: str
    trigger: str
    place: Place
    starts_alone: bool = False
    clip: MediaClip | None = None


@frozen
class FileSpecification:
    """A dictionary of type Filespec anywhere in the file, or one that the name tree of embedded files holds (ISO 32000-1, 7.11.3).

    ``embeds``: whether it has an entry /EF. ``named``: whether both /F and /UF name the file.
    """

    embeds: bool
    named: bool
    place: Place = NOWHERE


@frozen
class EmbeddedFile:
    """A file inside the PDF: its ending in lower case with the dot, bytes if stated, whether both /F and /UF name it."""

    suffix: str
    size: int | None
    named: bool
    place: Place
