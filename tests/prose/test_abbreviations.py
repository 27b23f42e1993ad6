import pytest

from bilagekoll.prose.abbreviations import unexplained


def found(text, language="sv"):
    return unexplained(text.splitlines(), text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi tar ett hjärtprov (EKG). Ditt EKG tar kort tid.", "sv"),
        ("Vi gör EKG (mäter hjärtats rytm).", "sv"),
        ("Utsläppen räknas enligt Greenhouse Gas Protocol (GHG-protokollet). I GHG ingår allt.", "sv"),
        ("It contains fatty acid methyl ester [FAME]. The FAME is made here.", "en"),
        ("The Association for Computing Machinery met. The ACM will meet again.", "en"),
        ("PSA betyder prostataspecifikt antigen. Ditt PSA är lågt.", "sv"),
        ("Du har inte KOL. KOL i mottagningens namn betyder kroniskt obstruktiv lungsjukdom.", "sv"),
        ("Du träffar en ST-läkare (läkare under utbildning).", "sv"),
        ("An LMA card is the card that asylum seekers have.", "en"),
        ("MR är ett sätt att se kroppens inre. Din MR gjordes i går.", "sv"),
        ("Ditt CRP var 84.\nFörkortning\nCRP\nC-reaktivt protein", "sv"),
    ],
)
def test_an_explanation_anywhere_suffices(text, language):
    assert not found(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kontakta BVC, BUP eller IVO om du bor i EU och har haft COVID.", "sv"),
        ("Fråga i kassan på ICA Gruppen eller hos IKEA.", "sv"),
        ("Tre bolag: XYZ, AB Volvo och Atlas Copco.", "sv"),
        ("Läs kapitel XIV och XVII.", "sv"),
        ("Filen följer ISO 14289-1 och QRST 301 549.", "sv"),
        ("Kom INTE MED bilen. STANNA HEMMA.", "sv"),
        ("Kom INTE om du har feber. Du får inte äta.", "sv"),
        ("TA MED LEGG OCH KORT", "sv"),
        ("Skriv till ABC@example.org eller se www.ABC.se.", "sv"),
        ("Tryck på SEND när du är klar. Knappen MODE tänder lampan.", "sv"),
        ("Välj ”RES” eller klicka på QUIT i menyn.", "sv"),
        ("Press SEND to go on. The MODE button lights the lamp.", "en"),
        ("Du kan stänga av ljudet med MUTE och stanna med STOP.", "sv"),
        ("Halten CO 2 i luften mäts, och CO är giftigt.", "sv"),
        ("Syran HCN och basen KOH hör inte hemma här. OH-gruppen är stark.", "sv"),
        ("Ta 800 IE om dagen. Verket ger 12 MW.", "sv"),
        ("The disk holds 500 GB. Take 400 IU a day.", "en"),
    ],
)
def test_names_words_and_designations_are_no_abbreviations(text, language):
    assert not found(text, language)


def test_what_stands_on_the_buttons_of_the_form_is_no_abbreviation():
    assert not unexplained(["Du kan alltid ta RTN."], "Du kan alltid ta RTN.", "sv", labels=["Rtn", "Skicka"])


def test_units_and_formulas_are_so_only_where_they_stand_as_such():
    assert found("Du får IE och BNP 120 i svaret.") == ["IE", "BNP"]


def test_each_is_named_once_in_order():
    assert found("Vi gör MR av hjärtat. Sedan EKG, och MR igen.") == ["MR", "EKG"]


def test_a_value_below_its_name_explains_nothing():
    assert found("Ditt CRP är högt.\nCRP\n84 mg/l") == ["CRP"]


def test_a_test_result_is_no_designation():
    assert found("Ditt CRP 120 är högt och PSA 4,5 är bra.") == ["CRP", "PSA"]


def test_three_words_in_small_letters_that_begin_so_explain_nothing():
    assert found("It is so old. The ISO liaison came.", "en") == ["ISO"]
