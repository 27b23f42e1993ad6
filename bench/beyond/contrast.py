"""Text of too little contrast: many colours on plain, shaded and pictured grounds, and what must not be taken for it."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.making import by_writer, drawn, from_html

RULES = ("body-text-without-contrast", "little-text-without-contrast", "contrast-to-review")
BODY, LITTLE, REVIEW = RULES
_ALL = " ".join(RULES)

_TEXT = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel. "
    "Kom gärna tio minuter före den bokade tiden, så hinner du anmäla dig i receptionen. Om du inte kan komma, "
    "avboka senast dagen före så att någon annan kan få tiden. Har du frågor är du välkommen att ringa oss."
)
_FONTS = cycle(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito", "Liberation Sans Narrow", "DejaVu Serif"))

Look = tuple[str, str, int, bool]
"""Colour of text, ground, size in points, bold."""


def _looks(words: str) -> list[Look]:
    parts = [word.split("/") for word in words.split()]
    return [(colour, ground, int(size.rstrip("b")), size.endswith("b")) for colour, ground, size in parts]


_TOO_PALE = _looks("""
    #999999/#ffffff/11 #aaaaaa/#ffffff/12 #808080/#ffffff/10 #777777/#ffffff/11 #8c8c8c/#f2f2f2/11
    #6f6f6f/#e6e6e6/11 #0099cc/#ffffff/11 #ff6600/#ffffff/12 #e2001a/#ffd9dd/11 #00a651/#ffffff/11
    #ffffff/#8fbf3f/12 #ffffff/#f5a623/12b #ffffff/#5aa9e6/11 #ffff00/#ffffff/12 #555555/#888888/12
    #000000/#444444/11 #003366/#336699/12 #b0b0b0/#ffffff/18 #a0a0a0/#ffffff/24b #ffcc00/#ffffff/14b
    #7a7a7a/#ffffff/17 #7a7a7a/#ffffff/13b #cc3399/#ffe6f2/11 #4d9900/#f0f7e6/11
""")
_DARK_ENOUGH = _looks("""
    #000000/#ffffff/11 #333333/#ffffff/11 #767676/#ffffff/11 #595959/#f2f2f2/11 #0066cc/#ffffff/11
    #b30000/#ffffff/12 #ffffff/#1b4f8a/11 #ffffff/#00703c/12 #ffffff/#000000/11 #ffff00/#000080/12
    #000000/#ffcc00/11 #000000/#8fbf3f/12 #8a8a8a/#ffffff/18 #8a8a8a/#ffffff/14b #909090/#ffffff/24
    #ffffff/#888888/18b #444444/#ffffff/8 #1d2430/#eef3f9/11 #5c2d91/#ffffff/11 #006b6b/#e6f5f5/11
    #663300/#fff4e6/11 #222222/#d9ead3/11 #ffffff/#c00000/12b #00539b/#dbe9f6/12
