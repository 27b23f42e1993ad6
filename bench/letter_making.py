"""Makes one letter in many layouts, tagged and untagged, by WeasyPrint, a browser, LibreOffice and reportlab."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from bench.letter_texts import FOOTER, HEADER, Block, Heading, Items, Letter, Paragraph, Table
from fixtures.making.browser import printed
from fixtures.making.document import Document
from fixtures.making.libreoffice import ACCESSIBLE, UNTAGGED, export, wrap

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_TABBED = 'text:list-level-position-and-space-mode="label-alignment"'
"""How a list of Writer is indented."""
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")

_BASE = f"""
@page {{ size: A4; margin: 24mm 22mm 24mm; @bottom-center {{ content: "{FOOTER}"; font: 8.5pt "Liberation Sans" }} }}
html {{ font: 11pt/1.4 "Liberation Sans" }} body {{ margin: 0 }}
h1 {{ font-size: 20pt }} h2 {{ font-size: 14pt; margin: 5mm 0 1mm }} h3 {{ font-size: 11pt; margin: 3mm 0 1mm }}
h1, h2, h3 {{ break-after: avoid; hyphens: manual; text-align: left }}
table {{ border-collapse: collapse; margin: 3mm 0; width: 100%; hyphens: manual; text-align: left }}
th, td {{ padding: 1.2mm 2mm; text-align: left; vertical-align: top }} th {{ font-weight: bold }}
"""
_RULED = "th, td { border: 0.5pt solid #555 }"
_CUT = 'html { hyphens: auto; text-align: justify } html { hyphenate-character: "%s" }'
_HEADER = f"""
@page {{ margin-top: 30mm; @top-left {{ content: "{HEADER}"; font: 9pt "Liberation Sans" }}
  @top-right {{ content: "Sida " counter(page) " (" counter(pages) ")"; font: 9pt "Liberation Sans" }} }}
