"""From a font in the resources of a page to what its codes show."""

from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content.composite_font import CompositeFont
from bilagekoll.readers.pdf.content.simple_font import SimpleFont
from bilagekoll.readers.pdf.content.text_font import TextFont
from bilagekoll.readers.pdf.objects import name, object_number, resolve
from bilagekoll.readers.pdf.repairs import notice


class MissingFont(SimpleFont):
    """Stands in for a font that is not there or cannot be read: letters as in the standard encoding."""

    def __init__(self, number: int | None = None) -> None:
        super().__init__(DictionaryObject())
        self.object = number
        self.embedded = Unknown(Reason.DAMAGED, "font")


def load_font(value: object) -> TextFont:
    """The font of a resource; one that cannot be read is a :class:`MissingFont`. Raises :class:`LimitReached`."""
    number = object_number(value)
    try:
        font = resolve(value)
        if not isinstance(font, DictionaryObject):
            notice(Repair.OBJECT)
            return MissingFont(number)
        return CompositeFont(font) if name(font, "/Subtype") == "Type0" else SimpleFont(font)
    except (LimitReached, LimitReachedError):
        raise
    except Exception:  # noqa: BLE001 - pypdf says of itself that broken files may raise anything
        notice(Repair.OBJECT)
        return MissingFont(number)
