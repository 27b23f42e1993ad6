import errno
import os
import sys

import pytest

from bilagekoll.cli import files
from bilagekoll.cli.files import expand
from bilagekoll.cli.refusal import RefusalError


@pytest.fixture
def folder(tmp_path):
    for name in ("b.pdf", "a.pdf", ".dold.pdf", "~$brev.docx", "Thumbs.db", "under/c.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def names(found, folder):
    return [path.relative_to(folder).as_posix() for path in found]


def test_a_folder_gives_its_files_by_name_without_what_systems_leave_there(folder):
    assert names(expand([str(folder)], recursive=False), folder) == ["a.pdf", "b.pdf"]


def test_recursive_goes_into_subfolders(folder):
    assert names(expand([str(folder)], recursive=True), folder) == ["a.pdf", "b.pdf", "under/c.pdf"]


def test_files_keep_the_order_given_and_come_once(folder):
    given = [str(folder / "b.pdf"), str(folder), str(folder / "b.pdf")]
    assert names(expand(given, recursive=False), folder) == ["b.pdf", "a.pdf"]


def test_a_hidden_file_that_is_named_is_checked(folder):
    assert names(expand([str(folder / ".dold.pdf")], recursive=False), folder) == [".dold.pdf"]


def test_a_folder_without_files_is_refused(tmp_path):
    with pytest.raises(RefusalError) as caught:
        expand([str(tmp_path)], recursive=False)
    assert caught.value.sentence == "error.empty-folder-flat"
    assert caught.value.exit_code == 2


def test_a_path_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(RefusalError) as caught:
        expand([str(tmp_path / "saknas.pdf")], recursive=True)
    assert caught.value.sentence == "error.no-such-file"


@pytest.mark.parametrize("name", ["a" * 5000 + ".pdf", "a\0b.pdf"], ids=["too long", "with a null"])
def test_at_a_name_that_no_file_can_have_there_is_nothing(tmp_path, name):
    with pytest.raises(RefusalError) as caught:
        expand([str(tmp_path / name)], recursive=False)
    assert caught.value.sentence == "error.no-such-file"


def test_an_empty_path_is_not_the_folder_one_stands_in(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with pytest.raises(RefusalError) as caught:
        expand(["a.pdf", ""], recursive=False)
    assert caught.value.sentence == "error.no-path"


def test_a_file_that_does_not_answer_is_checked_so_that_its_report_says_so(tmp_path, monkeypatch):
    def refuse(self, **options):
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(files.Path, "stat", refuse)
    assert expand([str(tmp_path / "a.pdf")], recursive=False) == [tmp_path / "a.pdf"]


def test_wildcards_are_expanded_where_the_shell_does_not(folder, monkeypatch):
    monkeypatch.setattr(files.sys, "platform", "win32")
    assert names(expand([str(folder / "?.pdf")], recursive=False), folder) == ["a.pdf", "b.pdf"]
    with pytest.raises(RefusalError):
        expand([str(folder / "*.png")], recursive=False)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that may not be read")
@pytest.mark.parametrize("recursive", [True, False])
def test_a_folder_that_may_not_be_read_is_not_passed_over(folder, recursive):
    closed = folder / "under" if recursive else folder
    closed.chmod(0)
    try:
        assert closed in expand([str(folder)], recursive=recursive)
    finally:
        closed.chmod(0o700)
