"""Images that come out lying down, in wrong colours, or too coarse, soft or pale to read."""

from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.image import Exif, Image
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.kinds import Reading, middle_height, reading_of
from bilagekoll.topics.targets import exifs, images, read_images

topic = Topic("image_quality")

_TURNED = range(2, 9)
"""EXIF orientations other than upright (Exif 2.32, 4.6.4, tag 274)."""
_PHONE = 360
"""Width of a common phone's screen in CSS pixels."""


def lettered(attachment: Attachment) -> Sequence[Image] | Unknown:
    """An image in which words were recognised."""
    found = read_images(attachment)
    return found if isinstance(found, Unknown) else [image for image in found if _reading(image)]


def _reading(image: Image) -> Reading | None:
    return None if image.words is None or isinstance(image.words, Unknown) else reading_of(image.words)


@topic.rule("image-lies-down", target=exifs, covers=("exif",), certainty=Certainty.LIKELY)
def image_lies_down(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """The camera stored the image lying and noted how to turn it; programs that do not read the note show it lying."""
    if exif.orientation in _TURNED:
        yield Fault(values={"orientation": exif.orientation or 0})


@topic.rule("text-lies-down", target=lettered, covers=("inera:image-text",), certainty=Certainty.LIKELY)
def text_lies_down(image: Image, limits: Limits) -> Iterator[Fault]:
    """The text stands on its side or head, whatever the note of the camera says."""
    if not isinstance(image.words, Unknown) and image.words is not None and image.words.turned:
        yield Fault(values={"degrees": image.words.turned})


@topic.rule("colours-for-print", target=images, covers=("inera:formats",), certainty=Certainty.LIKELY)
def colours_for_print(image: Image, limits: Limits) -> Iterator[Fault]:
    """Four printing inks instead of screen colours: some viewers show them wrongly, some not at all."""
    if image.mode == "CMYK":
        yield Fault()


@topic.rule("few-pixels", target=images, covers=("wcag:1.4.5",), certainty=Certainty.ASK)
def few_pixels(image: Image, limits: Limits) -> Iterator[Fault]:
    """Too few pixels for a line of text across; whether there is text, a person must see."""
    if max(image.width, image.height) < limits.text_image_pixels:
        yield Fault(values={"width": image.width, "height": image.height})


@topic.rule("coarse-text", target=lettered, covers=("inera:image-text",), certainty=Certainty.LIKELY)
def coarse_text(image: Image, limits: Limits) -> Iterator[Fault]:
    """So few pixels a letter that it does not help to zoom in."""
    reading = _reading(image)
    if reading and middle_height(reading.words) < limits.word_pixels:
        yield Fault(values={"pixels": round(middle_height(reading.words))})


@topic.rule("small-text-on-phone", target=lettered, covers=("inera:image-text",), certainty=Certainty.LIKELY)
def small_text_on_phone(image: Image, limits: Limits) -> Iterator[Fault]:
    """Enough pixels, but on a phone the text is so small that every line must be dragged to and fro."""
    reading = _reading(image)
    if reading is None or image.words is None or isinstance(image.words, Unknown):
        return
    pixels = middle_height(reading.words)
    shown = pixels * min(1.0, _PHONE / image.words.width)
    if pixels >= limits.word_pixels and shown < limits.word_phone_pixels:
        yield Fault(values={"pixels": round(shown, 1)})


@topic.rule("blurred-text", target=lettered, covers=("inera:image-text",), certainty=Certainty.LIKELY)
def blurred_text(image: Image, limits: Limits) -> Iterator[Fault]:
    """The edges of the letters are soft: camera shake, wrong focus, a small picture made large."""
    if image.looks and image.looks.softness is not None and image.looks.softness > limits.word_softness:
        yield Fault()


@topic.rule("pale-text", target=lettered, covers=("wcag:1.4.3",), certainty=Certainty.LIKELY)
def pale_text(image: Image, limits: Limits) -> Iterator[Fault]:
    """Letters hardly darker, or hardly lighter, than what is behind them."""
    if image.looks and image.looks.contrast is not None and image.looks.contrast < limits.word_contrast:
        yield Fault(values={"ratio": round(image.looks.contrast, 1), "least": limits.word_contrast})
