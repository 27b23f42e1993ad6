"""From the tags of a PDF to blocks: its author's own order, headings, lists and tables (ISO 32000-1, 14.8.4)."""

from bilagekoll.content.from_tags.reading import Tagged, read_tags

__all__ = ["Tagged", "read_tags"]
