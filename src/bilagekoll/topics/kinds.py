"""What kind of picture it is, told from its words and how it looks. Thresholds: bench/pictures, docs/measurements.md."""

from collections.abc import Sequence
from enum import StrEnum

from bilagekoll.facts.boxes import area, around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.image import Image, Looks
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import Recognised, RecognisedWord
from bilagekoll.facts.unknown import Unknown


class Kind(StrEnum):
    """Kinds of pictures by what their words are to them.

    ``PHOTO``: a photo or a drawing without words; ``UNREAD``: a page of text that cannot be read, of another alphabet or by hand.
    """

    PHOTO = "photo"
    SIGN = "sign"
    SCREENSHOT = "screenshot"
    LETTER = "letter"
    POSTER = "poster"
    CHART = "chart"
    UNREAD = "unread"


_SURE = 0.75
"""Confidence from which on a word counts, and its line with it: below it, leaves and windows are read as words."""
_LETTERS = 2
"""Letters and digits that a word must have: a single one is seen in many shapes."""

_FEW = 9
"""Words below which a picture is no page, however large they are."""
_PAGE = 45
"""Words from which on it is one."""
_FULL = 90
"""Words from which on it is one without running text too: results of tests, a form. Posters have up to 60."""
_NUMBERS = 0.25
"""Share of words that are numbers, in charts and tables of results; letters and posters stay below a sixth, but for dates."""
_LABELS = 2.0
"""Words a line in charts and tables; dates on posters have three and more."""
_RUNNING = 4.0
"""Words a line from which on it is running text."""
_LARGE = 0.035
"""Height of words, of the picture's longer side: those of a letter are a fortieth of it at most, those of posters a thirtieth."""
_HEADLINE = 1.9
"""Times that the headline of a poster is as high as its middle word; on a page with so few words it is no letter's."""
_SPREAD = 0.35
"""Share of the picture that the box around all words takes: more than any sign in a photo."""
_THINGS = 0.2
"""Share of edges of things beside words. Paper on a table has up to an eighth, photos of places a quarter."""
_FILLED = 0.2
"""Share that words fill at most in a photo that is of something else."""
_DRAWN = 0.75
"""Share of even neighbours from which on a program drew the picture; saved as JPEG it has 0.8 and more, what cameras and scanners
make of paper stays below a half."""
_BLANK = 0.8
"""Share of paper or of a white screen."""
_UNREAD_LINES, _UNREAD_SHARE = 2, 0.035
"""Lines that cannot be read, and the share of the picture that they fill, from which on it is a page of them.

Of 160 photos, signs and samples of cameras three have two such lines, and none of these more than 0.02; letters in seven other
alphabets have 0.04 and more from half a page on.
"""
_LONG = 2.5
"""Width by height of a line, at least: icons are as wide as high."""


@frozen
class Reading:
    """A picture that was read: the words that count, and shares of the picture.

    ``share``: what the words fill; ``span``: the box around all of them; ``height``: of the middle word, of the longer side;
    ``headline``: height of the highest word, of that of the middle one;
    ``digits``: words that are mostly digits, of all words; ``shape``: width to height.
    """

    words: tuple[RecognisedWord, ...]
    share: float
    span: float
    height: float
    headline: float
    digits: float
    lines: int
    shape: float


def reading_of(recognised: Recognised) -> Reading | None:
    """The reading of a picture; ``None`` when it has no words that count."""
    lines = {word.line for word in recognised.words if _counts(word)}
    words = tuple(word for word in recognised.words if word.line in lines)
    if not words:
        return None
    whole = recognised.width * recognised.height
    boxes = [word.box for word in words]
    middle = max(1.0, middle_height(words))
    return Reading(
        words=words,
        share=min(1.0, sum(map(area, boxes)) / whole),
        span=min(1.0, area(around(boxes)) / whole),
        height=middle / max(recognised.width, recognised.height),
        headline=max(bottom - top for _, top, _, bottom in boxes) / middle,
        digits=sum(_mostly_digits(word.text) for word in words) / len(words),
        lines=len({word.line for word in words}),
        shape=recognised.width / recognised.height,
    )


def _counts(word: RecognisedWord) -> bool:
    return word.confidence >= _SURE and sum(letter.isalnum() for letter in word.text) >= _LETTERS


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
    if image.looks is not None and image.looks.busy < _THINGS and _is_page_unread(image.words, reading):
        return Kind.UNREAD
    if reading is None or image.looks is None:
        return Kind.PHOTO
    return _kind(reading, image.looks)


def _is_page_unread(recognised: Recognised, reading: Reading | None) -> bool:
    lines = unread_lines(recognised)
    share = sum(map(area, lines)) / (recognised.width * recognised.height)
    return len(lines) >= _UNREAD_LINES and share >= _UNREAD_SHARE and (reading is None or len(reading.words) < _FEW)


def unread_lines(recognised: Recognised) -> list[Box]:
    """The boxes of lines that could not be read, or of which no word counts."""
    lines: dict[int, list[RecognisedWord]] = {}
    for word in recognised.words:
        lines.setdefault(word.line, []).append(word)
    unsure = [around(word.box for word in words) for words in lines.values() if not any(map(_counts, words))]
    return [box for box in (*recognised.unread, *unsure) if box[2] - box[0] >= _LONG * (box[3] - box[1])]


def _kind(reading: Reading, looks: Looks) -> Kind:
    """The first that fits, from what is told most surely on."""
    count, of_paper = len(reading.words), looks.even < _DRAWN
    if count >= _FEW and reading.digits >= _NUMBERS and count / reading.lines <= _LABELS:
        return Kind.CHART
    if count < _FEW:
        return Kind.SIGN if reading.span < _SPREAD or looks.busy >= _THINGS else Kind.POSTER
    if looks.busy >= _THINGS and reading.share < _FILLED:
        return Kind.SIGN
    if not of_paper and looks.stripes >= 2:
        return Kind.SCREENSHOT
    if count >= _PAGE and count / reading.lines >= _RUNNING and reading.height < _LARGE:
        return Kind.LETTER
    if count >= _FULL and reading.height < _LARGE and reading.headline < _HEADLINE:
        return Kind.LETTER
    if reading.height < _LARGE and looks.paper >= _BLANK and reading.headline < _HEADLINE:
        return Kind.LETTER if of_paper else Kind.SCREENSHOT
    return Kind.POSTER
