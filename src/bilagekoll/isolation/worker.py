"""The life of a worker: make ready, then an answer an item until nobody asks any more."""

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO, NamedTuple

from bilagekoll.isolation.confinement import allow_processor_time, confine, die_with, silence
from bilagekoll.isolation.wire import receive, send

NESTING = 20_000
"""Depth to which Python may call itself: answers as deep as a structure tree are pickled level by level."""
_YOUNG = 10_000
"""New objects after which garbage is looked for, instead of Python's 700: a file is read into many that live until its answer."""


class Order(NamedTuple):
    """What a worker is for: a function, the seconds an item may take, the bytes of memory, the modules that most items need.

    A module is named as for an import; with ``:function`` after it, that function of it is called too.
    """

    task: Callable[[Any], object]
    seconds: float
    memory: int
    modules: tuple[str, ...]


class Answer(NamedTuple):
    """What became of an item: its ``value``, or why there is none (``lost``: "memory" or "failed")."""

    value: object = None
    lost: str | None = None


def serve(jobs: BinaryIO, answers: BinaryIO, modules: Iterable[str] = ()) -> None:
    """Import what will be needed, take an order, then answer items until the end of the pipe."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # NumPy would start a thread a processor for algebra that nothing here does
    _import(modules)
    try:
        order: Order = receive(jobs)
        _import(order.modules)  # before nothing can be written any more, so that Python can keep the compiled module
        gc.freeze()  # modules live as long as the worker
        gc.set_threshold(_YOUNG)
        confine(order.memory)
        while True:
            item = receive(jobs)
            allow_processor_time(order.seconds)
            reply(answers, order.task, item)
    except (EOFError, OSError):
        return


def _import(modules: Iterable[str]) -> None:
    for name in modules:
        module, _, function = name.partition(":")
        imported = importlib.import_module(module)
        if function:
            getattr(imported, function)()


def reply(answers: BinaryIO, task: Callable[[Any], object], item: object) -> None:
    """Do one item and send what became of it."""
    try:
        answer = Answer(task(item))
    except MemoryError:
        answer = Answer(lost="memory")
    except Exception:  # noqa: BLE001 - a fault in the program on one file must not cost the others their answers
        answer = Answer(lost="failed")
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(max(usual, NESTING))
    try:
        send(answers, answer)
    except OSError:
        raise
    except MemoryError:
        send(answers, Answer(lost="memory"))
    except Exception:  # noqa: BLE001 - an answer that cannot be sent is a fault in the program
        send(answers, Answer(lost="failed"))
    finally:
        sys.setrecursionlimit(usual)


def main(lifeline: int | None, modules: Iterable[str]) -> None:
    """A worker that was started as a program: items come on standard input, answers go to standard output."""
    jobs, answers = os.dup(0), os.dup(1)
    silence()
    if lifeline is not None:
        die_with(lifeline)
    with open(jobs, "rb") as incoming, open(answers, "wb") as outgoing:  # noqa: PTH123 - these are no paths
        serve(incoming, outgoing, modules)
    os._exit(0)  # nothing is left to tidy, and tidying takes time
