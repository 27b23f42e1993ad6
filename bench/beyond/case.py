"""A document made to try rules, and what they should say of it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A document of known faults.

    ``wrong``: rules that should find something in it; ``right``: rules that should not. Others are not counted.
    ``make``: gives the bytes when it is the document's turn; ``name`` says in a few words what it is.
    """

    name: str
    make: Callable[[], bytes]
    wrong: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()


def case(name: str, make: Callable[[], bytes], *, wrong: str = "", right: str = "") -> Case:
    """A case; rules are given as words of one string."""
    return Case(name, make, frozenset(wrong.split()), frozenset(right.split()))
