"""Language tags and whether they are valid by BCP 47."""

import re
from functools import lru_cache

from bilagekoll.facts.structure import Language

_FORM = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""A language tag in RFC 3066, on which PDF builds (ISO 32000-1, 14.9.2.2); rules out the underscore that langcodes takes."""
_COMMON = frozenset({"sv", "sv-SE", "sv-FI", "en", "en-US", "en-GB", "nb-NO", "da-DK", "fi-FI", "de-DE"})
"""Valid tags of nearly all files, told without loading the registry (60 ms)."""


@lru_cache(maxsize=1024)
def language(tag: str | None) -> Language | None:
    """The language of a /Lang entry, ``None`` without one."""
    return None if tag is None else Language(tag, _valid(tag))


def _valid(tag: str) -> bool:
    if tag in _COMMON:
        return True
    if not _FORM.fullmatch(tag):
        return False
    from langcodes import tag_is_valid

    return tag_is_valid(tag)