"""
_ALTERNATING = f"""
@page :left {{ @top-left {{ content: counter(page) "   {HEADER}"; font: 9pt "Liberation Sans" }} }}
@page :right {{ @top-right {{ content: "{HEADER}   " counter(page); font: 9pt "Liberation Sans" }} }}
"""
STYLES = {
    "plain, ruled table": _RULED,
    "justified, cut with U+2010": _RULED + _CUT % "\N{HYPHEN}",
    "justified, cut with -": _RULED + _CUT % "-",
    "two columns, cut": _RULED
    + _CUT % "\N{HYPHEN}"
    + "main { columns: 2; column-gap: 9mm } html { font-size: 10pt } table { font-size: 8pt }",
    "two columns, borderless": "main { columns: 2; column-gap: 8mm } html { font-size: 9.5pt }"
    "table { font-size: 7.5pt } th, td { padding: .8mm 1.2mm }",
    "borderless table": "",
    "lines above and below": "table { border-top: 1pt solid; border-bottom: 1pt solid } th { border-bottom: .5pt solid }",
    "lines between rows": "th, td { border-bottom: .5pt solid #999 }",
    "every second row shaded": "tr:nth-child(even) td { background: #dde6f0 }",
    "running header": _RULED + _HEADER,
    "headers left and right": _RULED + _ALTERNATING,
    "indented paragraphs": _RULED + 'html { font-family: "Liberation Serif"; text-align: justify; hyphens: auto }'
    "p { margin: 0; text-indent: 5mm } h1 + p, h2 + p, h3 + p { text-indent: 0 }",
    "large print": _RULED + "html, h3 { font-size: 17pt } h1 { font-size: 28pt } h2 { font-size: 21pt } table { font-size: 13pt }",
    "letter-spaced headings": _RULED + "h1, h2 { text-transform: uppercase } h1 { letter-spacing: 4pt; font-size: 17pt }"
    "h2 { letter-spacing: 2.5pt; font-size: 11pt }",
    "bold headings of one size": _RULED + "h1 { font-size: 14pt } h2, h3 { font-size: 11pt } h3 { font-style: italic }",
    "small headings, no weight": _RULED
    + "h1 { font-size: 16pt; font-weight: normal } h2 { font-size: 13pt; font-weight: normal } h3 { font-style: italic }",
    "tight": _RULED + "html { font: 10pt/1.15 'Carlito' } p { margin: 0 0 1.5mm } ul, ol { margin: 1mm 0 }"
    "h2 { margin: 2mm 0 .5mm; font-size: 12pt }",
    "serif, ragged, narrow": _RULED
    + 'html { font-family: "Liberation Serif" } @page { margin: 25mm 45mm } table { font-size: 9pt }',
    "small pages": _RULED + "@page { size: 160mm 92mm; margin: 12mm 15mm 14mm } html { font-size: 10pt }",
    "small pages, borderless": "@page { size: 160mm 92mm; margin: 12mm 15mm 14mm } html { font-size: 10pt }",
    "small pages, lines": "th, td { border-bottom: .5pt solid #999 }"
    "@page { size: 160mm 92mm; margin: 12mm 15mm 14mm } html { font-size: 10pt }",
    "dashes for bullets": 'ul { list-style-type: "– " } ' + _RULED,
}
"""Styles of WeasyPrint by what is special in them."""
_SIDE = "section { width: 105mm } section:last-child { position: absolute; left: 116mm; top: 0; width: 50mm; font-size: 10pt }"
_CARDS = """
section { float: left; width: 76mm; height: 74mm; margin: 0 3mm 3mm 0; padding: 1mm 3mm } html { font-size: 10pt }
section:first-child, section:last-child { width: 150mm; height: auto }
"""
LEAFLETS = {
    "sidebar": _SIDE,
    "sidebar, shaded": _SIDE + "section:last-child { background: #e6f0f5; padding: 0 3mm }",
    "sidebar, framed": _SIDE + "section:last-child { border: 1pt solid #06c; padding: 0 3mm }",
    "cards, shaded": _CARDS + "section:not(:first-child):not(:last-child) { background: #eef6ee }",
    "cards, framed": _CARDS + "section:not(:first-child):not(:last-child) { border: 1pt solid #393 }",
    "three columns": "@page { size: A4 landscape; margin: 14mm } main { columns: 3; column-gap: 10mm } html { font-size: 11.5pt }"
    "section:last-child { break-before: column }",
}
"""Styles of leaflets: a section stands beside the others, or each in its place."""


@dataclass(frozen=True)
class Made:
    """A letter in one layout."""

    name: str
    tagged: bool
    make: Callable[[], bytes]


def letters(letter: Letter, *, office: bool, browser: bool = False, leaflet: bool = False) -> Iterable[Made]:
    """The letter in all layouts; ``office``, ``browser``: by LibreOffice, by Chromium too, which take some seconds each.

    ``leaflet``: in the layouts of one.
    """
    for tagged in (False, True):
        for name, css in (LEAFLETS if leaflet else STYLES).items():
            yield Made(name, tagged, partial(by_weasyprint, letter, css, tagged=tagged))
            if browser:
                yield Made(f"{name}, browser", tagged, partial(by_browser, letter, css, tagged=tagged))
        if office:
            for name, columns, cut in (("Writer", 1, False), ("Writer, cut", 1, True), ("Writer, two columns", 2, True)):
                yield Made(name, tagged, partial(by_writer, letter, columns, cut=cut, tagged=tagged))
    yield Made("reportlab", False, partial(by_reportlab, letter))


def by_weasyprint(letter: Letter, css: str, *, tagged: bool) -> bytes:
    """A PDF of WeasyPrint."""
    from weasyprint import HTML

    made: bytes = HTML(string=_page(letter, css)).write_pdf(pdf_variant="pdf/ua-1" if tagged else None)
    return made


def by_browser(letter: Letter, css: str, *, tagged: bool) -> bytes:
    """A PDF of Chromium."""
    return printed(_page(letter, css), tagged=tagged)


def _page(letter: Letter, css: str) -> str:
    body = "".join(f"<section>{''.join(map(_html, section))}</section>" for section in _sections(letter))
    head = f"<head><title>Kallelse</title><style>{_BASE}{css}</style></head>"
    return f'<!doctype html><html lang="sv">{head}<body><main>{body}</main></body></html>'


def _sections(letter: Letter) -> list[list[Block]]:
    """The letter cut before each heading of level 2."""
    found: list[list[Block]] = [[]]
    for block in letter:
        if isinstance(block, Heading) and block.level == 2:
            found.append([])
        found[-1].append(block)
    return found


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_linked(block.text)}</p>"
        case Items():
            return _html_list(block)
        case Table():
            head, *rows = block.rows
            cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
            head_cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
            return f"<table><thead><tr>{head_cells}</tr></thead><tbody>{cells}</tbody></table>"


def _html_list(block: Items) -> str:
    tag = "ol" if block.numbered else "ul"
    parts = (_html_list(item) if isinstance(item, Items) else f"<li>{escape(item)}</li>" for item in block.items)
    inner = "".join(parts).replace("</li><ul>", "<ul>").replace("</ul><li>", "</ul></li><li>")
    return f"<{tag}>{inner}</{tag}>"


def _linked(text: str) -> str:
    return _LINK.sub(r'<a href="\2">\1</a>', escape(text))


_ODF_STYLES = f"""
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."
><style:list-level-properties {_TABBED}><style:list-level-label-alignment
 text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/>
