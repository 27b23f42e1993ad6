"""File specifications anywhere in the file, reachable or not (ISO 32000-1, 7.11.3), as PDF/UA-1, 7.11 asks about them."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.place import Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.objects import as_dictionary, as_text, dictionary, name, resolve, text
from bilagekoll.readers.pdf.trees import Visits, leaves

_SIGN = b"/Filespec"


def read_file_specifications(reader: PdfReader, catalog: DictionaryObject, deadline: Deadline) -> tuple[FileSpecification, ...]:
    """Each dictionary of the type, and each value in the name tree of embedded files: what is both counts twice, as in veraPDF."""
    return (*_of_type(reader, deadline), *_in_names(catalog))


def _in_names(catalog: DictionaryObject) -> Iterator[FileSpecification]:
    names = dictionary(catalog, "/Names") or DictionaryObject()
    for key, value in leaves(dictionary(names, "/EmbeddedFiles"), "/Names"):
        specification = as_dictionary(value)
        if specification is not None and as_text(key) is not None:
            yield _facts(specification, value.idnum if isinstance(value, IndirectObject) else None)


def _of_type(reader: PdfReader, deadline: Deadline) -> Iterator[FileSpecification]:
    """Looks through all objects, but only in a file where the type is mentioned at all."""
    if not _mentioned(reader):
        return
    objects = dict.fromkeys((number, generation) for generation, numbers in reader.xref.items() for number in numbers)
    objects |= dict.fromkeys((number, 0) for number in reader.xref_objStm)
    for number, generation in objects:
        deadline.check()
        for found in _within(resolve(IndirectObject(number, generation, reader))):
            yield _facts(found, number)


def _mentioned(reader: PdfReader) -> bool:
    if isinstance(reader.stream, BytesIO) and _SIGN in reader.stream.getvalue():
        return True
    packed = {stream for stream, _ in reader.xref_objStm.values()}
    streams = (resolve(IndirectObject(stream, 0, reader)) for stream in packed)
    return any(isinstance(stream, StreamObject) and _SIGN in stream.get_data() for stream in streams)


def _within(top: object) -> Iterator[DictionaryObject]:
    """The file specifications in an object, those behind references not followed."""
    visits = Visits()
    stack = [top]
    while stack:
        value = stack.pop()
        if isinstance(value, DictionaryObject) and visits.first(value):
            if name(value, "/Type") == "Filespec" and not isinstance(value, StreamObject):
                yield value
            stack += dict.values(value)
        elif isinstance(value, ArrayObject):
            stack += list(value)


def _facts(specification: DictionaryObject, number: int | None) -> FileSpecification:
    named = bool(text(specification, "/F")) and bool(text(specification, "/UF"))
    return FileSpecification(embeds="/EF" in specification, named=named, place=Place(object=number))
