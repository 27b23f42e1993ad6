"""Whether a JPEG is whole (ITU-T T.81). It has no checksum, and Pillow hides the warnings of libjpeg, which goes on with grey.

What can be told: markers between the parts of the file that are not as they must be, and coded data of which the picture needs
more than there is, or less. Wrong bits may leave codes that are as long as the right ones: that cannot be told.
"""

import io
import re
from typing import NamedTuple

_MARKER = re.compile(rb"\xff+([\x01-\xfe])")
"""Before a marker fill bytes may stand (B.1.1.2); a zero after FF makes it data (B.1.1.5)."""
_END, _SCAN, _INTERVAL, _LINES, _COMMENT = 0xD9, 0xDA, 0xDD, 0xDC, 0xFE
_TABLES = {0xC4, 0xCC, 0xDB, _INTERVAL}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = {0xC0, 0xC1}
"""Frames coded by Huffman from top to bottom; all components are nearly always in one scan."""
_RESTARTS = range(0xD0, 0xD8)
_APPLICATIONS = range(0xE0, 0xF0)
_BARE = {0x01, 0xD8, *_RESTARTS}
"""Markers without a segment."""
_FILL = b"\0\xff"
"""Bytes that some cameras put after the coded data."""
_SPARE = 12
"""Bytes of coded data that a picture cannot do without; some writers leave a few behind that nobody needs."""
_NO_CODE = b"\xff\0" * 9
"""Bits that are no code, as many as libjpeg wants to see ahead, and worth a few blocks at most."""
_SMALL = 8
"""A picture is drawn at an eighth, which libjpeg does with a fraction of the work …"""
_LEAST_WIDTH = 64
"""… and of so many pixels at least, so that no line of it looks by chance like …"""
_NEVER_DRAWN = b"\x00\xff\x55\xaa"
"""… what stands in its last line before."""


class Coded(NamedTuple):
    """Where the coded data of a picture lie that are one scan from top to bottom."""

    start: int
    end: int


class _Frame(NamedTuple):
    """``height`` is 0 when it comes later. ``sampling``: of each component across and down (B.2.2)."""

    kind: int
    width: int
    height: int
    sampling: tuple[tuple[int, int], ...]


class _BrokenError(Exception):
    """Not as the standard has it."""


def is_whole(data: bytes) -> bool:
    """Whether nothing tells that data is missing, added or changed. For a picture that Pillow can open and load."""
    try:
        coded = _walk(data)
    except _BrokenError:
        return False
    return coded is None or _is_needed_and_enough(data, coded)


def _walk(data: bytes) -> Coded | None:
    """Go from marker to marker. Raises :class:`_BrokenError`."""
    frame: _Frame | None = None
    coded: Coded | None = None
    interval, position, scans, scan_end = 0, 2, 0, 0
    while found := _MARKER.search(data, position):
        kind, position = found[1][0], found.end()
        if kind == _END:
            break
        if scans and (found.start() != scan_end or kind not in _after(coded)):
            raise _BrokenError
        if kind in _BARE:
            continue
        segment, position = _segment(data, position)
        scan_end = position
        if kind in _FRAMES:
            frame = _frame(kind, segment)
        elif kind == _INTERVAL:
            interval = int.from_bytes(segment[:2])
        elif kind == _SCAN:
            if frame is None:
                raise _BrokenError
            scan_end, restarts = _scan(data, position, interval)
            whole = frame.kind in _SEQUENTIAL and segment[:1] == bytes([len(frame.sampling)])
            if whole and interval and frame.height and restarts - (_units(frame) - 1) // interval not in {0, 1}:
                raise _BrokenError  # one more stands after the last unit in files of some writers
            coded = Coded(position, scan_end) if whole and frame.width >= _SMALL else None
            scans, position = scans + 1, scan_end
    return coded if scans == 1 else None  # an end that is missing is nothing that a reader misses


def _after(coded: Coded | None) -> frozenset[int]:
    """Markers that may come after a scan: none but the end where the scan is the whole picture."""
    beside = frozenset({_LINES, _COMMENT, *_APPLICATIONS})
    return beside if coded else beside | _TABLES | {_SCAN}


def _segment(data: bytes, position: int) -> tuple[bytes, int]:
    """What a segment holds, and where it ends."""
    length = int.from_bytes(data[position : position + 2])
    if length < 2 or position + length > len(data):
        raise _BrokenError
    return data[position + 2 : position + length], position + length


def _frame(kind: int, segment: bytes) -> _Frame:
    if len(segment) < 6 or len(segment) < 6 + 3 * segment[5]:
        raise _BrokenError
    sampling = tuple((segment[7 + 3 * number] >> 4, segment[7 + 3 * number] & 15) for number in range(segment[5]))
    if not sampling or not all(0 < across <= 4 and 0 < down <= 4 for across, down in sampling):
        raise _BrokenError
    return _Frame(kind, int.from_bytes(segment[3:5]), int.from_bytes(segment[1:3]), sampling)


def _units(frame: _Frame) -> int:
    """How many coded units a scan of all components has (A.2)."""
    across, down = (max(pair[side] for pair in frame.sampling) if len(frame.sampling) > 1 else 1 for side in (0, 1))
    return -(-frame.width // (8 * across)) * -(-frame.height // (8 * down))


def _scan(data: bytes, position: int, interval: int) -> tuple[int, int]:
    """Where coded data end, and how many restarts are in them, which count from 0 to 7 over and over."""
    restarts = 0
    for found in _MARKER.finditer(data, position):
        if found[1][0] not in _RESTARTS:
            return found.start(), restarts
        if not interval or found[1][0] != _RESTARTS[restarts % 8]:
            raise _BrokenError
        restarts += 1
    return len(data), restarts


def _is_needed_and_enough(data: bytes, coded: Coded) -> bool:
    """Whether the last bytes of the coded data are needed for the last line of the picture, and enough for it.

    Without an end of the data libjpeg waits for more, and the lines it has not reached stay undrawn.
    """
    filled = len(data[coded.start : coded.end].rstrip(_FILL)) + coded.start
    return not _comes_to_the_end(data[: max(coded.start, filled - _SPARE)]) and _comes_to_the_end(data[: coded.end] + _NO_CODE)


def _comes_to_the_end(data: bytes) -> bool:
    """Whether the last line is drawn over a line that is there before."""
    from PIL import Image as pillow  # noqa: N813 - as in image.py; a PDF may have no need of it

    with pillow.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        if picture.width >= _LEAST_WIDTH:
            picture.draft("L", (picture.width // _SMALL, max(1, picture.height // _SMALL)))
        last = (0, picture.height - 1, picture.width, picture.height)
        under = pillow.new(picture.mode, picture.size)
        size = len(under.crop(last).tobytes())
        before = (_NEVER_DRAWN * size)[:size]
        under.paste(pillow.frombytes(picture.mode, (picture.width, 1), before), last)
        picture.im = under.im
        try:
            picture.load()
        except OSError:
            picture.tile = []  # what has been drawn until here
        return picture.crop(last).tobytes() != before
