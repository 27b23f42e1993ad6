"""What a file says of itself is shown, in every report and in its text, without what moves the cursor, turns words or runs."""

import sys

import pytest

from bilagekoll.cli import run
from bilagekoll.cli.check import FORMATS as REPORTS
from bilagekoll.cli.text import FORMATS as TEXTS
from fixtures.making.attacks import letter

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file names that Windows does not take")

EVIL = "\x1b]0;intagen\x07\x1b[31m\x9b2J\u202eefter\u2066 fram\u200f</title><script>alert(1)</script>\N{TAG LATIN SMALL LETTER A}"
NAME = "=brev\x1b[31m\u202e<b>.pdf"
FORBIDDEN = ("\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u200f", "\N{TAG LATIN SMALL LETTER A}")


def written(text):
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


@pytest.fixture
def hostile(tmp_path):
    """A letter that says evil things wherever a file can say something."""
    evil = written(EVIL)
    words = b"/P << /MCID 0 >> BDC BT /F 12 Tf 50 700 Td <0041> Tj ET EMC"
    link = f"<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /Contents {evil} /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>"
    data = letter(
        {
            6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 12 0 R >>",
            7: f"<< /Type /StructElem /S /Div /P 5 0 R /K [<< /S /P /P 7 0 R /Pg 3 0 R /K 0 >> 10 0 R] /T {evil} >>",
            10: f"<< /S /Figure /P 7 0 R /Pg 3 0 R /Alt {evil} /A << /O /Layout /BBox [0 0 99 99] >> >>",
            11: f"<< /Title {evil} /Dest [3 0 R /Fit] >>",
            12: _map(EVIL),
            13: f"<< /Title {evil} /Producer {evil} /Creator {evil} >>",
            14: f"<< /T {evil} /TU {evil} /V {evil} /FT /Tx /Subtype /Widget /Rect [0 0 99 99] >>",
        },
        catalog="/Outlines << /First 11 0 R /Last 11 0 R >> /AcroForm << /Fields [14 0 R] >>",
        page=f"/Annots [{link} 14 0 R]",
        content=b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
    ).replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 13 0 R")
    path = tmp_path / NAME
    path.write_bytes(data)
    return path


def _map(text):
    body = f"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <00> <{text[:30].encode('utf-16-be').hex()}> "
    body += f"<41> <{text[30:60].encode('utf-16-be').hex()}> endbfchar"
    return f"<< /Length {len(body)} >>\nstream\n{body}\nendstream"


@pytest.mark.parametrize("command", ["preview --phone", "text -o"])
def test_the_name_of_what_was_written_moves_nothing(capsys, monkeypatch, tmp_path, hostile, command):
    monkeypatch.chdir(tmp_path)
    name, option = command.split()
    run([name, option, *([f"{NAME}.txt"] if option == "-o" else []), str(hostile)])
    shown = capsys.readouterr().err
    assert "=brev" in shown
    assert [sign for sign in FORBIDDEN if sign in shown] == []


@pytest.mark.parametrize(
    "command", [*(("check", form) for form in REPORTS), *(("text", form) for form in TEXTS.split("|"))], ids="-".join
)
def test_nothing_evil_comes_out(capsys, hostile, command):
    name, form = command
    details = ["--details"] if name == "check" else ["--verbose"]
    assert run([name, "--format", form, *details, str(hostile)]) in {0, 1, 3}
    shown = capsys.readouterr()
    text = shown.out + shown.err
    assert len(text) > 100
    assert [sign for sign in FORBIDDEN if sign in text] == []
    if form == "html":
        assert text.count("<script>alert") == 0
        assert "<b>.pdf" not in text
        assert 'href="javascript' not in text


def test_a_name_in_an_error_is_shown_without_its_signs(capsys, tmp_path):
    assert run(["check", str(tmp_path / NAME)]) == 2
    assert [sign for sign in FORBIDDEN if sign in capsys.readouterr().err] == []
