import pytest

from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.place import Place
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, stream

NAMES = "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>"


def found(specification: str, catalog: str = "", **more: bytes) -> list[FileSpecification]:
    return list(read_pdf(document({5: specification}, catalog=catalog), for_conformance=True).file_specifications)


@pytest.mark.parametrize(
    ("entries", "embeds", "named"),
    [
        ("/F (a) /UF (a) /EF << >>", True, True),
        ("/F (a) /EF << >>", True, False),
        ("/F (a) /UF () /EF << >>", True, False),
        ("/F (a) /UF (a)", False, True),
        ("/EF null", False, False),
    ],
)
def test_a_file_specification_that_nothing_refers_to(entries, embeds, named):
    assert found(f"<< /Type /Filespec {entries} >>") == [FileSpecification(embeds, named, Place(object=5))]


def test_inside_other_objects():
    assert len(found("<< /X << /Type /Filespec >> /Y [<< /Type /Filespec >>] >>")) == 2
    assert len(read_pdf(document({5: stream("", "/X << /Type /Filespec >>")}), for_conformance=True).file_specifications) == 1


def test_in_the_names_of_the_document_of_any_type():
    assert found("<< /F (a) /EF << >> >>") == []
    assert len(found("<< /F (a) /EF << >> >>", NAMES)) == 1


def test_one_that_is_both_counts_twice():
    assert len(found("<< /Type /Filespec /EF << >> >>", NAMES)) == 2
