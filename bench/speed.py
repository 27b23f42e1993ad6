"""How long one file takes from the shell, beside veraPDF, in one run.

    python -m bench.speed FILE [--verapdf COMMAND] [--rounds N]

COMMAND reads paths on standard input and writes a JSON line a file, e.g. "../shared/tools/verapdf/verapdf.sh ua1".
Prints the median and the best of N rounds, taken in turns, and the ratio of the medians.
"""

import argparse
import shlex
import statistics
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("bilagekoll")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--verapdf", default="../shared/tools/verapdf/verapdf.sh ua1")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    ours, theirs = [], []
    for _ in range(given.rounds):
        ours.append(seconds([str(PROGRAM), "check", given.file], ""))
        theirs.append(seconds(shlex.split(given.verapdf), f"{given.file}\n"))
    for name, times in (("bilagekoll", ours), ("veraPDF", theirs)):
        print(f"{name:12} median {statistics.median(times):.3f} s, best {min(times):.3f} s")
    print(f"ratio {statistics.median(ours) / statistics.median(theirs):.3f}")


def seconds(command: list[str], standard_input: str) -> float:
    """Wall-clock seconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, input=standard_input, text=True, capture_output=True, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
