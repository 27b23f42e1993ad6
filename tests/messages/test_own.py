import pytest

from bilagekoll.messages.own import FILE, own_proposals, read_own, written_own
from bilagekoll.messages.templates import Kind, TemplateError


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("BILAGEKOLL_TEMPLATES", raising=False)
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setattr("bilagekoll.messages.library.own_folder", lambda: folder)
    return folder


def test_what_is_written_is_read_again(own_folder):
    values = {"sv": {Kind.UNIT: 'Mottagningen "Ögat"', Kind.CONTACT: "Ring 0480-00 00 00."}, "en": {Kind.UNIT: "The Eye Clinic"}}
    text = written_own(values)
    assert text.startswith("[sv]\nenhet = ")
    assert "[en]\nunit = " in text
    (own_folder / FILE).write_text(text, "utf-8")
    assert read_own(own_folder / FILE) == values


def test_nothing_without_a_file(own_folder):
    assert read_own(own_folder / FILE) == {}
    assert own_proposals((), "sv") == ({}, [])


def test_proposals_are_of_the_language_and_marked_as_saved(own_folder):
    (own_folder / FILE).write_text('[sv]\nenhet = "Njurkliniken"\n[en]\nunit = "Renal Clinic"\n', "utf-8")
    found, _ = own_proposals((), "en")
    assert [(one.value, one.own, one.spots) for one in found.values()] == [("Renal Clinic", True, ())]


def test_a_folder_that_is_given_wins_thing_by_thing(own_folder, tmp_path):
    (own_folder / FILE).write_text('[sv]\nenhet = "Min"\nsvar = "Vi läser svar."\n', "utf-8")
    (tmp_path / FILE).write_text('[sv]\nenhet = "Gemensam"\n', "utf-8")
    found, _ = own_proposals((tmp_path,), "sv")
    assert {kind: one.value for kind, one in found.items()} == {Kind.UNIT: "Gemensam", Kind.REPLIES: "Vi läser svar."}


@pytest.mark.parametrize(
    "data",
    [b"enhet = ", b"\xff", b"[de]\nunit = 'x'", b"sv = 1", b"[sv]\nsyfte = 'x'", b"[sv]\nenhet = 1", b"#" * 200_001],
    ids=["no TOML", "no UTF-8", "another language", "no table", "not kept", "no text", "too large"],
)
def test_a_file_that_cannot_be_understood_is_told_and_the_rest_goes_on(own_folder, data):
    (own_folder / FILE).write_bytes(data)
    with pytest.raises(TemplateError):
        read_own(own_folder / FILE)
    found, faults = own_proposals((), "sv")
    assert (found, len(faults)) == ({}, 1)
