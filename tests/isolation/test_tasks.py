from pathlib import Path

import pytest

import bilagekoll
from bilagekoll.isolation.tasks import Check, CheckWithText, Extract, modules_to_check
from bilagekoll.readers.recognition import available

FILES = Path(__file__).parents[2] / "fixtures" / "files"
POLICY = bilagekoll.load_policy("1177")


@pytest.mark.parametrize(("error", "name"), [(FileNotFoundError, "missing"), (PermissionError, "denied"), (OSError, "unreadable")])
def test_a_file_that_cannot_be_opened_gets_a_report_too(monkeypatch, letter, error, name):
    def refuse(*args, **kwargs):
        raise error

    monkeypatch.setattr(bilagekoll, "check", refuse)
    report = Check(POLICY, "patient")(letter)
    assert report.error == name
    assert report.verdict is bilagekoll.Verdict.UNKNOWN


def test_a_check_is_the_check_of_the_library(letter):
    assert Check(POLICY, "patient")(letter) == bilagekoll.check(letter)


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
def test_a_picture_is_recognised_once_for_check_and_text(monkeypatch):
    from bilagekoll.readers import seeing

    seen = []
    monkeypatch.setattr(seeing, "see", lambda *pictures, see=seeing.see: (seen.append(pictures), see(*pictures))[1])
    screenshot = FILES / "skarmbild-bokad-tid.png"
    report, document = CheckWithText(Check(POLICY, "patient"))(screenshot)
    assert len(seen) == 1
    assert (report, document) == (bilagekoll.check(screenshot), bilagekoll.extract(screenshot))


def test_other_files_have_no_text_of_a_picture(letter):
    check = CheckWithText(Check(POLICY, "patient"))
    assert check(letter) == (bilagekoll.check(letter), None)
    assert check(letter.with_name("saknas.pdf"))[0].error == "missing"


def test_text_is_the_text_of_the_library_and_an_error_is_told(letter):
    assert Extract(None)(str(letter)) == bilagekoll.extract(letter)
    assert isinstance(Extract(None)(str(letter.with_name("saknas.pdf"))), FileNotFoundError)


def test_readers_are_chosen_by_the_endings():
    assert "bilagekoll.readers.image" not in modules_to_check(["brev.pdf", "mapp"], "patient")
    assert {"bilagekoll.readers.image", "bilagekoll.readers.pdf"} <= {*modules_to_check(["brev.pdf", "foto.png"], "patient")}
    assert "bilagekoll.readers.pdf" not in modules_to_check(["foto.png"], "patient")


def test_the_engine_loads_for_pictures_alone():
    engine = "bilagekoll.readers.recognition:prepare"
    assert engine in modules_to_check(["foto.png"], "patient")
    assert engine not in modules_to_check(["brev.pdf", "mapp"], "patient")
