"""How many bytes the samples of a picture take (ISO 32000-1, 8.9.5)."""

from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from bilagekoll.readers.pdf.objects import as_name, flag, get, integer, resolve

COMPONENTS = {"DeviceGray": 1, "G": 1, "DeviceRGB": 3, "RGB": 3, "DeviceCMYK": 4, "CMYK": 4}
COMPONENTS |= {"CalGray": 1, "CalRGB": 3, "Lab": 3, "Indexed": 1, "I": 1, "Separation": 1}
"""Numbers that a colour has, by the family of its space (8.6); abbreviations as in table 94."""


def least_bytes(picture: StreamObject) -> int:
    """Bytes without which more than a tenth is missing at the bottom; 0 where the dictionary does not tell.

    Some writers leave out the last line, or the bits between two lines.
    """
    width, height = integer(picture, "/Width") or 0, integer(picture, "/Height") or 0
    return (max(width, 0) * bits_a_pixel(picture) + 7) // 8 * max(height, 0) * 9 // 10


def bits_a_pixel(picture: StreamObject) -> int:
    """0 where the dictionary does not tell."""
    if flag(picture, "/ImageMask"):
        return 1
    return max((integer(picture, "/BitsPerComponent") or 0) * _components(get(picture, "/ColorSpace")), 0)


def _components(space: object) -> int:
    if not isinstance(space, ArrayObject):
        return COMPONENTS.get(as_name(space), 0)
    family = as_name(resolve(space[0])) if space else ""
    parameter = resolve(list.__getitem__(space, 1)) if len(space) > 1 else None
    if family == "ICCBased" and isinstance(parameter, DictionaryObject):
        return integer(parameter, "/N") or 0
    if family == "DeviceN" and isinstance(parameter, ArrayObject):
        return len(parameter)
    return COMPONENTS.get(family, 0)
