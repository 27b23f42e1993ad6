"""The words of the topics, in Swedish and English, from the TOML file beside each topic's module."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from bilagekoll.facts.frozen import frozen

PROGRAMS = ("word", "libreoffice", "google_docs", "acrobat", "scanner", "photos", "iphone", "android")
"""Where a file can be mended, in the order that reports use."""


@frozen
class Text:
    """The same words in both languages."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """The words in "sv" or "en"."""
        return self.en if language == "en" else self.sv


@frozen
class RuleWords:
    """The words of one rule. ``summary`` names the fault; ``one`` is the sentence for one finding, ``many`` for several.

    The sentences have holes for ``{count}`` and for the values of the (first) finding.
    """

    summary: Text
    one: Text
    many: Text


@frozen
class TopicWords:
    """The words of one topic.

    ``title``: the problem in a few words. ``why``: what it means to the patient. ``mend``: how to mend the original, by program.
    ``next``: what to do now when this topic leads, by verdict, where the general words do not fit.
    ``pictured``: the file's text can be had by recognising its pages.
    ``explains``: topics whose findings follow from this one and are folded under it when it leads.
    """

    id: str
    title: Text
    why: Text
    mend: Mapping[str, Text]
    next: Mapping[str, Text]
    pictured: bool
    explains: tuple[str, ...]
    rules: Mapping[str, RuleWords]


@cache
def words(topic: str) -> TopicWords:
    """The words of a topic. Raises ``FileNotFoundError`` for an unknown topic and ``KeyError`` for missing words."""
    raw = tomllib.loads(Path(__file__).with_name(f"{topic}.toml").read_text("utf-8"))
    return TopicWords(
        id=topic,
        title=Text(**raw["title"]),
        why=Text(**raw["why"]),
        mend={program: Text(**raw["mend"][program]) for program in PROGRAMS if program in raw.get("mend", {})},
        next={verdict: Text(**text) for verdict, text in raw.get("next", {}).items()},
        pictured=raw.get("pictured", False),
        explains=tuple(raw.get("explains", ())),
        rules=_RulesOf(topic, {id: _rule(rule) for id, rule in raw["rules"].items()}),
    )


class _RulesOf(Mapping[str, RuleWords]):
    """The words of a topic's rules. Those of a package's modules are read when first asked for: patients' reports need none."""

    def __init__(self, topic: str, own: dict[str, RuleWords]) -> None:
        self._topic, self._own = topic, own

    def __getitem__(self, rule: str) -> RuleWords:
        return self._own[rule] if rule in self._own else self._all[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> dict[str, RuleWords]:
        folder, found = Path(__file__).with_name(self._topic), dict(self._own)
        for file in folder.iterdir() if folder.is_dir() else ():
            if file.name.endswith(".toml"):
                found |= {id: _rule(rule) for id, rule in rules_in(tomllib.loads(file.read_text("utf-8"))).items()}
        return found


def rules_in(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The words of the rules in a file of a package: their own (``rules``), and words that several rules share (``shared``)."""
    found = dict(raw.get("rules", {}))
    for shared in raw.get("shared", ()):
        found |= {rule: {part: text for part, text in shared.items() if part != "rules"} for rule in shared["rules"]}
    return found


def _rule(raw: dict[str, dict[str, str]]) -> RuleWords:
    one = Text(**raw["one"])
    return RuleWords(Text(**raw["summary"]), one, Text(**raw["many"]) if "many" in raw else one)
