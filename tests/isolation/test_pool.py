import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from bilagekoll.isolation import Lost, NoRoomError, Workers, pool, starting
from tests.isolation import doing

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


def answers(items, *, task=doing.misbehave, seconds=30.0, **options):
    with Workers(task, seconds=seconds, **options) as workers:
        return list(workers.each(items))


def is_gone(process):
    if sys.platform == "win32":  # where os.kill with 0 sends Ctrl-C
        listed = subprocess.run(["tasklist", "/NH", "/FI", f"PID eq {process}"], capture_output=True, text=True, check=True)
        return str(process) not in listed.stdout
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_answers_come_in_the_order_of_the_items(kind):
    assert answers(range(50), task=doing.double, jobs=2) == [2 * number for number in range(50)]


def test_one_worker_does_all_items(kind):
    assert len({*answers([1, 2, 3])}) == 1


def test_no_items_are_no_work(kind):
    assert answers([], task=doing.double) == []


@pytest.mark.parametrize(("way", "reason"), [("crash", "crashed"), ("fail", "failed"), ("unpicklable", "failed")])
def test_a_lost_item_has_a_reason_and_the_next_an_answer(kind, way, reason):
    first, lost, last = answers(["ok", way, "ok"])
    assert lost == Lost(reason)
    assert isinstance(first, int)
    assert isinstance(last, int)
    assert (first == last) is (reason != "crashed")


def test_a_worker_that_leaves_by_itself_has_crashed_also_without_a_signal_for_time(kind, monkeypatch):
    assert answers(["leave"]) == [Lost("crashed")]
    monkeypatch.delattr(signal, "SIGXCPU", raising=False)  # as on Windows
    assert answers(["leave"]) == [Lost("crashed")]


@POSIX
def test_memory_has_a_limit(kind):
    first, lost, last = answers(["ok", "eat", "ok"], memory=500_000_000)
    assert lost == Lost("memory")
    assert isinstance(last, int)
    assert first != last  # a worker that ran out of memory is not used again


@pytest.mark.parametrize("way", ["hang", "sleep"])
def test_time_has_a_limit_also_where_python_is_not_asked(kind, way):
    first, lost, last = answers(["ok", way, "ok"], seconds=1.5)
    assert lost == Lost("time")
    assert first != last
    assert is_gone(first)


@POSIX
def test_processor_time_ends_a_worker_that_nobody_watches(monkeypatch):
    monkeypatch.setattr(starting, "_may_fork", lambda: True)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(pool._Seat, "watch", lambda self: None)
    assert answers(["hang"], seconds=0.1) == [Lost("time")]


def test_a_worker_that_is_killed_costs_its_item_only(kind):
    with Workers(doing.misbehave, seconds=30) as workers:
        found = workers.each(["ok", "sleep", "ok"])
        process = next(found)
        time.sleep(0.3)
        os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        assert next(found) == Lost("crashed")
        assert next(found) != process


def test_a_worker_that_is_gone_between_two_items_costs_none(kind):
    with Workers(doing.process, seconds=30) as workers:
        (first,) = workers.each([1])
        os.kill(first, getattr(signal, "SIGKILL", signal.SIGTERM))
        time.sleep(0.3)
        (second,) = workers.each([2])
        assert isinstance(second, int)
        assert second != first


def test_leaving_ends_all_workers_whatever_they_are_at(kind):
    begun = time.monotonic()
    with Workers(doing.misbehave, jobs=2, seconds=60) as workers:
        found = workers.each(["ok", "hang", "hang", "hang"])
        process = next(found)
        time.sleep(0.2)
    assert time.monotonic() - begun < 20
    assert is_gone(process)


def test_who_waits_in_another_thread_is_told_when_all_are_ended(kind):
    found = []
    with Workers(doing.misbehave, seconds=60) as workers:
        waiting = threading.Thread(target=lambda: found.extend(workers.each(["ok", "hang", "ok"])), daemon=True)
        waiting.start()
        time.sleep(1)
    waiting.join(20)
    assert found[1:] == [Lost("crashed")] * 2
    assert list(workers.each(["ok"])) == [Lost("crashed")]


def test_what_a_library_prints_goes_nowhere(kind, capfd):
    assert answers(["chatter", "chatter"]) == ["chattered"] * 2
    assert capfd.readouterr() == ("", "")


@POSIX
def test_a_worker_can_write_no_file(kind, tmp_path):
    (error,) = answers([str(tmp_path / "kvar.txt")], task=doing.write)
    assert isinstance(error, int)
    assert error > 0
    assert [path.stat().st_size for path in tmp_path.iterdir()] in ([], [0])


def test_answers_may_be_nested_deeply(kind):
    (found,) = answers(["deep"])
    depth = 0
    while found:
        (found,), depth = found, depth + 1
    assert depth == 2_000


def test_a_worker_started_before_is_the_first(kind):
    early = starting.start(["json"])
    with Workers(doing.process, seconds=30, first=early) as workers:
        assert len({*workers.each([1, 2])}) == 1
        assert early.ended() is None
    assert early.ended() is not None


def test_a_worker_started_before_that_is_gone_is_replaced(kind):
    early = starting.start(["no.such.module"])
    for _ in range(100):
        if early.ended() is not None:
            break
        time.sleep(0.05)
    assert [type(answer) for answer in answers([1], task=doing.process, first=early)] == [int]


def test_a_system_without_room_for_a_process_is_a_lost_item(monkeypatch):
    def refuse(modules=()):
        raise BlockingIOError

    monkeypatch.setattr(pool, "start", refuse)
    seat = pool._Seat(pool.Order(doing.double, 1.0, 1, ()), None)
    assert seat.ask(1) == Lost("failed")


@pytest.mark.parametrize("kind", [BlockingIOError, RuntimeError], ids=["no process", "no thread"])
def test_a_system_without_room_to_begin_is_told(monkeypatch, kind):
    def refuse(*given, **options):
        raise kind

    monkeypatch.setattr(*((pool, "start") if kind is BlockingIOError else (pool.threading.Thread, "start")), refuse)
    with pytest.raises(NoRoomError), Workers(doing.double, seconds=1.0) as workers:
        list(workers.each([1]))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_worker_that_could_not_be_copied_leaves_no_pipe_open(monkeypatch):
    def refuse():
        raise BlockingIOError

    monkeypatch.setattr(starting.os, "fork", refuse)
    kept, descriptor = set(starting._kept_ends), os.dup(0)
    os.close(descriptor)
    with pytest.raises(BlockingIOError):
        starting.ForkedWorker()
    after = os.dup(0)
    os.close(after)
    assert (starting._kept_ends, after) == (kept, descriptor)


def test_workers_end_while_the_last_answer_is_used(kind):
    with Workers(doing.process, jobs=2, seconds=30) as workers:
        found = workers.each([1, 2, 3], last=True)
        next(found), next(found)
        assert {seat._worker.ended() for seat in workers._seats} == {None}
        next(found)
        until = time.monotonic() + 10
        while None in {seat._worker.ended() for seat in workers._seats} and time.monotonic() < until:
            time.sleep(0.02)
        assert None not in {seat._worker.ended() for seat in workers._seats}


def test_a_function_of_a_module_is_called_before_the_first_order(kind, tmp_path, monkeypatch):
    note = tmp_path / "called"
    monkeypatch.setenv("NOTE_OF_THE_START", str(note))
    doing_that = starting.start(["tests.isolation.doing:note_start"])
    try:
        for _ in range(100):
            if note.exists() and note.stat().st_size:
                break
            time.sleep(0.05)
        assert note.read_text() == "called"
    finally:
        doing_that.end()
