import os
import subprocess
import sys

import pytest

from bilagekoll.cli import clipboard
from bilagekoll.cli.clipboard import programs
from bilagekoll.cli.refusal import RefusalError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a clipboard of its own")


@pytest.fixture
def desktop(monkeypatch, tmp_path):
    """A desktop with stand-ins for its programs, which note how they are called and what they get."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("PATH", os.pathsep.join((str(tmp_path), "/bin", "/usr/bin")))
    monkeypatch.setattr(programs.shutil, "which", lambda name: str(tmp_path / name) if (tmp_path / name).exists() else None)

    def install(name, *, fails=False):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "$0 $*" > "{tmp_path}/call"\ncat > "{tmp_path}/given"\nexit {int(fails)}\n', "utf-8")
        program.chmod(0o755)

    install.called = lambda: (tmp_path / "call").read_text("utf-8").strip().removeprefix(f"{tmp_path}/")
    install.given = lambda: (tmp_path / "given").read_text("utf-8")
    return install


def sentence(*given):
    with pytest.raises(RefusalError) as refused:
        clipboard.copy(*given)
    assert refused.value.exit_code == 3
    return refused.value.sentence


def test_text_goes_to_the_program_by_its_standard_input(desktop):
    desktop("xclip")
    clipboard.copy("Välkommen å\n")
    assert (desktop.called(), desktop.given()) == ("xclip -selection clipboard -target UTF8_STRING", "Välkommen å\n")


def test_formatted_text(desktop):
    desktop("xclip")
    clipboard.copy("Hej", "<p>Hej</p>")
    assert (desktop.called(), desktop.given()) == ("xclip -selection clipboard -target text/html", "<p>Hej</p>")


def test_wayland_first_and_x_when_it_fails(desktop, monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    desktop("xclip")
    desktop("wl-copy")
    clipboard.copy("Hej")
    assert desktop.called() == "wl-copy --type text/plain;charset=utf-8"
    desktop("wl-copy", fails=True)
    clipboard.copy("Hej")
    assert desktop.called().startswith("xclip")


def test_xsel_takes_plain_text_only(desktop):
    desktop("xsel")
    clipboard.copy("Hej")
    assert desktop.called() == "xsel --clipboard --input"
    assert sentence("Hej", "<p>Hej</p>") == "error.clipboard.no-program"


def test_a_screen_without_the_programs(desktop):
    assert sentence("Hej") == "error.clipboard.no-program"


def test_no_screen(desktop, monkeypatch):
    desktop("xclip")
    monkeypatch.delenv("DISPLAY")
    assert sentence("Hej") == "error.clipboard.no-desktop"


def test_a_clipboard_that_does_not_answer(desktop, monkeypatch):
    desktop("xclip", fails=True)
    assert sentence("Hej") == "error.clipboard.busy"

    def slow(*_, **given):
        raise subprocess.TimeoutExpired("xclip", given["timeout"])

    monkeypatch.setattr(programs.subprocess, "run", slow)
    assert sentence("Hej") == "error.clipboard.busy"


def test_a_mac(desktop, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delenv("DISPLAY")
    desktop("pbcopy")
    clipboard.copy("Å")
    assert (desktop.called(), desktop.given()) == ("pbcopy", "Å")
    desktop("osascript")
    clipboard.copy("Å", "<p>Å</p>")
    assert desktop.given() == "set the clipboard to {«class HTML»:«data HTML3c703ec3853c2f703e», «class utf8»:«data utf8c385»}"
