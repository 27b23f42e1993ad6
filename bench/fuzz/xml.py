"""Changes to XML: what metadata can be."""

import re
from random import Random

from bench.fuzz import raw

_TAG = re.compile(rb"<[^<>]*>")
_TEXT = re.compile(rb">([^<>]+)<")
_ODD = (
    b"&amp;", b"&undefined;", b"&#0;", b"&#xD800;", b"&#x1F600;", b"<![CDATA[", b"]]>", b"<!--", b"<?xpacket?>", b"\0", b"\xff",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b" " * 10_000, b"sv-SE", b"xml:lang='sv'", b"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)  # fmt: skip


def changed(chance: Random, data: bytes) -> bytes:
    """XML with a tag, a text or its encoding changed."""
    deed = chance.randrange(7)
    tags = list(_TAG.finditer(data))
    if deed == 0 or not tags:
        return chance.choice(raw.DAMAGE)(chance, data)
    tag = chance.choice(tags)
    if deed == 1:
        return data[: tag.start()] + data[tag.end() :]
    if deed == 2:
        other = chance.choice(tags)
        return data[: tag.start()] + other[0] * chance.choice((1, 2, 500)) + data[tag.end() :]
    if deed == 3:
        place = chance.randrange(tag.start(), tag.end())
        return data[:place] + chance.choice(_ODD) + data[place:]
    if deed == 4:
        texts = list(_TEXT.finditer(data))
        text = chance.choice(texts) if texts else tag
        return data[: text.start() + 1] + chance.choice(_ODD) * chance.choice((1, 50)) + data[text.end() - 1 :]
    if deed == 5:
        return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1252")), "replace")
    depth = chance.choice((10, 1_000))
    return data[: tag.start()] + b"<x>" * depth + data[tag.start() : tag.end()] + b"</x>" * depth + data[tag.end() :]
