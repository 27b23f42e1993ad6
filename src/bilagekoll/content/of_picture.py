"""What is written in a picture: one page, or as many as a TIFF has."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from bilagekoll.content.blocks import Coverage, Document, Doubt, Doubted, Way
from bilagekoll.content.doubts import counted, doubts_of
from bilagekoll.content.layout import from_layout
from bilagekoll.content.recognised import Recognise, laid
from bilagekoll.facts.recognition import OUT_OF_TIME, UNREAD, Recognised
from bilagekoll.facts.unknown import Reason, Unknown


def of_picture(recognise: Recognise | None, only: Collection[int] | None, pages: int) -> Document:
    """The content of a picture. ``only``: the pages to give, all when ``None``; ``pages``: how many it has."""
    if recognise is None:
        return Document((), doubts=(Doubted(Doubt.IMAGE), Doubted(Doubt.NO_OCR)))
    numbers = [number for number in range(1, pages + 1) if only is None or number in only]
    found = {number: recognise(number) for number in numbers}
    read = {number: one for number, one in found.items() if isinstance(one, Recognised) and one.words}
    if not read:
        return Document((), doubts=(Doubted(_why_nothing(found.values())),) if found else (), pages=pages)
    blocks, left_out = from_layout([laid(one, number) for number, one in read.items()])
    marked = tuple(replace(block, doubt=block.doubt or Doubt.RECOGNISED) for block in blocks)
    words = sum(len(one.words) for one in read.values())
    given = words - sum(word != UNREAD for item in left_out for word in item.text.split())
    of_pages = [_page_doubt(number, one) for number, one in found.items()]
    return Document(
        blocks=marked,
        left_out=tuple(left_out),
        doubts=tuple(counted([*of_pages, *(pair for block in blocks for pair in doubts_of(block))])),
        coverage=Coverage(words, given, words - given),
        ways={number: Way.RECOGNITION if number in read else Way.NONE for number in found},
        pages=pages,
    )


def _why_nothing(found: Iterable[Recognised | Unknown]) -> Doubt:
    broken = any(isinstance(one, Unknown) and one.reason is not Reason.UNSUPPORTED for one in found)
    return Doubt.DAMAGED if broken else Doubt.IMAGE


def _page_doubt(number: int, found: Recognised | Unknown) -> tuple[Doubt, int | None]:
    """What is to be said of a page of a picture."""
    if isinstance(found, Recognised):
        return (Doubt.RECOGNISED if found.words else Doubt.PICTURE), number
    return (Doubt.TIME, None) if found == OUT_OF_TIME else (Doubt.UNREADABLE, number)
