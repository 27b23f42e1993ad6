"""What happens to a letter on its way to becoming a picture: turned, noisy, compressed, photographed with a phone."""

import io
import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageFilter  # noqa: TID251 - the bench makes pictures

Degrade = Callable[[Image.Image], Image.Image]


def rotated(degrees: float) -> Degrade:
    """A page that lay askew on the scanner, turned counter-clockwise."""
    return lambda page: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white", expand=True)


def noisy(page: Image.Image) -> Image.Image:
    """Grain with a standard deviation of 25 of 255, and grey paper."""
    grain = Image.effect_noise(page.size, 25)
    return ImageChops.add(page.point(lambda value: 20 + value * 200 // 255), Image.merge("RGB", [grain] * 3), offset=-128)


def compressed(page: Image.Image) -> Image.Image:
    """JPEG, quality 25."""
    out = io.BytesIO()
    page.save(out, "JPEG", quality=25)
    return Image.open(out).convert("RGB")


def photographed(seed: int) -> Degrade:
    """A letter on a table, photographed aslant: perspective, a shadow over a part of it, soft focus, grain, JPEG quality 75."""

    def degrade(page: Image.Image) -> Image.Image:
        chance = random.Random(seed)
        lying = _aslant(page, chance)
        shaded = ImageChops.multiply(lying, _light(lying.size, chance))
        soft = shaded.filter(ImageFilter.GaussianBlur(0.0006 * max(page.size)))
        grain = Image.effect_noise(soft.size, 8)
        out = io.BytesIO()
        ImageChops.add(soft, Image.merge("RGB", [grain] * 3), offset=-128).save(out, "JPEG", quality=75)
        return Image.open(out).convert("RGB")

    return degrade


def _aslant(page: Image.Image, chance: random.Random) -> Image.Image:
    """The page on a brown table, its corners up to 5 % of its size from where they should be, turned by up to 4 degrees."""
    width, height = page.size
    out = (round(width * 1.15), round(height * 1.12))
    angle = math.radians(chance.uniform(-4, 4))
    corners = []
    for x, y in ((0, 0), (0, height), (width, height), (width, 0)):
        right, down = x + chance.uniform(-0.05, 0.05) * width - width / 2, y + chance.uniform(-0.05, 0.05) * height - height / 2
        turned = right * math.cos(angle) - down * math.sin(angle), right * math.sin(angle) + down * math.cos(angle)
        corners.append((out[0] / 2 + turned[0], out[1] / 2 + turned[1]))
    back = _perspective(corners, [(0, 0), (0, height), (width, height), (width, 0)])
    mask = Image.new("L", page.size, 255).transform(out, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC)
    lying = page.transform(out, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC)
    return Image.composite(lying, Image.new("RGB", out, (122, 92, 64)), mask)


def _light(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """Light that falls off to one side, and the soft edge of a shadow: a hand, the phone."""
    falling = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).point(lambda value: 150 + value * 95 // 255)
    falling = falling.resize(size)
    shadow = Image.new("L", (40, 40), 255)
    edge = chance.randrange(8, 32)
    shadow.paste(125, (0, edge, 40, 40) if chance.random() < 0.5 else (edge, 0, 40, 40))
    soft = shadow.rotate(chance.uniform(-20, 20), Image.Resampling.BICUBIC, fillcolor=190).filter(ImageFilter.GaussianBlur(1.5))
    return Image.merge("RGB", [ImageChops.multiply(falling, soft.resize(size, Image.Resampling.BICUBIC))] * 3)


def _perspective(seen: list[tuple[float, float]], flat: list[tuple[int, int]]) -> list[float]:
    """The eight coefficients with which Pillow looks up, for each pixel seen, the one of the flat page."""
    rows = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved([[float(value) for value in row] for row in rows])


def _solved(rows: list[list[float]]) -> list[float]:
    """Solution of linear equations, the right side in the last column (Gauss and Jordan, with pivots)."""
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(len(rows)):
            if other != at:
                factor = rows[other][at]
                rows[other] = [value - factor * its for value, its in zip(rows[other], rows[at], strict=True)]
    return [row[-1] for row in rows]
