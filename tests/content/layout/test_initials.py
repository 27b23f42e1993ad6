from tests.content.layout.writing import line, lines, page, texts

BESIDE = [
    "u är välkommen till oss för en undersökning",
    "av ögonen och för att planera operationen.",
    "Besöket tar två timmar, och du ska",
]
BELOW = ["inte köra bil efteråt eftersom vi droppar i ögonen", "så att pupillerna vidgas under hela dagen."]
APART = [
    "dag är du välkommen till oss för samtal.",
    "Varje dag kan du ringa till mottagningen",
    "som har öppet hela veckan, och du ska",
]


def letter(sign: str, beside=BESIDE):
    return page(line(sign, 50, 674, 36), lines(beside, 72, 700), lines(BELOW, 50, 661))


def test_a_drop_cap_begins_its_word():
    assert texts(letter("D"))[0].startswith(f"D{' '.join(BESIDE)}")


def test_a_letter_that_is_a_word_stands_apart_where_the_page_knows_what_follows():
    found = texts(letter("I", APART))
    assert found[0].startswith("I dag är du välkommen")


def test_a_large_letter_alone_is_none():
    assert "D" in texts(page(line("D", 50, 700, 36), lines(BELOW, 50, 600)))
