"""Tables whose cells cannot be told apart by ear: without headers, uneven, wrongly built."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.grid import Cell, Grid, grids, reached
from bilagekoll.topics.looks.blocks import first_words, printed
from bilagekoll.topics.looks.tables import LookalikeTable, lookalikes
from bilagekoll.topics.nesting import TABLES, Node, foreign_kids, is_misplaced, nodes
from bilagekoll.topics.targets import once

topic = Topic("tables")

_NOT_IN_DATA = frozenset({"Table", "H", "H1", "H2", "H3", "H4", "H5", "H6"})


def without_headers(attachment: Attachment) -> list[Grid] | Unknown:
    """Tables of plain cells only."""
    found = grids(attachment)
    return found if isinstance(found, Unknown) else [grid for grid in found if not grid.headers]


def with_headers(attachment: Attachment) -> list[Grid] | Unknown:
    """Tables with a header cell."""
    found = grids(attachment)
    return found if isinstance(found, Unknown) else [grid for grid in found if grid.headers]


@once
def arrangements(attachment: Attachment) -> list[list[LookalikeTable]] | Unknown:
    """What stands in rows and columns without a table, of each tagged document with text on its pages."""
    documents = printed(attachment)
    return documents if isinstance(documents, Unknown) else [lookalikes(document) for document in documents]


def _holds_data(grid: Grid, limits: Limits) -> bool:
    """Whether a table without headers has rows and columns that need them.

    A single row or column, a few filled cells (a logo beside an address), a heading or a table in a cell: there the grid is most
    likely for looks, and reading it cell by cell loses nothing.
    """
    if grid.rows < 2 or grid.columns < 2:
        return False
    if any(inside.role in _NOT_IN_DATA for inside in grid.structure.descendants(grid.table)):
        return False
    return sum(not _is_blank(grid, cell) for cell in grid.cells) >= limits.data_table_cells


def _is_blank(grid: Grid, cell: Cell) -> bool:
    return not grid.structure.text(cell.element)


@topic.rule(
    "table-without-headers",
    target=without_headers,
    covers=("matterhorn:15-001", "matterhorn:15-002", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def table_without_headers(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """Without header cells nobody who listens learns which row and column a value belongs to."""
    if _holds_data(grid, limits):
        yield Fault(grid.table.place, {"rows": grid.rows, "columns": grid.columns})


@topic.rule("table-for-layout", target=without_headers, covers=("matterhorn:15-004", "wcag:1.3.1"), certainty=Certainty.ASK)
def table_for_layout(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """A table without headers that hardly holds data is for a person to judge."""
    if not _holds_data(grid, limits):
        yield Fault(grid.table.place)


@topic.rule(
    "cell-without-header",
    target=with_headers,
    covers=("matterhorn:15-005", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def cell_without_header(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """A filled data cell inside the table with no header above, to its left or by reference.

    Cells in the first row and column stand where headers are expected: they name other cells and need no name themselves.
    """
    known = reached(grid, down=lambda _: True, right=lambda _: True) | _referring(grid)
    lost = [cell for cell in grid.cells if not cell.is_header and cell.row and cell.column and cell.element.index not in known]
    filled = sum(not _is_blank(grid, cell) for cell in lost)
    if filled:
        yield Fault(grid.table.place, {"cells": filled})


@topic.rule(
    "headers-without-scope",
    target=with_headers,
    covers=("ua1:7.5-1", "ua1:7.5-2", "matterhorn:15-003", "wcag:1.3.1"),
)
def headers_without_scope(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """Headers that do not say whether they name a row or a column; PDF/UA-1 does not take their position for an answer.

    As veraPDF reads the clause: all is well when every header has a scope, and an uneven table is not judged.
    """
    unscoped = [header for header in grid.headers if header.element.cell.scope is None]
    if not unscoped or not grid.is_regular:
        return
    known = _scoped(grid) | _referring(grid)
    if any(not cell.is_header and cell.element.index not in known for cell in grid.cells):
        yield Fault(unscoped[0].element.place, {"headers": len(unscoped)})


def _scoped(grid: Grid) -> set[int]:
    return reached(
        grid,
        down=lambda header: header.element.cell.scope in ("Column", "Both"),
        right=lambda header: header.element.cell.scope in ("Row", "Both"),
    )


def _referring(grid: Grid) -> set[int]:
    """Data cells that name their headers (/Headers), all of them headers of the table."""
    ids = {header.element.id for header in grid.headers if header.element.id}
    return {
        cell.element.index
        for cell in grid.cells
        if not cell.is_header and cell.element.cell.headers and ids.issuperset(cell.element.cell.headers)
    }


def _misleads(grid: Grid) -> bool:
    """Whether a table is so uneven that a value can be read out under the wrong header.

    A row with a single cell (a subheading that does not span its row) shifts nothing.
    """
    shifted = any(len({cell.element.index for cell in row if cell}) > 1 for row in grid.short_rows)
    return bool(grid.headers) and (grid.overlaps or grid.overruns or shifted)


_UNEVEN = ("ua1:7.2-15", "ua1:7.2-41", "ua1:7.2-42", "ua1:7.2-43", "wcag:1.3.1")


@topic.rule("table-misleading", target=grids, covers=_UNEVEN)
def table_misleading(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """Rows of unequal length or cells on top of each other, counted with their spans, shift values under other headers."""
    if _misleads(grid):
        yield Fault(grid.table.place, {"rows": len(grid.short_rows)})


@topic.rule("table-uneven", target=grids, covers=_UNEVEN)
def table_uneven(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """Rows of unequal length where no header can be mistaken."""
    if not grid.is_regular and not _misleads(grid):
        yield Fault(grid.table.place)


@topic.rule(
    "table-part-misplaced",
    target=nodes(*TABLES.parents),
    covers=("ua1:7.2-4", "ua1:7.2-5", "ua1:7.2-6", "ua1:7.2-7", "ua1:7.2-8", "ua1:7.2-9", "matterhorn:09-004", "wcag:1.3.1"),
)
def table_part_misplaced(node: Node, limits: Limits) -> Iterator[Fault]:
    """A row or cell that is not in a table is no row or cell to a screen reader."""
    if is_misplaced(node, TABLES):
        yield Fault(node.element.place, {"element": node.element.role, "parent": node.parent.type if node.parent else "–"})


@topic.rule(
    "table-foreign-part",
    target=nodes(*TABLES.kids),
    covers=("ua1:7.2-3", "ua1:7.2-10", "ua1:7.2-36", "ua1:7.2-37", "ua1:7.2-38", "matterhorn:09-004", "wcag:1.3.1"),
)
def table_foreign_part(node: Node, limits: Limits) -> Iterator[Fault]:
    """Something in a table that is neither row, cell nor caption."""
    for kid in foreign_kids(node, TABLES):
        yield Fault(kid.place, {"element": kid.role, "parent": node.element.role})


@topic.rule(
    "table-parts-disordered",
    target=nodes("Table"),
    covers=(
        "ua1:7.2-11",
        "ua1:7.2-12",
        "ua1:7.2-13",
        "ua1:7.2-14",
        "ua1:7.2-16",
        "ua1:7.2-39",
        "matterhorn:09-004",
        "wcag:1.3.1",
    ),
)
def table_parts_disordered(node: Node, limits: Limits) -> Iterator[Fault]:
    """At most one head, foot and caption; the caption first or last; a head or foot only beside a body."""
    roles = node.kid_roles
    repeated = any(roles.count(role) > 1 for role in ("THead", "TFoot", "Caption"))
    without_body = ("THead" in roles or "TFoot" in roles) and "TBody" not in roles
    if repeated or without_body or "Caption" in roles[1:-1]:
        yield Fault(node.element.place)


@topic.rule("header-cell-empty", target=with_headers, covers=("wcag:1.3.1", "wcag:2.4.6"), certainty=Certainty.LIKELY)
def header_cell_empty(grid: Grid, limits: Limits) -> Iterator[Fault]:
    """A header cell without words above filled cells, or to the left of them, that no other header names."""
    for header in grid.headers:
        if not _says_something(grid, header) and (header.row or header.column) and _leaves_nameless(grid, header):
            yield Fault(header.element.place)


def _says_something(grid: Grid, cell: Cell) -> bool:
    """Whether a cell has words or a picture; the figures' rules judge whether the picture has words."""
    if not _is_blank(grid, cell) or cell.element.alt:
        return True
    below = grid.structure.descendants(cell.element)
    return any(inside.alt or inside.role in ("Figure", "Form") for inside in below)


