"""Mutated files through the program, and what it does wrong with them.

    python -m bench.fuzz [--seed N] [--count N] [--start N] [--jobs N] [--only PART] [--largest BYTES]
                         [--commands SHARE] [--recognise] [--write FOLDER]

Each mutant goes through the library in the isolated workers of the command line: check, PDF/UA-1, text, message, reports, pictures;
a share of them through the command line too. Prints a line a problem with the number of the mutant, then totals.
``--start N --count 1`` tries one again, ``--write`` keeps the mutants that had problems, ``--only`` takes the files whose path
contains PART.
"""

import argparse
import time
from collections import Counter
from pathlib import Path

from bench.fuzz.command_line import Commands
from bench.fuzz.mutants import Sources, mutant
from bench.fuzz.trial import Outcome, Trial
from bilagekoll.isolation import Lost, Workers
from bilagekoll.readers.limits import SECONDS_A_TEXT

BATCH = 200
"""Mutants between two lines of progress."""


def main() -> None:
    """Try and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", default="", metavar="PART")
    parser.add_argument("--largest", type=int, default=150_000, metavar="BYTES")
    parser.add_argument("--commands", type=float, default=0.01, metavar="SHARE")
    parser.add_argument("--recognise", action="store_true", help="read the text of pictures too, which takes seconds each")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    given = parser.parse_args()
    sources = Sources.found(given.largest, given.only)
    run = _Run(sources, given.seed, given.commands, given.write)
    begun = time.perf_counter()
    numbers = range(given.start, given.start + given.count)
    with Workers(Trial(sources, given.seed, given.recognise), jobs=given.jobs, seconds=SECONDS_A_TEXT) as workers:
        for first in range(numbers.start, numbers.stop, BATCH):
            batch = list(numbers[first - numbers.start : first - numbers.start + BATCH])
            for number, outcome in zip(batch, workers.each(batch), strict=True):
                run.take(number, outcome)
            print(f"… {batch[-1] + 1 - numbers.start} in {time.perf_counter() - begun:.0f} s", flush=True)
    run.totals(time.perf_counter() - begun)


class _Run:
    """Counts outcomes, prints problems as they come."""

    def __init__(self, sources: Sources, seed: int, share: float, folder: Path | None) -> None:
        self._sources, self._seed, self._folder = sources, seed, folder
        self._every = round(1 / share) if share else 0
        self._kinds: Counter[str] = Counter()
        self._verdicts: Counter[str] = Counter()
        self._commands = Commands()
        self._memory = 0
        self._slowest = (0.0, -1)

    def take(self, number: int, outcome: Outcome | Lost) -> None:
        """Note an outcome; run a command on the same mutant now and then."""
        problems = [f"lost: {outcome.reason}"] if isinstance(outcome, Lost) else list(outcome.problems)
        if isinstance(outcome, Outcome):
            self._verdicts[f"{outcome.verdict}{' of a damaged file' if outcome.damaged else ''}"] += 1
            self._memory = max(self._memory, outcome.memory)
            self._slowest = max(self._slowest, (outcome.seconds, number))
        if self._every and number % self._every == 0:
            problems += self._commands.problems(mutant(self._sources, self._seed, number))
        self._kinds.update(problem.partition(" at ")[0] if "at " in problem else problem.partition(":")[0] for problem in problems)
        if problems:
            self._tell(number, problems)

    def _tell(self, number: int, problems: list[str]) -> None:
        made = mutant(self._sources, self._seed, number)
        if self._folder:
            self._folder.mkdir(exist_ok=True)
            (self._folder / f"{self._seed}-{number}{made.source.suffix}").write_bytes(made.data)
        for problem in problems:
            print(f"{number}  {problem}  [{made.source.name}: {', '.join(made.deeds)}]", flush=True)

    def totals(self, seconds: float) -> None:
        """Print them."""
        print(f"\n{self._verdicts.total()} answered in {seconds:.0f} s; {self._commands.count} of them through the command line")
        print("verdicts: " + ", ".join(f"{verdict} {count}" for verdict, count in self._verdicts.most_common()))
        print(f"most memory: {self._memory} MB; slowest: {self._slowest[0]:.1f} s (number {self._slowest[1]})")
        for kind, count in self._kinds.most_common():
            print(f"{count:6}  {kind}")


if __name__ == "__main__":
    main()
