"""From bytes to facts. The only room that imports libraries for PDF, images and fonts."""

from pathlib import Path

from bilagekoll.facts.attachment import Attachment


def read(source: Path | bytes, name: str = "") -> Attachment:
    """Open a file once, read its facts, close it. Raises ``OSError`` when a path cannot be opened."""
    raise NotImplementedError
