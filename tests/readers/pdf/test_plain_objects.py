import io

import pytest
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from bilagekoll.readers.pdf.plain_objects import PlainReader
from tests.readers.pdf.making import document, stream


def plain(data: bytes, number: int = 5):
    """The object, read the plain way alone."""
    reader = PlainReader(io.BytesIO(data))
    reader.data = data
    return reader._plain(number)


def of_pypdf(one) -> type:
    return next(kind for kind in type(one).__mro__ if kind.__module__.startswith(("pypdf", "builtins")))


def unlike(one, other) -> bool:
    if of_pypdf(one) is not of_pypdf(other):
        return True
    if isinstance(one, IndirectObject):
        return (one.idnum, one.generation) != (other.idnum, other.generation)
    if isinstance(one, DictionaryObject):
        return list(one) != list(other) or any(unlike(dict.get(one, key), dict.get(other, key)) for key in one)
    if isinstance(one, ArrayObject):
        return len(one) != len(other) or any(unlike(*pair) for pair in zip(list.__iter__(one), list.__iter__(other), strict=True))
    return one != other


@pytest.mark.parametrize(
    "body",
    [
        "<< >>",
        "<</S/P/P 4 0 R/K[0 1<</Type/MCR/MCID 2>>]>>",
        "<< /A (text) /B <FEFF00E5> /C () /D <> /E (\xe5) >>",
        "<< /A true /B false /C null /D -1 /E 1.50 /F -0.25 /G [] >>",
        "<</A[1 0 R 2 0 R(x)/N]/B<</C<</D[[1]]>>>>>>",
        "<<\n/A 1\r\n/B\t2\n>>\n",
    ],
)
def test_a_plain_object_is_what_pypdf_reads(body):
    data = document({5: body})
    found = plain(data)
    assert found is not None
    assert not unlike(found, PdfReader(io.BytesIO(data)).get_object(5))


@pytest.mark.parametrize(
    "body",
    [
        "<< /A (a\\(b) >>",
        "<< /A (a(b)) >>",
        "<< /A#20B 1 >>",
        "<< /\xe5 1 >>",
        "<< /A 1 % comment\n >>",
        "<< /A 1 /A 2 >>",
        "<< /A 1 /B >>",
        "<< [1] 2 >>",
        "<< /A [1 >> ]",
        "<< /A <abc> >>",
        "<< /A 1 >> /B",
        "[1 2]",
        stream("x"),
        "<< /A " + "[" * 30 + "]" * 30 + " >>",
    ],
)
def test_the_rest_is_left_to_pypdf(body):
    assert plain(document({5: body})) is None


def test_a_wrong_offset_and_an_object_that_is_not_there():
    data = document({5: "<< /A 1 >>"})
    assert plain(data.replace(b"\n5 0 obj", b"\n7 0 obj")) is None
    assert plain(data, 6) is None


def test_an_object_is_read_once():
    data = document({5: "<< /A 1 >>"})
    reader = PlainReader(io.BytesIO(data))
    reader.data = data
    assert reader.get_object(5) is reader.get_object(5)
    assert reader.get_object(5).indirect_reference.idnum == 5


def test_what_comes_again_is_the_same_object():
    data = document({5: "<< /S /P /P 7 0 R /K 12 >>", 6: "<< /S /P /P 7 0 R /K 12 >>"})
    reader = PlainReader(io.BytesIO(data))
    reader.data = data
    for key in ("/S", "/P", "/K"):
        assert dict.get(reader.get_object(5), key) is dict.get(reader.get_object(6), key)
    assert reader.get_object(5) is not reader.get_object(6)


def packed(body: str, *, count: int = 2) -> bytes:
    """A file with objects 5 and 6 in an object stream."""
    start = f"5 0 6 {len(body) + 1} "
    parts = {7: stream(f"{start}{body} << /B (x) >>", f"/Type /ObjStm /N {count} /First {len(start)}")}
    return document(parts)


@pytest.mark.parametrize("body", ["<< /A [1 0 R] >>", "<< /A (a\\(b) >>", "[1 2]", "7"])
def test_objects_in_a_stream_are_what_pypdf_reads(body):
    data = packed(body)
    ours, theirs = PlainReader(io.BytesIO(data)), PdfReader(io.BytesIO(data))
    ours.data = data
    for reader in (ours, theirs):
        reader.xref_objStm.update({5: (7, 0), 6: (7, 1)})
    for number in (5, 6):
        assert not unlike(ours.get_object(number), theirs.get_object(number))


def from_stream(data: bytes) -> PlainReader:
    """A reader that takes objects 5 and 6 to be in the stream 7."""
    reader = PlainReader(io.BytesIO(data))
    reader.data = data
    reader.xref_objStm.update({5: (7, 0), 6: (7, 1)})
    return reader


def test_an_object_stream_whose_index_is_wrong_is_left_to_pypdf(monkeypatch):
    asked = []
    monkeypatch.setattr(PdfReader, "_get_object_from_stream", lambda _, reference: asked.append(reference.idnum))
    from_stream(packed("<< /A 1 >>", count=3)).get_object(5)
    assert asked == [5]


@pytest.mark.parametrize("body", ["<< /A 1 >>", "<< /A (a\\(b) >>", "[1 2]"])
def test_an_object_of_a_stream_is_read_alone(body):
    reader = from_stream(packed(body))
    reader.get_object(5)
    assert (0, 5) in reader.resolved_objects
    assert (0, 6) not in reader.resolved_objects


def test_an_object_that_was_forgotten_is_read_again():
    reader = from_stream(packed("<< /A 1 >>"))
    first = reader.get_object(5)
    reader.forget(5)
    assert reader.get_object(5) == first
    assert reader.get_object(5) is not first


def test_an_object_stream_that_stands_in_itself_is_no_end():
    reader = from_stream(packed("<< /A 1 >>"))
    reader.xref_objStm[7] = (7, 0)
    del reader.xref[0][7]
    with pytest.raises(PyPdfError):
        reader.get_object(5)


def test_the_whole_file_is_looked_through_once_for_what_is_not_there(monkeypatch):  # fuzzing, 5:15194
    data = document({5: "12"}) + b"% " + b" " * 1000 + b"8 0 obj 13 endobj"
    reader = PlainReader(io.BytesIO(data))
    reader.data = data
    searches = []
    monkeypatch.setattr("pypdf._reader.re.search", lambda *arguments: searches.append(arguments))
    assert [reader.get_object(number) for number in range(100, 200)] == [None] * 100
    assert not searches
    reader.get_object(8)
    assert len(searches) == 1  # it is there, and the table has it not
