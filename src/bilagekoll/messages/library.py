"""Where templates are: in the package and in the user's folders."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from bilagekoll.messages.format import SUFFIX, parsed
from bilagekoll.messages.templates import Template, TemplateError

VARIABLE = "BILAGEKOLL_TEMPLATES"
"""Environment variable: folders that many share, parted as in PATH (a semicolon on Windows, a colon elsewhere)."""
MOST_FILES = 500
"""Template files read from one folder."""


def own_folder() -> Path:
    """The user's folder of templates; it need not exist."""
    import platformdirs

    return Path(platformdirs.user_config_dir("bilagekoll", appauthor=False)) / "templates"


def folders(given: Iterable[Path] = (), environment: Mapping[str, str] = os.environ) -> list[Path]:
    """Folders to look in, the one that wins first: those given, the shared ones, the user's own."""
    shared = [Path(part) for part in environment.get(VARIABLE, "").split(os.pathsep) if part.strip()]
    return [*given, *shared, own_folder()]


def library(given: Sequence[Path] = ()) -> tuple[list[Template], list[TemplateError]]:
    """All templates, one for each id and language, by name; and what is wrong with files that cannot be used.

    Raises :class:`TemplateError` for a folder given that is not there; a shared one that cannot be reached is among the faults.
    """
    found: dict[tuple[str, str], Template] = {(template.id, template.language): template for template in shipped()}
    faults: list[TemplateError] = []
    for folder in reversed(folders(given)):
        if not folder.is_dir():
            if folder in given:
                raise TemplateError("no-folder", path=str(folder))
            if folder != own_folder():
                faults.append(TemplateError("no-folder", path=str(folder)))
            continue
        for template in _in_folder(folder):
            if isinstance(template, TemplateError):
                faults.append(template)
            else:
                found[template.id, template.language] = template
    return sorted(found.values(), key=lambda one: (not one.shipped, one.name.casefold())), faults


def read_template(path: Path) -> Template:
    """The template of a file. Raises :class:`TemplateError`."""
    try:
        return parsed(path.read_bytes(), path.name, str(path))
    except FileNotFoundError:
        raise TemplateError("no-file", path=str(path)) from None
    except OSError as error:
        # Windows calls the opening of a folder a lack of permission.
        folder = isinstance(error, IsADirectoryError | PermissionError) and path.is_dir()
        raise TemplateError("a-folder" if folder else "unreadable", path=str(path)) from None


@cache
def shipped() -> tuple[Template, ...]:
    """The templates that come with the program."""
    from dataclasses import replace

    files = sorted(Path(__file__).with_name("shipped").iterdir(), key=lambda file: file.name)
    return tuple(replace(parsed(file.read_bytes(), file.name), shipped=True) for file in files if file.name.endswith(SUFFIX))


def _in_folder(folder: Path) -> Iterator[Template | TemplateError]:
    try:
        files = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX) and not path.name.startswith((".", "~")))
    except OSError:
        yield TemplateError("unreadable", path=str(folder))
        return
    for path in files[:MOST_FILES]:
        try:
            yield read_template(path)
        except TemplateError as error:
            yield error
