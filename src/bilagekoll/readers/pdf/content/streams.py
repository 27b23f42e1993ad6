"""Data and numbers out of pypdf's objects, within limits."""

import math
import zlib
from typing import NamedTuple

from pypdf.errors import LimitReachedError
from pypdf.generic import StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.jpeg import is_whole
from bilagekoll.readers.limits import SHOWN_BYTES, STREAM_BYTES, LimitReached
from bilagekoll.readers.pdf.content.picture_size import bits_a_pixel
from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.objects import as_dictionary, as_name, integer, one_or_more, resolve
from bilagekoll.readers.pdf.repairs import notice

_STEP = 1_000_000
"""Bytes that are decompressed at a time, to look for the end."""
_CHECKSUM = 4
"""Bytes of it (RFC 1950). Zeros stand for none: some writers leave it at that."""
_OF_PICTURES = {"DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode"}
"""Filters that give a picture and no bytes to read; pypdf hands on what they would work on."""
_JPEG = ("DCTDecode", "DCT")
_BEGINS = {"DCTDecode": b"\xff\xd8", "DCT": b"\xff\xd8", "JPXDecode": b"\xff\x4f\xff\x51"}
"""What begins a JPEG (ITU-T T.81, B.2.1), and the pictures in a JPEG 2000 file (T.800, annex A) …"""
_HEADS = 4_096
"""… after boxes, or a few bytes that readers skip."""
_ONE_BIT = {"CCITTFaxDecode", "CCF", "JBIG2Decode"}
"""Filters that give one bit a pixel (7.4.6 and 7.4.7)."""
_FLATE = {"FlateDecode", "Fl"}
_FILTERS = _FLATE | {"LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL", "Crypt"}
"""Filters that give bytes (ISO 32000-1, table 6; abbreviations as in table 94)."""
_PREDICTORS = {None, 0, 1, 2, *range(10, 16)}
"""Table 10; 0 is taken for none; ``None``: not stated."""
_HEAD = 4
_FLUSHED = b"\0\0\xff\xff"
"""Length of an empty stored block, and its complement (RFC 1951, 3.2.4)."""


def decoded(stream: StreamObject) -> bytes:
    """The decoded data of a stream that is to be read. Raises :class:`LimitReached` and :class:`ContentDamaged`.

    Flate data that breaks off is a repair; pypdf gives what there is of it without a word.
    """
    if gives_a_picture(stream):
        raise ContentDamaged("filter")
    try:
        data = stream.get_data()
    except LimitReachedError:
        raise LimitReached("stream-bytes") from None
    except Exception as error:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        raise ContentDamaged(type(error).__name__) from None
    if len(data) > STREAM_BYTES:
        raise LimitReached("stream-bytes")
    if _breaks_off(stream):
        if not data:
            raise ContentDamaged("flate")
        notice(Repair.STREAM)
    return data


def gives_a_picture(stream: StreamObject) -> bool:
    """Whether a filter makes a picture of the data, which is nothing to read."""
    return not _OF_PICTURES.isdisjoint(map(as_name, one_or_more(dict.get(stream, "/Filter"))))


def look_through(stream: StreamObject, least: int = 0, begins: tuple[bytes, ...] = ()) -> None:
    """Note a repair when data that are shown and not read, a picture's or a font program's, are not whole.

    ``least``: bytes that there must be; ``begins``: what they must begin with, one of these. Raises :class:`LimitReached`.
    """
    if gives_a_picture(stream):
        if not (_is_what_the_filter_takes(stream) and _photograph_is_whole(stream)):
            notice(Repair.STREAM)
        return
    found = _unpacked(stream)
    if not found.whole or found.size < least or (begins and not found.head.startswith(begins)):
        notice(Repair.STREAM)


def _is_what_the_filter_takes(stream: StreamObject) -> bool:
    """Whether data that are packed once may be what their filter makes a picture of."""
    filters = [as_name(found) for found in one_or_more(dict.get(stream, "/Filter"))]
    if len(filters) > 1:
        return True
    if filters[0] in _ONE_BIT:
        return bits_a_pixel(stream) in {0, 1}
    return _BEGINS[filters[0]] in stream._data[:_HEADS]


def _photograph_is_whole(stream: StreamObject) -> bool:
    """Whether nothing tells that a JPEG has lost something. Of pictures in other formats nothing is known."""
    if [as_name(found) for found in one_or_more(dict.get(stream, "/Filter"))] not in ([name] for name in _JPEG):
        return True
    try:
        return is_whole(bytes(stream._data))
    except Exception:  # noqa: BLE001 - Pillow raises anything on what it does not take; PDFium may take it
        return True


