from bilagekoll.facts.interaction import EmbeddedFile
from bilagekoll.facts.place import Place
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, stream

FILE = stream("data", "/Type /EmbeddedFile /Params << /Size 4 >>")


def files(objects, **parts: str) -> tuple[EmbeddedFile, ...]:
    return read_pdf(document(objects, **parts)).embedded_files


def test_a_file_of_the_document():
    objects = {5: "<< /F (Svar.XML) /UF (Svar.XML) /EF << /F 6 0 R >> >>", 6: FILE}
    found = files(objects, catalog="/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>")
    assert found == (EmbeddedFile(".xml", 4, named=True, place=Place(object=5)),)


def test_a_file_of_an_annotation():
    objects = {5: "<< /F (a.exe) /EF << /UF 6 0 R >> >>", 6: FILE}
    (found,) = files(objects, page="/Annots [<< /Subtype /FileAttachment /FS 5 0 R >>]")
    assert found == EmbeddedFile(".exe", 4, named=False, place=Place(page=1, object=5))


def test_a_file_that_hangs_in_several_places_counts_once():
    objects = {5: "<< /F (a) /UF () /EF << /F 6 0 R >> >>", 6: stream("data")}
    found = files(objects, catalog="/AF [5 0 R] /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>", page="/AF 5 0 R")
    assert found == (EmbeddedFile("", None, named=False, place=Place(object=5)),)


def test_a_reference_to_a_file_outside_is_not_embedded():
    assert files({5: "<< /F (a.pdf) >>"}, catalog="/AF [5 0 R]") == ()