def _leaves_nameless(grid: Grid, header: Cell) -> bool:
    column = {cell for row in grid.slots[header.row + 1 :] for cell in row[header.column : header.column + 1] if cell}
    along = {cell for cell in grid.slots[header.row][header.column + 1 :] if cell}
    named = {cell for row in grid.slots[: header.row] for cell in row[header.column : header.column + 1] if cell}
    return any(
        any(not cell.is_header and not _is_blank(grid, cell) for cell in cells)
        and not any(cell.is_header and not _is_blank(grid, cell) for cell in cells | above)
        for cells, above in ((column, named), (along if not header.column else set(), set()))
    )


@topic.rule("table-only-looks-so", target=arrangements, covers=("matterhorn:01-006", "wcag:1.3.1"), certainty=Certainty.LIKELY)
def table_only_looks_so(arrangements: list[LookalikeTable], limits: Limits) -> Iterator[Fault]:
    """Words in rows and columns, and no table around them."""
    for found in arrangements:
        if _is_table(found, limits):
            yield _lookalike(found)


@topic.rule("table-to-review", target=arrangements, covers=("wcag:1.3.1",), certainty=Certainty.ASK)
def table_to_review(arrangements: list[LookalikeTable], limits: Limits) -> Iterator[Fault]:
    """Two columns, or few rows, may be a table, or an address beside another."""
    for found in arrangements:
        if not _is_table(found, limits) and found.rows * found.columns >= limits.data_table_cells:
            yield _lookalike(found)


def _is_table(found: LookalikeTable, limits: Limits) -> bool:
    return found.rows >= limits.lookalike_rows and found.columns >= limits.lookalike_columns


def _lookalike(found: LookalikeTable) -> Fault:
    return Fault(found.place, {"rows": found.rows, "columns": found.columns, "words": first_words(found.text, 60)})
