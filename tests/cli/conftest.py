import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from bilagekoll.cli import main; main()"]


@pytest.fixture
def run_process():
    """Run the program as a process of its own, in Swedish unless the environment says otherwise."""

    def run(*arguments, stdout=None, pipe_to=None, **environment):
        env = {**os.environ, "LANG": "sv_SE.UTF-8", "LC_ALL": "", "PYTHONIOENCODING": "utf-8", **environment}
        command = [*PROGRAM, *map(str, arguments)]
        if pipe_to:
            first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True, encoding="utf-8")
            last = subprocess.run(
                pipe_to.split(), stdin=first.stdout, capture_output=True, text=True, encoding="utf-8", check=False
            )
            first.stdout.close()
            last.stderr = first.stderr.read()
            first.stderr.close()
            first.wait()
            return last
        target = Path(stdout).open("w", encoding="utf-8") if stdout else subprocess.PIPE  # noqa: SIM115
        try:
            return subprocess.run(
                command, stdout=target, stderr=subprocess.PIPE, env=env, text=True, encoding="utf-8", check=False, timeout=60
            )
        finally:
            if stdout:
                target.close()

    return run
