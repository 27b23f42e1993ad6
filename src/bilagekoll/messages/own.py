"""What a unit says in every message: kept in a file in a folder of templates, and never more than proposed.

A table a language (``[sv]``, ``[en]``), and in it fields by the name of their kind: unit, replies, contact, place.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from bilagekoll.messages.format import LANGUAGES, MOST_BYTES, kind_name, kind_named, quoted
from bilagekoll.messages.library import folders
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.templates import Kind, TemplateError

FILE = "own.toml"
KEPT = (Kind.UNIT, Kind.REPLIES, Kind.CONTACT, Kind.PLACE)
"""What is the same from message to message."""
Own = Mapping[str, Mapping[Kind, str]]
"""Values by language and kind."""


def read_own(path: Path) -> dict[str, dict[Kind, str]]:
    """What a file says; nothing when there is none. Raises :class:`TemplateError`."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError:
        raise TemplateError("unreadable", path=str(path)) from None
    if len(data) > MOST_BYTES:
        raise TemplateError("too-large", path=str(path))
    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise TemplateError("own", path=str(path)) from None
    return {language: _values(table, path) for language, table in raw.items() if _is_language(language, path)}


def own_proposals(given: Sequence[Path], language: str) -> tuple[dict[Kind, Proposal], list[TemplateError]]:
    """Proposals for messages in a language, and what is wrong with files. Folders win in the order of the templates."""
    found: dict[Kind, Proposal] = {}
    faults: list[TemplateError] = []
    for folder in reversed(folders(given)):
        try:
            values = read_own(folder / FILE).get(language, {})
        except TemplateError as fault:
            faults.append(fault)
        else:
            found |= {kind: Proposal(kind, value, own=True) for kind, value in values.items()}
    return found, faults


def written_own(values: Own) -> str:
    """The file of such values, with the names of each language."""
    tables = [
        [f"[{language}]", *(f"{kind_name(kind, language)} = {quoted(table[kind])}" for kind in KEPT if table.get(kind))]
        for language, table in values.items()
    ]
    return "\n\n".join("\n".join(lines) for lines in tables if len(lines) > 1) + "\n"


def _is_language(name: str, path: Path) -> bool:
    if name not in LANGUAGES:
        raise TemplateError("own", path=str(path))
    return True


def _values(table: object, path: Path) -> dict[Kind, str]:
    if not isinstance(table, dict):
        raise TemplateError("own", path=str(path))
    found: dict[Kind, str] = {}
    for name, value in table.items():
        kind = kind_named(name)
        if kind not in KEPT or not isinstance(value, str):
            raise TemplateError("own", path=str(path))
        if value.strip():
            found[kind] = " ".join(value.split())
    return found
