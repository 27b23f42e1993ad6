import pytest

from bench.beyond.texts import LETTERS, LISTS, LONG
from bilagekoll.facts.content import Characters
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.characters import pieces
from bilagekoll.topics.passages import Passage
from tests.building import Tag, content, font, image, page, pdf, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def text(name="LiberationSans", **counts):
    """A document of 1,000 good letters beside a font with these counts."""
    return pdf(fonts=(font(characters=Characters(visible=1000)), font(name=name, characters=Characters(**counts))))


GARBLED = text("MinionPro", visible=500, unmapped=400)
FEW = text("MinionPro", visible=500, unmapped=6)
UNKNOWN_FONTS = pdf(fonts=Unknown(Reason.DAMAGED))
NO_TEXT = pdf(fonts=())

SWEDISH_LETTER = " ".join((*LETTERS["sv"], LONG["fysio-sv"]))
ENGLISH_LETTER = LONG["starr-en"]
SALAD = "".join(chr(ord(sign) + 3) if sign.isalpha() else sign for sign in LETTERS["sv"][0])
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. "
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. "
    "Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum."
)
TERMS = "Enzymes break down bioethanol. Two enzymes were added to the bioethanol, and the biofuel was kept in a dark room. "
AFTER = "Ring oss efer kl. 13."
APART = SWEDISH_LETTER.replace("ft", " ") + " E er besöket, e er provet." * 2
READ_BADLY = SWEDISH_LETTER.replace("mm", "rnrn").replace("ll", "iil").replace("nd", "nci")


def paragraphs(*texts):
    return tagged(Tag("Document", *(Tag("P", text) for text in texts)))


def scanned(text, **characters):
    """A page with this text and no tags."""
    return pdf(structure=None, pages=(page(content=content(text=text, **characters)),))


LAYER = {"characters": Characters(invisible=1000)}
"""The invisible text of a scan."""


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
    Case("letter-salad", FAILED, "all of it", paragraphs(SALAD), {"share": 100}),
    Case("letter-salad", FAILED, "a page without tags", scanned(SALAD)),
    Case("letter-salad", FAILED, "in short paragraphs", paragraphs(*(SALAD[at : at + 90] for at in range(0, len(SALAD), 90)))),
    Case("letter-salad", PASSED, "a paragraph of many", paragraphs(*[SWEDISH_LETTER] * 3, SALAD)),
    *(Case("letter-salad", PASSED, language, paragraphs(*texts)) for language, texts in LETTERS.items()),
    *(Case("letter-salad", PASSED, name, paragraphs(text)) for name, text in LISTS.items()),
    Case("letter-salad", PASSED, "too few words to tell", paragraphs("Xqzwk pfghj wrtzx bcdfg hjklm")),
    Case("letter-salad", INAPPLICABLE, "no text", tagged(Tag("Document"), pages=(page(content=content(text="")),))),
    Case("letter-salad", CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("letter-salad-in-part", FAILED, "a paragraph of many", paragraphs(*[SWEDISH_LETTER] * 3, SALAD)),
    Case("letter-salad-in-part", PASSED, "all of it, which is reported already", paragraphs(SALAD)),
    Case("letter-salad-in-part", PASSED, "Swedish", paragraphs(SWEDISH_LETTER)),
    Case("letter-salad-in-part", INAPPLICABLE, "a picture", image()),
    Case("letters-never-come", FAILED, "å is a", paragraphs(SWEDISH_LETTER.replace("å", "a")), {"letters": "å"}),
    Case("letters-never-come", FAILED, "gone", paragraphs(SWEDISH_LETTER.translate(dict.fromkeys(map(ord, "åäöÅÄÖ"))))),
    Case("letters-never-come", PASSED, "Swedish", paragraphs(SWEDISH_LETTER)),
    Case("letters-never-come", PASSED, "English has none", paragraphs(ENGLISH_LETTER)),
    Case("letters-never-come", PASSED, "too short to tell", paragraphs(LETTERS["sv"][0].replace("å", "a"))),
    Case("letters-never-come", INAPPLICABLE, "a language without a table", paragraphs(*LETTERS["fi"])),
    Case("letters-never-come", CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("ligatures-lost", FAILED, "tt", paragraphs(SWEDISH_LETTER.replace("tt", "")), {"letters": "tt"}),
    Case("ligatures-lost", FAILED, "t of ti", paragraphs(ENGLISH_LETTER.replace("ti", "t")), {"letters": "ti"}),
    Case(
        "ligatures-lost",
        PASSED,
        "letters mixed up, which another rule tells",
        paragraphs(SWEDISH_LETTER.translate(str.maketrans("tl", "qx"))),
    ),
    Case("ligatures-lost", PASSED, "as signs of their own", paragraphs(SWEDISH_LETTER.replace("fi", "ﬁ"))),
    Case(
        "ligatures-lost",
        FAILED,
        "ft, in a text too short to have it surely",
        paragraphs(*LETTERS["sv"], *[AFTER] * 3),
    ),
    Case(
        "ligatures-lost",
        FAILED,
        "a space for ft",
        paragraphs(APART),
    ),
    Case("ligatures-lost", PASSED, "a misspelling", paragraphs(*LETTERS["sv"], AFTER)),
    Case("ligatures-lost", PASSED, "Swedish", paragraphs(SWEDISH_LETTER)),
    Case("ligatures-lost", INAPPLICABLE, "a language without a table", paragraphs(*LETTERS["fi"])),
    Case("words-misread", FAILED, "bad recognition", scanned(READ_BADLY, **LAYER)),
    Case("words-misread", FAILED, "bad recognition, saved as ordinary text", paragraphs(READ_BADLY)),
    Case("words-misread", PASSED, "Latin in a letter", paragraphs(*LETTERS["sv"], LOREM)),
    Case("words-misread", PASSED, "Latin in a page without tags", scanned(f"{LETTERS['sv'][0]} {LOREM}")),
    Case("words-misread", PASSED, "terms that come again and again", paragraphs(ENGLISH_LETTER, TERMS * 8)),
    Case("words-misread", PASSED, "Swedish", scanned(SWEDISH_LETTER)),
    Case("words-misread", PASSED, "English", paragraphs(ENGLISH_LETTER)),
    *(Case("words-misread", PASSED, f"{name} in a letter", paragraphs(*LETTERS["sv"], text)) for name, text in LISTS.items()),
    Case("words-misread", PASSED, "letters lost, reported already", paragraphs(SWEDISH_LETTER.replace("ä", ""))),
    Case("words-misread", INAPPLICABLE, "a language without a table", paragraphs(*LETTERS["fi"])),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_finding_counts_the_characters_it_stands_for():
    (finding,) = Case("unmapped-characters", FAILED, "", FEW).check()
    assert finding.count == 6


def test_misread_words_are_named():
    (finding,) = Case("words-misread", FAILED, "", scanned(READ_BADLY, **LAYER)).check()
    words = finding.values["words"].split(", ")
    assert len(words) == 3
    assert all(word in READ_BADLY for word in words)
    assert not any(word in SWEDISH_LETTER.split() for word in words)


def test_the_place_of_a_long_passage_is_looked_up_once(monkeypatch):  # fuzzing, 24:4275: 20,000 marks in one element
    looked = []
    place = Passage.place.fget
    monkeypatch.setattr(Passage, "place", property(lambda passage: looked.append(passage) or place(passage)))
    (found,) = pieces(tagged(Tag("P", LONG["starr-en"] * 20)))
    assert len(found.pieces) > 20
    assert len(looked) == 1
