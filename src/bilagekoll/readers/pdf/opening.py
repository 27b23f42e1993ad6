"""Opens a PDF: finds its beginning and end, unlocks it with the empty password or the one given, finds catalogue and page tree."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BufferedReader, BytesIO
from itertools import product
from typing import Any

from pypdf import PasswordType, apply_configuration
from pypdf._encryption import Encryption as PdfEncryption
from pypdf.errors import PdfReadError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject, StreamObject

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Encryption, Password, Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import STRUCTURE_ELEMENTS
from bilagekoll.readers.pdf.objects import as_dictionary, as_name, dictionary, integer, name, one_or_more
from bilagekoll.readers.pdf.plain_objects import PlainReader

_HEADER = re.compile(rb"%PDF-(\d\.\d)")
_HEADER_LINE = re.compile(rb"[^\r\n]*%PDF-[^\r\n]*|(?<=[\r\n])(?:\d[^\r\n]*|[^\r\n]*PDF-[^\r\n]*)")
"""Also what may be a header that lost its beginning, on any line but the first."""
_VERSION = re.compile(r"\d\.\d")
_HEADER_BYTES = 1024
"""Viewers find the header among the first 1024 bytes (ISO 32000-1, annex H.3, note 13) …"""
_END_BYTES = 1024
"""… and the end among the last (note 18). pypdf looks through whatever follows line by line, however much it is."""
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_REBUILD = b"\nstartxref\n0\n%%EOF\n"
"""An end that makes pypdf look through the whole file for objects."""

_COPY, _ASSIST = 1 << 4, 1 << 9
"""Permission bits 5 and 10, counted from 1 (ISO 32000-1, table 22)."""
_GIVEN = {PasswordType.USER_PASSWORD: Password.USER, PasswordType.OWNER_PASSWORD: Password.OWNER}
_UNICODE = 5
"""Revision from which on passwords are Unicode (ISO 32000-2, 7.6.4.3.3)."""


_ANY_LENGTH = 1 << 62
_ARRAY_ITEMS = 2 * STRUCTURE_ELEMENTS
"""Items of one array: a flat parent tree has a key and a value for each element of the structure tree."""


@contextmanager
def lengths_unbelieved() -> Iterator[None]:
    """While a file is read: a length that is a lie is found out and mended, since never more is read than there is."""
    with apply_configuration(
        array_maximum_element_count=_ARRAY_ITEMS, maximum_declared_stream_length=_ANY_LENGTH, jbig2dec_binary=None
    ):
        yield


@frozen
class Opened:
    """An open file. ``catalog`` is ``None`` when a password is needed that was not given."""

    reader: PlainReader
    version: str
    encryption: Encryption | None
    catalog: DictionaryObject | None
    header: str = ""


def locked(opened: Opened) -> Unknown:
    """What is known of a file without its catalogue: that a password is needed, or that the one given is wrong."""
    wrong = opened.encryption is not None and opened.encryption.password is Password.WRONG
    return Unknown(Reason.PASSWORD, Password.WRONG if wrong else "")


class _Reader(PlainReader):
    """Takes a file that pypdf has no key or no method for as locked, not as broken."""

    unlocked = True
    """For everybody, without a password."""
    given: Password | None = None
    permissions_present = True

    def __init__(self, data: bytes, password: str) -> None:
        self._tried = password
        super().__init__(BufferedReader(BytesIO(data)))  # pypdf asks a bare BytesIO for its buffer, which copies the file
        self.data = data

    def _handle_encryption(self, password: str | bytes | None) -> None:  # noqa: ARG002 - pypdf's of no use: it ends at a wrong one
        self._override_encryption = True
        entries = as_dictionary(self.trailer.get("/Encrypt"))
        if entries is not None and "/P" not in entries:
            # PDF/UA-1, 7.16 has a rule for a missing /P; the key of revisions 5 and 6 does not depend on it.
            entries[NameObject("/P")] = NumberObject(0)
            self.permissions_present = False
        try:
            super()._handle_encryption(None)
        except NotImplementedError:
            self.unlocked = False
        else:
            self.unlocked = self._encryption is not None and self._encryption.is_decrypted()
            if self._tried and self._encryption is not None:
                kinds = map(self._encryption.verify, _as_bytes(self._tried, self._encryption.R))
                found = next((_GIVEN[kind] for kind in kinds if kind in _GIVEN), None)
                self.given = found or (None if self.unlocked else Password.WRONG)
            if self._encryption is not None:
                self._encryption.decrypt_object = _sparing_what_is_clear(self._encryption)  # type: ignore[method-assign]


def _as_bytes(password: str, revision: int) -> Iterator[bytes]:
    """A password as programs write it, in turn: as the standard has it, and as the computer had it (7.6.3.3).

    Computers differ in whether å is a letter or a letter with a ring.
    """
    composed = unicodedata.normalize("NFC", password)
    if revision >= _UNICODE:
        spellings, encodings = [unicodedata.normalize("NFKC", password), composed, password], ["utf-8"]
    else:  # PDFDocEncoding has the letters of Latin-1, and the euro sign there
        spellings, encodings = [composed.replace("€", "\xa0"), composed], ["latin-1", "utf-8", "cp1252", "mac-roman"]
    tried: set[bytes] = set()
    for encoding, spelling in product(encodings, spellings):
        with suppress(UnicodeEncodeError):
            raw = spelling.encode(encoding)
            if raw not in tried:
                tried.add(raw)
                yield raw


def _sparing_what_is_clear(encryption: PdfEncryption) -> Callable[..., PdfObject]:
    """Decrypts everything except streams that are stored unencrypted, which pypdf would garble.

    Those are metadata, where /EncryptMetadata says so (7.6.5), and streams with the crypt filter Identity (7.4.10).
    """
    decrypt = encryption.decrypt_object

    def decrypted(found: PdfObject, *arguments: Any, **options: Any) -> PdfObject:
        if isinstance(found, StreamObject):
            spared = not encryption.EncryptMetadata and name(found, "/Type") == "Metadata"
            if _has_no_crypt_filter_left(found) or spared:
                return found
        return decrypt(found, *arguments, **options)

    return decrypted


def _has_no_crypt_filter_left(stream: StreamObject) -> bool:
    """Take away a first filter that leaves data as they are, which pypdf does not know; whether there was one."""
    filters = one_or_more(dict.get(stream, "/Filter"))
    if [as_name(found) for found in filters[:1]] != ["Crypt"]:
        return False
    parameters = one_or_more(dict.get(stream, "/DecodeParms"))
    own = as_dictionary(next(iter(parameters), None))
    if own is not None and name(own, "/Name") not in {"", "Identity"}:
        return False
    stream[NameObject("/Filter")] = ArrayObject(filters[1:])
    stream[NameObject("/DecodeParms")] = ArrayObject(parameters[1:])
    return True


def open_pdf(data: bytes, repairs: set[Repair], password: str = "") -> Opened:
    """Open a file; once more with its objects looked up one by one when its tables fail. Raises what pypdf raises."""
    line = _header_line(data)
    data, header = _from_header(data, repairs)
    body, end, rest = data.rpartition(b"%%EOF")
    try:
        if not end or b" obj" in rest:
            raise PdfReadError("cut off")
        return replace(_open(data if len(rest) <= _END_BYTES else body + end, header, password), header=line)
    except Exception:  # noqa: BLE001 - whatever is wrong with the tables, the objects may still be there
        repairs.add(Repair.XREF)
        return replace(_open(data + _REBUILD, header, password), header=line)


def _header_line(data: bytes) -> str:
    """The line with the header as it stands in the file, whatever else is on it; empty when there is none."""
    line = _HEADER_LINE.search(data, 0, _HEADER_BYTES)
    return line[0].decode("latin-1") if line else ""


def _from_header(data: bytes, repairs: set[Repair]) -> tuple[bytes, str]:
    """The data from the header on, unless the offsets count from the first byte; the version in the header."""
    header = _HEADER.search(data, 0, _HEADER_BYTES)
    if header is None:
        repairs.add(Repair.HEADER)
        return data, ""
    version = header[1].decode()
    if header.start() == 0:
        return data, version
    repairs.add(Repair.HEADER)
    starts = _START.findall(data, max(0, len(data) - 2 * _HEADER_BYTES))
    if starts and data[int(starts[-1][:18]) :].lstrip()[:4] == b"xref":
        return data, version
    return data[header.start() :], version


def _open(data: bytes, header: str, password: str) -> Opened:
    reader = _Reader(data, password)
    encryption = _encryption(reader)
    if encryption is not None and encryption.needs_password and encryption.password in {None, Password.WRONG}:
        return Opened(reader, header, encryption, None)
    catalog = reader.root_object
    if dictionary(catalog, "/Pages") is None:
        raise PdfReadError("no page tree")
    later = _VERSION.fullmatch(name(catalog, "/Version"))
    return Opened(reader, max(header, later[0]) if later else header, encryption, catalog)


def _encryption(reader: _Reader) -> Encryption | None:
    if not reader.is_encrypted:
        return None
    entries = as_dictionary(reader.trailer.get("/Encrypt")) or DictionaryObject()
    revision, permissions = integer(entries, "/R") or 0, integer(entries, "/P") or 0
    may_copy = bool(permissions & _COPY) or not reader.permissions_present
    return Encryption(
        needs_password=not reader.unlocked,
        may_copy=may_copy,
        may_assist=may_copy if revision <= 2 else bool(permissions & _ASSIST) or not reader.permissions_present,
        permissions_present=reader.permissions_present,
        assist_bit=reader.permissions_present and bool(permissions & _ASSIST),
        password=reader.given,
    )
