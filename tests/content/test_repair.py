import pytest

from bilagekoll.content.blocks import Inline, Run, text_of
from bilagekoll.content.hyphens import Vocabulary
from bilagekoll.content.repair import appended, closed_up, composed, joined, joined_runs, merged, trimmed


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Vi mäter syn-\nskärpan", "Vi mäter synskärpan"),
        ("under\N{HYPHEN}\nsökning", "undersökning"),
        ("under\N{SOFT HYPHEN}\nsökning", "undersökning"),
        ("ÖGON-\nMOTTAGNINGEN", "ÖGONMOTTAGNINGEN"),
        ("en mening \nsom går vidare", "en mening som går vidare"),
        ("öppet tis- \noch torsdagar", "öppet tis- och torsdagar"),
        ("A-\noch B-hallen", "A- och B-hallen"),
        ("svara med e-\npost", "svara med e-post"),
        ("öppna PDF-\nfiler", "öppna PDF-filer"),
        ("en PDF\N{HYPHEN}\nfil", "en PDF-fil"),
        ("ring 0480-\n00 00 00", "ring 0480-00 00 00"),
        ("född 19121212-\n1212", "född 19121212-1212"),
        ("covid-\n19", "covid-19"),
        ("i Nord-\nNorge", "i Nord-Norge"),
        ("icke-\nrökare", "icke-rökare"),
        ("ta med id-\nhandling", "ta med id-handling"),
        ("om id-\nrott", "om idrott"),
        ("din hiv-\ntest och din hpv-\nvaccination", "din hiv-test och din hpv-vaccination"),
        ("svara med sms-\nmeddelande", "svara med sms-meddelande"),
        ("en lång-\nsiktig plan", "en långsiktig plan"),
        ("bokad och/\neller avbokad", "bokad och/eller avbokad"),
        ("https://www.1177.se/hitta\n-vard/", "https://www.1177.se/hitta-vard/"),
        ("numret 1177-\nsvar", "numret 1177-svar"),
        ("klockan 8.00–\n11.00", "klockan 8.00–11.00"),
        ("ett streck –\noch mer", "ett streck – och mer"),
        ("https://www.1177.se/\nkalmar", "https://www.1177.se/kalmar"),
        ("https:\n//doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("www.region-\nkalmar.se", "www.region-kalmar.se"),
        ("日本\n語", "日本語"),
        ("\n\n  hela  raden \n", "hela raden"),
        ("tis- och torsdagar, e-post, A- och B-hallen", "tis- och torsdagar, e-post, A- och B-hallen"),
    ],
)
def test_lines_are_joined_and_only_cut_words_too(text, mended):
    assert joined(text) == mended


def test_a_word_that_the_document_writes_elsewhere_tells_how_it_is_written():
    known = Vocabulary.of(["se den blå-gula flaggan där", "och ögonläkaren kommer"])
    assert joined("den blå-\ngula", known) == "den blå-gula"
    assert joined("vid ögon-\nläkaren", known) == "vid ögonläkaren"


@pytest.mark.parametrize(
    ("text", "elsewhere", "mended"),
    [
        ("hampered our long-\nterm plan", "the plan of the day", "hampered our long-term plan"),
        ("a circular cross-\nsection", "the area of the pipe", "a circular cross-section"),
        ("run for-\nprofit firms", "the not-for-profits of the land", "run for-profit firms"),
        ("Fact-\ncheckers are", "the history of fact-checking is long", "Fact-checkers are"),
        ("patient-\nrelated outcomes", "the outcomes of this", "patient-related outcomes"),
        ("every high-\nlight of", "the best of that", "every highlight of"),
        ("a cost-\neffective and un-\naware plan", "the best of that", "a cost-effective and unaware plan"),
        ("book a follow-\nup visit", "the best of that", "book a follow-up visit"),
        ("to under-\nstand the infor-\nmation", "the best of that", "to understand the information"),
        ("en patient-\nrelaterad term", "och att det är på the", "en patientrelaterad term"),
    ],
)
def test_english_writes_compounds_with_a_hyphen(text, elsewhere, mended):
    assert joined(text, Vocabulary.of([elsewhere, text])) == mended


def test_a_word_at_the_end_of_a_line_tells_nothing():
    assert "syn-" not in Vocabulary.of(["vi mäter syn-\nskärpan i dag"]).words


