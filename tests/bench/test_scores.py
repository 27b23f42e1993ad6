"""The measures of conversion, on texts small enough to count by hand."""

import pytest

pytest.importorskip("apted")
pytest.importorskip("rapidfuzz")

from bench.scores import score

TABLE = "<table><tr><td>Prov</td><td>Svar</td></tr><tr><td>Kalium</td><td>4,9</td></tr></table>"


def test_the_same_text_is_all_right():
    text = f"# Kallelse\n\nVälkommen.\n\n{TABLE}"
    found = score(text, text)
    assert (found.nid, found.teds, found.mhs, found.overall) == (1, 1, 1, 1)


def test_what_the_truth_has_not_is_not_measured():
    found = score("Välkommen.", "Välkommen.")
    assert (found.teds, found.mhs) == (None, None)


def test_line_ends_do_not_count():
    assert score("ett\ntvå", "ett två").nid == 1


def test_order_counts():
    assert score("ett två tre", "tre två ett").nid < 0.7


def test_a_missing_table_or_heading_is_nothing():
    found = score(f"# Kallelse\n\n{TABLE}", "Kallelse Prov Svar")
    assert (found.teds, found.mhs) == (0, 0)


def test_tables_with_bars_are_tables():
    assert score(TABLE, "| Prov | Svar |\n|---|---|\n| Kalium | 4,9 |").teds == 1


def test_header_cells_count_as_cells():
    assert score(TABLE, TABLE.replace("<td>Prov</td>", "<th>Prov</th>")).teds == 1


def test_a_wrong_span_is_one_wrong_node_of_seven():
    assert score(TABLE, TABLE.replace("<td>Prov", '<td colspan="2">Prov')).teds == pytest.approx(1 - 1 / 7)


def test_levels_of_headings_do_not_count():
    assert score("# Kallelse\n\ntext", "### Kallelse\n\ntext").mhs == 1


def test_a_heading_too_many_counts():
    assert score("# Kallelse\n\ntext", "# Kallelse\n\ntext\n\n# Nu").mhs == pytest.approx(1 - 1 / 4)
