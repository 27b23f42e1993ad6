"""What single elements need: words for pictures and formulas, names for notes, one field a form element (PDF/UA-1, 7.3 to 7.18)."""

from collections import Counter
from collections.abc import Callable, Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.structure import Element, Referenced
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.targets import mapped_structures


def _having(role: str) -> Callable[[Attachment], list[Element] | Unknown]:
    def target(attachment: Attachment) -> list[Element] | Unknown:
        trees = mapped_structures(attachment)
        return trees if isinstance(trees, Unknown) else [element for tree in trees for element in tree.having(role)]

    return target


def _together(role: str) -> Callable[[Attachment], list[list[Element]] | Unknown]:
    def target(attachment: Attachment) -> list[list[Element]] | Unknown:
        found = _having(role)(attachment)
        return found if isinstance(found, Unknown) else [found] if found else []

    return target


def _has_words(element: Element) -> bool:
    return bool(element.alt) or element.actual_text is not None


@condition("7.3-1", "ua1-figure-alt", _having("Figure"), "matterhorn:13-004")
def figure_alt(figure: Element, limits: Limits) -> Iterator[Fault]:
    """Any alternative text will do that is not empty, and any replacement text."""
    if not _has_words(figure):
        yield Fault(figure.place)


@condition("7.7-1", "ua1-formula-alt", _having("Formula"), "matterhorn:17-002")
def formula_alt(formula: Element, limits: Limits) -> Iterator[Fault]:
    """As for figures."""
    if not _has_words(formula):
        yield Fault(formula.place)


@condition("7.9-1", "ua1-note-id", _having("Note"), "matterhorn:19-003")
def note_id(note: Element, limits: Limits) -> Iterator[Fault]:
    """A note has an ID."""
    if not note.id:
        yield Fault(note.place)


@condition("7.9-2", "ua1-note-id-unique", _together("Note"), "matterhorn:19-004")
def note_id_unique(notes: list[Element], limits: Limits) -> Iterator[Fault]:
    """No note has the ID of a note before it."""
    met: Counter[str] = Counter()
    for note in notes:
        if note.id is not None:
            if met[note.id]:
                yield Fault(note.place, {"id": note.id})
            met[note.id] += 1


@condition("7.18.4-2", "ua1-form-one-field", _having("Form"))
def form_one_field(form: Element, limits: Limits) -> Iterator[Fault]:
    """An element Form holds one field and nothing else, unless it says which field it depicts (Role)."""
    alone = len(form.kids) == 1 and isinstance(form.kids[0], Referenced) and form.kids[0].kind == "Widget"
    if form.form_role is None and not alone:
        yield Fault(form.place)
