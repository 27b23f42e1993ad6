"""Files inside the PDF (ISO 32000-1, 7.11.4; associated files: ISO 32000-2, 14.13)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from pypdf.generic import DictionaryObject

from bilagekoll.facts.interaction import EmbeddedFile
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.annotations import place
from bilagekoll.readers.pdf.objects import as_dictionary, dictionaries, dictionary, integer, object_number, one_or_more, text
from bilagekoll.readers.pdf.pages import Leaf
from bilagekoll.readers.pdf.trees import Visits, leaves

Found = Iterator[tuple[DictionaryObject | None, Place]]


def read_embedded_files(catalog: DictionaryObject, pages: tuple[Leaf, ...], deadline: Deadline) -> tuple[EmbeddedFile, ...]:
    """The files, each once, wherever they hang: on the document, a page or an annotation."""
    visits = Visits()
    files = []
    for specification, at in [*_of_document(catalog), *_of_pages(pages, deadline)]:
        if specification is not None and visits.first(specification):
            embedded = dictionary(specification, "/EF")
            if embedded is not None:
                files.append(_file(specification, embedded, at))
    return tuple(files)


def _of_document(catalog: DictionaryObject) -> Found:
    names = dictionary(catalog, "/Names") or DictionaryObject()
    for _, specification in leaves(dictionary(names, "/EmbeddedFiles"), "/Names"):
        yield as_dictionary(specification), NOWHERE
    yield from _associated(catalog, NOWHERE)


def _of_pages(pages: tuple[Leaf, ...], deadline: Deadline) -> Found:
    for leaf in pages:
        deadline.check()
        yield from _associated(leaf.entries, Place(page=leaf.number, object=leaf.object))
        for annotation in leaf.annotations:
            yield dictionary(annotation, "/FS"), place(leaf, annotation)
            yield from _associated(annotation, place(leaf, annotation))


def _associated(holder: DictionaryObject, at: Place) -> Found:
    for specification in dictionaries(one_or_more(dict.get(holder, "/AF"))):
        yield specification, at


def _file(specification: DictionaryObject, embedded: DictionaryObject, at: Place) -> EmbeddedFile:
    stream = dictionary(embedded, "/UF") or dictionary(embedded, "/F") or DictionaryObject()
    parameters = dictionary(stream, "/Params") or DictionaryObject()
    unicode_name, plain_name = text(specification, "/UF"), text(specification, "/F")
    file_name = (unicode_name or plain_name or "").replace("\\", "/")
    return EmbeddedFile(
        suffix=PurePosixPath(file_name).suffix.lower(),
        size=integer(parameters, "/Size"),
        named=bool(unicode_name and plain_name),
        place=replace(at, object=object_number(specification) or at.object),
    )
