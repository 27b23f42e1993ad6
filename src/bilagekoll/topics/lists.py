"""Lists that a screen reader cannot announce as lists."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.topics.looks.blocks import Printed, first_words, printed
from bilagekoll.topics.looks.lists import lookalikes
from bilagekoll.topics.nesting import LISTS, Node, foreign_kids, is_misplaced, nodes

topic = Topic("lists")


@topic.rule(
    "list-part-misplaced",
    target=nodes(*LISTS.parents),
    covers=("ua1:7.2-17", "ua1:7.2-18", "matterhorn:09-005", "wcag:1.3.1"),
)
def list_part_misplaced(node: Node, limits: Limits) -> Iterator[Fault]:
    """A list item outside a list, or the body of one outside an item."""
    if is_misplaced(node, LISTS):
        yield Fault(node.element.place, {"element": node.element.role, "parent": node.parent.type if node.parent else "–"})


@topic.rule(
    "list-foreign-part",
    target=nodes(*LISTS.kids),
    covers=("ua1:7.2-19", "ua1:7.2-20", "matterhorn:09-005", "wcag:1.3.1"),
)
def list_foreign_part(node: Node, limits: Limits) -> Iterator[Fault]:
    """Something in a list that is neither item, label, body nor caption."""
    for kid in foreign_kids(node, LISTS):
        yield Fault(kid.place, {"element": kid.role, "parent": node.element.role})


@topic.rule("list-caption-misplaced", target=nodes("L"), covers=("ua1:7.2-40", "matterhorn:09-005", "wcag:1.3.1"))
def list_caption_misplaced(node: Node, limits: Limits) -> Iterator[Fault]:
    """A caption stands first in its list."""
    if "Caption" in node.kid_roles[1:]:
        yield Fault(node.element.place)


@topic.rule("list-without-items", target=nodes("L"), covers=("wcag:1.3.1",), certainty=Certainty.LIKELY)
def list_without_items(node: Node, limits: Limits) -> Iterator[Fault]:
    """A list with content but no item: the number of items that is announced is wrong, and there is nothing to step through."""
    if not {"LI", "L"} & set(node.kid_roles) and any(node.structure.content(node.element)):
        yield Fault(node.element.place)


@topic.rule("item-without-body", target=nodes("LI"), covers=("wcag:1.3.1",), certainty=Certainty.LIKELY)
def item_without_body(node: Node, limits: Limits) -> Iterator[Fault]:
    """An item that is a label alone: what follows the label is outside the item, or there is nothing.

    Browsers write the text of an item straight into it, in no LBody; it is spoken as part of the item all the same.
    """
    elements = node.structure.elements
    roles = [elements[kid].role if isinstance(kid, int) else "" for kid in node.element.kids]
    if roles and set(roles) == {"Lbl"}:
        yield Fault(node.element.place)


@topic.rule("list-only-looks-so", target=printed, covers=("matterhorn:16-003", "wcag:1.3.1"), certainty=Certainty.LIKELY)
def list_only_looks_so(document: Printed, limits: Limits) -> Iterator[Fault]:
    """Paragraphs with bullets or numbers below each other, and no list around them."""
    for found in lookalikes(document, limits):
        yield Fault(found.place, {"items": found.items, "words": first_words(found.text, 60)})
