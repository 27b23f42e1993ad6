"""Text whose letters a machine cannot tell: it looks right and is read and copied as garbage."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import Characters, Font, PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.detection import letters_in, spoken
from bilagekoll.prose.letters import LANGUAGES, Missing, Strangeness, Words, different, missing, strangeness, words
from bilagekoll.topics.passages import Passage, main_text, passages
from bilagekoll.topics.targets import first_unknown, in_pdf, once, read_pages

topic = Topic("characters")

_PICTORIAL = re.compile(r"symbol|dingbat|wingding|webding|icon|ikon|icomoon|awesome|emoji", re.IGNORECASE)
"""Names of fonts with bullets and pictures for letters: Word's list bullets are private-use characters of Symbol and Wingdings."""


@frozen
class Text:
    """All text of a PDF by its fonts; there is some."""

    fonts: tuple[Font, ...]

    @property
    def letters(self) -> int:
        """Glyphs that are no artifact."""
        return sum(font.characters.total - font.characters.artifact for font in self.fonts)

    @property
    def garbled(self) -> tuple[Font, ...]:
        """Fonts with letters that have no meaning to a machine."""
        return tuple(font for font in self.fonts if _lost(font))

    @property
    def share(self) -> float:
        """Letters without meaning, 0 to 1."""
        return sum(map(_lost, self.fonts)) / self.letters

    @property
    def boxes(self) -> float:
        """Letters shown as the .notdef glyph, 0 to 1."""
        return sum(font.characters.notdef for font in self.fonts) / self.letters


def _name(font: Font) -> str:
    """What a specialist finds the font by: Type 3 fonts mostly have no name."""
    return font.name or font.subtype


def _lost(font: Font) -> int:
    """Letters of a font without meaning and without a replacement text that gives them one."""
    if _PICTORIAL.search(font.name):
        return 0
    counts = font.characters
    return max(0, counts.unmapped + counts.private + counts.invalid - counts.replaced)


def _text(pdf: Pdf) -> Sequence[Text] | Unknown:
    if isinstance(pdf.fonts, Unknown):
        return pdf.fonts
    text = Text(pdf.fonts)
    return (text,) if text.letters > 0 else ()


texts = in_pdf(_text)


def _faults(text: Text) -> Iterator[Fault]:
    """A fault a font, the share of the document in whole per cent, at least 1."""
    percent = max(1, round(100 * text.share))
    for font in text.garbled:
        yield Fault(font.place, {"share": percent, "font": _name(font)})


def _counted(text: Text, number: Callable[[Characters], int]) -> Iterator[Fault]:
    """A fault a font that has characters of a kind, with their number."""
    for font in text.fonts:
        if count := number(font.characters):
            yield Fault(font.place, {"font": _name(font)}, count)


@frozen
class Piece:
    """A few lines of text with their passage's place; how strange their letters stand."""

    text: str
    place: Place
    strange: Strangeness

    def is_salad(self, limits: Limits) -> bool:
        """Whether letters stand as in no language, or as in none that is known here and the text is in none that can be told."""
        if self.strange.words < limits.salad_words:
            return False
        if self.strange.share >= limits.salad_share:
            return True
        told = spoken(self.text)
        sure = told is not None and told.confidence >= limits.language_confidence
        return self.strange.share >= limits.salad_share_unknown and not sure


@frozen
class Pieces:
    """The text of a PDF in pieces."""

    pieces: tuple[Piece, ...]

    def salad(self, limits: Limits) -> tuple[list[Place], float]:
        """Places of the pieces that are no language, and the share of the letters that stand in them, 0 to 1."""
        salad = [piece for piece in self.pieces if piece.is_salad(limits)]
        letters = sum(letters_in(piece.text) for piece in self.pieces) if salad else 1
        return [piece.place for piece in salad], sum(letters_in(piece.text) for piece in salad) / letters


_SHORT = 150
"""Characters of a passage, below which it is looked at together with others: a line and a half."""
PIECE = 300
"""Characters of a piece, about three lines: enough to tell letters that are mixed up from words."""


@once
def pieces(attachment: Attachment) -> list[Pieces] | Unknown:
    """The text in pieces, when there is any."""
    found = passages(attachment)
    if isinstance(found, Unknown):
        return found
    cut = tuple(Piece(piece, place, strangeness(piece)) for text, place in _gathered(found) for piece in _cut(text))
    return [Pieces(cut)] if cut else []