</style:list-level-properties></text:list-level-style-number></text:list-style>
<text:list-style style:name="Inner"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet
 text:level="2" text:bullet-char="◦"><style:list-level-properties {_TABBED}><style:list-level-label-alignment
 text:label-followed-by="listtab" text:list-tab-stop-position="1.4cm" fo:text-indent="-0.6cm"
 fo:margin-left="1.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading"
 style:default-outline-level="3"><style:text-properties fo:font-size="11pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Cut" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties
 fo:text-align="justify" fo:hyphenation-ladder-count="no-limit"/><style:text-properties fo:hyphenate="true"
 fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Small" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties
 fo:font-size="6pt"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2"
 fo:column-gap="0.8cm"/></style:section-properties></style:style>
"""


def by_writer(letter: Letter, columns: int, *, cut: bool, tagged: bool) -> bytes:
    """A PDF of LibreOffice Writer."""
    style = "Cut" if cut else "Standard"
    body = "".join(_odf_table(block, small=columns > 1) if isinstance(block, Table) else _odf(block, style) for block in letter)
    if columns == 2:
        body = f'<text:section text:style-name="Columns" text:name="s">{body}</text:section>'
    document = Document("Kallelse", "sv-SE", (), (), (), FOOTER)
    return export(wrap(document, body, more_styles=_ODF_STYLES), ACCESSIBLE if tagged else UNTAGGED, seed="letter")


def _odf(block: Heading | Paragraph | Items, style: str) -> str:
    match block:
        case Heading():
            level = block.level
            return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{escape(block.text)}</text:h>'
        case Paragraph():
            linked = _LINK.sub(r'<text:a xlink:type="simple" xlink:href="\2">\1</text:a>', escape(block.text))
            return f'<text:p text:style-name="{style}">{linked}</text:p>'
        case Items():
            return _odf_list(block, style, "Numbers" if block.numbered else "Bullets")


def _odf_list(block: Items, style: str, name: str) -> str:
    items: list[str] = []
    for item in block.items:
        if isinstance(item, Items):
            items[-1] = items[-1].removesuffix("</text:list-item>") + _odf_list(item, style, "Inner") + "</text:list-item>"
        else:
            items.append(f'<text:list-item><text:p text:style-name="{style}">{escape(item)}</text:p></text:list-item>')
    return f'<text:list text:style-name="{name}">{"".join(items)}</text:list>'


def _odf_table(table: Table, *, small: bool) -> str:
    head_style, style = ("Small", "Small") if small else ("Table_20_Heading", "Table_20_Contents")
    rows = [
        "".join(
            f'<table:table-cell table:style-name="Cell"><text:p text:style-name="{style if number else head_style}">'
            f"{escape(cell)}</text:p></table:table-cell>"
            for cell in row
        )
        for number, row in enumerate(table.rows)
    ]
    head, *body = (f"<table:table-row>{row}</table:table-row>" for row in rows)
    columns = f'<table:table-column table:number-columns-repeated="{len(table.rows[0])}"/>'
    return f"<table:table>{columns}<table:table-header-rows>{head}</table:table-header-rows>{''.join(body)}</table:table>"


def _reportlab_list(block: Items, flowable: "Callable[[Block], Flowable]", style: "ParagraphStyle") -> "Flowable":
    from reportlab.platypus import ListFlowable
    from reportlab.platypus import Paragraph as Text

    items: list[list[Flowable]] = []
    for item in block.items:
        if isinstance(item, Items):
            items[-1].append(flowable(item))
        else:
            items.append([Text(escape(item), style)])
    if block.numbered:
        return ListFlowable(items, bulletType="1", bulletFormat="%s.")
    return ListFlowable(items, bulletType="bullet", start="•")


def by_reportlab(letter: Letter) -> bytes:
    """A PDF as record systems print it, with reportlab: every line placed, no tags."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import cm
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph as Text
    from reportlab.platypus import SimpleDocTemplate
    from reportlab.platypus import Table as Grid

    from fixtures.making.record_system import style

    def flowable(block: Block) -> "Flowable":
        match block:
            case Heading():
                return Text(escape(block.text), style(19 - 2 * block.level - (block.level > 1), bold=True))
            case Paragraph():
                return Text(_LINK.sub(r'<link href="\2">\1</link>', escape(block.text)), style(11))
            case Items():
                return _reportlab_list(block, flowable, style(11))
            case Table():
                rows = [[Text(escape(cell), style(10, bold=not number)) for cell in row] for number, row in enumerate(block.rows)]
                return Grid(rows, style=[("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")])

    def foot(canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(2 * cm, A4[1] - 1.2 * cm, HEADER.replace("·", "-"))
        canvas.drawRightString(A4[0] - 2 * cm, 1.2 * cm, f"Sida {canvas.getPageNumber()}")

    out = BytesIO()
    flow = [flowable(block) for block in letter]
    SimpleDocTemplate(out, pagesize=A4, invariant=True).build(flow, onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()
