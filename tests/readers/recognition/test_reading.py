"""Where lines are looked for a second time."""

import pytest

pytest.importorskip("cv2")

import numpy as np
from PIL import Image

from bilagekoll.readers.recognition.engine import ReadLine, Region
from bilagekoll.readers.recognition.reading import LEAST, LONG, SIDE, SURE_THIN, WEAK, Glance, _lines, read

PAGE = np.zeros((2 * SIDE, SIDE, 3), dtype=np.uint8)


def region(left, top, right, bottom, sure=0.8):
    quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)
    return Region(quad, sure, 0.01, 10.0)


class Engine:
    """Finds ``far`` in the whole page, ``near`` in a part of it."""

    def __init__(self, far, near):
        self.far, self.near, self.parts = far, near, []

    def find(self, pixels, side):
        if pixels.shape == PAGE.shape:
            return self.far
        assert side >= max(pixels.shape)  # in its own resolution
        self.parts.append(pixels.shape[0])
        return self.near


def found(far, near):
    engine = Engine(far, near)
    return [tuple(region.quad[0]) + tuple(region.quad[2]) for region in _lines(PAGE, engine)], engine.parts


LINE = region(0, 100, 900, 150)
WEAK_PIECE = region(100, 2000, 300, 2030, WEAK - 0.1)


def test_the_rest_of_a_line_of_which_a_part_was_found():
    rest = [region(100, 60, 300, 90), region(320, 60, 700, 90)]  # the part looked at begins two heights above
    lines, parts = found([LINE, WEAK_PIECE], rest)
    assert lines == [(0, 100, 900, 150), (100, 2000, 300, 2030), (320, 2000, 700, 2030)]
    assert parts == [31 + 2 * 60]


@pytest.mark.parametrize("near", [[], [region(100, 0, 900, 20)]])
def test_a_nearer_look_takes_nothing_away(near):
    """Not where it finds nothing, nor where it finds but the line above, which it cuts through."""
    assert found([LINE, WEAK_PIECE], near)[0][1:] == [(100, 2000, 300, 2030)]


def test_sure_pieces_of_the_same_line_stay_as_they_are():
    sure = region(400, 2000, 600, 2030)
    lines, _ = found([sure, WEAK_PIECE], [region(100, 60, 310, 90), region(390, 60, 700, 90)])
    assert lines == [(100, 2000, 310, 2030), (400, 2000, 600, 2030)]


def test_pieces_side_by_side_are_looked_at_once():
    assert len(found([LINE, LINE, WEAK_PIECE, region(400, 2010, 500, 2040, WEAK - 0.1)], [])[1]) == 1


def test_sure_lines_are_not_looked_at_again():
    assert found([LINE], [])[1] == []


@pytest.mark.parametrize("lines", [1, 20])
def test_a_picture_that_is_weak_all_over_is_not_looked_at_again(lines):
    """Not those with few sure lines, nor those of which much would have to be looked at."""
    soft = [region(0, top, 900, top + 100, WEAK - 0.1) for top in range(0, 2000, 150)]
    assert found([LINE] * lines + soft, [])[1] == []


class Reader(Engine):
    """Reads a line as it is given, either way up."""

    def __init__(self, where, line):
        super().__init__([where], [])
        self.line = line

    def expect_lines(self):
        pass

    def find(self, pixels, side):
        return self.far

    def read(self, lines):
        return [self.line for _ in lines]


def said(text, sure=0.99):
    return ReadLine(text, (sure,) * len(text), tuple((at + 0.5) / len(text) for at in range(len(text))))


SHORT = Region(LINE.quad, 0.8, 0.01, LONG - 0.5)
"""Hardly wider than high, as an icon is."""


@pytest.mark.parametrize(
    ("where", "line", "named"),
    [
        (LINE, said("Namnteckning", LEAST - 0.1), True),
        (LINE, ReadLine("", (), ()), True),
        (region(0, 100, 900, 150, SURE_THIN - 0.1), said("~~~~", LEAST - 0.1), False),
        (SHORT, said("m", LEAST - 0.1), False),
        (LINE, said("w"), True),
        (LINE, said("—"), False),
        (LINE, said("."), True),  # all that comes out of a line in Russian
        (LINE, said("Underskrift"), False),
    ],
)
def test_where_something_is_written_that_cannot_be_read(where, line, named):
    picture = Image.new("RGB", (SIDE // 2, SIDE), "white")
    found = read(picture, Reader(where, line), Glance((where,)))
    assert found.unread == (((0.0, 100.0, 900.0, 150.0),) if named else ())
    assert bool(found.words) is (line.confidence >= LEAST and line.text not in {"w", "."})
