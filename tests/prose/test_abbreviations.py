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
    ],
)
def test_names_words_and_designations_are_no_abbreviations(text, language):
    assert not found(text, language)


def test_each_is_named_once_in_order():
    assert found("Vi gör MR av hjärtat. Sedan EKG, och MR igen.") == ["MR", "EKG"]


def test_a_test_result_is_no_designation():
    assert found("Ditt CRP 120 är högt och PSA 4,5 är bra.") == ["CRP", "PSA"]


def test_three_words_in_small_letters_that_begin_so_explain_nothing():
    assert found("It is so old. The ISO liaison came.", "en") == ["ISO"]
