"""Changes to bytes, whatever they mean: what lines, disks and careless programs do to a file."""

from collections.abc import Callable
from random import Random

Change = Callable[[Random, bytes], bytes]

_ODD_BYTES = (b"\0", b"\xff", b"\n", b" ", b"/", b"(", b")", b"<", b">", b"[", b"]", b"%", b"\\", b"0", b"9", b"-")


def flip(chance: Random, data: bytes) -> bytes:
    """A few bits, anywhere."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 40))):
        if out:
            out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def overwrite(chance: Random, data: bytes) -> bytes:
    """A few bytes become others that mean something to a parser."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        if out:
            place = chance.randrange(len(out))
            out[place : place + 1] = chance.choice(_ODD_BYTES)
    return bytes(out)


def cut_off(chance: Random, data: bytes) -> bytes:
    """The end is missing: a line that was cut, a full disk."""
    return data[: chance.choice((chance.randrange(len(data) + 1), max(0, len(data) - chance.randrange(1, 2_000))))]


def cut_out(chance: Random, data: bytes) -> bytes:
    """A piece is missing."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 2, 16, 512, 4_096)) :]


def blank(chance: Random, data: bytes) -> bytes:
    """A piece is zeros: a block that was never written."""
    start, length = chance.randrange(len(data) + 1), chance.choice((16, 512, 4_096))
    return data[:start] + bytes(len(data[start : start + length])) + data[start + length :]


def repeat(chance: Random, data: bytes) -> bytes:
    """A piece comes twice, or more often."""
    start, length = chance.randrange(len(data) + 1), chance.choice((1, 30, 500, 5_000))
    return data[:start] + data[start : start + length] * chance.choice((2, 3, 30)) + data[start + length :]


def insert(chance: Random, data: bytes) -> bytes:
    """Noise in the midst of it."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.randbytes(chance.choice((1, 3, 100))) + data[start:]


def before(chance: Random, data: bytes) -> bytes:
    """Something stands before the beginning: a mail header, a byte order mark."""
    return (
        chance.choice((b"\xef\xbb\xbf", b"\r\n", b"Content-Type: application/pdf\r\n\r\n", bytes(700), chance.randbytes(1_100)))
        + data
    )


def after(chance: Random, data: bytes) -> bytes:
    """Something stands after the end."""
    return data + chance.choice((bytes(300), bytes(5_000), b"</html>\n" * 50, chance.randbytes(2_000)))


def line_ends(chance: Random, data: bytes) -> bytes:
    """Sent as text: line ends of another system."""
    old, new = chance.choice(((b"\n", b"\r\n"), (b"\r\n", b"\n"), (b"\r", b"\n")))
    return data.replace(old, new)


DAMAGE: tuple[Change, ...] = (flip, flip, overwrite, cut_off, cut_out, blank, repeat, insert, before, after, line_ends)
