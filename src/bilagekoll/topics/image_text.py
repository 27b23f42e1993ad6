"""What an image says must stand in the message: in 1177 there is no place for an alternative text beside it."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Test, Topic
from bilagekoll.facts.image import Image
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.kinds import Kind, kind_of, reading_of, unread_lines
from bilagekoll.topics.targets import images, read_images

topic = Topic("image_text")

_LONGEST = 80
"""Letters of the words that are shown in a question."""

_OF_TEXT = {
    "picture-of-letter": Kind.LETTER,
    "picture-of-screen": Kind.SCREENSHOT,
    "picture-of-poster": Kind.POSTER,
    "picture-of-chart": Kind.CHART,
}
"""One rule for each kind of picture whose words are the matter."""


def _of_text(kind: Kind) -> Test[Image]:
    def test(image: Image, limits: Limits) -> Iterator[Fault]:
        if kind_of(image) is kind:
            yield _fault(image)

    return test


for _id, _kind in _OF_TEXT.items():
    topic.rule(
        _id,
        target=read_images,
        covers=("inera:image-text", "inera:scanned", "wcag:1.1.1", "wcag:1.4.5"),
        certainty=Certainty.LIKELY,
    )(_of_text(_kind))


@topic.rule("photo-full-of-words", target=read_images, covers=("inera:image-text", "wcag:1.1.1"), certainty=Certainty.LIKELY)
def photo_full_of_words(image: Image, limits: Limits) -> Iterator[Fault]:
    """More words in a photograph than anyone repeats in a message by heart: a notice board, a medicine box."""
    if kind_of(image) is Kind.SIGN and len(_words(image)) > limits.photo_words:
        yield _fault(image)


@topic.rule(
    "picture-of-unread-text",
    target=read_images,
    covers=("inera:image-text", "inera:scanned", "wcag:1.1.1", "wcag:1.4.5"),
    certainty=Certainty.LIKELY,
)
def picture_of_unread_text(image: Image, limits: Limits) -> Iterator[Fault]:
    """Lines of text that cannot be read: written by hand, or in an alphabet that the engine does not know."""
    if kind_of(image) is Kind.UNREAD and isinstance(image.words, Recognised):
        yield Fault(values={"lines": len(unread_lines(image.words))})


@topic.rule("words-in-photo", target=read_images, covers=("inera:image-text", "wcag:1.1.1"), certainty=Certainty.ASK)
def words_in_photo(image: Image, limits: Limits) -> Iterator[Fault]:
    """A few words, such as those of a sign; whether they matter, a person must say."""
    words = _words(image)
    if kind_of(image) is Kind.SIGN and len(words) <= limits.photo_words:
        yield Fault(values={"words": _shown(words)})


@topic.rule("image-says-it-all", target=images, covers=("inera:image-text", "wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.ASK)
def image_says_it_all(image: Image, limits: Limits) -> Iterator[Fault]:
    """Asked of every whole image of which no other rule speaks, but a line or a dot, which is too small to show anything."""
    if image.complete is False or min(image.width, image.height) < limits.letter_pixels:
        return
    if not _words(image) and kind_of(image) is not Kind.UNREAD:
        yield Fault()


def _words(image: Image) -> list[str]:
    recognised = image.words
    reading = None if recognised is None or isinstance(recognised, Unknown) else reading_of(recognised)
    return [word.text for word in reading.words] if reading else []


def _fault(image: Image) -> Fault:
    return Fault(values={"words": len(_words(image))})


def _shown(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
