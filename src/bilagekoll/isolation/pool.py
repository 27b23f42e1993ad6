"""Gives items to workers, watches the clock, and puts a fresh worker in the place of one that is gone."""

import contextlib
import pickle
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, Self

from bilagekoll.facts.frozen import frozen
from bilagekoll.isolation.starting import Worker, start
from bilagekoll.isolation.wire import receive, send
from bilagekoll.isolation.worker import Answer, Order
from bilagekoll.readers.limits import MEMORY_BYTES

TICK = 0.05
"""Seconds between two looks at the clock; on Windows also how long Ctrl-C may wait, for a waiting queue does not hear it there."""


@frozen
class Lost:
    """An item without an answer.

    ``reason``: "memory", "time", "crashed" (the process ended), "failed" (a fault in the program).
    """

    reason: str


class NoRoomError(Exception):
    """The system starts no more processes or threads."""


class Workers:
    """Processes that do one ``task`` to many items. Use it in a ``with`` block: leaving it ends them, whatever they are at.

    ``task`` is a function of one item; both are pickled, so are the answers. ``seconds``: what an item may take. ``memory``: bytes
    that a worker may write to. ``modules``: what most items need imported. ``first``: a worker that has been started already.
    Whoever waits for answers in another thread when the block is left gets :class:`Lost` for the rest.
    """

    def __init__(
        self,
        task: Callable[[Any], object],
        *,
        jobs: int = 1,
        seconds: float,
        memory: int = MEMORY_BYTES,
        modules: Iterable[str] = (),
        first: Worker | None = None,
    ) -> None:
        order = Order(task, seconds, memory, tuple(modules))
        self._seats = [_Seat(order, first if number == 0 else None) for number in range(jobs)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        for seat in self._seats:
            seat.close()

    def each(self, items: Sequence[Any], *, last: bool = False) -> Iterator[Any]:
        """An answer an item, or :class:`Lost`, in the order of the items, each as soon as it and those before it are there.

        ``last``: nothing is asked after them. The workers end while the caller is busy with the last answer: giving back the memory
        that a picture took lasts as long as writing its report.

        Raises :class:`NoRoomError` before the first answer.
        """
        waiting: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
        done: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
        for numbered in enumerate(items):
            waiting.put(numbered)
        try:
            for seat in self._seats:  # all before the first thread: a process with threads is not copied
                with contextlib.suppress(_ClosedError):  # each item is lost then
                    seat.prepare()
            for seat in self._seats:
                threading.Thread(target=_drive, args=(seat, waiting, done), daemon=True).start()
        except (OSError, RuntimeError) as error:  # the second is what Python says of a thread
            raise NoRoomError from error
        early: dict[int, Any] = {}
        for number in range(len(items)):
            while number not in early:
                found, answer = self._next(done)
                early[found] = answer
            if last and number == len(items) - 1:
                for seat in self._seats:
                    seat.let_go()
            yield early.pop(number)

    def _next(self, done: "queue.SimpleQueue[tuple[int, Any]]") -> tuple[int, Any]:
        while True:
            with contextlib.suppress(queue.Empty):
                return done.get(timeout=TICK)
            for seat in self._seats:
                seat.watch()


def _drive(seat: "_Seat", waiting: "queue.SimpleQueue[tuple[int, Any]]", done: "queue.SimpleQueue[tuple[int, Any]]") -> None:
    """Give a seat one item after the other until none is left."""
    with contextlib.suppress(queue.Empty):
        while True:
            number, item = waiting.get_nowait()
            done.put((number, seat.ask(item)))


def _ran_out_of_time(code: int | None) -> bool:
    """Whether the system ended a worker for its time on the processor. Windows has no such limit, and no signal for it."""
    signalled = getattr(signal, "SIGXCPU", None)
    return signalled is not None and code == -signalled


class _ClosedError(Exception):
    """The block in which the workers work has been left."""


class _Seat:
    """A place where a worker works; when it is gone, the next item gets a new one."""

    def __init__(self, order: Order, worker: Worker | None) -> None:
        self._order = order
        self._worker = worker
        self._ordered = False
        self._lock = threading.Lock()
        self._asked: float | None = None
        self._overdue = False
        self._closed = False

    def prepare(self) -> None:
        """Have a worker that knows its order. Raises ``OSError`` when none can be started, :class:`_ClosedError` after the end."""
        if self._closed:
            raise _ClosedError
        if self._worker is not None and self._worker.ended() is not None:
            self._dismiss()
        if self._worker is None:
            self._hire()
        if not self._ordered and self._worker is not None:
            self._ordered = True
            with contextlib.suppress(OSError):  # it is gone already: the item will tell
                send(self._worker.jobs, self._order)

    def _hire(self) -> None:
        worker = start()
        with self._lock:
            self._worker = worker
            closed = self._closed
        if closed:
            self._dismiss()
            raise _ClosedError

    def ask(self, item: object) -> object:
        """The answer on an item, or :class:`Lost`."""
        try:
            self.prepare()
        except OSError:
            return Lost("failed")
        except _ClosedError:
            return Lost("crashed")
        worker = self._worker
        if worker is None:  # closed in between
            return Lost("crashed")
        with self._lock:
            self._asked, self._overdue = time.monotonic(), False
        try:
            send(worker.jobs, item)
            answer: Answer = receive(worker.answers)
        except (OSError, EOFError, ValueError, MemoryError, AttributeError, pickle.PickleError):
            return self._bury()
        finally:
            with self._lock:
                self._asked = None
        if self._overdue or answer.lost == "memory":  # just too late after all, or with what it took still in it
            self._dismiss()
        return Lost(answer.lost) if answer.lost else answer.value

    def watch(self) -> None:
        """End a worker that has been at its item for too long."""
        with self._lock:
            if self._asked is not None and self._worker and not self._overdue:
                self._overdue = time.monotonic() - self._asked > self._order.seconds
                if self._overdue:
                    self._worker.kill()

    def let_go(self) -> None:
        """Tell the worker to end, without waiting for it."""
        with self._lock:
            self._closed = True
            if self._worker is not None:
                self._worker.kill()

    def close(self) -> None:
        """End the worker."""
        with self._lock:
            self._closed = True
        self._dismiss()

    def _bury(self) -> Lost:
        """A worker that ended at its item, by itself or because it was told to."""
        code = self._dismiss()
        return Lost("time" if self._overdue or _ran_out_of_time(code) else "crashed")

    def _dismiss(self) -> int | None:
        with self._lock:
            worker, self._worker, self._ordered = self._worker, None, False
        return None if worker is None else worker.end()
