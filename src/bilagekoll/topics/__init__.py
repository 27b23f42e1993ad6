"""What can be wrong, as a person sees it: a Python module with the rules and a TOML file with the words for each topic."""

import importlib
import pkgutil
from functools import cache

from bilagekoll.checking.rule import Rule, Topic

_HELPERS = {"grid", "nesting", "targets", "words"}


@cache
def all_topics() -> tuple[Topic, ...]:
    """Every topic in this package, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _HELPERS)
    return tuple(importlib.import_module(f"{__name__}.{name}").topic for name in names)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every topic."""
    return tuple(rule for topic in all_topics() for rule in topic.rules)
