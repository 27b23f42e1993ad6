"""Makes font programs with three glyphs, each 500 thousandths of an em wide."""

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.eexec import encrypt
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

NAMES = [".notdef", "Aring", "odieresis"]
WIDTH = 500


def truetype(codes=None, kinds=None, em=1000, *, names=False, last=WIDTH):
    """``codes``: a Unicode cmap. ``kinds``: instead, cmaps by platform and encoding. ``last``: width of the last glyph."""
    builder = FontBuilder(em, isTTF=True)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap(codes or {})
    builder.setupGlyf({name: TTGlyphPen(None).glyph() for name in NAMES})
    widths = zip(NAMES, (WIDTH, WIDTH, last), strict=True)
    builder.setupHorizontalMetrics({name: (width * em // 1000, 0) for name, width in widths})
    builder.setupHorizontalHeader()
    builder.setupPost(keepGlyphNames=names)
    if kinds is not None:
        table = builder.font["cmap"] = newTable("cmap")
        table.tableVersion = 0
        table.tables = [_cmap(*kind, mapping) for kind, mapping in kinds.items()]
    return saved(builder.font)


def _cmap(platform, encoding, mapping):
    subtable = CmapSubtable.newSubtable(4)
    subtable.platformID, subtable.platEncID, subtable.language, subtable.cmap = platform, encoding, 0, mapping
    return subtable


def cff():
    """Bare CFF whose own encoding has the two letters at codes 1 and 2."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap({})
    builder.setupCFF("Prov", {}, {name: T2CharStringPen(WIDTH, None).getCharString() for name in NAMES}, {})
    encoding = [".notdef"] * 256
    encoding[1], encoding[2] = NAMES[1:]
    builder.font["CFF "].cff[0].Encoding = encoding
    out = BytesIO()
    builder.font["CFF "].cff.compile(out, builder.font)
    return out.getvalue()


def type1(charstring=b"\x8b\xf8\x88\x0d\x0e"):
    """Type 1 whose own encoding has the two letters at codes 1 and 2. ``charstring``: of every glyph; 0 500 hsbw endchar."""
    glyphs = b"".join(
        b"/%s %d RD %s ND\n" % (name.encode(), len(charstring) + 4, encrypt(b"\0\0\0\0" + charstring, 4330)[0]) for name in NAMES
    )
    private = (
        b"dup /Private 3 dict dup begin /lenIV 4 def\n2 index /CharStrings 3 dict dup begin\n"
        + glyphs
        + b"end\nmark currentfile closefile\n"
    )
    clear = b"%!FontType1-1.0: Prov\n/Encoding 256 array\ndup 1 /Aring put\ndup 2 /odieresis put\nreadonly def\n"
    return clear + b"/FontMatrix [0.001 0 0 0.001 0 0] readonly def\ncurrentfile eexec\n" + encrypt(b"\0\0\0\0" + private, 55665)[0]


def saved(font):
    """The bytes of an OpenType file."""
    out = BytesIO()
    font.save(out)
    return out.getvalue()
