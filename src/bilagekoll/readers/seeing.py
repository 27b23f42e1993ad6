"""What a picture says and how it looks, by the extra ``ocr``."""

from PIL.Image import Image

from bilagekoll.facts.image import Looks
from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.looks import measure
from bilagekoll.readers.recognition import look, recognise
from bilagekoll.readers.recognition.reading import GLANCE_SIDE
from bilagekoll.readers.upright import shown, shown_size, shown_small

_LEAST = 8
"""Pixels across below which there is no room for a letter."""


def see(picture: Image, drawn: Image | None = None) -> tuple[Recognised | Unknown, Looks | None]:
    """The words of a picture (of an animation, its first frame), and how it looks when it has any. May raise anything.

    ``drawn``: a smaller copy that has been decoded already, for a first look; the picture itself is decoded where there may be
    words.
    """
    if getattr(picture, "is_animated", False):
        picture.seek(0)
    if min(picture.size) < _LEAST:
        return Recognised((), *shown_size(picture)), None
    glance = look(shown_small(drawn or picture, GLANCE_SIDE))
    if isinstance(glance, Unknown):
        return glance, None
    if not glance.like_text:
        return Recognised((), *shown_size(picture)), None
    upright = shown(picture)
    recognised = recognise(upright, glance)
    if isinstance(recognised, Unknown) or not (recognised.words or recognised.unread):
        return recognised, None
    return recognised, measure(upright, recognised)
