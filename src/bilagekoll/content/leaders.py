"""Dots that lead the eye from a name to its number, or that are to be written on: read aloud, each would be a word."""

import re

_CERTAIN = re.compile(r"\s*(?:[.…·_]\s?){3,}\s*")
"""A leader where nothing else is to be expected."""
_LIKELY = re.compile(r"[^\S\n]*(?:[.…·][^\S\n]?){5,}")
"""A leader anywhere: four dots may end a sentence that breaks off."""


def without_leaders(text: str, *, in_contents: bool = False) -> str:
    """A text with an ellipsis for each leader. ``in_contents``: it is an entry of a table of contents."""
    return _CERTAIN.sub(" … ", text) if in_contents else _LIKELY.sub(" … ", text)


def without_last_leader(text: str) -> str:
    """A text without the leader at its end, where there is something before it."""
    led = _LIKELY.sub(" … ", text)
    return led.removesuffix(" … ") or text if led.endswith(" … ") else text
