"""Text that does not lie flat: pages whose text is turned, and single lines that are."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bilagekoll.content.layout.lines import Line
from bilagekoll.facts.layout import Area, Hidden, LayoutPage, LinkArea, Rule, Word
from bilagekoll.facts.place import Box

_FLAT = 3
"""Degrees by which a line may rise and still lie flat: a page that was scanned askew."""


def turned_page(page: LayoutPage) -> LayoutPage:
    """The page turned so that most of its text lies flat (a landscape table on an upright page)."""
    letters: Counter[int] = Counter()
    for word in page.words:
        letters[word.rotation] += len(word.text) * (word.hidden is Hidden.NO)
    angle = letters.most_common(1)[0][0] if letters else 0
    quarter = round(angle / 90) % 4
    if quarter == 0:
        return page

    def box(b: Box) -> Box:
        return _turned(b, quarter, page.width, page.height)

    width, height = (page.height, page.width) if quarter % 2 else (page.width, page.height)
    return LayoutPage(
        page.number,
        width,
        height,
        tuple(replace(word, box=box(word.box), rotation=(word.rotation - 90 * quarter) % 360) for word in page.words),
        tuple(Rule(box(rule.box)) for rule in page.rules),
        tuple(Area(box(area.box)) for area in page.areas),
        tuple(LinkArea(box(link.box), link.uri) for link in page.links),
        tuple(box(image) for image in page.images),
        tuple(box(dot) for dot in page.dots),
    )


def _turned(box: Box, quarter: int, width: float, height: float) -> Box:
    """A box after turning the page clockwise by quarters."""
    left, bottom, right, top = box
    if quarter == 1:
        return bottom, width - right, top, width - left
    if quarter == 2:
        return width - right, height - top, width - left, height - bottom
    return height - top, left, height - bottom, right


def upright(words: Sequence[Word]) -> tuple[list[Word], list[Line]]:
    """The words that lie flat, and the others as lines of their own, in the order in which the file draws them."""
    flat = [word for word in words if min(word.rotation, 360 - word.rotation) <= _FLAT]
    runs: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        if min(word.rotation, 360 - word.rotation) > _FLAT:
            across = word.box[0] if word.rotation in range(45, 135) or word.rotation in range(225, 315) else word.box[1]
            runs[word.rotation, round(across / max(word.size, 1.0))].append(word)
    return flat, [Line(tuple(run)) for run in runs.values()]
