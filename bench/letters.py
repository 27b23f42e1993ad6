"""How whole a Swedish letter comes out of layouts of all kinds, tagged and untagged.

    python -m bench.letters [--letter NAME] [--office] [--tagged | --untagged] [--only WORDS] [--differences] [--keep FOLDER]

Makes one letter (``letter_texts``, ``letter_more``) in each layout (``letter_making``), reads each with ``bilagekoll.extract`` and
counts: headings, list items, cells and links found of those there are; words that are missing or out of their order (``lost``), and
words that the letter does not have (``false``: wrongly joined, cut, or leaked from header and footer), of them those with a hyphen
(``hyphens``). The footer of a letter of one page is no leak: nothing else may say whom to ring.
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

import bilagekoll
from bench.letter_making import Made, letters
from bench.letter_more import APPOINTMENT, ENGLISH, LEAFLET
from bench.letter_texts import SUMMONS, Block, Heading, Items, Letter, Paragraph, Table
from bilagekoll.content import blocks as found
from bilagekoll.content.blocks import text_of

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
LETTERS = {"summons": SUMMONS, "appointment": APPOINTMENT, "english": ENGLISH, "leaflet": LEAFLET}
_COUNTED = 4
"""Columns that count what was found of what there is; the others count faults."""


@dataclass(frozen=True)
class Content:
    """What a letter holds, each in reading order."""

    headings: tuple[str, ...]
    items: tuple[str, ...]
    cells: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--letter", choices=LETTERS, default="summons")
    parser.add_argument("--office", action="store_true", help="LibreOffice too")
    parser.add_argument("--browser", action="store_true", help="Chromium too")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--tagged", action="store_true")
    which.add_argument("--untagged", action="store_true")
    parser.add_argument("--only", default="", help="layouts whose names have these words")
    parser.add_argument("--differences", action="store_true", help="print what differs")
    parser.add_argument("--keep", type=Path, help="a folder for the files")
    given = parser.parse_args()
    print(f"{'':34} {'headings':>8} {'items':>7} {'cells':>7} {'links':>5} {'lost':>5} {'false':>5} {'hyphens':>7}")
    letter = LETTERS[given.letter]
    for made in letters(letter, office=given.office, browser=given.browser, leaflet=given.letter == "leaflet"):
        if given.only in made.name and not (given.tagged and not made.tagged) and not (given.untagged and made.tagged):
            _print(made, letter, given.keep, differences=given.differences)


def _print(made: Made, letter: Letter, folder: Path | None, *, differences: bool) -> None:
    name = f"{made.name}{', tagged' if made.tagged else ''}"
    data = made.make()
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.pdf").write_bytes(data)
    there, here = content_of(letter), read(data)
    columns = [f"{_common(a, b)}/{len(a)}" for a, b in list(zip(astuple(there), astuple(here), strict=True))[:_COUNTED]]
    extra = len(here.headings) - _common(here.headings, there.headings)
    lost, false = differing(there.words, here.words)
    hyphens = sum("-" in word for word in false)
    headings = f"{columns[0]}{f'+{extra}' if extra else ''}"
    print(f"{name:34} {headings:>8} {columns[1]:>7} {columns[2]:>7} {columns[3]:>5} {len(lost):5} {len(false):5} {hyphens:7}")
    if differences:
        for part in ("headings", "items", "cells", "links", "words"):
            for line in _changes(getattr(there, part), getattr(here, part)):
                print(f"    {part}: {line}")


def read(data: bytes) -> Content:
    """What Bilagekoll finds in a PDF."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letter.pdf"
        path.write_bytes(data)
        return content_of_blocks(bilagekoll.extract(path).blocks)


