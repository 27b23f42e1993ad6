"""The built site: what docs/build.py makes."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from bilagekoll.locales import LANGUAGES
from bilagekoll.topics import all_topics
from tests.conftest import ROOT

DOCS = ROOT / "docs"
FETCHED = {"img": "src", "script": "src", "link": "href", "source": "src", "iframe": "src", "video": "src", "object": "data"}
"""Attributes whose address a browser fetches by itself."""
LINKS_TO_READ = ("canonical", "author", "license", "help", "search", "next", "prev", "index", "top", "up")
"""Kinds of link elements that are never fetched."""


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.fetched, self.ids, self.without_alt, self.language = [], [], set(), [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.language = found.get("lang") if tag == "html" else self.language
        self.ids |= {found["id"]} if found.get("id") else set()
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        if tag in FETCHED and found.get(FETCHED[tag]) and found.get("rel") not in LINKS_TO_READ:
            self.fetched.append(found[FETCHED[tag]])
        if tag == "img" and not found.get("alt"):
            self.without_alt.append(found.get("src"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    pytest.importorskip("furo")
    pytest.importorskip("myst_parser")
    folder = tmp_path_factory.mktemp("site")
    made = subprocess.run(
        [sys.executable, str(DOCS / "build.py"), str(folder)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (made.returncode, made.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: Page(path.read_text("utf-8")) for path in site.rglob("*.html")}


def inside(address):
    return not urlsplit(address).scheme and not address.startswith("//")


def test_every_link_leads_somewhere(pages):
    broken = []
    for path, page in pages.items():
        for address in filter(inside, [*page.links, *page.fetched]):
            parts = urlsplit(address)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file() or (parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids):
                broken.append((path.name, address))
    assert broken == []


def test_nothing_is_fetched_from_elsewhere(site, pages):
    assert [address for page in pages.values() for address in page.fetched if not inside(address)] == []
    foreign = re.compile(r"(?:@import\s+|url\(\s*)[\"']?(?:https?:)?//")
    assert [path.name for path in [*site.rglob("*.css"), *site.rglob("*.svg")] if foreign.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_page_that_the_list_leads_to(pages, site, language):
    listed = pages[site / language / "topics" / "README.html"].links
    assert {f"{topic.id}.html" for topic in all_topics()} <= set(listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_name_their_language_and_lead_to_the_other(pages, site, language):
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    for path in (site / language).rglob("*.html"):
        assert pages[path].language == language
        assert any(f"../{other}/" in address for address in pages[path].links), path.name


def test_a_swedish_page_says_nothing_in_english(site):
    english = re.compile(
        r"Toggle |Skip to|Back to|On this page|>Contents<|\b(?:Next|Previous|Menu|Expand|Made with|(?:Light|Dark) mode)\b"
    )
    said = {
        path.name: english.findall(re.sub(r"<pre.*?</pre>", "", path.read_text("utf-8"), flags=re.DOTALL))
        for path in (site / "sv").rglob("*.html")
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_every_picture_has_words(pages):
    assert [(path.name, page.without_alt) for path, page in pages.items() if page.without_alt] == []


def test_the_written_pages_are_in_both_languages():
    swedish, english = ({path.stem for path in (DOCS / language).glob("*.md")} for language in ("sv", "en"))
    only_english = {"development", "pdfua1"}  # for programmers and specialists, who read English
    assert {"templates" if name == "mallar" else name for name in swedish} == english - only_english


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_of_the_pages_exist(language):
    """Each command and option that a page shows is one that the program has."""
    import typer

    from bilagekoll.cli import build
    from bilagekoll.cli.completion.tree import commands

    known = {command.route: command for command in commands(typer.main.get_command(build(language)), {})}
    for path in (DOCS / language).glob("*.md"):
        for shown in re.findall(r"bilagekoll ((?:[a-z]+\b *)(?:[^`|\n]*))", "\n".join(code(path.read_text("utf-8")))):
            words = shown.split()
            assert words[0] in known, (path.name, shown)
            route = max((name for name in known if f"{' '.join(words)} ".startswith(f"{name} ")), key=len)
            options = {name for option in known[route].options for name in option.names} | {"--help"}
            unknown = {word for word in words if word.startswith("-") and len(word) > 1} - options
            assert unknown == set(), (path.name, shown)


def code(markdown):
    """The code of a page: in blocks and in running text."""
    blocks = re.findall(r"```[a-z]+\n(.*?)```", markdown, re.DOTALL)
    return [*blocks, *re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", markdown, flags=re.DOTALL))]
