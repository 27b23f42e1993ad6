"""Pictures whose words say no more than the caption, are the same, or are in another language."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import combinations, cycle, product

from bench.beyond.case import Case, case
from bench.beyond.making import from_html

RULES = ("alt-repeats-caption", "alt-repeated", "alt-in-other-language")
CAPTION, REPEATED, LANGUAGE = RULES
_ALL = " ".join(RULES)

_FONTS = cycle(("DejaVu Sans", "Liberation Serif", "Liberation Sans", "DejaVu Serif"))

ALTS = {
    "sv": (
        "En sköterska tar blodtryck på en man som sitter på en brits",
        "Karta över sjukhuset med entrén markerad med en röd pil",
        "Teckning av ögat i genomskärning med linsen, pupillen och näthinnan utsatta",
        "En flicka andas i en spirometer medan hennes mamma ser på",
        "Två händer håller en injektionspenna mot magen en bit från naveln",
        "Diagram som visar att väntetiden har minskat från åtta till tre veckor",
        "En äldre kvinna går med rullator i en korridor",
    ),
    "en": (
        "A nurse takes the blood pressure of a man who is sitting on a couch",
        "Map of the hospital with the entrance marked by a red arrow",
        "Drawing of the eye in section with the lens, the pupil and the retina pointed out",
        "A girl breathes into a spirometer while her mother looks on",
        "Two hands hold an injection pen against the stomach some way from the navel",
        "Chart showing that the waiting time has fallen from eight to three weeks",
        "An elderly woman walks along a corridor with a walking frame",
    ),
    "fi": (
        "Sairaanhoitaja mittaa verenpainetta mieheltä, joka istuu tutkimuspöydällä",
        "Sairaalan kartta, jossa sisäänkäynti on merkitty punaisella nuolella",
        "Tyttö puhaltaa spirometriin äidin katsoessa vierestä",
    ),
    "de": (
        "Eine Krankenschwester misst den Blutdruck eines Mannes, der auf einer Liege sitzt",
        "Plan des Krankenhauses, auf dem der Eingang mit einem roten Pfeil markiert ist",
        "Ein Mädchen atmet in ein Spirometer, während seine Mutter zusieht",
    ),
}
CAPTIONS = (
    "Så mäts blodtrycket.",
    "Hitta hit",
    "Ögats delar",
    "Ett andningstest gör inte ont.",
    "Växla sida varje dag.",
    "Väntetid till operation",
    "Träna varje dag.",
)
_PLACES = (
    "<figure>{picture}<figcaption>{caption}</figcaption></figure>",
    "<p>{picture}</p><p>{caption}</p>",
    "<div>{picture}</div><p><em>{caption}</em></p>",
    "<h2>{caption}</h2><p>{picture}</p><p>Fråga gärna personalen om något är oklart.</p>",
)


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _captions()
    yield from _same()
    yield from _languages()


def _picture(alt: str, shade: int = 120) -> str:
    from PIL import Image

    stream = BytesIO()
    Image.effect_noise((60, 40), 40).point([min(255, v * shade // 120) for v in range(256)]).save(stream, "PNG")
    source = b64encode(stream.getvalue()).decode()
    return f'<img style="width:60mm" alt="{alt}" src="data:image/png;base64,{source}">'


def _page(body: str, lang: str = "sv") -> Callable[[], bytes]:
    text = "<h1>Välkommen</h1><p>Du är välkommen till mottagningen på tredje våningen. Ta med legitimation.</p>"
    return from_html(text + body, lang=lang, style=f"body {{ font-family: '{next(_FONTS)}' }}")


def _captions() -> Iterator[Case]:
    for place, (number, alt) in product(_PLACES[:3], enumerate(ALTS["sv"])):
        for prefix in ("", f"Bild {number + 1}. "):
            body = place.format(picture=_picture(alt), caption=f"{prefix}{alt}.")
            yield case(f"{prefix}{alt[:30]} {place[:8]}", _page(body), wrong=CAPTION, right=f"{REPEATED} {LANGUAGE}")
    for place, (alt, caption) in product(_PLACES, zip(ALTS["sv"], CAPTIONS, strict=True)):
        yield case(f"{caption} {place[:8]}", _page(place.format(picture=_picture(alt), caption=caption)), right=_ALL)


def _same() -> Iterator[Case]:
    for number, (one, other) in enumerate(combinations(ALTS["sv"], 2)):
        for count in (3, 5):
            pictures = [_picture(one, 60 + 30 * shade) for shade in range(count)] + [_picture(other)]
            body = "".join(f"<p>{picture}</p>" for picture in pictures)
            yield case(f"{count} med samma ord, {number}", _page(body), wrong=REPEATED, right=f"{CAPTION} {LANGUAGE}")
        body = "".join(f"<p>{_picture(alt)}</p>" for alt in (one, one, other))
        yield case(f"två med samma ord, {number}", _page(body), right=_ALL)
    for few in combinations(ALTS["sv"], 5):
        yield case(f"fem olika {few[0][:20]} {few[4][:20]}", _page("".join(f"<p>{_picture(alt)}</p>" for alt in few)), right=_ALL)


def _languages() -> Iterator[Case]:
    for (language, alts), stated in product(ALTS.items(), ("sv", "en", "fi", "de")):
        for alt in alts:
            wrong = "" if language == stated else LANGUAGE
            made = _page(f"<p>{_picture(alt)}</p>", stated)
            yield case(f"{alt[:30]} som {stated}", made, wrong=wrong, right=f"{CAPTION} {REPEATED}" if wrong else _ALL)
    for stated, name in product(
        ("sv", "en"), ("Anna Karlsson, enhetschef", "Region Kalmar läns logotyp", "1177", "Karta", "X-ray, MR, CT")
    ):
        yield case(f"{name} som {stated}", _page(f"<p>{_picture(name)}</p>", stated), right=_ALL)
