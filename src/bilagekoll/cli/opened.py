"""What is said of a file that a worker could not open."""

from pathlib import Path

from bilagekoll.cli.refusal import RefusalError
from bilagekoll.isolation import Lost


def not_opened(error: OSError, path: str) -> RefusalError:
    """The refusal for what the system has to say of it."""
    if isinstance(error, FileNotFoundError):
        return RefusalError("error.no-such-file", path=path)
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(path).is_dir()):
        return RefusalError("error.a-folder", path=path)
    if isinstance(error, PermissionError):
        return RefusalError("error.file.denied", 3, path=path)
    return RefusalError("error.file.unreadable", 3)


def refuse_lost(answer: object, path: str) -> None:
    """Refuse a file whose worker was lost, or could not open it."""
    if isinstance(answer, Lost):
        raise RefusalError(f"error.file.{answer.reason}", 3)
    if isinstance(answer, OSError):
        raise not_opened(answer, path)
