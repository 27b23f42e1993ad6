"""What isolation costs: the same files checked in one process, and in a worker that is watched, side by side in turns.

    python -m bench.isolation [FOLDER] [--rounds N]

FOLDER: its PDFs, also in folders below. Each round is a new process for either way; whole processes are timed, imports and all:
by the clock, and (POSIX) by the time on the processor, which a busy machine disturbs less. Last comes what packing and unpacking
the reports takes, the largest part that can be told by itself.
"""

import argparse
import io
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "wild"
WAYS = ("without", "with")


def main() -> None:
    """Measure and print; within a child, do the work of one round."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    files = sorted(given.folder.rglob("*.pdf"))
    if given.way:
        verdicts = isolated(files) if given.way == "with" else in_process(files)
        print(sum(verdicts.values()))
        return
    times: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    for number in range(given.rounds):
        for way in WAYS if number % 2 == 0 else reversed(WAYS):
            times[way].append(timed(given.folder, way, len(files)))
    for kind, name in enumerate(("clock", "processor")):
        without, with_ = ([own[kind] for own in times[way]] for way in WAYS)
        for shown, of in (("median", statistics.median), ("best", min)):
            base, more = of(without), of(with_) - of(without)
            print(f"{name:10}{shown:7} {base:6.2f} s without, {base + more:6.2f} s with workers: ", end="")
            print(f"{more / base:+.1%}, {1000 * more / len(files):+.1f} ms a file of {len(files)}")
    print(f"packing and unpacking the reports: {packing(files):.2f} s of processor")


def timed(folder: Path, way: str, count: int) -> tuple[float, float]:
    """Seconds of a whole process, by the clock and on the processor. Raises ``RuntimeError`` when a file got no verdict."""
    begun, used = time.perf_counter(), _processor()
    done = subprocess.run(
        [sys.executable, "-m", "bench.isolation", str(folder), "--way", way], check=True, capture_output=True, text=True
    )
    taken = time.perf_counter() - begun
    if int(done.stdout) != count:
        raise RuntimeError(f"{done.stdout.strip()} verdicts of {count}")
    return taken, _processor() - used


def _processor() -> float:
    """Seconds on the processor of all processes that this one has started and that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def in_process(files: list[Path]) -> dict[Path, bool]:
    """Whether each file got a verdict, checked here."""
    import bilagekoll

    policy = bilagekoll.load_policy("1177")
    return {file: bilagekoll.check(file, policy=policy).verdict is not None for file in files}


def isolated(files: list[Path]) -> dict[Path, bool]:
    """The same in a worker, as the command line does it."""
    import bilagekoll
    from bilagekoll.cli.running import run

    reports = run(files, bilagekoll.load_policy("1177"), "patient", jobs=1)
    return {file: report.verdict is not None and not report.error for file, report in zip(files, reports, strict=True)}


def packing(files: list[Path]) -> float:
    """Seconds on the processor that sending the reports of these files takes, without the pipe between."""
    import bilagekoll
    from bilagekoll.isolation.wire import receive, send

    policy = bilagekoll.load_policy("1177")
    taken = 0.0
    for file in files:
        report, pipe = bilagekoll.check(file, policy=policy), io.BytesIO()
        begun = time.process_time()
        send(pipe, report)
        pipe.seek(0)
        receive(pipe)
        taken += time.process_time() - begun
    return taken


if __name__ == "__main__":
    main()
