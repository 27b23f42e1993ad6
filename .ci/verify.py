r"""Installs what is needed into a virtual environment of its own and runs every check: lint, types, import contracts, tests.

    python3 .ci/verify.py            (Windows: py .ci\verify.py)

Needs nothing but Python 3.11 or newer. The environment lies in .venv-verify beside this project; delete it to start afresh.
Arguments are handed to pytest: python3 .ci/verify.py -k figures
"""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv-verify"
BIN = HOME / ("Scripts" if sys.platform == "win32" else "bin")


def main(arguments: list[str]) -> int:
    """Run all steps and return 0 when each of them passed."""
    install()
    steps = {
        "lint": [tool("ruff"), "check", "."],
        "format": [tool("ruff"), "format", "--check", "."],
        "types": [tool("mypy")],
        "import contracts": [tool("lint-imports"), "--no-cache"],
        "tests": [tool("python"), "-m", "pytest", "-n", "2", "--cov", "--cov-report=term", *arguments],
    }
    failed = [name for name, command in steps.items() if not passes(name, command)]
    print(f"\nfailed: {', '.join(failed)}" if failed else "\nall checks passed", flush=True)
    return 1 if failed else 0


def install() -> None:
    """Make the environment and put the locked tools and the project into it."""
    if not (BIN / "pip").exists() and not (BIN / "pip.exe").exists():
        venv.create(HOME, with_pip=True)
    pip = [tool("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(ROOT / ".ci" / "requirements.txt")], cwd=ROOT, check=True)
    subprocess.run([*pip, "--no-deps", "--editable", str(ROOT)], cwd=ROOT, check=True)


def tool(name: str) -> str:
    """The path of a program in the environment."""
    return str(BIN / name)


def passes(name: str, command: list[str]) -> bool:
    """Run one step and tell whether it passed."""
    print(f"\n== {name}", flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
