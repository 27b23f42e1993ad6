"""Reads objects in plain syntax in one go (ISO 32000-1, 7.3); what is not plain is left to pypdf, which reads it byte by byte.

Plain is what programs write: dictionaries and arrays of names, numbers, references and strings without escapes, well formed and
without comments. A structure tree is tens of thousands of them.
"""

import logging
import re
from array import array
from contextlib import suppress
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO, NamedTuple

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    create_string_object,
    read_object,
)

from bilagekoll.facts.pdf import Repair
from bilagekoll.readers.pdf.repairs import notice

_TOKEN = re.compile(
    rb"""[\t\n\r\ ]*+(?:
      (?P<name>      /[!"$&'*-.0-;=?-Z\\^-z|~]++ )
    | (?P<reference> (\d{1,8}+)[\n\r\ ]++(\d{1,5}+)[\n\r\ ]++R(?=[\t\n\r\ /\[\]<>(]) )
    | (?P<integer>   -?\d{1,10}+(?=[\t\n\r\ /\[\]<>(]) )
    | (?P<real>      -?\d{1,10}+\.\d{1,15}+(?=[\t\n\r\ /\[\]<>(]) )
    | (?P<string>    \([^()\\\r]*+\) )
    | (?P<hex>       <(?:[0-9A-Fa-f]{2})*+> )
    | (?P<open>      <<|\[ )
    | (?P<shut>      >>|\] )
    | (?P<word>      (?:true|false|null)(?=[\t\n\r\ /\[\]<>(]) )
    )""",
    re.VERBOSE,
)
_START = re.compile(rb"[\t\n\r ]*+(\d{1,8}+) 0 obj(?=[\t\n\r ]*+<<)")
_END = re.compile(rb"[\t\n\r ]*+endobj")
_BLANKS = b"\0\t\n\f\r "
"""White space (table 1)."""
_DIGITS = 10
"""Of a number in the index of an object stream, at most."""
_DEPTH = 20
_ITEMS = 1_000_000
"""Of one array or dictionary: a page tree or a parent tree may be flat."""


class _Reference(IndirectObject):
    """Without a dictionary of its own attributes: half the memory."""

    __slots__ = ("generation", "idnum", "pdf")


class _Dictionary(DictionaryObject):
    """Likewise. What is noted of a dictionary is which object it is."""

    __slots__ = ("indirect_reference",)


_log = logging.getLogger("pypdf._reader")
_NOT_DEFINED = "Object %(idnum)d %(generation)d not defined."
"""As pypdf says it, which ``repairs`` hears."""
_WRITTEN = re.compile(rb"(?<!\d)(\d{1,10})[\s\0]++(\d{1,5})[\s\0]++obj")

_AT = re.compile(rb"(?:[\s\0]++|%[^\r\n]*+)*+(\d{1,10})[\s\0]++(\d{1,5})[\s\0]++obj")
"""The beginning of an object, where pypdf finds it too: after blanks and comments."""


