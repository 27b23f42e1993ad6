"""File specifications anywhere in the file, reachable or not (ISO 32000-1, 7.11.3), as PDF/UA-1, 7.11 asks about them."""

from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.place import Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.anywhere import dictionaries_anywhere, mentions, mentions_in_object_streams
from bilagekoll.readers.pdf.objects import as_dictionary, as_name, as_text, dictionary, get, name, text
from bilagekoll.readers.pdf.trees import leaves

_TYPE = b"/Filespec"


def read_file_specifications(reader: PdfReader, catalog: DictionaryObject, deadline: Deadline) -> tuple[FileSpecification, ...]:
    """Each dictionary of the type, and each value in the name tree of embedded files: what is both counts twice, as in veraPDF."""
    return (*_of_type(reader, deadline), *_in_names(catalog))


def _in_names(catalog: DictionaryObject) -> Iterator[FileSpecification]:
    names = dictionary(catalog, "/Names") or DictionaryObject()
    files = {as_text(key) or as_name(key): value for key, value in leaves(dictionary(names, "/EmbeddedFiles"), "/Names")}
    for value in files.values():
        specification = as_dictionary(value)
        if specification is not None:
            yield _facts(specification, value.idnum if isinstance(value, IndirectObject) else None)


def _of_type(reader: PdfReader, deadline: Deadline) -> Iterator[FileSpecification]:
    if mentions(reader, _TYPE) or mentions_in_object_streams(reader, _TYPE):
        for number, found in dictionaries_anywhere(reader, deadline):
            if name(found, "/Type") == "Filespec" and not isinstance(found, StreamObject):
                yield _facts(found, number)


def _facts(specification: DictionaryObject, number: int | None) -> FileSpecification:
    named = bool(text(specification, "/F")) and bool(text(specification, "/UF"))
    return FileSpecification(embeds=get(specification, "/EF") is not None, named=named, place=Place(object=number))
