"""Paragraphs split line by line, and lines that are paragraphs of their own."""

from collections.abc import Iterator
from itertools import product
from textwrap import wrap

from bench.beyond.case import Case, case
from bench.beyond.passages import BROCHURE, COLUMNS, HEADINGS, ITEMS, LAYOUTS, LETTERHEAD, PARAGRAPHS, PLAIN, document, p

RULES = ("paragraph-split-by-lines",)
SPLIT = RULES[0]
_VERSE = (
    "Den blomstertid nu kommer", "med lust och fägring stor", "Du nalkas ljuva sommar", "då gräs och gröda gror",
    "Med blid och livlig värma", "till allt som varit dött",
)  # fmt: skip


def cases() -> Iterator[Case]:
    """Documents for the rule; each is made when its turn comes."""
    for number, (layout, letters) in enumerate(product((PLAIN, LETTERHEAD, "sidoruta"), (50, 58, 66))):
        for way in ("p", "div"):
            lines = [line for text in PARAGRAPHS[number % 6 : number % 6 + 2] for line in wrap(text, letters)]
            split = "".join(f'<{way} style="margin:0;white-space:nowrap">{line}</{way}>' for line in lines)
            body = f"<h1>{HEADINGS[number % 9]}</h1>{p(PARAGRAPHS[7])}{split}"
            yield case(f"{letters} tecken {way}, {layout}", document(body, layout, points=9), wrong=SPLIT)
    for number, (points, letters) in enumerate(product((9, 10, 11, 12), (38, 45, 52, 60, 64, 70))):
        lines = wrap(PARAGRAPHS[number % 8], letters)
        split = "".join(f'<p style="margin:0;white-space:nowrap">{line}</p>' for line in lines)
        yield case(f"{letters} tecken {points} punkter", document(f"<h1>{HEADINGS[0]}</h1>{split}", points=points), wrong=SPLIT)
    for number, layout in enumerate(LAYOUTS):
        whole = "".join(map(p, PARAGRAPHS[number : number + 4]))
        yield case(f"hela stycken, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{whole}", layout), right=SPLIT)
        broken = "".join(p("<br>".join(wrap(text, 40))) for text in PARAGRAPHS[:3])
        yield case(f"radbrytningar i stycken, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{broken}", layout), right=SPLIT)
        short = "".join(p(f"Ta med {item}.", "margin:0") for item in ITEMS)
        yield case(f"korta stycken, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{short}", layout), right=SPLIT)
        verse = "".join(p(line, "margin:0") for line in _VERSE)
        yield case(f"vers, {layout}", document(f"<h1>Sommarpsalm</h1>{verse}", layout), right=SPLIT)
        items = "".join(p(item, "margin:0") for item in ITEMS)
        yield case(f"ord under varandra, {layout}", document(f"<h1>Ta med</h1>{items}", layout), right=SPLIT)
        address = "".join(
            p(line, "margin:0") for line in ("Anna Exempelsson", "c/o Bo Provsson", "Exempelgatan 12", "391 00 Kalmar")
        )
        yield case(f"adress, {layout}", document(address + whole, layout), right=SPLIT)
        long = "".join(p(f"{item.capitalize()} behöver du när du kommer till oss på mottagningen", "margin:0") for item in ITEMS)
        yield case(f"långa rader utan punkt, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{long}", layout), right=SPLIT)
        two = p("Vi har tagit emot din remiss och du står nu i kö", "margin:0") + p("till ögonmottagningen.", "margin:0")
        yield case(f"två rader, {layout}", document(f"<h1>{HEADINGS[0]}</h1>{two}{whole}", layout), right=SPLIT)
    for layout in (COLUMNS, BROCHURE):
        quote = "".join(f"<blockquote>{p(text)}</blockquote>" for text in PARAGRAPHS)
        yield case(f"citat, {layout}", document(quote, layout), right=SPLIT)
