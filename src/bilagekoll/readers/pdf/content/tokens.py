"""Cuts a content stream or a CMap into operators with their operands (ISO 32000-1, 7.2, 7.3 and 7.8.2).

Operands are plain Python values: numbers ``float``, names ``str`` with the leading slash, strings ``bytes``, arrays ``list``,
dictionaries ``dict`` with names as keys, and ``True``, ``False`` and ``None``. Nothing in a stream is an error: what cannot be
understood is passed over, as readers do.
"""

import re
from binascii import unhexlify
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content.inline_image import end_of_image

Operand = Any
"""A number, name, string, array, dictionary, boolean or null."""

Operation = tuple[bytes, Sequence[Operand]]
"""An operator and its operands, not to be changed by whoever gets them."""

MAX_NESTING = 50
"""Arrays and dictionaries inside one another; deeper ones are flattened. No operator that shows anything takes two levels."""

_TOKENS = re.compile(
    rb"""
      (?P<numbers>    [\d.+\-\t\n\f\r\ ]{0,200}+ )
      (?P<operator>   [^\0\t\n\f\r\ ()<>\[\]{}/%\d.+-][^\0\t\n\f\r\ ()<>\[\]{}/%]*+ ) [\0\t\n\f\r\ ]*+
    | (?: (?P<name>   /[^\0\t\n\f\r\ ()<>\[\]{}/%]*+ ) [\t\n\f\r\ ]*+ )?+
      (?P<more>       (?: [\d.+-]++ [\t\n\f\r\ ]*+ ){1,1000}+ )?+
      (?: (?: <(?P<hex> [0-9A-Fa-f\0\t\n\f\r\ ]*+ )>
            | \((?P<string> (?:[^()\\]++|\\.)*+ )\)
            | (?P<row> \[ (?: [\t\n\f\r\ \d.+-]++ | \((?:[^()\\]++|\\.)*+\) | <[0-9A-Fa-f\t\n\f\r\ ]*+> )*+ \] )
            | <</MCID[\t\n\f\r\ ]++(?P<mcid> \d++ )[\t\n\f\r\ ]*+>>
          ) [\t\n\f\r\ ]*+ )?+
      (?P<word>       [^\0\t\n\f\r\ ()<>\[\]{}/%\d.+-][^\0\t\n\f\r\ ()<>\[\]{}/%]*+ )?+
      (?(word)|(?(mcid)|(?(row)|(?(string)|(?(hex)|(?(more)|(?(name)|(?!)))))))) [\0\t\n\f\r\ ]*+
    | (?P<array>      \[ )
    | (?P<dict>       << )
    | (?P<close>      \]|>> )
    | (?P<nested>     \( )
    | (?P<oddhex>     <[^<>]*> )
    | (?P<comment>    %[^\r\n]* )
    | (?P<space>      [\0\t\n\f\r\ ]++ )
    """,
    re.VERBOSE | re.DOTALL,
)
"""One match takes a whole operation, as most are: numbers and an operator, or a name, numbers, a string or an array of strings,
and an operator. Of the second kind any part may be missing, so that it takes operands too. What else there is comes by the token.
"""
_MEMO, _MEMO_BYTES = 10_000, 100
"""Operations that are remembered, and how long they may be: few long ones come again."""
_OPERATOR, _WORD = 2, 9
"""The last groups of an operation of the first and of the second kind."""
_ITEM = re.compile(rb"\(((?:[^()\\]++|\\.)*+)\)|<([^>]*+)>|([\d.+-]++)", re.DOTALL)
"""An item of an array of strings and numbers."""
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_NUMBER = re.compile(rb"-?(?:\d+\.?\d*|\.\d+)")
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_NUMBER_SIGN = re.compile(rb"#([0-9A-Fa-f]{2})")
_CONSTANTS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}
_SPECIAL = {*_CONSTANTS, b"BI", b"ID"}
"""Words that are no operators, or more than one."""


def operations(data: bytes, known: dict[bytes, Operation] | None = None) -> Iterator[Operation]:  # noqa: C901, PLR0912 - one branch a kind of token
    """Each operator with its operands; an inline image as ``b"BI"`` with its dictionary and the bytes of its data.

    Operands are a tuple when all are numbers: nobody need look at each of them. ``known`` keeps the operations that were met, by
    their bytes, for the next stream of a file: three of four come again. What is left at the
    end is operands of the operator ``b""``: something is missing, or was never closed.

    Raises :class:`LimitReached` for more operands, or a longer array, than a page can need: what came after would be lost.
    """
    known = {} if known is None else known
    operands: list[Operand] = []
    outer: list[tuple[list[Operand], bool]] = []  # what an open array or dictionary stands in, and whether it is a dictionary
    position = 0
    in_image = False
    while position < len(data):
        for match in _TOKENS.finditer(data, position):
            last = match.lastindex or 0
            if last <= _WORD:
                if not (operands or outer):
                    operation = known.get(match[0]) or _whole(match, last, known)
                    if operation is not None:
                        yield operation
                        continue
                word = _take(match, last, operands)
            elif match.lastgroup == "nested":
                position = _end_of_string(data, match.end())
                operands.append(_unescaped(data[match.end() : position - 1]))
                break
            else:
                operands = _token(match, operands, outer)
                continue
            if word is None or word in _CONSTANTS:
                if word is not None:
                    operands.append(_CONSTANTS[word])
                if len(operands) > limits.OPERANDS:
                    raise LimitReached("operands")
                continue
            while outer:  # an operator ends an array that nobody closed
                operands = _closed(operands, outer)
            if word == b"BI":
                in_image = True
            elif word == b"ID" and in_image:
                in_image = False
                image = _dictionary(operands)
                size, position = end_of_image(data, match.end(last), image)
                yield b"BI", [image, size]
                operands = []
                break
            else:
                yield word, operands
            operands = []
        else:
            break
    while outer:
        operands = _closed(operands, outer)
    if len(operands) > 1 or any(operand.__class__ is not float for operand in operands):  # some writers leave a number at the end
        yield b"", operands


