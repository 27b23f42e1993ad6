"""Fonts as PDF/UA-1, 7.21, looks at them: what their dictionaries say against what their programs hold."""

from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.place import NOWHERE, Place


@frozen
class FaultyGlyphs:
    """Different codes of a font that are shown and that something is wrong with, and where the first stands."""

    count: int = 0
    first: Place = NOWHERE


NO_GLYPHS = FaultyGlyphs()


@frozen
class ShownGlyphs:
    """The different codes that a font shows.

    ``absent``: no glyph in the font program. ``other_width``: dictionary and program differ by more than a thousandth of the font
    size. Those two leave out text rendering mode 3, and say nothing where there is no program that can be read. ``unmapped``: no
    Unicode value. ``invalid``: a value with U+0000, U+FEFF or U+FFFE. ``notdef``: the .notdef glyph.
    """

    count: int = 0
    absent: FaultyGlyphs = NO_GLYPHS
    other_width: FaultyGlyphs = NO_GLYPHS
    unmapped: FaultyGlyphs = NO_GLYPHS
    invalid: FaultyGlyphs = NO_GLYPHS
    notdef: FaultyGlyphs = NO_GLYPHS


@frozen
class CharacterCollection:
    """CIDSystemInfo (ISO 32000-1, table 116). A string that is missing is ``None``."""

    registry: str | None = None
    ordering: str | None = None
    supplement: int = 0


@frozen
class CodeMap:
    """A CMap of a composite font (ISO 32000-1, 9.7.5). ``wmode``: of its dictionary and of its stream, when it is embedded."""

    name: str
    embedded: bool = False
    wmode: tuple[int, int] | None = None


@frozen
class Descendant:
    """The CIDFont of a composite font (ISO 32000-1, 9.7.4), its maps and what they are made for.

    ``present``: whether there is one at all. ``type``: its subtype.
    ``maps``: the CMap of the font, then those that it is built upon, as the dictionaries say.
    ``cid_set_right``: whether the CIDSet lists just the glyphs in the program; ``None`` when there is none.
    """

    type: str
    name: str
    has_glyph_map: bool
    collection: CharacterCollection | None
    map_collection: CharacterCollection | None
    maps: tuple[CodeMap, ...]
    cid_set_right: bool | None = None
    present: bool = True


@frozen
class TrueType:
    """A TrueType font (ISO 32000-1, 9.6.6.4). ``encoding``: the name of /Encoding or of its /BaseEncoding.

    ``names_listed``: whether all names of /Differences are in the Adobe Glyph List; ``None`` without /Differences.
    ``cmaps``: platform and encoding of each subtable of the program; ``None`` when there is no program that can be read.
    ``has_program``: whether there is any, readable or not.
    """

    symbolic: bool
    encoding: str | None
    names_listed: bool | None
    cmaps: tuple[tuple[int, int], ...] | None
    has_program: bool = True


@frozen
class UsedFont:
    """A font that text operators use. ``place`` is the first use. ``rendered``: in another text rendering mode than 3 (invisible).

    ``embedded``: there is a font program of the kind that the font's type asks for, and it can be read.
    ``subset``: the name has the prefix of a subset. ``char_set_right``: whether /CharSet of a Type 1 font lists just the glyphs in
    the program; ``None`` when there is none.
    """

    name: str
    type: str
    place: Place
    rendered: bool
    embedded: bool
    subset: bool
    glyphs: ShownGlyphs
    char_set_right: bool | None = None
    truetype: TrueType | None = None
    descendant: Descendant | None = None
