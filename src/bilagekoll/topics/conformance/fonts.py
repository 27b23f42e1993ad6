"""Fonts (PDF/UA-1, 7.21)."""

from collections.abc import Callable, Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Target
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.fonts import FaultyGlyphs, UsedFont
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
from bilagekoll.topics.targets import in_pdf

_IDENTITY = frozenset({"Identity-H", "Identity-V"})
_STEMS = (
    "Identity GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2"
    " UniCNS-UTF16 90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 KSC-EUC KSCms-UHC"
    " KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16"
)
_PREDEFINED = frozenset(f"{stem}-{way}" for stem in _STEMS.split() for way in "HV") | {
    "83pv-RKSJ-H",
    "90pv-RKSJ-H",
    "H",
    "V",
    "KSCpc-EUC-H",
}
"""The CMaps of ISO 32000-1, table 118."""

_ENCODINGS = frozenset({"MacRomanEncoding", "WinAnsiEncoding"})
_SYMBOL, _UNICODE = (3, 0), (3, 1)


def _fonts(chosen: Callable[[UsedFont], bool]) -> Target[UsedFont]:
    """Fonts that text operators use, of some kind."""

    def fonts(attachment: Attachment) -> Sequence[UsedFont] | Unknown:
        found = in_pdf(lambda pdf: pdf.used_fonts)(attachment)
        return found if isinstance(found, Unknown) else [font for font in found if chosen(font)]

    return fonts


composite = _fonts(lambda font: font.descendant is not None)
shown = _fonts(lambda font: font.glyphs.count > 0)
drawn = _fonts(lambda font: font.rendered and font.embedded and font.glyphs.count > 0)
letters = _fonts(lambda font: font.truetype is not None and not font.truetype.symbolic)
symbols = _fonts(lambda font: font.truetype is not None and font.truetype.symbolic)


def _fault(font: UsedFont) -> Fault:
    return Fault(font.place, {"font": font.name or font.type})


def _glyphs(font: UsedFont, faulty: FaultyGlyphs) -> Iterator[Fault]:
    """One fault a font, for all its glyphs that have it."""
    if faulty.count:
        yield Fault(faulty.first, {"font": font.name or font.type}, faulty.count)


