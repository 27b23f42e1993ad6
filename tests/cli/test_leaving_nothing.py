"""Real processes and real signals: nothing runs on, nothing lies around, nothing is said that is no sentence."""

import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
import zlib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.readers.pdf.making import pdf, stream

PROC = Path("/proc")
pytestmark = pytest.mark.skipif(not (PROC / "self").exists(), reason="looks at processes in /proc")

WATCHED = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket."):
        os._exit(97)
    if event == "open" and not isinstance(arguments[0], int) and arguments[0] != os.devnull and arguments[2] & 3:
        os._exit(98)
    if event in ("os.mkdir", "os.remove", "os.rename", "tempfile.mkstemp", "tempfile.mkdtemp"):
        os._exit(99)
sys.dont_write_bytecode = True
sys.addaudithook(watch)
from bilagekoll.__main__ import main
main()
"""
"""The program, ended at once when it, or a worker, opens a socket or a file to write."""


@pytest.fixture
def slow(tmp_path):
    """A file that takes most of a minute to read."""
    content = stream(zlib.compress(b"q Q " * 400_000), "/Filter /FlateDecode")
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    kids = " ".join(["3 0 R"] * 80)
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>", 2: f"<< /Type /Pages /Kids [{kids}] /Count 80 >>", 3: page, 4: content}
    path = tmp_path / "files" / "slow.pdf"
    path.parent.mkdir()
    path.write_bytes(pdf(objects))
    return path


def _hear_interrupts():
    """A shell starts jobs in the background deaf to Ctrl-C, and so would be all that the tests start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def start(tmp_path):
    """Start the program in a process group and a folder of its own, with a folder of its own for temporary files."""
    started = []
    for folder in ("cwd", "temporary"):
        (tmp_path / folder).mkdir()

    def run(*arguments, program=("-m", "bilagekoll")):
        # Not measured for coverage: that writes files of its own, and takes its time at the end.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        environment |= {"LC_ALL": "sv_SE.UTF-8", "TMPDIR": str(tmp_path / "temporary"), "PYTHONIOENCODING": "utf-8"}
        process = subprocess.Popen(
            [sys.executable, *program, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=tmp_path / "cwd",
            start_new_session=True,
            preexec_fn=_hear_interrupts,  # noqa: PLW1509 - POSIX only, as this module
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield run
    for process in started:
        assert members(process) == []
        process.stdout.close()
        process.stderr.close()
    for folder in ("cwd", "temporary"):
        assert list((tmp_path / folder).iterdir()) == []


def members(process, seconds=5.0):
    """The processes of a session that still run, after some time to end."""
    until = time.monotonic() + seconds
    while found := [number for number in sessions() if sessions().get(number) == process.pid and number != process.pid]:
        if time.monotonic() > until:
            return found
        time.sleep(0.02)
    return []


def sessions():
    """The session of each process that runs."""
    found = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                state, _, _, session = (entry / "stat").read_text().rpartition(") ")[2].split()[:4]
                if state != "Z":
                    found[int(entry.name)] = int(session)
    return found


def worker_at_work(process):
    """The worker of a process, once it has worked for a while."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for number in [number for number, session in sessions().items() if session == process.pid and number != process.pid]:
            with contextlib.suppress(OSError):
                ticks = int((PROC / str(number) / "stat").read_text().rpartition(") ")[2].split()[11])
                if ticks > 0.5 * os.sysconf("SC_CLK_TCK"):
                    return number
        time.sleep(0.02)
    raise AssertionError("no worker")


@pytest.mark.parametrize("command", [["check"], ["check", "--jobs", "2"], ["check", "--format", "json"], ["text"]])
def test_ctrl_c_ends_at_once_with_a_word(start, slow, command):
    process = start(*command, slow, *([slow.parent] if "--jobs" in command else []))
    worker_at_work(process)
    begun = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(10) == 130
    assert time.monotonic() - begun < 2
    assert process.stderr.read() == "Avbrutet.\n"
    assert process.stdout.read() == ""


def test_ctrl_c_ends_the_local_page_while_it_reads_a_file(start, slow):
    pytest.importorskip("uvicorn")
    process = start("serve", "--no-browser")
    address = re.search(r"http://\S+/", process.stderr.readline())[0]
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n' + slow.read_bytes() + b"\r\n--x--\r\n"
    asked = urllib.request.Request(f"{address}check", body, {"Content-Type": "multipart/form-data; boundary=x"})  # noqa: S310

    def ask():
        with contextlib.suppress(OSError, http.client.HTTPException):
            urllib.request.urlopen(asked, timeout=60)  # noqa: S310

    threading.Thread(target=ask, daemon=True).start()
    time.sleep(1)
    worker_at_work(process)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(10) == 0
    assert len(process.stderr.read().splitlines()) == 1  # how to end it


def test_ctrl_c_leaves_no_half_written_file(start, slow):
    target = slow.with_name("svar.json")
    process = start("check", "--format", "json", "--output", target, slow)
    worker_at_work(process)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(10) == 130
    assert [path.name for path in slow.parent.iterdir()] == ["slow.pdf"]


@pytest.mark.parametrize("milliseconds", [40, 60, 80, 110, 150, 200, 260, 330])
def test_ctrl_c_is_heard_from_the_beginning(start, letter, milliseconds):
    process = start("check", letter)
    time.sleep(milliseconds / 1000)
    os.killpg(process.pid, signal.SIGINT)
    code = process.wait(10)
    said = process.stderr.read()
    assert "bilagekoll" not in said  # Python may say where it was while it was not ready itself
    assert code in {0, 1, 130, -signal.SIGINT}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_death_of_the_program_is_that_of_its_worker(start, slow, number):
    process = start("check", slow)
    worker = worker_at_work(process)
    os.kill(process.pid, number)
    assert process.wait(10) == -number
    assert members(process, 2.0) == []
    assert worker not in sessions()


def test_the_death_of_a_worker_costs_its_file_only(start, slow, letter):
    process = start("check", "--format", "jsonl", slow, letter)
    os.kill(worker_at_work(process), signal.SIGKILL)
    out, said = process.communicate(timeout=30)
    assert process.returncode == 3
    assert [(file["verdict"], file["error"]) for file in map(json.loads, out.splitlines())] == [
        ("unknown", "crashed"),
        ("attach", None),
    ]
    assert said == ""


@pytest.mark.parametrize("command", ["check", "text"])
@pytest.mark.parametrize(
    "name",
    [
        "kallelse.pdf",
        "kallelse-avbruten.pdf",
        "remiss-inskannad.pdf",
        "foto-ingang-b.jpg",
        "kallelse.docx",
        "kallelse-losenord.pdf",
    ],
)
def test_no_socket_and_no_file_is_opened_to_write(start, command, name):
    process = start(command, ROOT / "fixtures" / "files" / name, program=("-B", "-c", WATCHED))
    out, said = process.communicate(timeout=60)
    assert process.returncode in {0, 1, 3}, (process.returncode, said)
    assert "Kontrollen avbröts" not in out + said