def _gathered(found: Iterable[Passage]) -> Iterator[tuple[str, Place]]:
    """Passages and where they begin; those too short to judge together with short ones that follow them."""
    waiting: list[Passage] = []
    for passage in found:
        if len(passage.text) >= _SHORT:
            yield passage.text, passage.place
            continue
        if waiting and (passage.stated != waiting[0].stated or sum(len(one.text) for one in waiting) >= PIECE):
            yield " ".join(one.text for one in waiting), waiting[0].place
            waiting = []
        waiting.append(passage)
    if waiting:
        yield " ".join(one.text for one in waiting), waiting[0].place


def _cut(text: str) -> Iterator[str]:
    """Pieces that end between words."""
    while len(text) > PIECE:
        end = text.find(" ", PIECE) if " " in text[PIECE:] else len(text)
        yield text[:end]
        text = text[end:]
    yield text


@frozen
class Writing:
    """The text of a document in a language whose letters are known, Swedish or English.

    ``words``: its words, and the strange ones among them; ``missing``: letters and pairs that never come; ``recognised``: whether
    it has the invisible text of a scan.
    """

    language: str
    text: str
    words: Words
    missing: Sequence[Missing]
    recognised: bool
    place: Place

    def lost_letters(self, limits: Limits) -> list[str]:
        """Letters that a text of this length must have."""
        return [one.part for one in self.missing if len(one.part) == 1 and one.expected >= limits.letters_expected]

    def lost_pairs(self, limits: Limits) -> list[Missing]:
        """Pairs, which fonts join to a ligature, that are torn out of words: "frst", "e er".

        What is left of common words tells it, or strange words in a text that must have the pair. Where most words are strange,
        letters are mixed up or misread, and pairs are missing because of that.
        """
        if self.words.share >= limits.ligature_words_share:
            return []
        strange = len(set(self.words.strange)) >= limits.ligature_words
        return [
            one
            for one in self.missing
            if len(one.part) > 1 and ((strange and one.expected >= limits.pairs_expected) or len(one.torn) >= limits.ligature_torn)
        ]

    def misread(self, limits: Limits) -> Words | None:
        """The words of the parts that are surely in the language, when so many are strange that a machine has misread them.

        Foreign words and terms are fewer, and a term that comes again and again counts once.
        """
        if len(set(self.words.strange)) < limits.misread_words:
            return None
        found = different(" ".join(piece for piece in _cut(self.text) if _is_in(self.language, piece)))
        least = limits.misread_share if self.recognised else limits.misread_share_typed
        return found if len(found.strange) >= limits.misread_words and found.share >= least else None


@once
def writings(attachment: Attachment) -> list[Writing] | Unknown:
    """The document, when most of it is in Swedish or English; without the passages in other languages."""
    found, sheets = main_text(attachment), read_pages(attachment)
    if isinstance(found, Unknown) or isinstance(sheets, Unknown):
        return first_unknown(found, sheets) or []
    if found.language not in LANGUAGES:
        return []
    whole = " ".join(passage.text for passage in found.passages)
    recognised = any(_is_recognised(sheet.content) for sheet in sheets if not isinstance(sheet.content, Unknown))
    its, lost = words(whole, found.language), missing(whole, found.language)
    return [Writing(found.language, whole, its, lost, recognised, found.passages[0].place)]


def _is_in(language: str, piece: str) -> bool:
    told = spoken(piece, language)
    return told is not None and told.language == language


def _is_recognised(content: PageContent) -> bool:
    return 2 * content.characters.invisible > content.characters.total


