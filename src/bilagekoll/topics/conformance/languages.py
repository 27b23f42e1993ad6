"""Natural language: of all words in a file, and how it is written (PDF/UA-1, 7.2)."""

from collections.abc import Callable, Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Target
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import Checks, PageContent, Tagging
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.facts.structure import Element
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.language import WELL_FORMED
from bilagekoll.topics.targets import first_unknown, in_pdf, pdfs

Unspoken = Callable[[Pdf], Iterator[tuple[int, int, Place]]]
"""Words of a kind: how many, how many of them have no language of their own, and where the first of those stands."""


@frozen
class Words:
    """Words of a kind in one place: how many of them have no language, of their own or the document's."""

    silent: int
    place: Place


def _bookmarks(pdf: Pdf) -> Iterator[tuple[int, int, Place]]:
    if not isinstance(pdf.catalog, Unknown):
        yield pdf.catalog.bookmarks, pdf.catalog.bookmarks, NOWHERE


def _elements(pdf: Pdf) -> Sequence[Element]:
    return () if pdf.structure is None or isinstance(pdf.structure, Unknown) else pdf.structure.elements


def _of_elements(words: Callable[[Element], str | None]) -> Unspoken:
    """Words of elements, whose language may stand on an element above."""

    def find(pdf: Pdf) -> Iterator[tuple[int, int, Place]]:
        tree = pdf.structure
        if tree is None or isinstance(tree, Unknown):
            return
        for element in tree.elements:
            if words(element) is not None:
                in_tree = element.language or any(above.language for above in tree.ancestors(element))
                speaks = bool(in_tree) if element.speaks is None else element.speaks
                yield 1, 0 if speaks else 1, element.place

    return find


def _beside(kind: str) -> Unspoken:
    def find(pdf: Pdf) -> Iterator[tuple[int, int, Place]]:
        for wording in () if isinstance(pdf.wordings, Unknown) else pdf.wordings:
            if wording.kind == kind and wording.present:
                yield 1, 0 if wording.language else 1, wording.place

    return find


def _on_pages(checks: Callable[[Tagging], Checks]) -> Unspoken:
    def find(pdf: Pdf) -> Iterator[tuple[int, int, Place]]:
        for page in () if isinstance(pdf.pages, Unknown) else pdf.pages:
            if isinstance(page.content, PageContent):
                found = checks(page.content.tagging)
                yield found.made, found.failed, found.place or page.place

    return find


def _metadata(pdf: Pdf) -> Iterator[tuple[int, int, Place]]:
    """Values in languages: one in the default language only says nothing of which that is."""
    for languages in () if isinstance(pdf.metadata, Unknown) else pdf.metadata.alternatives:
        yield 1, 1 if languages == ("x-default",) else 0, NOWHERE


def _words(find: Unspoken, needs: Callable[[Pdf], Sequence[object]]) -> Target[Words]:
    """Words of a kind; what they need to be known is the document's language and what they are found in."""

    def target(attachment: Attachment) -> list[Words] | Unknown:
        found = pdfs(attachment)
        if isinstance(found, Unknown):
            return found
        words: list[Words] = []
        for pdf in found:
            unknown = first_unknown(pdf.catalog, *needs(pdf))
            if unknown or isinstance(pdf.catalog, Unknown):
                return unknown or []
            spoken = pdf.catalog.language is not None
            words += [Words(0 if spoken else silent, place) for number, silent, place in find(pdf) if number]
        return words

    return target


def _contents(pdf: Pdf) -> Sequence[object]:
    """The content of all pages, and the tree that says whose it is."""
    if isinstance(pdf.pages, Unknown):
        return (pdf.pages,)
    return pdf.structure, *(page.content for page in pdf.pages)


_KINDS: tuple[tuple[str, str, str, Unspoken, Callable[[Pdf], Sequence[object]]], ...] = (
    ("ua1-bookmark-language", "7.2-2", "11-003", _bookmarks, lambda pdf: (pdf.catalog,)),
    ("ua1-actual-text-language", "7.2-21", "11-002", _of_elements(lambda it: it.actual_text), lambda pdf: (pdf.structure,)),
    ("ua1-alt-language", "7.2-22", "11-002", _of_elements(lambda it: it.alt), lambda pdf: (pdf.structure,)),
    ("ua1-expansion-language", "7.2-23", "11-002", _of_elements(lambda it: it.expansion), lambda pdf: (pdf.structure,)),
    ("ua1-annotation-language", "7.2-24", "11-004", _beside("annotation"), lambda pdf: (pdf.wordings,)),
    ("ua1-field-language", "7.2-25", "11-005", _beside("field"), lambda pdf: (pdf.wordings,)),
    ("ua1-span-actual-text-language", "7.2-30", "11-002", _on_pages(lambda it: it.actual_texts), _contents),
    ("ua1-span-alt-language", "7.2-31", "11-002", _on_pages(lambda it: it.alts), _contents),
    ("ua1-span-expansion-language", "7.2-32", "11-002", _on_pages(lambda it: it.expansions), _contents),
    ("ua1-metadata-language", "7.2-33", "11-006", _metadata, lambda pdf: (pdf.metadata,)),
    ("ua1-text-language", "7.2-34", "11-001", _on_pages(lambda it: it.texts), _contents),
)
"""A rule a kind of words: its name, condition and checkpoint of the Matterhorn Protocol, where the words are found, and in what."""


def _undetermined(words: Words, limits: Limits) -> Iterator[Fault]:
    """The language of words is known from where they stand or from the document."""
    if words.silent:
        yield Fault(words.place, count=words.silent)


for _id, _condition, _checkpoint, _find, _needs in _KINDS:
    condition(_condition, _id, _words(_find, _needs), f"matterhorn:{_checkpoint}")(_undetermined)


@frozen
class Tag:
    """A language as it is written somewhere, and how often."""

    tag: str
    place: Place
    count: int = 1


def _tags(pdf: Pdf) -> Sequence[Tag] | Unknown:
    """Every /Lang: of the catalogue, elements, marks, and once more where an annotation or a field leads to an element."""
    unknown = first_unknown(pdf.catalog, pdf.wordings, *_contents(pdf))
    if unknown or isinstance(pdf.catalog, Unknown):
        return unknown or ()
    found = [] if pdf.catalog.language is None else [Tag(pdf.catalog.language.tag, NOWHERE)]
    found += [Tag(element.language.tag, element.place) for element in _elements(pdf) if element.language]
    wordings = () if isinstance(pdf.wordings, Unknown) else pdf.wordings
    found += [Tag(wording.language.tag, wording.place) for wording in wordings if wording.language]
    for page in () if isinstance(pdf.pages, Unknown) else pdf.pages:
        if isinstance(page.content, PageContent):
            found += [Tag(tag, page.place, count) for tag, count in page.content.tagging.languages]
    return found


@condition("7.2-29", "ua1-language-tag", in_pdf(_tags), "bcp47")
def language_tag(tag: Tag, limits: Limits) -> Iterator[Fault]:
    """A language is written as RFC 3066 has it: subtags of one to eight letters or digits, with hyphens."""
    if not WELL_FORMED.fullmatch(tag.tag):
        yield Fault(tag.place, {"language": tag.tag.rstrip("\0")}, tag.count)
