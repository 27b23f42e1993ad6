"""What a message template is."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bilagekoll.facts.frozen import frozen

HOLE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
"""A hole in the text of a template: the name of a field between double braces."""


class Kind(StrEnum):
    """What a field holds. The first four are what every message must state."""

    UNIT = "unit"
    PURPOSE = "purpose"
    REPLIES = "replies"
    CONTACT = "contact"
    TIME = "time"
    PLACE = "place"
    CONTENT = "content"
    OTHER = "other"


class Purpose(StrEnum):
    """What the sender wants: ``INFORMATION`` tells the patient something, ``QUESTION`` asks for an answer."""

    INFORMATION = "information"
    QUESTION = "question"


@frozen
class Field:
    """Something that a person fills in.

    ``longest``: characters, ``None`` without limit. ``proposed``: a machine made it of a letter, and its author has not said yes.
    ``line``: where the file has it, from 1.
    """

    name: str
    label: str
    kind: Kind = Kind.OTHER
    hint: str = ""
    example: str = ""
    required: bool = False
    longest: int | None = None
    proposed: bool = False
    line: int = 0


@frozen
class Template:
    """A message with holes. ``language``: "sv" or "en". ``keywords``: words of a letter that the template fits.

    ``longest``: characters of the whole message. ``text_line``: line of the file where the text begins. ``shipped``: it came with
    the program. ``path``: the file, for people.
    """

    id: str
    language: str
    name: str
    purpose: Purpose
    fits: str
    not_for: str
    text: str
    fields: tuple[Field, ...]
    keywords: tuple[str, ...] = ()
    longest: int | None = None
    path: str = ""
    text_line: int = 1
    shipped: bool = False

    def field(self, name: str) -> Field | None:
        """The field of a name (or the only one of a kind), without regard to case."""
        wanted = name.casefold()
        named = next((field for field in self.fields if field.name.casefold() == wanted), None)
        of_kind = [field for field in self.fields if field.kind == wanted]
        return named or (of_kind[0] if len(of_kind) == 1 else None)

    def holes(self) -> Iterator[tuple[str, int]]:
        """Each hole of the text with its line in the file."""
        for number, line in enumerate(self.text.split("\n"), self.text_line):
            for hole in HOLE.finditer(line):
                yield hole[1], number


class TemplateError(Exception):
    """A template that cannot be used. ``sentence`` names one in the locales under "template.error", ``values`` fill its holes."""

    def __init__(self, sentence: str, **values: str) -> None:
        super().__init__(sentence, values)
        self.sentence = sentence
        self.values = values
