"""What a picture says and how it looks, by the extra ``ocr``."""

from PIL.Image import Image

from bilagekoll.facts.image import Looks
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.looks import measure
from bilagekoll.readers.recognition import recognise
from bilagekoll.readers.upright import shown

_LEAST = 8
"""Pixels across below which there is no room for a letter."""


def see(picture: Image) -> tuple[Recognised | Unknown, Looks | None]:
    """The words of a decoded picture (of an animation, its first frame), and how it looks when it has any. May raise anything."""
    if getattr(picture, "is_animated", False):
        picture.seek(0)
    upright = shown(picture)
    if min(upright.size) < _LEAST:
        return Recognised((), upright.width, upright.height), None
    recognised = recognise(upright, doubtful=True)
    if isinstance(recognised, Unknown) or not recognised.words:
        return recognised, None
    return recognised, measure(upright, recognised)
