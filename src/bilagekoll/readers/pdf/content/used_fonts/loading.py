"""Opens the font program of a font, once a file."""

from collections.abc import Callable
from typing import TypeVar

from pypdf.generic import DictionaryObject, StreamObject

from bilagekoll.readers.limits import FONT_BYTES, LimitReached
from bilagekoll.readers.pdf.content.programs.cff import CffProgram, cff_in_opentype
from bilagekoll.readers.pdf.content.programs.truetype import TrueTypeProgram
from bilagekoll.readers.pdf.content.programs.type1 import Type1Program
from bilagekoll.readers.pdf.content.streams import decoded
from bilagekoll.readers.pdf.objects import dictionary, name

Program = TrueTypeProgram | CffProgram | Type1Program
T = TypeVar("T")


class Programs:
    """The font programs of a file. One that cannot be read counts as none, as in other readers."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], Program | None] = {}
        self._streams: list[StreamObject] = []  # keeps them alive, so that their ids stay theirs

    def truetype(self, descriptor: DictionaryObject) -> TrueTypeProgram | None:
        """The program of a TrueType font (ISO 32000-1, table 126)."""
        found = _stream(descriptor, "/FontFile2")
        return self._read(_stream(descriptor, "/FontFile3") if found is None else found, TrueTypeProgram)

    def type1(self, descriptor: DictionaryObject) -> Type1Program | CffProgram | None:
        """The program of a Type 1 font."""
        if (found := _stream(descriptor, "/FontFile")) is not None:
            return self._read(found, Type1Program)
        program = self._cff(_stream(descriptor, "/FontFile3"), "Type1C")
        return None if program is None or program.has_cids else program

    def descendant(self, descriptor: DictionaryObject, kind: str) -> TrueTypeProgram | CffProgram | None:
        """The program of a CIDFont of this subtype."""
        truetype = kind == "CIDFontType2"
        if truetype and (found := _stream(descriptor, "/FontFile2")) is not None:
            return self._read(found, TrueTypeProgram)
        found = _stream(descriptor, "/FontFile3")
        if truetype and found is not None and name(found, "/Subtype") == "OpenType":
            return self._read(found, TrueTypeProgram)
        return self._cff(found, "CIDFontType0C")

    def _cff(self, stream: StreamObject | None, bare: str) -> CffProgram | None:
        if stream is None or name(stream, "/Subtype") not in {bare, "OpenType"}:
            return None
        if name(stream, "/Subtype") == bare:
            return self._read(stream, CffProgram)
        return self._read(stream, _in_opentype)

    def _read(self, stream: StreamObject | None, kind: Callable[[bytes], T]) -> T | None:
        if stream is None:
            return None
        key = (id(stream), kind.__name__)
        if key not in self._known:
            self._streams.append(stream)
            self._known[key] = _opened(stream, kind)  # type: ignore[assignment]  # the key says which kind it is
        return self._known[key]  # type: ignore[return-value]


def _in_opentype(data: bytes) -> CffProgram:
    return CffProgram(cff_in_opentype(data))


def _stream(descriptor: DictionaryObject, key: str) -> StreamObject | None:
    found = dictionary(descriptor, key)
    return found if isinstance(found, StreamObject) else None


def _opened(stream: StreamObject, kind: Callable[[bytes], T]) -> T | None:
    try:
        data = decoded(stream)
        stream.decoded_self = None  # pypdf keeps it; a program is read once
        if len(data) > FONT_BYTES:
            raise LimitReached("font-bytes")
        return kind(data)
    except LimitReached:
        raise
    except Exception:  # noqa: BLE001 - fontTools raises anything on broken programs
        return None
