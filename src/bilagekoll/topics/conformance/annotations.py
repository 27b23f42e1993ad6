"""Annotations, form fields and media (PDF/UA-1, 7.18)."""

from collections.abc import Callable, Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Test
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import AnnotationKind, MediaClip
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.targets import in_pdf

annotation_kinds = in_pdf(lambda pdf: pdf.annotation_kinds)
actions = in_pdf(lambda pdf: pdf.actions)


@frozen
class _Condition:
    """What an annotation of some kind must have, unless it is hidden or lies outside the page."""

    id: str
    condition: str
    matterhorn: str
    concerns: Callable[[AnnotationKind], bool]
    holds: Callable[[AnnotationKind], bool]

    def targets(self, attachment: Attachment) -> Sequence[AnnotationKind] | Unknown:
        """The annotations that the condition is about."""
        found = annotation_kinds(attachment)
        return found if isinstance(found, Unknown) else [kind for kind in found if not kind.exempt and self.concerns(kind)]


def _test(condition: _Condition) -> Test[AnnotationKind]:
    def test(kind: AnnotationKind, limits: Limits) -> Iterator[Fault]:
        """One fault for all annotations of the kind."""
        if not condition.holds(kind):
            yield Fault(kind.place, {"subtype": kind.subtype or "?"}, kind.count)

    return test


_CONDITIONS = (
    _Condition(
        "ua1-annotation-outside-annot",
        "7.18.1-1",
        "28-002",
        lambda kind: kind.subtype not in {"Widget", "PrinterMark", "Link"},
        lambda kind: kind.role == "Annot",
    ),
    _Condition(
        "ua1-annotation-without-words",
        "7.18.1-2",
        "28-004",
        lambda kind: kind.subtype != "Widget",
        lambda kind: kind.contents or kind.alt,
    ),
    _Condition(
        "ua1-field-without-words",
        "7.18.1-3",
        "28-005",
        lambda kind: kind.subtype == "Widget" and kind.label is not None,
        lambda kind: bool(kind.label) or kind.alt,
    ),
    _Condition("ua1-trap-network", "7.18.2-1", "28-007", lambda _: True, lambda kind: kind.subtype != "TrapNet"),
    _Condition(
        "ua1-widget-outside-form", "7.18.4-1", "28-010", lambda kind: kind.subtype == "Widget", lambda kind: kind.role == "Form"
    ),
    _Condition(
        "ua1-link-outside-link", "7.18.5-1", "28-011", lambda kind: kind.subtype == "Link", lambda kind: kind.role == "Link"
    ),
    _Condition("ua1-link-without-contents", "7.18.5-2", "28-012", lambda kind: kind.subtype == "Link", lambda kind: kind.contents),
    _Condition(
        "ua1-printer-mark-tagged", "7.18.8-1", "28-017", lambda kind: kind.subtype == "PrinterMark", lambda kind: kind.type is None
    ),
)

for _condition in _CONDITIONS:
    condition(_condition.condition, _condition.id, _condition.targets, f"matterhorn:{_condition.matterhorn}")(_test(_condition))


def media_clips(attachment: Attachment) -> Sequence[MediaClip] | Unknown:
    """The media clips that actions play, each once."""
    found = actions(attachment)
    if isinstance(found, Unknown):
        return found
    clips = [action.clip for action in found if action.clip]
    return [clip for index, clip in enumerate(clips) if clip.object is None or clip not in clips[:index]]


@condition("7.18.6.2-1", "ua1-clip-without-type", media_clips, "matterhorn:28-014")
def clip_without_type(clip: MediaClip, limits: Limits) -> Iterator[Fault]:
    """A program must know what it is to play (/CT)."""
    if not clip.typed:
        yield Fault(Place(object=clip.object))


@condition("7.18.6.2-2", "ua1-clip-without-words", media_clips, "matterhorn:28-015")
def clip_without_words(clip: MediaClip, limits: Limits) -> Iterator[Fault]:
    """Sound and film need words that stand in for them, in each language (/Alt)."""
    if not clip.described:
        yield Fault(Place(object=clip.object))
