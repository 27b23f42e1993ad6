from html.parser import HTMLParser

from bilagekoll.content.blocks import Cell, Doubt, Figure, Heading, Inline, ListItem, Note, Run
from bilagekoll.content.html import html
from bilagekoll.facts.recognition import UNREAD
from tests.content.writing import SCHEDULE, WORDS, bullets, document, p, table


def body(*blocks):
    return html(document(*blocks), WORDS).partition("<body>\n")[2].partition("\n</body>")[0]


class Tags(HTMLParser):
    """Checks that every element is closed in turn."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"br", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_page_with_title_and_language():
    page = html(document(p("Hej"), title="Kallelse <1>", language="sv-SE"), WORDS)
    assert page.startswith(
        '<!DOCTYPE html>\n<html lang="sv-SE">\n<head>\n<meta charset="utf-8">\n<title>Kallelse &lt;1&gt;</title>'
    )


def test_the_first_heading_stands_in_for_a_title():
    assert "<title>Din tid</title>" in html(document(p("Hej"), Heading(2, (Inline("Din\ntid"),))), WORDS)


def test_blocks():
    assert body(Heading(2, (Inline("Din tid"),)), p("Ring\noss")) == "<h2>Din tid</h2>\n<p>Ring<br>\noss</p>"
    assert body(p("Bra", quoted=True)) == "<blockquote><p>Bra</p></blockquote>"
    assert body(Figure("Karta", (Inline("Bild 1"),))) == "<p>[Bild: Karta]</p>\n<p>Bild 1</p>"
    assert body(Note("1", (Inline("Vuxna"),))) == '<p role="doc-footnote"><sup>1</sup> Vuxna</p>'


def test_runs():
    runs = Inline("a", bold=True), Inline("b", italic=True), Inline("1", run=Run.NOTE), Inline("kl.", expansion="klockan")
    assert body(p(*runs)) == '<p><strong>a</strong><em>b</em><sup>1</sup><abbr title="klockan">kl.</abbr></p>'
    assert body(p("Ta ", Inline("1 mg", run=Run.UNSURE))) == "<p>Ta <mark>1 mg (?)</mark></p>"
    assert body(p("Ta ", Inline(f"{UNREAD}\n1", run=Run.UNSURE))) == f"<p>Ta <mark>{WORDS.unread}<br>\n1 (?)</mark></p>"
    fields = Inline("Namn", run=Run.FIELD, value="<Tolvan>"), Inline("", run=Run.CHECK), Inline("OK", run=Run.BUTTON)
    assert body(p(*fields)) == "<p>Namn: &lt;Tolvan&gt;☐[Knapp: OK]</p>"
    assert body(p("Se ", Inline("kartan", run=Run.PICTURE))) == "<p>Se [Bild: kartan]</p>"


def test_links_are_escaped_and_dangerous_ones_are_words():
    good = Inline("11", link='https://a.se/?a=1&b="2"'), Inline("77", link='https://a.se/?a=1&b="2"', bold=True)
    assert body(p(*good)) == '<p><a href="https://a.se/?a=1&amp;b=&quot;2&quot;">11<strong>77</strong></a></p>'
    assert body(p(Inline("Klicka", link="data:text/html,x"))) == "<p>Klicka</p>"


def test_lists():
    assert (
        body(bullets("a", ListItem("", (p("b"), bullets("c"))))) == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>"
    )
    numbers = ListItem("1.", (p("a"),)), ListItem("3.", (p("b"), p("c")))
    assert body(bullets(*numbers, numbered=True)) == '<ol>\n<li>a</li>\n<li value="3"><p>b</p><p>c</p></li>\n</ol>'
    assert body(bullets(ListItem("a)", (p("x"),)), numbered=True)) == "<ol>\n<li>a) x</li>\n</ol>"
    assert body(bullets("x", numbered=True)) == "<ol>\n<li>x</li>\n</ol>"


def test_tables():
    assert (
        body(SCHEDULE).split("\n")[2] == '<tr><th scope="col">Vecka</th><th scope="col">Morgon</th><th scope="col">Kväll</th></tr>'
    )
    rows = (Cell((p("Vecka 1"),), header=True, row_span=2), "en"), ("två",)
    assert body(table(*rows, head=0, caption=(Inline("Droppar"),))) == (
        '<table>\n<caption>Droppar</caption>\n<tbody>\n<tr><th scope="row" rowspan="2">Vecka 1</th><td>en</td></tr>\n'
        "<tr><td>två</td></tr>\n</tbody>\n</table>"
    )


def test_words_in_another_language_name_it():
    assert body(p(Inline("Welcome", language="en"))) == '<p lang="en">Welcome</p>'
    runs = Inline("Säg "), Inline("thank ", language="en"), Inline("you", bold=True, language="en"), Inline(".")
    assert body(p(*runs)) == '<p>Säg <span lang="en">thank <strong>you</strong></span>.</p>'
    assert body(bullets(ListItem("", (p(Inline("Welcome", language="en")),)))) == (
        '<ul>\n<li><span lang="en">Welcome</span></li>\n</ul>'
    )
    assert 'lang="&quot;' in body(p(Inline("x", language='"><script>')))


def test_what_is_doubtful_says_so():
    assert body(p("Ett", page=1, doubt=Doubt.RECOGNISED)) == f"<p><em>{WORDS.doubtful}</em></p>\n<p>Ett</p>"


def test_words_from_a_file_never_become_markup():
    evil = "</title><script>alert('1')</script>"
    blocks = Heading(1, (Inline(evil),)), p(evil), bullets(evil), table((evil, evil)), Figure(evil), Note(evil, (Inline(evil),))
    page = html(document(*blocks, title=evil, language='sv"><script>'), WORDS)
    assert "<script" not in page
    parser = Tags()
    parser.feed(page)
    assert parser.open == []
