"""Takes the pictures of the site from the real program, run on the fixtures, in both languages.

python docs/shots.py [NAME ...]      (without names: all)

Needs a Chromium (the one that the tests use) for the report, and the project's folder in PYTHONPATH. Pictures of the terminal are
SVG, the others PNG with few colours. Their alternative texts stand in the pages that show them: read those again when one changes.
"""

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from rich.console import Console
from rich.text import Text

from bilagekoll.locales import LANGUAGES

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

DOCS = Path(__file__).resolve().parent
FILES = DOCS.parent / "fixtures" / "files"
TERMINAL = {
    "attach": ["check", "kallelse.pdf"],
    "paste": ["check", "remiss-inskannad.pdf"],
    "details": ["check", "--details", "provsvar-word-utan-rubrikceller.pdf"],
    "pdfua1": ["check", "--profile", "pdfua1", "kallelse-otaggad.pdf"],
}
"""What is typed after "bilagekoll" in each picture of the terminal."""
REPORT = "broschyr-gron-starr-utan-alt.pdf"
PHONE = "kallelse.pdf"
DROPPED = ["kallelse.pdf", "remiss-inskannad.pdf"]
COLOURS = 64
"""Colours left in a picture: enough for text and drawings, a third of the bytes."""
WINDOW = {"width": 1000, "height": 900}
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{ font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
        line-height: {line_height}px; font-variant-east-asian: full-width; }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
    {lines}</defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">{matrix}</g>
    </g>
</svg>
"""
"""The frame of Rich without its fonts, which it would fetch from elsewhere."""


def program(*arguments: object, language: str) -> str:
    """Run the program as in a terminal of 80 columns and return what it writes."""
    given = [str(argument) for argument in arguments]
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "80", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "bilagekoll", *given, "--lang", language]
    return subprocess.run(command, cwd=FILES, env=environment, capture_output=True, encoding="utf-8", check=False).stdout


def terminal(name: str, language: str) -> None:
    """A picture of what one command writes."""
    written = Text.from_ansi(program(*TERMINAL[name], language=language).rstrip())
    typed = Text(" ".join(["$ bilagekoll", *TERMINAL[name]]), style="bold")
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=82, file=nowhere, highlight=False)
        console.print(typed)
        console.print(written)
        drawn = console.export_svg(title="Bilagekoll", code_format=FRAME, unique_id=name)
    target(f"{name}.svg", language).write_text(drawn, encoding="utf-8", newline="\n")


def report(name: str, language: str) -> None:
    """The HTML report as it opens, and (the picture "outlines") its first page with the findings outlined."""
    with tempfile.TemporaryDirectory() as folder, window() as shown:
        page = Path(folder) / "report.html"
        program("check", "--format", "html", "--output", page, REPORT, language=language)
        shown.goto(page.as_uri())
        if name == "outlines":
            photograph(shown.locator("figure.page").first, name, language, width=560)
        else:
            photograph(shown, name, language)


def local_page(name: str, language: str) -> None:
    """The page of ``bilagekoll serve`` with the answers on two files."""
    command = [sys.executable, "-m", "bilagekoll", "serve", "--no-browser", "--lang", language]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}) as served:
        try:
            address = re.search(r"http://\S+/", (served.stderr or sys.stderr).readline())
            with window() as shown:
                shown.goto(address[0] if address else "")
                shown.set_input_files("#files", [FILES / file for file in DROPPED])
                for number in range(len(DROPPED)):
                    shown.locator(f"#c{number + 1} .answer").wait_for()
                shown.evaluate("scrollTo(0, 0)")
                photograph(shown, name, language)
        finally:
            served.terminate()


@contextlib.contextmanager
def window() -> Iterator["Page"]:
    """A window of :data:`WINDOW` pixels of a Chromium, in light colours."""
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import FLAGS, NAMES

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=next(filter(None, map(shutil.which, NAMES))), args=FLAGS)
        yield browser.new_page(viewport=WINDOW, color_scheme="light")
        browser.close()


def photograph(shown: "Page | Locator", name: str, language: str, width: int = WINDOW["width"]) -> None:
    """A picture of a window or of a part of it."""
    path = target(f"{name}.png", language)
    shown.screenshot(path=path)
    make_small(path, width)


def phone(name: str, language: str) -> None:
    """A letter as it comes on a phone."""
    path = target(f"{name}.png", language)
    program("preview", "--phone", "--force", "--output", path, PHONE, language=language)
    make_small(path, width=720)


def make_small(path: Path, width: int) -> None:
    """Few colours, and no wider than it is shown."""
    with Image.open(path) as taken:
        picture = taken.convert("RGB")
    picture.thumbnail((width, 10 * width))
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def target(name: str, language: str) -> Path:
    """Where a picture goes."""
    folder = DOCS / language / "images"
    folder.mkdir(exist_ok=True)
    return folder / name


PICTURES: dict[str, Callable[[str, str], None]] = {
    **dict.fromkeys(TERMINAL, terminal),
    "report": report,
    "outlines": report,
    "phone": phone,
    "local": local_page,
}


def main() -> None:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*PICTURES, []])
    for name in parser.parse_args().names or PICTURES:
        for language in LANGUAGES:
            PICTURES[name](name, language)


if __name__ == "__main__":
    main()
