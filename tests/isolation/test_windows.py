"""The job object, against a stand-in for Windows' kernel32: the calls and the bytes are right. It has not run on Windows."""

import ctypes

import pytest

from bilagekoll.isolation.windows import FLAGS, Job
from bilagekoll.readers import limits


class Kernel:
    """Notes what is called. ``fails``: the function that says no."""

    def __init__(self, fails=""):
        self.fails = fails
        self.calls = []

    def __getattr__(self, name):
        def function(*arguments):
            self.calls.append((name, arguments))
            return 0 if name == self.fails else 77

        self.__dict__[name] = function
        return function


def test_a_job_has_the_limits_and_the_process_and_ends_with_its_handle():
    kernel = Kernel()
    job = Job.around(4711, kernel)
    job.close()
    assert [name for name, _ in kernel.calls] == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
        "CloseHandle",
    ]
    _, (handle, kind, wanted, size) = kernel.calls[1]
    assert (handle.value, kind) == (77, 9)
    assert size == ctypes.sizeof(wanted._obj) == (144 if ctypes.sizeof(ctypes.c_size_t) == 8 else 112)
    assert wanted._obj.basic.flags == FLAGS == 0x2500
    assert wanted._obj.process_memory == limits.MEMORY_BYTES
    assert [argument.value for argument in kernel.calls[2][1]] == [77, 4711]


@pytest.mark.parametrize("function", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_where_windows_refuses_there_is_no_job_and_no_open_handle(function):
    kernel = Kernel(fails=function)
    assert Job.around(4711, kernel) is None
    assert (kernel.calls[-1][0] == "CloseHandle") is (function != "CreateJobObjectW")
