import importlib.util
import re
from pathlib import Path

import pytest

from bilagekoll.locales import LANGUAGES
from bilagekoll.topics import all_topics

DOCS = Path(__file__).resolve().parent.parent / "docs"


def made():
    spec = importlib.util.spec_from_file_location("make", DOCS / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_page_in_each_language(language):
    for topic in all_topics():
        page = (DOCS / language / "topics" / f"{topic.id}.md").read_text("utf-8")
        assert all(f"`{rule.id}`" in page for rule in topic.rules)


def test_the_pages_say_what_the_topics_say():
    stale = {path.name for path, text in made().items() if not path.exists() or path.read_text("utf-8") != text}
    assert stale == set(), "run: python docs/make.py"


def test_no_page_is_left_of_a_topic_that_is_gone():
    found = {path for language in LANGUAGES for path in (DOCS / language / "topics").glob("*.md")}
    assert found == set(made())


def test_no_page_shows_a_hole_for_a_value():
    assert [path.name for path, text in made().items() if "{" in text] == []


def test_the_links_of_the_readme_lead_somewhere():
    text = (DOCS.parent / "README.md").read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if ":" not in link]
    assert links
    assert [link for link in links if not (DOCS.parent / link).exists()] == []
