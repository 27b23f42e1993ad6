"""Files out of a request, in memory and never larger than they may be."""

from collections.abc import AsyncGenerator
from pathlib import PureWindowsPath

from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bilagekoll.facts.frozen import frozen

FIELD_BYTES = 100_000
"""Bytes of one field that is typed. A message has some 3,000."""
FIELDS = 100
"""Fields of a form. A template has some ten."""
OVERHEAD = 1_000_000
"""Bytes of a request beside its files: names, fields, boundaries."""


@frozen
class Upload:
    """A file as it was sent. ``name`` is the bare name that the browser gave, for show only."""

    name: str
    data: bytes


class TooMuchError(Exception):
    """A request that is larger than allowed. ``sentence`` names one in the locales under "web.error"."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class _InMemory(MultiPartParser):
    """Nothing of an upload is written to the disk."""

    spool_max_size = 1 << 40


@frozen
class Sent:
    """What a form brought."""

    files: tuple[Upload, ...]
    fields: dict[str, str]


async def sent(request: Request, *, most_files: int, file_bytes: int) -> Sent:
    """The files and fields of a form. Raises :class:`TooMuchError` as soon as it is too large, whatever its header said."""
    most = most_files * file_bytes + OVERHEAD
    seen = 0

    async def stream() -> AsyncGenerator[bytes, None]:
        nonlocal seen
        async for chunk in request.stream():
            seen += len(chunk)
            if seen > most:
                raise TooMuchError("too-large")
            yield chunk

    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise TooMuchError("no-form")
    try:
        parser = _InMemory(request.headers, stream(), max_files=most_files, max_fields=FIELDS, max_part_size=FIELD_BYTES)
        form = await parser.parse()
    except MultiPartException as error:
        raise TooMuchError("too-many" if "files" in error.message.lower() else "no-form") from None
    try:
        return await _taken(form, file_bytes)
    finally:
        await form.close()


async def _taken(form: FormData, file_bytes: int) -> Sent:
    files: list[Upload] = []
    fields: dict[str, str] = {}
    for key, value in form.multi_items():
        if isinstance(value, str):
            fields[key] = value
        elif (value.size or 0) > file_bytes:
            raise TooMuchError("too-large")
        elif value.filename:  # a field for files that was left empty has none
            files.append(Upload(bare_name(value.filename), await value.read()))
    return Sent(tuple(files), fields)


def bare_name(name: str) -> str:
    """The last part of a path in either style: browsers send folders along, and others send worse."""
    return PureWindowsPath(name).name or "?"
