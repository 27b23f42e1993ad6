"""Where a report goes: the terminal, a pipe, or a file that appears whole or not at all."""

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from bilagekoll.cli.refusal import RefusalError


@contextlib.contextmanager
def destination(path: Path | None, *, force: bool, machine_readable: bool) -> Iterator[TextIO]:
    """The stream to write to: standard output, or a new file. Machine-readable output is UTF-8 wherever it goes.

    Raises :class:`RefusalError` when the file exists (without ``force``), or cannot be written; then nothing of it is left.
    """
    if path is None:
        with _no_complaint_about_a_closed_pipe(machine_readable) as stream:
            yield stream
        return
    if path.exists() and not force:
        raise RefusalError("error.output-exists", path=str(path))
    try:
        with _whole_or_not_at_all(path) as stream:
            yield stream
    except OSError as error:
        raise RefusalError("error.output", 3, path=str(path), reason=error.strerror or type(error).__name__) from None


@contextlib.contextmanager
def _whole_or_not_at_all(path: Path) -> Iterator[TextIO]:
    # Not tempfile: its files are for their owner only, and this one takes the report's place.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with unfinished.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _no_complaint_about_a_closed_pipe(machine_readable: bool) -> Iterator[TextIO]:
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):  # a test may have put a plain buffer there
        stream.reconfigure(encoding="utf-8" if machine_readable else None, errors=None if machine_readable else "replace")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        # Python would complain at exit when it flushes the closed pipe; documented way out of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise RefusalError("error.stdout", 3, reason=error.strerror or type(error).__name__) from None
