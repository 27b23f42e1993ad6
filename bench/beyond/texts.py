"""Letters from health care in many languages: ``texts.toml``."""

import tomllib
from pathlib import Path

LETTERS: dict[str, tuple[str, str]] = {
    language: (first, second)
    for language, (first, second) in tomllib.loads(Path(__file__).with_name("texts.toml").read_text("utf-8")).items()
}
"""Two paragraphs by language."""
