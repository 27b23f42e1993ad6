"""A PDF taken apart into objects that stand one by one, so that they can be changed and put together with a right table."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})[ \r\n]+\d+[ \r\n]+obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)")
_ANY_LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R\b)?")
_TRAILER = re.compile(rb"/(Root|Info|Encrypt)\s+(\d+\s+\d+\s+R)\b|/(ID)\s*(\[[^\]]*\])")
_FLATE = re.compile(rb"/Filter\s*(?:/FlateDecode\b|\[\s*/FlateDecode\s*\])")
MOST_DECODED = 5_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """An object: its value (of a stream its dictionary), and the data of a stream as they stand in the file."""

    value: bytes
    stream: bytes | None = None
    length: int | None = None  # a lie about it

    @property
    def deflated(self) -> bool:
        """Whether the data are deflated and nothing else."""
        return self.stream is not None and bool(_FLATE.search(self.value)) and b"/Predictor" not in self.value

    def decoded(self) -> bytes:
        """The data of a stream, unpacked when they are deflated; as they are when they cannot be."""
        if self.stream is None or not self.deflated:
            return self.stream or b""
        try:
            return zlib.decompressobj().decompress(self.stream, MOST_DECODED)
        except zlib.error:
            return self.stream

    def holding(self, data: bytes) -> "Part":
        """The object with other data, packed as those before."""
        return replace(self, stream=zlib.compress(data, 1) if self.deflated else data)

    def written(self) -> bytes:
        """As it stands in a file."""
        if self.stream is None:
            return self.value
        length = b"/Length %d" % (len(self.stream) if self.length is None else self.length)
        value = _ANY_LENGTH.sub(length, self.value, count=1)
        return value + b"\nstream\n" + self.stream + b"\nendstream"


@dataclass
class Loose:
    """A file in objects by number."""

    version: bytes
    parts: dict[int, Part]
    trailer: dict[bytes, bytes] = field(default_factory=dict)

    def written(self) -> bytes:
        """The file, with a right table."""
        out, offsets = bytearray(b"%PDF-" + self.version + b"\n%\xe5\xe4\xf6\xfc\n"), {}
        for number, part in sorted(self.parts.items()):
            offsets[number] = len(out)
            out += b"%d 0 obj\n" % number + part.written() + b"\nendobj\n"
        start, size = len(out), max(self.parts, default=0) + 1
        rows = (b"%010d 00000 n \n" % offsets[n] if n in offsets else b"0000000000 65535 f \n" for n in range(size))
        out += b"xref\n0 %d\n" % size + b"".join(rows)
        entries = b" ".join(b"/%s %s" % entry for entry in self.trailer.items())
        return bytes(out + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, entries, start))


def taken_apart(data: bytes) -> Loose | None:
    """The objects of a file; ``None`` when no catalogue is named."""
    parts: dict[int, Part] = {}
    trailer = {match[1] or match[3]: match[2] or match[4] for match in _TRAILER.finditer(data)}
    for number, part in _objects(data):
        if b"/ObjStm" in part.value and part.stream is not None:
            parts.update({inner: found for inner, found in _packed(part) if inner not in parts})
        elif b"/XRef" in part.value and part.stream is not None:
            trailer.update({match[1] or match[3]: match[2] or match[4] for match in _TRAILER.finditer(part.value)})
        else:
            parts[number] = part
    version = data[5:8] if data.startswith(b"%PDF-") else b"1.7"
    return Loose(version, parts, trailer) if b"Root" in trailer and parts else None


def _objects(data: bytes) -> Iterator[tuple[int, Part]]:
    place = 0
    while match := _OBJECT.search(data, place):
        end = data.find(b"endobj", match.end())
        end = len(data) if end < 0 else end
        stream = _STREAM.search(data, match.end(), end)
        if stream is None:
            yield int(match[1]), Part(data[match.end() : end].strip())
            place = end
            continue
        value = data[match.end() : stream.start()].strip()
        length = _LENGTH.search(value)
        stop = stream.end() + int(length[1]) if length else -1
        if not length or data[stop : stop + 20].strip()[:9] != b"endstream":
            stop = data.find(b"endstream", stream.end())
            stop = len(data) if stop < 0 else stop
        yield int(match[1]), Part(value, data[stream.end() : stop])
        place = stop


def _packed(part: Part) -> Iterator[tuple[int, Part]]:
    first = re.search(rb"/First\s+(\d+)", part.value)
    data = part.decoded()
    index = data[: int(first[1])].split() if first else []
    if not first or len(index) % 2 or not all(entry.isdigit() for entry in index):
        return
    offsets = [int(first[1]) + int(offset) for offset in index[1::2]]
    for number, start, end in zip(map(int, index[::2]), offsets, [*offsets[1:], len(data)], strict=True):
        yield number, Part(data[start:end].strip())
