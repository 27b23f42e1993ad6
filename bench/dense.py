"""Makes a large tagged document for bench.speed and for measuring memory.

    python -m bench.dense OUT.pdf [--pages 36] [--operators 2222]

Each page is a table of short words, each word placed by itself in a mark and a cell of its own, as some record systems print lists.
"""

import argparse
from pathlib import Path

from fixtures.making.pdffile import PdfFile
from fixtures.making.tagtree import Element, Mark, write_tree
from fixtures.making.wordfont import WordFont

WORDS = ("provtagning", "blodtryck", "remiss", "kontroll", "öga", "höger", "vänster", "kallelse", "återbesök", "mätning", "värde")
OPERATORS_A_WORD = 7
COLUMNS = 12


def main() -> None:
    """Write the document."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=36)
    parser.add_argument("--operators", type=int, default=2222, help="a page")
    given = parser.parse_args()
    given.out.write_bytes(dense(given.pages, given.operators // OPERATORS_A_WORD))


def dense(pages: int, words: int) -> bytes:
    """A document of so many pages, with so many words on each."""
    file, font, top = PdfFile(), WordFont("Regular", "BCDEEE"), Element("Document")
    contents = [file.stream("", _page(number, words, font, top).encode("latin-1")) for number in range(pages)]
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


def _page(page: int, words: int, font: WordFont, top: Element) -> str:
    """One page's operators; its table is added to the tree."""
    table, row, operators = top.add("Table"), Element("TR"), []
    for place in range(words):
        if place % COLUMNS == 0:
            row = table.add("TR")
        row.add("TD").add("P").kids.append(Mark(page, place))
        x, y = 40 + place % COLUMNS * 43, 800 - place // COLUMNS * 25
        shown = font.encode(WORDS[place % len(WORDS)])
        operators.append(f"/P<</MCID {place}>>BDC BT /F1 8 Tf 1 0 0 1 {x} {y} Tm {shown}Tj ET EMC")
    return "\n".join(operators)


if __name__ == "__main__":
    main()
