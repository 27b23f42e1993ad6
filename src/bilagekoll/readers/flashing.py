"""Flashes in moving images, counted as WCAG 2.1, 2.3.1 and its glossary ("general flash and red flash thresholds") define them.

A flash is a pair of opposing changes. General: of 10 % or more of the greatest relative luminance, where the darker state is
below 0.80. Red: to or from a saturated red. It counts where a quarter of any 341 x 256 block (10 degrees of the eye's field)
changes at once. An image is measured as shown on the screen that WCAG reckons with, 1024 x 768, in cells of 16 x 16 pixels;
patterns finer than that even out, which the glossary allows.
"""

import math
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence

from PIL import Image, ImageChops

from bilagekoll.facts.contrast import LUMINANCE_SHARES, linear
from bilagekoll.facts.frozen import frozen

SCREEN = (1024, 768)
CELL = 16
TILE = (10, 8)
"""Cells of a tile. Two by two tiles make a block of 320 x 256 pixels; blocks overlap by half."""
AREA = 341 * 256 / 4
"""Pixels that must change at once."""

_LUMINANCE_CHANGE = 26  # 10 % of 255
_DARKER_BELOW = 204  # 0.80 of 255
_RED_CHANGE = 16  # (R - G - B) x 320 changes by more than 20: 0.0625 of 255
_UP, _DOWN = 1, 2
_LINEAR = [round(linear(value / 255) * 255) for value in range(256)]


@frozen
class Frame:
    """One frame: milliseconds it is shown; relative luminance and saturated red of each cell, 0 to 255, row by row."""

    milliseconds: int
    luminance: bytes
    red: bytes


@frozen
class Grid:
    """Cells that an image is measured in, and the pixels of one as shown."""

    columns: int
    rows: int
    cell: float


def grid(width: int, height: int) -> Grid | None:
    """The grid of an image; ``None`` when it is shown so small that nothing in it can flash in the sense of WCAG."""
    scale = min(1.0, SCREEN[0] / width, SCREEN[1] / height)
    shown = width * scale * height * scale
    if shown <= AREA:
        return None
    columns, rows = math.ceil(width * scale / CELL), math.ceil(height * scale / CELL)
    return Grid(columns, rows, shown / (columns * rows))


def measure(picture: Image.Image, milliseconds: int, cells: Grid) -> Frame:
    """Bring a frame, on white where it is transparent, down to its cells."""
    shown = (cells.columns * CELL, cells.rows * CELL)
    if picture.width * picture.height > shown[0] * shown[1]:  # larger than the screen: a sample of its pixels will do
        picture = picture.resize(shown, Image.Resampling.NEAREST)
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    light = ground.convert("RGB").point(_LINEAR * 3)
    luminance = light.convert("L", (*LUMINANCE_SHARES, 0))
    return Frame(milliseconds, _in_cells(luminance, cells), _in_cells(_saturated_red(light), cells))


def _saturated_red(light: Image.Image) -> Image.Image:
    """R - G - B where R / (R + G + B) is at least 0.8, that is R at least 4 (G + B); else 0."""
    red, green, blue = light.split()
    others = ImageChops.add(green, blue)
    saturated = ImageChops.subtract(red, others.point(lambda value: 4 * value)).point(lambda value: 255 if value else 0)
    return ImageChops.multiply(ImageChops.subtract(red, others), saturated)


def _in_cells(band: Image.Image, cells: Grid) -> bytes:
    return band.resize((cells.columns, cells.rows), Image.Resampling.BOX).tobytes()


def flashes_per_second(frames: Sequence[Frame], cells: Grid, *, repeats: bool) -> float:
    """The greatest number of general or red flashes in any one second. ``repeats``: the end is followed by the start."""
    shown = list(frames)
    if repeats:
        total = sum(frame.milliseconds for frame in frames)
        shown *= 1 + math.ceil(1000 / max(total, 1))
    times = [frame.milliseconds for frame in shown]
    general = _changes([frame.luminance for frame in shown], _LUMINANCE_CHANGE, _DARKER_BELOW)
    red = _changes([frame.red for frame in shown], _RED_CHANGE, 256)
    return max(_most_in_a_second(times, general, cells), _most_in_a_second(times, red, cells))


def _changes(levels: Iterable[bytes], least: int, darker_below: int) -> Iterator[tuple[list[int], list[int]]]:
    """For each frame, the cells that turned up and those that turned down by at least so much since their last turn."""
    low, high, turn = bytearray(), bytearray(), bytearray()
    before = b""
    for level in levels:
        if not before:
            low, high, turn = bytearray(level), bytearray(level), bytearray(len(level))
        up: list[int] = []
        down: list[int] = []
        for cell, value in enumerate(level) if level != before else ():
            if turn[cell] != _UP and value - low[cell] >= least and low[cell] < darker_below:
                turn[cell], high[cell] = _UP, value
                up.append(cell)
            elif turn[cell] != _DOWN and high[cell] - value >= least and value < darker_below:
                turn[cell], low[cell] = _DOWN, value
                down.append(cell)
            else:
                low[cell], high[cell] = min(low[cell], value), max(high[cell], value)
        before = level
        yield up, down


def _most_in_a_second(times: Sequence[int], changes: Iterable[tuple[list[int], list[int]]], cells: Grid) -> float:
    """Half the opposing changes in the busiest second of the busiest block."""
    last: dict[tuple[int, int], int] = {}
    recent: dict[tuple[int, int], deque[int]] = {}
    now = most = 0
    for milliseconds, (up, down) in zip(times, changes, strict=True):
        for turn, changed in ((_UP, up), (_DOWN, down)):
            for block in _blocks(changed, cells):
                if last.get(block) == turn:
                    continue
                last[block] = turn
                moments = recent.setdefault(block, deque())
                moments.append(now)
                while moments[0] <= now - 1000:
                    moments.popleft()
                most = max(most, len(moments))
        now += milliseconds
    return most / 2


def _blocks(changed: Sequence[int], cells: Grid) -> list[tuple[int, int]]:
    """Blocks of two by two tiles where the changed cells cover more than the allowed area."""
    if len(changed) * cells.cell <= AREA:
        return []
    tiles = Counter((cell % cells.columns // TILE[0], cell // cells.columns // TILE[1]) for cell in changed)
    starts = {(max(x - dx, 0), max(y - dy, 0)) for x, y in tiles for dx in (0, 1) for dy in (0, 1)}
    return [(x, y) for x, y in starts if sum(tiles[x + dx, y + dy] for dx in (0, 1) for dy in (0, 1)) * cells.cell > AREA]
