"""Text in pictures, read by a machine: scans, screenshots, photographed letters.

Needs the extra ``ocr``. Nothing leaves the computer and nothing is fetched: the models are in the wheel of the engine.
"""

import os
from functools import cache
from typing import TYPE_CHECKING

from bilagekoll.facts.recognition import Recognised
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.recognition.installed import Models, models

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from PIL.Image import Image

    from bilagekoll.readers.recognition.engine import Engine
    from bilagekoll.readers.recognition.reading import Glance

SWITCH = "BILAGEKOLL_OCR"
"""A variable of the environment that switches recognition off, for sweeps of many files: "off"."""
MISSING = "ocr"
"""Detail of the ``Unknown`` where the extra is not installed."""


def available() -> bool:
    """Whether the extra ``ocr`` is installed with its models and not switched off. Cheap: nothing of the engine is imported."""
    return os.environ.get(SWITCH) != "off" and models() is not None


def prepare(then: "Callable[[], object] | None" = None) -> None:
    """Begin to load the engine in the background, while a picture is decoded. Raises nothing: what fails is told when needed.

    ``then``: called in the background when it is there.
    """
    found = models() if available() else None
    if found is not None:
        coming = _coming(found)
        if then is not None:
            coming.add_done_callback(lambda _: then())


def look(picture: "Image") -> "Glance | Unknown":
    """A first look at a picture that most likely has no words, as photos have none: whether to read it.

    Of the picture, RGB and upright, or of a copy with a longer side of ``reading.GLANCE_SIDE`` pixels, which is all that is looked
    at. It finds a letter that fills a sixth of a photo's width. Raises nothing, as :func:`recognise`.
    """
    found = models() if available() else None
    if found is None:
        return Unknown(Reason.UNSUPPORTED, MISSING)
    from bilagekoll.readers.recognition import reading

    return reading.look(picture, _engine(found))


def recognise(picture: "Image", glance: "Glance | None" = None) -> Recognised | Unknown:
    """The words of a picture, RGB, upright by its EXIF orientation (``readers.upright`` makes such a picture of a file).

    ``glance``: the first look at it, where it has been taken, which is not taken again.

    Pictures that stand on their side or head are turned, leaning ones levelled; the boxes are those of the levelled picture, which
    is as large as the one given (its sides change places where it was turned by 90 or 270). A picture without text gives no words.
    Raises nothing: ``Unknown`` without the extra (UNSUPPORTED, "ocr"), for a limit, or where the engine fails.
    """
    found = models() if available() else None
    if found is None:
        return Unknown(Reason.UNSUPPORTED, MISSING)
    from bilagekoll.readers.recognition.reading import read

    return read(picture, _engine(found), glance)


def words_in(picture: "Image") -> Recognised | Unknown:
    """As :func:`recognise`, after a first look: a picture without lines of text has no words. Raises nothing."""
    glance = look(picture)
    if isinstance(glance, Unknown):
        return glance
    return recognise(picture, glance) if glance.like_text else Recognised((), *picture.size)


def _engine(models: Models) -> "Engine":
    return _coming(models).result()


@cache
def _coming(models: Models) -> "Future[Engine]":
    """The engine is made once: importing it and loading its models takes as long as reading a short picture."""

    def make() -> "Engine":
        from bilagekoll.readers import seeing  # noqa: F401 - what is needed next, with its libraries
        from bilagekoll.readers.recognition.engine import Engine

        return Engine(models)

    from bilagekoll.readers.recognition.background import begun

    return begun(make)
