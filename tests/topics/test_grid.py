from bilagekoll.facts.structure import CellAttributes
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.grid import Grid, lay_out, reached
from tests.building import Tag, structure


def cell(role="TD", text="x", **attributes):
    return Tag(role, text, cell=CellAttributes(**attributes))


def row(*cells):
    return Tag("TR", *cells)


def grid(*rows, slots=1000):
    tree = structure(Tag("Table", *rows))
    return lay_out(tree, tree.elements[0], slots)


def pattern(found: Grid):
    """The grid as rows of letters: a for the first cell, b for the second …; a dot where no cell reaches."""
    letters = {cell.element.index: chr(ord("a") + number) for number, cell in enumerate(found.cells)}
    return ["".join(letters[slot.element.index] if slot else "." for slot in line) for line in found.slots]


def test_a_plain_table():
    found = grid(row(cell("TH"), cell("TH")), row(cell(), cell()))
    assert pattern(found) == ["ab", "cd"]
    assert found.is_regular
    assert (found.rows, found.columns, len(found.headers)) == (2, 2, 2)


def test_a_row_span_pushes_the_next_rows_cells_aside():
    found = grid(row(cell(row_span=2), cell()), row(cell()))
    assert pattern(found) == ["ab", "ac"]
    assert found.is_regular


def test_a_column_span_fills_its_columns():
    found = grid(row(cell(col_span=2)), row(cell(), cell()))
    assert pattern(found) == ["aa", "bc"]
    assert found.is_regular


def test_a_short_row_leaves_a_hole():
    found = grid(row(cell(), cell()), row(cell()))
    assert pattern(found) == ["ab", "c."]
    assert not found.is_regular
    assert len(found.short_rows) == 1


def test_a_long_row_makes_the_others_short():
    assert pattern(grid(row(cell()), row(cell(), cell()))) == ["a.", "bc"]


def test_a_cell_that_meets_another_overlaps():
    found = grid(row(cell(), cell(row_span=2)), row(cell(col_span=2)))
    assert found.overlaps
    assert pattern(found) == ["ab", "cb"]


def test_a_span_past_the_last_row_overruns():
    found = grid(row(cell(row_span=3), cell()), row(cell()))
    assert found.overruns
    assert pattern(found) == ["ab", "ac"]


def test_a_span_of_nought_counts_as_one():
    assert pattern(grid(row(cell(row_span=0, col_span=-4), cell()))) == ["ab"]


def test_rows_in_head_body_and_foot_are_rows_of_the_table():
    found = grid(Tag("THead", row(cell("TH"))), Tag("TBody", row(cell()), row(cell())), Tag("TFoot", row(cell())))
    assert found.rows == 4


def test_grouping_elements_are_looked_through():
    assert pattern(grid(Tag("Div", row(Tag("NonStruct", cell()), cell())))) == ["ab"]


def test_a_table_inside_a_cell_is_not_part_of_the_grid():
    assert pattern(grid(row(Tag("TD", Tag("Table", row(cell(), cell()))), cell()))) == ["ab"]


def test_an_empty_table_has_no_slots():
    found = grid()
    assert (found.rows, found.columns, found.is_regular) == (0, 0, True)


def test_an_invented_span_reaches_a_limit():
    assert grid(row(cell(col_span=10**12))) == Unknown(Reason.LIMIT, "table-slots")


def test_a_wide_row_over_many_short_ones_reaches_a_limit():
    assert grid(row(cell(col_span=500)), *[row(cell()) for _ in range(9)]) == Unknown(Reason.LIMIT, "table-slots")


def reach(found):
    """Which data cells headers with a scope reach, as positions."""
    known = reached(
        found, down=lambda cell: cell.element.cell.scope == "Column", right=lambda cell: cell.element.cell.scope == "Row"
    )
    return {(cell.row, cell.column) for cell in found.cells if cell.element.index in known}


def test_a_header_reaches_down_and_right():
    found = grid(row(cell("TH"), cell("TH", scope="Column")), row(cell("TH", scope="Row"), cell()), row(cell(), cell()))
    assert reach(found) == {(1, 1), (2, 1)}


def test_only_the_nearest_run_of_headers_counts():
    found = grid(row(cell("TH", scope="Column")), row(cell()), row(cell("TH")), row(cell()))
    assert reach(found) == {(1, 0)}


def test_headers_side_by_side_are_one_run():
    found = grid(row(cell("TH", scope="Column")), row(cell("TH")), row(cell()))
    assert reach(found) == {(2, 0)}


def test_a_cell_over_two_columns_belongs_to_both_headers():
    found = grid(row(cell("TH"), cell("TH", scope="Column")), row(cell(col_span=2)))
    assert reach(found) == {(1, 0)}
