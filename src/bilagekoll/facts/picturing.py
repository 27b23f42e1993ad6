"""Pages as image files, for showing where something is."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import Box


@frozen
class PagePicture:
    """A page of a PDF, or a picture file, as an image file: ``data`` of the media type ``type``, ``width`` by ``height`` pixels.

    ``number`` of the page from 1. ``area``: what the picture shows of the page's default user space, in points; of a picture file
    its pixels. ``turned``: degrees clockwise that the page is turned when displayed (/Rotate: 0, 90, 180 or 270).
    """

    number: int
    data: bytes
    type: str
    width: int
    height: int
    area: Box
    turned: int = 0
