"""Named resources (ISO 32000-1, 7.8.3)."""

from collections.abc import Hashable

from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject, IndirectObject

from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content.font_uses import FontUses
from bilagekoll.readers.pdf.content.fonts import load_font
from bilagekoll.readers.pdf.content.text_font import TextFont
from bilagekoll.readers.pdf.objects import dictionary


class FontShelf:
    """The fonts of a file; each is loaded once. ``for_conformance``: note what they are used for."""

    def __init__(self, *, for_conformance: bool = False) -> None:
        self._for_conformance = for_conformance
        self._fonts: dict[Hashable, TextFont] = {}
        self._direct: list[object] = []  # keeps direct objects alive, so that their ids stay theirs

    def get(self, value: object) -> TextFont:
        """The font that a resource or a reference stands for."""
        key: Hashable = (value.idnum, value.generation) if isinstance(value, IndirectObject) else id(value)
        font = self._fonts.get(key)
        if font is None:
            self._direct.append(value)
            font = self._fonts[key] = load_font(value)
            if self._for_conformance:
                font.uses = FontUses()
        return font

    def used(self) -> list[tuple[TextFont, FontUses]]:
        """The fonts that text operators use, in the order in which they were met."""
        fonts = list(dict.fromkeys(self._fonts.values()))
        return [(font, font.uses) for font in fonts if font.uses is not None and font.uses.place is not None]


class Resources:
    """A resource dictionary; what has been looked up is kept. ``beyond``: where to look for what is not in it."""

    def __init__(self, dictionary: DictionaryObject | None, fonts: FontShelf, beyond: "Resources | None" = None) -> None:
        self._dictionary = dictionary if dictionary is not None else DictionaryObject()
        self._fonts = fonts
        self._beyond = beyond
        self._found: dict[tuple[str, str], object] = {}
        self._named: dict[str, TextFont] = {}

    def find(self, category: str, key: str) -> object:
        """The unresolved value of a resource, e.g. ``find("/XObject", "/Im1")``; ``None`` when it cannot be had. Raises limits."""
        place = (category, key)
        if place not in self._found:
            found = self._look_up(category, key)
            self._found[place] = self._beyond.find(category, key) if found is None and self._beyond is not None else found
        return self._found[place]

    def font(self, key: str) -> TextFont:
        """A font by its resource name."""
        font = self._named.get(key)
        if font is None:
            font = self._named[key] = self._fonts.get(self.find("/Font", key))
        return font

    def _look_up(self, category: str, key: str) -> object:
        try:
            entries = dictionary(self._dictionary, category)
            return None if entries is None else dict.get(entries, key)
        except (LimitReached, LimitReachedError):
            raise
        except Exception:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
            return None
