"""PDF/UA-1 to the letter: the conditions that only a specialist cares about, and what a file says of itself.

Conditions that mean something to a patient are rules of the other topics, which name them as ``condition``.
"""

from bilagekoll.topics.conformance import (
    annotations,
    containment,
    content,
    document,
    elements,
    fonts,
    headings,
    identification,
    languages,
    tables,
    types,
)
from bilagekoll.topics.conformance.base import topic

__all__ = [
    "annotations",
    "containment",
    "content",
    "document",
    "elements",
    "fonts",
    "headings",
    "identification",
    "languages",
    "tables",
    "topic",
    "types",
]
