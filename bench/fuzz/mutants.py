"""Mutants by number: which file, what is done to it, the bytes that come of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from bench.fuzz import pdf, pictures, raw
from bench.fuzz.loose import Loose, taken_apart

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures" / "files"
CORPUS = ROOT.parent / "shared" / "corpus"
_PICTURES = {".png", ".jpg", ".gif", ".webp"}
_SHARE_OF_FIXTURES = 0.4
_SHARE_OF_PICTURES = 0.12


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed file. ``damaged``: it is the file that it was, broken; otherwise it may be another one, whole in itself."""

    number: int
    source: Path
    deeds: tuple[str, ...]
    data: bytes
    damaged: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """The files to change, in a fixed order: our own letters, real PDFs, pictures."""

    letters: tuple[Path, ...]
    real: tuple[Path, ...]
    pictures: tuple[Path, ...]

    @classmethod
    def found(cls, largest: int, only: str = "") -> "Sources":
        """Those of at most so many bytes, and whose path contains ``only``."""

        def files(folders: Iterable[Path], endings: set[str]) -> tuple[Path, ...]:
            return tuple(
                path
                for folder in folders
                for path in sorted(folder.rglob("*"))
                if path.suffix.lower() in endings and path.stat().st_size <= largest and only in str(path)
            )

        real = [CORPUS / folder for folder in ("wild", "real", "pdfua")]
        return cls(files([FIXTURES], {".pdf"}), files(real, {".pdf"}), files([FIXTURES], _PICTURES))

    def pick(self, chance: Random) -> Path:
        """One of them."""
        kind = chance.random()
        groups: Sequence[tuple[Path, ...]] = (self.letters, self.real, self.pictures)
        wanted = 2 if kind < _SHARE_OF_PICTURES else 0 if kind < _SHARE_OF_PICTURES + _SHARE_OF_FIXTURES else 1
        return chance.choice(groups[wanted] or self.letters + self.real + self.pictures)


@lru_cache(maxsize=64)
def _loose(source: Path) -> Loose | None:
    return taken_apart(source.read_bytes())


def mutant(sources: Sources, seed: int, number: int) -> Mutant:
    """The mutant of a number: always the same bytes for the same files."""
    chance = Random(f"{seed}:{number}")
    source = sources.pick(chance)
    data = source.read_bytes()
    if source.suffix.lower() in _PICTURES:
        if chance.random() < 0.4:
            damage = chance.choice(raw.DAMAGE)
            return Mutant(number, source, (damage.__name__,), damage(chance, data), damaged=True)
        return Mutant(number, source, ("picture",), pictures.changed(chance, data), damaged=False)
    file = _loose(source)
    kind = chance.random()
    if file is None or kind < 0.3:
        damage = chance.choice(raw.DAMAGE)
        return Mutant(number, source, (damage.__name__,), damage(chance, data), damaged=True)
    copy = Loose(file.version, dict(file.parts), dict(file.trailer))
    if kind < 0.45:
        deed = chance.choice(pdf.DAMAGE)
        deed(chance, copy)
        return Mutant(number, source, (deed.__name__,), copy.written(), damaged=True)
    if kind < 0.5:
        return Mutant(number, source, ("table_lie",), pdf.table_lie(chance, copy.written()), damaged=True)
    deeds = [chance.choice(pdf.EDITS) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    for deed in deeds:
        deed(chance, copy)
    return Mutant(number, source, tuple(deed.__name__ for deed in deeds), copy.written(), damaged=False)
