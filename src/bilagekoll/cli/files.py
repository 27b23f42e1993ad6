"""From arguments to files."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from bilagekoll.cli.refusal import RefusalError

_HIDDEN = (".", "~$")
_NOT_ATTACHMENTS = {"thumbs.db", "desktop.ini"}
"""What Windows leaves in folders."""


def expand(paths: list[str], *, recursive: bool) -> list[Path]:
    """The files to check, in the order given and by name within a folder, each once.

    Raises :class:`RefusalError` when a path does not exist or a folder holds no file.
    """
    files: dict[Path, None] = {}
    for path in (expanded for text in paths for expanded in _wildcards(text)):
        if not _may_be_seen(path):
            files[path] = None  # its report says so
            continue
        if path.is_dir():
            found = sorted(_inside(path, recursive=recursive))
            if not found:
                raise RefusalError("error.empty-folder" if recursive else "error.empty-folder-flat", folder=str(path))
            files |= dict.fromkeys(found)
        elif path.exists():
            files[path] = None
        else:
            raise RefusalError("error.no-such-file", path=str(path))
    return list(files)


def _may_be_seen(path: Path) -> bool:
    try:
        path.stat()
    except PermissionError:
        return False
    except OSError:
        pass  # what is not there is told apart below
    return True


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
    """The files in a folder; of a folder that may not be read, the folder itself, so that its report says so."""
    denied: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=denied.append):
        folders[:] = [name for name in folders if recursive and not name.startswith(_HIDDEN)]
        for name in names:
            path = Path(place, name)
            if not name.startswith(_HIDDEN) and name.lower() not in _NOT_ATTACHMENTS and path.is_file():
                yield path
    yield from (Path(error.filename) for error in denied)
