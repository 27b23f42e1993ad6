"""Precision and recall of the rules that guess.

    python -m bench.beyond [TOPIC]... [--only made|real] [--misses] [--corpus FOLDER]

A topic has a module here (``bench/beyond/contrast.py``): ``RULES``, ids of its rules, and ``cases()``, documents made to try them;
``labels.toml`` has what people said of real files. A document counts once a rule. A rule may say "likely" from a precision of 0.95.
"""

import argparse
import pkgutil
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import bench.beyond
from bench.beyond.counting import Score, on_made, on_real
from bench.beyond.labels import read
from bilagekoll.topics import all_rules

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_FRAME = {"__main__", "case", "counting", "labels", "making", "passages", "texts"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("topics", nargs="*")
    parser.add_argument("--only", choices=("made", "real"))
    parser.add_argument("--misses", action="store_true", help="name each document that got a wrong answer")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    given = parser.parse_args()
    modules = [import_module(f"bench.beyond.{name}") for name in given.topics or all_topics()]
    rules = [rule for module in modules for rule in module.RULES]
    made = on_made((case for module in modules for case in module.cases()), rules) if given.only != "real" else {}
    real, unlabelled = on_real(given.corpus, read(), rules) if given.only != "made" else ({}, [])
    certainty = {rule.id: rule.certainty.value for rule in all_rules()}
    print(f"{'':36} {'':7} {'':5} {'wrong':>5} {'right':>5} {'false':>5} {'missed':>6} {'precision':>9} {'recall':>6}")
    for rule in rules:
        for kind, scores in (("made", made), ("real", real)):
            if rule in scores:
                print(row(f"{rule:36} {certainty[rule]:7} {kind:5}", scores[rule]))
                _list(scores[rule].misses if given.misses else ())
    if unlabelled:
        print("\nFindings in files without a label:")
        _list(unlabelled)


def all_topics() -> list[str]:
    """The modules with cases."""
    return sorted(module.name for module in pkgutil.iter_modules(bench.beyond.__path__) if module.name not in _FRAME)


def row(head: str, score: Score) -> str:
    """A line of the table."""
    wrong, right = score.hits + score.missed, score.silent + score.false
    return f"{head} {wrong:5} {right:5} {score.false:5} {score.missed:6} {_share(score.precision):>9} {_share(score.recall):>6}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _list(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"    {line}")


if __name__ == "__main__":
    main()
