"""Known attacks at their full size, each through the workers that the command line uses.

    python -m bench.attacks [NAME ...]

Prints, for each file of attacks.py and more_attacks.py in fixtures/making: its size, the seconds of a check and of fetching its
text, and the answer; then the largest memory of any worker. Takes some minutes.
"""

import sys
import tempfile
import time
from pathlib import Path

import bilagekoll
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.tasks import Check, Extract
from bilagekoll.readers.limits import SECONDS_A_CHECK, SECONDS_A_TEXT
from fixtures.making.attacks import ATTACKS
from fixtures.making.more_attacks import MORE_ATTACKS


def main() -> None:
    """Measure and print."""
    check = Check(bilagekoll.load_policy("1177"), "patient")
    with (
        tempfile.TemporaryDirectory() as folder,
        Workers(check, seconds=SECONDS_A_CHECK) as checkers,
        Workers(Extract(None), seconds=SECONDS_A_TEXT) as readers,
    ):
        print(f"{'attack':28}{'kB':>8}{'check s':>9}{'text s':>8}  verdict, limit reached")
        for name, make in (ATTACKS | MORE_ATTACKS).items():
            if len(sys.argv) == 1 or name.partition(".")[0] in sys.argv[1:]:
                path = Path(folder, name)
                path.write_bytes(make())
                print(row(path, checkers, readers), flush=True)
    print(f"largest memory of a worker: {memory()} MB")


def row(path: Path, checkers: Workers, readers: Workers) -> str:
    """The line of one file."""
    begun = time.perf_counter()
    (report,) = checkers.each([path])
    checked = time.perf_counter()
    list(readers.each([str(path)]))
    done = time.perf_counter()
    head = f"{path.name:28}{path.stat().st_size // 1000:8}{checked - begun:9.1f}{done - checked:8.1f}"
    if isinstance(report, Lost):
        return f"{head}  lost: {report.reason}"
    reached = {result.reason.removeprefix("limit:") for result in report.results if (result.reason or "").startswith("limit")}
    return f"{head}  {report.verdict}{'' if not reached else ', ' + ', '.join(sorted(reached))}"


def memory() -> int:
    """Megabytes of the largest worker that has ended (POSIX)."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


if __name__ == "__main__":
    main()
