"""Starts the first worker before the command line is read: it imports its libraries while this process imports its own."""

import contextlib
from collections.abc import Sequence

from bilagekoll.isolation import tasks
from bilagekoll.isolation.starting import Worker, start

_worker: list[Worker] = []


def start_early(arguments: Sequence[str]) -> None:
    """Start a worker when the arguments look like a command that needs one. Wrong ones are reported later."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", ())
    named = [argument for argument in rest if not argument.startswith("-")]
    if not named or "--help" in rest:
        return
    modules = _modules(command, named, "pdfua1" if {"pdfua1", "--profile=pdfua1"} & {*rest} else "patient")
    if modules:
        with contextlib.suppress(OSError):  # without one it takes a little longer
            _worker.append(start(modules))


def _modules(command: str, named: Sequence[str], profile: str) -> tuple[str, ...]:
    if command == "check":
        return tasks.modules_to_check(named, profile)
    return tasks.modules_to_extract(named) if command == "text" else ()


def take() -> Worker | None:
    """The worker that was started early, once."""
    return _worker.pop() if _worker else None
