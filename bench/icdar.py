"""The tables of the ICDAR 2013 competition as truth for ``bench.conversion``, of which only TEDS then says something.

    python -m bench.icdar FOLDER OUT
    python -m bench.conversion OUT OUT --tool layout --documents

FOLDER has the PDFs of the competition (Göbel et al., ICDAR 2013) with their ``NAME-str.xml``, in folders of any depth; OUT gets
each PDF with a text of the same name, its tables in HTML from the first page to the last. Documents whose tables have more than
some five hundred cells are left out: the edit distance of trees grows with the square of them and more.
"""

import argparse
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from xml.etree import ElementTree

_MOST = 520
"""Rows and cells of a document's tables."""


def main() -> None:
    """Make the folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for pdf in sorted(given.folder.rglob("*.pdf")):
        found = sorted(table for path in structures(pdf) for table in tables(path))
        truth = "\n\n".join(html for _, _, html in found)
        if truth and truth.count("<td") + truth.count("<tr") <= _MOST:
            shutil.copy(pdf, given.out)
            (given.out / f"{pdf.stem}.md").write_text(truth, "utf-8")


def structures(pdf: Path) -> list[Path]:
    """The files that say how the tables of a PDF are built: one, or one an excerpt ("eu-009a", "eu-009b")."""
    own = pdf.with_name(f"{pdf.stem}-str.xml")
    return [own] if own.exists() else sorted(pdf.parent.glob(f"{pdf.stem.rstrip('ab')}*-str.xml"))


def tables(path: Path) -> Iterator[tuple[int, float, str]]:
    """Each table of a file: its page, how far from the top of the page it begins (larger below), itself as HTML."""
    for region in ElementTree.parse(path).getroot().iter("region"):  # noqa: S314 - files of one's own choice
        cells = list(region.iter("cell"))
        top = max(float(box.get("y2", 0)) for cell in cells for box in cell.iter("bounding-box"))
        yield int(region.get("page", 1)), -top, _html(cells)


def _html(cells: list[ElementTree.Element]) -> str:
    placed = {(row, column): (down, right, cell) for cell in cells for row, down, column, right in [_place(cell)]}
    taken = {
        (r, c) for (row, column), (down, right, _) in placed.items() for r in range(row, down + 1) for c in range(column, right + 1)
    }
    rows, columns = ({place[way] for place in taken} for way in (0, 1))
    return "<table>" + "".join(_row(row, sorted(columns), placed, taken) for row in range(min(rows), max(rows) + 1)) + "</table>"


def _row(
    row: int, columns: list[int], placed: dict[tuple[int, int], tuple[int, int, ElementTree.Element]], taken: set[tuple[int, int]]
) -> str:
    parts = []
    for column in columns:
        if (row, column) in placed:
            down, right, cell = placed[row, column]
            spans = (("rowspan", down - row + 1), ("colspan", right - column + 1))
            said = "".join(f' {name}="{span}"' for name, span in spans if span > 1)
            parts.append(f"<td{said}>{escape(' '.join((cell.findtext('content') or '').split()))}</td>")
        elif (row, column) not in taken:
            parts.append("<td></td>")
    return f"<tr>{''.join(parts)}</tr>"


def _place(cell: ElementTree.Element) -> tuple[int, int, int, int]:
    """First and last row, first and last column."""
    row, column = int(cell.get("start-row", 0)), int(cell.get("start-col", 0))
    return row, int(cell.get("end-row") or row), column, int(cell.get("end-col") or column)


if __name__ == "__main__":
    main()