def content_of_blocks(blocks: Iterable[found.Block]) -> Content:
    """What blocks hold."""
    every = list(_walk(blocks))
    texts = [(block, block.inlines) for block in every if isinstance(block, found.Heading | found.Paragraph | found.Note)]
    return Content(
        headings=tuple(f"{block.level} {text_of(block.inlines)}" for block in every if isinstance(block, found.Heading)),
        items=tuple(_item(item) for block in every if isinstance(block, found.ListBlock) for item in block.items),
        cells=tuple(_cell(cell) for block in every if isinstance(block, found.Table) for row in block.rows for cell in row),
        links=tuple(_links(inlines for _, inlines in texts)),
        words=tuple(word for _, inlines in texts for word in text_of(inlines).split()),
    )


def _walk(blocks: Iterable[found.Block]) -> Iterator[found.Block]:
    for block in blocks:
        yield block
        if isinstance(block, found.ListBlock):
            for item in block.items:
                yield from _walk(item.blocks)
        elif isinstance(block, found.Table):
            for row in block.rows:
                for cell in row:
                    yield from _walk(cell.blocks)


def _item(item: found.ListItem) -> str:
    texts = [text_of(block.inlines) for block in item.blocks if isinstance(block, found.Paragraph)]
    return " ".join([item.label, *texts]).strip()


def _cell(cell: found.Cell) -> str:
    return " ".join(text_of(block.inlines) for block in cell.blocks if isinstance(block, found.Heading | found.Paragraph))


def _links(texts: Iterable[found.Inlines]) -> Iterator[tuple[str, str]]:
    for inlines in texts:
        parts: list[tuple[str, str]] = []
        for run in inlines:
            if run.link and parts and parts[-1][1] == run.link:
                parts[-1] = parts[-1][0] + run.text, run.link
            elif run.link:
                parts.append((run.text, run.link))
        yield from ((text, link.rstrip("/")) for text, link in parts)  # a browser writes https://www.1177.se/


def content_of(letter: Letter) -> Content:
    """What a letter holds."""
    plain = [text for block in letter for text in _plain(block)]
    return Content(
        headings=tuple(f"{block.level} {block.text}" for block in letter if isinstance(block, Heading)),
        items=tuple(item for block in letter if isinstance(block, Items) for item in _labelled(block)),
        cells=tuple(cell for block in letter if isinstance(block, Table) for row in block.rows for cell in row),
        links=tuple(
            (text, link.rstrip("/")) for block in letter if isinstance(block, Paragraph) for text, link in _LINK.findall(block.text)
        ),
        words=tuple(word for text in plain for word in text.split()),
    )


def _plain(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _LINK.sub(r"\1", block.text)
        case Items():
            for item in block.items:
                yield from _plain(item) if isinstance(item, Items) else [item]
        case Table():
            for row in block.rows:
                yield from row


def _labelled(items: Items) -> Iterator[str]:
    """Items with their numbers, those of a list within a list after those of the list, as blocks have them."""
    own = [item for item in items.items if isinstance(item, str)]
    yield from (f"{number}. {item}" if items.numbered else item for number, item in enumerate(own, 1))
    for item in items.items:
        if isinstance(item, Items):
            yield from _labelled(item)


def _common(one: Iterable[object], other: Iterable[object]) -> int:
    return sum((Counter(map(_folded, one)) & Counter(map(_folded, other))).values())


def _folded(value: object) -> object:
    """Without regard to capitals, which a style may set, and to what the composition of letters is."""
    return unicodedata.normalize("NFC", value).casefold() if isinstance(value, str) else value


def differing(there: Iterable[str], here: Iterable[str]) -> tuple[list[str], list[str]]:
    """Words that are lost or out of their order, and words that are false."""
    one, other = [str(_folded(word)) for word in there], [str(_folded(word)) for word in here]
    lost, false = list[str](), list[str]()
    for kind, i, j, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            lost += one[i:j]
            false += other[start:end]
    return lost, false


def _changes(there: tuple[object, ...], here: tuple[object, ...]) -> Iterator[str]:
    one, other = [str(_folded(part)) for part in there], [str(_folded(part)) for part in here]
    for kind, i, j, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield f"- {' | '.join(one[i:j])}  + {' | '.join(other[start:end])}"


if __name__ == "__main__":
    main()
