"""Changes to values in PDF syntax (ISO 32000-1, 7.3): dictionaries, arrays, content streams."""

import re
from dataclasses import dataclass
from random import Random

_TOKEN = re.compile(
    rb"""(?P<open><<|\[)|(?P<shut>>>|\])
    |(?P<reference>\d+[ \r\n]+\d+[ \r\n]+R\b)
    |(?P<name>/[^\s()<>\[\]{}/%]*)
    |(?P<string>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]*>)
    |(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))
    |(?P<word>[A-Za-z'"*][A-Za-z0-9'"*]*)""",
    re.VERBOSE | re.DOTALL,
)
_NUMBERS = (
    *(b"0 1 -1 2 3 255 256 65535 65536 2147483647 2147483648 -2147483648 4294967295 9223372036854775808 -0 0.0 1.5 -.5 .".split()),
    *(b"1e9 0.00000001 99999999999999999999999999 --5 1.2.3 +7 00017 nan inf 1000000 -1000000 12345678".split()),
    b"9" * 400,
    b"0." + b"3" * 400,
    b"-" + b"8" * 310 + b".5",
)
_NAMES = (
    *(b"/ /# /#00 /#zz /A#20B /Page /Pages /Catalog /Span /P /H1 /H7 /Table /TR /TH /TD /L /LI /Figure /Artifact /Link".split()),
    *(b"/FlateDecode /DCTDecode /Type0 /Type1 /Type3 /TrueType /CIDFontType2 /Identity-H /Identity-V /UniJIS-UTF16-H".split()),
    *(b"/WinAnsiEncoding /MacRomanEncoding /URI /GoTo /JavaScript /Launch /Widget /Popup /StructTreeRoot /OBJR /MCR".split()),
    b"/" + b"A" * 5_000,
    "/Bröd".encode(),
    b"/\xff\xfe\x00",
)
_STRINGS = (
    *(b"() (x) <> <4> <FEFF> <FEFFD800> <FEFF00> <FFFE> <FFFEDC00> <EFBBBF> <EFBBBFFF> <00>".split()),
    *(b"(sv) (sv-SE) (x-klingon) (()) (\\)".split()),
    b"(" + b"x" * 100_000 + b")",
    b"<FEFF001B007300760" + b"01B0041>",
    b"(\\000\\001\\377\\n\\(\\8)",
    b"<FEFF202E0041200F>",
    b"(D:20261332256199+99'99')",
    b"(=cmd|'/c calc'!A0)",
    b"(javascript:alert\\(1\\))",
    b"(tel:0480-00 00 00)",
    b"(http://[::1/ %zz)",
    b"(\x1b]0;hej\x07<script>)",
)
_OTHERS = (b"null", b"true", b"false", b"[]", b"<<>>", b"[null]", b"[[]]", b"<</Type/Page>>", b"[0 0 0 0]", b"[1 2]", b"[(a) /b 3]")
_FULL = (
    b"[" * 30 + b"]" * 30,
    b"[" * 3_000 + b"]" * 3_000,
    b"<</A" * 300 + b" 1" + b">>" * 300,
    b"[" + b"0 " * 20_000 + b"]",
    b"[" + b"/A " * 3_000 + b"]",
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in some bytes; ``key`` is where the name before it begins, when it is that of an entry."""

    start: int
    end: int
    kind: str
    key: int | None


def values_in(data: bytes) -> list[Value]:
    """All values, those within others too."""
    found: list[Value] = []
    stack: list[tuple[int, int | None, int | None]] = []
    key: int | None = None
    for token in _TOKEN.finditer(data):
        kind = token.lastgroup or ""
        if kind == "open":
            stack.append((token.start(), key, None))
            key = None
        elif kind == "shut":
            if stack:
                start, its_key, _ = stack.pop()
                found.append(Value(start, token.end(), "whole", its_key))
            key = None
        elif kind == "name" and key is None:
            key = token.start()
            found.append(Value(token.start(), token.end(), "name", None))
        else:
            found.append(Value(token.start(), token.end(), kind, key))
            key = None
    return found


def odd_value(chance: Random, objects: int) -> bytes:
    """A value that nobody expects. ``objects``: how many there are to refer to."""
    kind = chance.randrange(12)
    if kind < 3:
        return chance.choice(_NUMBERS)
    if kind < 5:
        return chance.choice(_NAMES)
    if kind < 7:
        return chance.choice(_STRINGS)
    if kind < 9:
        return chance.choice(_OTHERS)
    if kind < 11:
        return b"%d %d R" % (
            chance.choice((0, 1, 2, 3, objects, objects + 9, chance.randrange(objects + 1))),
            chance.choice((0, 0, 0, 1)),
        )
    return chance.choice(_FULL)


def changed_value(chance: Random, data: bytes, objects: int, other: bytes = b"") -> bytes:
    """The bytes with one value replaced, removed, moved, doubled or buried. ``other``: bytes to take a value from."""
    found = values_in(data)
    if not found:
        return data + b" " + odd_value(chance, objects)
    value = chance.choice(found)
    old = data[value.start : value.end]
    start = value.start
    deed = chance.randrange(9)
    if deed <= 2:
        new = odd_value(chance, objects)
    elif deed == 3:
        start, new = (value.start if value.key is None else value.key), b""
    elif deed == 4:
        source = values_in(other) or found
        taken = chance.choice(source)
        new = (other if values_in(other) else data)[taken.start : taken.end]
    elif deed == 5:
        new = (old + b" ") * chance.choice((2, 2, 3, 300))
    elif deed == 6:
        depth = chance.choice((1, 1, 1, 2, 15, 200))
        new = b"[" * depth + old + b"]" * depth
    elif deed == 7:
        new = _nudged(chance, old) if value.kind == "number" else odd_value(chance, objects)
    else:
        new = old[: chance.randrange(len(old) + 1)]
    return data[:start] + b" " + new + b" " + data[value.end :]


def _nudged(chance: Random, number: bytes) -> bytes:
    return chance.choice((b"-" + number, number + b"0", number + b"000000", b"0." + number.replace(b".", b""), number[:-1] or b"0"))
