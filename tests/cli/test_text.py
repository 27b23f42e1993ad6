import json
import os
import sys
from pathlib import Path

import pytest

from bilagekoll.cli import clipboard, run
from bilagekoll.cli.refusal import RefusalError
from bilagekoll.cli.text import page_numbers
from tests.readers.recognition.drawing import needs_ocr

FILES = Path(__file__).parents[2] / "fixtures" / "files"


@pytest.fixture(autouse=True)
def swedish(monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")


def said(capsys, name, *arguments):
    code = run(["text", *([str(FILES / name)] if name else []), *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_text_alone_on_standard_output(capsys):
    code, out, err = said(capsys, "kallelse.pdf")
    assert (code, err) == (0, "")
    assert out.startswith("Region Exempel\nÖgonmottagningen, Exempelsjukhuset\n\nTolvan Exempelsson\n")
    assert "\n\nDin tid\n\nTorsdag 14 november 2024 klockan 10.20\n\n" in out
    assert out.endswith("\n")


@pytest.mark.parametrize(
    ("format", "words"),
    [("markdown", "## Din tid\n"), ("html", "<h2>Din tid</h2>"), ("plain", "\nDin tid\n"), ("json", '"text": "Din tid"')],
)
def test_formats(capsys, format, words):
    assert words in said(capsys, "kallelse.pdf", "--format", format)[1]


def test_what_is_left_out(capsys):
    code, out, err = said(capsys, "kallelse.pdf", "--verbose")
    assert code == 0
    assert "191 av 203 ord" in err
    assert "sidhuvud, sidfot eller utsmyckning: Ögonmottagningen · Exempelsjukhuset" in err
    assert "Utelämnat" not in out


def test_a_picture_without_a_description_must_be_read_through(capsys):
    code, out, err = said(capsys, "hitta-hit-ögonmottagningen-utan-alt.pdf")
    assert code == 1
    assert "Läs igenom: 2 bilder har ingen beskrivning." in err
    assert out.count("[Bild utan beskrivning]") == 2


@needs_ocr
def test_words_in_a_picture_are_given_where_it_stands_and_said_first(capsys):
    code, out, err = said(capsys, "hitta-hit-ögonmottagningen-utan-alt.pdf")
    assert code == 1
    assert err.startswith("Läs igenom: Ett program har läst av texten i en bild på sidan. Jämför med bilden.")
    before, after = out.split("[Läs igenom: avläst ur bilden.]\n")
    assert before.rstrip().endswith("[Bild utan beskrivning]")
    assert after.startswith("Exempelsjukhuset · Huvudentré · Ingång B")
    assert "Exempelgatan · Buss\n\nKom in genom ingång B" in after


@needs_ocr
def test_a_scan_is_read_and_says_so_first(capsys):
    code, out, err = said(capsys, "remiss-inskannad.pdf")
    assert code == 1
    assert "Remiss till Ögonmottagningen" in out
    assert err.startswith("Läs igenom: Text är avläst ur en bild")


@pytest.mark.usefixtures("without_ocr")
def test_recognised_text_is_marked(capsys):
    code, out, err = said(capsys, "remiss-inskannad-ocr.pdf")
    assert code == 1
    assert "avläst ur en bild" in err
    assert out.startswith("[Läs igenom:")


@needs_ocr
def test_each_page_of_a_tiff_is_read(capsys):
    code, out, err = said(capsys, "fax-tre-sidor.tif")
    assert (code, out.count("Svar senast 12 december.")) == (1, 3)
    assert "Sidorna 1–3" in err
    assert said(capsys, "fax-tre-sidor.tif", "--pages", "2")[1].count("Svar senast") == 1
    assert said(capsys, "fax-tre-sidor.tif", "--pages", "4")[2].strip() == "Filens sista sida är 3. Det finns ingen sida 4."


@needs_ocr
@pytest.mark.parametrize("name", ["foto-ingang-b.tif", "foto-ingang-b.heic"])
def test_a_photo_without_words_in_a_format_that_is_converted(capsys, name):
    code, out, err = said(capsys, name)
    assert (code, out) == (3, "")
    assert "Filen är en bild" in err


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("remiss-inskannad.pdf", "bild av text"),
        ("remiss-inskannad.pdf", 'pip install "bilagekoll[ocr]"'),
        ("kallelse-losenord.pdf", "lösenord"),
        ("kallelse-avbruten.pdf", "skadad"),
        ("foto-ingang-b.jpg", "Filen är en bild"),
        ("skarmbild-bokad-tid.png", 'pip install "bilagekoll[ocr]"'),
        ("kallelse.docx", "inte en pdf"),
        ("tom.pdf", "Filen är tom"),
    ],
)
@pytest.mark.usefixtures("without_ocr")
def test_files_without_text(capsys, name, why):
    code, out, err = said(capsys, name)
    assert (code, out) == (3, "")
    assert err.startswith("Det finns ingen text att ge.")
    assert why in err


@pytest.mark.usefixtures("without_ocr")
def test_json_says_why_there_is_nothing(capsys):
    code, out, _ = said(capsys, "remiss-inskannad.pdf", "-f", "json")
    assert code == 3
    assert json.loads(out)["doubts"][0]["doubt"] == "scanned"


def test_copying_that_the_author_restricts(capsys):
    code, out, err = said(capsys, "kallelse-kopiering-sparrad.pdf")
    assert (code, out) == (3, "")
    assert "--despite-restriction" in err
    code, out, _ = said(capsys, "kallelse-kopiering-sparrad.pdf", "--despite-restriction")
    assert code == 0
    assert "Din tid" in out


def test_some_pages(capsys):
    code, out, _ = said(capsys, "patientinformation-gra-starr.pdf", "--pages", "2-3", "-f", "json")
    assert code == 0
    assert list(json.loads(out)["ways"]) == ["2", "3"]


@pytest.mark.parametrize(("pages", "missing"), [("7", "7"), ("1,9", "9"), ("1-3", "2–3"), ("1,5-6,9", "5–6, 9")])
def test_pages_that_are_not_there(capsys, tmp_path, pages, missing):
    code, out, err = said(capsys, "kallelse.pdf", "--pages", pages, "-o", tmp_path / "x.txt")
    assert (code, out) == (2, "")
    assert err == f"Filens sista sida är 1. Det finns ingen sida {missing}.\n"
    assert list(tmp_path.iterdir()) == []


def test_pages_of_a_file_without_text_say_what_is_wrong_with_the_file(capsys):
    code, _, err = said(capsys, "kallelse-losenord.pdf", "--pages", "9")
    assert code == 3
    assert "lösenord" in err


def test_page_numbers():
    assert page_numbers("1-3, 5") == {1, 2, 3, 5}
    assert page_numbers("2–4") == {2, 3, 4}
    for wrong in ("", "0", "3-1", "a", "1-", "1-9999999"):
        with pytest.raises(RefusalError):
            page_numbers(wrong)


def test_output_to_a_file(capsys, tmp_path):
    target = tmp_path / "kallelse.md"
    code, out, err = said(capsys, "kallelse.pdf", "-f", "markdown", "-o", target)
    assert (code, out) == (0, "")
    assert str(target) in err
    assert "## Din tid" in target.read_text("utf-8")
    code, _, err = said(capsys, "kallelse.pdf", "-o", target)
    assert code == 2
    assert "--force" in err
    assert said(capsys, "kallelse.pdf", "-o", target, "--force")[0] == 0
    assert "## Din tid" not in target.read_text("utf-8")


@pytest.mark.usefixtures("without_ocr")
def test_nothing_is_written_when_there_is_nothing(capsys, tmp_path):
    assert said(capsys, "remiss-inskannad.pdf", "-o", tmp_path / "x.txt")[0] == 3
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def copied(monkeypatch):
    """What is put on the clipboard."""
    found = []
    monkeypatch.setattr(clipboard, "copy", lambda text, html=None: found.append((text, html)))
    return found


def test_copying_shows_nothing(capsys, copied):
    code, out, err = said(capsys, "kallelse.pdf", "--copy")
    assert (code, out, err) == (0, "", "Texten är kopierad. Klistra in den i meddelandet.\n")
    assert [(text.startswith("Region Exempel\n"), html) for text, html in copied] == [(True, None)]


def test_copying_with_formatting_has_plain_text_beside_it(capsys, copied):
    said(capsys, "kallelse.pdf", "--copy", "-f", "html")
    [(text, html)] = copied
    assert "\nDin tid\n" in text
    assert "<h2>Din tid</h2>" in html


def test_copying_and_a_file(capsys, copied, tmp_path):
    code, out, _ = said(capsys, "kallelse.pdf", "-c", "-o", tmp_path / "x.txt")
    assert (code, out) == (0, "")
    assert copied[0][0] == (tmp_path / "x.txt").read_text("utf-8")


@pytest.mark.usefixtures("without_ocr")
def test_nothing_is_copied_when_there_is_nothing(capsys, copied):
    assert said(capsys, "remiss-inskannad.pdf", "--copy")[0] == 3
    assert said(capsys, "kallelse-kopiering-sparrad.pdf", "--copy")[0] == 3
    assert copied == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they always have a clipboard")
def test_without_a_clipboard(capsys, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    code, out, err = said(capsys, "kallelse.pdf", "--copy")
    assert (code, out) == (3, "")
    assert "--output" in err


def test_what_cannot_be_asked_for(capsys, tmp_path):
    assert said(capsys, "")[0] == 2
    assert said(capsys, "finns-inte.pdf")[0] == 2
    assert said(capsys, "kallelse.pdf", "--format", "docx")[0] == 2
    assert said(capsys, "kallelse.pdf", "--pages", "x")[0] == 2
    code, _, err = said(capsys, "")[0], None, said(capsys, "", tmp_path)[2]
    assert code == 2
    assert "mapp" in err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions hold neither for root nor on Windows")
def test_a_file_that_may_not_be_opened(capsys, tmp_path):
    secret = tmp_path / "hemlig.pdf"
    secret.write_bytes(b"%PDF-1.4")
    secret.chmod(0)
    assert said(capsys, "", secret)[0] == 3


def test_in_english(capsys):
    code, out, err = said(capsys, "hitta-hit-ögonmottagningen-utan-alt.pdf", "--lang", "en")
    assert code == 1
    assert "Read through: 2 pictures" in err
    assert "[Picture not described]" in out


def test_whole_process(run_process):
    done = run_process("text", FILES / "provsvar.pdf", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "88 µmol/L" in done.stdout
    piped = run_process("text", FILES / "provsvar.pdf", pipe_to="head -n 1")
    assert (piped.stdout, piped.stderr) == ("Region Exempel\n", "")
