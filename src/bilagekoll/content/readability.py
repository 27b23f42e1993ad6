"""How hard a text is to read: LIX and long sentences."""

import re
from collections.abc import Iterator

from bilagekoll.facts.frozen import frozen

LONG_WORD = 6
"""Letters above which a word is long (Björnsson, "Läsbarhet", 1968)."""
LONG_SENTENCE = 25
"""Words above which a sentence is pointed out; our own choice: twice the average of easy Swedish prose."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*")
_END = re.compile(r"[.!?…]+[”\"')\]]*(?=\s+[^a-zåäö\s])")
_ABBREVIATION = re.compile(
    r"\b(?:kl|ca|nr|tel|dr|st|t\.ex|bl\.a|m\.m|d\.v\.s|e\.g|i\.e|approx|no|Mr|Mrs|Ms|ev|inkl|max|min|jan|feb|aug|sept|okt"
    r"|nov|dec)\.$"
)
_LONGEST = len("approx.") + 1
"""Characters in which an abbreviation is looked for: a line may have a million, and as many full stops."""


@frozen
class Readability:
    """Counts of a text. ``long_sentences``: those of more than :data:`LONG_SENTENCE` words, in order."""

    words: int
    sentences: int
    long_words: int
    long_sentences: tuple[str, ...]

    @property
    def lix(self) -> float:
        """Björnsson's index: words a sentence plus the percentage of long words; below 30 easy, from 40 hard, 0 without words."""
        return self.words / self.sentences + 100 * self.long_words / self.words if self.words else 0.0


def readability(text: str) -> Readability:
    """Counts of plain text. A line is the end of a sentence: headings and list items have no full stop."""
    found = [(sentence, words) for sentence in sentences_of(text) if (words := _WORD.findall(sentence))]
    return Readability(
        words=sum(len(words) for _, words in found),
        sentences=len(found),
        long_words=sum(sum(map(str.isalpha, word)) > LONG_WORD for _, words in found for word in words),
        long_sentences=tuple(sentence for sentence, words in found if len(words) > LONG_SENTENCE),
    )


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of plain text, line by line."""
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            if _ABBREVIATION.search(line, max(0, end.end() - _LONGEST), end.end()):
                continue
            yield line[start : end.end()].strip()
            start = end.end()
        if rest := line[start:].strip():
            yield rest
