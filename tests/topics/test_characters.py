import pytest

from bilagekoll.facts.content import Characters
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import font, image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def text(name="LiberationSans", **counts):
    """A document of 1,000 good letters beside a font with these counts."""
    return pdf(fonts=(font(characters=Characters(visible=1000)), font(name=name, characters=Characters(**counts))))


GARBLED = text("MinionPro", visible=500, unmapped=400)
FEW = text("MinionPro", visible=500, unmapped=6)
UNKNOWN_FONTS = pdf(fonts=Unknown(Reason.DAMAGED))
NO_TEXT = pdf(fonts=())

CASES = [
    Case("garbled-text", FAILED, "no Unicode value", GARBLED, {"share": 27, "font": "MinionPro"}),
    Case("garbled-text", FAILED, "private use only", text("ABCDEF", visible=500, private=500)),
    Case("garbled-text", FAILED, "a font without a name", text("", visible=500, unmapped=500), {"font": "TrueType"}),
    Case("garbled-text", PASSED, "empty boxes, a fault of their own", text("ABCDEF", visible=500, notdef=300)),
    Case("garbled-text", FAILED, "the layer under a scan", text("GlyphLess", invisible=500, unmapped=400)),
    Case("garbled-text", PASSED, "Word's list bullets", text("SymbolMT", visible=200, private=200)),
    Case("garbled-text", PASSED, "icons", text("Region-Ikoner", visible=150, unmapped=150)),
    Case("garbled-text", PASSED, "some of the text", text(visible=500, unmapped=40)),
    Case("garbled-text", PASSED, "all is well", pdf()),
    Case("garbled-text", INAPPLICABLE, "no text", NO_TEXT),
    Case("garbled-text", INAPPLICABLE, "a picture", image()),
    Case("garbled-text", CANT_TELL, "fonts could not be read", UNKNOWN_FONTS),
    Case("lost-characters", FAILED, "as many as one Swedish letter", text(visible=500, unmapped=25), {"share": 2}),
    Case("lost-characters", PASSED, "so many that all is garbled", GARBLED),
    Case("lost-characters", PASSED, "a few", FEW),
    Case("lost-characters", PASSED, "a few private bullets of an unknown font", text("ABCDEF", visible=6, private=6)),
    Case("lost-characters", INAPPLICABLE, "no text", NO_TEXT),
    Case("unmapped-characters", FAILED, "a few", FEW, {"font": "MinionPro"}),
    Case("unmapped-characters", FAILED, "tick marks of a form", text("ZapfDingbats", visible=1, unmapped=1)),
    Case("unmapped-characters", PASSED, "many, reported as such", GARBLED),
    Case("unmapped-characters", PASSED, "private-use bullets have a Unicode value", text("Wingdings", visible=9, private=9)),
    Case("unmapped-characters", INAPPLICABLE, "nothing but artifacts", pdf(fonts=(font(characters=Characters(9, artifact=9)),))),
    Case("garbled-text", FAILED, "replacement characters", text("ABCDEF", visible=500, invalid=300)),
    Case("garbled-text", PASSED, "replacement text says what it means", text(visible=500, unmapped=400, replaced=400)),
    Case("invalid-unicode", FAILED, "one U+FFFD", text("Calibri", visible=500, invalid=1), {"font": "Calibri"}),
    Case("invalid-unicode", PASSED, "many, reported as such", text(visible=500, invalid=300)),
    Case("invalid-unicode", PASSED, "all is well", pdf()),
    Case("invalid-unicode", INAPPLICABLE, "no text", NO_TEXT),
    Case("missing-glyphs", FAILED, "many empty boxes", text("Calibri", visible=500, notdef=30), {"font": "Calibri"}),
    Case("missing-glyphs", PASSED, "one empty box", text(visible=500, notdef=1)),
    Case("missing-glyphs", INAPPLICABLE, "no text", NO_TEXT),
    Case("stray-missing-glyphs", FAILED, "one empty box", text("Calibri", visible=500, notdef=1), {"font": "Calibri"}),
    Case("stray-missing-glyphs", PASSED, "many, reported as such", text(visible=500, notdef=30)),
    Case("stray-missing-glyphs", PASSED, "all is well", pdf()),
    Case("stray-missing-glyphs", INAPPLICABLE, "no text", NO_TEXT),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_finding_counts_the_characters_it_stands_for():
    (finding,) = Case("unmapped-characters", FAILED, "", FEW).check()
    assert finding.count == 6
