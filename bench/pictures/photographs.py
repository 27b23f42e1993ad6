"""Photographs without words, from packages that anyone may use and spread; none of them is part of the project.

    apt-get download mate-backgrounds lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 ukui-wallpapers labelme-examples
    pip download --no-deps scikit-image scikit-learn

Unpack each into one folder (``dpkg -x FILE FOLDER``; a wheel is a zip archive) and name that folder to the bench.
Pictures of Debian packages are free by its guidelines (GPL, CC-BY-SA); those of the wheels are CC0, public domain or CC-BY.
"""

from pathlib import Path

from PIL import Image  # noqa: TID251 - the bench makes pictures

LONGEST = 4000
"""Pixels, like the photos of a phone."""

NAMES = (
    # lomiri-wallpapers
    *("Bridge_by_Sander_Klootwijk.jpg", "Dragonfly_by_Bolly.jpg", "Picture_0B_by_freespace.jpg", "Picture_1A_by_freespace.jpg"),
    *("Wine_by_Jakkub_Mede.jpg", "aitzgorri_by_Aitzol_Berasategi.jpg", "analogpattern_by_Peter_Nerlich.jpg"),
    *("free_by_Peter_Nerlich.jpg", "friends_by_Aitzol_Berasategi.jpg", "life_by_Aitzol_Berasategi.jpg"),
    *("picosdeeuropa_by_Aitzol_Berasategi.jpg", "seeding_by_Clements_Engelhardt.jpg", "sunset_by_Aitzol_Berasategi.jpg"),
    *("umang_by_Abhishek_Mudgal.jpg", "Infinite-Sea_by_Aury88.jpg", "Kleiber_by_Lukas_Baubkus.jpg"),
    # mate-backgrounds
    *("Aqua.jpg", "Blinds.jpg", "Dune.jpg", "FreshFlower.jpg", "Garden.jpg", "GreenMeadow.jpg", "LadyBird.jpg", "RainDrops.jpg"),
    *("Storm.jpg", "TwoWings.jpg", "Wood.jpg", "YellowFlower.jpg"),
    # scikit-image, scikit-learn
    *("brick.png", "chelsea.png", "coffee.png", "grass.png", "gravel.png", "hubble_deep_field.jpg", "moon.png", "retina.jpg"),
    *("rocket.jpg", "china.jpg", "flower.jpg"),
    # ukui-wallpapers: drawings without words
    *("2004default.jpg", "calla.png", "city.png", "desert.png", "goldfish.png"),
    # labelme-examples
    *("2011_000003.jpg", "2011_000006.jpg", "0001.jpg", "0002.jpg", "00000100.jpg"),
)


def photographs(folder: Path) -> list[tuple[str, Path]]:
    """The photographs that are there, by name. Raises ``FileNotFoundError`` when any is missing."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.name in NAMES and "Visualization" not in str(path) and ".readme" not in str(path):
            found.setdefault(path.name, path)
    missing = [name for name in NAMES if name not in found]
    if missing:
        raise FileNotFoundError(f"{folder}: {', '.join(missing)}")
    return [(name, found[name]) for name in NAMES]


def opened(path: Path) -> Image.Image:
    """A photograph, RGB, no larger than a phone's."""
    with Image.open(path) as picture:
        shown = picture.convert("RGB")
    shown.thumbnail((LONGEST, LONGEST))
    return shown
