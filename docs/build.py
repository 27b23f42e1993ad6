"""Builds the site, Swedish and English, in a folder that may be served or opened as it is. Nothing in it is fetched from elsewhere.

python docs/build.py [FOLDER]      (without a folder: build/site)

Ends with 1 when a link is broken, a picture is missing, or the pages of the topics are not those that docs/make.py makes.
"""

import re
import shutil
import sys
from pathlib import Path

import make
from sphinx.cmd.build import main as sphinx

from bilagekoll.locales import LANGUAGES

DOCS = Path(__file__).resolve().parent
BESIDE = ("*.json", "windows/*")
"""Files that the pages of both languages lead to."""
THEME_IN_SWEDISH = {
    "Skip to content": "Till innehållet",
    "Toggle site navigation sidebar": "Visa eller dölj alla sidor",
    "Toggle table of contents sidebar": "Visa eller dölj innehållet på sidan",
    "Toggle navigation of ": "Visa eller dölj sidorna under ",
    "Toggle Light / Dark / Auto color theme": "Byt mellan ljus, mörk och datorns färger",
    "Light mode": "Ljus",
    "Dark mode": "Mörk",
    "Auto light/dark, in light mode": "Datorns färger, nu ljus",
    "Auto light/dark, in dark mode": "Datorns färger, nu mörk",
    "Menu": "Meny",
    "Contents": "Innehåll",
    "Expand": "Fäll ut",
    "On this page": "På den här sidan",
    "Back to top": "Till sidans början",
    "Next": "Nästa",
    "Previous": "Föregående",
    "Home": "Startsidan",
    "Made with": "Gjord med",
    "Please activate JavaScript to enable the search functionality.": "Sökningen behöver JavaScript.",
}
"""What the theme says in English whatever the language of the page; it has no Swedish of its own."""
FIRST = """<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bilagekoll</title>
<h1>Bilagekoll</h1>
<p><a href="sv/index.html">På svenska</a></p>
<p lang="en"><a href="en/index.html">In English</a></p>
</html>
"""


def main(arguments: list[str]) -> int:
    """Build the site and return 0, or 1 when something is amiss."""
    target = Path(arguments[0]) if arguments else DOCS.parent / "build" / "site"
    stale = [path for path, text in make.pages().items() if not path.exists() or path.read_text("utf-8") != text]
    if stale:
        print(f"stale or missing, run python docs/make.py: {', '.join(path.name for path in stale)}", file=sys.stderr)
        return 1
    for language in LANGUAGES:
        config = ["-c", str(DOCS), "-D", f"language={language}"]
        notes = target / ".doctrees" / language
        if sphinx(["-q", "-W", "--keep-going", *config, "-d", str(notes), str(DOCS / language), str(target / language)]):
            return 1
    for page in (target / "sv").rglob("*.html"):
        page.write_text(in_swedish(page.read_text("utf-8")), encoding="utf-8", newline="\n")
    for pattern in BESIDE:
        for path in DOCS.glob(pattern):
            copy = target / path.relative_to(DOCS)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    (target / "index.html").write_text(FIRST, encoding="utf-8", newline="\n")
    return 0


def in_swedish(page: str) -> str:
    """A Swedish page without the theme's English: whole texts of elements, and values of attributes that begin so."""
    words = "|".join(map(re.escape, THEME_IN_SWEDISH))
    page = re.sub(rf"(>\s*)({words})(?=\s*<)", lambda found: found[1] + THEME_IN_SWEDISH[found[2]], page)
    return re.sub(rf'((?:aria-label|title)=")({words})', lambda found: found[1] + THEME_IN_SWEDISH[found[2]], page)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
