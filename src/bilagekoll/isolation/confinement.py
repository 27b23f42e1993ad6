"""What a worker does to itself before it meets a file."""

import contextlib
import faulthandler
import os
import sys

ADDRESSES = 3
"""Addresses to a byte of memory: what libraries map or reserve without use counts as addresses."""


def silence() -> None:
    """Standard input, output and error lead nowhere: libraries print on them, and may quote the file."""
    faulthandler.disable()  # of a process that was copied; a crash is for the process that waits to tell
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the process


def die_with(lifeline: int) -> None:
    """End as soon as nobody holds the other end of a pipe, even in the midst of work: the process that started this one is gone.

    The kernel then sends SIGIO, which ends a process that does not handle it; prctl(PR_SET_PDEATHSIG) would look at the thread that
    started this process instead. Windows has a job object for it.
    """
    import fcntl
    import signal

    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    with contextlib.suppress(BlockingIOError):
        if not os.read(lifeline, 1):  # gone before the signal was asked for
            os._exit(1)


def confine(memory: int) -> None:
    """Limits by the operating system: bytes of memory, no written byte, no core dump (a copy of the file)."""
    sys.dont_write_bytecode = True  # it could not, and need not try
    try:
        import resource
    except ImportError:  # Windows: the job object limits memory, the process that waits limits time
        return
    _lower(resource.RLIMIT_AS, ADDRESSES * memory)
    if sys.platform == "linux":  # elsewhere it leaves out what is mapped, which is where large blocks live
        _lower(resource.RLIMIT_DATA, memory)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)


def allow_processor_time(seconds: float) -> None:
    """From now on, so much on each processor; then SIGXCPU ends the process, also when nobody is left to watch the clock."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds * (os.cpu_count() or 1)) + 1
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until if most == resource.RLIM_INFINITY else min(until, most), most))


def _lower(kind: int, value: int) -> None:
    import resource

    _, most = resource.getrlimit(kind)
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    with contextlib.suppress(ValueError, OSError):  # a system without this limit; the others hold
        resource.setrlimit(kind, (value, value))