def _whole(match: re.Match[bytes], last: int, known: dict[bytes, Operation]) -> Operation | None:
    """An operation that one match took; it is known from now on."""
    if last == _OPERATOR:
        operands: Sequence[Operand] = _numbers(match[1])
        word: bytes | None = match[2]
    elif last == _WORD:
        operands = []
        word = _take(match, last, operands)
    else:
        return None
    if word is None or word in _SPECIAL:
        return None
    operation = word, operands
    if match.end() - match.start() <= _MEMO_BYTES:
        if len(known) >= _MEMO:
            known.clear()
        known[match[0]] = operation
    return operation


def _numbers(raw: bytes) -> tuple[float, ...]:
    numbers = raw.split()
    try:
        return tuple(map(float, numbers))
    except ValueError:
        return tuple(map(_odd_number, numbers))


def _take(match: re.Match[bytes], last: int, operands: list[Operand]) -> bytes | None:
    """What one match took: the operands are added, the operator returned."""
    if last == _OPERATOR:
        operands += _numbers(match[1])
        return match[2]
    name, numbers, digits, string, row, mcid, word = match.group(3, 4, 5, 6, 7, 8, 9)
    if name is not None:
        operands.append(_name(name))
    if numbers is not None:
        operands += _numbers(numbers)
    if digits is not None:
        operands.append(_hex(digits))
    elif string is not None:
        operands.append(_unescaped(string))
    elif row is not None:
        operands.append(_row(row))
    elif mcid is not None:
        operands.append({"/MCID": float(mcid)})
    return word


def _token(match: re.Match[bytes], operands: list[Operand], outer: list[tuple[list[Operand], bool]]) -> list[Operand]:
    """A token that stands in no operation of the usual kinds: the operands with it, or those inside of what it opens."""
    kind = match.lastgroup
    if kind in {"array", "dict"} and len(outer) < MAX_NESTING:
        outer.append((operands, kind == "dict"))
        return []
    if kind == "close" and outer:
        return _closed(operands, outer)
    if kind == "oddhex":
        operands.append(_hex(match[0]))
    return operands


def _row(raw: bytes) -> list[Operand]:
    """An array of strings and numbers, as TJ has it: the bulk of most pages, so it is read in one go."""
    if len(raw) > limits.ARRAY_BYTES:
        raise LimitReached("array-bytes")
    items = _ITEM.findall(raw)
    try:
        return [float(number) if number else _hex(hexed) if hexed else _unescaped(string) for string, hexed, number in items]
    except ValueError:
        return [_odd_number(number) if number else _hex(hexed) if hexed else _unescaped(string) for string, hexed, number in items]


def _closed(inner: list[Operand], outer: list[tuple[list[Operand], bool]]) -> list[Operand]:
    operands, is_dictionary = outer.pop()
    operands.append(_dictionary(inner) if is_dictionary else inner)
    return operands


def _dictionary(flat: list[Operand]) -> dict[str, Operand]:
    return {key: value for key, value in zip(flat[::2], flat[1::2], strict=False) if isinstance(key, str)}


def _end_of_string(data: bytes, position: int) -> int:
    """Where a string with parentheses inside ends, or the end of the data when it is never closed."""
    depth = 1
    for match in _PARENTHESIS.finditer(data, position):
        mark = match[0]
        if mark == b"(":
            depth += 1
        elif mark == b")":
            depth -= 1
            if not depth:
                return match.end()
    return len(data) + 1


def _unescaped(raw: bytes) -> bytes:
    return _ESCAPE.sub(_escape, raw) if b"\\" in raw or b"\r" in raw else raw


def _escape(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    if escaped is None:
        return b"\n"  # an end of line in a string is one line feed, 7.3.4.2
    if escaped in _ESCAPED:
        return _ESCAPED[escaped]
    return bytes((int(escaped, 8) & 0xFF,)) if escaped[0] in b"01234567" else bytes(escaped)


def _hex(digits: bytes) -> bytes:
    try:
        return unhexlify(digits)
    except ValueError:
        digits = _NOT_HEX.sub(b"", digits)
    return unhexlify(digits + b"0" * (len(digits) % 2))


def _odd_number(raw: bytes) -> float:
    """``--5`` is -5, ``1.2.3`` is 1.2, ``.5-3`` is 0.5, a lone sign or point 0: as common readers have it."""
    match = _NUMBER.search(raw)
    return float(match[0]) if match else 0.0


@lru_cache(maxsize=1000)
def _name(raw: bytes) -> str:
    """The name as pypdf spells it, so that it can be looked up in a dictionary that pypdf read."""
    if b"#" in raw:
        raw = _NUMBER_SIGN.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), raw)
    for encoding in ("utf-8", "gbk"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
