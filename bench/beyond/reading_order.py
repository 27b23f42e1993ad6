"""Orders of reading that are wrong, and layouts in which the right one is easily taken for wrong."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import product
from textwrap import wrap
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.passages import BROCHURE, COLUMNS, HEADINGS, ITEMS, LAYOUTS, LETTERHEAD, PARAGRAPHS, PLAIN, SIDEBAR, document, p

RULES = ("reading-order-jumps", "reading-order-jumps-little", "sentence-torn")
JUMPS, LITTLE, TORN = RULES
_ALL = " ".join(RULES)


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _moved()
    yield from _moved_a_little()
    yield from _placed()
    yield from _torn()
    yield from _right()
    yield from _right_but_odd()


def _letter(first: int, count: int = 5) -> str:
    parts = [f"<h2>{HEADINGS[(first + n) % 10]}</h2>{p(PARAGRAPHS[(first + n) % 8])}" for n in range(count)]
    return "<h1>Välkommen till undersökningen på ögonmottagningen</h1>" + "".join(parts)


def _reordered(make: Callable[[], bytes], order: Callable[[list[int]], Sequence[int]]) -> Callable[[], bytes]:
    """The same document with the elements that hold the text in another order."""

    def made() -> bytes:
        from pypdf import PdfReader, PdfWriter
        from pypdf.generic import ArrayObject, NameObject

        writer = PdfWriter(clone_from=PdfReader(BytesIO(make())))
        parent: Any = writer.root_object["/StructTreeRoot"]
        while True:
            kids = parent["/K"].get_object()
            kids = kids if isinstance(kids, list) else [kids]
            if len(kids) > 3:
                break
            parent = max((kid.get_object() for kid in kids), key=lambda kid: len(kid.get("/K", ())))
        numbers = order(list(range(len(kids))))
        parent[NameObject("/K")] = ArrayObject([kids[number] for number in numbers])
        stream = BytesIO()
        writer.write(stream)
        return stream.getvalue()

    return made


def _take(start: int, end: int, to: int) -> Callable[[list[int]], list[int]]:
    """Move a part of the order elsewhere in the rest; ``to`` may count from the end."""

    def order(numbers: list[int]) -> list[int]:
        part = numbers[start:end]
        rest = [number for number in numbers if number not in part]
        at = to if to >= 0 else len(rest) + 1 + to
        return rest[:at] + part + rest[at:]

    return order


def _moved() -> Iterator[Case]:
    orders: dict[str, Callable[[list[int]], Sequence[int]]] = {
        "baklänges": lambda numbers: numbers[::-1],
        "tre stycken först": _take(5, 8, 0),
        "slutet först": _take(7, 11, 0),
        "början sist": _take(1, 5, -1),
        "mitten sist": _take(3, 7, -1),
        "andra hälften först": lambda numbers: numbers[len(numbers) // 2 :] + numbers[: len(numbers) // 2],
    }
    for number, ((name, order), layout) in enumerate(product(orders.items(), (PLAIN, LETTERHEAD, SIDEBAR))):
        made = document(_letter(number), layout, points=10 + number % 3)
        yield case(f"{name}, {layout}", _reordered(made, order), wrong=JUMPS, right=LITTLE)
    for number, (name, order) in enumerate(orders.items()):
        made = document(_letter(number, 9), points=13)
        yield case(f"{name}, flera sidor", _reordered(made, order), wrong=JUMPS, right=LITTLE)
        made = document(_letter(number, 5), points=9)
        yield case(f"{name}, liten text", _reordered(made, order), wrong=JUMPS, right=LITTLE)


def _moved_a_little() -> Iterator[Case]:
    for number in range(9):
        made = _reordered(document(_letter(number, 7), points=10), _take(0, 1, -1 - number))
        yield case(f"första rubriken senare {number}", made, wrong=LITTLE, right=JUMPS)
    notes = "Reservation för ändringar i öppettider och avgifter."
    for number, layout in enumerate((PLAIN, LETTERHEAD, COLUMNS, SIDEBAR)):
        for style in ("position:absolute;bottom:0", "position:absolute;bottom:10pt;right:0"):
            body = p(notes, style) + _letter(number, 4)
            yield case(f"fotrad först, {style}, {layout}", document(body, layout, points=9), right=JUMPS)
    for number in range(32):
        body = _letter(number, 4) + p(
            f"Ny adress från den {number + 1} juni: Exempelgatan {number}", "position:absolute;top:0;width:100%"
        )
        made = document(f'<div style="padding-top:30pt">{body}</div>', points=9 + number % 3)
        yield case(f"rad överst på sidan läses sist {number}", made, wrong=LITTLE, right=JUMPS)


def _placed() -> Iterator[Case]:
    """Boxes that a style sheet has put elsewhere than where their text is read."""
    for number in range(8):
        boxes = [p(PARAGRAPHS[(number + n) % 8], f"grid-row:{n}") for n in (3, 1, 4, 2)]
        body = f'<h1>{HEADINGS[number]}</h1><div style="display:grid">{"".join(boxes)}</div>'
        yield case(f"rutor i annan ordning {number}", document(body), wrong=JUMPS, right=LITTLE)
        top = f'<div style="position:absolute;top:0">{p(PARAGRAPHS[number])}{p(PARAGRAPHS[(number + 1) % 8])}</div>'
        body = f'<div style="padding-top:140pt">{_letter(number, 2)}</div>{top}'
        yield case(f"ruta överst läses sist {number}", document(body), wrong=JUMPS, right=LITTLE)


def _torn() -> Iterator[Case]:
    half = [wrap(text, len(text) // 2 + 12) for text in PARAGRAPHS]
    halves = [parts for parts in half if len(parts) == 2 and parts[0][-1].isalpha() and parts[1][0].islower()]
    for number, (one, other) in enumerate(product(halves[:5], halves[:5])):
        if one is other:
            continue
        style = "display:grid;grid-template-columns:1fr 1fr;column-gap:20pt"
        cells = "".join(p(text, "margin:0") for text in (one[0], other[0], one[1], other[1]))
        body = f'<h1>Välkommen</h1><div style="{style}">{cells}</div>{p(PARAGRAPHS[number % 8])}'
        yield case(f"om vartannat {number}", document(body), wrong=TORN, right=JUMPS)
        column = "position:absolute;top:40pt;width:200pt"
        left = f'<div style="{column};left:0">{p(PARAGRAPHS[number % 8])}{p(one[0])}</div>'
        right = f'<div style="{column};left:225pt">{p(one[1])}{p(PARAGRAPHS[(number + 3) % 8])}</div>'
        yield case(f"höger spalt först {number}", document(f"<h1>Välkommen</h1>{right}{left}"), wrong=TORN, right=JUMPS)
    for number in range(8):
        columns = wrap(PARAGRAPHS[number], 38)[:5], wrap(PARAGRAPHS[(number + 1) % 8], 38)[:5]
        lines = "<br>".join(
            f'&nbsp;<span style="position:absolute;left:0">{a}</span><span style="position:absolute;left:250pt">{b}</span>'
            for a, b in zip(*columns, strict=False)
        )
        body = f'<h1>Välkommen</h1><p style="position:relative;white-space:nowrap">{lines}</p>{p(PARAGRAPHS[0])}'
        yield case(f"rader tvärs över två spalter {number}", document(body, points=10), wrong=TORN, right=JUMPS)


def _right() -> Iterator[Case]:
    for number, layout in enumerate(LAYOUTS * 4):
        yield case(f"brev {number}, {layout}", document(_letter(number, 3 + number % 6), layout, points=9 + number % 4), right=_ALL)


def _right_but_odd() -> Iterator[Case]:
    table = "<table><tr><th>Dag</th><th>Tid</th></tr>" + "<tr><td>Tisdag</td><td>10.30</td></tr>" * 4 + "</table>"
    for number, layout in enumerate(LAYOUTS):
        body = _letter(number, 3)
        side = f'<div style="float:right;width:140pt;background:#eef">{p(PARAGRAPHS[number])}</div>'
        yield case(
            f"faktaruta vid sidan, {layout}",
            document(f"<h1>Välkommen</h1>{side}{_letter(number, 2)}", layout, points=9),
            right=_ALL,
        )
        cards = "".join(f'<div style="width:45%"><h2>{HEADINGS[n]}</h2>{p(PARAGRAPHS[n])}</div>' for n in range(4))
        yield case(
            f"kort radvis, {layout}",
            document(f'{body}<div style="display:flex;flex-wrap:wrap">{cards}</div>', layout, points=9),
            right=_ALL,
        )
        columns = "".join(
            f'<div style="width:45%">{"".join(f"<h2>{HEADINGS[n]}</h2>{p(PARAGRAPHS[n])}" for n in pair)}</div>'
            for pair in ((0, 1), (2, 3))
        )
        yield case(
            f"kort spaltvis, {layout}",
            document(f'<h1>Kort</h1><div style="display:flex">{columns}</div>', layout, points=9),
            right=_ALL,
        )
        yield case(
            f"tabell och lista, {layout}",
            document(f"{body}{table}<ul>{''.join(f'<li>{i}</li>' for i in ITEMS)}</ul>", layout),
            right=_ALL,
        )
        drawing = '<svg width="100" height="60"><rect width="100" height="60"/></svg>'
        figure = f"<figure>{drawing}<figcaption>{PARAGRAPHS[5]}</figcaption></figure>"
        yield case(f"bild med text, {layout}", document(body + figure + p(PARAGRAPHS[2]), layout), right=_ALL)
        above = (
            f'<figure style="display:flex;flex-direction:column-reverse"><figcaption>{PARAGRAPHS[5]}</figcaption>{table}</figure>'
        )
        yield case(f"tabell med text under, {layout}", document(body + above, layout), right=_ALL)
        foot = p("Region Exempel, Exempelgatan 1, 391 00 Kalmar", "position:absolute;bottom:-10pt")
        if layout != LETTERHEAD:
            yield case(f"fotrad sist, {layout}", document(_letter(number, 2) + foot, layout, points=9), right=_ALL)
        form = "".join(f'<p>{item.capitalize()}: <span style="position:absolute;left:200pt">________</span></p>' for item in ITEMS)
        if layout not in (COLUMNS, BROCHURE):
            yield case(f"blankett, {layout}", document(f"<h1>Blankett</h1>{form}", layout), right=_ALL)
    for number in range(8):
        wide = f'<h2 style="column-span:all">{HEADINGS[number]}</h2>'
        text = "".join(map(p, PARAGRAPHS))
        body = f'<h1>Välkommen</h1><div style="columns:2">{text}</div>{wide}<div style="columns:2">{text}</div>'
        yield case(f"rubrik över två spalter {number}", document(body, BROCHURE if number % 2 else PLAIN, points=9), right=_ALL)
        initial = f'<p><span style="font-size:30pt;float:left;line-height:1">V</span>{PARAGRAPHS[number][1:]}</p>' * 3
        yield case(f"anfang {number}", document(f"<h1>Välkommen</h1>{initial}", (PLAIN, COLUMNS)[number % 2]), right=_ALL)
