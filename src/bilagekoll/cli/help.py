"""Help pages in the chosen language: Typer writes its own few words in English only."""

import re
from typing import Any

import typer
import typer.core

from bilagekoll.cli.refusal import one_of
from bilagekoll.locales import LANGUAGES, phrase, phrases_under


class Help:
    """The help of the commands in one language: ``group`` and ``command`` are the classes to give to Typer."""

    def __init__(self, language: str) -> None:
        self.language = language

        class Group(typer.core.TyperGroup):
            def get_help(self, ctx: Any) -> str:
                return translated(super().get_help(ctx), language)

        class Command(typer.core.TyperCommand):
            def get_help(self, ctx: Any) -> str:
                return translated(super().get_help(ctx), language)

        self.group, self.command = Group, Command

    def __call__(self, name: str) -> str:
        """The help text of a command, an argument or an option."""
        return phrase(f"help.{name}", self.language)

    def add_language(self, app: typer.Typer) -> None:
        """Let a group of commands take ``--lang``, as every command does; what it says is known before, see ``language.py``."""

        @app.callback()
        def root(lang: str = typer.Option(self.language, "--lang", metavar="sv|en", help=self("lang"), show_default=False)) -> None:
            one_of("--lang", lang, LANGUAGES)


def translated(page: str, language: str) -> str:
    """A help page with Typer's own words put in the language, and without its formulas ("x>=1", "0<=x<=9")."""
    page = re.sub(r"\s*\[(?:\d+<=x<=\d+|x[<>]=\d+)\]|;\s+(?:\d+<=)?x[<>]=\d+", "", page)
    for english, words in phrases_under("typer", language).items():
        page = re.sub(rf"(?<![\w-]){re.escape(english)}", words, page)
    return page
