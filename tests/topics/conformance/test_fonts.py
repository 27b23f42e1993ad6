"""Cases of the conditions on fonts (PDF/UA-1, 7.21)."""

from dataclasses import replace

import pytest

from bilagekoll.facts.fonts import CharacterCollection, CodeMap, Descendant, FaultyGlyphs, ShownGlyphs, TrueType
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import pdf, used_font
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

JAPAN = CharacterCollection("Adobe", "Japan1", 2)
IDENTITY = Descendant(
    type="CIDFontType2",
    name="ABCDEF+Mincho",
    has_glyph_map=True,
    collection=CharacterCollection("Adobe", "Identity", 0),
    map_collection=CharacterCollection("Adobe", "Identity", 0),
    maps=(CodeMap("Identity-H"),),
    cid_set_right=True,
)
SHIFT_JIS = replace(IDENTITY, collection=JAPAN, map_collection=JAPAN, maps=(CodeMap("90ms-RKSJ-H"),))
OWN = CodeMap("Own-H", embedded=True, wmode=(0, 0))
SYMBOLS = TrueType(symbolic=True, encoding=None, names_listed=None, cmaps=((3, 0),))
LETTERS = TrueType(symbolic=False, encoding="WinAnsiEncoding", names_listed=None, cmaps=((3, 1),))


def fonts(*found):
    return pdf(used_fonts=found)


def simple(**changes):
    return fonts(used_font(**changes))


def composite(descendant, **changes):
    return fonts(used_font(name="Mincho", type="Type0", truetype=None, descendant=descendant, **changes))


def truetype(facts, **changes):
    return simple(truetype=facts, **changes)


def glyphs(kind, **changes):
    """Three characters with a fault, the first on page 2."""
    return simple(glyphs=ShownGlyphs(count=60, **{kind: FaultyGlyphs(3, Place(page=2, object=5))}), **changes)


NO_TEXT = simple(glyphs=ShownGlyphs())
COLLECTION = "ua1-font-collection-differs"
CMAP = "ua1-cmap-not-embedded"
DIRECTION = "ua1-cmap-direction-differs"
BUILT = "ua1-cmap-builds-on-another"
EMBEDDED = "ua1-font-not-embedded"
ENCODING = "ua1-letters-encoding"

