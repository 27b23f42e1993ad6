from bilagekoll.content.blocks import Cell, Table
from bilagekoll.content.grid import MOST_SLOTS, grid_of
from tests.content.writing import SCHEDULE, p, table


def write(cell):
    return " ".join(run.text for block in cell.blocks for run in block.inlines)


def test_rows_and_names():
    grid = grid_of(SCHEDULE, write)
    assert (grid.columns, grid.head, len(grid.body), grid.names_rows) == (3, 1, 2, True)
    assert [grid.name(slot) for slot in grid.body[0]] == ["Vecka", "Morgon", "Kväll"]


def test_cells_that_reach_down_and_across():
    tall, wide = Cell((p("T"),), row_span=3), Cell((p("W"),), col_span=2)
    grid = grid_of(Table(((tall, Cell((p("a"),))), (wide,), (Cell((p("b"),)),))), write)
    assert [[(slot.column, slot.span, slot.text, slot.repeated) for slot in row] for row in grid.rows] == [
        [(0, 1, "T", False), (1, 1, "a", False)],
        [(0, 1, "T", True), (1, 2, "W", False)],
        [(0, 1, "T", True), (1, 1, "b", False)],
    ]
    assert grid.columns == 3


def test_a_cell_that_reaches_down_beside_an_empty_row():
    grid = grid_of(Table(((Cell((p("a"),)), Cell((p("T"),), row_span=2)), ())), write)
    assert [(slot.column, slot.text) for slot in grid.rows[1]] == [(1, "T")]


def test_a_table_is_never_all_head():
    assert grid_of(table(("A", "B"), head=2), write).head == 0
    assert grid_of(table(("A", "B"), ("C", "D"), head=2), write).head == 1


def test_names_of_rows_need_a_first_column_without_gaps():
    assert not grid_of(table(("A", "B"), ("", "1")), write).names_rows
    assert not grid_of(table(("A",), ("1",)), write).names_rows


def test_a_table_without_end_is_cut():
    many = Table(tuple((Cell(()),) for _ in range(MOST_SLOTS + 10)))
    assert len(grid_of(many, write).rows) == MOST_SLOTS
