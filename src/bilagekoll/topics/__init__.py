"""What can be wrong, as a person sees it: a Python module with the rules and a TOML file with the words for each topic.

A topic of many rules is a package. What it imports itself is for patients; its other modules are for specialists, and are imported
only when they are asked for: half of a short check is imports.
"""

import importlib
import pkgutil
from functools import cache

from bilagekoll.checking.rule import Rule, Topic

PROFILES = ("patient", "pdfua1")
"""Which question is asked of a file: ``patient``, can a patient take part of it; ``pdfua1``, does it break PDF/UA-1."""

_HELPERS = {"grid", "kinds", "looks", "nesting", "passages", "targets", "words"}


@cache
def all_topics() -> tuple[Topic, ...]:
    """Every topic in this package with all its rules, by name."""
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        importlib.import_module(module.name)
    return _topics()


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every topic."""
    return tuple(rule for topic in all_topics() for rule in topic.rules)


@cache
def rules_of(profile: str) -> tuple[Rule, ...]:
    """The rules of a profile."""
    if profile == "patient":
        return tuple(rule for topic in _topics() for rule in topic.rules if rule.for_patients)
    return tuple(rule for rule in all_rules() if rule.condition)


def modules_for_patients() -> tuple[str, ...]:
    """The modules that a check for patients imports."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _HELPERS)
    return tuple(f"{__name__}.{name}" for name in names)


@cache
def _topics() -> tuple[Topic, ...]:
    return tuple(importlib.import_module(name).topic for name in modules_for_patients())
