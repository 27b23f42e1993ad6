"""Mutants through the command line, as a person runs it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from bench.fuzz.mutants import Mutant
from bilagekoll.readers.limits import SECONDS_A_CHECK, SECONDS_A_TEXT

_CALLS = (
    ("check", "{}", "--format", "json"),
    ("check", "{}", "--format", "jsonl", "--profile", "pdfua1"),
    ("check", "{}", "--format", "sarif"),
    ("check", "{}", "--format", "html"),
    ("check", "{}", "--details", "--text", "texts"),
    ("text", "{}", "--format", "json", "--verbose"),
    ("text", "{}", "--format", "html"),
    ("message", "{}", "--no-input", "--template", "allman-information"),
    ("preview", "{}", "--phone", "--output", "picture.png"),
    ("shrink", "{}", "--output", "copy.jpg"),
)
_RESULTS = {"texts", "picture.png", "copy.jpg"}


class Commands:
    """Runs one command a mutant. ``count``: how many so far."""

    def __init__(self) -> None:
        self.count = 0

    def problems(self, made: Mutant) -> list[str]:
        """What is wrong with what a command does."""
        self.count += 1
        call = Random(made.number).choice(_CALLS)
        with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as temporary:
            file = Path(work, f"brev{made.source.suffix}")
            file.write_bytes(made.data)
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "bilagekoll", *(file.name if part == "{}" else part for part in call)],
                    cwd=work,
                    env=os.environ | {"TMPDIR": temporary, "TEMP": temporary, "PYTHONUTF8": "1"},
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=SECONDS_A_CHECK + SECONDS_A_TEXT,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                return [f"command: hangs: {' '.join(call)}"]
            left = {path.name for path in Path(work).iterdir()} - {file.name} - _RESULTS
            left |= {path.name for path in Path(temporary).iterdir()}
        return [f"command: {problem}: {' '.join(call)}" for problem in _judged(call, done, left)]


def _judged(call: tuple[str, ...], done: "subprocess.CompletedProcess[bytes]", left: set[str]) -> list[str]:
    found = []
    if b"Traceback" in done.stderr:
        found.append("traceback")
    if done.returncode not in {0, 1, 3}:
        found.append(f"exit code {done.returncode}")
    if left:
        found.append(f"left behind {sorted(left)}")
    try:
        text = done.stdout.decode("utf-8")
        if done.stdout and {"json", "jsonl", "sarif"} & set(call):
            json.loads(text)
    except ValueError:
        found.append("output is not what it should be")
    return found
