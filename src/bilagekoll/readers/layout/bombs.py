"""Refuses streams that unpack to more than a limit, before pdfminer.six unpacks them whole."""

import zlib

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef, PDFStream

from bilagekoll.readers.limits import STREAM_BYTES, LimitReached

_STEP = 1 << 20
_CHAIN = 20
"""Objects that are nothing but a reference to another."""


class GuardedDocument(PDFDocument):
    """A document whose deflated streams are measured when they are first fetched. Pictures are never unpacked, and not measured."""

    def getobj(self, objid: int) -> object:
        """The object. Raises :class:`LimitReached` for a stream that unpacks to too much."""
        found = super().getobj(objid)
        for _ in range(_CHAIN):
            if not isinstance(found, PDFObjRef):
                break
            found = super().getobj(found.objid)
        else:
            raise PDFObjectNotFound(objid)  # a reference to itself, or as good as that: pdfminer.six would follow it for ever
        measured: set[int] = self.__dict__.setdefault("measured", set())
        if isinstance(found, PDFStream) and objid not in measured:
            measured.add(objid)
            _measure(found)
        return found


def _measure(stream: PDFStream) -> None:
    raw = stream.rawdata
    filters = [str(getattr(name, "name", "")) for name, _ in stream.get_filters()]
    if (
        raw is None
        or not filters
        or filters[0] not in {"FlateDecode", "Fl"}
        or str(getattr(stream.get("Subtype"), "name", "")) == "Image"
    ):
        return
    if len(filters) > 1 or len(raw) * 1032 > STREAM_BYTES:  # deflate packs at most 1,032 to one
        _inflate(raw, filters.count("FlateDecode") + filters.count("Fl"))


def _inflate(raw: bytes, times: int) -> None:
    """Unpack in steps, as often as the filters say, until done or too much."""
    for _ in range(times):
        unpacker, parts, total, rest = zlib.decompressobj(), [], 0, raw
        try:
            while rest and not unpacker.eof:
                part = unpacker.decompress(rest, _STEP)
                rest, total = unpacker.unconsumed_tail, total + len(part)
                if total > STREAM_BYTES:
                    raise LimitReached("stream-bytes")
                if times > 1:
                    parts.append(part)
        except zlib.error:
            return
        raw = b"".join(parts)
