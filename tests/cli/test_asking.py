import io
import sys

import pytest

from bilagekoll.cli.asking import ask, can_ask, tell, tell_as_is


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_answer_without_blanks_and_the_question_on_standard_error(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("  ja \n"))
    assert ask("Ja?") == "ja"
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Ja? ")


def test_nobody_who_answers(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with pytest.raises(KeyboardInterrupt):
        ask("Ja?")


def test_lines_break_between_words_at_a_terminal_only(monkeypatch):
    monkeypatch.setenv("COLUMNS", "31")
    narrow = Terminal()
    monkeypatch.setattr(sys, "stderr", narrow)
    tell("  Mottagningens hela namn och var den finns")
    tell_as_is("Mottagningens hela namn och var den finns")
    assert narrow.getvalue() == "  Mottagningens hela namn och\n  var den finns\nMottagningens hela namn och var den finns\n"
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    tell("Mottagningens hela namn och var den finns")
    assert sys.stderr.getvalue().count("\n") == 1


def test_whether_somebody_is_there(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert can_ask()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert not can_ask()
    monkeypatch.setattr(sys, "stdin", None)
    assert not can_ask()
