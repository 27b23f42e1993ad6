"""Sound, film and things that move or flash."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.image import Animation
from bilagekoll.facts.interaction import Action, Annotation
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import images, in_pdf, pages

topic = Topic("media")

_ANNOTATIONS = frozenset({"Sound", "Movie", "Screen", "RichMedia", "3D"})
"""Annotations that play something (ISO 32000-1, table 169; RichMedia: Adobe supplement, extension level 3)."""
_ACTIONS = frozenset({"Sound", "Movie", "Rendition", "RichMediaExecute"})
"""Actions that play something (ISO 32000-1, table 198)."""

annotations = in_pdf(lambda pdf: pdf.annotations)
actions = in_pdf(lambda pdf: pdf.actions)


def animations(attachment: Attachment) -> list[Animation] | Unknown:
    """The movement of an image that 1177 takes."""
    found = images(attachment)
    if isinstance(found, Unknown):
        return found
    moving = [image.animation for image in found if image.animation is not None]
    unknown = [animation for animation in moving if isinstance(animation, Unknown)]
    return unknown[0] if unknown else [animation for animation in moving if isinstance(animation, Animation)]


def measured_animations(attachment: Attachment) -> list[Animation] | Unknown:
    """The movement of an image whose flashes could be counted."""
    found = animations(attachment)
    if isinstance(found, Unknown):
        return found
    unknown = [animation.flashes for animation in found if isinstance(animation.flashes, Unknown)]
    return unknown[0] if unknown else found


@topic.rule(
    "sound-or-film-in-pdf", target=annotations, covers=("wcag:1.2.1", "wcag:1.2.2", "wcag:1.2.3", "wcag:1.2.5", "matterhorn:05-001")
)
def sound_or_film_in_pdf(annotation: Annotation, limits: Limits) -> Iterator[Fault]:
    """Phones and most computers play nothing inside a PDF, and without captions it would say nothing to those who cannot hear."""
    if annotation.subtype in _ANNOTATIONS:
        yield Fault(annotation.place, {"kind": annotation.subtype})


@topic.rule("sound-on-click", target=actions, covers=("wcag:1.2.1", "matterhorn:05-002"))
def sound_on_click(action: Action, limits: Limits) -> Iterator[Fault]:
    """A sound action carries its sound itself; the other actions play an annotation, which has been told of."""
    if action.kind == "Sound" and not action.starts_alone:
        yield Fault(action.place)


@topic.rule("plays-by-itself", target=actions, covers=("wcag:1.4.2", "wcag:2.2.2"), certainty=Certainty.LIKELY)
def plays_by_itself(action: Action, limits: Limits) -> Iterator[Fault]:
    """Sound that starts unasked talks over a screen reader."""
    if action.kind in _ACTIONS and action.starts_alone:
        yield Fault(action.place)


@topic.rule("page-turns-by-itself", target=pages, covers=("wcag:2.2.1", "wcag:2.2.2"))
def page_turns_by_itself(page: Page, limits: Limits) -> Iterator[Fault]:
    """A page with a display duration (ISO 32000-1, table 30, Dur); honoured in full screen only."""
    if page.duration is not None:
        yield Fault(page.place, {"seconds": page.duration})


@topic.rule("moving-image", target=animations, covers=("wcag:2.2.2",))
def moving_image(animation: Animation, limits: Limits) -> Iterator[Fault]:
    """An image cannot be stopped in a message, so it must come to rest by itself."""
    if animation.loops == 0 or animation.duration * animation.loops > limits.moving_seconds:
        yield Fault(values={"frames": animation.frames, "most": limits.moving_seconds})


@topic.rule("flashing-image", target=measured_animations, covers=("wcag:2.3.1",))
def flashing_image(animation: Animation, limits: Limits) -> Iterator[Fault]:
    """General or red flashes over a large enough area."""
    if not isinstance(animation.flashes, Unknown) and animation.flashes > limits.flashes_per_second:
        yield Fault(values={"flashes": animation.flashes, "most": limits.flashes_per_second})
