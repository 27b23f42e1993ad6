"""Page content: from a content stream to text, images, paths and their marks (ISO 32000-1, 7.8, 8, 9 and 14.6)."""

from bilagekoll.readers.pdf.content.reader import ContentReader, is_no_content, lacks_content
from bilagekoll.readers.pdf.content.reading import (
    ContentDamaged,
    MarkedContent,
    MarkedKey,
    Owner,
    Owners,
    PageReading,
    StreamOwners,
    no_owners,
)

__all__ = [
    "ContentDamaged",
    "ContentReader",
    "MarkedContent",
    "MarkedKey",
    "Owner",
    "Owners",
    "PageReading",
    "StreamOwners",
    "is_no_content",
    "lacks_content",
    "no_owners",
]
