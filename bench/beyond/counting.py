"""Right and wrong answers of a rule, counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import bilagekoll
from bench.beyond.case import Case
from bench.beyond.labels import Labels
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.structure import Structure
from bilagekoll.readers import read


@dataclass
class Score:
    """Documents by what is so and what the rule said. ``misses``: a line for each wrong answer."""

    hits: int = 0
    silent: int = 0
    false: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """Share of its findings that are right."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else None

    @property
    def recall(self) -> float | None:
        """Share of the wrong documents that it found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None

    def add(self, name: str, *, wrong: bool, found: bool) -> None:
        """Count one document."""
        self.hits += wrong and found
        self.silent += not wrong and not found
        self.false += found and not wrong
        self.missed += wrong and not found
        if wrong != found:
            self.misses.append(f"{'missed' if wrong else 'false '} {name}")


def found_in(source: bytes | Path, rules: Iterable[str]) -> set[str]:
    """Those of the rules that find something."""
    report = bilagekoll.check(source, name="brev.pdf") if isinstance(source, bytes) else bilagekoll.check(source)
    return {finding.rule for finding in report.findings} & set(rules)


def on_made(cases: Iterable[Case], rules: Iterable[str]) -> dict[str, Score]:
    """A score a rule on the documents made for it."""
    scores = {rule: Score() for rule in rules}
    for case in cases:
        wanted = scores.keys() & (case.wrong | case.right)
        found = found_in(case.make(), wanted)
        for rule in wanted:
            scores[rule].add(case.name, wrong=rule in case.wrong, found=rule in found)
    return scores


def on_real(corpus: Path, labels: dict[str, Labels], rules: Iterable[str]) -> tuple[dict[str, Score], list[str]]:
    """A score a rule on the labelled files, and the findings in files that nobody has labelled.

    Pass files of the corpus for PDF/UA-1 count as right unless labelled: none of them has a fault that may be called likely.
    """
    scores = {rule: Score() for rule in rules}
    unlabelled = []
    for path in real_files(corpus):
        name = path.relative_to(corpus).as_posix()
        found = found_in(path, scores)
        for rule, score in scores.items():
            wrong = _label(name, labels.get(rule, Labels({}, {})))
            if wrong is not None:
                score.add(name, wrong=wrong, found=rule in found)
            elif rule in found:
                unlabelled.append(f"{rule}: {name}")
    return scores, unlabelled


def _label(name: str, labels: Labels) -> bool | None:
    if name in labels.wrong:
        return True
    return False if name in labels.right or labels.others_right or name.startswith("pdfua/") else None


def real_files(corpus: Path) -> Iterator[Path]:
    """All of real/, the tagged PDFs of wild/, and the pass files for PDF/UA-1."""
    yield from sorted(path for path in (corpus / "real").iterdir() if path.suffix != ".tsv")
    yield from sorted(path for path in (corpus / "wild").rglob("*.pdf") if _is_tagged(path))
    yield from sorted(path for path in (corpus / "pdfua" / "PDF_UA-1").rglob("*.pdf") if "-pass-" in path.name)


def _is_tagged(path: Path) -> bool:
    pdf = read(path).pdf
    return isinstance(pdf, Pdf) and isinstance(pdf.structure, Structure)
