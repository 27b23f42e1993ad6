"""What can be wrong, as a person sees it: a Python module with the rules and a TOML file with the words for each topic.

A topic of many rules is a package. What it imports itself is for patients; its other modules are for specialists, and are imported
only when they are asked for.
"""

import importlib
import pkgutil
from functools import cache

from bilagekoll.checking.rule import Rule, Topic

PROFILES = ("patient", "pdfua1")
"""Which question is asked of a file: ``patient``, can a patient take part of it; ``pdfua1``, does it break PDF/UA-1."""

_HELPERS = {"grid", "kinds", "looks", "nesting", "passages", "targets", "words"}


_WITH_CONDITIONS = ("headings", "navigation", "title")
"""The topics beside the conformance topic that have a rule which is a condition of PDF/UA-1."""


@cache
def all_topics() -> tuple[Topic, ...]:
    """Every topic in this package with all its rules, by name."""
    return _topics(tuple(f"{__name__}.{name}" for name in _names()), (__name__,))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every topic."""
    return tuple(rule for topic in all_topics() for rule in topic.rules)


@cache
def rules_of(profile: str) -> tuple[Rule, ...]:
    """The rules of a profile."""
    if profile == "patient":
        return tuple(rule for topic in _topics(modules_of(profile)) for rule in topic.rules if rule.for_patients)
    topics = _topics(modules_of(profile), (f"{__name__}.conformance",))
    return tuple(rule for topic in topics for rule in topic.rules if rule.condition)


def modules_of(profile: str) -> tuple[str, ...]:
    """The modules of the topics that a profile needs: half of a short check is imports."""
    names = _names() if profile == "patient" else ("conformance", *_WITH_CONDITIONS)
    return tuple(f"{__name__}.{name}" for name in names)


def _names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _HELPERS)


def _topics(modules: tuple[str, ...], whole: tuple[str, ...] = ()) -> tuple[Topic, ...]:
    """Topics by their modules. ``whole``: packages of which all modules are imported first, for the rules that they add."""
    for package in map(importlib.import_module, whole):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    topics = tuple(importlib.import_module(name).topic for name in modules)
    for topic in topics if whole else ():
        topic.rules.sort(key=lambda rule: rule.test.__module__)  # the same whichever module somebody imported first
    return topics
