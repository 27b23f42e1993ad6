"""Makes a large tagged document for bench.speed and for measuring memory.

    python -m bench.dense OUT.pdf [--pages 36] [--operators 2222] [--cells]

Each page is paragraphs of words that are each placed by themselves, as justified text is. With --cells each word is a table cell
with a mark of its own, as some record systems print lists: ten times the structure elements.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from fixtures.making.pdffile import PdfFile
from fixtures.making.tagtree import Element, Mark, write_tree
from fixtures.making.wordfont import WordFont

WORDS = ("provtagning", "blodtryck", "remiss", "kontroll", "öga", "höger", "vänster", "kallelse", "återbesök", "mätning", "värde")
COLUMNS = 12
LINES_A_PARAGRAPH = 4
OPERATORS_A_CELL = 7
OPERATORS_A_WORD = 3


def main() -> None:
    """Write the document."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=36)
    parser.add_argument("--operators", type=int, default=2222, help="a page")
    parser.add_argument("--cells", action="store_true")
    given = parser.parse_args()
    write, cost = (_cells, OPERATORS_A_CELL) if given.cells else (_paragraphs, OPERATORS_A_WORD)
    given.out.write_bytes(dense(given.pages, given.operators // cost, write))


def dense(pages: int, words: int, write: Callable[[int, int, WordFont, Element], str]) -> bytes:
    """A document of so many pages, with so many words on each."""
    file, font, top = PdfFile(), WordFont("Regular", "BCDEEE"), Element("Document")
    contents = [file.stream("", write(number, words, font, top).encode("latin-1")) for number in range(pages)]
    shown, tree = font.write(file), file.reserve()
    numbers = [file.reserve() for _ in contents]
    for page, (number, content) in enumerate(zip(numbers, contents, strict=True)):
        file.put(
            number,
            f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R/StructParents {page}"
            f"/Resources<</Font<</F1 {shown} 0 R>>>>>>",
        )
    file.put(tree, f"<</Type/Pages/Count {pages}/Kids[{' '.join(f'{number} 0 R' for number in numbers)}]>>")
    root = write_tree(file, top, numbers, "")
    catalog = file.add(f"<</Type/Catalog/Pages {tree} 0 R/Lang(sv-SE)/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R>>")
    return file.to_bytes(catalog, file.add("<<>>"))


def _paragraphs(page: int, words: int, font: WordFont, top: Element) -> str:
    """One page's operators; its paragraphs are added to the tree."""
    size, operators = COLUMNS * LINES_A_PARAGRAPH, []
    for mark, first in enumerate(range(0, words, size)):
        top.add("P").kids.append(Mark(page, mark))
        shown = [f"/F1 8 Tf {_at(place)} Tm {_shown(place, font)}Tj" for place in range(first, min(first + size, words))]
        operators += [f"/P<</MCID {mark}>>BDC BT", *shown, "ET EMC"]
    return "\n".join(operators)


def _cells(page: int, words: int, font: WordFont, top: Element) -> str:
    """One page's operators; its table is added to the tree."""
    table, row, operators = top.add("Table"), Element("TR"), []
    for place in range(words):
        if place % COLUMNS == 0:
            row = table.add("TR")
        row.add("TD").add("P").kids.append(Mark(page, place))
        operators.append(f"/P<</MCID {place}>>BDC BT /F1 8 Tf {_at(place)} Tm {_shown(place, font)}Tj ET EMC")
    return "\n".join(operators)


def _at(place: int) -> str:
    return f"1 0 0 1 {40 + place % COLUMNS * 43} {810 - place // COLUMNS * 12}"


def _shown(place: int, font: WordFont) -> str:
    return font.encode(WORDS[place % len(WORDS)])


if __name__ == "__main__":
    main()
