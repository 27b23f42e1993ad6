"""Text in no marks: the running headers and footers that browsers leave outside of the tags."""

import unicodedata

from bilagekoll.facts.boxes import united
from bilagekoll.facts.content import Unreached
from bilagekoll.facts.place import Box

MOST_LETTERS = 1_000
"""Characters from which on it is the text of the page: longer than any running header and footer, and not worth keeping twice."""


class LooseText:
    """The text of a page that is neither tagged nor an artifact, line by line; nothing when it is too much (``is_full``)."""

    def __init__(self) -> None:
        self.is_full = False
        self._lines: list[tuple[list[str], Box | None]] = []
        self._letters = 0

    def add(self, text: str, between: str, box: Box) -> None:
        """Text is shown, ``between`` it and the text before: nothing, a blank or a line feed."""
        self._letters += len(text)
        if self._letters > MOST_LETTERS:
            self.is_full, self._lines = True, []
        elif not self._lines or "\n" in between:
            self._lines.append(([text], box))
        else:
            parts, around = self._lines[-1]
            parts.append(between + text)
            self._lines[-1] = parts, united(around, box)

    def lines(self) -> tuple[Unreached, ...]:
        """The lines with words."""
        told = ((" ".join(unicodedata.normalize("NFC", "".join(parts)).split()), box) for parts, box in self._lines)
        return tuple(Unreached(text, box) for text, box in told if text)
