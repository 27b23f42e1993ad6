"""Starts workers: as a copy of this process where that is safe, else as a new Python."""

import os
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from threading import Lock
from typing import BinaryIO, NoReturn, Protocol

from bilagekoll.isolation.confinement import die_with, silence
from bilagekoll.isolation.worker import serve

_kept_ends: set[int] = set()
"""Ends of pipes that only this process may hold: a copy of it closes them, or a worker would keep another's pipe open."""


class Worker(Protocol):
    """A running worker. ``jobs`` and ``answers`` are this process's ends of its pipes."""

    jobs: BinaryIO
    answers: BinaryIO

    def ended(self) -> int | None:
        """Its exit code (minus the signal that ended it), ``None`` while it runs."""

    def kill(self) -> None:
        """End it now, without waiting."""

    def end(self) -> int:
        """End it now, wait until it is gone and close its pipes; its exit code."""


def start(modules: Iterable[str] = ()) -> Worker:
    """A worker. ``modules``: what it may import while it waits. Raises ``OSError`` when the system has no room for it."""
    return ForkedWorker(modules) if _may_fork() else SpawnedWorker(modules)


def _may_fork() -> bool:
    """Only a process with one thread can be copied: a lock that another thread holds would stay locked in the copy for ever."""
    if sys.platform != "linux":  # the libraries of macOS start threads of their own
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - two thousandths of a second less than pathlib
    except OSError:
        return False


class _Pipes:
    """The pipes of a worker: items, answers, and one whose closing says that this process is gone."""

    def __init__(self) -> None:
        self.jobs_read, jobs_write = os.pipe()
        answers_read, self.answers_write = os.pipe()
        self.lifeline_read, lifeline_write = os.pipe()
        self.ours = {jobs_write, answers_read, lifeline_write}
        self.jobs = open(jobs_write, "wb")  # noqa: PTH123, SIM115 - no path; lives as long as the worker
        self.answers = open(answers_read, "rb")  # noqa: PTH123, SIM115
        self.lifeline = lifeline_write
        _kept_ends.update(self.ours)

    def close_theirs(self) -> None:
        for end in (self.jobs_read, self.answers_write, self.lifeline_read):
            os.close(end)

    def close_ours(self) -> None:
        if self.ours <= _kept_ends:
            _kept_ends.difference_update(self.ours)
            os.close(self.lifeline)
            for stream in (self.jobs, self.answers):
                with suppress(OSError):  # what was to be written has no reader any more
                    stream.close()


class ForkedWorker:
    """A copy of this process, which must have one thread. Takes milliseconds, and has imported what this process has."""

    def __init__(self, modules: Iterable[str] = ()) -> None:
        self._pipes = _Pipes()
        self.jobs: BinaryIO = self._pipes.jobs
        self.answers: BinaryIO = self._pipes.answers
        self._code: int | None = None
        self._lock = Lock()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C reaches both: it is this process that answers
        try:
            self._pid = os.fork()
            if not self._pid:
                self._live(modules, before)
        except OSError:
            self._pipes.close_theirs()
            self._pipes.close_ours()
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        self._pipes.close_theirs()

    def _live(self, modules: Iterable[str], mask: Iterable[int]) -> NoReturn:
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            for end in _kept_ends:
                os.close(end)
            silence()
            die_with(self._pipes.lifeline_read)
            with open(self._pipes.jobs_read, "rb") as jobs, open(self._pipes.answers_write, "wb") as answers:  # noqa: PTH123
                serve(jobs, answers, modules)
        except BaseException:  # noqa: BLE001 - nothing of this process goes on in the copy
            os._exit(1)
        os._exit(0)

    def ended(self) -> int | None:
        """As in :class:`Worker`."""
        with self._lock:
            return self._waited(os.WNOHANG)

    def kill(self) -> None:
        """As in :class:`Worker`."""
        with self._lock:
            if self._waited(os.WNOHANG) is None:  # else the number may be another's by now
                os.kill(self._pid, signal.SIGKILL)

    def end(self) -> int:
        """As in :class:`Worker`."""
        self.kill()
        with self._lock:
            code = self._waited(0)
        self._pipes.close_ours()
        assert code is not None  # noqa: S101 - for the type
        return code

    def _waited(self, options: int) -> int | None:
        if self._code is None:
            pid, status = os.waitpid(self._pid, options)
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code


class SpawnedWorker:
    """A new Python. Takes as long as its imports, and can be started anywhere, from any thread."""

    def __init__(self, modules: Iterable[str] = ()) -> None:
        import subprocess

        from bilagekoll.isolation.windows import Job

        windows = sys.platform == "win32"
        self._lifeline: int | None = None
        lifeline_read: int | None = None
        if not windows:
            lifeline_read, self._lifeline = os.pipe()
            _kept_ends.add(self._lifeline)
        self._process = subprocess.Popen(  # noqa: S603 - this very Python
            [_python(), "-P", "-c", _program(lifeline_read, list(modules))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=() if lifeline_read is None else (lifeline_read,),
            # Ctrl-C goes to all processes of a group; a worker leaves it to the process that started it.
            process_group=None if windows else 0,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if lifeline_read is not None:
            os.close(lifeline_read)
        assert self._process.stdin is not None  # noqa: S101 - for the type
        assert self._process.stdout is not None  # noqa: S101
        self.jobs: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self.answers: BinaryIO = self._process.stdout  # type: ignore[assignment]
        _kept_ends.update({self.jobs.fileno(), self.answers.fileno()})
        self._job = Job.around(int(self._process._handle)) if windows else None  # type: ignore[attr-defined]

    def ended(self) -> int | None:
        """As in :class:`Worker`."""
        return self._process.poll()

    def kill(self) -> None:
        """As in :class:`Worker`."""
        self._process.kill()

    def end(self) -> int:
        """As in :class:`Worker`."""
        self._process.kill()
        code = self._process.wait()
        if not self.jobs.closed:
            _kept_ends.difference_update({self.jobs.fileno(), self.answers.fileno()})
            for stream in (self.jobs, self.answers):
                with suppress(OSError):
                    stream.close()
        if self._lifeline is not None:
            _kept_ends.discard(self._lifeline)
            os.close(self._lifeline)
            self._lifeline = None
        if self._job is not None:
            self._job.close()
            self._job = None
        return code


def _python() -> str:
    """The interpreter. That of a virtual environment on Windows starts another and waits: the other is what must be ended."""
    return str(getattr(sys, "_base_executable", "") or sys.executable) if sys.platform == "win32" else sys.executable


def _program(lifeline: int | None, modules: list[str]) -> str:
    """What the new Python does. It finds modules where this process does."""
    return f"import sys; sys.path[:] = {sys.path!r}; from bilagekoll.isolation.worker import main; main({lifeline}, {modules!r})"
