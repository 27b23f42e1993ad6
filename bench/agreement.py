"""Agreement with veraPDF on PDF/UA-1, file by file and condition by condition.

    python -m bench.agreement EXPECTED.jsonl [...] [--root DIR] [--jobs N] [--list N] [--condition CLAUSE-TEST]

EXPECTED.jsonl has veraPDF's answers, a JSON object a line: {"file": path, "failed": {"clause-test": failed checks}}, or with
"error" where veraPDF gave up (left out). Paths are relative to DIR, by default the folder above the list's own.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import bilagekoll

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "expected"
LISTS = tuple(DEFAULT / f"{name}.jsonl" for name in ("pdfua-1", "real-ua1", "wild-ua1"))


@dataclass(frozen=True)
class Expected:
    """veraPDF's answer on a file: failed checks by condition, ``None`` where it gave up."""

    file: str
    path: Path
    failed: Mapping[str, int] | None


@dataclass(frozen=True)
class Pair:
    """Both answers on a file. ``opened``: whether we could read its pages."""

    file: str
    ours: Mapping[str, int]
    theirs: Mapping[str, int]
    opened: bool

    @property
    def agrees(self) -> bool:
        """Whether both say that the same conditions failed."""
        return set(self.ours) == set(self.theirs)


def expected(source: Path, root: Path | None) -> Iterator[Expected]:
    """The lines of a list."""
    with source.open(encoding="utf-8") as stream:
        for line in stream:
            answer = json.loads(line)
            failed = None if "error" in answer else answer["failed"]
            yield Expected(answer["file"], (root or source.resolve().parents[1]) / answer["file"], failed)


def compare(one: Expected) -> Pair:
    """Ask bilagekoll the same question."""
    theirs = one.failed or {}
    try:
        report = bilagekoll.check(one.path, profile="pdfua1")
    except OSError:
        return Pair(one.file, {}, theirs, opened=False)
    ours = report.conformance.failed if report.conformance else {}
    return Pair(one.file, ours, theirs, opened=report.pages is not None)


def compare_all(answers: Iterable[Expected], jobs: int) -> Iterator[Pair]:
    """All pairs in order."""
    if jobs == 1:
        yield from map(compare, answers)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(compare, answers, chunksize=4)


def share(part: int, whole: int) -> str:
    """A part of a whole in numbers and per cent."""
    return f"{part} of {whole} ({part / whole:.2%})" if whole else "0 of 0"


def print_totals(name: str, pairs: list[Pair], left_out: int) -> None:
    """One line a list of files."""
    same = sum(pair.agrees for pair in pairs)
    exact = sum(pair.ours == pair.theirs for pair in pairs)
    closed = sum(not pair.opened for pair in pairs)
    print(f"{name}: same conditions {share(same, len(pairs))}, same counts {share(exact, len(pairs))}")
    print(f"    left out, veraPDF gave up: {left_out}; not opened by us: {closed}")


def print_conditions(pairs: list[Pair]) -> None:
    """One line a condition: files that both, only we and only veraPDF fail, and where both do, how often the counts are equal."""
    both, ours, theirs, equal = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for pair in pairs:
        both.update(pair.ours.keys() & pair.theirs.keys())
        ours.update(pair.ours.keys() - pair.theirs.keys())
        theirs.update(pair.theirs.keys() - pair.ours.keys())
        equal.update(key for key, count in pair.ours.items() if pair.theirs.get(key) == count)
    print(f"\n{'condition':12}{'both':>7}{'only ours':>11}{'only veraPDF':>14}{'same count':>12}")
    for condition in sorted({*both, *ours, *theirs}, key=by_clause):
        print(f"{condition:12}{both[condition]:7}{ours[condition]:11}{theirs[condition]:14}{equal[condition]:12}")


def print_disagreements(pairs: list[Pair], most: int, condition: str | None) -> None:
    """Each file and the conditions that only one side fails, with the number of failed checks."""
    shown = 0
    for pair in pairs:
        for key in sorted(pair.ours.keys() ^ pair.theirs.keys(), key=by_clause):
            if condition in (None, key) and shown < most:
                shown += 1
                side, count = ("only ours", pair.ours[key]) if key in pair.ours else ("only veraPDF", pair.theirs[key])
                print(f"{key:12}{side:14}{count:6}  {pair.file}{'' if pair.opened else '  (not opened)'}")


def by_clause(condition: str) -> list[int]:
    """Sorts 7.9-2 before 7.10-1."""
    return [int(part) for part in condition.replace("-", ".").split(".")]


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("expected", type=Path, nargs="*", default=LISTS)
    parser.add_argument("--root", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--list", type=int, default=1000, help="disagreements to list at most")
    parser.add_argument("--condition", help="list only disagreements on this condition")
    given = parser.parse_args()
    everything: list[Pair] = []
    for source in given.expected:
        answers = list(expected(source, given.root))
        judged = [answer for answer in answers if answer.failed is not None]
        pairs = list(compare_all(judged, given.jobs))
        print_totals(source.stem, pairs, len(answers) - len(judged))
        everything += pairs
    print_conditions(everything)
    print()
    print_disagreements(everything, given.list, given.condition)


if __name__ == "__main__":
    main()
