"""What an image says must stand in the message: in 1177 there is no place for an alternative text beside it."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.image import Image
from bilagekoll.topics.targets import images

topic = Topic("image_text")


@topic.rule("image-says-it-all", target=images, covers=("inera:image-text", "wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.ASK)
def image_says_it_all(image: Image, limits: Limits) -> Iterator[Fault]:
    """Asked of every whole image but a line or a dot, which is too small to show anything."""
    if image.complete is not False and min(image.width, image.height) >= limits.letter_pixels:
        yield Fault()
