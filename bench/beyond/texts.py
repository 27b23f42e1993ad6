"""Texts written for the bench: ``texts.toml``."""

import tomllib
from pathlib import Path

_RAW = tomllib.loads(Path(__file__).with_name("texts.toml").read_text("utf-8"))
LETTERS: dict[str, tuple[str, str]] = {language: (first, second) for language, (first, second) in _RAW["letters"].items()}
"""Letters from health care in many languages: two paragraphs by language."""
LONG: dict[str, str] = _RAW["long"]
"""Longer texts; the name ends with the language."""
LISTS: dict[str, str] = _RAW["lists"]
"""What is no running text: names, addresses, medicines, values, codes."""
HARD: dict[str, list[str]] = _RAW["hard"]
"""Paragraphs of long words and sentences by language."""
SENTENCES: dict[str, list[str]] = _RAW["sentences"]
"""Single sentences of more than thirty words by language."""