""")


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _plain_grounds()
    yield from _little()
    yield from _grounds_of_many_colours()
    yield from _by_writer()
    yield from _drawn()
    yield from _not_to_be_read()


def _p(colour: str, ground: str, size: float, bold: bool, text: str = _TEXT) -> str:
    weight = "bold" if bold else "normal"
    style = f"color:{colour}; background:{ground}; font:{weight} {size}pt/1.4 '{next(_FONTS)}'; padding:4pt"
    return f'<p style="{style}">{text}</p>'


def _plain_grounds() -> Iterator[Case]:
    head = "<h1>Välkommen till mottagningen</h1>"
    for pale in _TOO_PALE:
        yield case(f"stycke {pale}", from_html(head + _p(*pale)), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    for dark in _DARK_ENOUGH:
        yield case(f"stycke {dark}", from_html(head + _p(*dark)), right=_ALL)


def _little() -> Iterator[Case]:
    """A heading, a footer, a caption, a cell of a table in a letter that can be read."""
    black = _p("#000000", "#ffffff", 11, False) * 3
    parts: tuple[Callable[[str, str], str], ...] = (
        lambda c, g: f'<h1 style="color:{c};background:{g};font-size:13pt;font-weight:normal">Kallelse till besök</h1>{black}',
        lambda c, g: f'{black}<p style="color:{c};background:{g};font-size:9pt">Ögonmottagningen, Exempelgatan 1, 0480-123 45</p>',
        lambda c, g: f'{black}<p>Vi ses <span style="color:{c};background:{g}">tisdag 12 maj klockan 10.30</span> i Kalmar.</p>',
        lambda c, g: (
            f'{black}<table><tr><th style="color:{c};background:{g}">Dag</th><th style="color:{c};background:{g}">Tid</th></tr>'
            "<tr><td>Tisdag</td><td>10.30</td></tr></table>"
        ),
    )
    for number, (colour, ground, _, _) in enumerate(_TOO_PALE):
        for shift in (0, 2):
            html = parts[(number + shift) % len(parts)](colour, ground)
            yield case(f"lite {colour} {ground} {(number + shift) % 4}", from_html(html), wrong=LITTLE, right=f"{BODY} {REVIEW}")
    for number, (colour, ground, size, _) in enumerate(_DARK_ENOUGH):
        if size < 14:
            yield case(f"lite {colour} {ground}", from_html(parts[number % len(parts)](colour, ground)), right=_ALL)


def _photo(dark: int, light: int, across: bool = False) -> str:
    """A picture from one grey to another with the noise of a photograph, as a data address."""
    from PIL import Image, ImageFilter

    noise = Image.effect_noise((300, 300), 24).filter(ImageFilter.GaussianBlur(1))
    slope = Image.linear_gradient("L").resize((300, 300))
    slope = slope.rotate(90) if across else slope
    grey = slope.point([dark + (light - dark) * level // 255 for level in range(256)])
    picture = Image.blend(grey, noise, 0.08)
    stream = BytesIO()
    Image.merge("RGB", (picture, picture.point([min(255, v + 8) for v in range(256)]), picture)).save(stream, "PNG")
    return f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"


def _grounds_of_many_colours() -> Iterator[Case]:
    """Shaded grounds and pictures: wholly too pale, wholly dark enough, and half and half, which a person must judge."""

    def on(ground: str, colour: str, size: int = 12) -> Callable[[], bytes]:
        style = f"color:{colour}; background:{ground}; background-size:100% 100%; font-size:{size}pt; padding:6pt"
        return from_html(f'<h1>Välkommen</h1><p style="{style}">{_TEXT}</p>')

    for one, other in (
        ("#cccccc", "#ffffff"),
        ("#f5d76e", "#fdf5d5"),
        ("#9fd3ff", "#e6f4ff"),
        ("#c5e1a5", "#f1f8e9"),
        ("#ffb3b3", "#ffe6e6"),
    ):
        for way in ("right", "bottom"):
            shade = f"linear-gradient(to {way}, {one}, {other})"
            yield case(f"vitt på {shade}", on(shade, "#ffffff"), wrong=BODY, right=LITTLE)
            yield case(f"svart på {shade}", on(shade, "#000000"), right=_ALL)
    for deep in ("#002b5c", "#203a20", "#4a0d0d", "#2b2b2b", "#3b0a45", "#00403a"):
        for size in (11, 12, 13):
            shade = f"linear-gradient(to right, {deep}, {deep} 50%, #ffffff)"
            yield case(f"vitt över {shade} {size}", on(shade, "#ffffff", size), wrong=REVIEW, right=f"{BODY} {LITTLE}")
        narrow = f"linear-gradient(to right, {deep}, {deep} 80%, #555555)"
        yield case(f"vitt på {narrow}", on(narrow, "#ffffff"), right=_ALL)
        down = f"linear-gradient(to bottom, {deep}, {deep} 60%, #ffffff)"
        yield case(f"vitt över {down}", on(down, "#ffffff"), wrong=LITTLE, right=BODY)
    for dark, light in ((170, 255), (190, 240), (150, 220), (200, 255)):
        yield case(f"vitt på foto {dark}-{light}", on(f"url({_photo(dark, light)})", "#ffffff"), wrong=BODY, right=LITTLE)
        yield case(f"svart på foto {dark}-{light}", on(f"url({_photo(dark, light)})", "#000000"), right=_ALL)
    for dark, light in ((0, 60), (10, 80), (20, 90), (0, 40)):
        yield case(f"vitt på mörkt foto {dark}-{light}", on(f"url({_photo(dark, light)})", "#ffffff"), right=_ALL)
        yield case(f"mörkt på mörkt foto {dark}-{light}", on(f"url({_photo(dark, light)})", "#202020"), wrong=BODY, right=LITTLE)
    for dark, light in ((0, 255), (20, 240), (0, 240), (30, 255), (10, 250)):
        ground = f"linear-gradient(to right, #111111 55%, transparent 55%), url({_photo(dark, light, across=True)})"
        yield case(f"vitt över foto {dark}-{light}", on(ground, "#ffffff"), wrong=REVIEW, right=f"{BODY} {LITTLE}")
    for colour, ground, _, _ in _TOO_PALE[:17]:
        drawing = (
            f'<svg role="img" width="400" height="80"><title>Karta</title><rect width="400" height="80" fill="{ground}"/>'
            f'<text x="9" y="40" fill="{colour}" font-size="14">Ingång B mot parken</text></svg>'
        )
        letter = from_html(f"<h1>Hitta hit</h1><p>{_TEXT}</p>{drawing}")
        yield case(f"i figur {colour} {ground}", letter, wrong=REVIEW, right=f"{BODY} {LITTLE}")


def _by_writer() -> Iterator[Case]:
    """What an office program makes of it."""
    pale, dark = _TOO_PALE[:10], _DARK_ENOUGH[:10]
    looks = {f"w{number}": look for number, look in enumerate((*pale, *dark))}
    made = by_writer({name: _flat_odf(*look) for name, look in looks.items()})
    for name, look in looks.items():
        if look in pale:
            yield case(f"writer {look}", made[name], wrong=BODY, right=f"{LITTLE} {REVIEW}")
        else:
            yield case(f"writer {look}", made[name], right=_ALL)


def _flat_odf(colour: str, ground: str, size: float, bold: bool) -> str:
    weight = ' fo:font-weight="bold"' if bold else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>'
        '<style:style style:name="P1" style:family="paragraph">'
        f'<style:paragraph-properties fo:background-color="{ground}"/>'
        f'<style:text-properties fo:color="{colour}" fo:font-size="{size}pt" fo:language="sv" fo:country="SE"{weight}/>'
        "</style:style>"
        f'</office:automatic-styles><office:body><office:text><text:h text:outline-level="1">Välkommen</text:h>'
        f'<text:p text:style-name="P1">{_TEXT}</text:p></office:text></office:body></office:document>'
    )


_LINES = [_TEXT[start : start + 70] for start in range(0, len(_TEXT), 70)]


def _lines(canvas: Any, top: float = 700, left: float = 72) -> None:
    for number, line in enumerate(_LINES):
        canvas.drawString(left, top - 16 * number, line)


def _drawn() -> Iterator[Case]:
    """Colours that only drawing shows: four inks, transparency, outlines, colours under other colours."""

    def inks(black: float) -> Callable[[Any], None]:
        def draw(c: Any) -> None:
            c.setFillColorCMYK(0, 0, 0, black)
            _lines(c)

        return draw

    def see_through(opacity: float) -> Callable[[Any], None]:
        def draw(c: Any) -> None:
            c.setFillColorRGB(0, 0, 0, alpha=opacity)
            _lines(c)

        return draw

    for black in (0.25, 0.35, 0.45):
        yield case(f"{black} svart", drawn(inks(black)), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    for black in (0.75, 0.85, 1):
        yield case(f"{black} svart", drawn(inks(black)), right=_ALL)
    for opacity in (0.2, 0.3, 0.4, 0.5):
        yield case(f"{opacity} täckande", drawn(see_through(opacity)), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    for opacity in (0.65, 0.8, 0.95):
        yield case(f"{opacity} täckande", drawn(see_through(opacity)), right=_ALL)
    yield case("under slöja", drawn(_veiled), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    yield case("i formulärobjekt", drawn(_in_form), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    yield case("bokstav för bokstav", drawn(_by_letter), wrong=BODY, right=f"{LITTLE} {REVIEW}")
    yield case("vänd sida", drawn(_turned), wrong=BODY, right=f"{LITTLE} {REVIEW}")


def _veiled(c: Any) -> None:
    _lines(c)
    c.setFillColorRGB(1, 1, 1, alpha=0.7)
    c.rect(0, 0, 600, 842, stroke=0, fill=1)


def _in_form(c: Any) -> None:
    c.beginForm("blad")
    c.setFillColorRGB(0.65, 0.65, 0.65)
    _lines(c)
    c.endForm()
    c.doForm("blad")


def _by_letter(c: Any) -> None:
    c.setFillColorRGB(0.65, 0.65, 0.65)
    for row, line in enumerate(_LINES):
        for column, letter in enumerate(line):
            c.drawString(72 + 6 * column, 700 - 16 * row, letter)


def _turned(c: Any) -> None:
    c.setPageRotation(90)  # 842 points wide and 595 high before it is turned
    c.setFillColorRGB(0.65, 0.65, 0.65)
    _lines(c, 500)


def _not_to_be_read() -> Iterator[Case]:
    """Pale text that nobody can see or that is no text to read, or whose contrast comes from an outline."""
    for name, draw in (
        ("osynligt textlager", _mode(3)),
        ("klippväg", _mode(7)),
        ("vitt på vitt", _white),
        ("täckt av vit ruta", _covered),
        ("utanför sidan", _off_page),
        ("bortklippt", _clipped),
        ("vattenstämpel", _watermark),
        ("vitt med svart kontur", _outlined),
        ("skugga bakom", _shadowed),
        ("fet med dubbla tryck", _printed_twice),
        ("grå punktrad", _leaders),
        ("grå linjer", _ruled),
        ("blek sidfot som utsmyckning", _foot),
    ):
        yield case(name, drawn(draw), right=_ALL)
    link = f'<p>{_TEXT} <a href="https://www.1177.se/" style="color:#0645ad">www.1177.se</a></p>'
    yield case("understruken länk", from_html(link), right=_ALL)
    mark = f'<p>{_TEXT} <span style="background:#ffff00">Ta med legitimation.</span></p>'
    yield case("gul överstrykning", from_html(mark), right=_ALL)
    boxed = f'<p style="border:2pt solid #cccccc;border-left:8pt solid #1b4f8a;padding:4pt">{_TEXT}</p>'
    yield case("ljus ram", from_html(boxed), right=_ALL)


def _mode(mode: int) -> Callable[[Any], None]:
    def draw(c: Any) -> None:
        c.setFillGray(0.8)
        text = c.beginText(72, 700)
        text.setTextRenderMode(mode)
        for line in _LINES:
            text.textLine(line)
        c.drawText(text)

    return draw


def _white(c: Any) -> None:
    _lines(c)
    c.setFillGray(1)
    _lines(c, 400)


def _off_page(c: Any) -> None:
    _lines(c)
    c.setFillGray(0.8)
    _lines(c, 2000)


def _printed_twice(c: Any) -> None:
    _lines(c)
    _lines(c, left=72.3)


def _leaders(c: Any) -> None:
    _lines(c)
    c.setFillGray(0.7)
    c.drawString(72, 500, "." * 90)


def _covered(c: Any) -> None:
    c.setFillGray(0.7)
    _lines(c)
    c.setFillGray(1)
    c.rect(0, 500, 600, 300, stroke=0, fill=1)
    c.setFillGray(0)
    _lines(c, 700)


def _clipped(c: Any) -> None:
    c.saveState()
    path = c.beginPath()
    path.rect(0, 0, 50, 50)
    c.clipPath(path, stroke=0)
    c.setFillGray(0.7)
    _lines(c)
    c.restoreState()
    _lines(c, 400)


def _watermark(c: Any) -> None:
    c.saveState()
    c.translate(120, 250)
    c.rotate(45)
    c.setFillGray(0.85)
    c.setFont("Helvetica-Bold", 110)
    c.drawString(0, 0, "KOPIA")
    c.restoreState()
    _lines(c)


def _outlined(c: Any) -> None:
    c.setFont("Helvetica-Bold", 16)
    c.setFillGray(1)
    c.setStrokeGray(0)
    text = c.beginText(40, 700)
    text.setTextRenderMode(2)
    for line in _LINES:
        text.textLine(line[:60])
    c.drawText(text)


def _shadowed(c: Any) -> None:
    c.setFont("Helvetica-Bold", 13)
    c.setFillGray(0.75)
    c.drawString(73, 751, "Välkommen till ögonmottagningen i Kalmar")
    c.setFillGray(0)
    c.drawString(72, 752, "Välkommen till ögonmottagningen i Kalmar")
    _lines(c)


def _foot(c: Any) -> None:
    _lines(c)
    c._code.append("/Artifact BMC")
    c.setFillGray(0.75)
    c.drawString(72, 40, "Ögonmottagningen, Exempelgatan 1, 391 23 Kalmar")
    c._code.append("EMC")


def _ruled(c: Any) -> None:
    c.setStrokeGray(0.7)
    for number in range(len(_LINES)):
        c.line(72, 698 - 16 * number, 500, 698 - 16 * number)
    _lines(c)
