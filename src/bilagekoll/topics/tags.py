"""The tags: the hidden structure by which a screen reader knows what is text, heading, list or table, and in which order."""

import re
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.content import Marking, PageContent
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Catalog, Pdf
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import RoleFault, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.looks.blocks import Printed, first_words, printed
from bilagekoll.topics.looks.paragraphs import lookalikes
from bilagekoll.topics.targets import first_unknown, one_in_pdf, pdfs, read_pages, structures

topic = Topic("tags")

_LEADERS = re.compile(r"\.{4,}|_{4,}|…{2,}")
"""Dots that lead the eye from a heading to its page, lines to write on: many signs, but no text."""


@frozen
class Sheet:
    """A page of a tagged document, and what stands on it."""

    place: Place
    content: PageContent

    @property
    def loose(self) -> Place:
        """Where the first content outside the tags stands."""
        return self.content.unmarked.place or self.place


def documents(attachment: Attachment) -> list[Pdf] | Unknown:
    """The document, when it is known whether it has a structure tree."""
    found = pdfs(attachment)
    if isinstance(found, Unknown):
        return found
    return first_unknown(*(pdf.structure for pdf in found)) or list(found)


def tagged_catalogs(attachment: Attachment) -> list[Catalog] | Unknown:
    """The catalogue of a document with a structure tree."""
    trees, catalogs = structures(attachment), one_in_pdf(lambda pdf: pdf.catalog)(attachment)
    if isinstance(trees, Unknown):
        return trees
    if isinstance(catalogs, Unknown):
        return catalogs
    return list(catalogs) if trees else []


def sheets(attachment: Attachment) -> list[Sheet] | Unknown:
    """The pages of a document with a structure tree."""
    trees, found = structures(attachment), read_pages(attachment)
    if isinstance(trees, Unknown):
        return trees
    if not trees:
        return []
    if isinstance(found, Unknown):
        return found
    return [Sheet(page.place, page.content) for page in found if not isinstance(page.content, Unknown)]


def trees_over_text(attachment: Attachment) -> list[Structure] | Unknown:
    """The structure tree of a document with text. Text marked as decoration counts: where no text is tagged, none is heard."""
    found, trees = sheets(attachment), structures(attachment)
    if isinstance(found, Unknown):
        return found
    if isinstance(trees, Unknown):
        return trees
    letters = sum(sheet.content.characters.total for sheet in found)
    return list(trees) if letters else []


def covered_sheets(attachment: Attachment) -> list[Sheet] | Unknown:
    """The pages of a document whose structure tree owns some of the content; one that owns nothing is another fault."""
    found, trees = sheets(attachment), structures(attachment)
    if isinstance(found, Unknown):
        return found
    if isinstance(trees, Unknown):
        return trees
    return found if any(map(_owns_content, trees)) else []


def whole(attachment: Attachment) -> list[list[Sheet]] | Unknown:
    """All those pages together."""
    found = covered_sheets(attachment)
    return found if isinstance(found, Unknown) else [found] if found else []


def _owns_content(tree: Structure) -> bool:
    return any(not isinstance(kid, int) for element in tree.elements for kid in element.kids)