class PlainReader(PdfReader):
    """Tries the plain way first. Names, whole numbers and references that come again are one object: they are most of a tree.

    ``data``: the whole file, for the plain way; ``None``: without it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.data: bytes | None = None
        self._streams: dict[int, _ObjectStream | None] = {}
        self._written: set[tuple[int, int]] | None = None
        self._nowhere: set[tuple[int, int]] = set()
        self._atoms: dict[bytes, PdfObject] = {}
        self._references: dict[int, IndirectObject] = {}
        super().__init__(stream)

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """The object behind a reference."""
        number = indirect_reference if isinstance(indirect_reference, int) else indirect_reference.idnum
        generation = 0 if isinstance(indirect_reference, int) else indirect_reference.generation
        if generation == 0 and (0, number) not in self.resolved_objects:
            found = self._in_stream(number) if number in self.xref_objStm else self._plain(number)
            if found is not None:
                return self._keep(number, found)
        if (number, generation) in self._nowhere:
            return None
        if self._is_nowhere(number, generation):
            self._nowhere.add((number, generation))
            if number in self.xref.get(generation, ()):
                notice(Repair.OBJECT)
            _log.warning(_NOT_DEFINED, {"idnum": number, "generation": generation})
            return None
        return super().get_object(indirect_reference)

    def _is_nowhere(self, number: int, generation: int) -> bool:
        """Whether nothing in the file is written as this object.

        pypdf looks through the whole file each time it is asked, and takes another object that the table leads to.
        """
        if self.data is None or number in self.xref_objStm or (generation, number) in self.resolved_objects:
            return False
        offset = self.xref.get(generation, {}).get(number)
        if offset is not None:
            header = _AT.match(self.data, offset)
            free = self.xref_free_entry.get(generation, {}).get(number)
            if free or (header is not None and (int(header[1]), int(header[2])) == (number, generation)):
                return False
        if self._written is None:
            self._written = {(int(found[1]), int(found[2])) for found in _WRITTEN.finditer(self.data)}
        return (number, generation) not in self._written

    def cache_indirect_object(self, generation: int, idnum: int, obj: PdfObject | None) -> PdfObject | None:
        """Keep an object. One that is a reference to another cannot be told where it stands, as pypdf tries."""
        if not isinstance(obj, IndirectObject):
            return super().cache_indirect_object(generation, idnum, obj)
        self.resolved_objects[generation, idnum] = obj
        return obj

    def reference(self, number: int, generation: int) -> IndirectObject:
        """A reference to an object."""
        if generation:
            return _Reference(number, generation, self)
        found = self._references.get(number)
        if found is None:
            found = self._references[number] = _Reference(number, 0, self)
        return found

    def name(self, raw: bytes) -> PdfObject:
        """A name, as written."""
        found = self._atoms.get(raw)
        if found is None:
            found = self._atoms[raw] = NameObject(raw.decode("ascii"))
        return found

    def integer(self, raw: bytes) -> PdfObject:
        """A whole number, as written."""
        found = self._atoms.get(raw)
        if found is None:
            found = self._atoms[raw] = NumberObject(raw)
        return found

    def _keep(self, number: int, found: PdfObject) -> PdfObject:
        self.resolved_objects[0, number] = found
        found.indirect_reference = self.reference(number, 0)
        return found

    def _plain(self, number: int) -> PdfObject | None:
        offset = self.xref.get(0, {}).get(number)
        if self.data is None or self.is_encrypted or offset is None or self.xref_free_entry.get(0, {}).get(number):
            return None
        start = _START.match(self.data, offset)
        if start is None or int(start[1]) != number:
            return None
        return plain_dictionary(self.data, start.end(), self)

    def forget(self, number: int) -> None:
        """Let go of an object; it is read again when it is asked for."""
        self.resolved_objects.pop((0, number), None)

    def _in_stream(self, number: int) -> PdfObject | None:
        """A plain object out of an object stream (7.5.7)."""
        found = self._span(number)
        if found is None or not found[0].startswith(b"<<", found[1]):
            return None
        data, start, end = found
        return plain_dictionary(data, start, self, end)

    def _get_object_from_stream(self, indirect_reference: IndirectObject) -> PdfObject:
        """One that is not plain. pypdf would read, and keep, all others of its stream too."""
        found = self._span(indirect_reference.idnum)
        if found is not None:
            with suppress(PyPdfError, ValueError, RecursionError):
                data, start, end = found
                stream = BytesIO(data)
                stream.seek(start + len(data[start:end]) - len(data[start:end].lstrip(_BLANKS)))
                return self._keep(indirect_reference.idnum, read_object(stream, self))
        return super()._get_object_from_stream(indirect_reference)

    def _span(self, number: int) -> tuple[bytes, int, int] | None:
        """The data of the object stream that an object stands in, and where it begins and ends there."""
        stream_number, place = self.xref_objStm[number]
        if self.data is None:
            return None
        if stream_number not in self._streams:
            self._streams[stream_number] = None  # for a stream that is said to stand in itself
            self._streams[stream_number] = _object_stream(self.get_object(stream_number))
        stream = self._streams[stream_number]
        return None if stream is None else stream.span(number, place)


class _ObjectStream(NamedTuple):
    """``numbers``: of its objects, in order; ``offsets``: where each begins in ``data``, and the end."""

    data: bytes
    numbers: "array[int]"
    offsets: "array[int]"

    def span(self, number: int, place: int) -> tuple[bytes, int, int] | None:
        """The data, and where an object begins and ends that is said to have a place, from 0; looked for when it is not there."""
        if not (0 <= place < len(self.numbers) and self.numbers[place] == number):
            if number not in self.numbers:
                return None
            place = self.numbers.index(number)
        return self.data, self.offsets[place], self.offsets[place + 1]


def _object_stream(stream: object) -> _ObjectStream | None:
    if not isinstance(stream, StreamObject):
        return None
    data, first, count = stream.get_data(), stream.get("/First"), stream.get("/N")
    if not (isinstance(first, int) and isinstance(count, int) and 0 < count <= _ITEMS and 0 < first <= len(data)):
        return None
    index = data[:first].split()
    if len(index) != 2 * count or not all(entry.isdigit() and len(entry) <= _DIGITS for entry in index):
        return None
    offsets = array("Q", (first + int(offset) for offset in index[1::2]))
    offsets.append(len(data))
    if any(before >= after for before, after in pairwise(offsets)):
        return None
    return _ObjectStream(data, array("Q", map(int, index[::2])), offsets)


def plain_dictionary(  # noqa: C901 - one branch a kind of token
    data: bytes, position: int, reader: PlainReader, end: int | None = None
) -> PdfObject | None:
    """The dictionary that begins here; ``None`` when it is a stream, or something in it is not plain.

    ``end``: where it must have ended, in an object stream.
    """
    items: list[PdfObject] = []
    outer: list[tuple[list[PdfObject], bytes]] = []
    while True:
        match = _TOKEN.match(data, position)
        if match is None or len(items) > _ITEMS:
            return None
        position = match.end()
        kind = match.lastgroup or ""
        if kind == "name":
            items.append(reader.name(match[kind]))
        elif kind == "reference":
            items.append(reader.reference(int(match[3]), int(match[4])))
        elif kind == "integer":
            items.append(reader.integer(match[kind]))
        elif kind == "open":
            outer.append((items, b">>" if match[kind] == b"<<" else b"]"))
            if len(outer) > _DEPTH:
                return None
            items = []
        elif kind == "shut":
            above, closing = outer.pop()
            whole = _dictionary(items) if closing == b">>" else ArrayObject(items)
            if match[kind] != closing or whole is None:
                return None
            if not outer:
                ended = _END.match(data, position) if end is None else position <= end and not data[position:end].strip()
                return whole if ended else None
            above.append(whole)
            items = above
        else:
            items.append(_scalar(kind, match[kind]))


def _dictionary(items: list[PdfObject]) -> DictionaryObject | None:
    keys = items[::2]
    if len(items) % 2 or not all(isinstance(key, NameObject) for key in keys):
        return None
    found = _Dictionary()
    dict.update(found, zip(keys, items[1::2], strict=True))
    return found if len(found) == len(keys) else None


def _scalar(kind: str, raw: bytes) -> PdfObject:
    if kind == "string":
        return create_string_object(raw[1:-1])
    if kind == "hex":
        return create_string_object(bytes.fromhex(raw[1:-1].decode("ascii")))
    if kind == "real":
        return FloatObject(raw.decode("ascii"))
    return NullObject() if raw == b"null" else BooleanObject(raw == b"true")
