"""Prints what a person asked to see on standard output."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bilagekoll.cli.output import destination

if TYPE_CHECKING:
    from rich.console import RenderableType


def show_parts(parts: "Iterable[RenderableType]") -> None:
    """Print parts one under the other on standard output."""
    from rich.console import Console

    with destination(None, force=False, machine_readable=False) as stream:
        console = Console(file=stream, highlight=False, markup=False, emoji=False, width=None if stream.isatty() else 80)
        for part in parts:
            console.print(part)


def show_lines(*lines: str) -> None:
    """Print lines on standard output."""
    with destination(None, force=False, machine_readable=False) as stream:
        stream.write("\n".join([*lines, ""]))
