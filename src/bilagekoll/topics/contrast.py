"""Text that is too pale against what is behind it."""

from collections.abc import Iterator
from dataclasses import replace
from math import floor

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic, Value
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.contrast import Colour, TextContrast, contrast_ratio
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page, Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import first_unknown, read_pages

topic = Topic("contrast")

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
_STEPS = 255


@frozen
class Shown:
    """A page on which text can be seen: so many letters of it, and those looks of it that have little contrast."""

    page: Page
    letters: int
    texts: tuple[TextContrast, ...]


def pages_with_text(attachment: Attachment) -> list[Shown] | Unknown:
    """Pages with text to be seen whose colours were looked at. Where no text is, unknown contrast hides nothing."""
    found = read_pages(attachment)
    contrasts = _contrasts(attachment)
    if isinstance(found, Unknown) or isinstance(contrasts, Unknown):
        return first_unknown(found, contrasts) or []
    shown = []
    for page in found:
        letters, texts = _letters(page), contrasts.get(page.number, ())
        if letters and isinstance(texts, Unknown):
            return texts
        if letters and page.number in contrasts and not isinstance(texts, Unknown):
            shown.append(Shown(page, letters, texts))
    return shown


def _contrasts(attachment: Attachment) -> dict[int, tuple[TextContrast, ...] | Unknown] | Unknown:
    """The looks of text by page."""
    if not isinstance(attachment.pdf, Pdf):
        return attachment.pdf or {}
    contrasts = attachment.pdf.contrasts
    return contrasts if isinstance(contrasts, Unknown) else {contrast.page: contrast.texts for contrast in contrasts}


def _letters(page: Page) -> int:
    """Characters that can be seen and are no artifacts."""
    if not isinstance(page.content, PageContent):
        return 0
    return max(0, page.content.characters.visible - page.content.characters.artifact)


def _needed(text: TextContrast, limits: Limits) -> float:
    """The contrast that text of this size needs."""
    large = limits.contrast_large_bold_points if text.bold else limits.contrast_large_points
    return limits.contrast_ratio_large if text.size >= large else limits.contrast_ratio


def _weak(shown: Shown, limits: Limits) -> list[TextContrast]:
    """Text most of which has too little contrast. What is part of a figure may be a logo, which WCAG leaves out."""
    return [text for text in shown.texts if text.ratio < _needed(text, limits) and not text.figure]


def _is_body(shown: Shown, weak: list[TextContrast], limits: Limits) -> bool:
    letters = sum(text.letters for text in weak)
    return letters >= limits.contrast_letters and letters >= limits.contrast_share * shown.letters


def better_colour(text: Colour, background: Colour, needed: float) -> Colour:
    """The colour nearest to the text's, towards black or white, that has the contrast; black or white when none has."""
    for step in range(1, _STEPS + 1):
        for end in (_BLACK, _WHITE):
            red, green, blue = (own + round((goal - own) * step / _STEPS) for own, goal in zip(text, end, strict=True))
            if contrast_ratio((red, green, blue), background) >= needed:
                return red, green, blue
    return max(_BLACK, _WHITE, key=lambda end: contrast_ratio(end, background))


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _fault(shown: Shown, text: TextContrast, ratio: float, limits: Limits) -> Fault:
    needed = _needed(text, limits)
    values: dict[str, Value] = {
        "foreground": _hex(text.foreground),
        "background": _hex(text.background),
        "better": _hex(better_colour(text.foreground, text.background, needed)),
        "ratio": floor(ratio * 10) / 10,  # never rounded up to what is needed
        "needed": needed,
        "letters": text.letters,
        "points": text.size,
    }
    return Fault(replace(shown.page.place, box=text.box), values)


@topic.rule("body-text-without-contrast", target=pages_with_text, covers=("wcag:1.4.3",), certainty=Certainty.LIKELY)
def body_text_without_contrast(shown: Shown, limits: Limits) -> Iterator[Fault]:
    """A good part of a page's text is too pale."""
    weak = _weak(shown, limits)
    if _is_body(shown, weak, limits):
        for text in weak:
            yield _fault(shown, text, text.ratio, limits)


@topic.rule("little-text-without-contrast", target=pages_with_text, covers=("wcag:1.4.3",), certainty=Certainty.LIKELY)
def little_text_without_contrast(shown: Shown, limits: Limits) -> Iterator[Fault]:
    """A heading, a caption or the like is too pale."""
    weak = _weak(shown, limits)
    if not _is_body(shown, weak, limits):
        for text in weak:
            yield _fault(shown, text, text.ratio, limits)


@topic.rule("contrast-to-review", target=pages_with_text, covers=("wcag:1.4.3",), certainty=Certainty.ASK)
def contrast_to_review(shown: Shown, limits: Limits) -> Iterator[Fault]:
    """Text in a figure, and text on a picture that hides a part of it: whether it can be read, only people see."""
    for text in shown.texts:
        needed = _needed(text, limits)
        if (text.figure and text.ratio < needed) or (text.uneven and text.lowest < needed <= text.ratio):
            yield _fault(shown, text, text.lowest, limits)
