"""The limits of a whole check and of a whole text: a file that nothing else ends costs only itself, and it is said why."""

import pytest

from bilagekoll.cli import run, running

FILE = "kallelse.pdf"


@pytest.fixture(autouse=True)
def here(monkeypatch, letter):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.chdir(letter.parent)


@pytest.mark.parametrize(("limit", "arguments"), [("SECONDS_A_CHECK", ["check", FILE, FILE]), ("SECONDS_A_TEXT", ["text", FILE])])
def test_a_file_that_takes_too_long(capsys, monkeypatch, limit, arguments):
    monkeypatch.setattr(running, limit, 0.0)
    assert run(arguments) == 3
    captured = capsys.readouterr()
    assert "tog längre tid än programmet tillåter" in " ".join((captured.out + captured.err).split())
