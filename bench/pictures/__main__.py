"""Kind and verdict of two hundred pictures, beside what they are.

    python -m bench.pictures make FOLDER --photos FOLDER [--seed N]    make the pictures (WeasyPrint, Chromium)
    python -m bench.pictures alphabets FOLDER                          make 48 pages in other alphabets (WeasyPrint)
    python -m bench.pictures tell FOLDER [--misses]                    check them and print the table
    python -m bench.pictures words FOLDER [--misses]                   count their words as a letter shows them, 16 cm wide

Where the photographs come from: ``photographs.py``. Another seed gives other words, fonts, colours, faults and photographs.
"""

import argparse
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps  # noqa: TID251 - the bench looks at pictures

from bench.pictures.alphabets import make_unread
from bench.pictures.making import COUNTS, make
from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.checking.verdict import judge
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers import read
from bilagekoll.readers.lettered import words as words_in
from bilagekoll.topics import rules_of
from bilagekoll.topics.kinds import Kind, kind_of

VERDICTS = {"photo": "attach", "sign": "attach"}
"""Right verdicts; ``paste`` for the rest."""


@dataclass(frozen=True)
class Told:
    """What was said of one picture."""

    name: str
    kind: Kind | None
    verdict: str
    seconds: float

    @property
    def right(self) -> str:
        """The kind that it is."""
        return self.name.partition("-")[0]

    @property
    def verdict_right(self) -> bool:
        """Whether the verdict is the one for the kind that it is."""
        return self.verdict == VERDICTS.get(self.right, "paste")


def told(path: Path) -> Told:
    """Check one picture, in this process."""
    start = time.perf_counter()
    attachment = read(path)
    policy = load("1177")
    verdict = judge(evaluate(attachment, rules_of("patient"), policy), policy).verdict
    image = attachment.image
    kind = None if image is None or isinstance(image, Unknown) else kind_of(image)
    return Told(path.name, kind, verdict.value, time.perf_counter() - start)


def main() -> None:
    """Make, tell, or count words."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=("make", "alphabets", "tell", "words"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    if given.what == "make":
        make(given.folder, given.photos, given.seed)
        return
    if given.what == "alphabets":
        make_unread(given.folder)
        return
    pictures = [path for path in sorted(given.folder.iterdir()) if path.suffix in {".png", ".jpg"}]
    if given.what == "words":
        _print_words(pictures, misses=given.misses)
        return
    found = [told(path) for path in pictures]
    kinds = [kind for kind in Kind if any(one.right == kind for one in found)]
    print("| it is | " + " | ".join(kinds) + " | verdict right | median seconds |")
    print("| --- " * (len(kinds) + 3) + "|")
    for right in kinds:
        group = [one for one in found if one.right == right]
        counts = Counter(one.kind for one in group)
        seconds = sorted(one.seconds for one in group)[len(group) // 2] if group else 0.0
        cells = [str(counts[kind]) for kind in kinds]
        print(f"| {right} | {' | '.join(cells)} | {sum(one.verdict_right for one in group)} of {len(group)} | {seconds:.1f} |")
    both = sum(one.verdict_right and one.kind == one.right for one in found)
    print(f"kind and verdict right: {both} of {len(found)}")
    if given.misses:
        for one in found:
            if one.kind != one.right or not one.verdict_right:
                print(one.name, one.kind, one.verdict)


def _print_words(paths: list[Path], *, misses: bool) -> None:
    """How many pictures of each kind have so many words that their alternative text is asked about."""
    least = load("1177").limits.picture_words
    counts = {path: _words(path) for path in paths}
    for kind in COUNTS:
        group = {path: words for path, words in counts.items() if path.name.startswith(f"{kind}-")}
        print(f"{kind}: {least} words or more in {sum(words >= least for words in group.values())} of {len(group)}")
        for path, words in group.items():
            if misses and (words >= least) == (kind in VERDICTS):
                print(f"    {path.name}: {words}")


def _words(path: Path) -> int:
    with Image.open(path) as picture:
        shown = ImageOps.exif_transpose(picture).convert("RGB")
    width, height = 160 / 25.4 * 72, 230 / 25.4 * 72
    shown.thumbnail((width, height), Image.Resampling.BOX)
    return words_in(shown)


if __name__ == "__main__":
    main()
