from bilagekoll.content.blocks import Run, text_of
from bilagekoll.content.picture_labels import labels
from bilagekoll.facts.recognition import Recognised, RecognisedWord


def line(number, text, left, top, *, size=20, sure=0.99):
    """Words of a recognised line, each letter half as wide as high."""
    found = []
    for word in text.split():
        width = len(word) * size / 2
        found.append(RecognisedWord(word, (left, top, left + width, top + size), sure, number))
        left += width + size / 2
    return found


def said(*lines):
    return text_of(labels(Recognised(tuple(word for one in lines for word in one), 800, 600)))


def test_labels_stand_row_by_row():
    assert said(line(0, "Ja", 300, 40), line(1, "Väntetid", 20, 100), line(2, "Nej", 500, 43)) == "Ja · Nej · Väntetid"


def test_the_lines_of_one_label_are_joined():
    assert (
        said(line(0, "Tid till", 20, 40), line(1, "första besök", 20, 63), line(2, "Ja", 20, 110)) == "Tid till första besök · Ja"
    )
    assert said(line(0, "Ingång", 100, 40), line(1, "B", 122, 63)) == "Ingång B", "below its middle"


def test_labels_of_another_size_or_place_are_not_joined():
    assert said(line(0, "Diagram", 20, 40, size=40), line(1, "Antal", 20, 83)) == "Diagram · Antal"
    assert said(line(0, "Antal besök", 20, 40), line(1, "Telefon", 200, 63)) == "Antal besök · Telefon"


def test_the_numbers_of_an_axis_follow_one_another():
    assert (
        said(line(0, "Antal", 20, 20), line(1, "200", 20, 60), line(2, "100", 20, 82), line(3, "0", 20, 104)) == "Antal · 200 100 0"
    )


def test_words_without_certainty_are_marked():
    (first, _, last) = labels(Recognised((*line(0, "Buss", 0, 0), *line(1, "Bvss", 0, 90, sure=0.4)), 100, 100))
    assert (first.run, last.run) == (Run.TEXT, Run.UNSURE)