@topic.rule(
    "untagged",
    target=documents,
    covers=("ua1:7.1-11", "ua1:6.2-1", "ua1:7.1-3", "matterhorn:01-005", "wcag:1.3.1", "wcag:1.3.2"),
)
def untagged(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """A document without a structure tree."""
    if pdf.structure is None:
        yield Fault()


@topic.rule("tags-not-declared", target=tagged_catalogs, covers=("ua1:6.2-1", "iso32000:14.7.1", "wcag:1.3.1"))
def tags_not_declared(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """A structure tree in a file that does not call itself tagged (MarkInfo, Marked): readers may pass it over."""
    if not catalog.marked:
        yield Fault()


@topic.rule(
    "text-marked-as-decoration",
    target=whole,
    covers=("matterhorn:01-002", "wcag:1.3.1"),
    certainty=Certainty.LIKELY,
)
def text_marked_as_decoration(sheets: list[Sheet], limits: Limits) -> Iterator[Fault]:
    """Running headers and page numbers are decoration (artifacts); most of a document's text is not, and would not be spoken."""
    visible = sum(sheet.content.characters.visible for sheet in sheets)
    artifact = sum(sheet.content.characters.artifact for sheet in sheets)
    if artifact > limits.decoration_share * visible:
        leaders = sum(len(run) for sheet in sheets for run in _LEADERS.findall(sheet.content.text))
        visible, artifact = visible - leaders, artifact - leaders
        if artifact > limits.page_letters and artifact > limits.decoration_share * visible:
            yield Fault(values={"percent": round(100 * artifact / max(visible, artifact))})


@topic.rule("tags-empty", target=trees_over_text, covers=("ua1:7.1-3", "matterhorn:01-005", "wcag:1.3.1", "wcag:1.3.2"))
def tags_empty(tree: Structure, limits: Limits) -> Iterator[Fault]:
    """A structure tree that owns none of the text: tagged in name only."""
    if not _owns_content(tree):
        yield Fault()


@topic.rule("text-outside-tags", target=covered_sheets, covers=("ua1:7.1-3", "matterhorn:01-005", "wcag:1.3.1"))
def text_outside_tags(sheet: Sheet, limits: Limits) -> Iterator[Fault]:
    """Text that is neither tagged nor marked as decoration, more of it than a page number."""
    letters = sheet.content.unmarked.characters
    if letters > limits.stray_letters:
        yield Fault(sheet.loose, {"letters": letters})


@topic.rule("picture-outside-tags", target=covered_sheets, covers=("ua1:7.1-3", "matterhorn:01-005", "wcag:1.1.1"))
def picture_outside_tags(sheet: Sheet, limits: Limits) -> Iterator[Fault]:
    """A picture that is neither tagged nor marked as decoration. Word leaves shadows and backgrounds of text boxes so."""
    for image in sheet.content.images:
        if image.marking is Marking.UNMARKED:
            yield Fault(Place(page=sheet.place.page, box=image.box, object=image.object))


@topic.rule("marks-outside-tags", target=covered_sheets, covers=("ua1:7.1-3", "matterhorn:01-005"))
def marks_outside_tags(sheet: Sheet, limits: Limits) -> Iterator[Fault]:
    """Lines, areas, a few letters, or what nobody sees (a space, something beyond the page's edge) outside the tags."""
    unmarked = sheet.content.unmarked
    others = max(unmarked.characters, unmarked.items - unmarked.images)
    if unmarked.paths or (others and unmarked.characters <= limits.stray_letters):
        yield Fault(sheet.loose)


@topic.rule("tags-suspect", target=tagged_catalogs, covers=("ua1:7.1-4", "matterhorn:01-007"))
def tags_suspect(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """The program that set the tags calls them suspect (MarkInfo, Suspects)."""
    if catalog.suspects:
        yield Fault()


def _role_faults(tree: Structure, fault: RoleFault) -> Iterator[Fault]:
    for problem in tree.role_problems:
        if problem.fault is fault:
            yield Fault(problem.place, {"type": problem.type}, max(problem.elements, 1))


@topic.rule("type-unmapped", target=structures, covers=("ua1:7.1-5", "matterhorn:02-001", "wcag:1.3.1"))
def type_unmapped(tree: Structure, limits: Limits) -> Iterator[Fault]:
    """A type of the author's own that leads to no standard type."""
    yield from _role_faults(tree, RoleFault.UNMAPPED)


@topic.rule("type-circular", target=structures, covers=("ua1:7.1-6", "matterhorn:02-003", "wcag:1.3.1"))
def type_circular(tree: Structure, limits: Limits) -> Iterator[Fault]:
    """A type that leads back to itself."""
    yield from _role_faults(tree, RoleFault.CIRCULAR)


@topic.rule("type-remapped", target=structures, covers=("ua1:7.1-7", "matterhorn:02-004", "wcag:1.3.1"))
def type_remapped(tree: Structure, limits: Limits) -> Iterator[Fault]:
    """A standard type that is given another meaning."""
    yield from _role_faults(tree, RoleFault.REMAPPED)


@topic.rule("paragraph-split-by-lines", target=printed, covers=("matterhorn:01-006", "wcag:1.3.1"), certainty=Certainty.LIKELY)
def paragraph_split_by_lines(document: Printed, limits: Limits) -> Iterator[Fault]:
    """Every line of a paragraph is a paragraph of its own: the voice pauses in the middle of sentences."""
    for found in lookalikes(document, limits):
        yield Fault(found.place, {"lines": found.lines, "words": first_words(found.text, 60)})
