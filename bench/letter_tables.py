"""Makes the letter tables in src/bilagekoll/prose/letters from texts that may be used.

    python -m bench.letter_tables LANGUAGE "SOURCE AND LICENCE" FOLDER [FOLDER ...]

Reads every .md and .txt file (UTF-8) below the folders. A group of three letters counts when it stands in at least two different
words or often in one (the edge of a word counts as a letter); all in lower case. The shares are those of the letters and pairs that
files lose most often (å, ä, ö; pairs that fonts join to a ligature) of all letters: in running text or among different words, the
smaller.
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bilagekoll.prose.letters import groups_of

TABLES = Path(__file__).resolve().parents[1] / "src" / "bilagekoll" / "prose" / "letters"
WATCHED = {"sv": ("å", "ä", "ö", "ti", "tt", "fi", "ff", "ft"), "en": ("ti", "tt", "fi", "ff", "fl", "ft")}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPT = {"sv": re.compile("[a-zåäöéüàèáøæ]+"), "en": re.compile("[a-zéèïç]+")}
LEAST_WORDS, OFTEN = 2, 50


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("language", choices=sorted(WATCHED))
    parser.add_argument("source")
    parser.add_argument("folders", nargs="+", type=Path)
    given = parser.parse_args()
    words: Counter[str] = Counter()
    for path in _files(given.folders):
        text = unicodedata.normalize("NFC", path.read_text("utf-8", errors="replace")).lower()
        words.update(word for word in _WORD.findall(text) if _SCRIPT[given.language].fullmatch(word))
    (TABLES / f"{given.language}.txt").write_text(table(given.language, given.source, words), "utf-8")


def _share(part: str, words: Counter[str]) -> float:
    return sum(word.count(part) * count for word, count in words.items()) / sum(len(word) * count for word, count in words.items())


def _files(folders: Iterable[Path]) -> Iterable[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".md", ".txt"})


def table(language: str, source: str, words: Counter[str]) -> str:
    """The table of counted words: shares, then a line for each first letter with the other two of its groups."""
    kinds = Counter(group for word in words for group in set(groups_of(word)))
    often = Counter(dict.fromkeys(kinds, 0))
    for word, count in words.items():
        often.update(dict.fromkeys(groups_of(word), count))
    groups = sorted(group for group, count in kinds.items() if count >= LEAST_WORDS or often[group] >= OFTEN)
    shares = {part: min(_share(part, words), _share(part, Counter(set(words)))) for part in WATCHED[language]}
    lines = [f"# Made by `python -m bench.letter_tables`; source: {source}."]
    lines += [
        f"# {sum(words.values())} words, {len(words)} different. Shares of letters, then groups of three letters by the first."
    ]
    lines += [f"share {part} {share:.5f}" for part, share in shares.items()]
    by_first: dict[str, list[str]] = {}
    for group in groups:
        by_first.setdefault(group[0], []).append(group[1:])
    lines += [f"{first}{''.join(rest)}" for first, rest in by_first.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
