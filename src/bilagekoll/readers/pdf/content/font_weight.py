"""Whether a font is bold, as it says itself (ISO 32000-1, 9.8)."""

import re

from pypdf.generic import DictionaryObject

from bilagekoll.readers.pdf.content.streams import finite
from bilagekoll.readers.pdf.objects import array, dictionaries, dictionary, integer, name

_BOLD = re.compile(r"bold|black|heavy|semibd|[-,_ ]bd\b|medi(?!um)", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
"""Flag of the font descriptor (table 123)."""
_WEIGHT = 600
"""/FontWeight from which on a font is bold: 400 is normal, 700 bold (table 122)."""
_STEM = 120
"""/StemV from which on a font is bold: that of Arial is 88, of Arial Bold 138, of Times Bold 139. Some programs always write 80."""


def is_bold(font: DictionaryObject) -> bool:
    """By its name, else by its descriptor."""
    if _BOLD.search(name(font, "/BaseFont")):
        return True
    descendant = next(dictionaries(array(font, "/DescendantFonts")), font)
    descriptor = dictionary(descendant, "/FontDescriptor")
    if descriptor is None:
        return False
    if _BOLD.search(name(descriptor, "/FontName")) or (integer(descriptor, "/Flags") or 0) & _FORCE_BOLD:
        return True
    weight = finite(dict.get(descriptor, "/FontWeight"))
    if weight is not None:
        return weight >= _WEIGHT
    return (finite(dict.get(descriptor, "/StemV")) or 0.0) >= _STEM
