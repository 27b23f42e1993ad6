"""The content of a letter as a message needs it: without what the message says already."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bilagekoll.content.blocks import Block, Document, Heading, LeftOut, Omission
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.messages.letter import Part, letter_of
from bilagekoll.messages.proposals import Proposal, sentences_in

_GREETING_WORDS = frozenset(
    "med vänlig vänliga hälsning hälsningar hälsar mvh vänligen bästa kind best warm regards wishes sincerely yours the".split()
)


def content_of(document: Document, accepted: Iterable[Proposal], unit: str) -> tuple[Document, tuple[LeftOut, ...]]:
    """The content for a message, and what of it is left out.

    Left out are the address, the foot, letterhead and closing when ``unit`` has their words, and paragraphs all of whose sentences
    stand in accepted proposals, with a heading that has nothing left under it.
    """
    said = _said_elsewhere(document.blocks, accepted)
    gone = said | _of_the_paper(document.blocks, unit)
    gone |= _bare_headings(document.blocks, said, gone)
    left_out = tuple(
        LeftOut(Omission.REPEATED, " ".join(texts_of([document.blocks[number]])), document.blocks[number].page) for number in sorted(gone)
    )
    kept = tuple(block for number, block in enumerate(document.blocks) if number not in gone)
    return replace(document, blocks=kept), left_out


def _said_elsewhere(blocks: Sequence[Block], accepted: Iterable[Proposal]) -> set[int]:
    taken = {spot for proposal in accepted for spot in proposal.spots}
    said = ((number, len(sentences_in(block))) for number, block in enumerate(blocks))
    return {number for number, count in said if count and all((number, place) in taken for place in range(count))}


def _of_the_paper(blocks: Sequence[Block], unit: str) -> set[int]:
    parts = letter_of(blocks).parts
    always = {number for number, part in parts.items() if part in {Part.ADDRESS, Part.FOOT}}
    if not unit:
        return always
    return always | {n for n, part in parts.items() if part is Part.LETTERHEAD or (part is Part.CLOSING and _no_name(blocks[n], unit))}


def _no_name(block: Block, unit: str) -> bool:
    """Whether a closing is a greeting or the unit, and no person's name that the patient may want to know."""
    words = [word for line in texts_of([block]) for word in words_of(line)]
    return not set(words) - _GREETING_WORDS - set(words_of(unit))


def _bare_headings(blocks: Sequence[Block], said: Collection[int], gone: Collection[int]) -> set[int]:
    """Headings over what is said elsewhere, and nothing else that is kept."""
    bare: set[int] = set()
    heads = [number for number, block in enumerate(blocks) if isinstance(block, Heading)]
    for head, following in pairwise([*heads, len(blocks)]):
        under = range(head + 1, following)
        if any(number in said for number in under) and all(number in gone for number in under):
            bare.add(head)
    return bare
