"""How Sphinx builds the site in one language. Not run by itself: docs/build.py does it for both."""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from bilagekoll import __version__

project = "Bilagekoll"
author = "Bilagekoll"
version = release = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["attrs_inline", "colon_fence"]
myst_heading_anchors = 3
root_doc = "index"
html_theme = "furo"
html_title = f"Bilagekoll {__version__}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
templates_path = ["_templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_show_copyright = False
html_show_sphinx = False

_OUTSIDE = re.compile(r"\]\((\.\./[^)\s]+)\)")
"""A link out of the language's own folder: to the other language, or to a file beside both."""
_TWINS = {"mallar": "templates"}
"""Pages whose name differs from that of the same page in the other language."""
_TOPICS = "topics/README"


def setup(app: Sphinx) -> None:
    """Hand over what the pages need beyond plain Markdown, so that they read well in a code host too."""
    app.connect("source-read", _read)
    app.connect("html-page-context", _context)


def _read(_app: Sphinx, name: str, source: list[str]) -> None:
    """Leave links out of the folder as they are (docs/build.py puts what they lead to in place), and list the topics."""
    text = source[0]
    if not name.startswith("topics/"):
        text = _OUTSIDE.sub(lambda link: f"]({link[1].replace('.md', '.html')}){{.external}}", text)
    if name == _TOPICS:
        text += "\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"
    source[0] = text


def _context(app: Sphinx, name: str, _template: str, context: dict[str, object], _tree: object) -> None:
    """Where the same page is in the other language; its first page if there is none."""
    other = "en" if app.config.language == "sv" else "sv"
    names = _TWINS if other == "en" else {theirs: ours for ours, theirs in _TWINS.items()}
    twin = names.get(name, name)
    if not (Path(app.confdir) / other / f"{twin}.md").exists():
        twin = "index"
    context["other_language"] = other
    context["twin"] = f"{'../' * name.count('/')}../{other}/{twin}.html"
