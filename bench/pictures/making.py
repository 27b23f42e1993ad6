"""Two hundred pictures, written to a folder: the file's name starts with its kind."""

import io
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2  # noqa: TID251 - the bench makes pictures
from PIL import Image, ImageDraw, ImageFilter, ImageFont  # noqa: TID251 - as above

from bench.degrading import compressed, noisy, photographed, rotated
from bench.pictures import pages
from bench.pictures.photographs import opened, photographs
from bench.pictures.words import SIGNS, Chance

COUNTS = {"photo": 65, "sign": 35, "screenshot": 30, "letter": 35, "poster": 20, "chart": 15}
_SCREENS = ((390, 844, 3), (412, 915, 2), (360, 740, 3), (1280, 800, 1), (1440, 900, 1), (800, 600, 1))
"""Width and height in CSS pixels, pixels to each."""
_SIGN_COLOURS = (
    ("#0b5394", "white"),
    ("white", "black"),
    ("#0a7a3c", "white"),
    ("#f6c700", "black"),
    ("#b00020", "white"),
    ("#222", "#eee"),
)


def make(folder: Path, photos: Path, seed: int) -> None:
    """Make all pictures of a seed. Needs WeasyPrint and Chromium."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = photographs(photos)
    makers: dict[str, Callable[[Chance, int], Iterator[tuple[Image.Image, str]]]] = {
        "photo": lambda chance, count: _photos(chance, sources, count),
        "sign": lambda chance, count: _signs(chance, sources, count),
        "screenshot": _screenshots,
        "letter": _letters,
        "poster": lambda chance, count: _printed(chance, count, pages.poster),
        "chart": lambda chance, count: _printed(chance, count, pages.chart),
    }
    for kind, count in COUNTS.items():
        chance = Chance(random.Random(f"{kind} {seed}"))
        for number, (picture, ending) in enumerate(makers[kind](chance, count)):
            picture.save(folder / f"{kind}-{number:03}.{ending}", quality=88)


def _photos(chance: Chance, sources: list[tuple[str, Path]], count: int) -> Iterator[tuple[Image.Image, str]]:
    """Each photograph as it is; then, for the rest, parts of them."""
    for number in range(count):
        picture = opened(sources[number % len(sources)][1])
        if number >= len(sources):
            width, height = picture.width * 2 // 3, picture.height * 2 // 3
            left, top = chance.random.randint(0, picture.width - width), chance.random.randint(0, picture.height - height)
            picture = picture.crop((left, top, left + width, top + height))
        yield picture, "jpg"


def _signs(chance: Chance, sources: list[tuple[str, Path]], count: int) -> Iterator[tuple[Image.Image, str]]:
    texts = chance.random.sample(SIGNS, len(SIGNS)) + list(SIGNS)
    for number in range(count):
        photo = opened(sources[chance.random.randrange(len(sources))][1])
        yield _with_sign(chance, photo, texts[number]), "jpg"


def _with_sign(chance: Chance, photo: Image.Image, text: str) -> Image.Image:
    """A sign on a photograph: letters 2 to 7 hundredths of its longer side high, a little aslant, as soft as the rest."""
    ground, ink = chance.random.choice(_SIGN_COLOURS)
    height = round(max(photo.size) * chance.random.uniform(0.02, 0.07))
    font = ImageFont.truetype(chance.random.choice(("DejaVuSans-Bold.ttf", "LiberationSans-Bold.ttf", "DejaVuSans.ttf")), height)
    box = ImageDraw.Draw(photo).multiline_textbbox((0, 0), text, font)
    while box[2] > photo.width * 0.8:
        height = height * 4 // 5
        font = font.font_variant(size=height)
        box = ImageDraw.Draw(photo).multiline_textbbox((0, 0), text, font)
    sign = Image.new("RGBA", (round(box[2] + height * 1.6), round(box[3] + height * 1.4)), ground)
    ImageDraw.Draw(sign).multiline_text((height * 0.8, height * 0.6), text, ink, font)
    sign = sign.rotate(chance.random.uniform(-5, 5), Image.Resampling.BICUBIC, expand=True)
    left = chance.random.randint(0, max(0, photo.width - sign.width))
    top = chance.random.randint(0, max(0, photo.height - sign.height))
    photo.paste(sign, (left, top), sign)
    return photo.filter(ImageFilter.GaussianBlur(max(photo.size) / 2500))


def _screenshots(chance: Chance, count: int) -> Iterator[tuple[Image.Image, str]]:
    for number in range(count):
        width, height, scale = chance.random.choice(_SCREENS)
        picture = _screenshot(pages.screen(chance), width, height, scale)
        yield (picture, "png") if number % 4 else (picture, "jpg")


def _screenshot(html: str, width: int, height: int, scale: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder) / "page.html", Path(folder) / "shot.png"
        page.write_text(html, encoding="utf-8")
        size = [f"--window-size={width},{height}", f"--force-device-scale-factor={scale}", f"--user-data-dir={folder}/profile"]
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *size]
        subprocess.run([*command, f"--screenshot={shot}", page.as_uri()], check=True, capture_output=True, timeout=60)
        with Image.open(shot) as picture:
            return picture.convert("RGB")


def _letters(chance: Chance, count: int) -> Iterator[tuple[Image.Image, str]]:
    """Clean, scanned and photographed letters, a third each."""
    for number, page in enumerate(drawn_pages([pages.letter(chance) for _ in range(count)], 200)):
        scan = rotated(chance.random.uniform(-2, 2))
        worse = (lambda clean: clean, lambda clean, turn=scan: compressed(noisy(turn(clean))), photographed(number + count))
        yield worse[number % 3](page), "png" if number % 3 == 0 else "jpg"


def _printed(chance: Chance, count: int, draw: Callable[[Chance], str]) -> Iterator[tuple[Image.Image, str]]:
    """Exports from a program; every third one is a photograph of the paper."""
    for number, page in enumerate(drawn_pages([draw(chance) for _ in range(count)], 120)):
        yield (photographed(number)(page), "jpg") if number % 3 == 2 else (page, "png")


def drawn_pages(sections: list[str], dpi: int) -> Iterator[Image.Image]:
    """Sections of HTML, each drawn on a page of its own."""
    import weasyprint

    style = "<meta charset='utf-8'><style>@page{size:794px 1123px;margin:0}body{margin:0}section{break-after:page}</style>"
    out = io.BytesIO()
    weasyprint.HTML(string=style + "".join(sections)).write_pdf(out)
    document = pypdfium2.PdfDocument(out.getvalue())
    for number in range(len(sections)):
        yield _trimmed(document[number].render(scale=dpi / 72).to_pil().convert("RGB"))


def _trimmed(page: Image.Image) -> Image.Image:
    """Without the empty paper below a chart; a page that is filled stays as it is."""
    box = page.convert("L").point(lambda value: 255 if value < 250 else 0).getbbox()
    if box and box[3] < page.height // 2:
        margin = page.width // 25
        return page.crop((0, 0, min(page.width, box[2] + margin), box[3] + margin))
    return page
