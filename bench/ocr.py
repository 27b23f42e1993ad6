"""How well text in pictures is recognised, beside Debian's tesseract.

    python -m bench.ocr [--dpi N]... [--condition NAME]... [--engine NAME]... [--errors] [--marks] [PDF...]

Draws the first page of each letter (of the fixtures, unless PDFs are given), spoils it, has it recognised, and compares with the
words of the PDF, line by line from above. Prints for each resolution and condition: letters wrong of 100 (edits; line breaks
count as spaces, bullets not at all, dashes of all lengths as one, the Greek mu as the micro sign), å, ä and ö right
of 100, wall and processor seconds a page. The last line is the memory at its highest.
Tesseract runs as ``tesseract -l swe+eng`` where it is installed, on one processor: a second one costs it more than it gains.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PIL.Image import Image  # noqa: TID251 - the bench makes pictures
from rapidfuzz.distance import Levenshtein

from bench.degrading import Degrade, compressed, noisy, photographed, rotated
from bilagekoll.facts.layout import LayoutPage
from bilagekoll.facts.recognition import Recognised
from bilagekoll.readers.layout import read_layout
from bilagekoll.readers.recognition import recognise
from bilagekoll.readers.rendering import Rendering

LETTERS = ("kallelse", "provsvar", "remiss", "patientinformation-gra-starr", "appointment-letter-english")
FILES = Path(__file__).parent.parent / "fixtures" / "files"
CONDITIONS: dict[str, Degrade] = {
    "clean": lambda page: page,
    "rotated 1": rotated(1),
    "rotated 3": rotated(-3),
    "noisy": noisy,
    "jpeg 25": compressed,
    "phone a": photographed(1),
    "phone b": photographed(2),
    "phone c": photographed(3),
}
RESOLUTIONS = (100, 150, 200, 300)
SWEDISH = "åäöÅÄÖ"


@dataclass
class Score:
    """Sums over pages."""

    edits: int = 0
    letters: int = 0
    swedish: int = 0
    swedish_right: int = 0
    wall: float = 0.0
    processor: float = 0.0
    pages: int = 0

    def add(self, truth: str, text: str) -> None:
        """Compare one page."""
        operations = Levenshtein.opcodes(truth, text)
        self.edits += Levenshtein.distance(truth, text)
        self.letters += len(truth)
        self.swedish += sum(letter in SWEDISH for letter in truth)
        for step in operations:
            if step.tag == "equal":
                self.swedish_right += sum(letter in SWEDISH for letter in truth[step.src_start : step.src_end])
        self.pages += 1


Recognise = Callable[[Image], tuple[str, float]]
"""The text of a picture, and the processor seconds that it took."""


def ours(picture: Image) -> tuple[str, float]:
    """What ``bilagekoll`` recognises."""
    start = time.process_time()
    found = recognise(picture)
    spent = time.process_time() - start
    return (in_lines(found) if isinstance(found, Recognised) else ""), spent


def in_lines(found: Recognised) -> str:
    """The words from above to below, pieces of one height from left to right."""
    lines: dict[int, list[tuple[float, float, float, str]]] = {}
    for word in found.words:
        lines.setdefault(word.line, []).append((word.box[0], word.box[1], word.box[3], word.text))
    pieces = []
    for words in lines.values():
        middle = sum((top + bottom) / 2 for _, top, bottom, _ in words) / len(words)
        height = sum(bottom - top for _, top, bottom, _ in words) / len(words)
        pieces.append((middle, height, min(word[0] for word in words), " ".join(word[3] for word in words)))
    return _in_rows(pieces)


def _in_rows(pieces: Iterable[tuple[float, float, float, str]]) -> str:
    """Pieces given as middle, height, left edge, text."""
    rows: list[list[tuple[float, float, float, str]]] = []
    for piece in sorted(pieces):
        if rows and piece[0] - rows[-1][0][0] < 0.4 * piece[1]:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return plain(" ".join(piece[3] for row in rows for piece in sorted(row, key=lambda one: one[2])))


def tesseract(picture: Image) -> tuple[str, float]:
    """What Debian's tesseract recognises."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        picture.save(path)
        before = os.times()
        run = subprocess.run(
            ["tesseract", str(path), "-", "-l", "swe+eng"],
            capture_output=True,
            check=True,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
        after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return plain(run.stdout.decode()), spent


def plain(text: str) -> str:
    """Words with one space between them, without bullets, with one kind of dash and of micro sign."""
    return " ".join(text.translate(_ALIKE).split())


_ALIKE = str.maketrans({**dict.fromkeys("•·●∙⚫*", " "), **dict.fromkeys("–—−‐", "-"), "\u03bc": "\u00b5"})


def truth_of(page: LayoutPage) -> str:
    """The words of a page from above to below."""
    lines: dict[int, list[tuple[float, str]]] = {}
    bases: list[float] = []
    for word in page.words:
        near = next((number for number, base in enumerate(bases) if abs(base - word.base) < 0.4 * word.size), len(bases))
        if near == len(bases):
            bases.append(word.base)
        lines.setdefault(near, []).append((word.box[0], ("" if word.glued else " ") + word.text))
    ordered = sorted(lines, key=lambda number: -bases[number])
    return plain(" ".join("".join(text for _, text in sorted(lines[number])) for number in ordered))


ENGINES: dict[str, Recognise] = {"ours": ours, "tesseract": tesseract}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--dpi", type=int, action="append")
    parser.add_argument("--condition", action="append", choices=CONDITIONS)
    parser.add_argument("--engine", action="append", choices=ENGINES)
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    parser.add_argument("--marks", action="store_true", help="how many wrong and right words would be marked, by confidence")
    given = parser.parse_args()
    engines = given.engine or [name for name in ENGINES if name == "ours" or shutil.which(name)]
    letters = [_letter(path) for path in given.pdfs or [FILES / f"{name}.pdf" for name in LETTERS]]
    print(
        f"{'dpi':>4} {'condition':10}"
        + "".join(f" | {name:9} {'wrong %':>7} {'åäö %':>6} {'s':>5} {'cpu s':>5}" for name in engines)
    )
    for dpi in given.dpi or RESOLUTIONS:
        for condition in given.condition or CONDITIONS:
            row = [measure(ENGINES[name], letters, dpi, CONDITIONS[condition], errors=given.errors) for name in engines]
            print(f"{dpi:4} {condition:10}" + "".join(_cells(score) for score in row), flush=True)
    if given.marks:
        _print_marks(letters, given.dpi or RESOLUTIONS, given.condition or CONDITIONS)
    _print_memory()


def _print_marks(letters: Sequence[tuple[Path, str]], resolutions: Iterable[int], conditions: Iterable[str]) -> None:
    """For some confidences: of the words that the letter does not have, and of those that it has, how many lie below."""
    words: list[tuple[float, bool]] = []
    for (path, truth), dpi, condition in product(letters, resolutions, conditions):
        found = recognise(CONDITIONS[condition](_page(path, dpi)))
        there = Counter(truth.split())
        for word in found.words if isinstance(found, Recognised) else ():
            for piece in plain(word.text).split():
                words.append((word.confidence, there[piece] > 0))
                there[piece] -= 1
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        wrong, right = ([sure < least for sure, is_right in words if is_right is kind] for kind in (False, True))
        print(f"below {least}: {sum(wrong)} of {len(wrong)} wrong words, {sum(right)} of {len(right)} right ones")


def _letter(path: Path) -> tuple[Path, str]:
    page = next(iter(read_layout(path, range(1, 2))))
    if not isinstance(page, LayoutPage):
        raise SystemExit(f"{path}: {page}")
    return path, truth_of(page)


def measure(engine: Recognise, letters: Sequence[tuple[Path, str]], dpi: int, degrade: Degrade, *, errors: bool = False) -> Score:
    """One engine on all letters in one condition."""
    score = Score()
    for path, truth in letters:
        picture = degrade(_page(path, dpi))
        start = time.perf_counter()
        text, processor = engine(picture)
        score.wall += time.perf_counter() - start
        score.processor += processor
        score.add(truth, text)
        if errors:
            _print_errors(path.stem, truth, text)
    return score


def _page(path: Path, dpi: int) -> Image:
    with Rendering(path) as rendering:
        page = rendering.picture(1, scale=dpi / 72)
    if not isinstance(page, Image):
        raise SystemExit(f"{path}: {page}")
    return page


def _print_errors(name: str, truth: str, text: str) -> None:
    for step in Levenshtein.opcodes(truth, text):
        if step.tag != "equal":
            around = truth[max(0, step.src_start - 12) : step.src_end + 8]
            print(f"    {name}: …{around}… {truth[step.src_start : step.src_end]!r} -> {text[step.dest_start : step.dest_end]!r}")


def _cells(score: Score) -> str:
    wrong = 100 * score.edits / max(1, score.letters)
    right = f"{100 * score.swedish_right / score.swedish:6.1f}" if score.swedish else "     -"
    return f" | {'':9} {wrong:7.2f} {right} {score.wall / score.pages:5.1f} {score.processor / score.pages:5.1f}"


def _print_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
