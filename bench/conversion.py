"""How near the text that we make of PDFs is to the truth, beside other converters, in one run.

    python -m bench.conversion PDFDIR MARKDOWNDIR [--tool NAME]... [--peers PYTHON] [--running PDF WORDS]... [--documents]

MARKDOWNDIR has a text of the same name for each PDF, in Markdown with tables in HTML. Prints for each tool the means of overall,
NID, TEDS and MHS (``bench.scores``); the share of the truth's words that are there, and of the words given that are in the truth
(``bench.scores.words_of``); ``cut``: words that the truth has whole and the text in two with a hyphen; ``runs``: how often a
running header or footer is in the text of a PDF (``--running``, WORDS that it has on each page; all together); milliseconds a file;
and the most memory used, in MB.
``ours`` is what ``bilagekoll text`` gives; ``layout`` the same without the tags; ``bare`` that without links, emphasis,
escapes and marks (for pictures, and for tables whose structure is a guess), which the truth of DP-Bench has not.

The other converters are no dependencies: they go into an environment of their own, whose Python is given as ``--peers``:

    python3 -m venv PEERS
    PEERS/bin/pip install pypdf pdfminer.six pdfplumber pypdfium2 'markitdown[pdf]' liteparse pdf-inspector unpdf-markdown \
        opendataloader-pdf  # the last one needs Java too

A tool that is not installed there is left out with a line that says so.
"""

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from bench.conversion_worker import TOOLS
from bench.scores import Scores, score, words_of

WORKER = Path(__file__).with_name("conversion_worker.py")
_CUT = re.compile("(\\w+)[-\u00ad\u2010]\\s*(\\w+)")
"""A word, or two, with a hyphen."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pdfs", type=Path)
    parser.add_argument("truths", type=Path)
    parser.add_argument("--tool", action="append", choices=TOOLS, help="by default all; may be given several times")
    parser.add_argument("--peers", default=sys.executable, help="the Python in which other converters are installed")
    parser.add_argument("--running", nargs=2, action="append", default=[], metavar=("PDF", "WORDS"))
    parser.add_argument("--documents", action="store_true", help="print each document too, the worst first")
    given = parser.parse_args()
    running = {Path(pdf): words for pdf, words in given.running}
    truths = {given.pdfs / f"{path.stem}.pdf": path.read_text("utf-8") for path in sorted(given.truths.glob("*.md"))}
    wide, narrow = ("NID", "TEDS", "MHS", "recall", "precis"), ("cut", "runs")
    print(f"{'':14} {'overall':>7}", *(f"{name:>6}" for name in wide), *(f"{name:>4}" for name in narrow), f"{'ms':>7} {'MB':>5}")
    for name in given.tool or TOOLS:
        python = sys.executable if TOOLS[name][0] == "bilagekoll" else given.peers
        run = converted(python, name, [*truths, *running])
        if run is None:
            print(f"{name:14} not installed")
            continue
        results = {path: result_of(truth, run.texts[path], run.ms[path]) for path, truth in truths.items()}
        print(row(name, [*results.values()]), f"{_running(run, running):>4}", f"{_mean_ms(results):7.1f}", f"{run.peak or 0:5.0f}")
        if given.documents:
            for path, result in sorted(results.items(), key=lambda entry: entry[1].scores.overall):
                print(row(path.stem, [result]))


@dataclass(frozen=True)
class Run:
    """What one tool gave: texts and milliseconds by path, the most memory used in MB."""

    texts: Mapping[Path, str]
    ms: Mapping[Path, float]
    peak: float | None


@dataclass(frozen=True)
class Result:
    """How near one text is to the truth."""

    scores: Scores
    recall: float
    precision: float
    cut: int
    ms: float


def converted(python: str, tool: str, paths: Sequence[Path]) -> Run | None:
    """Run a tool over files in a process of its own; ``None`` when it is not installed."""
    given = "".join(f"{path.resolve()}\n" for path in paths)
    done = subprocess.run(
        [python, WORKER, tool],
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        return None
    *answers, last = lines
    by_path = dict(zip(paths, answers, strict=True))
    for path, answer in by_path.items():
        if "error" in answer:
            print(f"{tool}: {path.name}: {answer['error']}", file=sys.stderr)
    return Run(
        {path: answer["text"] for path, answer in by_path.items()},
        {path: answer["ms"] for path, answer in by_path.items()},
        last["peak"],
    )


def result_of(truth: str, text: str, ms: float) -> Result:
    """Measure one text."""
    return Result(score(truth, text), *words_found(truth, text), cut_words(truth, text), ms)


def words_found(expected: str, text: str) -> tuple[float, float]:
    """Share of the expected words that a text has, and of its words that are expected."""
    there, here = Counter(words_of(expected)), Counter(words_of(text))
    both = sum((there & here).values())
    return both / max(1, there.total()), both / max(1, here.total())


def cut_words(expected: str, text: str) -> int:
    """Words that a hyphen cuts in a text and that are expected whole."""
    whole = {word.casefold() for word in re.findall(r"\w+", expected)}
    with_hyphen = {match.group().casefold() for match in _CUT.finditer(expected)}
    pieces = (match for match in _CUT.finditer(text) if match.group().casefold() not in with_hyphen)
    return sum(f"{match[1]}{match[2]}".casefold() in whole for match in pieces)


def row(name: str, results: Iterable[Result]) -> str:
    """The scores of a line of the table."""
    results = list(results)
    columns = [[getattr(one.scores, key) for one in results] for key in ("overall", "nid", "teds", "mhs")]
    means = [[value for value in column if value is not None] for column in columns]
    more = [[one.recall for one in results], [one.precision for one in results]]
    shown = " ".join(f"{fmean(values):6.4f}" if values else "     -" for values in [*means[1:], *more])
    return f"{name:14} {fmean(means[0]):7.4f} {shown} {sum(one.cut for one in results):4}"


def _running(run: Run, running: Mapping[Path, str]) -> int:
    return sum(" ".join(run.texts[path].split()).count(words) for path, words in running.items())


def _mean_ms(results: Mapping[Path, Result]) -> float:
    return fmean(result.ms for result in results.values())


if __name__ == "__main__":
    main()
