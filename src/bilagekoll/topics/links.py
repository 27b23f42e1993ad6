"""Links and annotations that people who listen cannot find, or that do not say where they lead."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.interaction import Annotation
from bilagekoll.facts.structure import Element, Referenced, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import in_pdf, read_pages, structures

topic = Topic("links")

_OWN_COMPUTER = re.compile(r"file:|smb:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
"""Addresses of a file system: a scheme of its own, a drive letter, or two backslashes before a server."""

_MARKINGS = frozenset({"Highlight", "Underline", "Squiggly", "StrikeOut"})
"""Text markup annotations (ISO 32000-1, 12.5.6.10): their words stand in the text below them."""

_NO_NOTES = frozenset({"Link", "Widget", "PrinterMark", "TrapNet", "Popup"}) | frozenset(
    {"Sound", "Movie", "Screen", "RichMedia", "3D", "FileAttachment"}
)
"""Not for the rules of notes: what PDF/UA-1, 7.18.1 leaves out; Popup, which shows another's words; media and files have topics."""

_GROUPING = frozenset({"Document", "Part", "Art", "Sect", "Div", "NonStruct", "Private", ""})
"""Standard types that hold paragraphs, not words (ISO 32000-1, 14.8.4.2); what else stands in them is no context of a link."""

_ADDRESS = re.compile(r"(?!.*\.{3})(?:https?://|www\.)?[\w\-]+(?:\.[\w\-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
"""Dots in a row lead to the page number of a table of contents."""
_BROKEN_ADDRESS = re.compile(r"(?<=[/\-_.?&=+,;%#]) ")
"""Where programs break an address that does not fit on the line."""

_VAGUE = re.compile(
    r"(?:klicka |tryck |läs mer |ladda ner |mer |länk |se )?här|klicka(?: på länken)?|(?:gå )?hit|(?:läs |se |visa )?mer|läs vidare"
    r"|mer info(?:rmation)?|länk(?:en)?|(?:via |följ )?(?:denna|den här) länk(?:en)?|följ länken|länk till (?:sidan|webbplatsen)"
    r"|(?:gå till |se |besök )?(?:denna |den här )?(?:sidan?|hemsidan?|webbplats(?:en)?|webbsidan?)"
    r"|fortsätt|öppna|detaljer|pdf|fil(?:en)?"
    r"|ladda ne[rd](?: här| (?:pdf|fil)(?:en)?)?"
    r"|(?:click |tap |press |go |read more |more |see |download |link )?here|click|(?:read |learn |see |find out )?more"
    r"|more info(?:rmation)?|(?:the |this )?link"
    r"|this(?: page| site| website)?|(?:the )?(?:website|web page)|go|details|continue|open|download(?: pdf| file)?"
)
"""Link texts that say nothing of where the link leads, in lower case and without punctuation."""


@frozen
class Link:
    """A Link element that owns a link, and its words.

    ``described``: the link's own description (Contents) says something; ``None`` when its annotation was not found.
    """

    tree: Structure
    element: Element
    text: str
    described: bool | None


def _shown(accept: Callable[[Annotation], bool]) -> Callable[[Attachment], Sequence[Annotation] | Unknown]:
    """Annotations of some kind that a reader can see."""

    def target(attachment: Attachment) -> Sequence[Annotation] | Unknown:
        found = in_pdf(lambda pdf: pdf.annotations)(attachment)
        return found if isinstance(found, Unknown) else [one for one in found if not one.hidden and accept(one)]

    return target


links = _shown(lambda annotation: annotation.subtype == "Link")
notes = _shown(lambda annotation: annotation.subtype not in _NO_NOTES | _MARKINGS)
markings = _shown(lambda annotation: annotation.subtype in _MARKINGS)


def named_links(attachment: Attachment) -> list[Link] | Unknown:
    """Links with their words: Link elements of a tagged PDF that own a link annotation. The words come from the pages."""
    trees, annotations = structures(attachment), links(attachment)
    if isinstance(trees, Unknown):
        return trees
    if isinstance(annotations, Unknown):
        return annotations
    if trees and isinstance(unread := read_pages(attachment), Unknown):
        return unread
    described: dict[int | None, bool] = {
        one.place.object: _says_something(one.contents) for one in annotations if one.place.object is not None
    }
    return [
        Link(tree, element, _words(tree, element), _any(described.get(reference.object) for reference in references))
        for tree in trees
        for element in tree.having("Link")
        if (references := _owned(tree, element))
    ]


def _owned(tree: Structure, element: Element) -> list[Referenced]:
    return [kid for kid in tree.content(element) if isinstance(kid, Referenced) and kid.kind == "Link"]


def _words(tree: Structure, element: Element) -> str:
    return (element.alt or "").strip("\0 ") or tree.text(element)


def _any(answers: Iterable[bool | None]) -> bool | None:
    known = set(answers)
    return True if True in known else None if None in known else False


def linked_words(attachment: Attachment) -> list[Link] | Unknown:
    """Links that have words to judge."""
    found = named_links(attachment)
    return found if isinstance(found, Unknown) else [link for link in found if link.text]


def _says_something(words: str | None) -> bool:
    return bool((words or "").strip("\0 \t\r\n"))


def _letters(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", text.casefold()).split())


def _alone(link: Link) -> bool:
    """Whether no paragraph, list item or table header around a link tells where it leads: the context of WCAG 2.4.4."""
    above = list(link.tree.ancestors(link.element))
    if any(element.role in {"TD", "TH"} for element in above):
        return False
    block = next((element for element in above if not link.tree.in_line(element)), None)
    return block is None or block.role in _GROUPING or _letters(link.tree.text(block)) == _letters(link.text)


@topic.rule(
    "link-outside-tags",
    target=links,
    covers=("ua1:7.18.5-1", "matterhorn:28-011", "wcag:1.3.1", "wcag:2.4.4", "wcag:4.1.2"),
)
def link_outside_tags(link: Annotation, limits: Limits) -> Iterator[Fault]:
    """A link belongs in a Link tag."""
    if link.role != "Link":
        yield Fault(link.place)


@topic.rule(
    "link-without-description",
    target=links,
    covers=("ua1:7.18.5-2", "ua1:7.18.1-2", "matterhorn:28-012", "matterhorn:28-004"),
)
def link_without_description(link: Annotation, limits: Limits) -> Iterator[Fault]:
    """PDF/UA-1 wants a description in Contents. WCAG does not: the link's text is read, so it is not covered here."""
    if not _says_something(link.contents):
        yield Fault(link.place)


@topic.rule("link-to-own-computer", target=links, covers=("iso32000:12.6.4.7",))
def link_to_own_computer(link: Annotation, limits: Limits) -> Iterator[Fault]:
    """A link to a file on the sender's computer or network: Word and LibreOffice write one for each link to a document there."""
    address = (link.uri or "").strip()
    if _OWN_COMPUTER.match(address):
        yield Fault(link.place, {"address": address})


@topic.rule("link-without-text", target=named_links, covers=("wcag:2.4.4", "wcag:4.1.2"), certainty=Certainty.LIKELY)
def link_without_text(link: Link, limits: Limits) -> Iterator[Fault]:
    """A link with neither text nor description is spoken as "link" and no more. A picture in it is for the rules of figures."""
    pictures = any(element.role in {"Figure", "Formula"} for element in link.tree.descendants(link.element))
    if not link.text and not pictures and link.described is False:
        yield Fault(link.element.place)


@topic.rule("vague-link-alone", target=linked_words, covers=("wcag:2.4.4",), certainty=Certainty.LIKELY)
def vague_link_alone(link: Link, limits: Limits) -> Iterator[Fault]:
    """A link "läs mer" with nothing around it: WCAG 2.4.4 (level A) lets the sentence or the table's headers tell."""
    if _VAGUE.fullmatch(_letters(link.text)) and _alone(link):
        yield Fault(link.element.place, {"text": link.text})


@topic.rule("vague-link-text", target=linked_words, covers=("wcag:2.4.9",), certainty=Certainty.LIKELY)
def vague_link_text(link: Link, limits: Limits) -> Iterator[Fault]:
    """A link "här" inside a sentence: no help to those who go from link to link (WCAG 2.4.9, level AAA)."""
    if _VAGUE.fullmatch(_letters(link.text)) and not _alone(link):
        yield Fault(link.element.place, {"text": link.text})


@topic.rule("address-as-link-text", target=linked_words, covers=("wcag:2.4.9",), certainty=Certainty.LIKELY)
def address_as_link_text(link: Link, limits: Limits) -> Iterator[Fault]:
    """A long web address is spoken sign by sign; a short one such as 1177.se does no harm."""
    address = _BROKEN_ADDRESS.sub("", link.text)
    if len(address) > limits.link_letters and _ADDRESS.fullmatch(address):
        yield Fault(link.element.place, {"address": address})


@topic.rule("annotation-outside-tags", target=notes, covers=("ua1:7.18.1-1", "matterhorn:28-002", "wcag:1.3.1", "wcag:1.3.2"))
def annotation_outside_tags(note: Annotation, limits: Limits) -> Iterator[Fault]:
    """A note, stamp or drawing put on the page belongs in an Annot tag."""
    if note.role != "Annot":
        yield Fault(note.place, {"subtype": note.subtype})


@topic.rule(
    "annotation-without-description", target=notes, covers=("ua1:7.18.1-2", "matterhorn:28-004", "wcag:1.1.1", "wcag:4.1.2")
)
def annotation_without_description(note: Annotation, limits: Limits) -> Iterator[Fault]:
    """A note, stamp or drawing needs words, in Contents or as alternative text."""
    if not (_says_something(note.contents) or _says_something(note.alt)):
        yield Fault(note.place, {"subtype": note.subtype})


@topic.rule("marking-only-seen", target=markings, covers=("ua1:7.18.1-1", "ua1:7.18.1-2", "matterhorn:28-002", "matterhorn:28-004"))
def marking_only_seen(marking: Annotation, limits: Limits) -> Iterator[Fault]:
    """Highlighting belongs in an Annot tag with words; the text below it is read in any case."""
    if marking.role != "Annot" or not (_says_something(marking.contents) or _says_something(marking.alt)):
        yield Fault(marking.place)
