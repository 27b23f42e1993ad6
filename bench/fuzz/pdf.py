"""Changes to PDFs that know what a PDF is: values, streams, objects, tables."""

import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from random import Random

from bench.fuzz import raw, xml
from bench.fuzz.loose import Loose, Part
from bench.fuzz.values import changed_value, odd_value

Deed = Callable[[Random, Loose], None]

_FILTERS = (
    *(b"/FlateDecode /LZWDecode /ASCIIHexDecode /ASCII85Decode /RunLengthDecode /DCTDecode /CCITTFaxDecode /JPXDecode".split()),
    *(b"/JBIG2Decode /Crypt /Fl /NoSuch null [] [/FlateDecode/FlateDecode] [/ASCII85Decode/FlateDecode] [null] 7".split()),
    b"[" + b"/FlateDecode " * 40 + b"]",
)
_PARAMETERS = (
    b"<</Predictor 12 /Columns 2000000000>>", b"<</Predictor 15 /Columns 0>>", b"<</Predictor 2 /Colors -1>>", b"[null null]", b"7",
    b"<</Predictor 99>>", b"<</K -1 /Columns 99999999 /Rows 99999999>>", b"<</JBIG2Globals 1 0 R>>", b"<</EarlyChange 7>>",
)  # fmt: skip
_CONTENT = (
    b"q " * 3_000, b"Q " * 50, b"BT BT ET ", b"/P <</MCID 0>> BDC ", b"/Artifact BMC ", b"EMC EMC ", b"/NoSuch 12 Tf ",
    b"/NoSuch Do ",
    b"/Span <</ActualText <FEFFD800>>> BDC ", b"1e400 0 0 nan 0 0 cm ", b"0 0 0 0 0 0 cm ", b"0 Tz ", b"-5 Tf ",
    b"[(a) -9e99 (b)] TJ ",
    b"/P /X BDC ", b"BI /W 9 /H 9 /BPC 8 /CS /G ID abc EI ", b"BI ID EI ", b"(", b"<", b"[", b"<<", b"3 Tr ", b"99 Tr ", b"/GS gs ",
    b"/P <</MCID -1>> BDC ", b"/P <</MCID 99999999999>> BDC ", b"/P <</MCID (a)>> BDC ", b"999999999 0 0 999999999 0 0 cm ",
    b"0 0 99999 99999 re W n ", b"sh ", b"d0 ",
)  # fmt: skip
_GRAVE = (
    b"/Catalog",
    b"/Pages",
    b"/Page",
    b"/StructTreeRoot",
    b"/StructElem",
    b"/Font",
    b"/Annot",
    b"/FT",
    b"/ParentTree",
    b"/MCR",
)
_NO_SYNTAX = re.compile(rb"/FontFile|/Image\b|/XML\b|/Length1\b")


def _any(chance: Random, file: Loose) -> int:
    return chance.choice(sorted(file.parts))


def _streams(file: Loose) -> list[int]:
    return [number for number, part in sorted(file.parts.items()) if part.stream is not None]


def value(chance: Random, file: Loose) -> None:
    """A value of an object, once or a few times."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        number = _any(chance, file)
        part = file.parts[number]
        other = file.parts[_any(chance, file)].value
        file.parts[number] = replace(part, value=changed_value(chance, part.value, len(file.parts), other))


def grave_value(chance: Random, file: Loose) -> None:
    """A value of an object that everything hangs on: catalogue, page, structure element, font, annotation, field."""
    kind = chance.choice(
        (b"/Catalog", b"/Pages", b"/Page", b"/StructTreeRoot", b"/StructElem", b"/Font", b"/Annot", b"/FT", b"/ParentTree")
    )
    numbers = [number for number, part in sorted(file.parts.items()) if kind in part.value] or [_any(chance, file)]
    number = chance.choice(numbers)
    part = file.parts[number]
    other = file.parts[_any(chance, file)].value
    file.parts[number] = replace(part, value=changed_value(chance, part.value, len(file.parts), other))


def swap_objects(chance: Random, file: Loose) -> None:
    """Two objects take each other's numbers."""
    one, other = _any(chance, file), _any(chance, file)
    file.parts[one], file.parts[other] = file.parts[other], file.parts[one]


def lose_object(chance: Random, file: Loose) -> None:
    """An object is not there."""
    number = _any(chance, file)
    if len(file.parts) > 1:
        del file.parts[number]


def odd_object(chance: Random, file: Loose) -> None:
    """An object is something else altogether."""
    file.parts[_any(chance, file)] = Part(odd_value(chance, len(file.parts)))


def loop(chance: Random, file: Loose) -> None:
    """A reference leads back to the object that it stands in, or to one that leads there."""
    number = _any(chance, file)
    part = file.parts[number]
    references = list(re.finditer(rb"\d+ \d+ R\b", part.value))
    if references:
        found = chance.choice(references)
        parents = [n for n, p in file.parts.items() if re.search(rb"(?<!\d)%d 0 R\b" % number, p.value)]
        target = chance.choice([number, *parents])
        file.parts[number] = replace(part, value=part.value[: found.start()] + b"%d 0 R" % target + part.value[found.end() :])