def test_letters_are_composed_and_ligatures_opened():
    assert composed("a\N{COMBINING RING ABOVE} o\N{COMBINING DIAERESIS} ﬁnns ﬂera oﬃciella") == "å ö finns flera officiella"


def test_lines_that_end_early_keep_their_ends():
    text = "Kom klockan åtta på morgonen den tredje december till\nplan tre.\nTa med legitimation och de glasögon som du har."
    assert joined(text, short_lines=True).split("\n") == [
        "Kom klockan åtta på morgonen den tredje december till plan tre.",
        "Ta med legitimation och de glasögon som du har.",
    ]
    assert "\n" not in joined(text)


def test_a_line_that_reaches_the_edge_of_its_column_does_not_end_early():
    text = "sannolikheten att den andra parten är svag\nx är minst hälften\nav vad den första hade räknat med från början"
    early = text.replace("svag\n", "svag ").replace("\nav", "\nav")
    assert text_of(joined_runs((Inline(text),), short_lines=True)) == early
    assert text_of(joined_runs((Inline(text),), short_lines=True, full={1})) == text.replace("\n", " ")


def test_an_address_keeps_its_lines():
    address = "Tolvan Exempelsson\nExempelgatan 12\n000 00 Exempelstad"
    assert joined(address, short_lines=True) == address
    assert joined("Patienten ska\nkomma till oss\npå tisdag", short_lines=True) == "Patienten ska komma till oss på tisdag"


def test_runs_keep_their_style_and_links():
    runs = (
        Inline("\nLäs om op-"),
        Inline("\nerationen på ", bold=True),
        Inline("1177", link="https://www.1177.se"),
        Inline(" nu \n"),
    )
    assert joined_runs(runs) == (
        Inline("Läs om op"),
        Inline("erationen på ", bold=True),
        Inline("1177", link="https://www.1177.se"),
        Inline(" nu"),
    )


def test_a_blank_between_two_runs_of_one_style_is_of_that_style():
    link = "https://www.1177.se/boka"
    assert joined_runs((Inline("Boka i", link=link), Inline(" "), Inline("webbtidboken", link=link), Inline(" nu"))) == (
        Inline("Boka i webbtidboken", link=link),
        Inline(" nu"),
    )
    apart = Inline("1177", link="https://www.1177.se"), Inline(" "), Inline("Ring", link="tel:1177")
    assert joined_runs(apart) == apart


def test_many_runs_cost_no_more_than_few():
    runs = tuple(Inline(f"ord{number}\n", bold=bool(number % 2)) for number in range(20_000))
    assert len(joined_runs(runs)) == 20_000


def test_blanks_between_runs_are_folded_and_pictures_kept():
    runs = (Inline(" a "), Inline(" b"), Inline("", run=Run.PICTURE), Inline("  ", bold=True), Inline(" "))
    assert trimmed(runs) == (Inline("a "), Inline("b"), Inline("", run=Run.PICTURE))


def test_neighbours_of_one_style_become_one():
    assert merged((Inline("a"), Inline("b"), Inline("c", bold=True))) == (Inline("ab"), Inline("c", bold=True))


@pytest.mark.parametrize(
    ("one", "other", "whole"), [("hindrar att", "den blir", "hindrar att den blir"), ("embed-", "ded files", "embedded files")]
)
def test_a_text_that_goes_on_elsewhere(one, other, whole):
    assert appended((Inline(one),), (Inline(other),)) == (Inline(whole),)


def test_letters_set_apart_are_closed_up_where_the_document_knows_the_words():
    known = Vocabulary(frozenset({"kallelse", "till", "röntgen"}))
    assert closed_up("K A L L E L S E", known) == "KALLELSE"
    assert closed_up("K A L L E L S E T I L L R Ö N T G E N", known) == "KALLELSE TILL RÖNTGEN"


@pytest.mark.parametrize("text", ["K A L L E L S E", "A B O", "vitamin A D E K"])
def test_letters_stay_apart_where_nobody_knows_the_word(text):
    assert closed_up(text) == text


def test_the_space_before_a_link_is_no_part_of_it():
    runs = (Inline("Beställ hos"), Inline(" Exempeltrafiken", link="https://exempel.example"), Inline("."))
    assert [(run.text, run.link is not None) for run in trimmed(runs)] == [
        ("Beställ hos ", False),
        ("Exempeltrafiken", True),
        (".", False),
    ]
