"""Work that is begun before its result is needed: importing and loading the engine takes longer than decoding a photo."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def begun(make: Callable[[], T]) -> "Future[T]":
    """What ``make`` returns or raises, made in a thread that keeps no process from ending."""
    promised: Future[T] = Future()

    def keep() -> None:
        try:
            promised.set_result(make())
        except BaseException as error:  # noqa: BLE001 - raised where the result is asked for
            promised.set_exception(error)

    Thread(target=keep, daemon=True).start()
    return promised
