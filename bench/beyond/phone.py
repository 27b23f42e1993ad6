"""Documents for paper on a phone: small text, long lines and wide tables in many formats."""

from collections.abc import Callable, Iterator
from itertools import cycle, product

from bench.beyond.case import Case, case
from bench.beyond.making import from_html

RULES = (
    "text-too-small-for-phone",
    "text-small-for-phone",
    "lines-wider-than-phone",
    "table-wider-than-phone",
    "columns-taller-than-phone",
)
TOO_SMALL, SMALL, LINES, TABLE, COLUMNS = RULES

_TEXT = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel. "
    "Kom gärna tio minuter före den bokade tiden, så hinner du anmäla dig i receptionen. Om du inte kan komma, "
    "avboka senast dagen före så att någon annan kan få tiden. Har du frågor är du välkommen att ringa oss. "
) * 2
_FONTS = cycle(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito"))

# width and height in millimetres
_UPRIGHT, _SLIDE, _ON_ITS_SIDE, _LARGE, _HALF = (210, 297), (254, 191), (297, 210), (420, 297), (148, 210)
_POINTS_A_MILLIMETRE = 72 / 25.4
_A4 = 210 * _POINTS_A_MILLIMETRE


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _sizes()
    yield from _footnotes()
    yield from _lines()
    yield from _tables()
    yield from _columns()
    yield from _not_columns()


def _page(size: tuple[int, int], body: str, *, points: float, margin: float = 20, style: str = "") -> Callable[[], bytes]:
    sheet = f"@page {{ size: {size[0]}mm {size[1]}mm; margin: {margin}mm }}"
    return from_html(body, style=f"{sheet} body {{ font: {points}pt/1.4 '{next(_FONTS)}' }} {style}")


def _sizes() -> Iterator[Case]:
    """Running text of every size in four formats; what counts is its share of the page's width."""
    sizes = (
        3.5,
        4,
        4.5,
        5,
        5.5,
        6.3,
        6.5,
        6.8,
        7,
        7.2,
        7.4,
        7.5,
        7.8,
        8,
        8.2,
        8.4,
        8.5,
        8.6,
        8.8,
        9.2,
        9.5,
        10,
        10.5,
        11,
        11.5,
        12,
        12.5,
        14,
    )
    for size, points in product((_UPRIGHT, _SLIDE, _ON_ITS_SIDE, _LARGE, _HALF), sizes):
        shown = points * _A4 / (size[0] * _POINTS_A_MILLIMETRE)
        rule = TOO_SMALL if shown < 6.6 else SMALL if shown < 9 else ""
        others = " ".join({TOO_SMALL, SMALL} - {rule})
        body = f"<h1>Välkommen</h1><p>{_TEXT}</p><p>{_TEXT}</p>"
        yield case(f"{points} punkter på {size[0]} mm", _page(size, body, points=points), wrong=rule, right=f"{others} {TABLE}")


def _footnotes() -> Iterator[Case]:
    """Small print under text that can be read, and a heading over text that cannot."""
    for points, small in product((10, 11, 12, 13), (5, 6.5, 8)):
        body = f'<h1>Välkommen</h1><p>{_TEXT}</p><p>{_TEXT}</p><p style="font-size:{small}pt">{_TEXT[:300]}</p>'
        yield case(f"fotnot {small} under {points}", _page(_UPRIGHT, body, points=points), right=f"{TOO_SMALL} {SMALL} {LINES}")
    for small, rule in (
        (5, TOO_SMALL),
        (5.5, TOO_SMALL),
        (4, TOO_SMALL),
        (7, SMALL),
        (7.2, SMALL),
        (7.5, SMALL),
        (7.8, SMALL),
        (8, SMALL),
        (8.5, SMALL),
    ):
        body = f'<h1 style="font-size:20pt">Välkommen</h1><p style="font-size:14pt">{_TEXT[:120]}</p><p>{_TEXT}</p><p>{_TEXT}</p>'
        yield case(f"rubrik över {small}", _page(_UPRIGHT, body, points=small), wrong=rule)
    for points in (10, 11, 12):
        body = f'<h1>Välkommen</h1><p style="columns:2">{_TEXT}{_TEXT}</p>'
        yield case(f"två spalter {points}", _page(_UPRIGHT, body, points=points), right=f"{TOO_SMALL} {SMALL} {LINES} {TABLE}")


def _lines() -> Iterator[Case]:
    """Lines from margin to margin; 53 ems fit a phone on its side."""
    body = f"<h1>Välkommen</h1><p>{_TEXT}</p><p>{_TEXT}</p>"
    for size, points, margin in product((_UPRIGHT, _ON_ITS_SIDE, _LARGE), (7, 8, 9, 10, 11, 12), (10, 15, 20, 25, 30)):
        ems = (size[0] - 2 * margin) * _POINTS_A_MILLIMETRE / points
        if abs(ems - 53.3) > 4:  # lines of ragged text are some ems shorter than the room for them
            wrong, right = (LINES, "") if ems > 53 else ("", LINES)
            made = _page(size, body, points=points, margin=margin)
            yield case(f"{points} punkter, {size[0]} mm, marginal {margin}", made, wrong=wrong, right=right)
    for size, points in product((_ON_ITS_SIDE, _LARGE), (8, 9, 10, 11)):
        columns = f'<h1>Välkommen</h1><p style="columns:3;column-gap:8mm">{_TEXT}{_TEXT}</p>'
        yield case(f"tre spalter {points}, {size[0]} mm", _page(size, columns, points=points), right=LINES)
        cells = "<tr>" + "<td>Tisdag 12 maj</td>" * 5 + "</tr>"
        yield case(f"tabell {points}, {size[0]} mm", _page(size, f"<table>{cells * 12}</table>", points=points), right=LINES)


_LONG = (
    "Provtagningsdag",
    "Undersökningsrum",
    "Referensintervall",
    "Läkemedelsnamn",
    "Avdelningschef",
    "Hemoglobinvärde",
    "Kommentarer",
)
_SHORT = ("Dag", "Tid", "Rum", "Dos", "Namn", "Hb", "Ja", "Nej")


def _tables() -> Iterator[Case]:
    """Tables of two to eight columns of long or short words, drawn to fit the page whatever they hold."""
    style = "table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #888; padding: 2pt 3pt }"
    for columns, rows, points in product((5, 6, 7), (2, 4, 8), (7, 8, 9, 10, 11)):
        made = _page(_ON_ITS_SIDE, _table(_LONG[:columns], rows), points=points, style=style)
        yield case(f"{columns} långa kolumner, {rows} rader, {points}", made, wrong=TABLE)
    for words, columns, points in product((_SHORT, _LONG), (2, 3), (9, 10, 11, 12, 13)):
        yield case(f"{columns} {words[0]}", _page(_UPRIGHT, _table(words[:columns], 4), points=points, style=style), right=TABLE)
    for columns, points in product((4, 5, 6, 7), (9, 10, 11, 12, 13)):
        made = _page(_UPRIGHT, _table(_SHORT[:columns], 4), points=points, style=style)
        yield case(f"{columns} korta kolumner, {points}", made, right=TABLE)


def _table(words: tuple[str, ...], rows: int) -> str:
    head = "".join(f'<th scope="col">{word}</th>' for word in words)
    row = "".join("<td>ja</td>" for _ in words)
    return f"<h1>Provsvar</h1><table><thead><tr>{head}</tr></thead><tbody>{f'<tr>{row}</tr>' * rows}</tbody></table>"


_IN_ENGLISH = (
    "You are welcome to the clinic on the third floor. Bring your passport and a list of your medicines. "
    "Please come ten minutes before the time that is booked, so that you can register at the desk. "
    "If you cannot come, cancel the day before at the latest, so that someone else can have the time. "
) * 3
_HEAD = "<h1>Välkommen</h1>"


def _set(texts: tuple[str, ...], way: str) -> str:
    """The same running text in columns, as different programs make them."""
    paragraphs = [f"<p>{text}</p>" for text in texts]
    if way == "columns":
        return f'<div style="columns:2;column-gap:8mm">{"".join(paragraphs)}</div>'
    if way == "three":
        return f'<div style="columns:3;column-gap:6mm;text-align:justify">{"".join(paragraphs)}</div>'
    half = len(paragraphs) // 2
    first, second = "".join(paragraphs[:half]), "".join(paragraphs[half:])
    if way == "boxes":
        return f'<div style="display:flex;gap:9mm"><div style="width:47%">{first}</div><div style="width:47%">{second}</div></div>'
    side = "left" if way == "float" else "right"
    narrow = f'<div style="float:{side};width:38%;background:#eef3f9;padding:3mm">{first}</div>'
    return f'{narrow}<div style="margin-{side}:46%">{second}</div>'


_IN_A_BOX = {8: 13, 9: 9, 10: 8, 11: 6, 12: 6}
"""Short paragraphs that a page has room for below each other, by their size in points."""


def _columns() -> Iterator[Case]:
    """Columns that fill most of a page: far higher than a screen once letters can be read."""
    for way, points, language in product(("columns", "three", "boxes", "float", "aside"), (8, 9, 10, 11, 12), ("sv", "en")):
        text = (_TEXT, _IN_ENGLISH)[language == "en"]
        room = 14 if way == "three" else 12
        texts = tuple(text for _ in range(max(4, round(room * (10 / points) ** 2 / 2) * 2)))
        if way == "boxes":  # boxes that run on to another page do not stand beside each other there
            texts = (text[:200],) * (2 * _IN_A_BOX[points])
        body = (_HEAD if points % 2 else "") + _set(texts, way)
        yield case(f"{way} {points} {language}", _page(_UPRIGHT, body, points=points), wrong=COLUMNS)


def _not_columns() -> Iterator[Case]:
    """One column, columns lower than a screen, and what else stands beside something."""
    for points, way in product((9, 10, 11, 12), ("columns", "three", "boxes", "float")):
        short = tuple(_TEXT[:220] for _ in range(4))
        body = f"{_HEAD}<p>{_TEXT}</p>{_set(short, way)}<p>{_TEXT}</p>"
        yield case(f"låga spalter {way} {points}", _page(_UPRIGHT, body, points=points), right=COLUMNS)
    for points in (9, 10, 11, 12):
        yield case(f"en spalt {points}", _page(_UPRIGHT, _HEAD + f"<p>{_TEXT}</p>" * 6, points=points), right=COLUMNS)
        rows = "".join(f"<tr><th>Fråga {n}</th><td>{_TEXT[:150]}</td><td>{_TEXT[100:260]}</td></tr>" for n in range(14))
        yield case(f"tabell med text {points}", _page(_UPRIGHT, f"{_HEAD}<table>{rows}</table>", points=points), right=COLUMNS)
        pair = '<div style="width:45%">Namn och personnummer</div><div style="width:45%">Anna Svensson Lindqvist, 1950</div>'
        form = f'<div style="display:flex">{pair}</div>' * 30
        yield case(f"uppgifter i två spalter {points}", _page(_UPRIGHT, _HEAD + form, points=points), right=COLUMNS)
        head = '<div style="float:right;width:50mm">Region Exempel<br>Exempelgatan 1<br>123 45 Exempelstad<br>0480-123 45</div>'
        letter = f"{head}<p>Anna Svensson<br>Storgatan 1<br>123 45 Exempelstad</p>{_HEAD}" + f"<p>{_TEXT}</p>" * 3
        yield case(f"brevhuvud {points}", _page(_UPRIGHT, letter, points=points), right=COLUMNS)
        notes = "".join(
            f'<p style="float:right;clear:right;width:35mm;font-size:80%">{_TEXT[:110]}</p>'
            f'<p style="margin-right:45mm">{_TEXT}</p><p style="margin-right:45mm">{_TEXT}</p>'
            for _ in range(3)
        )
        yield case(f"noter i marginalen {points}", _page(_UPRIGHT, _HEAD + notes, points=points), right=COLUMNS)
        items = "".join(f"<li>{word}</li>" for word in ("legitimation och högkostnadskort", "lista över läkemedel") * 20)
        listed = f'{_HEAD}<ul style="columns:2">{items}</ul>'
        yield case(f"lista i två spalter {points}", _page(_UPRIGHT, listed, points=points), right=COLUMNS)
