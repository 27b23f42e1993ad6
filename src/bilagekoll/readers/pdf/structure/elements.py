"""From the skeleton of the tree and the content of the pages to the facts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bilagekoll.facts.boxes import united
from bilagekoll.facts.place import Box, Place
from bilagekoll.facts.structure import Element, Marked, RoleFault, RoleProblem, Structure
from bilagekoll.readers.pdf.content import MarkedContent, MarkedKey
from bilagekoll.readers.pdf.languages import language
from bilagekoll.readers.pdf.structure.skeleton import Mark, Node, Skeleton

Contents = Mapping[int, Mapping[MarkedKey, MarkedContent]]
"""Marked content by page number and key."""


def structure_facts(skeleton: Skeleton, contents: Contents) -> Structure:
    """The structure with its text. A mark that its page does not have (or that could not be read) has no text."""
    nodes = skeleton.nodes
    pages = _pages(nodes)
    paths = _paths(nodes)
    boxes = _boxes(nodes, pages, contents)
    elements: list[Element] = []
    speaking: list[bool] = []
    for index, node in enumerate(nodes):
        element = _element(index, node, Place(pages[index], boxes[index], paths[index], node.number), contents)
        speaking.append(element.language is not None or (node.parent >= 0 and speaking[node.parent]))
        if node.stated.has_words and node.speaks is not speaking[index]:
            element = replace(element, speaks=node.speaks)
        elements.append(element)
    return Structure(tuple(elements), _problems(nodes, elements), skeleton.mapped)


def _element(index: int, node: Node, place: Place, contents: Contents) -> Element:
    stated = node.stated
    return Element(
        index=index,
        type=node.type,
        role=node.role.standard,
        parent=node.parent,
        place=place,
        kids=tuple(_marked(kid, contents) if isinstance(kid, Mark) else kid for kid in node.kids),
        alt=stated.alt,
        actual_text=stated.actual_text,
        expansion=stated.expansion,
        title=stated.title,
        id=stated.id,
        language=stated.language,
        cell=stated.cell,
        numbering=stated.numbering,
        form_role=stated.form_role,
        names_parent=stated.names_parent,
        above=node.above,
    )


def _marked(mark: Mark, contents: Contents) -> Marked:
    content = contents.get(mark.page, {}).get(mark.key)
    if content is None:
        return Marked(mark.page, mark.key[1], "")
    return Marked(mark.page, mark.key[1], content.text, content.images, language(content.language), content.stretches)


def _pages(nodes: list[Node]) -> list[int | None]:
    """Page of each element: its own, else its first kid's, else the one above it."""
    pages = [node.own_page for node in nodes]
    for index in range(len(nodes) - 1, -1, -1):
        if pages[index] is None:
            below = (pages[kid] if isinstance(kid, int) else kid.page for kid in nodes[index].kids)
            pages[index] = next((page for page in below if page is not None), None)
    for index, node in enumerate(nodes):
        if pages[index] is None and node.parent >= 0:
            pages[index] = pages[node.parent]
    return pages


def _paths(nodes: list[Node]) -> list[str]:
    """Path of each element, e.g. Document/Table[2]/TR: counted from 1 among siblings of its type, where there are several."""
    totals = Counter((node.parent, node.type) for node in nodes)
    reached: Counter[tuple[int, str]] = Counter()
    paths: list[str] = []
    for node in nodes:
        siblings = node.parent, node.type
        reached[siblings] += 1
        step = f"{node.type}[{reached[siblings]}]" if totals[siblings] > 1 else node.type
        paths.append(f"{paths[node.parent]}/{step}" if node.parent >= 0 else step)
    return paths


def _boxes(nodes: list[Node], pages: list[int | None], contents: Contents) -> list[Box | None]:
    """Box around the marked content of each element and of those below it, on the element's page."""
    boxes: list[Box | None] = [None] * len(nodes)
    for index in range(len(nodes) - 1, -1, -1):
        box: Box | None = None
        for kid in nodes[index].kids:
            if isinstance(kid, int):
                box = united(box, boxes[kid] if pages[kid] == pages[index] else None)
            elif isinstance(kid, Mark) and kid.page == pages[index]:
                content = contents.get(kid.page, {}).get(kid.key)
                box = united(box, content.box if content else None)
        boxes[index] = box
    return boxes


def _problems(nodes: list[Node], elements: list[Element]) -> tuple[RoleProblem, ...]:
    """One problem for each type and fault, in order of first use."""
    found: dict[tuple[str, RoleFault], list[Element]] = {}
    for node, element in zip(nodes, elements, strict=True):
        if node.role.fault is not None:
            found.setdefault((node.type, node.role.fault), []).append(element)
    return tuple(RoleProblem(type, fault, len(having), having[0].place) for (type, fault), having in found.items())
