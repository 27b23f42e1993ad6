"""A job object of Windows: it limits the memory of a worker, and ends it when this process ends, however that happens."""

import ctypes
from typing import Any, Self

from bilagekoll.readers import limits

_EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation."""
_PROCESS_MEMORY = 0x100
_DIE_ON_UNHANDLED_EXCEPTION = 0x400
"""A crash is an exit code and no window that waits for someone to close it."""
_KILL_ON_JOB_CLOSE = 0x2000
FLAGS = _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("process_user_time", ctypes.c_int64),
        ("job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """A job object. It holds as long as its handle is open, which is as long as this process lives."""

    def __init__(self, kernel: Any, handle: Any) -> None:
        self._kernel = kernel
        self._handle = handle

    @classmethod
    def around(cls, process: int, kernel: Any = None) -> Self | None:
        """A job with a process (its handle) in it; ``None`` where the system refuses, and only time is limited.

        ``kernel``: what stands in for kernel32.
        """
        if kernel is None:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        handle = kernel.CreateJobObjectW(None, None)
        if not handle:
            return None
        job = cls(kernel, ctypes.c_void_p(handle))
        if job._limit() and kernel.AssignProcessToJobObject(job._handle, ctypes.c_void_p(process)):
            return job
        job.close()
        return None

    def _limit(self) -> bool:
        wanted = _Extended()
        wanted.basic.flags = FLAGS
        wanted.process_memory = limits.MEMORY_BYTES
        return bool(
            self._kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted))
        )

    def close(self) -> None:
        """Let go of it; what is still in it ends."""
        self._kernel.CloseHandle(self._handle)
