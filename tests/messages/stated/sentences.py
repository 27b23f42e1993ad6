"""Sentences that state one of the four things, and that do not."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bilagekoll.content.readability import sentences_of

DATA = tomllib.loads((Path(__file__).parent.parent / "data" / "sentences.toml").read_text("utf-8"))


def cases(thing: str) -> list[Any]:
    """Texts, and whether they state the thing."""
    found = []
    for key, says in (("says", True), ("does-not-say", False)):
        found += [pytest.param(text, says, id=f"{key}: {text}") for text in DATA[thing][key]]
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return list(sentences_of(text))