CASES = [
    Case(COLLECTION, PASSED, "identity fits any collection", composite(replace(IDENTITY, collection=JAPAN, map_collection=None))),
    Case(COLLECTION, PASSED, "the same collection", composite(SHIFT_JIS)),
    Case(COLLECTION, FAILED, "another ordering", composite(replace(SHIFT_JIS, collection=CharacterCollection("Adobe", "GB1", 2)))),
    Case(COLLECTION, FAILED, "another registry", composite(replace(SHIFT_JIS, collection=CharacterCollection("Own", "Japan1", 2)))),
    Case(
        COLLECTION,
        FAILED,
        "a later supplement",
        composite(replace(SHIFT_JIS, collection=CharacterCollection("Adobe", "Japan1", 3))),
    ),
    Case(COLLECTION, FAILED, "no collection", composite(replace(SHIFT_JIS, collection=None))),
    Case(COLLECTION, FAILED, "no CMap", composite(replace(IDENTITY, maps=(), map_collection=None)), {"font": "Mincho"}),
    Case(COLLECTION, INAPPLICABLE, "no composite font", simple()),
    Case(COLLECTION, CANT_TELL, "content that could not be read", pdf(used_fonts=Unknown(Reason.DAMAGED))),
    Case("ua1-glyph-map-missing", PASSED, "a map", composite(IDENTITY)),
    Case("ua1-glyph-map-missing", FAILED, "no map", composite(replace(IDENTITY, has_glyph_map=False))),
    Case("ua1-glyph-map-missing", INAPPLICABLE, "no program", composite(replace(IDENTITY, has_glyph_map=False), embedded=False)),
    Case("ua1-glyph-map-missing", INAPPLICABLE, "of another type", composite(replace(IDENTITY, type="CIDFontType0"))),
    Case(CMAP, PASSED, "a predefined CMap", composite(SHIFT_JIS)),
    Case(CMAP, PASSED, "an embedded CMap", composite(replace(IDENTITY, maps=(OWN,)))),
    Case(CMAP, FAILED, "an unknown name", composite(replace(IDENTITY, maps=(CodeMap("Own-H"),))), {"map": "Own-H"}),
    Case(CMAP, FAILED, "one that the CMap is built upon", composite(replace(IDENTITY, maps=(OWN, CodeMap("90pv-RKSJ-V"))))),
    Case(CMAP, INAPPLICABLE, "no composite font", simple()),
    Case(DIRECTION, PASSED, "the same direction", composite(replace(IDENTITY, maps=(OWN,)))),
    Case(DIRECTION, FAILED, "another direction", composite(replace(IDENTITY, maps=(replace(OWN, wmode=(1, 0)),)))),
    Case(DIRECTION, INAPPLICABLE, "a predefined CMap", composite(SHIFT_JIS)),
    Case(BUILT, PASSED, "built upon a predefined CMap", composite(replace(IDENTITY, maps=(OWN, CodeMap("H"))))),
    Case(BUILT, FAILED, "built upon another", composite(replace(IDENTITY, maps=(OWN, replace(OWN, name="Base"))))),
    Case(BUILT, INAPPLICABLE, "built upon none", composite(replace(IDENTITY, maps=(OWN,)))),
    Case(EMBEDDED, PASSED, "a program in the file", simple()),
    Case(EMBEDDED, FAILED, "no program", simple(embedded=False), {"font": "LiberationSans"}),
    Case(EMBEDDED, FAILED, "no program, and no text in it", simple(embedded=False, glyphs=ShownGlyphs())),
    Case(EMBEDDED, INAPPLICABLE, "invisible text only", simple(embedded=False, rendered=False)),
    Case(EMBEDDED, INAPPLICABLE, "glyphs that are content streams", simple(type="Type3", truetype=None)),
    Case(EMBEDDED, INAPPLICABLE, "no CIDFont", composite(replace(IDENTITY, present=False), embedded=False)),
    Case("ua1-glyph-absent", PASSED, "every glyph", simple()),
    Case("ua1-glyph-absent", FAILED, "some are missing", glyphs("absent")),
    Case("ua1-glyph-absent", INAPPLICABLE, "no program", simple(embedded=False)),
    Case("ua1-charset-wrong", PASSED, "the right list", simple(type="Type1", truetype=None, char_set_right=True)),
    Case("ua1-charset-wrong", FAILED, "a wrong list", simple(type="Type1", truetype=None, char_set_right=False)),
    Case("ua1-charset-wrong", INAPPLICABLE, "no list", simple(type="Type1", truetype=None)),
    Case("ua1-charset-wrong", INAPPLICABLE, "no subset", simple(char_set_right=False, subset=False)),
    Case("ua1-cidset-wrong", PASSED, "the right list", composite(IDENTITY)),
    Case("ua1-cidset-wrong", FAILED, "a wrong list", composite(replace(IDENTITY, cid_set_right=False))),
    Case("ua1-cidset-wrong", INAPPLICABLE, "no list", composite(replace(IDENTITY, cid_set_right=None))),
    Case("ua1-cidset-wrong", INAPPLICABLE, "no subset", composite(replace(IDENTITY, cid_set_right=False), subset=False)),
    Case("ua1-glyph-width-differs", PASSED, "the same widths", simple()),
    Case("ua1-glyph-width-differs", FAILED, "some differ", glyphs("other_width")),
    Case("ua1-glyph-width-differs", INAPPLICABLE, "invisible text only", glyphs("other_width", rendered=False)),
    Case(
        "ua1-letters-without-cmap",
        PASSED,
        "a cmap for letters beside one for symbols",
        truetype(replace(LETTERS, cmaps=((3, 0), (1, 0)))),
    ),
    Case("ua1-letters-without-cmap", FAILED, "one for symbols only", truetype(replace(LETTERS, cmaps=((3, 0),)))),
    Case("ua1-letters-without-cmap", FAILED, "none", truetype(replace(LETTERS, cmaps=()))),
    Case("ua1-letters-without-cmap", INAPPLICABLE, "a symbol font", truetype(SYMBOLS)),
    Case("ua1-letters-without-cmap", INAPPLICABLE, "no program", truetype(replace(LETTERS, cmaps=None), embedded=False)),
    Case(ENCODING, PASSED, "WinAnsi", truetype(LETTERS)),
    Case(ENCODING, PASSED, "differences by listed names", truetype(replace(LETTERS, names_listed=True))),
    Case(
        ENCODING,
        PASSED,
        "no program",
        truetype(replace(LETTERS, names_listed=False, cmaps=None, has_program=False), embedded=False),
    ),
    Case(ENCODING, FAILED, "no encoding", truetype(replace(LETTERS, encoding=None))),
    Case(ENCODING, FAILED, "the standard encoding", truetype(replace(LETTERS, encoding="StandardEncoding"))),
    Case(ENCODING, FAILED, "differences by names of its own", truetype(replace(LETTERS, names_listed=False))),
    Case(ENCODING, FAILED, "differences without a Unicode cmap", truetype(replace(LETTERS, names_listed=True, cmaps=((1, 0),)))),
    Case(ENCODING, INAPPLICABLE, "a symbol font", truetype(SYMBOLS)),
    Case("ua1-symbols-encoding", PASSED, "none", truetype(SYMBOLS)),
    Case("ua1-symbols-encoding", FAILED, "one", truetype(replace(SYMBOLS, encoding="WinAnsiEncoding"))),
    Case("ua1-symbols-encoding", INAPPLICABLE, "a font with letters", truetype(LETTERS)),
    Case("ua1-symbols-cmap", PASSED, "a single cmap of any kind", truetype(replace(SYMBOLS, cmaps=((1, 0),)))),
    Case("ua1-symbols-cmap", PASSED, "one for symbols among others", truetype(replace(SYMBOLS, cmaps=((1, 0), (3, 0))))),
    Case("ua1-symbols-cmap", FAILED, "several others", truetype(replace(SYMBOLS, cmaps=((1, 0), (3, 1))))),
    Case("ua1-symbols-cmap", FAILED, "none", truetype(replace(SYMBOLS, cmaps=()))),
    Case("ua1-symbols-cmap", INAPPLICABLE, "no program", truetype(replace(SYMBOLS, cmaps=None), embedded=False)),
    Case("ua1-glyph-without-unicode", PASSED, "all have a value", simple()),
    Case("ua1-glyph-without-unicode", FAILED, "some have none, seen or not", glyphs("unmapped", rendered=False)),
    Case("ua1-glyph-without-unicode", INAPPLICABLE, "no text", NO_TEXT),
    Case("ua1-glyph-invalid-unicode", PASSED, "all values are characters", simple()),
    Case("ua1-glyph-invalid-unicode", FAILED, "some are none", glyphs("invalid")),
    Case("ua1-glyph-invalid-unicode", INAPPLICABLE, "no text", NO_TEXT),
    Case("ua1-glyph-notdef", PASSED, "glyphs", simple()),
    Case("ua1-glyph-notdef", FAILED, "some codes have none", glyphs("notdef")),
    Case("ua1-glyph-notdef", INAPPLICABLE, "no text", NO_TEXT),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_fault_counts_its_characters_and_names_the_first_place():
    case = next(case for case in CASES if case.rule == "ua1-glyph-absent" and case.outcome is FAILED)
    (finding,) = case.check()
    assert (finding.count, finding.place.page) == (3, 2)
