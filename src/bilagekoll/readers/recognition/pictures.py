"""Pictures on the pages of a PDF, read for its text: those that most likely have lines of text, as far as time allows."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.facts.pictured import Part
from bilagekoll.facts.recognition import OUT_OF_TIME, Recognised
from bilagekoll.facts.unknown import Unknown
from bilagekoll.readers.limits import PICTURES_OF_A_TEXT, PICTURES_OF_A_TEXT_SECONDS, Deadline, LimitReached
from bilagekoll.readers.recognition import words_in
from bilagekoll.readers.recognition.pages import within

if TYPE_CHECKING:
    from bilagekoll.readers.rendering import Rendering

_NOTHING = Recognised((), 0, 0)
_LEAST = 3
"""Words, about, by which a picture is read: told without reading it (:mod:`bilagekoll.readers.lettered`)."""


def picture_reader(
    source: Path | bytes, *, password: str = "", most: int = PICTURES_OF_A_TEXT, seconds: float = PICTURES_OF_A_TEXT_SECONDS
) -> Callable[[Sequence[Part]], list[Recognised | Unknown]]:
    """What reads pictures in the order in which it is asked for them, until so many have words or time is up.

    A picture that most likely has no text is not read: it has no words. Raises nothing but ``OSError`` for a path that cannot be
    opened.
    """

    def read(wanted: Sequence[Part]) -> list[Recognised | Unknown]:
        from bilagekoll.readers.rendering import Rendering, RenderingError

        deadline, found = Deadline(seconds), list[Recognised | Unknown]()
        try:
            with Rendering(source, password=password) as rendering:
                for part in wanted:
                    done = sum(isinstance(one, Recognised) and bool(one.words) for one in found)
                    found.append(_read(rendering, part, deadline) if done < most else OUT_OF_TIME)
        except RenderingError as error:
            return [error.unknown] * len(wanted)
        return found

    return read


def _read(rendering: "Rendering", wanted: Part, deadline: Deadline) -> Recognised | Unknown:
    from bilagekoll.readers.lettered import words
    from bilagekoll.readers.pictured import on_page

    try:
        deadline.check()
    except LimitReached:
        return OUT_OF_TIME
    part = on_page(rendering, wanted.page, wanted.box)
    if part is None or isinstance(part, Unknown):
        return _NOTHING if part is None else part
    coarse = rendering.picture(wanted.page, scale=1, part=part)
    if isinstance(coarse, Unknown):
        return coarse
    if words(coarse) < _LEAST:
        return _NOTHING
    picture = rendering.picture(wanted.page, scale=within(wanted.dpi) / 72, part=part)
    if isinstance(picture, Unknown):
        return picture
    return words_in(picture)