def content(chance: Random, file: Loose) -> None:
    """The data of a stream, unpacked, as PDF syntax: page content, CMaps."""
    numbers = [
        number for number in _streams(file) if not re.search(rb"/FontFile|/Image\b|/XML\b|/Length1\b", file.parts[number].value)
    ]
    if not numbers:
        return value(chance, file)
    number = chance.choice(numbers)
    data = file.parts[number].decoded()
    for _ in range(chance.choice((1, 1, 3))):
        if chance.random() < 0.4:
            place = max(data.find(b" ", chance.randrange(len(data) + 1)), 0)
            data = data[:place] + b" " + chance.choice(_CONTENT) + data[place:]
        else:
            data = changed_value(chance, data, len(file.parts))
    file.parts[number] = file.parts[number].holding(data)
    return None


def inside_stream(chance: Random, file: Loose) -> None:
    """The data of a stream, unpacked, as bytes: font programs, pictures, profiles."""
    numbers = _streams(file)
    if numbers:
        number = chance.choice(numbers)
        data = chance.choice(raw.DAMAGE)(chance, file.parts[number].decoded())
        file.parts[number] = file.parts[number].holding(data)


def metadata(chance: Random, file: Loose) -> None:
    """Metadata in XML."""
    numbers = [number for number in _streams(file) if b"/XML" in file.parts[number].value]
    if not numbers:
        return value(chance, file)
    for number in numbers:
        part = file.parts[number]
        file.parts[number] = part.holding(xml.changed(chance, part.decoded()))
    return None


def bomb(chance: Random, file: Loose) -> None:
    """A stream that unpacks to much more than it is."""
    numbers = _streams(file)
    if numbers:
        number = chance.choice(numbers)
        part = file.parts[number]
        unit = chance.choice((part.decoded()[:500] + b" ", b"q Q ", b"\0", b"BT ET ", b"0 0 m "))
        data = unit * (chance.choice((*[30_000] * 12, *[300_000] * 6, 3_000_000)) // len(unit))
        file.parts[number] = replace(part, value=b"<< /Length 0 /Filter /FlateDecode >>", stream=zlib.compress(data, 1))


def version(chance: Random, file: Loose) -> None:
    """A version that is none."""
    file.version = chance.choice((b"2.0", b"1.0", b"9.9", b"1.", b"", b"1.4\0\0", b"x.y"))


EDITS: tuple[Deed, ...] = (
    value, value, value, grave_value, grave_value, grave_value, swap_objects, lose_object, odd_object, loop,
    content, content, content, inside_stream, metadata, bomb, version,
)  # fmt: skip
"""What makes another file, whole in itself, however odd."""


def filter_lie(chance: Random, file: Loose) -> None:
    """A stream that is not packed as it says."""
    numbers = _streams(file)
    if numbers:
        number = chance.choice(numbers)
        part = file.parts[number]
        bare = re.sub(rb"/(?:Filter|DecodeParms)\s*(?:\[[^\]]*\]|/\w+|<<[^<>]*>>)", b"", part.value)
        lies = (
            b"/Filter "
            + chance.choice(_FILTERS)
            + (b"/DecodeParms " + chance.choice(_PARAMETERS) if chance.random() < 0.3 else b"")
        )
        file.parts[number] = replace(part, value=bare.rstrip().removesuffix(b">>") + b" " + lies + b" >>")


def length_lie(chance: Random, file: Loose) -> None:
    """A stream that is not as long as it says."""
    numbers = _streams(file)
    if numbers:
        number = chance.choice(numbers)
        part = file.parts[number]
        length = len(part.stream or b"")
        lies = (0, 1, length - 1, length + 1, length + 40, length // 2, 2_147_483_647, 10**12)
        file.parts[number] = replace(part, length=max(0, chance.choice(lies)))


def packed_damage(chance: Random, file: Loose) -> None:
    """The packed data of a stream are damaged; the rest of the file is right."""
    numbers = _streams(file)
    if numbers:
        number = chance.choice(numbers)
        part = file.parts[number]
        file.parts[number] = replace(part, stream=chance.choice(raw.DAMAGE)(chance, part.stream or b""))


DAMAGE: tuple[Deed, ...] = (filter_lie, length_lie, packed_damage, packed_damage)
"""What keeps the file what it was meant to be, and breaks it."""


def table_lie(chance: Random, data: bytes) -> bytes:
    """The table of objects, or what leads to it, is wrong."""
    place = data.rfind(b"xref\n") if chance.random() < 0.7 else data.rfind(b"startxref")
    if place < 0:
        return raw.flip(chance, data)
    tail = data[place:]
    digits = list(re.finditer(rb"\d+", tail))
    if not digits:
        return data
    found = chance.choice(digits)
    lie = chance.choice((b"0", b"-1", b"9999999999", b"%d" % (int(found[0]) + chance.choice((-1, 1, 20, 5_000)))))
    return data[:place] + tail[: found.start()] + lie.rjust(len(found[0]), b"0") + tail[found.end() :]
