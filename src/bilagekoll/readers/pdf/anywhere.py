"""Dictionaries anywhere in a file, whether anything leads to them or not."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.guard import guarded
from bilagekoll.readers.pdf.objects import resolve
from bilagekoll.readers.pdf.trees import Visits


def dictionaries_anywhere(reader: PdfReader, deadline: Deadline) -> Iterator[tuple[int, DictionaryObject]]:
    """Every dictionary in every object, with the object's number. An object that cannot be parsed counts as null."""
    objects = dict.fromkeys((number, generation) for generation, numbers in reader.xref.items() for number in numbers)
    objects |= dict.fromkeys((number, 0) for number in reader.xref_objStm)
    for number, generation in objects:
        deadline.check()
        top = guarded(partial(resolve, IndirectObject(number, generation, reader)))
        for found in _within(top):
            yield number, found


def _within(top: object) -> Iterator[DictionaryObject]:
    """The dictionaries in an object, those behind references not followed."""
    visits = Visits()
    stack = [top]
    while stack:
        value = stack.pop()
        if isinstance(value, DictionaryObject) and visits.first(value):
            yield value
            stack += dict.values(value)
        elif isinstance(value, ArrayObject):
            stack += list(value)


def mentions(reader: PdfReader, name: bytes) -> int:
    """How often a name stands in the file outside of compressed streams: a quick look before a long one."""
    return reader.stream.getvalue().count(name) if isinstance(reader.stream, BytesIO) else 1


def mentions_in_object_streams(reader: PdfReader, name: bytes) -> bool:
    """Whether a name stands among the objects that are packed in streams (7.5.7)."""
    packed = {stream for stream, _ in reader.xref_objStm.values()}
    streams = (resolve(IndirectObject(stream, 0, reader)) for stream in packed)
    return any(isinstance(stream, StreamObject) and name in stream.get_data() for stream in streams)
