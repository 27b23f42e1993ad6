"""From bytes to facts. The only room that imports libraries for PDF, images and fonts."""

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path, PureWindowsPath

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.sniff import HEAD, sniff


def read(
    source: Path | bytes, name: str = "", *, for_conformance: bool = False, as_seen: bool = False, password: str = ""
) -> Attachment:
    """Open a file once, read its facts, close it. Raises ``OSError`` when a path cannot be opened.

    ``name`` replaces the path's. ``for_conformance``: read all that the profile ``pdfua1`` needs, font programs too.
    ``as_seen``: look at pages as they are seen too: colours and long lines of text. A page that has some is drawn.
    ``password``: of a PDF that needs one.
    """
    if isinstance(source, bytes):
        data, size = source, len(source)
    else:
        data, size = load(source)
    bare = PureWindowsPath(name or (source.name if isinstance(source, Path) else ""))  # splits at both kinds of slash
    file = File(bare.name, bare.suffix.lower(), size, sniff(data))
    if size > limits.FILE_BYTES:
        return _too_large(file)
    if file.format is Format.PDF:
        from bilagekoll.readers.pdf import read_pdf  # only what a file needs is imported: half of a short check is imports

        return Attachment(file, pdf=read_pdf(data, for_conformance=for_conformance, as_seen=as_seen, password=password))
    from bilagekoll.readers.image import read_image

    return Attachment(file, image=read_image(data, file.format))


def load(path: Path) -> tuple[bytes, int]:
    """The bytes of a file and its size; of a file beyond the limit the head only. A pipe or a device is no file to wait for."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a folder raises what the system has to say of it
        raise OSError(errno.EINVAL, "not a regular file")
    with path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        data = stream.read(HEAD if size > limits.FILE_BYTES else size + 1)  # memory is set aside for what is asked for
    return data, max(size, len(data))


def _too_large(file: File) -> Attachment:
    if file.format is Format.EMPTY:  # a head of zeros says nothing of the rest
        file = replace(file, format=Format.OTHER)
    unread = Unknown(Reason.LIMIT, "file-bytes")
    if file.format is Format.PDF:
        return Attachment(file, pdf=unread)
    return Attachment(file, image=unread if file.format in {Format.PNG, Format.JPEG, Format.GIF} else None)
