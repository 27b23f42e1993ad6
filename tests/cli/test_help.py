import re

import pytest
import typer

from bilagekoll.cli import build, run
from bilagekoll.cli.completion.tree import commands

ROUTES = [command.route for command in commands(typer.main.get_command(build("en")), {})]


@pytest.fixture
def page(capsys, monkeypatch):
    def shown(route, language, columns=80):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert run([*route.split(), "--lang", language, "--help"]) == 0
        return capsys.readouterr().out

    return shown


@pytest.mark.parametrize("route", ROUTES)
def test_every_page_is_in_the_language_asked_for(page, route):
    swedish, english = page(route, "sv"), page(route, "en")
    assert swedish.startswith("Så skriver du:") and "Tillval:" in swedish
    assert english.startswith("Usage:") and "Options:" in english
    assert not re.search(r"\b(Usage|Options|Commands|Arguments|default|required|Show this)\b", swedish)


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("route", ROUTES)
def test_the_pages_fit_and_have_no_formulas(page, route, language, columns):
    text = page(route, language, columns)
    wide = [line for line in text.splitlines() if len(line) > columns and "|" not in line]
    assert wide == []
    assert not re.search(r"x[<>]=", text)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_line_of_the_list_of_commands_is_cut(page, language):
    listed = page("", language, 60).split("Kommandon:" if language == "sv" else "Commands:")[1]
    assert not re.search(r"\.\.\.$", listed, re.MULTILINE)


def test_the_version(capsys):
    assert run(["--version"]) == 0
    assert re.fullmatch(r"bilagekoll \d+\.\d+\.\d+\n", capsys.readouterr().out)
