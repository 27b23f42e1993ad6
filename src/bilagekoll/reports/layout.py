"""Paragraphs and headings at a terminal: wrapped, indented, without blanks at the end of lines."""

import textwrap

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

WIDEST = 100
"""Columns of a line of text, however wide the window: longer lines are hard to follow."""


class Paragraph:
    """A paragraph; ``bullet`` stands before it and the lines after hang under its text. ``above``: empty lines before it."""

    def __init__(self, text: str, *, bullet: str = "", indent: int = 2, style: str = "", above: int = 0) -> None:
        self.text, self.bullet, self.indent, self.style, self.above = text, bullet, indent, style, above

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The wrapped lines."""
        first = " " * self.indent + (f"{self.bullet} " if self.bullet else "")
        lines = textwrap.wrap(
            self.text,
            width=min(options.max_width, WIDEST),
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_on_hyphens=False,
            break_long_words=False,
        )
        yield Text("\n" * self.above + "\n".join(lines), style=self.style)


def heading(text: str) -> Paragraph:
    """A heading on a line of its own, with an empty line above."""
    return Paragraph(text, indent=0, style="bold", above=1)
