import json
import os
import shutil
from pathlib import Path

import pytest

from bilagekoll.cli import run
from bilagekoll.readers.recognition import available

FILES = Path(__file__).parents[2] / "fixtures" / "files"
UNTAGGED, SCAN, LOCKED, RESTRICTED = (
    "kallelse-otaggad.pdf",
    "remiss-inskannad.pdf",
    "kallelse-losenord.pdf",
    "kallelse-last-for-skarmlasare.pdf",
)


@pytest.fixture(autouse=True)
def swedish(monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")


@pytest.fixture
def checked(capsys, tmp_path):
    """Check files with --text; gives the exit code, the answers by file name, and the folder."""

    def check(*names, folder="texter", options=()):
        paths = [str(FILES / name) if isinstance(name, str) else str(name) for name in names]
        code = run(["check", *paths, "--text", str(tmp_path / folder), "--format", "json", *options])
        captured = capsys.readouterr()
        answers = json.loads(captured.out)["files"] if captured.out else captured.err
        return code, answers, tmp_path / folder

    return check


def test_the_text_of_a_file_that_cannot_be_attached(checked):
    code, [answer], folder = checked(UNTAGGED)
    assert code == 1
    assert answer["text"] == {"path": str(folder / "kallelse-otaggad.txt"), "missing": None, "doubts": []}
    assert (folder / "kallelse-otaggad.txt").read_text("utf-8").startswith("Region Exempel")
    assert [path.name for path in folder.iterdir()] == ["kallelse-otaggad.txt"]


def test_a_file_that_can_be_attached_needs_none(checked):
    code, [answer], folder = checked("kallelse.pdf")
    assert (code, answer["text"]) == (0, None)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["kallelse-javascript.pdf", "kallelse-med-inbaddad-fil.pdf"])
def test_other_verdicts_get_it_too(checked, name):
    assert checked(name)[1][0]["text"]["path"]


@pytest.mark.parametrize(
    ("name", "missing"), [(SCAN, "none"), (LOCKED, "none"), ("kallelse-avbruten.pdf", "none"), (RESTRICTED, "restricted")]
)
@pytest.mark.usefixtures("without_ocr")
def test_why_there_is_none(checked, name, missing):
    _, [answer], folder = checked(name)
    assert answer["text"] == {"path": None, "missing": missing, "doubts": []}
    assert not folder.exists()


def test_pictures_without_words_and_other_documents_have_none(checked):
    assert [answer["text"] for answer in checked("foto-ingang-b.webp", "kallelse.docx", "tom.pdf")[1]] == [None] * 3


@pytest.mark.usefixtures("without_ocr")
def test_pictures_that_cannot_be_read_have_none(checked):
    assert checked("skarmbild-bokad-tid.png")[1][0]["text"] is None


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
def test_what_is_written_in_a_picture(checked):
    code, [answer], folder = checked("skarmbild-bokad-tid.png")
    assert (code, answer["verdict"]) == (1, "paste")
    assert answer["text"] == {"path": str(folder / "skarmbild-bokad-tid.txt"), "missing": None, "doubts": ["recognised"]}
    assert "Ögonmottagningen, Exempelsjukhuset" in (folder / "skarmbild-bokad-tid.txt").read_text("utf-8")


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
def test_what_is_written_in_a_picture_that_no_message_takes(checked):
    code, [fax, photo], folder = checked("fax-tre-sidor.tif", "foto-ingang-b.tif")
    assert (code, fax["verdict"]) == (1, "reject")
    assert (folder / "fax-tre-sidor.txt").read_text(encoding="utf-8").count("Svar senast") == 3
    assert photo["text"] is None


def test_what_is_doubtful(checked):
    assert checked("remiss-inskannad-ocr.pdf")[1][0]["text"]["doubts"] == ["recognised"]


def test_files_of_one_name_get_texts_of_their_own(checked, tmp_path):
    paths = [tmp_path / folder / name for folder, name in (("a", "brev.pdf"), ("b", "Brev.PDF"), ("c", "brev-2.pdf"))]
    for path in paths:
        path.parent.mkdir()
        shutil.copy(FILES / UNTAGGED, path)
    _, answers, folder = checked(*paths)
    assert [Path(answer["text"]["path"]).name for answer in answers] == ["brev.txt", "Brev-2.txt", "brev-2-2.txt"]
    assert len(list(folder.iterdir())) == 3


def test_a_long_name_is_cut(checked, tmp_path):
    path = tmp_path / f"{'å' * 120}.pdf"
    shutil.copy(FILES / UNTAGGED, path)
    assert Path(checked(path)[1][0]["text"]["path"]).name == f"{'å' * 100}.txt"


def test_nothing_is_overwritten_unless_asked_for(checked, tmp_path):
    there = tmp_path / "texter" / "kallelse-otaggad.txt"
    there.parent.mkdir()
    there.write_text("mitt eget", "utf-8")
    code, error, _ = checked("provsvar-journalsystem.pdf", UNTAGGED)
    assert code == 2
    assert "--force" in error
    assert [path.name for path in there.parent.iterdir()] == [there.name]
    assert checked(UNTAGGED, options=["--force"])[0] == 1
    assert there.read_text("utf-8").startswith("Region Exempel")


def test_folders_that_cannot_be(checked, tmp_path):
    (tmp_path / "fil").touch()
    assert checked(UNTAGGED, folder="fil")[0] == 2
    assert checked(UNTAGGED, folder="finns/inte")[0] == 2
    assert checked(UNTAGGED, folder="a" * 5000)[0] == 3
    assert checked(UNTAGGED, options=["--profile", "pdfua1"])[0] == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions hold neither for root nor on Windows")
def test_a_folder_that_may_not_be_written_to(checked, tmp_path):
    (tmp_path / "texter").mkdir(mode=0o500)
    assert checked(UNTAGGED)[0] == 3


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (UNTAGGED, "2. Texten ligger färdig att klistra in i "),
        (SCAN, "Programmet fick inte ut någon text ur filen."),
        (RESTRICTED, "bilagekoll text --despite-restriction"),
        ("remiss-inskannad-ocr.pdf", "Läs igenom den extra noga"),
    ],
)
@pytest.mark.usefixtures("without_ocr")
def test_the_answer_says_where_it_is(capsys, tmp_path, name, words):
    run(["check", str(FILES / name), "--text", str(tmp_path)])
    out = " ".join(capsys.readouterr().out.split())
    assert words in out
    assert f"bilagekoll text {FILES}" not in out


def test_in_several_processes(checked):
    names = UNTAGGED, "provsvar-journalsystem.pdf", "kallelse.pdf"
    _, answers, _ = checked(*names, options=["--jobs", "2"])
    assert [bool(answer["text"]) for answer in answers] == [True, True, False]
