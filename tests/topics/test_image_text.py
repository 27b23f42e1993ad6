from dataclasses import replace

import pytest

from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.checking.verdict import Judgement, Verdict, judge
from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics import all_rules
from bilagekoll.topics.kinds import Kind, kind_of
from tests.building import LETTER_LINE, image, looks, pdf, read_image, recognised
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

BROKEN = Attachment(File("karta.png", ".png", 80, Format.PNG), image=Unknown(Reason.DAMAGED))

OUTDOORS = looks(even=0.1, busy=0.4, paper=0.1, stripes=0)
SIGN = read_image("Ingång B", "Ögonmottagningen", look=OUTDOORS, size=(4000, 3000), height=90)
BOARD = read_image(*[LETTER_LINE] * 5, look=OUTDOORS, size=(4000, 3000), top=1800, height=30)
LETTER = read_image(*[LETTER_LINE] * 25)
SCREEN = read_image("Bokad tid", *[LETTER_LINE] * 3, look=looks(stripes=3, paper=0.8), size=(1170, 2532), height=40)
POSTER = read_image(
    "Öppet hus", "måndag den 2 mars klockan 13.00", "ingång B, plan 3", look=looks(paper=0.0), size=(1200, 1700), height=90
)
SCREEN_IN_PHOTO = read_image(
    "Mina bokade tider",
    "Torsdag 14 november 2024",
    "Klockan 10.20",
    "Ingång B, våning 3, Ögonmottagningen",
    "Besöket tar två timmar",
    look=OUTDOORS,
    size=(2200, 1650),
    top=300,
    height=50,
)
TABLE = read_image(
    *["Hemoglobin 142 g/l", "Normalt värde", "Kalium 4,9"] * 15, look=looks(even=0.05, paper=0.3, busy=0.15), height=20
)
CHART = read_image("Antal besök", "300", "200", "100", "50", "0", "jan 120", "feb 80", "mars 95", size=(1400, 800), height=24)
ROWS = tuple((120.0, 200.0 + 60 * row, 900.0, 240.0 + 60 * row) for row in range(6))
OF_TEXT = {
    "picture-of-letter": LETTER,
    "picture-of-screen": SCREEN,
    "picture-of-poster": POSTER,
    "picture-of-chart": CHART,
    "photo-full-of-words": BOARD,
}
IN_RUSSIAN = image(words=replace(recognised("Telefon 0480-123 45"), unread=ROWS), looks=looks(), width=1200, height=1700)
BY_HAND = image(words=recognised(*["Fuh qu nn h: pn"] * 8, height=40, sure=0.4), looks=looks(paper=0.5), width=1200, height=1700)
WITH_SIGNATURE = image(words=replace(LETTER.image.words, unread=ROWS), looks=looks(), width=1200, height=1700)
STREET = image(words=replace(recognised(), unread=ROWS), looks=OUTDOORS, width=1200, height=1700)
UNREAD = image(words=Unknown(Reason.DAMAGED, "RuntimeError"))

CASES = [
    *(Case(rule, FAILED, "most of it is words", attachment) for rule, attachment in OF_TEXT.items()),
    *(Case(rule, PASSED, "a sign", SIGN) for rule in OF_TEXT),
    *(Case(rule, PASSED, "nothing to read", read_image()) for rule in OF_TEXT),
    *(Case(rule, INAPPLICABLE, "nobody could look", image()) for rule in OF_TEXT),
    *(Case(rule, CANT_TELL, "could not be read", UNREAD) for rule in OF_TEXT),
    Case("picture-of-unread-text", FAILED, "another alphabet", IN_RUSSIAN, {"lines": 6}),
    Case("picture-of-unread-text", FAILED, "words of which the engine is unsure", BY_HAND, {"lines": 8}),
    Case("picture-of-unread-text", PASSED, "a letter with a part by hand", WITH_SIGNATURE),
    Case("picture-of-unread-text", PASSED, "signs in a street", STREET),
    Case("picture-of-unread-text", PASSED, "nothing to read", read_image()),
    Case("picture-of-unread-text", INAPPLICABLE, "nobody could look", image()),
    Case("picture-of-unread-text", CANT_TELL, "could not be read", UNREAD),
    Case("image-says-it-all", PASSED, "text that cannot be read, which is told of", IN_RUSSIAN),
    Case("words-in-photo", CANT_TELL, "a sign", SIGN, {"words": "Ingång B Ögonmottagningen"}),
    Case("words-in-photo", PASSED, "more, which is told of", BOARD),
    Case("words-in-photo", PASSED, "another kind", LETTER),
    Case("words-in-photo", INAPPLICABLE, "nobody could look", image()),
    Case("image-says-it-all", CANT_TELL, "a photo without words", read_image()),
    Case("image-says-it-all", PASSED, "its words are told of", SIGN),
    Case("image-says-it-all", CANT_TELL, "any image", image()),
    Case("image-says-it-all", CANT_TELL, "unreadable", BROKEN),
    Case("image-says-it-all", PASSED, "a line, which says nothing", image(height=2)),
    Case("image-says-it-all", PASSED, "broken, which is told of first", image(complete=False)),
    Case("image-says-it-all", INAPPLICABLE, "a PDF", pdf()),
    Case("image-says-it-all", INAPPLICABLE, "not taken anyway", image(file=File("karta.tif", ".tif", 9, Format.TIFF))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_picture_of_text_is_pasted_and_a_photo_is_attached():
    policy = load("1177")
    for attachment in (*OF_TEXT.values(), IN_RUSSIAN):
        assert judge(evaluate(attachment, all_rules(), policy), policy) == Judgement(Verdict.PASTE, "image_text")
    for attachment in (SIGN, read_image(), image()):
        assert judge(evaluate(attachment, all_rules(), policy), policy).verdict is Verdict.ATTACH


def test_a_booked_time_on_a_photographed_screen_is_pasted():
    policy = load("1177")
    assert judge(evaluate(SCREEN_IN_PHOTO, all_rules(), policy), policy) == Judgement(Verdict.PASTE, "image_text")


def test_a_page_of_short_lines_in_bad_light_is_a_letter():
    assert kind_of(TABLE.image) is Kind.LETTER


def test_a_picture_that_could_not_be_read_is_not_called_safe():
    policy = load("1177")
    assert judge(evaluate(UNREAD, all_rules(), policy), policy).verdict is Verdict.UNKNOWN


def test_long_words_are_cut_at_a_word():
    (finding,) = Case("words-in-photo", CANT_TELL, "", read_image(*["Ögonmottagningen ingång"] * 5, look=OUTDOORS)).check()
    assert finding.values["words"].endswith("ingång …")
    assert len(finding.values["words"]) <= 82