class _Unpacked(NamedTuple):
    """Data of a stream: whether they are whole, how many bytes, and the first of them."""

    whole: bool
    size: int
    head: bytes


def _unpacked(stream: StreamObject) -> _Unpacked:
    filters = [as_name(found) for found in one_or_more(dict.get(stream, "/Filter"))]
    if not filters:
        return _Unpacked(True, len(stream._data), bytes(stream._data[:_HEAD]))
    if not _FILTERS.issuperset(filters):
        return _Unpacked(False, 0, b"")
    if len(filters) == 1 and filters[0] in _FLATE:
        return _inflated(stream) if _has_a_predictor_that_is_one(stream) else _Unpacked(False, 0, b"")
    try:
        data = stream.get_data()
    except LimitReachedError:
        raise LimitReached("shown-bytes") from None
    except Exception:  # noqa: BLE001 - as above
        return _Unpacked(False, 0, b"")
    stream.decoded_self = None  # pypdf keeps it
    return _Unpacked(filters[0] not in _FLATE or _inflated(stream).whole, len(data), data[:_HEAD])


def _has_a_predictor_that_is_one(stream: StreamObject) -> bool:
    parameters = as_dictionary(next(iter(one_or_more(dict.get(stream, "/DecodeParms"))), None))
    return parameters is None or integer(parameters, "/Predictor") in _PREDICTORS


def _breaks_off(stream: StreamObject) -> bool:
    """Whether the first filter is Flate and its data are not whole, or are not packed once more. Raises :class:`LimitReached`."""
    filters = [as_name(found) for found in one_or_more(dict.get(stream, "/Filter"))]
    if not filters or filters[0] not in _FLATE:
        return False
    found = _inflated(stream)
    return not found.whole or (len(filters) > 1 and filters[1] in _FLATE and not _is_flate(found.head))


def _is_flate(head: bytes) -> bool:
    """Whether data begin as Flate data do (RFC 1950, 2.2)."""
    return len(head) >= 2 and head[0] & 15 == zlib.DEFLATED and not int.from_bytes(head[:2]) % 31


def _inflated(stream: StreamObject) -> _Unpacked:
    """Flate data, which are not whole when they are cut, do not decode, or are not those that the checksum was made of.

    Raises :class:`LimitReached`. A missing checksum, and what follows after it, do no harm. Nor does an empty block at the end,
    with which writers flush what they have: Acrobat leaves it at that. A wrong checksum is no habit of any writer: of 6,500 streams
    of ordinary files one has it, in a broken file (docs/measurements.md).
    """
    rest = stream._data[2:]
    broken = _Unpacked(False, 0, b"")
    if not _is_flate(stream._data[:2]):
        return broken
    deflate = zlib.decompressobj(-zlib.MAX_WBITS)
    found, size, head = 1, 0, b""
    try:
        while rest and not deflate.eof:
            piece = deflate.decompress(rest, _STEP)
            found, size, head = zlib.adler32(piece, found), size + len(piece), head or piece[:_HEAD]
            if size > SHOWN_BYTES:
                raise LimitReached("shown-bytes")
            rest = deflate.unconsumed_tail
    except zlib.error:
        return broken
    if not deflate.eof:
        return _Unpacked(stream._data.rstrip(b"\r\n").endswith(_FLUSHED), size, head)
    return _Unpacked(_fits(found, deflate.unused_data), size, head)


def _fits(checksum: int, behind: bytes) -> bool:
    """Whether a checksum is what stands behind the data, if anything does; some of it may be a line end instead."""
    if len(behind) < _CHECKSUM or behind.rstrip(b"\r\n") == bytes(_CHECKSUM):
        return True
    return checksum.to_bytes(_CHECKSUM).startswith(behind[:_CHECKSUM].rstrip(b"\r\n"))


def stored_bytes(stream: StreamObject) -> int:
    """Bytes of a stream as stored. pypdf drops /Length when it reads a stream and has no other way to it."""
    return len(stream._data)


def finite(value: object) -> float | None:
    """A number within the range that ISO 32000-1, annex C, gives to real numbers; ``None`` for anything else."""
    found = resolve(value)
    if not isinstance(found, int | float) or not -3.403e38 < found < 3.403e38 or not math.isfinite(found):
        return None
    return float(found)


def numbers(value: object, count: int) -> tuple[float, ...] | None:
    """An array of exactly so many numbers."""
    found = resolve(value)
    if not isinstance(found, list) or len(found) != count:
        return None
    items = [finite(item) for item in found]
    return None if None in items else tuple(item for item in items if item is not None)
