import io

import pytest
from rich.console import Console

from bilagekoll.facts.attachment import Format
from bilagekoll.facts.shrinking import Background, Copy, Extra, FontWeight, ImageWeight, Measures, Weights
from bilagekoll.reports.shrinking import difference, heaviest, size_named

MEGABYTE = 1024 * 1024
BEFORE, AFTER = Measures(Format.WEBP, 4032, 3024, 5 * MEGABYTE), Measures(Format.JPEG, 1600, 1200, MEGABYTE // 2)


def table(weights, language="sv", most=5 * MEGABYTE, name="broschyr.pdf"):
    out = io.StringIO()
    console = Console(file=out, width=100, markup=False, highlight=False)
    for part in heaviest(weights, name, most, language):
        console.print(part)
    return out.getvalue().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("size", "swedish", "english"),
    [
        (1, "1 kB", "1 kB"),
        (100_000, "98 kB", "98 kB"),
        (MEGABYTE // 2, "0,5 MB", "0.5 MB"),
        (4 * MEGABYTE + 800_000, "4,8 MB", "4.8 MB"),
        (20 * MEGABYTE, "20 MB", "20 MB"),
    ],
)
def test_sizes(size, swedish, english):
    assert (size_named(size, "sv"), size_named(size, "en")) == (swedish, english)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("background", [None, *Background])
@pytest.mark.parametrize("extra", Extra)
def test_every_difference_has_words(language, background, extra):
    copy = Copy(b"", BEFORE, AFTER, (extra,), turned=True, background=background, unreadable=True)
    assert len(list(difference([copy], ["ut.jpg"], language))) == (5 if background is None else 6)


def test_what_has_no_name_of_its_own_is_other_only_beside_what_has():
    removed = ((Extra.OTHER,), (Extra.SERIAL, Extra.OTHER))
    alone, beside = ("".join(difference([Copy(b"", BEFORE, AFTER, extras)], ["ut.jpg"], "sv")) for extras in removed)
    assert "Borttaget: dolda uppgifter i filen." in alone
    assert "Borttaget: kamerans serienummer och andra dolda uppgifter." in beside


def test_what_is_no_different_is_not_mentioned():
    assert list(difference([Copy(b"", BEFORE, AFTER)], ["ut.jpg"], "en")) == [
        "The copy is saved in ut.jpg.",
        "From WebP, 5 MB, 4,032 × 3,024 pixels to JPG, 0.5 MB, 1,600 × 1,200 pixels.",
    ]


def test_the_heaviest_comes_first_and_shares_are_of_the_file():
    shown = table(
        Weights(
            10 * MEGABYTE,
            (ImageWeight(3, 1, 4000, 3000, 6 * MEGABYTE), ImageWeight(1, 2, 100, 100, 9000), ImageWeight(1, 5, 9, 9, 8000)),
            (FontWeight("Arial", 2 * MEGABYTE), FontWeight("", 10)),
        )
    ).splitlines()
    assert shown[0] == "broschyr.pdf är på 10 MB. Så fördelar det sig:"
    assert [line.split("  ")[0] for line in shown[1:8]] == [
        "Del",
        "Bild på sidan 3, 4 000 × 3 000 bildpunkter",
        "Typsnitt: Arial",
        "Bild på sidan 1 och en sida till, 100 × 100 bildpunkter",
        "Bild på sidan 1 och 4 sidor till, 9 × 9 bildpunkter",
        "Typsnitt: ?",
        "Resten: text, struktur och annat",
    ]
    assert shown[2].endswith("6 MB   60 %") and shown[3].endswith("2 MB   20 %") and shown[4].endswith("9 kB  < 1 %")


def test_light_parts_are_summed_up():
    shown = table(Weights(9000, tuple(ImageWeight(page, 1, 9, 9, 500) for page in range(1, 14)), ()), "en")
    assert shown.count("Picture on page") == 10
    assert "Other pictures and fonts (3)" in shown


@pytest.mark.parametrize(
    ("images", "fonts", "said", "unsaid"),
    [
        (9, 0, "Bilderna gör filen tung", "Typsnitten gör"),
        (1, 8, "Typsnitten gör filen tung", "inbäddade"),
        (1, 1, "inbäddade", "lätt nog"),
    ],
)
def test_the_advice_is_about_what_is_heavy(images, fonts, said, unsaid):
    weights = Weights(10 * MEGABYTE, (ImageWeight(1, 1, 9, 9, images * MEGABYTE),), (FontWeight("Arial", fonts * MEGABYTE),))
    shown = " ".join(table(weights).split())
    assert said in shown and unsaid not in shown
    assert "Ingen kopia har gjorts" in shown


def test_a_light_file_is_said_to_be_light():
    assert "lätt nog" in table(Weights(MEGABYTE, (), ()))


def test_names_from_the_file_do_nothing_to_the_terminal():
    assert "\x1b" not in table(Weights(9000, (), (FontWeight("Ari\x1b[31mal", 800),)), name="b\x1b[31m.pdf")


def test_copies_of_several_pages_are_listed_and_what_differs_in_any_of_them_is_said_once():
    copies = [Copy(b"", BEFORE, AFTER, (Extra.SERIAL,)), Copy(b"", BEFORE, AFTER, turned=True)]
    said = list(difference(copies, ["ut-1.png", "ut-2.png"], "sv"))
    assert "ut-1.png" in said[0] and "ut-2.png" in said[0] and "2" in said[0]
    assert said[1] == "Borttaget: kamerans serienummer."
    assert len(said) == 3
