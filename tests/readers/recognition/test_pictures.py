from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

import bilagekoll
from bilagekoll.content.blocks import Doubt, Figure, Way
from bilagekoll.content.coverage import texts_of
from bilagekoll.facts.pictured import Part
from bilagekoll.facts.recognition import OUT_OF_TIME
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.recognition import SWITCH
from bilagekoll.readers.recognition.pictures import picture_reader
from tests.readers.recognition.drawing import letter, needs_ocr
from tests.readers.test_pictured import document

PART = Part(1, (60, 500, 510, 570), 150)


def spoken(found):
    return {word.text for word in found.words}


@needs_ocr
def test_the_words_of_a_picture_are_read():
    (found,) = picture_reader(document())([PART])
    assert {"Kallelse", "undersökning"} <= spoken(found)


@needs_ocr
def test_a_picture_without_lines_is_not_read(monkeypatch):
    monkeypatch.setattr("bilagekoll.readers.recognition.pictures.words_in", lambda *_: pytest.fail("it was looked at"))
    plain = document(picture=letter().resize((300, 60)).point(lambda value: 200))
    assert [found.words for found in picture_reader(plain)([PART])] == [()]


def test_a_picture_beyond_the_edge_has_no_words():
    (found,) = picture_reader(document())([replace(PART, box=(700, 500, 1100, 570))])
    assert found.words == ()


def test_time_is_up():
    assert picture_reader(document(), seconds=-1)([PART]) == [OUT_OF_TIME]


def test_a_file_that_cannot_be_drawn():
    assert picture_reader(b"%PDF-1.7")([PART, PART]) == [Unknown(Reason.DAMAGED, "pdfium")] * 2


@needs_ocr
def test_no_more_with_words_than_the_limit():
    first, second = picture_reader(document(), most=1)([PART] * 2)
    assert first.words
    assert second == OUT_OF_TIME


@needs_ocr
def test_pictures_of_a_locked_file_are_read_with_its_password():
    out = BytesIO()
    writer = PdfWriter(clone_from=PdfReader(BytesIO(document())))
    writer.encrypt("hemligt", algorithm="RC4-128")
    writer.write(out)
    (found,) = picture_reader(out.getvalue(), password="hemligt")([PART])
    assert {"Kallelse", "undersökning"} <= spoken(found)
    assert picture_reader(out.getvalue())([PART]) == [Unknown(Reason.PASSWORD, "pdfium")]


@needs_ocr
def test_the_text_of_a_file_has_the_words_of_its_pictures(monkeypatch):
    found = bilagekoll.extract(document(alt=""))
    assert found.ways == {1: Way.TAGS}
    assert "opereras för grå starr." in " ".join(texts_of(found.blocks))
    assert [doubted.doubt for doubted in found.doubts] == [Doubt.PICTURED]
    monkeypatch.setenv(SWITCH, "off")
    off = bilagekoll.extract(document(alt=""))
    assert [block.doubt for block in off.blocks if isinstance(block, Figure)] == [Doubt.PICTURE]
    assert not any("starr" in text for text in texts_of(off.blocks))
