import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bilagekoll.cli.output import destination, save, save_all
from bilagekoll.cli.refusal import RefusalError


def test_a_file_is_written_whole_in_utf_8(tmp_path):
    path = tmp_path / "svar.txt"
    with destination(path, force=False, machine_readable=False) as stream:
        stream.write("å\n")
        assert not path.exists()
    assert path.read_bytes() == "å\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no files without a name")
def test_nothing_of_a_file_is_left_when_the_process_is_killed(tmp_path):
    path = tmp_path / "svar.txt"
    killed = "import os\nfrom pathlib import Path\nfrom bilagekoll.cli.output import destination\n"
    killed += f"with destination(Path({str(path)!r}), force=False, machine_readable=True) as stream:\n"
    killed += "    stream.write('halvt' * 100_000)\n    os.kill(os.getpid(), 9)\n"
    assert subprocess.run([sys.executable, "-c", killed], check=False).returncode == -9
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nameless", [True, False])
def test_a_file_is_written_with_or_without_a_name_meanwhile(tmp_path, monkeypatch, nameless):
    path = tmp_path / "svar.bin"
    if not nameless:
        monkeypatch.setattr("bilagekoll.cli.output._nameless", lambda folder: None)
    for data in (b"gammalt", b"nytt\r\n"):
        save(path, data, force=True)
        assert (path.read_bytes(), list(tmp_path.iterdir())) == (data, [path])
    mask = os.umask(0)
    os.umask(mask)
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o666 & ~mask


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


def refused(path, **options):
    with pytest.raises(RefusalError) as caught, destination(path, **({"force": False, "machine_readable": False} | options)):
        pass
    return caught.value.sentence


def test_a_folder_that_is_not_there_is_a_clear_refusal(tmp_path):
    assert refused(tmp_path / "saknas" / "svar.txt") == "error.no-such-folder"


@pytest.mark.skipif(os.name == "nt", reason="there it is a name that is not there")
def test_a_name_that_is_too_long_is_a_clear_refusal(tmp_path):
    too_long = tmp_path / ("a" * 5000)
    with pytest.raises(RefusalError) as caught:
        save_all({tmp_path / "a.txt": b"", too_long: b""}, force=False)
    assert (caught.value.sentence, caught.value.values["reason"]) == ("error.output", "@reason.name")
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_file_to_write(tmp_path):
    assert refused(tmp_path, force=True) == "error.output-is-folder"


@pytest.mark.skipif(sys.platform == "win32", reason="devices and links")
def test_a_device_is_never_replaced_and_a_link_is_followed(tmp_path):
    assert refused(Path("/dev/null"), force=True) == "error.output-is-no-file"
    target, link = tmp_path / "svar.txt", tmp_path / "genvag.txt"
    target.touch()
    link.symlink_to(target)
    with destination(link, force=True, machine_readable=False) as stream:
        stream.write("nytt")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "nytt"


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


@pytest.mark.skipif(sys.platform == "win32", reason="head")
def test_a_pipe_that_closes_in_the_middle_of_a_check_is_no_complaint(run_process, letter):
    for number in range(8):
        letter.with_name(f"{number}.pdf").write_bytes(letter.read_bytes())
    ended = run_process("check", "--format", "jsonl", letter.parent, pipe_to="head -c 10")
    assert ended.stderr == ""
