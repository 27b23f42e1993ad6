"""Runs of text within a block: marked content, spans, links, fields, abbreviations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bilagekoll.content.blocks import Inline, Inlines, LeftOut, Note, Omission, Run, text_of
from bilagekoll.content.from_tags.languages import SAME, Languages
from bilagekoll.content.from_tags.roles import NOTES, PICTURES, SILENT
from bilagekoll.content.hyphens import NO_WORDS, Vocabulary
from bilagekoll.content.repair import joined_runs
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import Annotation, Field
from bilagekoll.facts.structure import Element, Marked, Referenced, Structure

LONGEST_SIGN = 4
"""Characters of the sign that refers to a note: "12", "*", "[12]", "(12)"."""


@dataclass(slots=True)
class Source:
    """What the runs are made from. ``links`` and ``fields``: by object number.

    ``languages``: what is in another than the document's.
    ``left_out`` and ``fields_met`` grow as the tags are read. ``in_contents``: within a table of contents.
    """

    structure: Structure
    links: Mapping[int, Annotation]
    fields: Mapping[int, Field]
    vocabulary: Vocabulary = NO_WORDS
    languages: Languages = SAME
    left_out: list[LeftOut] = field(default_factory=list)
    fields_met: set[int] = field(default_factory=set)
    in_contents: bool = False

    def kids(self, element: Element) -> Iterator[Element | Marked | Referenced]:
        """The parts of an element, in order."""
        for kid in element.kids:
            yield self.structure.elements[kid] if isinstance(kid, int) else kid


@frozen
class Style:
    """What a run inherits from the elements around it."""

    bold: bool = False
    italic: bool = False
    link: str | None = None
    run: Run = Run.TEXT

    def text(self, words: str, language: str | None) -> Inline:
        """A run in this style."""
        return Inline(words, self.bold, self.italic, self.link, self.run, language=language)


PLAIN = Style()


class Line:
    """Collects the runs of one block, and the notes met on the way."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._runs: list[Inline] = []
        self._last: Marked | None = None
        self.notes: list[Element] = []

    def add(self, item: Element | Marked | Referenced, style: Style = PLAIN) -> None:
        """Add what stands in the line."""
        if isinstance(item, Marked):
            if item.text:
                self._runs.append(style.text(self._gap(item) + item.text, self._source.languages.marked.get(id(item))))
                self._last = item
            elif item.images and style.run is Run.TEXT:
                self._runs.append(Inline("", link=style.link, run=Run.PICTURE))
        elif isinstance(item, Referenced):
            self._add_field(item)
        elif item.role in NOTES:
            self.notes.append(item)
        elif item.role not in SILENT:
            self._add_element(item, style)

    def inlines(self, *, short_lines: bool = False) -> Inlines:
        """The runs, mended; neighbours of one style in one."""
        return _said_once(joined_runs(tuple(self._runs), self._source.vocabulary, short_lines=short_lines))

    def _gap(self, item: Marked) -> str:
        """What must stand before marked content that does not follow in the page what precedes it in the tags.

        The text begins with the gap to what the page shows before it. In a table of contents it is a row of dots, left out.
        """
        last = self._last
        if last is None or item.text[:1].isspace() or self._runs[-1].text[-1:].isspace():
            return ""
        if self._source.in_contents and item.text.strip().isdigit():
            return " … "
        return "" if item.page == last.page and 0 <= item.mcid - last.mcid <= 1 else " "

    def _add_element(self, element: Element, style: Style) -> None:
        if element.role in PICTURES and (element.alt or element.actual_text is not None):
            self._add_picture(element, style)
            return
        style = self._styled(element, style)
        before = len(self._runs)
        if self._is_replaced(element):
            self._replace(element, element.actual_text or "")
            self._runs.append(style.text(element.actual_text or "", self._source.languages.elements.get(element.index)))
        else:
            for kid in self._source.kids(element):
                self.add(kid, style)
        if element.alt and not text_of(self._runs[before:]).strip() and element.role != "Form":
            self._runs[before:] = [Inline(element.alt, link=style.link, run=Run.PICTURE)]
        if element.role in PICTURES and len(self._runs) == before:
            self._runs.append(Inline("", link=style.link, run=Run.PICTURE))
        if element.expansion and len(self._runs) > before:
            self._runs[-1] = replace(self._runs[-1], expansion=element.expansion)

    def _add_picture(self, element: Element, style: Style) -> None:
        if element.actual_text is not None:
            self._runs.append(style.text(element.actual_text, self._source.languages.elements.get(element.index)))
        else:
            self._runs.append(Inline(element.alt or "", link=style.link, run=Run.PICTURE))
        self._replace(element, element.actual_text or element.alt or "")

    def _replace(self, element: Element, words: str) -> None:
        """The glyphs of an element are not given: the file has other words for them."""
        shown = " ".join("".join(item.text for item in self._source.structure.content(element) if isinstance(item, Marked)).split())
        if any(map(str.isalnum, shown)) and shown != " ".join(words.split()):
            self._source.left_out.append(LeftOut(Omission.REPLACED, shown, element.place.page, element.place.box))

    def _is_replaced(self, element: Element) -> bool:
        """Whether replacement text takes the place of what is shown. A blank one would only silence words that everybody sees."""
        if element.actual_text is None:
            return False
        shown = (item.text for item in self._source.structure.content(element) if isinstance(item, Marked))
        return bool(element.actual_text.strip()) or not any(map(str.strip, shown))

    def _styled(self, element: Element, style: Style) -> Style:
        kind = element.role if element.role in {"Em", "Strong"} else element.type
        link = self._target(element) if element.role in {"Link", "Annot"} else None
        run = Run.NOTE if self._refers_to_note(element) else style.run
        return Style(style.bold or kind == "Strong", style.italic or kind == "Em", link or style.link, run)

    def _target(self, element: Element) -> str | None:
        for item in self._source.structure.content(element):
            if isinstance(item, Referenced) and item.object is not None:
                annotation = self._source.links.get(item.object)
                if annotation is not None and annotation.uri:
                    return annotation.uri
        return None

    def _refers_to_note(self, element: Element) -> bool:
        """A reference or label that is no more than a sign, such as a raised 1."""
        if element.role not in {"Reference", "Lbl", "Sub"}:
            return False
        own = Line(self._source)
        for kid in self._source.kids(element):
            if not isinstance(kid, Element) or kid.role not in NOTES | {"Reference", "Lbl"}:
                own.add(kid)
        sign = text_of(own.inlines())
        below = list(self._source.structure.descendants(element))
        has_note = any(child.role in NOTES for child in (*below, *self._next(element, below)))
        return 0 < len(sign) <= LONGEST_SIGN and not sign.isalpha() and (element.role != "Lbl" or has_note)

    def _next(self, element: Element, below: Sequence[Element]) -> tuple[Element, ...]:
        """The element that comes next under the same one, if any; elements stand in their order, with those below them."""
        number = (below[-1] if below else element).index + 1
        following = self._source.structure.elements[number : number + 1]
        return tuple(one for one in following if one.parent == element.parent)

    def _add_field(self, item: Referenced) -> None:
        field = self._source.fields.get(item.object) if item.object is not None else None
        if field is None or item.object in self._source.fields_met or field.hidden:
            return
        self._source.fields_met.add(field.place.object or 0)
        self._runs += [Inline(" "), field_run(field), Inline(" ")]


