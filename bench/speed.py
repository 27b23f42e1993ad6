"""How long checking takes, beside veraPDF and page-validation, in one run.

    python -m bench.speed FILE [FILE ...] [--list PATHS.txt] [--verapdf COMMAND] [--page PYTHON] [--rounds N]

First the whole process from the shell on the first file, in turns; then the warm loop: each checker goes through all files N times
in one process of its own, and the best time of each file counts. COMMAND reads paths on standard input and writes a JSON line a
file with its "ms", e.g. "../shared/tools/verapdf/verapdf.sh ua1". PYTHON is an interpreter with page-validation installed.
"""

import argparse
import json
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("bilagekoll")
WORKER = Path(__file__).with_name("speed_worker.py")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--list", type=Path, help="a file with more paths, one a line")
    parser.add_argument("--verapdf", default="../shared/tools/verapdf/verapdf.sh ua1")
    parser.add_argument("--page", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    files = given.files + (given.list.read_text("utf-8").splitlines() if given.list else [])
    files = [str(Path(file).resolve()) for file in files]
    if not files:
        parser.error("no file")
    print_whole_process(files[0], given.verapdf, given.rounds)
    print_warm(files, given.verapdf, given.page, given.rounds)


def print_whole_process(file: str, verapdf: str, rounds: int) -> None:
    """Median and best of a check from the shell, start of the program and all."""
    commands = {
        "veraPDF": (shlex.split(verapdf), f"{file}\n"),
        "bilagekoll pdfua1": ([str(PROGRAM), "check", "--profile", "pdfua1", file], ""),
        "bilagekoll patient": ([str(PROGRAM), "check", file], ""),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, given) in commands.items():
            times[name].append(seconds(command, given))
    print(f"Whole process, {rounds} rounds in turns: {file}")
    base = statistics.median(times["veraPDF"])
    for name, own in times.items():
        median = statistics.median(own)
        print(f"{name:20} median {median:.3f} s, best {min(own):.3f} s, of veraPDF's median {median / base:.3f}")


def seconds(command: list[str], standard_input: str) -> float:
    """Wall-clock seconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, input=standard_input, text=True, capture_output=True, check=False)
    return time.perf_counter() - start


def print_warm(files: list[str], verapdf: str, page: str, rounds: int) -> None:
    """A line a checker, over the files that all of them answered."""
    found = {
        "veraPDF": best(shlex.split(verapdf), files, rounds),
        "bilagekoll pdfua1": best([sys.executable, str(WORKER), "pdfua1"], files, rounds),
        "bilagekoll patient": best([sys.executable, str(WORKER), "patient"], files, rounds),
        "page-validation": best([page, str(WORKER), "page"], files, rounds),
    }
    times = {name: answers for name, answers in found.items() if answers}
    common = sorted(set.intersection(*map(set, times.values()))) if times else []
    if not common:
        print("no file that all checkers answered")
        return
    print(f"\nWarm loop, best of {rounds} rounds in one process each: {len(common)} of {len(set(files))} files, answered by all")
    print(f"{'':20}{'total s':>9}{'median ms':>11}{'slowest ms':>12}{'total/veraPDF':>15}{'median of file/veraPDF':>24}")
    base = times.get("veraPDF")
    for name, answers in times.items():
        own = [answers[file] for file in common]
        row = f"{name:20}{sum(own) / 1000:9.2f}{statistics.median(own):11.1f}{max(own):12.1f}"
        if base:
            ratios = [answers[file] / max(base[file], 1.0) for file in common]  # veraPDF's wrapper counts whole milliseconds
            row += f"{sum(own) / sum(base[file] for file in common):15.3f}{statistics.median(ratios):24.3f}"
        print(row)


def best(command: list[str], files: list[str], rounds: int) -> dict[str, float]:
    """Best milliseconds of each file without error; empty when the checker cannot be run."""
    wanted = "".join(f"{file}\n" for file in files * rounds)
    try:
        run = subprocess.run(command, input=wanted, text=True, capture_output=True, check=False)
    except OSError:
        return {}
    return _best(map(json.loads, run.stdout.splitlines()))


def _best(answers: Iterable[dict[str, object]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for answer in answers:
        milliseconds = answer.get("ms")
        if "error" not in answer and isinstance(milliseconds, (int, float)):
            file = str(answer["file"])
            found[file] = min(found.get(file, milliseconds), milliseconds)
    return found


if __name__ == "__main__":
    main()
