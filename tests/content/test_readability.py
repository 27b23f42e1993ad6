import pytest

from bilagekoll.content.readability import readability, sentences_of


def test_lix_is_words_a_sentence_and_percent_of_long_words():
    found = readability("Katten sover. Hunden skäller på brevbäraren.")
    assert (found.words, found.sentences, found.long_words) == (6, 2, 2)
    assert found.lix == pytest.approx(6 / 2 + 100 * 2 / 6)


def test_a_text_without_words_has_no_lix():
    assert readability("12 + 3 = 15").lix == 0.0


def test_a_line_of_many_sentences_takes_no_longer_for_each():  # fuzzing, 26:4542: a minute and more
    line = "Ta med kl. Apotekets påse. " * 40_000
    assert sum(1 for _ in sentences_of(line)) == 40_000


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ring oss. Vi svarar!", ["Ring oss.", "Vi svarar!"]),
        ("Kom kl. 10.30 till hus 3.", ["Kom kl. 10.30 till hus 3."]),
        ("Skriv på 1177.se i dag", ["Skriv på 1177.se i dag"]),
        ("Ta med t.ex. Apotekets påse.", ["Ta med t.ex. Apotekets påse."]),
        ("Din tid\nTorsdag", ["Din tid", "Torsdag"]),
        ("Kan du komma? 14 mars går bra.", ["Kan du komma?", "14 mars går bra."]),
    ],
)
def test_sentences(text, sentences):
    assert list(sentences_of(text)) == sentences


def test_long_sentences_are_named():
    long = " ".join(["ord"] * 26) + "."
    assert readability(f"Kort. {long.capitalize()}").long_sentences == (long.capitalize(),)
    assert readability(" ".join(["ord"] * 25)).long_sentences == ()
