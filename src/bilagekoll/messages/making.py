"""A new template from a letter: its text, with what changes from patient to patient proposed as holes."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from bilagekoll.content.blocks import Block, Document, Heading, ListBlock, Paragraph, text_of
from bilagekoll.content.safe import safe_text
from bilagekoll.facts.frozen import frozen
from bilagekoll.messages.choosing import language_of
from bilagekoll.messages.filling import TOP_LEVEL
from bilagekoll.messages.letter import Part, letter_of
from bilagekoll.messages.patterns import UNIT
from bilagekoll.messages.personal import PERSONAL, Variable, variables_in
from bilagekoll.messages.proposals import proposals
from bilagekoll.messages.stated.contact import contacts_in
from bilagekoll.messages.templates import Field, Kind, Purpose, Template

NAMES: Mapping[str, Mapping[Variable | Kind, str]] = {
    "sv": {
        Variable.PERSONAL_NUMBER: "personnummer", Variable.NAME: "namn", Variable.EMAIL: "e-post", Variable.STREET: "gatuadress",
        Variable.POSTAL: "postadress", Variable.PHONE: "telefon", Variable.REFERENCE: "referens", Variable.MOMENT: "tid",
        Variable.DATE: "datum", Variable.CLOCK: "klockslag", Kind.UNIT: "enhet", Kind.PLACE: "plats",
    },
    "en": {
        Variable.PERSONAL_NUMBER: "personal-number", Variable.NAME: "person", Variable.EMAIL: "e-mail", Variable.STREET: "street",
        Variable.POSTAL: "town", Variable.PHONE: "phone", Variable.REFERENCE: "reference", Variable.MOMENT: "time",
        Variable.DATE: "date", Variable.CLOCK: "clock", Kind.UNIT: "unit", Kind.PLACE: "place",
    },
}  # fmt: skip
"""Names of the holes by language."""
_KINDS = {Variable.MOMENT: Kind.TIME}
KEYWORDS = 5
"""Words of the title that point at the new template, at most."""


@frozen
class Hole:
    """A proposed hole.

    ``text``: the words of the letter in its place; ``around``: the line that they stand in; ``certain``: personal data, which must
    go whatever the author thinks.
    """

    what: Variable | Kind
    name: str
    text: str
    around: str
    start: int
    end: int
    certain: bool


@frozen
class Draft:
    """The text of a letter for a template, and the holes proposed in it, in order. ``left_out``: kinds of the parts that went."""

    text: str
    language: str
    title: str
    holes: tuple[Hole, ...]
    left_out: tuple[Part, ...]


def draft_of(document: Document, table_text: Callable[[Block], str]) -> Draft:
    """The draft of a letter. ``table_text`` writes a table, a picture or a note as lines."""
    letter = letter_of(document.blocks)
    language = language_of(document)
    kept = [block for number, block in enumerate(document.blocks) if letter.parts.get(number) in {None, Part.CLOSING}]
    top = min((block.level for block in kept if isinstance(block, Heading)), default=TOP_LEVEL)
    parts = [safe_text(_written(block, top, table_text)).replace("{{", "{ {") for block in kept]
    text = "\n\n".join(part for part in parts if part.strip())
    title = next((text_of(block.inlines) for block in kept if isinstance(block, Heading)), "")
    found = proposals(document)
    place = found[Kind.PLACE].value if Kind.PLACE in found else None
    holes = _numbered(_holes(text, NAMES[language], letter.unit, place))
    return Draft(text, language, " ".join(title.split()), tuple(holes), tuple(sorted(set(letter.parts.values()) - {Part.CLOSING})))


def template_of(draft: Draft, chosen: Mapping[Hole, str], words: "FieldWords", id_: str, name: str, *, confirmed: bool) -> Template:
    """The template of a draft. ``chosen``: the holes to make, with their names. ``words``: labels, hints and examples."""
    text = draft.text
    fields: list[Field] = []
    for hole in sorted(chosen, key=lambda hole: -hole.start):
        text = f"{text[: hole.start]}{{{{{chosen[hole]}}}}}{text[hole.end :]}"
    for hole, hole_name in chosen.items():
        if hole_name not in {field.name for field in fields}:
            kind = hole.what if isinstance(hole.what, Kind) else _KINDS.get(hole.what, Kind.OTHER)
            label, example = words(hole.what)
            fields.append(Field(hole_name, label, kind, "", example, required=True, proposed=not confirmed))
    return Template(
        id=id_,
        language=draft.language,
        name=name,
        purpose=Purpose.INFORMATION,
        fits=name,
        not_for="",
        text=text,
        fields=tuple(fields),
        keywords=tuple(dict.fromkeys(word.casefold() for word in re.findall(r"[^\W\d_]{5,}", name)))[:KEYWORDS],
    )


FieldWords = Callable[[Variable | Kind], tuple[str, str]]
"""Label and example of a field by what it holds."""


def _written(block: Block, top: int, table_text: Callable[[Block], str]) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(6, block.level - top + TOP_LEVEL)} {' '.join(text_of(block.inlines).split())}"
    if isinstance(block, Paragraph):
        return "\n".join(sentence_line for sentence_line in text_of(block.inlines).split("\n") if sentence_line.strip())
    if isinstance(block, ListBlock):
        lines = table_text(block).split("\n")
        return "\n".join(re.sub(r"^(\s*)–\s", r"\1- ", line) for line in lines)
    return table_text(block)


def _holes(text: str, names: Mapping[Variable | Kind, str], unit: str | None, place: str | None) -> list[Hole]:
    found = [
        Hole(
            one.what,
            names[one.what],
            one.text,
            _line(text, one.start),
            one.start,
            one.end,
            one.what in PERSONAL and not _of_unit(text, one.what, one.start),
        )
        for one in variables_in(text)
        if not (one.what is Variable.CLOCK and any(contacts_in([_line(text, one.start)])))  # opening hours
    ]
    for kind, value in ((Kind.UNIT, unit), (Kind.PLACE, place)):
        for match in re.finditer(re.escape(value), text) if value else ():
            if not any(match.start() < hole.end and hole.start < match.end() for hole in found):
                found.append(
                    Hole(kind, names[kind], match[0], _line(text, match.start()), match.start(), match.end(), certain=False)
                )
    return sorted(found, key=lambda hole: hole.start)


def _numbered(holes: Iterable[Hole]) -> Iterator[Hole]:
    """Holes of one name but different words get numbers: "datum", "datum-2"."""
    seen: dict[str, list[str]] = {}
    for hole in holes:
        texts = seen.setdefault(hole.name, [])
        if hole.text not in texts:
            texts.append(hole.text)
        number = texts.index(hole.text) + 1
        yield hole if number == 1 else replace(hole, name=f"{hole.name}-{number}")


def _of_unit(text: str, what: Variable, start: int) -> bool:
    """Whether a telephone number or address stands in a sentence that tells where to turn: it is the unit's own."""
    line = _line(text, start)
    return what in {Variable.PHONE, Variable.EMAIL, Variable.STREET, Variable.POSTAL} and (
        any(contacts_in([line])) or UNIT.search(line) is not None
    )


def _line(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : (text + "\n").find("\n", start)]
