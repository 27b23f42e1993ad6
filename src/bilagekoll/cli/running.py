"""Checks files one after the other or in several processes at once."""

import contextlib
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import bilagekoll
from bilagekoll.checking.report import unreadable


def run(files: list[Path], policy: bilagekoll.Policy, profile: str, jobs: int) -> Iterator[bilagekoll.Report]:
    """A report a file, in the order of the files, each as soon as it is ready."""
    task = partial(check_file, policy=policy, profile=profile)
    if jobs == 1 or len(files) == 1:
        yield from map(task, files)
        return
    import multiprocessing  # most calls check one file and need neither
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    # "spawn" is what Windows has; the same everywhere, and safe with threads.
    with ProcessPoolExecutor(min(jobs, len(files)), mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            with _deaf_to_interrupts():
                reports = pool.map(task, files)
            for report in reports:
                yield report
                done += 1
        except BrokenProcessPool:  # a worker was killed, for memory perhaps: the rest have no answer
            for file in files[done:]:
                yield unreadable(str(file), "failed", policy.name, profile)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Workers that start now leave Ctrl-C to this process, which ends them; else each would complain for itself."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def check_file(file: Path, policy: bilagekoll.Policy, profile: str) -> bilagekoll.Report:
    """One report; a file that cannot be opened gets one too, so that the other files are checked all the same."""
    try:
        return bilagekoll.check(file, policy=policy, profile=profile)
    except FileNotFoundError:
        return unreadable(str(file), "missing", policy.name, profile)
    except PermissionError:
        return unreadable(str(file), "denied", policy.name, profile)
    except OSError:
        return unreadable(str(file), "unreadable", policy.name, profile)
    except Exception:  # noqa: BLE001 - a fault in the program on one file must not cost the others their answers
        return unreadable(str(file), "failed", policy.name, profile)
