"""Prints pages of the catalogue."""

from collections.abc import Iterable

from rich.console import Console, RenderableType

from bilagekoll.cli.output import destination


def show(parts: Iterable[RenderableType]) -> None:
    """Print parts one under the other on standard output."""
    with destination(None, force=False, machine_readable=False) as stream:
        console = Console(file=stream, highlight=False, markup=False, emoji=False, width=None if stream.isatty() else 80)
        for part in parts:
            console.print(part)
