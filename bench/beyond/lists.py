"""Lists that only look so: bullets and numbers typed by hand, and lines with signs that are no lists."""

from collections.abc import Iterator
from itertools import product

from bench.beyond.case import Case, case
from bench.beyond.passages import COLUMNS, HEADINGS, ITEMS, LAYOUTS, LETTERHEAD, PARAGRAPHS, PLAIN, document, p

RULES = ("list-only-looks-so",)
LIST = RULES[0]

_SIGNS = ("• {}", "- {}", "– {}", "* {}", "▪ {}", "✓ {}", "{n}. {}", "{n}) {}", "({n}) {}", "{a}) {}")
_WAYS = ("stycken", "radbrytningar", "rutor")
_INDENT = "margin:0 0 0 18pt;text-indent:-10pt"


def cases() -> Iterator[Case]:
    """Documents for the rule; each is made when its turn comes."""
    yield from _typed()
    yield from _tagged()
    yield from _others()


def _typed() -> Iterator[Case]:
    for number, (sign, way) in enumerate(product(_SIGNS, _WAYS)):
        count = 3 + number % 4
        long = number % 3 == 1
        items = [
            sign.format(f"{item}. {PARAGRAPHS[n]}" if long else item, n=n + 1, a="abcdefgh"[n])
            for n, item in enumerate(ITEMS[:count])
        ]
        typed = {
            "stycken": "".join(p(item, _INDENT) for item in items),
            "radbrytningar": p("<br>".join(items)),
            "rutor": "".join(f"<div>{item}</div>" for item in items),
        }[way]
        body = f"<h1>{HEADINGS[0]}</h1>{p(PARAGRAPHS[0])}{p('Ta med:')}{typed}{p(PARAGRAPHS[1])}"
        layout = LAYOUTS[number % len(LAYOUTS)]
        yield case(f"{sign} {way}, {layout}", document(body, layout), wrong=LIST)
    for sign, layout in product(("• {}", "– {}", "{n}. {}"), (PLAIN, LETTERHEAD, COLUMNS, "broschyr")):
        typed = "".join(p(sign.format(text, n=n), "margin:0") for n, text in enumerate(PARAGRAPHS[:4], 1))
        yield case(f"långa {sign}, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{typed}", layout), wrong=LIST)


def _tagged() -> Iterator[Case]:
    for number, (kind, layout) in enumerate(product(("disc", "square", "decimal", "lower-alpha", "'– '"), LAYOUTS)):
        items = "".join(f"<li>{item}</li>" for item in ITEMS[: 3 + number % 4])
        body = f'<h1>{HEADINGS[0]}</h1>{p(PARAGRAPHS[0])}<ul style="list-style-type:{kind}">{items}</ul>{p(PARAGRAPHS[1])}'
        yield case(f"taggad {kind}, {layout}", document(body, layout), right=LIST)


def _others() -> Iterator[Case]:
    """Signs and numbers before lines that are no list."""
    for number, layout in enumerate(LAYOUTS):
        headings = "".join(f"<h2>{n}. {heading}</h2>{p(PARAGRAPHS[n])}" for n, heading in enumerate(HEADINGS[:4], 1))
        yield case(f"numrerade rubriker, {layout}", document(headings, layout), right=LIST)
        said = "".join(
            p(f"– {text}, {verb} {name}.")
            for text, verb, name in (
                ("Det gick bättre än jag trodde", "säger", "Anna"),
                ("Vi hade väntat länge", "berättar", "Bo"),
                ("Nu är det över", "säger", "Anna"),
            )
        )
        yield case(f"samtal, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{said}{p(PARAGRAPHS[number])}", layout), right=LIST)
        two = p("• legitimation") + p(PARAGRAPHS[0]) + p("• kvitton") + p(PARAGRAPHS[1]) + p("• glasögon")
        yield case(f"punkter med stycken mellan, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{two}", layout), right=LIST)
        notes = p(f"{PARAGRAPHS[0]}*") + p("* Gäller inte akuta besök.", "font-size:8pt")
        yield case(f"not med stjärna, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{notes}", layout), right=LIST)
        sums = "".join(p(amount, "margin:0") for amount in ("- 250,00", "- 1 200,00", "- 75,50", "1 525,50"))
        yield case(f"belopp, {layout}", document(f"<h1>Faktura</h1>{p(PARAGRAPHS[6])}{sums}", layout), right=LIST)
        years = "".join(p(f"{year} {text}", "margin:0") for year, text in ((2023, "Start"), (2024, "Prov"), (2025, "Beslut")))
        yield case(f"årtal, {layout}", document(f"<h1>Historik</h1>{years}{p(PARAGRAPHS[number])}", layout), right=LIST)
        days = "".join(p(f"{day} maj: stängt", "margin:0") for day in ("1.", "6.", "29."))
        yield case(f"dagar, {layout}", document(f"<h1>Öppettider</h1>{days}{p(PARAGRAPHS[number])}", layout), right=LIST)
        initials = "".join(p(f"{name}. Exempelsson", "margin:0") for name in ("A", "B", "C"))
        yield case(f"initialer, {layout}", document(f"<h1>Närvarande</h1>{initials}{p(PARAGRAPHS[number])}", layout), right=LIST)
