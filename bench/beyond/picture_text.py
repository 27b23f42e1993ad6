"""Pictures with text in figures: posters, letters and charts whose alternative text says little or all, photographs, signs."""

import random
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.making import from_html
from bench.pictures import pages
from bench.pictures.words import Chance

RULES = ("picture-text-left-out",)
LEFT_OUT = RULES[0]

_PHOTO = Path(__file__).resolve().parents[2] / "fixtures" / "files" / "foto-ingang-b.jpg"
_TEXT = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel. "
    "Om du inte kan komma, avboka senast dagen före så att någon annan kan få tiden."
)
_WHERE = (
    "Texten står nedanför bilden.",
    "Se texten nedan.",
    "Samma text finns under bilden.",
    "All information på bilden återges i brevets text.",
    "The text is given below.",
)
_SHORT = {
    pages.poster: ("Affisch från mottagningen", "En affisch i blått och vitt"),
    pages.letter: ("Brev från vården", "Ett brev på papper med sjukhusets logotyp"),
    pages.chart: ("Diagram över väntetider", "Stapeldiagram från kliniken"),
}


def cases() -> Iterator[Case]:
    """Documents for the rule; each is made when its turn comes."""
    chance = Chance(random.Random("text i bilder"))
    for draw, number in product((pages.poster, pages.letter, pages.chart), range(18)):
        html = draw(chance)
        said = " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", unescape(html), flags=re.DOTALL).split())
        width, alt = (130, 120, 95)[number % 3], _SHORT[draw][number % 2]
        name = f"{alt} {number}, {width} mm"
        fits = draw is pages.chart or width > 100  # a whole A4 page of print on 95 mm is too small for anyone
        wrong, right = (LEFT_OUT, "") if fits else ("", "")
        yield case(f"{name}, bara det", _page(html, width, alt), wrong=wrong, right=right)
        if number >= 10:
            continue
        yield case(f"{name}, med texten i alt-texten", _page(html, width, f"{alt}: {said}"), right=LEFT_OUT)
        if number < 5:
            yield case(f"{name}, med texten på sidan", _page(html, width, alt, said), right=LEFT_OUT)
            where = f"{alt}. {_WHERE[number]}"
            yield case(f"{name}, alt-texten säger var texten står", _page(html, width, where, said), right=LEFT_OUT)
            yield case(f"{name}, i litet format", _page(html, 30, alt), right=LEFT_OUT)
    for number, width in product(range(8), (160, 110)):
        yield case(f"foto {number}, {width} mm", _photograph(number, width), right=LEFT_OUT)
        yield case(f"teckning {number}, {width} mm", _drawing(number, width), right=LEFT_OUT)


def _shown(picture: Any, width: int, alt: str, more: str = "") -> Callable[[], bytes]:
    stream = BytesIO()
    picture.save(stream, "PNG")
    source = b64encode(stream.getvalue()).decode()
    image = f'<img style="width:{width}mm;max-height:220mm;object-fit:contain" alt="{alt}" src="data:image/png;base64,{source}">'
    return from_html(f"<h1>Välkommen</h1><p>{_TEXT}</p><p>{image}</p><p>{more}</p>")


def _page(html: str, width: int, alt: str, more: str = "") -> Callable[[], bytes]:
    """A picture of what HTML shows."""

    def make() -> bytes:
        from bench.pictures.making import drawn_pages

        (picture,) = drawn_pages([html], 150)
        return _shown(picture, width, alt.replace('"', "”"), more)()

    return make


def _photograph(number: int, width: int) -> Callable[[], bytes]:
    """Parts of a photograph, and noise as of gravel or grass."""

    def make() -> bytes:
        from PIL import Image, ImageFilter

        if number % 2:
            noise = Image.effect_noise((900, 600), 60 + 10 * number).filter(ImageFilter.GaussianBlur(number / 2)).convert("RGB")
            return _shown(noise, width, "Grus på gången till entrén")()
        with Image.open(_PHOTO) as whole:
            photo = whole.convert("RGB")
        left = photo.width * number // 20
        return _shown(photo.crop((left, 0, left + photo.width // 2, photo.height // 2)), width, "Entrén sedd från parkeringen")()

    return make


def _drawing(number: int, width: int) -> Callable[[], bytes]:
    """Shapes and lines, at most with two words."""

    def make() -> bytes:
        from PIL import Image, ImageDraw, ImageFont

        chance = random.Random(number)
        picture = Image.new("RGB", (900, 600), "white")
        draw = ImageDraw.Draw(picture)
        for _ in range(30):
            x, y, side = chance.randrange(800), chance.randrange(500), chance.randrange(20, 140)
            shape = chance.choice((draw.rectangle, draw.ellipse))
            shape((x, y, x + side, y + side), outline=chance.choice(("navy", "black", "teal")), width=3)
        if number % 2:
            draw.text((350, 270), "Entré B", "black", ImageFont.truetype("DejaVuSans.ttf", 48))
        return _shown(picture, width, "Karta över vägen från hissen till mottagningen")()

    return make
