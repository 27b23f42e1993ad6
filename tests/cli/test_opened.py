"""What is said of files that cannot be opened is the same in all commands."""

import pytest

from bilagekoll.cli import run
from bilagekoll.cli.opened import not_opened


@pytest.mark.parametrize(
    ("error", "is_folder", "sentence", "code"),
    [
        (FileNotFoundError(), False, "error.no-such-file", 2),
        (IsADirectoryError(), True, "error.a-folder", 2),
        (PermissionError(), True, "error.a-folder", 2),  # what Windows says of a folder
        (PermissionError(), False, "error.file.denied", 3),
        (OSError(), False, "error.file.unreadable", 3),
    ],
)
def test_what_the_system_says(tmp_path, error, is_folder, sentence, code):
    refusal = not_opened(error, str(tmp_path if is_folder else tmp_path / "brev.pdf"))
    assert (refusal.sentence, refusal.exit_code) == (sentence, code)


@pytest.mark.parametrize(
    "command", [["text"], ["message", "--no-input"], ["message", "--check"], ["preview", "--phone"], ["shrink"]]
)
def test_a_folder_instead_of_a_file(capsys, monkeypatch, tmp_path, command):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert run([*command, str(tmp_path)]) == 2
    assert f"{tmp_path} är en mapp" in capsys.readouterr().err