@topic.rule(
    "garbled-text",
    target=texts,
    covers=("ua1:7.21.7-1", "ua1:7.21.7-2", "matterhorn:10-001", "matterhorn:31-027", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def garbled_text(text: Text, limits: Limits) -> Iterator[Fault]:
    """So much of the text has no Unicode value that it makes no sense when spoken or copied."""
    if text.share >= limits.garbage_share:
        yield from _faults(text)


@topic.rule(
    "lost-characters",
    target=texts,
    covers=("ua1:7.21.7-1", "ua1:7.21.7-2", "matterhorn:10-001", "matterhorn:31-027", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def lost_characters(text: Text, limits: Limits) -> Iterator[Fault]:
    """So many letters have no Unicode value that words are lost: as many as one of å, ä and ö alone would be."""
    if limits.lost_share <= text.share < limits.garbage_share:
        yield from _faults(text)


@topic.rule("unmapped-characters", target=texts, covers=("ua1:7.21.7-1", "matterhorn:10-001", "matterhorn:31-027"))
def unmapped_characters(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few glyphs have no Unicode value, bullets and tick marks included."""
    if text.share < limits.lost_share:
        yield from _counted(text, lambda characters: characters.unmapped)


@topic.rule("invalid-unicode", target=texts, covers=("ua1:7.21.7-2", "matterhorn:31-028", "matterhorn:31-029"))
def invalid_unicode(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few glyphs have a Unicode value that is no character: U+0000, U+FEFF, U+FFFE or U+FFFD."""
    if text.share < limits.lost_share:
        yield from _counted(text, lambda characters: characters.invalid)


@topic.rule("missing-glyphs", target=texts, covers=("ua1:7.21.8-1", "matterhorn:31-030"))
def missing_glyphs(text: Text, limits: Limits) -> Iterator[Fault]:
    """So many codes show the .notdef glyph, an empty box in most fonts, that words are lost to the eye."""
    if text.boxes >= limits.lost_share:
        yield from _counted(text, lambda characters: characters.notdef)


@topic.rule("stray-missing-glyphs", target=texts, covers=("ua1:7.21.8-1", "matterhorn:31-030"))
def stray_missing_glyphs(text: Text, limits: Limits) -> Iterator[Fault]:
    """A few codes show the .notdef glyph."""
    if text.boxes < limits.lost_share:
        yield from _counted(text, lambda characters: characters.notdef)


@topic.rule("letter-salad", target=pieces, covers=("wcag:1.3.1", "wcag:1.3.2"), certainty=Certainty.LIKELY)
def letter_salad(text: Pieces, limits: Limits) -> Iterator[Fault]:
    """Every letter has a meaning, but the wrong one: so much of the text is no language that it makes no sense when spoken."""
    places, share = text.salad(limits)
    if share >= limits.garbage_share:
        for place in places:
            yield Fault(place, {"share": round(100 * share)})


@topic.rule("letter-salad-in-part", target=pieces, covers=("wcag:1.3.1", "wcag:1.3.2"), certainty=Certainty.LIKELY)
def letter_salad_in_part(text: Pieces, limits: Limits) -> Iterator[Fault]:
    """A few lines are letters that mean the wrong ones."""
    places, share = text.salad(limits)
    if share < limits.garbage_share:
        for place in places:
            yield Fault(place)


@topic.rule("letters-never-come", target=writings, covers=("wcag:1.3.1",), certainty=Certainty.LIKELY)
def letters_never_come(writing: Writing, limits: Limits) -> Iterator[Fault]:
    """A text of this length has no å, no ä or no ö: they were lost on the way or became other letters."""
    if lost := writing.lost_letters(limits):
        yield Fault(writing.place, {"letters": ", ".join(lost)})


@topic.rule("ligatures-lost", target=writings, covers=("wcag:1.3.1",), certainty=Certainty.LIKELY)
def ligatures_lost(writing: Writing, limits: Limits) -> Iterator[Fault]:
    """A text of this length has none of a pair that fonts join to one sign, and words that lack it: "frst" for "first"."""
    if lost := writing.lost_pairs(limits):
        left = dict.fromkeys(word for one in lost for word in one.torn) or dict.fromkeys(writing.words.strange)
        yield Fault(writing.place, {"letters": ", ".join(one.part for one in lost), "words": ", ".join(list(left)[:3])})


@topic.rule("words-misread", target=writings, covers=("inera:scanned", "wcag:1.3.1"), certainty=Certainty.LIKELY)
def words_misread(writing: Writing, limits: Limits) -> Iterator[Fault]:
    """So many words have letters that never stand together in the language: bad recognition under a scan, or signs cut in two."""
    found = writing.misread(limits)
    if found and not (writing.lost_letters(limits) or writing.lost_pairs(limits)):
        yield Fault(writing.place, {"share": max(1, round(100 * found.share)), "words": ", ".join(found.strange[:3])})
