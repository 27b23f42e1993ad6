"""Safe ways into pypdf's objects (ISO 32000-1, 7.3): a value of another type than asked for counts as missing.

Only an object that cannot be parsed at all raises.
"""

import re
from collections.abc import Iterable, Iterator

from pypdf.errors import LimitReachedError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from bilagekoll.readers.limits import ANNOTATIONS, LimitReached

_CHAIN = 16
"""References that lead to references before the chain counts as a loop; the standard allows one (7.3.10)."""

_PDF_DOC_ENCODING = str.maketrans(
    {0x18 + place: letter for place, letter in enumerate("˘ˇˆ˙˝˛˚˜")}
    | {0x80 + place: letter for place, letter in enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")}
    | {0xA0: "€"}
)
"""Where PDFDocEncoding differs from Latin-1 (annex D.3)."""

_LANGUAGE_ESCAPE = re.compile("\x1b[^\x1b]*\x1b")
"""A language code inside a text string (7.9.2.2)."""


def resolve(value: object) -> object | None:
    """The object itself, behind any references; ``None`` for null and for what is not there."""
    for _ in range(_CHAIN):
        if not isinstance(value, IndirectObject):
            return None if isinstance(value, NullObject) else value
        value = value.get_object()
    return None


def get(holder: DictionaryObject, key: str) -> object | None:
    """The resolved value of an entry."""
    return resolve(dict.get(holder, key))


def as_dictionary(value: object) -> DictionaryObject | None:
    """The value when it is (or refers to) a dictionary or stream."""
    found = resolve(value)
    return found if isinstance(found, DictionaryObject) else None


def dictionary(holder: DictionaryObject, key: str) -> DictionaryObject | None:
    """An entry that is a dictionary or a stream."""
    return as_dictionary(dict.get(holder, key))


def array(holder: DictionaryObject, key: str) -> list[object]:
    """The unresolved items of an entry that is an array; empty for anything else."""
    found = get(holder, key)
    return found if isinstance(found, ArrayObject) else []


def dictionaries(values: Iterable[object]) -> Iterator[DictionaryObject]:
    """Those values that are (or refer to) dictionaries."""
    for value in values:
        found = as_dictionary(value)
        if found is not None:
            yield found


def annotations_of(page: DictionaryObject) -> Iterator[DictionaryObject]:
    """The annotations of a page. Raises :class:`LimitReached` when there are too many to look at."""
    found = array(page, "/Annots")
    if len(found) > ANNOTATIONS:
        raise LimitReached("annotations")
    return dictionaries(found)


def one_or_more(value: object) -> list[object]:
    """The items of an array, or the single value that stands where an array may; unresolved."""
    found = resolve(value)
    if isinstance(found, ArrayObject):
        return list(found)
    return [] if found is None else [value]


def as_text(value: object) -> str | None:
    """A string object as text (7.9.2.2): UTF-16 or UTF-8 by its byte order mark, otherwise PDFDocEncoding."""
    found = resolve(value)
    if not isinstance(found, (TextStringObject, ByteStringObject)):
        return None
    raw = found.original_bytes
    if raw.startswith((b"\xfe\xff", b"\xff\xfe")):
        return _LANGUAGE_ESCAPE.sub("", raw.decode("utf-16", "replace"))
    if raw.startswith(b"\xef\xbb\xbf"):
        return _LANGUAGE_ESCAPE.sub("", raw[3:].decode("utf-8", "replace"))
    return raw.decode("latin-1").translate(_PDF_DOC_ENCODING)


def text(holder: DictionaryObject, key: str) -> str | None:
    """An entry that is a text string."""
    value = dict.get(holder, key)
    return None if value is None else as_text(value)


def as_name(value: object) -> str:
    """A name without its slash; empty for any other value."""
    found = resolve(value)
    return found[1:] if isinstance(found, NameObject) else ""


def name(holder: DictionaryObject, key: str) -> str:
    """An entry that is a name, without its slash; empty when there is none."""
    value = dict.get(holder, key)
    return "" if value is None else as_name(value)


def as_number(value: object) -> float | None:
    """A number, whole or not."""
    found = resolve(value)
    return float(found) if isinstance(found, (int, float)) else None


def number(holder: DictionaryObject, key: str) -> float | None:
    """An entry that is a number, whole or not."""
    return as_number(dict.get(holder, key))


def integer(holder: DictionaryObject, key: str) -> int | None:
    """An entry that is a whole number."""
    found = get(holder, key)
    return int(found) if isinstance(found, int) else None


def flag(holder: DictionaryObject, key: str) -> bool | None:
    """An entry that is true or false."""
    found = get(holder, key)
    return found.value if isinstance(found, BooleanObject) else None


def object_number(value: object) -> int | None:
    """Number of the indirect object that a reference points at, or that an object is; ``None`` for a direct object."""
    reference = value if isinstance(value, IndirectObject) else getattr(value, "indirect_reference", None)
    return reference.idnum if isinstance(reference, IndirectObject) else None


def stream_data(value: object, most: int, limit: str) -> bytes | None:
    """Decoded data of a stream, ``None`` for any other value. Raises :class:`LimitReached` beyond ``most`` bytes."""
    found = resolve(value)
    if not isinstance(found, StreamObject):
        return None
    try:
        data = found.get_data()
    except LimitReachedError:
        raise LimitReached(limit) from None
    if len(data) > most:
        raise LimitReached(limit)
    return data
