"""What kind of picture it is, told from its words and how it looks. Thresholds: bench/pictures, docs/measurements.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bilagekoll.facts.image import Image, Looks
from bilagekoll.facts.recognition import Recognised, RecognisedWord
from bilagekoll.facts.unknown import Unknown


class Kind(StrEnum):
    """Kinds of pictures by what their words are to them. ``PHOTO``: a photo or a drawing without words."""

    PHOTO = "photo"
    SIGN = "sign"
    SCREENSHOT = "screenshot"
    LETTER = "letter"
    POSTER = "poster"
    CHART = "chart"


_SURE = 0.75
"""Confidence from which on a word counts: below it, leaves and windows are read as words."""
_LETTERS = 2
"""Letters and digits that a word must have: a single one is seen in many shapes."""
_LAST_LETTER = "\u024f"
"""End of the Latin letters (Unicode, Latin Extended-B). The engine reads Chinese, and sees it in branches and bricks."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A picture that was read: the words that count, and shares of the picture.

    ``share``: what the words fill; ``span``: the box around all of them; ``height``: of the middle word, of the longer side;
    ``digits``: words that are mostly digits, of all words; ``shape``: width to height.
    """

    words: tuple[RecognisedWord, ...]
    share: float
    span: float
    height: float
    digits: float
    lines: int
    shape: float


def reading_of(recognised: Recognised) -> Reading | None:
    """The reading of a picture; ``None`` when it has no words that count."""
    words = tuple(word for word in recognised.words if _counts(word))
    if not words:
        return None
    area = recognised.width * recognised.height
    boxes = [word.box for word in words]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Reading(
        words=words,
        share=min(1.0, sum((right - left) * (bottom - top) for left, top, right, bottom in boxes) / area),
        span=min(1.0, (max(rights) - min(lefts)) * (max(bottoms) - min(tops)) / area),
        height=middle_height(words) / max(recognised.width, recognised.height),
        digits=sum(_mostly_digits(word.text) for word in words) / len(words),
        lines=len({word.line for word in words}),
        shape=recognised.width / recognised.height,
    )


def _counts(word: RecognisedWord) -> bool:
    letters = [letter for letter in word.text if letter.isalnum() and letter <= _LAST_LETTER]
    return word.confidence >= _SURE and len(letters) >= _LETTERS


def _mostly_digits(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) * 2 >= len(text)


def middle_height(words: Sequence[RecognisedWord]) -> float:
    """Height in pixels of the middle word by height."""
    heights = sorted(word.box[3] - word.box[1] for word in words)
    return heights[len(heights) // 2]


def kind_of(image: Image) -> Kind | None:
    """The kind of an image; ``None`` when nobody could look for words in it."""
    if image.words is None or isinstance(image.words, Unknown):
        return None
    reading = reading_of(image.words)
    if reading is None or image.looks is None:
        return Kind.PHOTO
    return _kind(reading, image.looks)


def _kind(reading: Reading, looks: Looks) -> Kind:
    if reading.digits >= 0.3 and len(reading.words) >= 8:
        return Kind.CHART
    return Kind.SIGN
