"""Headings that only look so: many looks and layouts, and lines that stand out without being headings."""

from collections.abc import Iterator
from itertools import product

from bench.beyond.case import Case, case
from bench.beyond.passages import HEADINGS, ITEMS, LAYOUTS, LETTERHEAD, PARAGRAPHS, PLAIN, document, p, sections

RULES = ("heading-only-looks-so", "heading-to-review")
LOOKS_SO, REVIEW = RULES
_ALL = " ".join(RULES)

_LOOKS = (
    "font-weight:bold",
    "font-weight:bold;font-size:13pt;margin-bottom:2pt",
    "font-size:16pt;margin:0",
    "font-weight:bold;font-size:18pt;color:#004",
    "font-weight:bold;text-transform:uppercase",
    "font-weight:bold;text-decoration:underline;margin-bottom:0",
    "font-size:14pt;font-style:italic;color:#a00",
    "font-weight:bold;text-align:center",
)
_STRESSED = (
    "Tisdag 12 maj 2026 klockan 10.30",
    "Telefon 0480-123 45",
    "Kom fastande till provtagningen.",
    "Observera att du inte får köra bil hem!",
    "Exempelgatan 12, 391 00 Kalmar",
    "ogon@example.org",
)
_TITLES = ("Kallelse till undersökning", "Svar på dina prover", "Ditt återbesök")
_NAMES = ("Anna Exempelsson", "Bo Provsson", "Cecilia Testberg")


def cases() -> Iterator[Case]:
    """Documents for both rules; each is made when its turn comes."""
    yield from _faked()
    yield from _tagged()
    yield from _alone()
    yield from _stressed()


def _faked() -> Iterator[Case]:
    for number, (look, layout) in enumerate(product(_LOOKS, LAYOUTS)):
        count = 2 + number % 4
        body = sections(HEADINGS[number % 5 : number % 5 + count], f'<p style="{look}">', "</p>", first=number)
        title = "<h1>Välkommen till oss</h1>" if number % 3 == 0 else ""
        yield case(f"{count} rader {look}, {layout}", document(title + body, layout), wrong=LOOKS_SO, right=REVIEW)
    for number, look in enumerate(_LOOKS):
        titles = [f"{n}. {heading}" for n, heading in enumerate(HEADINGS[:4], 1)]
        body = sections(titles, f'<p style="{look}">', "</p>", first=number)
        yield case(f"numrerade {look}", document(body), wrong=LOOKS_SO, right=REVIEW)
        body = "".join(p(h, look) + f"<ul>{''.join(f'<li>{i}</li>' for i in ITEMS[:3])}</ul>" for h in HEADINGS[:3])
        yield case(f"över listor {look}", document(p(PARAGRAPHS[0]) + body), wrong=LOOKS_SO, right=REVIEW)
        body = "<div>" + sections(HEADINGS[2:5], f'<div><strong style="{look}">', "</strong></div>") + "</div>"
        yield case(f"i rutor {look}", document(body), wrong=LOOKS_SO, right=REVIEW)


def _tagged() -> Iterator[Case]:
    for number, (look, layout) in enumerate(product(_LOOKS, LAYOUTS)):
        body = sections(HEADINGS[number % 5 : number % 5 + 3], f'<h2 style="{look}">', "</h2>", first=number)
        yield case(f"taggade {look}, {layout}", document(f"<h1>Välkommen till oss</h1>{body}", layout), right=_ALL)


def _alone() -> Iterator[Case]:
    for look, layout, title in product(
        _LOOKS, (PLAIN, LETTERHEAD), ("Kallelse till undersökning", "Svar på dina prover", "Ditt återbesök")
    ):
        body = p(title, look) + p(PARAGRAPHS[0]) + p(PARAGRAPHS[1])
        yield case(f"ensam rad {title} {look}, {layout}", document(body, layout), wrong=REVIEW, right=LOOKS_SO)


def _stressed() -> Iterator[Case]:
    """Words that stand out, and are no headings."""
    text = "".join(map(p, PARAGRAPHS[:2]))
    for number, look in enumerate((*_LOOKS[:2], *_LOOKS[3:4], *_LOOKS[5:6], *_LOOKS[7:])):
        stressed = [_STRESSED[(number + n) % len(_STRESSED)] for n in range(3)]
        body = "".join(p(words, look) + p(PARAGRAPHS[n]) for n, words in enumerate(stressed))
        for title, layout in product(("", "<h1>Kallelse till undersökning</h1>"), (PLAIN, LETTERHEAD)):
            yield case(f"betonat {look}, {layout}, {bool(title)}", document(title + body, layout), right=_ALL)
    for bold in PARAGRAPHS[:4]:
        yield case(
            "hela stycken i fetstil", document(p(bold, "font-weight:bold") + text + p(bold, "font-weight:bold") + text), right=_ALL
        )
        body = "".join(f"<p><b>{heading}.</b> {bold}</p>" for heading in HEADINGS[:4])
        yield case("början av stycken i fetstil", document(body), right=_ALL)
    for size in (11, 13):
        signed = "".join(p(name, f"font-weight:bold;font-size:{size}pt;margin:0") + p("Överläkare") for name in _NAMES)
        yield case(f"underskrifter {size}", document(text + signed), right=_ALL)
        labels = "".join(p(f"{label}:", f"font-weight:bold;font-size:{size}pt") + p("________________") for label in ITEMS[:4])
        yield case(f"ledtexter {size}", document(text + labels), right=_ALL)
        quote = p("”Jag fick hjälp samma dag och kände mig trygg hela tiden.”", f"font-size:{size + 5}pt;font-style:italic")
        yield case(f"citat {size}", document(text + quote + text), right=_ALL)
        facts = "".join(f"<p><b>{item.capitalize()}</b><br>{PARAGRAPHS[n]}</p>" for n, item in enumerate(ITEMS[:2]))
        yield case(f"fet första rad i stycken {size}", document(text + facts, points=size), right=LOOKS_SO)
