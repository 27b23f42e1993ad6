import os

import pytest

from bilagekoll.locales import LANGUAGES
from bilagekoll.messages.library import VARIABLE, folders, library, read_template, shipped
from bilagekoll.messages.review import HARD, review_template
from bilagekoll.messages.templates import Purpose, TemplateError
from tests.messages.templating import HEAD, file

SHIPPED = {
    "kort-varsel-tid", "kort-varsel-kallelse", "mer-om-kallelsen", "provsvar", "boka-sjalv", "komplettera-med-fil",
    "allman-information", "allman-fraga", "avbokad-tid",
}  # fmt: skip


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("bilagekoll.messages.library.own_folder", lambda: tmp_path / "own")
    return tmp_path / "own"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_uses_that_the_guideline_names(language):
    assert {template.id for template in shipped() if template.language == language} == SHIPPED


@pytest.mark.parametrize("template", shipped(), ids=lambda template: f"{template.id}.{template.language}")
def test_every_shipped_template_passes_its_check(template):
    review = review_template(template)
    assert review.is_good, review
    assert review.readability.lix < HARD
    assert not review.personal
    assert template.not_for
    assert template.keywords
    assert all(field.hint and field.example for field in template.fields)


def test_both_languages_ask_for_the_same():
    for one in shipped():
        other = next(t for t in shipped() if t.id == one.id and t.language != one.language)
        assert [(f.kind, f.required, f.longest) for f in one.fields] == [(f.kind, f.required, f.longest) for f in other.fields]
        assert one.purpose is other.purpose


def test_questions_ask():
    assert {template.id for template in shipped() if template.purpose is Purpose.QUESTION} == {"kort-varsel-tid", "allman-fraga"}


def test_folders_in_the_order_in_which_they_win(tmp_path, home):
    shared = f"{tmp_path / 'a'}{os.pathsep}{tmp_path / 'b'}"
    assert folders([tmp_path / "given"], {VARIABLE: shared}) == [tmp_path / "given", tmp_path / "a", tmp_path / "b", home]


def test_a_template_of_ones_own_takes_the_place_of_a_shipped_one(tmp_path, home):
    home.mkdir()
    (home / "provsvar.sv.md").write_bytes(file())
    (tmp_path / "provsvar.sv.md").write_bytes(file(HEAD.replace('"Vaccin"', '"Vaccin två"')))
    assert [t.name for t in library()[0] if t.id == "provsvar" and t.language == "sv"] == ["Vaccin"]
    assert [t.name for t in library([tmp_path])[0] if t.id == "provsvar" and t.language == "sv"] == ["Vaccin två"]
    assert not next(t for t in library()[0] if t.name == "Vaccin").shipped


def test_broken_files_are_named_and_the_others_work(home):
    home.mkdir()
    (home / "trasig.sv.md").write_text("Hej", "utf-8")
    (home / "anteckningar.txt").write_text("Hej", "utf-8")
    found, faults = library()
    assert len(found) == len(shipped())
    assert [(fault.sentence, fault.values["path"]) for fault in faults] == [("no-head", str(home / "trasig.sv.md"))]


def test_folders_that_cannot_be_reached(tmp_path, monkeypatch):
    with pytest.raises(TemplateError):
        library([tmp_path / "saknas"])
    monkeypatch.setenv(VARIABLE, str(tmp_path / "natverket"))
    assert [fault.sentence for fault in library()[1]] == ["no-folder"]


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(TemplateError) as caught:
        read_template(tmp_path / "x.sv.md")
    assert caught.value.sentence == "no-file"
    with pytest.raises(TemplateError) as caught:
        read_template(tmp_path)
    assert caught.value.sentence == "a-folder"
    with pytest.raises(TemplateError) as caught:
        read_template(tmp_path / ("a" * 5000))
    assert caught.value.sentence in ("unreadable", "no-file")  # the second is Windows
