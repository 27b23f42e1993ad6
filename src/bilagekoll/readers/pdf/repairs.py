"""Notices what pypdf mends while it reads, and keeps its warnings from reaching anyone else."""

import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock, get_ident
from typing import Any

from pypdf.generic import DictionaryObject

from bilagekoll.facts.pdf import Repair

_REPAIRS = (
    ("_reader: invalid pdf header", Repair.HEADER),
    ("_reader: incorrect startxref pointer", Repair.XREF),
    ("_reader: Negative startxref", Repair.XREF),
    ("_reader: found startxref pointing to a previous revision", Repair.XREF),
    ("_reader: CAUTION: startxref found while searching", Repair.XREF),
    ("_reader: EOF marker not found", Repair.XREF),
    ("_reader: Invalid/Truncated xref table", Repair.XREF),
    ("_reader: entry %(num)d in Xref table invalid but", Repair.XREF),
    ("_reader: Circular xref chain", Repair.XREF),
    ("_reader: Previous trailer cannot be read", Repair.XREF),
    ("_reader: XRef object at", Repair.XREF),
    ("_reader: Invalid parent xref", Repair.XREF),
    ("_reader: parsing for Object Streams", Repair.XREF),
    ("_reader: Object ID %(idnum)d,%(generation)d ref repaired", Repair.XREF),
    ("_reader: Object %(idnum)d %(generation)d found", Repair.XREF),
    ('_reader: Cannot find "/Root"', Repair.OBJECT),
    ("_reader: Root found at", Repair.OBJECT),
    ("_reader: Invalid /N (", Repair.OBJECT),
    ("_reader: Value /N ", Repair.OBJECT),
    ("_reader: Invalid object number", Repair.OBJECT),
    ("_reader: Invalid stream (index", Repair.OBJECT),
    ("_reader: found %(actual_count)d objects within", Repair.OBJECT),
    ("_data_structures: %(exception)", Repair.OBJECT),
    ("_data_structures: Stream length not defined", Repair.LENGTH),
    ("filters: Error -", Repair.STREAM),
    ("filters: Early EOD", Repair.STREAM),
)
"""Module of pypdf and beginning of its message (before values are put in), and what they mean.

Left out is what every viewer takes without harm: duplicate keys, odd numbers and names, padding, an end marker in an odd
place, a catalogue that does not say that it is one, a reference to an object that does not exist (the same as null,
ISO 32000-1, 7.3.10), a table entry that points wrong (told when the object is needed).
"""

_POINTS_WRONG = "_reader: Ignoring wrong pointing object"
_NOT_THERE = "_reader: Object %(idnum)d %(generation)d not defined"
"""Of an object that the table has and the file has not: it was there. One that the table has not is null by intent."""

_find_end = DictionaryObject._read_unsized_from_stream


def _noticing_length(*arguments: Any, **options: Any) -> bytes:
    notice(Repair.LENGTH)
    return _find_end(*arguments, **options)


# pypdf looks for the end of a stream whose length is wrong, and says nothing of it.
DictionaryObject._read_unsized_from_stream = staticmethod(_noticing_length)  # type: ignore[method-assign]


class _Notices(logging.Handler):
    """Turns the log records of one thread into repairs, and drops the messages, which may quote the file."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.repairs: set[Repair] = set()
        self._pointed_wrong: set[object] = set()
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what the message means."""
        if record.thread != self._thread:
            return
        message = f"{record.name.rpartition('.')[2]}: {record.msg}"
        self.repairs.update(repair for beginning, repair in _REPAIRS if message.startswith(beginning))
        values = record.args if isinstance(record.args, Mapping) else {}
        if message.startswith(_POINTS_WRONG):
            self._pointed_wrong.add(values.get("id"))
        if message.startswith(_NOT_THERE) and values.get("idnum") in self._pointed_wrong:
            self.repairs.add(Repair.OBJECT)


class _Silence:
    """Keeps pypdf's log records from the handlers of the program around as long as any thread reads a file."""

    def __init__(self) -> None:
        self._logger = logging.getLogger("pypdf")
        self._lock = Lock()
        self._reading = 0
        self._before = (self._logger.propagate, self._logger.level)

    def begin(self, handler: logging.Handler) -> None:
        with self._lock:
            if not self._reading:
                self._before = (self._logger.propagate, self._logger.level)
                self._logger.propagate = False
                self._logger.setLevel(logging.WARNING)
            self._reading += 1
            self._logger.addHandler(handler)

    def end(self, handler: logging.Handler) -> None:
        with self._lock:
            self._reading -= 1
            self._logger.removeHandler(handler)
            if not self._reading:
                self._logger.propagate = self._before[0]
                self._logger.setLevel(self._before[1])


_silence = _Silence()
_noticed: ContextVar[set[Repair] | None] = ContextVar("noticed", default=None)


def notice(repair: Repair) -> None:
    """A repair that pypdf makes without a word; goes where :func:`noticing` collects."""
    noticed = _noticed.get()
    if noticed is not None:
        noticed.add(repair)


@contextmanager
def noticing() -> Iterator[set[Repair]]:
    """While it lasts, what pypdf mends goes into the set that it gives, and its warnings nowhere else."""
    notices = _Notices()
    _silence.begin(notices)
    token = _noticed.set(notices.repairs)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield notices.repairs
    finally:
        _noticed.reset(token)
        _silence.end(notices)
