"""The policy: thresholds and impacts, each with its source, from a TOML file."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from functools import cache, partial
from pathlib import Path
from typing import Any

from bilagekoll.checking.finding import Impact
from bilagekoll.checking.limits import Limits
from bilagekoll.facts.frozen import frozen

Words = Mapping[str, str]
"""The same words by language: "sv" and "en"."""

SHIPPED = ("1177", "strict")
_LANGUAGES = {"sv", "en"}
_GRADE_KEYS = {"impact", "verdict", "rules", "source"}
_VERDICTS = {"reject", "unknown"}


class PolicyError(Exception):
    """A policy that cannot be used. ``sentence`` names one in the locales, ``values`` fill its holes."""

    def __init__(self, sentence: str, **values: str) -> None:
        super().__init__(sentence, values)
        self.sentence = sentence
        self.values = values

    def __reduce__(self) -> tuple[Callable[[], "PolicyError"], tuple[()]]:
        """Named values survive the way from one process to another."""
        return partial(PolicyError, self.sentence, **self.values), ()


@frozen
class Grade:
    """What a failed rule means: its impact, the verdict that it forces if any, and why."""

    impact: Impact
    verdict: str | None
    source: Words


@frozen
class Policy:
    """Thresholds and impacts. ``lead``: topics, the one to name first ahead of the others of equal impact."""

    name: str
    title: Words
    limits: Limits
    sources: Mapping[str, Words]
    grades: Mapping[str, Grade]
    lead: tuple[str, ...]

    def grade(self, rule: str) -> Grade:
        """The grade of a rule. Raises ``KeyError`` for a rule that the policy does not know."""
        return self.grades[rule]

    def require(self, rules: Collection[str]) -> None:
        """Raise :class:`PolicyError` unless the policy grades each of these rules and no other."""
        for rule in rules:
            if rule not in self.grades:
                raise PolicyError("policy-missing-rule", policy=self.name, rule=rule)
        for rule in self.grades:
            if rule not in rules:
                raise PolicyError("policy-unknown-rule", policy=self.name, rule=rule)


def load(name_or_path: str | Path) -> Policy:
    """Read a shipped policy by name, once in a process, or any other by path. Raises :class:`PolicyError`."""
    name = str(name_or_path)
    return _shipped(name) if name in SHIPPED else _loaded(name)


@cache
def _shipped(name: str) -> Policy:
    return _loaded(name)


def _loaded(name: str) -> Policy:
    raw = _read(name)
    chain = [raw]
    seen = {name}
    while base := chain[0].get("extends"):
        if not isinstance(base, str):
            raise PolicyError("policy-wrong-value", policy=name, key="extends")
        if base in seen:
            raise PolicyError("policy-extends-itself", policy=name)
        if base not in SHIPPED:
            raise PolicyError("policy-unknown", policy=str(base))
        seen.add(base)
        chain.insert(0, _read(base))
    return _build(name, chain)


def _read(name: str) -> dict[str, Any]:
    try:
        path = Path(__file__).parent / "policies" / f"{name}.toml" if name in SHIPPED else Path(name)
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise PolicyError("policy-unknown", policy=name) from None
    except (OSError, UnicodeDecodeError):
        raise PolicyError("policy-unreadable", policy=name) from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))  # Python 3.11 tells the line in its message only, and none at the end
        raise PolicyError("policy-syntax", policy=name, line=at[1] if at else str(text.count("\n") + 1)) from None


def _build(name: str, chain: list[dict[str, Any]]) -> Policy:
    title: Words = {}
    lead: tuple[str, ...] = ()
    values: dict[str, int | float] = {}
    sources: dict[str, Words] = {}
    grades: dict[str, Grade] = {}
    for layer in chain:
        _only(name, layer, {"extends", "title", "lead", "limits", "grades"})
        title = _words(name, "title", layer.get("title", title))
        lead = tuple(_strings(name, "lead", layer.get("lead", list(lead))))
        for key, entry in _table(name, "limits", layer.get("limits", {})).items():
            values[key], sources[key] = _limit(name, key, entry)
        entries = layer.get("grades", [])
        if not isinstance(entries, list):
            raise PolicyError("policy-wrong-value", policy=name, key="grades")
        for entry in entries:
            grades |= _grades(name, entry)
    missing = [field.name for field in fields(Limits) if field.name not in values]
    if missing:
        raise PolicyError("policy-missing-limit", policy=name, key=missing[0])
    return Policy(Path(name).stem, title, Limits(**values), sources, grades, lead)  # type: ignore[arg-type]


def _limit(name: str, key: str, entry: Any) -> tuple[int | float, Words]:
    types = {field.name: field.type for field in fields(Limits)}
    if key not in types:
        raise PolicyError("policy-unknown-key", policy=name, key=f"limits.{key}")
    _only(name, _table(name, f"limits.{key}", entry), {"value", "source"}, f"limits.{key}.")
    value = entry.get("value")
    if isinstance(value, bool) or not isinstance(value, int if types[key] is int else (int, float)) or value < 0:
        raise PolicyError("policy-wrong-value", policy=name, key=f"limits.{key}.value")
    return value, _words(name, f"limits.{key}.source", entry.get("source"))


def _grades(name: str, entry: Any) -> dict[str, Grade]:
    _only(name, _table(name, "grades", entry), _GRADE_KEYS, "grades.")
    impact, verdict = entry.get("impact"), entry.get("verdict")
    if not isinstance(impact, str) or impact not in set(Impact):
        raise PolicyError("policy-wrong-value", policy=name, key="grades.impact")
    if verdict is not None and (not isinstance(verdict, str) or verdict not in _VERDICTS):
        raise PolicyError("policy-wrong-value", policy=name, key="grades.verdict")
    grade = Grade(Impact(impact), verdict, _words(name, "grades.source", entry.get("source")))
    return dict.fromkeys(_strings(name, "grades.rules", entry.get("rules")), grade)


def _only(name: str, table: Mapping[str, Any], allowed: set[str], prefix: str = "") -> None:
    for key in table:
        if key not in allowed:
            raise PolicyError("policy-unknown-key", policy=name, key=prefix + key)


def _table(name: str, key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PolicyError("policy-wrong-value", policy=name, key=key)
    return value


def _strings(name: str, key: str, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PolicyError("policy-wrong-value", policy=name, key=key)
    return value


def _words(name: str, key: str, value: Any) -> Words:
    if not isinstance(value, dict) or set(value) != _LANGUAGES or not all(isinstance(item, str) for item in value.values()):
        raise PolicyError("policy-wrong-value", policy=name, key=key)
    return value
