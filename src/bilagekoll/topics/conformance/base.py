"""The topic that the modules of this package add their rules to."""

from collections.abc import Callable
from typing import TypeVar

from bilagekoll.checking.rule import Target, Test, Topic

T = TypeVar("T")

topic = Topic("conformance")


def condition(number: str, id: str, target: Target[T], *covers: str) -> Callable[[Test[T]], Test[T]]:
    """Make a function the rule for a condition of PDF/UA-1 that means something to specialists only.

    ``number``: clause-test, as veraPDF numbers them. ``covers``: other standards' numbers for it.
    """
    return topic.rule(id, target=target, covers=(f"ua1:{number}", *covers), condition=number, for_patients=False)
