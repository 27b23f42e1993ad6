"""Values through a pipe: eight bytes of length, then a pickle. Both ends are this program."""

import pickle
import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any, BinaryIO, ClassVar

_LENGTH = struct.Struct(">Q")
MOST = 1 << 30
"""Bytes of one value. The text of 5,000 pages has some 20 million; a length beyond this is not ours."""


def send(stream: BinaryIO, value: object) -> None:
    """Write a value. Raises ``OSError`` when nobody reads, and what ``pickle`` raises before anything is written."""
    packed = BytesIO()
    _Pickler(packed, pickle.HIGHEST_PROTOCOL).dump(value)
    stream.write(_LENGTH.pack(packed.tell()))
    stream.write(packed.getbuffer())
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """Read a value. Raises ``EOFError`` when the other end is closed or says what is no value."""
    head = stream.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else MOST + 1
    data = stream.read(length) if length <= MOST else b""
    if length > MOST or len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from a process that this program started


Values = Callable[[object], tuple[object, ...]]


class _Pickler(pickle.Pickler):
    """Packs a dataclass as its class and the values of its fields.

    Those with slots pack and unpack themselves by looking up their fields each time, which takes two and a half times as long.
    """

    _known: ClassVar[dict[type, Values | None]] = {}

    def reducer_override(self, value: object) -> Any:
        """What to call with what to make the value again."""
        kind = type(value)
        if kind not in self._known:
            self._known[kind] = _values_of(kind)
        values = self._known[kind]
        return NotImplemented if values is None else (kind, values(value))


def _values_of(kind: type) -> Values | None:
    """What gives the values of the fields; ``None`` for what is no dataclass, or is not made from two and more in their order."""
    if not is_dataclass(kind) or any(field.kw_only or not field.init for field in fields(kind)) or len(fields(kind)) < 2:
        return None
    return attrgetter(*(field.name for field in fields(kind)))
