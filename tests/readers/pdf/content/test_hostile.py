import pytest
from pypdf.errors import LimitReachedError

from bilagekoll.readers import limits
from bilagekoll.readers.limits import Deadline, LimitReached
from bilagekoll.readers.pdf.content import (
    ContentDamaged,
    ContentReader,
    collector,
    fonts,
    interpreter,
    painting_operators,
    resources,
)
from tests.readers.pdf.content.page import open_page, read
from tests.readers.pdf.making import stream

FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200]"


@pytest.mark.parametrize(
    "content",
    [
        "1 2 cm (x) cm /a /b /c /d /e /f cm",
        "BT /F Tf 10 /F Tf (x) Tf 9 Tj [[(x)]] TJ TJ Tj ' \" (x) Tr 99 Tr Td Tm ET",
        "/P BDC EMC BDC EMC /P /Missing BDC EMC /P << /MCID (x) >> BDC EMC /P << /MCID 1.5 >> BDC EMC BMC EMC",
        "/Missing Do Do 3 Do /Missing gs gs /Missing sh re m l c S",
        f"{'9' * 400} 0 0 {'9' * 400} {'9' * 400} 0 cm BT /F 10 Tf (x) Tj ET 0 0 9 9 re f 0 0 9 9 re W n BI /W 1 /H 1 ID x EI",
        "q " * 20_000 + "Q " * 30_000,
        "/Artifact BMC " * 20_000,
    ],
    ids=["matrices", "text", "marks", "resources", "infinity", "q", "BMC"],
)
def test_wrong_operands_are_passed_over(content):
    assert read(f"{content} BT /F 10 Tf 1 0 0 1 20 20 Tm (kvar) Tj ET", owned=set()).content.text.endswith("kvar")


def test_a_form_that_draws_itself_ends():
    found = read("/X Do", {5: stream("BT /F 10 Tf (x) Tj ET /X Do", FORM)}, resources="/XObject << /X 5 0 R >>")
    assert found.content.text == "x"


def test_forms_inside_forms_have_a_limit(monkeypatch):
    monkeypatch.setattr(painting_operators, "FORM_DEPTH", 2)
    objects = {5: stream("/Y Do", FORM), 6: stream("/Z Do", FORM), 7: stream("", FORM)}
    with pytest.raises(LimitReached, match="form-depth"):
        read("/X Do", objects, resources="/XObject << /X 5 0 R /Y 6 0 R /Z 7 0 R >>")


def test_operators_have_a_limit_over_all_forms(monkeypatch):
    monkeypatch.setattr(interpreter, "OPERATORS", 10_000)
    with pytest.raises(LimitReached, match="operators"):
        read("/X Do " * 20, {5: stream("q Q " * 1000, FORM)}, resources="/XObject << /X 5 0 R >>")


def test_the_content_of_all_pages_together_has_a_limit(monkeypatch):
    monkeypatch.setattr(limits, "FILE_STREAM_BYTES", 100)
    reader, file = open_page("q Q " * 20)
    reader.read_page(file.pages[0], 1, None)
    with pytest.raises(LimitReached, match="file-stream-bytes"):
        reader.read_page(file.pages[0], 2, None)


def test_text_has_a_limit(monkeypatch):
    monkeypatch.setattr(collector, "TEXT_CHARACTERS", 100)
    with pytest.raises(LimitReached, match="text-characters"):
        read("BT /F 10 Tf " + "(abcdefghij) Tj " * 20)


def test_time_has_a_limit():
    _, file = open_page("q Q")
    with pytest.raises(LimitReached, match="seconds"):
        ContentReader(Deadline(-1)).read_page(file.pages[0], 1, None)


def test_a_content_stream_that_does_not_decode_is_damaged():
    with pytest.raises(ContentDamaged):
        read("", {4: stream(b"\x01\x02", "/Filter /Unheard")})


def test_a_broken_map_of_characters_is_as_none():
    font = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    found = read("BT /F 10 Tf (a) Tj ET", {5: stream(b"\x01\x02", "/Filter /Unheard")}, font=font)
    assert found.content.text == "a"


@pytest.mark.parametrize("error", [LimitReached("seconds"), LimitReachedError("array")])
@pytest.mark.parametrize(
    ("operator", "module", "called"),
    [
        ("/X Do", resources, "dictionary"),
        ("/X gs", resources, "dictionary"),
        ("BT /F 10 Tf (x) Tj ET", resources, "dictionary"),
        ("/X Do", painting_operators, "resolve"),
        ("/X gs", painting_operators, "resolve"),
        ("BT /F 10 Tf (x) Tj ET", fonts, "resolve"),
    ],
)
def test_a_limit_that_a_resource_reaches_is_told(monkeypatch, error, operator, module, called):
    def fail(*_):
        raise error

    reader, file = open_page(operator, {5: stream("", FORM)}, resources="/XObject << /X 5 0 R >> /ExtGState << /X << >> >>")
    page = file.pages[0]
    monkeypatch.setattr(module, called, fail)
    with pytest.raises(type(error)):
        reader.read_page(page, 1, None)


def test_a_page_without_anything():
    assert read("").content.text == ""
