"""Data and numbers out of pypdf's objects, within limits."""

import math
import zlib

from pypdf.errors import LimitReachedError
from pypdf.generic import StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.limits import STREAM_BYTES, LimitReached
from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.objects import as_name, one_or_more, resolve
from bilagekoll.readers.pdf.repairs import notice

_STEP = 1_000_000
"""Bytes that are decompressed at a time, to look for the end."""
_FLUSHED = b"\0\0\xff\xff"
"""Length of an empty stored block, and its complement (RFC 1951, 3.2.4)."""


def decoded(stream: StreamObject) -> bytes:
    """The decoded data of a stream. Raises :class:`LimitReached` and :class:`ContentDamaged`.

    Flate data that breaks off is a repair; pypdf gives what there is of it without a word.
    """
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


def _breaks_off(stream: StreamObject) -> bool:
    """Whether the first filter is Flate and its data lacks the end of the last block, or does not decode that far.

    Only a missing or wrong checksum, and what follows after it, do no harm: the checksum is left out of the look. Nor does an
    empty block at the end, with which writers flush what they have: Acrobat leaves it at that.
    """
    filters = one_or_more(dict.get(stream, "/Filter"))
    if not filters or as_name(filters[0]) not in {"FlateDecode", "Fl"}:
        return False
    header, rest = stream._data[:2], stream._data[2:]
    if len(header) < 2 or header[0] & 15 != zlib.DEFLATED or int.from_bytes(header) % 31:
        return True
    deflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while rest and not deflate.eof:
            deflate.decompress(rest, _STEP)
            rest = deflate.unconsumed_tail
    except zlib.error:
        return True
    return not deflate.eof and not stream._data.rstrip(b"\r\n").endswith(_FLUSHED)


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
