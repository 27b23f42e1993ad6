import io
from pathlib import Path

import pytest
from PIL import Image

from bilagekoll.cli import run
from tests.readers.recognition.drawing import needs_ocr

FILES = Path(__file__).parents[2] / "fixtures" / "files"


@pytest.fixture(autouse=True)
def swedish(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.chdir(tmp_path)


def said(capsys, name, *arguments):
    code = run(["preview", *([str(FILES / name)] if name else []), *map(str, arguments)])
    captured = capsys.readouterr()
    assert captured.out == ""
    return code, captured.err


def size(path):
    with Image.open(io.BytesIO(Path(path).read_bytes())) as picture:
        assert picture.format == "PNG"
        return picture.size


def test_a_letter_in_the_folder_where_one_is(capsys):
    code, err = said(capsys, "kallelse.pdf", "--phone")
    assert (code, err) == (0, "Bilden är sparad i kallelse-telefon.png.\n")
    assert size("kallelse-telefon.png") == (1720, 1544)  # two screens of 360 x 640 with their frames, twice as dense
    assert [path.name for path in Path().iterdir()] == ["kallelse-telefon.png"]


@pytest.mark.parametrize(
    "name", ["foto-ingang-b-liggande.jpg", "ogondroppar.gif", "skarmbild-bokad-tid.png", "remiss-inskannad.pdf"]
)
def test_pictures_and_scans(capsys, name):
    assert said(capsys, name, "--phone", "--output", "bild.png", "--lang", "en")[0] == 0
    assert size("bild.png") == (1720, 1544)


def test_another_page(capsys):
    said(capsys, "patientinformation-gra-starr.pdf", "--phone", "-o", "1.png")
    said(capsys, "patientinformation-gra-starr.pdf", "--phone", "-o", "2.png", "--page", 2)
    assert Path("1.png").read_bytes() != Path("2.png").read_bytes()


def test_nothing_is_overwritten_unless_told(capsys):
    Path("bild.png").write_bytes(b"min")
    code, err = said(capsys, "kallelse.pdf", "--phone", "-o", "bild.png")
    assert code == 2
    assert "finns redan" in err
    assert Path("bild.png").read_bytes() == b"min"
    assert said(capsys, "kallelse.pdf", "--phone", "-o", "bild.png", "--force")[0] == 0
    assert size("bild.png")


@pytest.mark.parametrize(
    ("name", "arguments", "code", "words"),
    [
        ("", ["--phone"], 2, "Ange en pdf eller bild"),
        ("kallelse.pdf", [], 2, "Lägg till --phone"),
        ("kallelse.pdf", ["--phone", "--page", 9], 2, "ingen sida 9"),
        ("finns-inte.pdf", ["--phone"], 2, "ingen fil"),
        ("", [".", "--phone"], 2, "mapp"),
        ("kallelse-losenord.pdf", ["--phone"], 3, "gick inte att visa"),
        ("kallelse.docx", ["--phone"], 3, "ett format som 1177 inte tar emot"),
        ("foto-ingang-b.heic", ["--phone"], 3, "ett format som 1177 inte tar emot"),
        ("tom.pdf", ["--phone"], 3, "gick inte att visa"),
        ("orimligt-stor.png", ["--phone"], 3, "gick inte att visa"),
        ("skarmbild-bokad-tid-avbruten.png", ["--phone"], 3, "gick inte att visa"),
        ("kallelse.pdf", ["--phone", "-o", "saknas/bild.png"], 2, "ingen mapp"),
    ],
)
def test_what_cannot_be_shown(capsys, name, arguments, code, words):
    found, err = said(capsys, name, *arguments)
    assert found == code
    assert words in err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["kallelse.pdf", "foto-ingang-b.jpg"])
def test_the_html_report_shows_it_too(name):
    run(["check", str(FILES / name), "--format", "html", "--output", "svar.html"])
    page = Path("svar.html").read_text("utf-8")
    assert "Så ser första sidan ut i en telefon" in page


@needs_ocr
@pytest.mark.parametrize(("name", "words"), [("fax-tre-sidor.tif", "Önskas bedömning"), ("foto-ingang-b.heic", "")])
def test_the_html_report_has_the_text_of_a_picture_that_no_message_takes(name, words):
    run(["check", str(FILES / name), "--format", "html", "--output", "svar.html"])
    page = Path("svar.html").read_text("utf-8")
    assert ("Programmet har läst av texten i bilden" in page) is bool(words)
    assert words in page


def test_the_html_report_of_a_locked_file_has_no_phone():
    run(["check", str(FILES / "kallelse-losenord.pdf"), "--format", "html", "--output", "svar.html"])
    assert "i en telefon, före" not in Path("svar.html").read_text("utf-8")


def test_a_locked_file_is_said_to_be_locked(capsys):
    assert "låst med ett lösenord" in said(capsys, "kallelse-losenord.pdf", "--phone")[1]
