"""Values through a pipe: eight bytes of length, then a pickle. Both ends are this program."""

import pickle
import struct
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">Q")
MOST = 1 << 30
"""Bytes of one value. The text of 5,000 pages has some 20 million; a length beyond this is not ours."""


def send(stream: BinaryIO, value: object) -> None:
    """Write a value. Raises ``OSError`` when nobody reads, and what ``pickle`` raises before anything is written."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """Read a value. Raises ``EOFError`` when the other end is closed or says what is no value."""
    head = stream.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else MOST + 1
    data = stream.read(length) if length <= MOST else b""
    if length > MOST or len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from a process that this program started
