"""The content of a letter as a message needs it: without what the message says already."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bilagekoll.content.blocks import Block, Document, Inline, LeftOut, Omission, Paragraph, Run
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.messages.letter import Part, is_title, letter_of
from bilagekoll.messages.patterns import REGION
from bilagekoll.messages.proposals import Proposal, sentences_in

_GREETING_WORDS = frozenset(
    {"med", "vänlig", "vänliga", "hälsning", "hälsningar", "hälsar", "mvh", "vänligen", "bästa"}
    | {"kind", "best", "warm", "regards", "wishes", "sincerely", "yours", "the"}
)


def content_of(document: Document, accepted: Iterable[Proposal], unit: str) -> tuple[Document, tuple[LeftOut, ...]]:
    """The content for a message, and what of it is left out.

    Left out are the address (``Omission.HEADER``), the foot, letterhead and closing when ``unit`` has their words, and sentences
    that stand in accepted proposals, with a heading that has nothing left under it. The title of the letter stays.
    """
    blocks = document.blocks
    taken = {spot for proposal in accepted for spot in proposal.spots}
    paper = _of_the_paper(blocks, unit)
    rest = {number: _rest(block, {place for at, place in taken if at == number}) for number, block in enumerate(blocks)}
    said = {number for number, block in rest.items() if block is None}
    gone = said | set(paper) | _bare_headings(blocks, said, {*said, *paper})
    left_out = [LeftOut(paper.get(n, Omission.REPEATED), " ".join(texts_of([blocks[n]])), blocks[n].page) for n in sorted(gone)]
    for number, block in rest.items():
        if block is not None and block is not blocks[number] and number not in gone:
            sentences = sentences_in(blocks[number])
            words = " ".join(sentences[place] for at, place in sorted(taken) if at == number)
            left_out.append(LeftOut(Omission.REPEATED, words, block.page))
    kept = tuple(block for number, block in rest.items() if block is not None and number not in gone)
    return replace(document, blocks=kept), tuple(left_out)


def _rest(block: Block, taken: Collection[int]) -> Block | None:
    """A paragraph without sentences that stand elsewhere; ``None`` when none is left. One with links or pictures stays whole."""
    sentences = sentences_in(block)
    left = [sentence for place, sentence in enumerate(sentences) if place not in taken]
    if not left and sentences:
        return None
    plain = isinstance(block, Paragraph) and all(run.run is Run.TEXT and not run.link for run in block.inlines)
    if len(left) == len(sentences) or not plain or not isinstance(block, Paragraph):
        return block
    return replace(block, inlines=(Inline(" ".join(left)),))


def _of_the_paper(blocks: Sequence[Block], unit: str) -> dict[int, Omission]:
    parts = letter_of(blocks).parts
    why = {number: Omission.HEADER for number, part in parts.items() if part is Part.ADDRESS}
    why |= {number: Omission.FOOTER for number, part in parts.items() if part is Part.FOOT}
    if unit:
        said = (n for n, part in parts.items() if part in {Part.LETTERHEAD, Part.CLOSING} and _no_name(blocks[n], unit))
        why |= dict.fromkeys(said, Omission.REPEATED)
    return why


def _no_name(block: Block, unit: str) -> bool:
    """Whether a line is a greeting, the unit or its region, and no person's name that the patient may want to know."""
    lines = [REGION.sub("", line) for text in texts_of([block]) for line in text.split("\n")]
    words = [word for line in lines for word in words_of(line)]
    return not set(words) - _GREETING_WORDS - set(words_of(unit))


def _bare_headings(blocks: Sequence[Block], said: Collection[int], gone: Collection[int]) -> set[int]:
    """Headings over what is said elsewhere, and nothing else that is kept."""
    bare: set[int] = set()
    heads = [number for number, block in enumerate(blocks) if is_title(block)]
    for head, following in pairwise([*heads[1:], len(blocks)]):
        under = range(head + 1, following)
        if any(number in said for number in under) and all(number in gone for number in under):
            bare.add(head)
    return bare
