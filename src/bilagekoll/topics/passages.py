"""The text of a document in passages that have one language stated: what rules about words look at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.boxes import around
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Element, Language, Marked, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.detection import FEWEST_LETTERS, Spoken, letters_in, spoken
from bilagekoll.topics.targets import first_unknown, once, one_in_pdf, read_pages, structures


@frozen
class Passage:
    """Words of one paragraph, heading, cell …, or of one page of a document without tags.

    ``stated``: the tag of their language as the file has it, of a mark, an element or the document, perhaps empty. ``start``: the
    place of the block or the page. ``marked``: the content that holds the words, empty for pages.
    """

    text: str
    stated: str
    start: Place
    role: str = ""
    marked: tuple[Marked, ...] = ()

    @property
    def place(self) -> Place:
        """Where the words are: with the box around those of the first page that has any, where it is known."""
        page = self.start.page or next((kid.page for kid in self.marked), None)
        boxes = [stretch.box for kid in self.marked if kid.page == page for stretch in kid.stretches]
        return replace(self.start, page=page, box=around(boxes)) if boxes else replace(self.start, page=page)


@frozen
class Told:
    """A passage whose language can be told."""

    passage: Passage
    spoken: Spoken

    @property
    def languages(self) -> tuple[str, str]:
        """The language stated, and the one told."""
        return self.passage.stated, self.spoken.language

    @property
    def letters(self) -> int:
        """Letters of the whole passage."""
        return letters_in(self.passage.text)


@once
def passages(attachment: Attachment) -> Sequence[Passage] | Unknown:
    """The text in order: of the tags; where they hold none, of the pages. White space is folded; none is empty."""
    catalogs, trees, pages = one_in_pdf(lambda pdf: pdf.catalog)(attachment), structures(attachment), read_pages(attachment)
    unread = first_unknown(catalogs, trees, pages)
    if unread or isinstance(catalogs, Unknown) or isinstance(trees, Unknown) or isinstance(pages, Unknown):
        return unread or ()
    stated = next((_tag(catalog.language) for catalog in catalogs), "")
    found = tuple(passage for tree in trees for passage in _of_tags(tree, stated))
    return found or tuple(_of_pages(pages, stated))


@once
def told_passages(attachment: Attachment) -> Sequence[Told] | Unknown:
    """Passages whose language can be told; where none is long enough (tables, slides), all of one stated language together."""
    found = passages(attachment)
    if isinstance(found, Unknown):
        return found
    return _told(found) or _told(_together(found))


@once
def told_rest(attachment: Attachment) -> Sequence[Told] | Unknown:
    """The other passages (headings, items, cells), those of one stated language together, where theirs can be told."""
    found, told = passages(attachment), told_passages(attachment)
    if isinstance(found, Unknown):
        return found
    if isinstance(told, Unknown):
        return told
    those = {id(one.passage) for one in told}
    return _told(_together([passage for passage in found if id(passage) not in those]))


@frozen
class MainText:
    """The language of most of the text that can be told, empty when none can, and the passages that are in no other."""

    language: str
    passages: Sequence[Passage]


@once
def main_text(attachment: Attachment) -> MainText | Unknown:
    """What a document is written in, whatever it states."""
    found, told = passages(attachment), told_passages(attachment)
    if isinstance(found, Unknown):
        return found
    if isinstance(told, Unknown):
        return told
    letters: Counter[str] = Counter()
    for one in told:
        letters[one.spoken.language] += one.letters
    language = max(letters, key=lambda name: letters[name], default="")
    others = {id(one.passage) for one in told if one.spoken.language != language}
    return MainText(language, [passage for passage in found if id(passage) not in others])


def stated_languages(attachment: Attachment) -> Sequence[str] | Unknown:
    """The tag of the language stated for each element of the tags, by index: its own, or that of one above or of the document."""
    catalogs, trees = one_in_pdf(lambda pdf: pdf.catalog)(attachment), structures(attachment)
    if isinstance(catalogs, Unknown):
        return catalogs
    if isinstance(trees, Unknown):
        return trees
    whole = next((_tag(catalog.language) for catalog in catalogs), "")
    languages: list[str] = []
    for tree in trees:
        for element in tree.elements:
            languages.append(_tag(element.language) or (languages[element.parent] if element.parent >= 0 else whole))
    return languages


def _told(found: Iterable[Passage]) -> list[Told]:
    long = (passage for passage in found if letters_in(passage.text) >= FEWEST_LETTERS)
    return [Told(passage, language) for passage in long if (language := spoken(passage.text, passage.stated))]


def _together(found: Sequence[Passage]) -> list[Passage]:
    joined: dict[str, list[Passage]] = {}
    for passage in found:
        joined.setdefault(passage.stated, []).append(passage)
    return [Passage(" ".join(part.text for part in parts), tag, parts[0].start) for tag, parts in joined.items()]


def _tag(language: Language | None) -> str:
    return language.tag.rstrip("\0").strip() if language else ""


def _of_pages(pages: Sequence[Page], stated: str) -> Iterator[Passage]:
    for page in pages:
        if not isinstance(page.content, Unknown) and (text := " ".join(page.content.text.split())):
            yield Passage(text, stated, page.place)


def _of_tags(tree: Structure, stated: str) -> Iterator[Passage]:
    """Inline elements belong to the paragraph around them; words in another language than its own make a passage of their own."""
    languages: list[str] = []
    blocks: list[int] = []
    replaced: list[bool] = []
    texts: dict[tuple[int, str], list[tuple[str, Marked | None]]] = {}
    for element in tree.elements:
        above = element.parent
        inherited = languages[above] if above >= 0 else stated
        languages.append(_tag(element.language) or inherited)
        blocks.append(blocks[above] if above >= 0 and tree.in_line(element) else element.index)
        replaced.append(above >= 0 and (replaced[above] or tree.elements[above].actual_text is not None))
        if not replaced[-1]:
            for tag, text, kid in _words(element, languages[-1]):
                texts.setdefault((blocks[-1], tag), []).append((text, kid))
    for (block, tag), parts in texts.items():
        if text := " ".join("".join(part for part, _ in parts).split()):
            marked = tuple(kid for _, kid in parts if kid is not None)
            yield Passage(text, tag, tree.elements[block].place, tree.elements[block].role, marked)


def _words(element: Element, language: str) -> Iterator[tuple[str, str, Marked | None]]:
    """The element's own words, each with its language and the content that holds it."""
    if element.actual_text is not None:
        marked = next((kid for kid in element.kids if isinstance(kid, Marked)), None)
        yield language, element.actual_text, marked
        return
    for kid in element.kids:
        if isinstance(kid, Marked) and kid.text:
            yield _tag(kid.language) or language, kid.text, kid
