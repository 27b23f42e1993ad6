"""Where text goes: into a file, onto the clipboard, or to standard output."""

from pathlib import Path

import bilagekoll
from bilagekoll.cli import clipboard
from bilagekoll.cli.asking import tell
from bilagekoll.cli.output import destination
from bilagekoll.facts.frozen import frozen
from bilagekoll.locales import phrase


@frozen
class Target:
    """Where the text goes: into a file, onto the clipboard, both, or else to standard output."""

    format: str
    output: Path | None
    copy: bool
    force: bool

    @property
    def is_terminal(self) -> bool:
        """Whether the text would only be shown as it has been shown already."""
        return self.output is None and not self.copy and self.format == "plain"


def deliver(document: "bilagekoll.Document", target: Target, words: str, language: str) -> None:
    """Write a document where it was asked for. ``words``: the language of what the text adds; ``language``: that of the person."""
    from bilagekoll.reports.clean import clean
    from bilagekoll.reports.text import as_text

    text = as_text(document, target.format, words)
    if target.output is not None or not target.copy:
        with destination(target.output, force=target.force, machine_readable=True) as stream:
            stream.write(text)
    if target.output is not None:
        tell(phrase("text.written", language, path=clean(str(target.output), 1000)))
    if target.copy:
        is_html = target.format == "html"
        clipboard.copy(as_text(document, "plain", words) if is_html else text, text if is_html else None)
        tell(phrase("text.copied", language))
