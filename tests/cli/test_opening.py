import os
import signal
import sys
import webbrowser
from pathlib import Path
from urllib.request import url2pathname

import pytest

from bilagekoll.cli import run


@pytest.fixture
def desk(monkeypatch):
    """A person at a terminal with a browser: what the browser showed, and whether it was still there when Enter was pressed."""

    class Desk:
        path = None
        page = ""

        def open(self, address):
            self.path = Path(url2pathname(address.removeprefix("file://")))
            return True

        def press_enter(self):
            self.page = self.path.read_text("utf-8")

    sits = Desk()
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.setattr(webbrowser, "open", sits.open)
    monkeypatch.setattr("builtins.input", sits.press_enter)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    return sits


def test_the_report_is_shown_and_then_deleted(desk, letter, capsys):
    assert run(["check", "--open", str(letter)]) == 0
    assert "Kan bifogas" in desk.page
    assert not desk.path.parent.exists()
    assert "raderas" in capsys.readouterr().err


def test_nothing_is_left_after_an_interruption(desk, letter, monkeypatch):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    assert run(["check", "--open", str(letter)]) == 130
    assert not desk.path.parent.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_nothing_is_left_when_the_terminal_is_closed(desk, letter, monkeypatch, name):
    number = getattr(signal, name)
    monkeypatch.setattr("builtins.input", lambda: os.kill(os.getpid(), number))
    before = signal.getsignal(number)
    with pytest.raises(SystemExit) as ended:
        run(["check", "--open", str(letter)])
    assert ended.value.code == 128 + number
    assert not desk.path.parent.exists()
    assert signal.getsignal(number) is before


def test_the_exit_code_is_that_of_the_files(desk, letter):
    other = letter.with_name("brev.txt")
    other.write_text("Hej!", "utf-8")
    assert run(["check", "--open", str(letter), str(other)]) == 1


def test_without_a_browser_the_path_is_told(desk, letter, monkeypatch, capsys):
    def nothing_opens(address):
        desk.open(address)
        return False

    monkeypatch.setattr(webbrowser, "open", nothing_opens)
    assert run(["check", "--open", str(letter)]) == 0
    assert str(desk.path) in capsys.readouterr().err


def test_without_a_terminal_it_is_refused(desk, letter, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert run(["check", "--open", str(letter)]) == 2
    assert "terminalfönster" in capsys.readouterr().err
    assert desk.path is None


@pytest.mark.parametrize("more", [["--output", "svar.html"], ["--format", "json"]])
def test_it_goes_with_no_other_way_out(desk, letter, more, capsys):
    assert run(["check", "--open", *more, str(letter)]) == 2
    assert "--open" in capsys.readouterr().err


def test_a_missing_addition_is_told(letter, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert run(["check", "--format", "html", str(letter)]) == 2
    assert "tillägg" in capsys.readouterr().err
