import pytest

from bilagekoll.content.blocks import Heading, Inline, ListBlock, ListItem, Paragraph, Run
from bilagekoll.content.labels import gathered, is_bullet, is_order, numbered, split_label, without_start


def paragraph(text):
    return Paragraph((Inline(text),))


@pytest.mark.parametrize("label", ["", "•", "–", "-", "o", "\uf0b7", "§"])
def test_bullets(label):
    assert is_bullet(label)
    assert not is_order(label)


@pytest.mark.parametrize("label", ["1.", "12)", "(3)", "a)", "iv.", "1.2", "B."])
def test_orders(label):
    assert is_order(label)
    assert not is_bullet(label)


@pytest.mark.parametrize("label", ["2024", "OBS", "Punkt 1"])
def test_words_are_neither(label):
    assert not is_order(label)
    assert not is_bullet(label)


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("• Ta med legitimation", "", "Ta med legitimation"),
        ("1. Ring", "1.", "Ring"),
        ("a) Ring", "a)", "Ring"),
        ("– Ring", "", "Ring"),
    ],
)
def test_a_label_at_the_beginning(text, label, rest):
    assert split_label((Inline(text),)) == (label, (Inline(rest),))


@pytest.mark.parametrize("text", ["Ta med legitimation", "2024 blev ett bra år", "-5 grader", "1177 svarar", "8.00 öppnar vi"])
def test_no_label(text):
    assert split_label((Inline(text),)) is None


def test_a_label_over_two_runs():
    assert without_start((Inline("•", bold=True), Inline(" Ring oss")), 2) == (Inline("Ring oss"),)


def test_paragraphs_with_bullets_become_a_list():
    blocks = gathered([paragraph("Ta med:"), paragraph("• legitimation"), paragraph("• glasögon"), Heading(2, (Inline("Sedan"),))])
    assert blocks[1] == ListBlock((ListItem("", (paragraph("legitimation"),)), ListItem("", (paragraph("glasögon"),))))
    assert len(blocks) == 3


def test_one_line_with_a_dash_is_a_reply():
    assert gathered([paragraph("– Kom in")]) == (paragraph("– Kom in"),)
    assert isinstance(gathered([paragraph("– Kom in"), paragraph("– Sitt ner")])[0], ListBlock)


def test_boxes_to_tick_become_a_list():
    box = Paragraph((Inline("", run=Run.CHECK), Inline(" Diabetes")))
    assert gathered([box, box]) == (ListBlock((ListItem("", (box,)), ListItem("", (box,)))),)
    assert gathered([box]) == (box,)


def test_a_list_is_numbered_when_all_its_labels_say_so():
    assert numbered([ListItem("1.", ()), ListItem("2.", ())])
    assert not numbered([ListItem("1.", ()), ListItem("", ())])
    assert not numbered([])
