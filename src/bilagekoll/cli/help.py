"""Help pages in the chosen language: Typer writes its own few words in English only."""

import re
from typing import Any

import typer.core

from bilagekoll.locales import phrase, phrases_under


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


def translated(page: str, language: str) -> str:
    """A help page with Typer's own words put in the language."""
    for english, words in phrases_under("typer", language).items():
        page = re.sub(rf"(?<![\w-]){re.escape(english)}", words, page)
    return page
