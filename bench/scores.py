"""How near a text is to the truth: the measures published with DP-Bench and opendataloader-bench, implemented anew.

Each is a share from 0 to 1 of one document, ``None`` where the truth has nothing to measure. NID: similarity of the whole text with
its tables, by insertions and deletions. TEDS: similarity of the tables as trees (Zhong et al., arXiv:1911.10683), all tables of a
document under one root, header cells counted as cells. MHS: similarity of the headings with the text below each, whatever their
levels.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from statistics import fmean

from apted import APTED, Config
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

_HEADING = re.compile(r"#{1,6}\s+(.*)$")
_SEPARATOR = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\s]*\)")
_HYPHEN = re.compile("(?<=\\w)[-\u00ad\u2010\u2011]\\s*(?=[^\\W\\d])")
_EMPHASIS = re.compile(r"(\*{1,3}|~~|__?)(?=\S)(.*?\S)\1", re.DOTALL)
_TABLE = re.compile(r"<table\b.*?</table>", re.IGNORECASE | re.DOTALL)


@dataclass
class Node:
    """A node of a table's or a document's tree."""

    tag: str
    text: str = ""
    spans: tuple[int, int] = (1, 1)
    children: list["Node"] = field(default_factory=list)

    def size(self) -> int:
        """Nodes in it, itself counted."""
        return 1 + sum(child.size() for child in self.children)


class _Edits(Config):  # type: ignore[misc]  # apted has no types
    """What it costs to make one node of another."""

    def rename(self, one: Node, other: Node) -> float:
        """0 for the same, 1 for another kind of node, between by their texts."""
        if one.tag != other.tag or one.spans != other.spans:
            return 1.0
        distance: float = Levenshtein.normalized_distance(one.text, other.text)
        return distance

    def children(self, node: Node) -> list[Node]:
        """The nodes below one."""
        return node.children


@dataclass(frozen=True)
class Scores:
    """The measures of one document."""

    nid: float
    teds: float | None
    mhs: float | None

    @property
    def overall(self) -> float:
        """The mean of those that apply."""
        return fmean(value for value in (self.nid, self.teds, self.mhs) if value is not None)


def score(truth: str, found: str) -> Scores:
    """Measure one document, both texts in Markdown with tables in Markdown or HTML."""
    truth, found = tables_to_html(truth), tables_to_html(found)
    return Scores(
        nid=fuzz.ratio(_folded(without_emphasis(truth)), _folded(without_emphasis(found))) / 100,
        teds=_similarity(_tables(truth), _tables(found), "table", whole=False),
        mhs=_similarity(_sections(truth), _sections(found), "heading", whole=True),
    )


def words_of(markdown: str) -> list[str]:
    """The words of a text, alike however it is written down: without tags, marks, case and hyphens, quotes and dashes aside.

    A hyphen within a word or before the end of a line is taken away: truths cut words at the ends of lines.
    """
    text = _TAG.sub(" ", html.unescape(_TAG.sub(" ", tables_to_html(markdown))))
    text = _LINK.sub(r"\1", without_emphasis(text).replace("\\", ""))
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"[^\W_]+", _HYPHEN.sub("", text))


def _similarity(truth: Node, found: Node, wanted: str, *, whole: bool) -> float | None:
    """Edit distance of two trees against the size of the larger (with its root where ``whole``)."""
    if not any(child.tag == wanted for child in truth.children):
        return None
    if not any(child.tag == wanted for child in found.children):
        return 0.0
    largest = max(truth.size(), found.size()) - (0 if whole else 1)
    return max(0.0, 1.0 - float(APTED(truth, found, _Edits()).compute_edit_distance()) / largest)


def _folded(text: str) -> str:
    return " ".join(text.split())


def without_emphasis(markdown: str) -> str:
    """A text without the marks of bold, slanted and struck-out words, as the published evaluator takes them away for NID."""
    before = None
    while before != markdown:
        before, markdown = markdown, _EMPHASIS.sub(r"\2", markdown)
    return markdown


def _sections(markdown: str) -> Node:
    """Headings under the root, and under each the text up to the next."""
    root = Node("document")
    place, lines = root, list[str]()
    for line in [*markdown.splitlines(), "# "]:
        heading = _HEADING.match(line)
        if heading is None:
            lines.append(line)
            continue
        text = _folded(" ".join(lines))
        if text:
            place.children.append(Node("content", text))
        place, lines = Node("heading", _folded(heading[1])), []
        root.children.append(place)
    root.children.pop()
    return root


def tables_to_html(markdown: str) -> str:
    """Tables written with bars as HTML: the first row as the head, the next in its place where it is empty."""
    lines, done = markdown.splitlines(), list[str]()
    while lines:
        line = lines.pop(0)
        if "|" not in line or not lines or "|" not in lines[0] or not _SEPARATOR.match(lines[0]):
            done.append(line)
            continue
        head, width = _cells(line), len(_cells(lines.pop(0)))
        rows = []
        while lines and "|" in lines[0]:
            rows.append(_cells(lines.pop(0)))
        if not any(head) and rows:
            head = rows.pop(0)
        width = max(width, len(head))
        done.append(f"<table>{_row(head, width, 'th')}{''.join(_row(row, width, 'td') for row in rows)}</table>")
    return "\n".join(done)


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner.removesuffix("|"))]


def _row(cells: list[str], width: int, tag: str) -> str:
    cells = [*cells, *[""] * (width - len(cells))][:width]
    return f"<tr>{''.join(f'<{tag}>{html.escape(cell)}</{tag}>' for cell in cells)}</tr>"


def _tables(text: str) -> Node:
    """All tables under one root."""
    root = Node("table")
    for table in _TABLE.findall(text):
        root.children.extend(_Reader(table).nodes())
    return root


class _Reader(HTMLParser):
    """Reads one table of HTML to a tree; what stands in a cell is its text."""

    def __init__(self, table: str) -> None:
        super().__init__(convert_charrefs=True)
        self._root = Node("root")
        self._open = [self._root]
        self.feed(table)
        self.close()

    def nodes(self) -> Iterator[Node]:
        """The tables at the top."""
        yield from self._root.children

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, row or cell begins; other tags in a cell belong to its text."""
        tag = "td" if tag == "th" else tag
        if tag not in {"table", "tr", "td"}:
            if tag == "br" and self._open[-1].tag == "td":
                self._open[-1].text += " "
            return
        spans = {name: int(value) for name, value in attrs if value and value.isdigit()}
        node = Node(tag, spans=(spans.get("colspan", 1), spans.get("rowspan", 1)))
        self._open[-1].children.append(node)
        self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """What was begun ends."""
        tag = "td" if tag == "th" else tag
        if tag in {node.tag for node in self._open[1:]}:
            while (node := self._open.pop()).tag != tag:
                pass
            node.text = _folded(node.text)

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self._open[-1].tag == "td":
            self._open[-1].text += data
