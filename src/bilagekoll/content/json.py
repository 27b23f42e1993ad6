"""The blocks as JSON, for other programs, as docs/text.schema.json describes it."""

import json as standard
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from bilagekoll.content.blocks import Document, Placed
from bilagekoll.content.safe import safe_link, safe_text

SCHEMA_VERSION = "1.1"
"""Grows by a whole when a field changes or goes, by a tenth when one is added."""


def json(document: Document) -> str:
    """The document as JSON."""
    coverage = document.coverage
    whole = {
        "schema_version": SCHEMA_VERSION,
        "title": _value(document.title),
        "language": _value(document.language),
        "blocks": _value(document.blocks),
        "left_out": _value(document.left_out),
        "doubts": _value(document.doubts),
        "coverage": _value(coverage) | {"ratio": round(coverage.ratio, 4)},
        "ways": {str(page): way.value for page, way in document.ways.items()},
    }
    return standard.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _value(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        kind = {"type": type(value).__name__.removesuffix("Block").lower()} if isinstance(value, Placed) else {}
        return kind | {field.name: _field(field.name, getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return round(value, 2)
    return safe_text(value) if isinstance(value, str) else value


def _field(name: str, value: Any) -> Any:
    return safe_link(value) if name == "link" else _value(value)
