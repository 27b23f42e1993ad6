"""From arguments to files."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from bilagekoll.cli.refusal import RefusalError

_HIDDEN = (".", "~$")
_NOT_ATTACHMENTS = {"thumbs.db", "desktop.ini"}
"""What Windows leaves in folders."""
_NOTHING_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL}
"""What the system says of a path at which nothing can be; the last is a name that Windows does not allow."""


def expand(paths: list[str], *, recursive: bool) -> list[Path]:
    """The files to check, in the order given and by name within a folder, each once.

    Raises :class:`RefusalError` when a path is empty or does not exist, or a folder holds no file.
    """
    if not all(paths):  # to Python an empty path is the folder one stands in
        raise RefusalError("error.no-path")
    files: dict[Path, None] = {}
    for path in (expanded for text in paths for expanded in _wildcards(text)):
        if _is_folder(path):
            found = sorted(_inside(path, recursive=recursive))
            if not found:
                raise RefusalError("error.empty-folder" if recursive else "error.empty-folder-flat", folder=str(path))
            files |= dict.fromkeys(found)
        else:
            files[path] = None
    return list(files)


def _is_folder(path: Path) -> bool:
    """Raises :class:`RefusalError` where nothing is. What cannot be looked at is taken for a file, whose report says why."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        if isinstance(error, ValueError) or error.errno in _NOTHING_THERE:
            raise RefusalError("error.no-such-file", path=str(path)) from None
        return False


def _wildcards(text: str) -> Iterator[Path]:
    """Windows leaves ``*.pdf`` to the program; other shells have expanded it already."""
    path = Path(text)
    if sys.platform == "win32" and any(sign in path.name for sign in "*?"):
        found = sorted(path.parent.glob(path.name))
        if found:
            yield from found
            return
    yield path


def _inside(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """The files in a folder. A folder that may not be read stands for itself, so that a report says so."""
    denied: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=denied.append):
        folders[:] = [name for name in folders if recursive and not name.startswith(_HIDDEN)]
        for name in names:
            path = Path(place, name)
            if not name.startswith(_HIDDEN) and name.lower() not in _NOT_ATTACHMENTS and path.is_file():
                yield path
    yield from (Path(error.filename) for error in denied)
