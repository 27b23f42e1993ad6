"""What of a template can be taken from a letter: proposals for a person to confirm, never more than the letter says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bilagekoll.content.blocks import Block, Document, Doubt, Heading, ListBlock, Paragraph, Run, Table, text_of
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.content.readability import sentences_of
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.recognition import UNREAD
from bilagekoll.messages.letter import Letter, heading_before, is_title, letter_of
from bilagekoll.messages.patterns import CLOCK, DATE, MOMENT, PHONE, UNIT
from bilagekoll.messages.stated.contact import contacts_in
from bilagekoll.messages.stated.purpose import states_purpose
from bilagekoll.messages.stated.replies import replies_in
from bilagekoll.messages.templates import Kind

_TIME_HEADING = re.compile(r"\b(?:tid|tiden|när|datum|besök|time|date|when|appointment)\b", re.IGNORECASE)
_TIME_LABEL = re.compile(
    r"\b(?:(?:din\s)?(?:nya?\s)?tid|när|dag och tid|datum|(?:your\s|new\s)*time|when|date)\s?:\s*$", re.IGNORECASE
)
_TIME_WORD = re.compile(
    r"\b(?:välkommen|kallas|tid|besök|operation|opereras|boka\w*|appointment|welcome|time|visit)\b", re.IGNORECASE
)
_NEW = re.compile(r"\b(?:nya|ny|new)\b", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:gamla|gammal|tidigare|ursprungliga|avbokade?|senast|före|innan|old|previous|earlier|before|by"
    r"|latest)\b(?:\s\w+){0,2}\s?:?\s*$",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(r"^(?:plats|var|adress|besöksadress|place|where|location)\s?:\s*(.+)$", re.IGNORECASE)
_PLACE_AFTER = re.compile(r"\b(?:Plats|Var|Place|Where)\s?:\s*([^\n]+?)(?:\.\s|\.?$)")
_PLACE_WORD = re.compile(r"\b(?:ingång|våning|plan|entré|hiss|entrance|floor|level)\b", re.IGNORECASE)
_QUESTIONS = re.compile(r"fråg|kontakt|question|contact", re.IGNORECASE)
SURE = 3
"""Score from which on a time is surely that of the visit."""
_NEW_TIME, _OLD_TIME = 2, 9
"""What "the new time" adds to the score of a time, and what "the old time" takes off: more than all else can add."""
_NEXT = re.compile(
    r"\s(?=(?:Du|Ni|Vi|Om|Kan|Har|Passar|Tid|När|Telefon|Tel|Obs|You|We|If|Phone|Time|Your|Din|Ditt|Dina)\b"
    r"|[A-ZÅÄÖ][a-zåäö]+\s[a-zåäö])"
)
"""Where a place ends that has run together with the line after it."""
_IS_AT = re.compile(
    r"^(?:[A-ZÅÄÖ]?\w+\s){1,3}?(?:görs|sker|är|äger\srum|ligger|finns|takes\splace|is)\s(?:på|i|vid|hos|at|in|on)\s(?:the\s)?"
)
"""What a sentence says before the place."""
_DAY_ROW = re.compile(r"(?:datum|dag|date|day)\s?: ", re.IGNORECASE)
_CLOCK_ROW = re.compile(r"(?:klockan|kl\.?|klockslag|tid|time)\s?: ", re.IGNORECASE)
LABEL_WORDS = 4
"""Words of a line within a paragraph that heads what follows, at most."""
PURPOSE_SENTENCES = 2
"""Sentences of a purpose, at most, as the templates ask for."""
LONGEST_PLACE = 120
"""Characters of a sentence that says no more than a place."""

_LABELLED = re.compile(r"(?:\w+ ){0,2}\w+: ")
IN_A_ROW = -1
"""What stands for the number of a sentence that is a row of a table or an item of a list."""

Spot = tuple[int, int]
"""A sentence: number of its block, number within it."""


@frozen
class Proposal:
    """A value for fields of a kind.

    ``spots``: the sentences that it has all words of, but for a label as "Plats:", which the content need not say again.
    ``doubtful``: a machine has recognised the words in a picture. ``unsure``: those words of it of which the machine was not sure.
    ``own``: the unit has saved it for all its messages, the letter need not say it.
    """

    kind: Kind
    value: str
    spots: tuple[Spot, ...] = ()
    doubtful: bool = False
    unsure: tuple[str, ...] = ()
    own: bool = False


@frozen
class _Sentence:
    spot: Spot
    text: str
    heading: str
    is_title: bool


def proposals(document: Document) -> dict[Kind, Proposal]:
    """What the letter says with certainty, by kind. Two answers that speak as loudly give none."""
    letter = letter_of(document.blocks)
    sentences = list(_sentences(document.blocks, letter))
    found = (
        _unit(letter, document),
        _purpose(sentences),
        _time(sentences),
        _place(sentences),
        _replies(sentences),
        _contact(sentences),
    )
    doubtful = any(doubted.doubt is Doubt.RECOGNISED for doubted in document.doubts)
    unsure = [word for block in document.blocks for word in _unsure_words(block)]
    return {
        one.kind: replace(
            one,
            doubtful=doubtful or _is_of_picture(one, document.blocks),
            unsure=tuple(word for word in unsure if word in one.value),
            spots=tuple(spot for spot in one.spots if spot[1] != IN_A_ROW),  # tables and lists are given whole
        )
        for one in found
        if one and UNREAD not in one.value
    }


def _is_of_picture(found: Proposal, blocks: Sequence[Block]) -> bool:
    """Whether the value was read in a picture beside the text of the letter."""
    if found.spots:
        return any(blocks[number].doubt is Doubt.PICTURED for number, _ in found.spots)
    pictured = (block for block in blocks if isinstance(block, Paragraph) and block.doubt is Doubt.PICTURED)
    return any(found.value in text_of(block.inlines) for block in pictured)


def sentences_in(block: Block) -> list[str]:
    """The sentences of a paragraph or heading; none of other blocks."""
    return list(sentences_of(text_of(block.inlines))) if isinstance(block, Heading | Paragraph) else []


def _rows_in(block: Block) -> list[str]:
    """What a table of two columns or a list says as "label: value"; the day and the time of day in one."""
    rows: list[str] = []
    if isinstance(block, Table) and all(len(row) == 2 for row in block.rows):
        named = ((" ".join(texts_of(cell.blocks)).strip() for cell in row) for row in block.rows)
        rows = [f"{label.rstrip(': ')}: {value}" for label, value in named if label and value]
    elif isinstance(block, ListBlock):
        said = (text_of(part.inlines) for item in block.items for part in item.blocks[:1] if isinstance(part, Paragraph))
        rows = [text for text in said if _LABELLED.match(text)]
    for number, (day, clock) in enumerate(pairwise(rows)):
        if _DAY_ROW.match(day) and _CLOCK_ROW.match(clock) and not CLOCK.search(day) and not DATE.search(clock):
            rows[number : number + 2] = [_moment(day, clock)]
            break
    return rows


def _moment(day: str, clock: str) -> str:
    """As "Tid: torsdag 10 december kl. 08.40" of a day and a time of day with labels of their own."""
    date, hour = day.partition(": ")[2], clock.partition(": ")[2]
    english = re.match("da(?:y|te)", day, re.IGNORECASE) is not None
    joint = "" if not hour[:1].isdigit() else "at " if english else "kl. "
    return f"{'Time' if english else 'Tid'}: {date} {joint}{hour}"


def _unsure_words(block: Block) -> Iterator[str]:
    for run in block.inlines if isinstance(block, Heading | Paragraph) else ():
        if run.run is Run.UNSURE:
            yield from (word.strip(".,:;") for word in run.text.split() if word != UNREAD)


def _sentences(blocks: Sequence[Block], letter: Letter) -> Iterator[_Sentence]:
    for number, block in enumerate(blocks):
        if number not in letter.parts:
            heading, titled = heading_before(blocks, number), is_title(block)
            for place, sentence in enumerate(sentences_in(block)):
                yield _Sentence((number, place), sentence, heading, titled)
                if len(sentence.split()) <= LABEL_WORDS and sentence[-1] not in ".!?,":
                    heading = sentence  # a line of a paragraph that only looks like a heading
            for row in _rows_in(block):
                yield _Sentence((number, IN_A_ROW), row, heading, is_title=False)


def _unit(letter: Letter, document: Document) -> Proposal | None:
    if letter.unit:
        return Proposal(Kind.UNIT, letter.unit)
    heads = [item.text for item in document.left_out if item.why in {"header", "artifact"}]
    named = [line.strip() for text in heads for line in text.split("\n") if UNIT.search(line)]
    return Proposal(Kind.UNIT, named[0]) if len(set(named)) == 1 else None


def _purpose(sentences: Sequence[_Sentence]) -> Proposal | None:
    """The first sentences of the letter's own text, if they say why it is sent and no time: a time has a field of its own."""
    own = [one for one in sentences if not one.is_title]
    start = [one for one in own if one.spot[0] == own[0].spot[0]]
    first = list(takewhile(lambda one: states_purpose(one.text), start[:PURPOSE_SENTENCES]))
    if not first or any(MOMENT.search(one.text) for one in first):
        return None
    return _joined(Kind.PURPOSE, first)


