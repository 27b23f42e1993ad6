"""Makes the pages that come from the topics: docs/sv/ and docs/en/, a page a topic and a list of them.

python docs/make.py
"""

from pathlib import Path

import bilagekoll
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.reports.pages import topic_page
from bilagekoll.topics import all_topics
from bilagekoll.topics.words import words

DOCS = Path(__file__).resolve().parent


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    policy = bilagekoll.load_policy("1177")
    made: dict[Path, str] = {}
    for language in LANGUAGES:
        folder = DOCS / language / "topics"
        made |= {folder / f"{topic.id}.md": topic_page(topic, policy, language) for topic in all_topics()}
        links = [f"- [{words(topic.id).title.in_language(language)}]({topic.id}.md)" for topic in all_topics()]
        made[folder / "README.md"] = "\n".join([f"# {phrase('pages.topics', language)}", "", *links, ""])
    return made


def main() -> None:
    """Write the pages and remove those of topics that are gone."""
    made = pages()
    for language in LANGUAGES:
        for old in (DOCS / language / "topics").glob("*.md"):
            if old not in made:
                old.unlink()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
