"""Words in the pictures of pages that have text of their own: a poster, a form or a table that was pasted as a picture."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bilagekoll.content.blocks import Block, Doubt, Figure, Heading, Paragraph, Table
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.content.layout import from_layout
from bilagekoll.content.picture_labels import labels
from bilagekoll.content.recognised import UNSURE, laid
from bilagekoll.facts.boxes import area, around, common, has, middle, shared_area
from bilagekoll.facts.content import Marking, PageContent, PlacedImage
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.pictured import LEAST_PIXELS, Part, has_room
from bilagekoll.facts.place import Box
from bilagekoll.facts.recognition import OUT_OF_TIME, Recognised
from bilagekoll.facts.unknown import Unknown

ReadPictured = Callable[[Sequence[Part]], Sequence[Recognised | Unknown]]
"""Reads pictures on pages, those asked for first first, as far as time allows. Each takes a second or so."""

_SAME = 0.8
"""Share of a figure's pictures that lies within its box, and of its box that they cover, at least."""
_SENTENCE, _SENTENCES = 5, 0.6
"""Words of a paragraph from which on it is text and no label, and the share of the words in such ones, or in tables, that makes
a picture one of text."""
_LINE = 2.5
"""Words of a line, on average, in a picture of text; in charts and maps most have one or two."""
_UNSURE = 0.4
"""Share of words that a machine is not sure of from which on none is given: of 30 pictures an engraving (0.71) and a screenshot
too small to read (0.67) had more than 0.25."""
_LEAST_WORDS = 3
"""Words in a picture, at least: fewer are a logo, or a sign in a photo."""
_NEW = 0.5
"""Share of the words in a picture that neither its alternative text nor its page has, from which on they are given."""
_LETTERS = 3
"""Letters of a word that is counted for that."""


@frozen
class Ground:
    """A page with pictures that may be read: those with room for text on which no text of the page stands.

    ``shift``: from where the page's blocks have their boxes to default user space.
    """

    page: Page
    images: tuple[PlacedImage, ...]
    shift: tuple[float, float] = (0.0, 0.0)


def ground_of(page: Page, texts: Iterable[Box], *, shift: tuple[float, float] = (0.0, 0.0), tagged: bool = False) -> Ground | None:
    """What a page has to be read; ``None`` for nothing. ``texts``: boxes of its text, as its blocks have theirs."""
    if page.rotation or not isinstance(page.content, PageContent):
        return None
    large = [image for image in page.content.images if image.width >= LEAST_PIXELS and has_room(image.box)]
    large = [image for image in large if image.marking is Marking.TAGGED or not tagged]
    if not large:
        return None
    middles = [(x + shift[0], y + shift[1]) for x, y in map(middle, texts)]
    bare = tuple(image for image in large if not any(has(image.box, point) for point in middles))
    return Ground(page, bare, shift) if bare else None


@frozen
class Words:
    """Blocks with what is written in their pictures. ``pages``: that of each picture that was read. ``left``: time was up first."""

    blocks: list[Block]
    pages: tuple[int, ...] = ()
    left: bool = False


def with_pictured(blocks: Sequence[Block], grounds: Mapping[int, Ground], read: ReadPictured) -> Words:
    """Blocks with the words of each figure after it. A picture that is shown several times is read where it stands first."""
    wanted = dict(_wanted(blocks, grounds))
    if not wanted:
        return Words(list(blocks))
    first = sorted(wanted, key=lambda number: -area(wanted[number].box))
    found = dict(zip(first, read([wanted[number] for number in first]), strict=True))
    out: list[Block] = []
    pages: list[int] = []
    for number, block in enumerate(blocks):
        seen = found.get(number)
        own = _read_in(block, seen, grounds) if isinstance(block, Figure) and isinstance(seen, Recognised) else []
        out += own or [block]
        pages += [wanted[number].page] if own else []
    return Words(out, tuple(pages), OUT_OF_TIME in found.values())


def _wanted(blocks: Sequence[Block], grounds: Mapping[int, Ground]) -> Iterator[tuple[int, Part]]:
    """What is to be read, by the number of the figure's block."""
    met = set[object]()
    for number, block in enumerate(blocks):
        ground = grounds.get(block.page or 0)
        if not isinstance(block, Figure) or block.box is None or ground is None:
            continue
        x, y = ground.shift
        box = block.box[0] + x, block.box[1] + y, block.box[2] + x, block.box[3] + y
        images = [image for image in ground.images if has(box, middle(image.box))]
        key = images[0].object if len(images) == 1 and images[0].object else number
        if images and key not in met and _fill(box, images):
            met.add(key)
            yield number, Part(ground.page.number, common(around(image.box for image in images), box), max(i.dpi for i in images))


def _fill(box: Box, images: Sequence[PlacedImage]) -> bool:
    whole = around(image.box for image in images)
    return shared_area(whole, box) >= _SAME * max(area(whole), area(box))


def _read_in(figure: Figure, seen: Recognised, grounds: Mapping[int, Ground]) -> list[Block]:
    """A figure, what is written in it, and its caption; nothing where that is next to nothing, or said already.

    A chart or a map is no less without a description for its labels; one that has a description needs no labels.
    """
    words = [word for one in seen.words for word in words_of(one.text)]
    unsure = sum(word.confidence < UNSURE for word in seen.words)
    if len(words) < _LEAST_WORDS or unsure >= _UNSURE * len(seen.words) or (figure.alt and _is_said(words, figure, grounds)):
        return []
    number = figure.page or 1
    found, _ = from_layout([laid(seen, number)])
    is_text = _is_text(found, seen)
    if figure.alt and not is_text:
        return []
    blocks = list(_plainly(found)) if is_text else [Paragraph(labels(seen), page=number)]
    caption = [Paragraph(figure.caption, page=number)] if figure.caption else []
    marked = [replace(block, box=figure.box, doubt=block.doubt or Doubt.PICTURED) for block in blocks]
    return [replace(figure, caption=(), doubt=Doubt.PICTURED if is_text else figure.doubt), *marked, *caption]


def _is_said(words: Collection[str], figure: Figure, grounds: Mapping[int, Ground]) -> bool:
    """Whether the alternative text or the page has most of the words in a picture."""
    content = grounds[figure.page or 0].page.content
    said = set(words_of(f"{figure.alt} {content.text if isinstance(content, PageContent) else ''}"))
    long = [word for word in words if len(word) >= _LETTERS]
    return sum(word not in said for word in long) < max(_LEAST_WORDS, _NEW * len(long))


def _is_text(blocks: Sequence[Block], seen: Recognised) -> bool:
    """Whether most words stand in sentences or in a table, and not in the labels of a chart."""
    counts = [(isinstance(block, Table), _words(text)) for block in blocks for text in texts_of([block])]
    in_tables = sum(count for in_table, count in counts if in_table)
    in_sentences = sum(count for in_table, count in counts if not in_table and count >= _SENTENCE)
    lines: Counter[int] = Counter()
    for word in seen.words:
        lines[word.line] += _words(word.text)
    wordy = [count for count in lines.values() if count]
    if sum(wordy) < _LINE * len(wordy):
        in_sentences = 0
    return in_tables + in_sentences >= _SENTENCES * sum(count for _, count in counts)


def _words(text: str) -> int:
    """Words of a text, without numbers and single letters."""
    return sum(word.isalpha() and len(word) > 1 for word in words_of(text))


def _plainly(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without headings and bold type: in a picture they are guesses, and no headings of the document."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield Paragraph(tuple(replace(run, bold=False) for run in block.inlines), page=block.page)
        else:
            yield block