def _time(sentences: Iterable[_Sentence]) -> Proposal | None:
    scored: dict[str, int] = {}
    spots: dict[str, Spot] = {}
    for sentence in sentences:
        for moment in MOMENT.finditer(sentence.text):
            value = moment[0].strip()
            scored[value] = max(scored.get(value, -_OLD_TIME), _score(sentence, moment))
            label = _TIME_LABEL.match(sentence.text[: moment.start()])
            if words_of(value) == words_of(sentence.text[label.end() if label else 0 :]):
                spots.setdefault(value, sentence.spot)
    best = [value for value, score in scored.items() if score == max(scored.values())]
    if len(best) != 1 or scored[best[0]] < (1 if len(scored) == 1 else SURE):
        return None
    return Proposal(Kind.TIME, best[0], (spots[best[0]],) if best[0] in spots else ())


def _score(sentence: _Sentence, moment: re.Match[str]) -> int:
    before = sentence.text[: moment.start()]
    score = SURE * bool(_TIME_HEADING.search(sentence.heading)) + SURE * bool(_TIME_LABEL.search(before))
    score += bool(_TIME_WORD.search(sentence.text)) + _NEW_TIME * bool(_NEW.search(before))
    return score - _OLD_TIME * bool(_OLD.search(before))


def _place(sentences: Sequence[_Sentence]) -> Proposal | None:
    matches = [_PLACE_LABEL.match(one.text) or _PLACE_AFTER.search(one.text) for one in sentences]
    labelled = {_NEXT.split(match[1])[0].rstrip(". ") for match in matches if match}
    if len(labelled) == 1:
        value = next(iter(labelled))
        whole = [one.spot for one, match in zip(sentences, matches, strict=True) if match and _is_all(match, value)]
        return Proposal(Kind.PLACE, value, tuple(whole))
    near = [
        one
        for one in sentences
        if _PLACE_WORD.search(one.text) and _TIME_HEADING.search(one.heading) and len(one.text) <= LONGEST_PLACE
    ]
    bare = [one for one in near if not MOMENT.search(one.text) and one.text[:1].isupper()]
    if labelled or len(bare) != 1:
        return None
    value = bare[0].text.rstrip(".")
    at = _IS_AT.match(value)
    return Proposal(Kind.PLACE, value[at.end() :]) if at else Proposal(Kind.PLACE, value, (bare[0].spot,))


