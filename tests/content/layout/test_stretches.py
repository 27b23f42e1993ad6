"""A long document comes out as a short one does, though its pages wait packed."""

import pytest

from bilagekoll.content import layout
from bilagekoll.content.layout import stretches
from tests.content.layout.writing import MORE, PROSE, across, line, lines, page, upright


def document():
    """Pages with a running header, headings, a note, a list and a table that go on, and a paragraph that does."""
    pages = []
    for number in range(1, 9):
        words = [
            line("Region Exempel", 50, 810, 8),
            line(f"Kapitel {number}", 50, 760, 16),
            lines([*PROSE[:4], "ögonen så att pupillerna"], 50, 720),
        ]
        if number % 2:
            words += [line(f"{number}. Ta med legitimation.", 50, 120)]
        pages.append(page(*words, lines(MORE, 50, 600), number=number))
    rules = (*across(40, 300, 500, 480, 460), *upright(460, 500, 40, 150, 300))
    cells = [
        word for row in range(2) for left, text in ((50, "Prov"), (160, f"{row} g/L")) for word in line(text, left, 486 - 20 * row)
    ]
    pages += [page(cells, number=number, rules=rules) for number in (9, 10)]
    figure = line("Se riktlinjen", 50, 600) + line("1", 113, 604, 6)
    return [*pages, page(lines(PROSE, 50, 700), figure, line("1 Riktlinjen gäller från i år.", 50, 60, 8), number=11)]


@pytest.mark.parametrize(("held", "stretch"), [(0, 1), (2, 3)])
def test_packed_pages_give_the_same_blocks(monkeypatch, held, stretch):
    whole = layout.from_layout(document())
    monkeypatch.setattr(stretches, "HELD", held)
    monkeypatch.setattr(layout, "HELD", held)
    monkeypatch.setattr(stretches, "STRETCH", stretch)
    found = layout.from_layout(document())
    assert found[0] == whole[0]
    assert sorted(map(str, found[1])) == sorted(map(str, whole[1]))


def test_a_stretch_ends_where_nothing_goes_on(monkeypatch):
    monkeypatch.setattr(stretches, "STRETCH", 1)
    sheets = [stretches.Sheet(number, 842.0, (), ()) for number in (1, 2)]
    assert [len(run) for run in stretches.in_stretches(sheets)] == [2]  # nobody knows what an empty page lies between
