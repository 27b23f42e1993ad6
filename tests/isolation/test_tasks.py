import subprocess
import sys
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


def test_the_engine_loads_only_for_pictures():
    engine = "bilagekoll.readers.recognition:prepare"
    assert engine in modules_to_check(["foto.png", "brev.pdf"], "patient")
    assert engine not in modules_to_check(["brev.pdf", "mapp"], "patient")


RULES_AFTER_THE_ENGINE = """
import sys, time
from bilagekoll.isolation.tasks import modules_to_check
from bilagekoll.isolation.worker import _import
from bilagekoll.readers.recognition import look
_import(modules_to_check(["foto.png"], "patient"))
from PIL import Image
look(Image.new("RGB", (400, 300)))
for _ in range(500):
    if "bilagekoll.topics.weight" in sys.modules:
        sys.exit()
    time.sleep(0.02)
sys.exit("no rules")
"""


@pytest.mark.skipif(not available(), reason="needs the extra ocr")
def test_of_pictures_alone_the_rules_are_imported_while_the_engine_looks():
    assert not [module for module in modules_to_check(["foto.png"], "patient") if ".topics." in module]
    subprocess.run([sys.executable, "-c", RULES_AFTER_THE_ENGINE], check=True, timeout=60)