def _is_all(match: re.Match[str], value: str) -> bool:
    """Whether a sentence says a labelled value and nothing more."""
    return match.start() == 0 and match.string[match.start(1) :].rstrip(". ") == value


def _replies(sentences: Sequence[_Sentence]) -> Proposal | None:
    said = set(replies_in([one.text for one in sentences]))
    return _joined(Kind.REPLIES, [one for one in sentences if one.text in said])


def _contact(sentences: Sequence[_Sentence]) -> Proposal | None:
    said, replies = set(contacts_in([one.text for one in sentences])), set(replies_in([one.text for one in sentences]))
    found = [one for one in sentences if one.text in said - replies]
    asked = {
        following.spot for one, following in pairwise(sentences) if _QUESTIONS.search(one.text) and one.spot[0] == following.spot[0]
    }
    near = [one for one in found if one.spot in asked or _QUESTIONS.search(one.heading) or _QUESTIONS.search(one.text)]
    return _joined(Kind.CONTACT, [one for one in near if PHONE.search(one.text)] or near)


def _joined(kind: Kind, found: Sequence[_Sentence]) -> Proposal | None:
    """The sentences of one paragraph as one value; nothing when they stand in several, since either may be meant."""
    if len(Counter(one.spot[0] for one in found)) != 1:
        return None
    return Proposal(kind, " ".join(one.text for one in found), tuple(one.spot for one in found))
