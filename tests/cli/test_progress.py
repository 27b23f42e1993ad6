import io
import time

import pytest

from bilagekoll.cli import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    def run(stream, patience, seconds):
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        with progress.patience("sv"):
            time.sleep(seconds)
        return stream.getvalue()

    return run


def test_who_waits_is_told_so_on_a_terminal(shown):
    assert "En inskannad sida tar några sekunder" in shown(Terminal(), 0.0, 0.5)


def test_nothing_is_said_of_a_file_that_is_soon_read_or_where_nobody_watches(shown):
    assert shown(Terminal(), 60.0, 0.0) == ""
    assert shown(io.StringIO(), 0.0, 0.1) == ""
