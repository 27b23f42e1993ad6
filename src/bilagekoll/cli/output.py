"""Where a report goes: the terminal, a pipe, or a file that appears whole or not at all."""

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedWriter
from pathlib import Path
from typing import TextIO

from bilagekoll.cli.refusal import RefusalError

_REASONS = {
    errno.ENOENT: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOSPC: "full",
    errno.ENAMETOOLONG: "name",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "full",
}
_OPEN_FILES = "/proc/self/fd"
_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL}
"""What a pipe says that nobody reads from any more; the second is Windows."""


@contextlib.contextmanager
def destination(path: Path | None, *, force: bool, machine_readable: bool) -> Iterator[TextIO]:
    """The stream to write to: standard output, or a new file. Machine-readable output is UTF-8 wherever it goes.

    Raises :class:`RefusalError` when the file exists (without ``force``), or cannot be written; then nothing of it is left.
    """
    if path is None:
        with _no_complaint_about_a_closed_pipe(machine_readable) as stream:
            yield stream
        return
    with told(path), _whole_or_not_at_all(_target(path, force=force)) as stream:
        yield stream


def save_all(files: Mapping[Path, bytes], *, force: bool) -> None:
    """Write new files, none when one of them is there already. Raises :class:`RefusalError` as :func:`destination` does."""
    for path in files:
        with told(path):
            _target(path, force=force)
    for path, data in files.items():
        save(path, data, force=force)


def save(path: Path, data: bytes, *, force: bool) -> None:
    """Write a new file. Raises :class:`RefusalError` as :func:`destination` does."""
    with told(path), _in_place_of(_target(path, force=force)) as stream:
        stream.write(data)


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """What the system says of writing a file becomes a :class:`RefusalError`."""
    try:
        yield
    except OSError as error:
        raise RefusalError("error.output", 3, path=str(path), reason=reason(error)) from None


def spare(inputs: Iterable[Path], output: Path | None) -> None:
    """Raise :class:`RefusalError` when what is to be written would take the place of a file that is read, even with ``--force``."""
    if output is not None and any(_is_same(file, output) for file in inputs):
        raise RefusalError("error.output-is-input", path=str(output))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def reason(error: OSError) -> str:
    """The name of a reason in the locales, for what commonly goes wrong."""
    return f"@reason.{_REASONS.get(error.errno or 0, 'other')}"


def _target(path: Path, *, force: bool) -> Path:
    """The file to write, behind any links. Raises :class:`RefusalError` unless it is new, or a file that may be overwritten."""
    target = path.resolve()
    if target.is_dir():
        raise RefusalError("error.output-is-folder", path=str(path))
    if not target.parent.is_dir():
        raise RefusalError("error.no-such-folder", path=str(path.parent))
    if target.exists() and not (force and target.is_file()):  # a device is never replaced by a file
        raise RefusalError("error.output-exists" if target.is_file() else "error.output-is-no-file", path=str(path))
    return target


@contextlib.contextmanager
def _whole_or_not_at_all(path: Path) -> Iterator[TextIO]:
    with _in_place_of(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        try:
            yield text
            text.flush()
        finally:
            text.detach()


@contextlib.contextmanager
def _in_place_of(path: Path) -> Iterator[BufferedWriter]:
    """What is written takes the place of a file once it is whole."""
    # Not tempfile: its files are for their owner only, and this one takes the report's place.
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    nameless = _nameless(path.parent)
    try:
        with unfinished.open("xb") if nameless is None else os.fdopen(nameless, "wb") as stream:
            yield stream
            if nameless is not None:
                stream.flush()
                _name(nameless, unfinished)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _nameless(folder: Path) -> int | None:
    """A new file without a name, of which nothing is left however the process ends; ``None`` where the disk has no such thing."""
    if sys.platform != "linux" or not Path(_OPEN_FILES).is_dir():
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666)
    except OSError:
        return None


def _name(file: int, path: Path) -> None:
    """Give an open file without a name one (open(2), O_TMPFILE)."""
    files = os.open(_OPEN_FILES, os.O_RDONLY)
    try:
        os.link(str(file), path, src_dir_fd=files)  # with a folder, Python follows the link that stands there
    finally:
        os.close(files)


@contextlib.contextmanager
def _no_complaint_about_a_closed_pipe(machine_readable: bool) -> Iterator[TextIO]:
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):  # a test may have put a plain buffer there
        stream.reconfigure(encoding="utf-8" if machine_readable else None, errors=None if machine_readable else "replace")
    try:
        yield stream
        stream.flush()
    except OSError as error:
        # Python would complain at exit when it flushes what is left; documented way out of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno in _CLOSED_PIPE and not stream.isatty():
            return
        raise RefusalError("error.stdout", 3, reason=reason(error)) from None
