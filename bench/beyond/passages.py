"""Swedish and English running text, and the layouts that it is set in."""

from collections.abc import Callable, Sequence
from itertools import cycle

from bench.beyond.making import from_html

PARAGRAPHS = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel, så att vi "
    "kan gå igenom den tillsammans med dig.",
    "Kom gärna tio minuter före den bokade tiden, så hinner du anmäla dig i receptionen. Om du inte kan komma vill vi att "
    "du avbokar senast dagen före, så att någon annan kan få tiden.",
    "Undersökningen tar ungefär en timme. Du får droppar i ögonen som gör att du ser suddigt i några timmar efteråt, och "
    "därför får du inte köra bil hem.",
    "Efter besöket skickar vi svaret till dig i ett brev. Det tar i regel två till tre veckor, men kan dröja längre om "
    "provet måste skickas till ett annat laboratorium.",
    "Om du får ont, feber eller ser sämre ska du höra av dig till oss samma dag. På kvällar och helger ringer du i stället "
    "1177 för att få råd om vart du ska vända dig.",
    "You are welcome to bring a relative or a friend. Please tell us in advance if you need an interpreter, and we will "
    "book one at no cost to you.",
    "Avgiften betalar du med kort i receptionen eller mot faktura. Har du frikort tar du med det, liksom kvitton på andra "
    "besök som du har gjort under året.",
    "Vi behandlar dina uppgifter enligt patientdatalagen. Den som arbetar här har tystnadsplikt, och du kan när som helst "
    "be att få läsa det som står i din journal.",
)
HEADINGS = (
    "Före besöket",
    "Så går undersökningen till",
    "När får du svar?",
    "Om du behöver tolk",
    "Avgifter och frikort",
    "Efter operationen",
    "Kontakta oss",
    "Dina rättigheter som patient",
    "Vanliga frågor",
    "Hitta till mottagningen",
)
ITEMS = (
    "legitimation", "en lista över dina läkemedel", "kvitton på tidigare besök", "bekväma kläder", "glasögon eller linser",
    "telefonnumret till en anhörig", "ett ifyllt hälsoformulär", "något att läsa medan du väntar",
)  # fmt: skip
FONTS = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito", "DejaVu Serif")
_TURN = cycle(FONTS)

COLUMNS, PLAIN, SIDEBAR, LETTERHEAD, BROCHURE = LAYOUTS = ("spalter", "en spalt", "sidoruta", "brevhuvud", "broschyr")
_SIDE = '<div style="position:absolute;right:0;top:40pt;width:130pt;background:#eef">{}</div><div style="width:300pt">{}</div>'
_HEAD = (
    '<div style="display:flex;justify-content:space-between"><div><p><b>Region Exempel</b></p><p>Ögonmottagningen</p></div>'
    "<p>2026-05-12<br>Diarienummer 123/26</p></div>"
)


def document(body: str, layout: str = PLAIN, *, points: float = 11, style: str = "") -> Callable[[], bytes]:
    """A tagged document with this body in one of the layouts, in the next font."""
    if layout == COLUMNS:
        body = f'<div style="columns:2;column-gap:20pt">{body}</div>'
    elif layout == SIDEBAR:
        body = _SIDE.format(f"<p>{PARAGRAPHS[4]}</p>", body)
    elif layout == LETTERHEAD:
        body = f"{_HEAD}{body}<p>Med vänlig hälsning</p><p>Anna Exempelsson<br>Överläkare</p>"
    elif layout == BROCHURE:
        style += " @page { size: A4 landscape; margin: 12mm }"
        body = f'<div style="columns:3;column-gap:16pt">{body}</div>'
    return from_html(body, style=f"body {{ font: {points}pt/1.4 '{next(_TURN)}' }} {style}")


def p(text: str, style: str = "") -> str:
    """A paragraph."""
    return f'<p style="{style}">{text}</p>' if style else f"<p>{text}</p>"


def sections(headings: Sequence[str], before: str, after: str, *, first: int = 0) -> str:
    """Each heading between two pieces of markup, with a paragraph below it."""
    return "".join(f"{before}{heading}{after}{p(PARAGRAPHS[(first + n) % len(PARAGRAPHS)])}" for n, heading in enumerate(headings))
