import errno
import os
import sys

import pytest

from bilagekoll.cli.output import destination
from bilagekoll.cli.refusal import RefusalError


def test_a_file_is_written_whole_in_utf_8(tmp_path):
    path = tmp_path / "svar.txt"
    with destination(path, force=False, machine_readable=False) as stream:
        stream.write("å\n")
        assert not path.exists()
    assert path.read_bytes() == "å\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_kept_unless_told_otherwise(tmp_path):
    path = tmp_path / "svar.txt"
    path.write_text("gammalt", "utf-8")
    with pytest.raises(RefusalError) as caught, destination(path, force=False, machine_readable=False):
        pass
    assert caught.value.sentence == "error.output-exists"
    assert path.read_text("utf-8") == "gammalt"
    with destination(path, force=True, machine_readable=False) as stream:
        stream.write("nytt")
    assert path.read_text("utf-8") == "nytt"


def test_nothing_is_left_when_the_disk_is_full(tmp_path):
    path = tmp_path / "svar.txt"
    with pytest.raises(RefusalError) as caught, destination(path, force=False, machine_readable=False) as stream:
        stream.write("halvt")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert caught.value.sentence == "error.output"
    assert caught.value.exit_code == 3
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_when_the_work_is_interrupted(tmp_path):
    with pytest.raises(KeyboardInterrupt), destination(tmp_path / "svar.txt", force=False, machine_readable=False):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_clear_refusal(tmp_path):
    with pytest.raises(RefusalError) as caught, destination(tmp_path / "saknas" / "svar.txt", force=False, machine_readable=False):
        pass
    assert caught.value.sentence == "error.output"


@pytest.mark.skipif(sys.platform == "win32", reason="/dev/full")
def test_a_full_standard_output_is_a_clear_refusal(run_process):
    ended = run_process("explain", "figures", stdout="/dev/full")
    assert ended.returncode == 3
    assert ended.stderr.startswith("Svaret gick inte att skriva ut")
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="head")
def test_a_closed_pipe_is_no_complaint(run_process):
    ended = run_process("policy", "show", pipe_to="head -n 1")
    assert ended.stderr == ""
    assert ended.stdout.count("\n") == 1
