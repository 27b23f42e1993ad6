"""What is written in Markdown and HTML, read by others: a Markdown parser, an HTML parser with the rules of nesting."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

import bilagekoll
from bilagekoll.content.blocks import Cell, Figure, Heading, Inline, ListBlock, ListItem, Note, Run
from bilagekoll.content.coverage import texts_of, words_of
from bilagekoll.reports.text import as_text
from tests.content.writing import RESULTS, bullets, document, p, table

FILES = sorted((Path(__file__).parents[2] / "fixtures" / "files").glob("*.pdf"))
TRICKY = [
    "1. Ring", "12) Ring", "# Rubrik", "- minus 5", "+46 480", "> 38 grader", "* viktigt", "5 * 3 * 2", "a_b_c", "snake_case",
    "<b>fet</b>", "AT&T &amp; &copy;", "[x] kryss", "[text](länk)", "![bild](x)", "~~struket~~", "`kod`", "\\", "---", "===", "**",
    "| a | b |", "www.1177.se och <https://1177.se>", "två  blanksteg", "    indraget", "[^1]: not", "$5", "===\nunder",
    "rad\n- nästa", "x\n---", "2024. Ett år",
]  # fmt: skip
VOID = {"meta", "br"}
ALLOWED = {
    "html": "head body", "head": "meta title", "title": "", "body": "FLOW", "p": "PHRASING", "blockquote": "FLOW",
    "ul": "li", "ol": "li", "li": "FLOW", "table": "caption thead tbody tr", "thead": "tr", "tbody": "tr", "tr": "th td",
    "td": "FLOW", "th": "FLOW", "caption": "PHRASING",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "a", "strong", "em", "sup", "abbr", "mark"), "PHRASING"),
}  # fmt: skip
PHRASING = {"a", "strong", "em", "sup", "abbr", "mark", "br"}
FLOW = PHRASING | {"p", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}


class Page(HTMLParser):
    """Reads a page strictly: each element closed in turn and allowed where it stands. ``words``: the text of the body."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.attributes, self.words, self.title, self.levels = [], [], [], "", []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if self.open:
            allowed = ALLOWED[self.open[-1]]
            assert tag in {"FLOW": FLOW, "PHRASING": PHRASING}.get(allowed, set(allowed.split())), (self.open, tag)
        self.attributes += [(tag, name) for name, _ in attrs]
        self.levels += [int(tag[1])] if tag[0] == "h" and tag[1:].isdigit() else []
        if tag not in VOID:
            self.open.append(tag)
        elif tag == "br":
            self.words.append(" ")

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data
        elif "body" in self.open:
            self.words.append(data)


def rendered(text):
    """Markdown as HTML, in the flavour of GitHub as far as the parser has it."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def shown(html):
    page = Page(f"<html><body>{html}</body></html>")
    return " ".join("".join(page.words).split())


@pytest.mark.parametrize("words", TRICKY)
def test_markdown_shows_words_as_they_are(words):
    heading, cell, item = Heading(2, (Inline(words),)), table((words, "b"), ("c", words), head=1), bullets(words, "x")
    for block in (p(words), heading, cell, item, Figure(words)):
        html = rendered(as_text(document(block), "markdown", "sv"))
        expected = " ".join(words.split())
        assert expected in shown(html), (block, html)
        assert "<a " not in html.replace('<a href="https://1177.se">', "")
        assert "<h1" not in html
        assert "<del" not in html


def test_nested_lists():
    inner = ListBlock((ListItem("a)", (p("Pass"),)), ListItem("", (p("Körkort"), bullets("svenskt", "annat")))))
    outer = ListBlock(
        (ListItem("1.", (p("Legitimation"), inner)), ListItem("2.", (p("Glasögon"), p("Även läsglasögon")))), numbered=True
    )
    html = " ".join(rendered(as_text(document(outer, p("Välkommen")), "markdown", "sv")).split())
    assert html.count("<ol>") == 1
    assert html.count("<ul>") == 2
    assert html.index("Legitimation") < html.index("<ul>") < html.index("Körkort") < html.index("svenskt") < html.index("Glasögon")
    assert html.endswith("<p>Välkommen</p>")


def test_two_lists_that_follow_one_another_stay_two():
    html = rendered(as_text(document(bullets("a"), bullets("b"), p("c")), "markdown", "sv"))
    assert html.count("<ul>") == 2


def test_tables_with_bars_and_several_paragraphs():
    several = Cell((p("Ring | sms"), p("vardagar")))
    html = rendered(as_text(document(table(("Tid", "Sätt"), ("8–9", several))), "markdown", "sv"))
    assert "<td>Ring | sms<br>vardagar</td>" in html
    assert html.count("<tr>") == 2
    assert html.count("<th>") == 2


def test_a_note_and_its_sign():
    text = as_text(document(p("Dosen", Inline("1", run=Run.NOTE)), Note("1", (Inline("För vuxna"),))), "markdown", "sv")
    assert text == "Dosen[^1]\n\n[^1]: För vuxna\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_html_of_every_fixture(file):
    found = bilagekoll.extract(file)
    page = Page(as_text(found, "html", "sv"))
    assert page.title.strip()
    assert all(later <= earlier + 1 for earlier, later in zip(page.levels, page.levels[1:], strict=False))
    assert {name for _, name in page.attributes} <= {
        "lang",
        "charset",
        "href",
        "scope",
        "rowspan",
        "colspan",
        "value",
        "role",
        "title",
    }
    assert not missing(found, " ".join(page.words))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_markdown_of_every_fixture(file):
    found = bilagekoll.extract(file)
    assert not missing(found, shown(rendered(as_text(found, "markdown", "sv"))))


def missing(found, text):
    here = "".join(words_of(text))
    return [word for part in texts_of(found.blocks) for word in words_of(part) if word not in here]


def test_a_table_is_html_where_cells_span():
    wide = Cell((p("Droppar"),), header=True, col_span=2)
    text = as_text(document(table(("Vecka", wide), ("1", "en", "två"))), "markdown", "sv")
    assert "<th" in rendered(text)
    assert shown(rendered(as_text(document(RESULTS), "markdown", "sv"))).startswith("Prov Ditt värde")
