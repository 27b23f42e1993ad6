"""Changes to pictures that know what a PNG, a JPEG and a GIF are."""

import struct
import zlib
from random import Random

from bench.fuzz import raw

_PNG = b"\x89PNG\r\n\x1a\n"
_TAGS = (0x010E, 0x010F, 0x0112, 0x013B, 0x0201, 0x0202, 0x8298, 0x8769, 0x8825, 0x9286, 0x9C9D, 0xA430, 0xA431, 0x014A)
_KINDS = (0, 1, 2, 3, 4, 5, 7, 9, 12, 77)
"""Types of EXIF values, some of which there are."""
_SIZES = (0, 1, 2, 65_535, 65_536, 2**31 - 1, 2**32 - 1)


def changed(chance: Random, data: bytes) -> bytes:
    """A picture with a part removed, doubled, moved, changed or lying; other files change as bytes."""
    if data.startswith(_PNG):
        return _png(chance, data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(chance, data)
    if data.startswith(b"GIF8"):
        return _gif(chance, data)
    return chance.choice(raw.DAMAGE)(chance, data)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], len(_PNG)
    while place + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[place : place + 8])
        found.append((kind, data[place + 8 : place + 8 + length]))
        place += 12 + length
    return found


def _png(chance: Random, data: bytes) -> bytes:
    chunks = _chunks(data)
    number = chance.randrange(len(chunks))
    kind, body = chunks[number]
    deed = chance.randrange(8)
    if deed == 0:
        del chunks[number]
    elif deed == 1:
        chunks.insert(number, chunks[chance.randrange(len(chunks))])
    elif deed == 2:
        chance.shuffle(chunks)
    elif deed in {3, 4}:
        chunks[number] = kind, chance.choice(raw.DAMAGE)(chance, body)
    elif deed == 5:
        head = bytearray(chunks[0][1])
        if chance.random() < 0.5:
            head[chance.randrange(8, 13)] = chance.choice((0, 1, 2, 3, 4, 6, 8, 16, 255))
        else:
            struct.pack_into(">I", head, chance.choice((0, 4)), chance.choice(_SIZES))
        chunks[0] = chunks[0][0], bytes(head)
    else:
        chunks.insert(chance.randrange(1, len(chunks)), _odd_chunk(chance))
    out = bytearray(_PNG)
    lying = chance.randrange(len(chunks)) if chance.random() < 0.1 else -1
    for at, (kind, body) in enumerate(chunks):
        length = chance.choice(_SIZES) if at == lying else len(body)
        out += struct.pack(">I", length) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return bytes(out)


def _odd_chunk(chance: Random) -> tuple[bytes, bytes]:
    packed = zlib.compress(b" " * chance.choice((100, 3_000_000)))
    return chance.choice(
        (
            (b"eXIf", exif(chance)),
            (b"zTXt", b"Comment\0\0" + packed),
            (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packed),
            (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>&a;"),
            (b"iCCP", b"x\0\0" + packed),
            (b"tEXt", chance.randbytes(50)),
            (b"acTL", struct.pack(">II", chance.choice(_SIZES), 0)),
            (b"fcTL", chance.randbytes(26)),
            (b"PLTE", chance.randbytes(chance.choice((0, 5, 768, 900)))),
            (b"tRNS", chance.randbytes(chance.choice((0, 1, 256, 300)))),
            (b"pHYs", struct.pack(">IIB", chance.choice(_SIZES), 0, 9)),
        )
    )


def _jpeg(chance: Random, data: bytes) -> bytes:
    segments, rest = _segments(data)
    if not segments or chance.random() < 0.3:
        return b"".join(segments) + chance.choice(raw.DAMAGE)(chance, rest) if segments else raw.flip(chance, data)
    number = chance.randrange(len(segments))
    deed = chance.randrange(6)
    if deed == 0:
        del segments[number]
    elif deed == 1:
        segments.insert(number, chance.choice(segments))
    elif deed == 2:
        segments[number] = segments[number][:2] + chance.choice(raw.DAMAGE)(chance, segments[number][2:])
    elif deed == 3:
        block = b"Exif\0\0" + exif(chance)
        segments.insert(0, b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block)
    elif deed == 4:
        for at, segment in enumerate(segments):
            if segment[1] in {0xC0, 0xC2}:
                size = struct.pack(">H", chance.choice((0, 1, 7, 65_535)))
                place = chance.choice((5, 7))
                segments[at] = segment[:place] + size + segment[place + 2 :]
    else:
        segments[number] = segments[number][:2] + struct.pack(">H", chance.choice((0, 1, 2, 3, 65_535))) + segments[number][4:]
    return b"\xff\xd8" + b"".join(segments).removeprefix(b"\xff\xd8") + rest


def _segments(data: bytes) -> tuple[list[bytes], bytes]:
    found, place = [], 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != 0xDA:
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        found.append(data[place : place + 2 + length])
        place += 2 + length
    return found, data[place:]


def _gif(chance: Random, data: bytes) -> bytes:
    out = bytearray(data)
    deed = chance.randrange(4)
    if deed == 0:
        struct.pack_into("<H", out, chance.choice((6, 8)), chance.choice((0, 1, 65_535)))
    elif deed == 1:
        out[chance.choice((10, 11, 12))] = chance.randrange(256)
    elif deed == 2:
        blocks = [
            place
            for place in range(13, len(out) - 9)
            if out[place : place + 2] == b"\x21\xf9" or out[place : place + 2] == b"\x00\x2c"
        ]
        if blocks:
            place = chance.choice(blocks)
            out[place + chance.randrange(9)] = chance.choice((0, 1, 4, 255))
    else:
        return chance.choice(raw.DAMAGE)(chance, data)
    return bytes(out)


def exif(chance: Random) -> bytes:
    """A directory of tags of all kinds, some of them true."""
    order = chance.choice("<>")
    rows = b"".join(_row(chance, order, tag) for tag in sorted(chance.sample(_TAGS, 6)))
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    count = struct.pack(f"{order}H", chance.choice((6, 6, 65_535)))
    return head + count + rows + struct.pack(f"{order}I", chance.choice((0, 8))) + chance.randbytes(40)


def _row(chance: Random, order: str, tag: int) -> bytes:
    kind, count, place = chance.choice(_KINDS), chance.choice((0, 1, 4, 70, 2**31)), chance.choice((0, 8, 6, 30, 2**32 - 1))
    return struct.pack(f"{order}HHII", tag, kind, count, place)
