"""Tables that only look so, and what else stands side by side; empty header cells."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from bench.beyond.case import Case, case
from bench.beyond.making import by_writer
from bench.beyond.passages import BROCHURE, HEADINGS, LAYOUTS, LETTERHEAD, PARAGRAPHS, PLAIN, document, p

RULES = ("table-only-looks-so", "table-to-review", "header-cell-empty")
TABLE, REVIEW, EMPTY = RULES

_ROWS = (
    ("Prov", "Resultat", "Enhet", "Referens"),
    ("Hemoglobin", "134", "g/L", "117–153"),
    ("Leukocyter", "6,2", "10⁹/L", "3,5–8,8"),
    ("Trombocyter", "287", "10⁹/L", "165–387"),
    ("Kreatinin", "71", "µmol/L", "45–90"),
    ("Natrium", "140", "mmol/L", "137–145"),
    ("Kalium", "4,1", "mmol/L", "3,5–4,4"),
    ("CRP", "under 5", "mg/L", "under 5"),
)
_TIMES = (
    ("Läkemedel", "Morgon", "Middag", "Kväll"),
    ("Alvedon 500 mg", "2", "2", "2"),
    ("Metoprolol 50 mg", "1", "0", "0"),
    ("Simvastatin 20 mg", "0", "0", "1"),
    ("Omeprazol 20 mg", "1", "0", "0"),
    ("Waran", "enligt lista", "0", "0"),
)
_ALIGN = ("left", "right", "center")

Rows = Sequence[Sequence[str]]


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _typed()
    yield from _by_writer()
    yield from _small()
    yield from _tagged()
    yield from _side_by_side()
    yield from _empty_headers()


def _around(body: str) -> str:
    return f"<h1>{HEADINGS[0]}</h1>{p(PARAGRAPHS[0])}{body}{p(PARAGRAPHS[1])}"


def _grid(rows: Rows, align: str, border: bool) -> str:
    line = "border:1px solid #888;" if border else ""
    cells = "".join(
        f'<p style="margin:0;padding:3pt;{line}text-align:{align if n else "left"}">{c}</p>' for r in rows for n, c in enumerate(r)
    )
    return f'<div style="display:grid;grid-template-columns:repeat({len(rows[0])},1fr)">{cells}</div>'


def _tabs(rows: Rows, align: str, border: bool) -> str:
    """A paragraph a row, its words at tab stops."""
    del align, border
    places = [f"position:absolute;left:{n * 110}pt" for n in range(len(rows[0]))]
    return "".join(
        '<p style="position:relative;margin:0 0 4pt">&nbsp;'
        + "".join(f'<span style="{s}">{c}</span>' for s, c in zip(places, r, strict=True))
        + "</p>"
        for r in rows
    )


def _boxes(rows: Rows, align: str, border: bool) -> str:
    """Boxes beside each other, as some web pages have it."""
    line = "border-bottom:1px solid #888;" if border else ""
    box = f'<div style="width:24%;text-align:{align};{line}">'
    return "".join('<div style="display:flex">' + "".join(f"{box}{c}</div>" for c in r) + "</div>" for r in rows)


_WAYS: tuple[Callable[[Rows, str, bool], str], ...] = (_grid, _tabs, _boxes)


def _typed() -> Iterator[Case]:
    for number, (way, align, rows) in enumerate(product(_WAYS, _ALIGN, (_ROWS, _TIMES))):
        for columns in (3, 4):
            cut = [row[:columns] for row in rows[: 5 + number % 4]]
            layout = (PLAIN, LETTERHEAD)[number % 2]
            made = document(_around(way(cut, align, columns == 4)), layout)
            yield case(f"{way.__name__} {align} {columns} kolumner, {rows[0][0]}", made, wrong=TABLE, right=REVIEW)


def _by_writer() -> Iterator[Case]:
    """Tabs in Writer, as most people make such tables."""
    sources = {f"t{n}": _with_tabs(rows, size) for n, (rows, size) in enumerate(product((_ROWS, _TIMES, _ROWS[:5]), (10, 11, 12)))}
    made = by_writer(sources)
    for name in sources:
        yield case(f"tabbar i Writer {name}", made[name], wrong=TABLE, right=REVIEW)


def _with_tabs(rows: Rows, size: int) -> str:
    stops = "".join(f'<style:tab-stop style:position="{n * 4}cm"/>' for n in range(1, 4))
    lines = "".join(f'<text:p text:style-name="P1">{"<text:tab/>".join(row)}</text:p>' for row in rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>'
        '<style:style style:name="P1" style:family="paragraph">'
        f"<style:paragraph-properties><style:tab-stops>{stops}</style:tab-stops>"
        f'</style:paragraph-properties><style:text-properties fo:font-size="{size}pt" fo:language="sv" fo:country="SE"/>'
        "</style:style>"
        f'</office:automatic-styles><office:body><office:text><text:h text:outline-level="1">{HEADINGS[0]}</text:h>'
        f"<text:p>{PARAGRAPHS[0]}</text:p>{lines}<text:p>{PARAGRAPHS[1]}</text:p></office:text></office:body></office:document>"
    )


def _small() -> Iterator[Case]:
    """Two columns, or few rows: a person must look."""
    for way, align, rows, layout in product(_WAYS, _ALIGN, (_ROWS, _TIMES), (PLAIN, LETTERHEAD)):
        name = f"{way.__name__} {align}, {rows[0][0]}, {layout}"
        two = [(row[0], row[1]) for row in rows[:6]]
        yield case(f"två kolumner {name}", document(_around(way(two, align, True)), layout), wrong=REVIEW, right=TABLE)
        few = [row[:4] for row in rows[:3]]
        yield case(f"tre rader {name}", document(_around(way(few, align, False)), layout), wrong=REVIEW, right=TABLE)


def _table(rows: Rows, header: str = "th") -> str:
    head = "".join(f'<{header} scope="col">{cell}</{header}>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _tagged() -> Iterator[Case]:
    for number, (rows, layout) in enumerate(product((_ROWS, _TIMES, _ROWS[:4], _TIMES[:3]), LAYOUTS)):
        body = _around(_table([row[: 3 + number % 2] for row in rows]))
        yield case(f"taggad {number}, {layout}", document(body, layout, points=9), right=" ".join(RULES))


def _side_by_side() -> Iterator[Case]:
    """Columns of text, addresses and signatures: no tables."""
    for number, layout in enumerate(LAYOUTS):
        text = "".join(map(p, PARAGRAPHS[number : number + 4] * 3))
        yield case(f"löpande text, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{text}", layout), right=f"{TABLE} {REVIEW}")
        foot = "".join(
            f'<p style="width:30%">{lines}</p>'
            for lines in (
                "Postadress<br>Box 1<br>391 00 Kalmar<br>Sverige",
                "Besöksadress<br>Exempelgatan 1<br>Ingång B<br>Plan 3",
                "Telefon<br>0480-123 45<br>Öppet 8–16<br>example.org",
            )
        )
        footer = f'<div style="display:flex">{foot}</div>'
        yield case(f"adresser i spalter, {layout}", document(_around(footer), layout, points=9), right=TABLE)
    for number in range(10):
        columns = "".join(
            f'<div style="width:31%">{p(PARAGRAPHS[(number + n) % 8])}{p(PARAGRAPHS[(number + n + 3) % 8])}</div>' for n in range(3)
        )
        body = f'<h1>{HEADINGS[number]}</h1><div style="display:flex;justify-content:space-between">{columns}</div>'
        yield case(
            f"tre spalter bredvid varandra {number}", document(body, BROCHURE if number % 2 else PLAIN), right=f"{TABLE} {REVIEW}"
        )
        signed = "".join(
            f'<p style="width:45%">{name}<br>{role}</p>'
            for name, role in (("Anna Exempelsson", "Överläkare"), ("Bo Provsson", "Sjuksköterska"))
        )
        yield case(
            f"underskrifter {number}",
            document(_around(f'<div style="display:flex">{signed}</div>'), points=9 + number % 4),
            right=f"{TABLE} {REVIEW}",
        )


def _empty_headers() -> Iterator[Case]:
    for number, rows in enumerate((_ROWS, _TIMES, _ROWS[:4], _TIMES[:4], _ROWS[:6], _TIMES[:5])):
        for hole in (1, 2, 3):
            for header in ("", "&nbsp;"):
                cut = [list(row) for row in rows]
                cut[0][hole] = header
                yield case(f"tom rubrik {number} {hole} {header}", document(_around(_table(cut))), wrong=EMPTY, right=TABLE)
        named = [
            f'<tr><th scope="row">{row[0] if n != 2 else ""}</th>' + "".join(f"<td>{c}</td>" for c in row[1:]) + "</tr>"
            for n, row in enumerate(rows)
        ]
        yield case(f"tom radrubrik {number}", document(_around(f"<table>{''.join(named)}</table>")), wrong=EMPTY)
        for corner in ("", "&nbsp;"):
            cut = [list(row) for row in rows]
            cut[0][0] = corner
            yield case(f"tomt hörn {number} {corner}", document(_around(_table(cut))), right=EMPTY)
        spare = [[*row, ""] for row in rows]
        yield case(f"tom kolumn {number}", document(_around(_table(spare))), right=EMPTY)
        icon = _table(rows).replace(
            "Resultat",
            '<img alt="Resultat" width="10" height="10" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E">',
        )
        yield case(f"bild i rubrik {number}", document(_around(icon)), right=EMPTY)
        spanned = _table(rows).replace('<th scope="col">Resultat</th>', '<th scope="col">Resultat</th>', 1)
        twice = spanned.replace("<thead>", "<thead><tr><th></th><th colspan=3>Svar</th></tr>")
        yield case(f"två rubrikrader {number}", document(_around(twice)), right=EMPTY)