@condition("7.21.3.1-1", "ua1-font-collection-differs", composite, "matterhorn:31-001", "matterhorn:31-002", "matterhorn:31-003")
def font_collection_differs(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """The CIDFont must be made for the character collection of its CMap, and for no later supplement; Identity fits any."""
    descendant = font.descendant
    if descendant is None or (descendant.maps and descendant.maps[0].name in _IDENTITY):
        return
    ours, theirs = descendant.collection, descendant.map_collection
    if (
        ours is None
        or theirs is None
        or None in (ours.registry, ours.ordering)
        or (ours.registry, ours.ordering) != (theirs.registry, theirs.ordering)
        or ours.supplement > theirs.supplement
    ):
        yield _fault(font)


@condition(
    "7.21.3.2-1",
    "ua1-glyph-map-missing",
    _fonts(lambda font: font.descendant is not None and font.descendant.type == "CIDFontType2" and font.embedded),
    "matterhorn:31-004",
    "matterhorn:31-005",
)
def glyph_map_missing(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """An embedded CIDFont of type 2 needs a CIDToGIDMap: a stream, or Identity."""
    if font.descendant is not None and not font.descendant.has_glyph_map:
        yield _fault(font)


@condition("7.21.3.3-1", "ua1-cmap-not-embedded", composite, "matterhorn:31-006")
def cmap_not_embedded(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A CMap that is not predefined must be in the file."""
    for code_map in font.descendant.maps if font.descendant is not None else ():
        if code_map.name not in _PREDEFINED and not code_map.embedded:
            yield Fault(font.place, {"font": font.name, "map": code_map.name})


@condition(
    "7.21.3.3-2",
    "ua1-cmap-direction-differs",
    _fonts(lambda font: font.descendant is not None and any(used.wmode is not None for used in font.descendant.maps)),
    "matterhorn:31-007",
)
def cmap_direction_differs(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """The dictionary of an embedded CMap and the CMap itself must give the same WMode."""
    for code_map in font.descendant.maps if font.descendant is not None else ():
        if code_map.wmode is not None and code_map.wmode[0] != code_map.wmode[1]:
            yield _fault(font)


@condition(
    "7.21.3.3-3",
    "ua1-cmap-builds-on-another",
    _fonts(lambda font: font.descendant is not None and len(font.descendant.maps) > 1),
    "matterhorn:31-008",
)
def cmap_builds_on_another(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A CMap may be built upon predefined ones only."""
    for code_map in font.descendant.maps[1:] if font.descendant is not None else ():
        if code_map.name not in _PREDEFINED:
            yield Fault(font.place, {"font": font.name, "map": code_map.name})


@condition(
    "7.21.4.1-1",
    "ua1-font-not-embedded",
    _fonts(lambda font: font.rendered and font.type != "Type3" and (font.descendant is None or font.descendant.present)),
    "matterhorn:31-009",
)
def font_not_embedded(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A font that draws something needs a font program in the file, of its own kind and readable."""
    if not font.embedded:
        yield _fault(font)


@condition("7.21.4.1-2", "ua1-glyph-absent", drawn, "matterhorn:31-011")
def glyph_absent(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A font program must hold every glyph that is drawn."""
    yield from _glyphs(font, font.glyphs.absent)


@condition(
    "7.21.4.2-1",
    "ua1-charset-wrong",
    _fonts(lambda font: font.embedded and font.subset and font.char_set_right is not None),
    "matterhorn:31-012",
    "matterhorn:31-013",
)
def charset_wrong(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """CharSet of a Type 1 subset must list all glyphs of the program and no others."""
    if font.char_set_right is False:
        yield _fault(font)


@condition(
    "7.21.4.2-2",
    "ua1-cidset-wrong",
    _fonts(
        lambda font: font.embedded and font.subset and font.descendant is not None and font.descendant.cid_set_right is not None
    ),
    "matterhorn:31-014",
    "matterhorn:31-015",
)
def cidset_wrong(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """CIDSet of a subset must list all glyphs of the program and no others."""
    if font.descendant is not None and font.descendant.cid_set_right is False:
        yield _fault(font)


@condition("7.21.5-1", "ua1-glyph-width-differs", drawn, "matterhorn:31-016")
def glyph_width_differs(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """The font's dictionary and its program must give a glyph the same width."""
    yield from _glyphs(font, font.glyphs.other_width)


@condition(
    "7.21.6-1",
    "ua1-letters-without-cmap",
    _fonts(lambda font: font.truetype is not None and not font.truetype.symbolic and font.truetype.cmaps is not None),
    "matterhorn:31-017",
    "matterhorn:31-018",
)
def letters_without_cmap(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """The program of a nonsymbolic TrueType font needs a cmap besides one for symbols."""
    cmaps = (font.truetype.cmaps if font.truetype is not None else None) or ()
    if len(cmaps) <= int(_SYMBOL in cmaps):
        yield _fault(font)


@condition("7.21.6-2", "ua1-letters-encoding", letters, *(f"matterhorn:31-{number:03}" for number in range(19, 24)))
def letters_encoding(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A nonsymbolic TrueType font needs MacRoman or WinAnsi; differences from it by listed names, and a Unicode cmap.

    Differences of a font without a program are left to the rule that asks for one, as in veraPDF.
    """
    facts = font.truetype
    if facts is None:
        return
    differs = facts.names_listed is not None and facts.has_program
    if facts.encoding not in _ENCODINGS or (differs and not (facts.names_listed and _UNICODE in (facts.cmaps or ()))):
        yield _fault(font)


@condition("7.21.6-3", "ua1-symbols-encoding", symbols, "matterhorn:31-024")
def symbols_encoding(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A symbolic TrueType font may name no encoding."""
    if font.truetype is not None and font.truetype.encoding is not None:
        yield _fault(font)


@condition(
    "7.21.6-4",
    "ua1-symbols-cmap",
    _fonts(lambda font: font.truetype is not None and font.truetype.symbolic and font.truetype.cmaps is not None),
    "matterhorn:31-025",
    "matterhorn:31-026",
)
def symbols_cmap(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """The program of a symbolic TrueType font needs a single cmap, or one for symbols among them."""
    cmaps = (font.truetype.cmaps if font.truetype is not None else None) or ()
    if len(cmaps) != 1 and _SYMBOL not in cmaps:
        yield _fault(font)


@condition("7.21.7-1", "ua1-glyph-without-unicode", shown, "matterhorn:10-001", "matterhorn:31-027")
def glyph_without_unicode(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """Every code that is shown must have a Unicode value."""
    yield from _glyphs(font, font.glyphs.unmapped)


@condition("7.21.7-2", "ua1-glyph-invalid-unicode", shown, "matterhorn:31-028", "matterhorn:31-029")
def glyph_invalid_unicode(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """A Unicode value may not be U+0000, U+FEFF or U+FFFE."""
    yield from _glyphs(font, font.glyphs.invalid)


@condition("7.21.8-1", "ua1-glyph-notdef", shown, "matterhorn:31-030")
def glyph_notdef(font: UsedFont, limits: Limits) -> Iterator[Fault]:
    """No text may use the .notdef glyph, seen or not."""
    yield from _glyphs(font, font.glyphs.notdef)
