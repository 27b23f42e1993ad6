"""What is said of a file that a worker could not open."""

from pathlib import Path

from bilagekoll.cli.refusal import RefusalError


def not_opened(error: OSError, path: str) -> RefusalError:
    """The refusal for what the system has to say of it."""
    if isinstance(error, FileNotFoundError):
        return RefusalError("error.no-such-file", path=path)
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(path).is_dir()):
        return RefusalError("error.a-folder", path=path)
    if isinstance(error, PermissionError):
        return RefusalError("error.file.denied", 3, path=path)
    return RefusalError("error.file.unreadable", 3)
