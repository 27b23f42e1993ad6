"""Tables without lines, their figures beside the middle of names of several lines."""

from bilagekoll.content.blocks import Table
from tests.content.layout.writing import PROSE, blocks, cells_of, line, lines, page

NAMES = [
    ["Väntetid till första", "besök hos läkare"],
    ["Väntetid till operation", "av grå starr, dagar"],
    ["Andel patienter som", "väntat över 90 dagar"],
]
FIGURES = [["12", "14", "11"], ["45", "52", "61"], ["8", "9", "12"]]


def written(shift: float = 0.0):
    words = []
    for number, (name, figures) in enumerate(zip(NAMES, FIGURES, strict=True)):
        top = 640 - 34 * number
        words += lines(name, 50, top)
        words += [word for column, figure in enumerate(figures) for word in line(figure, 220 + 60 * column, top - 6.5 + shift)]
    return words


def test_figures_beside_the_middle_of_their_names():
    (table,) = [block for block in blocks(page(lines(PROSE, 50, 780), written())) if isinstance(block, Table)]
    assert cells_of(table) == [[" ".join(name), *figures] for name, figures in zip(NAMES, FIGURES, strict=True)]


def test_figures_beside_something_else():
    assert not [
        block for block in blocks(page(lines(PROSE, 50, 780), written(16))) if isinstance(block, Table) and len(block.rows) == 3
    ]
