"""Reads one part of a file so that its faults make only that part unknown."""

from collections.abc import Callable
from typing import TypeVar

from pypdf.errors import LimitReachedError

from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import LimitReached

T = TypeVar("T")


def guarded(read: Callable[[], T]) -> T | Unknown:
    """What ``read`` returns, or why it could not."""
    try:
        return read()
    except LimitReached as error:
        return Unknown(Reason.LIMIT, error.name)
    except LimitReachedError:
        return Unknown(Reason.LIMIT, "pdf-objects")
    except MemoryError:
        return Unknown(Reason.LIMIT, "memory-bytes")
    except Exception as error:  # noqa: BLE001 - a broken file may raise anything, and must never end the program
        return Unknown(Reason.DAMAGED, type(error).__name__)
