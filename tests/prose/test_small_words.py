import pytest

from bilagekoll.prose.small_words import apart, by_small_words, has_small_words_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A nurse in a blue uniform is taking a blood sample from an elderly man", "en"),
        ("En äldre kvinna går med rullator och en hund på en stig", "sv"),
        ("The letter ”en och ett på”", None),
        ("Blue gradient background", None),
        ("Eine Frau mit a und the", None),
        ("", None),
    ],
)
def test_small_words_tell_swedish_from_english(text, language):
    assert by_small_words(text) == language


NORWEGIAN = "Du kan ikke spise eller drikke etter midnatt. Ring oss hvis du er forkjølet."
DANISH = "Du må ikke spise eller drikke efter midnat. Ring til os, hvis du er forkølet."
SWEDISH = "Du får inte äta eller dricka efter midnatt. Ring till oss om du är förkyld."


@pytest.mark.parametrize(
    ("text", "stated", "told", "is_apart"),
    [
        (NORWEGIAN, "sv-SE", "no", True),
        (DANISH, "sv", "da", True),
        (SWEDISH, "nb", "sv", True),
        (SWEDISH, "da-DK", "sv", True),
        (SWEDISH, "sv", "no", False),
        (NORWEGIAN, "da", "no", False),
        (DANISH, "nn", "da", False),
        (NORWEGIAN, "de", "no", False),
        ("Firma Ørsted og Tromsø ligger vid vattnet och är stängda.", "sv", "no", False),
    ],
)
def test_small_words_and_letters_tell_swedish_from_its_kin(text, stated, told, is_apart):
    assert apart(text, stated, told) is is_apart


@pytest.mark.parametrize(
    ("text", "stated", "has"),
    [
        ("Exam of the rectum, sigmoid colon and part of the descending colon.", "en-US", True),
        ("Musculus trapezius och nervus peroneus undersöks av en läkare.", "sv", True),
        ("El examen del colon y la vena cava a las nueve.", "en", False),
        ("Exam of the rectum, sigmoid colon and part of the descending colon.", "de", False),
    ],
)
def test_small_words_of_the_language_stated(text, stated, has):
    assert has_small_words_of(text, stated) is has