_RUNS = {"push": Run.BUTTON, "check": Run.CHECK, "radio": Run.CHECK}


def field_run(field: Field) -> Inline:
    """A form field within a line, named by the words on its face or by its label."""
    run = _RUNS.get(field.kind, Run.FIELD)
    name = field.label or field.alt or ""
    return Inline((field.caption or name) if run is Run.BUTTON else name, run=run, value=field.value)


def _said_once(runs: Inlines) -> Inlines:
    """Fields without the label that the line says already. Beside a box to tick the words of the line are its label."""
    words = text_of(run for run in runs if run.run is Run.TEXT)
    said = " ".join(words.lower().split())

    def without(run: Inline) -> Inline:
        known = run.text.strip(" :*").lower() in said if run.run is Run.FIELD else run.run is Run.CHECK and bool(said)
        return replace(run, text="") if known else run

    return tuple(map(without, runs))


def note_block(element: Element, source: Source) -> Note:
    """A note with its sign."""
    line, sign = Line(source), Line(source)
    for item in _parts(element, source):
        if isinstance(item, Element) and item.role == "Lbl":
            sign.add(item)
        else:
            line.add(item)
    label = text_of(sign.inlines()).strip()
    return Note(label, line.inlines(), page=element.place.page, box=element.place.box)


def _parts(element: Element, source: Source) -> Iterator[Element | Marked | Referenced]:
    """The parts of a note, its paragraphs opened so far that a label inside is found."""
    for kid in source.kids(element):
        if isinstance(kid, Element) and kid.role in {"P", "Div"}:
            yield from source.kids(kid)
        else:
            yield kid
