"""Verdicts and leading topics on real files, beside the answers that are right.

    python -m bench.verdicts [EXPECTED.tsv] [--policy NAME]

EXPECTED.tsv: file, verdict, leading_topic, why; "|" stands between answers that are all right. Files are relative to the
folder above its own.
"""

import argparse
import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bilagekoll

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "expected" / "verdicts.tsv"


@dataclass(frozen=True)
class Answer:
    """One file: what was said, what is right, and how long it took."""

    file: str
    verdict: str
    topic: str | None
    verdicts: tuple[str, ...]
    topics: tuple[str, ...]
    seconds: float

    @property
    def verdict_right(self) -> bool:
        """Whether the verdict is one of those that are right."""
        return self.verdict in self.verdicts

    @property
    def topic_right(self) -> bool:
        """Whether the leading topic is one of those that are right; any is when none is given."""
        return not self.topics or self.topic in self.topics


def answers(expected: Path, policy: str) -> Iterator[Answer]:
    """Check every file of the list."""
    with expected.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = time.perf_counter()
            report = bilagekoll.check(expected.parents[1] / row["file"], policy=policy)
            yield Answer(
                file=row["file"],
                verdict=report.verdict.value if report.verdict else "",
                topic=report.leading_topic,
                verdicts=tuple(row["verdict"].split("|")),
                topics=tuple(filter(None, row["leading_topic"].split("|"))),
                seconds=time.perf_counter() - start,
            )


def main() -> None:
    """Print each miss and the totals."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("expected", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--policy", default="1177")
    given = parser.parse_args()
    found = list(answers(given.expected, given.policy))
    for answer in found:
        if not (answer.verdict_right and answer.topic_right):
            print(f"{answer.file}: {answer.verdict} {answer.topic}; right: {'|'.join(answer.verdicts)} {'|'.join(answer.topics)}")
    print(f"verdict right on {sum(answer.verdict_right for answer in found)} of {len(found)}")
    print(f"leading topic right on {sum(answer.topic_right for answer in found)} of {len(found)}")
    print(f"{sum(answer.seconds for answer in found):.1f} s in all, slowest {max(found, key=lambda answer: answer.seconds).file}")


if __name__ == "__main__":
    main()
