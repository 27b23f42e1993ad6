"""Images that come out lying down, in wrong colours, or too coarse to read."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.image import Exif, Image
from bilagekoll.topics.targets import exifs, images

topic = Topic("image_quality")

_TURNED = range(2, 9)
"""EXIF orientations other than upright (Exif 2.32, 4.6.4, tag 274)."""


@topic.rule("image-lies-down", target=exifs, covers=("exif",), certainty=Certainty.LIKELY)
def image_lies_down(exif: Exif, limits: Limits) -> Iterator[Fault]:
    """The camera stored the image lying and noted how to turn it; programs that do not read the note show it lying."""
    if exif.orientation in _TURNED:
        yield Fault(values={"orientation": exif.orientation or 0})


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
