"""Data and numbers out of pypdf's objects, within limits."""

import math

from pypdf.errors import LimitReachedError
from pypdf.generic import StreamObject

from bilagekoll.readers.limits import STREAM_BYTES, LimitReached
from bilagekoll.readers.pdf.content.reading import ContentDamaged
from bilagekoll.readers.pdf.objects import resolve


def decoded(stream: StreamObject) -> bytes:
    """The decoded data of a stream. Raises :class:`LimitReached` and :class:`ContentDamaged`."""
    try:
        data = stream.get_data()
    except LimitReachedError:
        raise LimitReached("stream-bytes") from None
    except Exception as error:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        raise ContentDamaged(type(error).__name__) from None
    if len(data) > STREAM_BYTES:
        raise LimitReached("stream-bytes")
    return data


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
