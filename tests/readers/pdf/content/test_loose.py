from bilagekoll.facts.content import Unreached
from bilagekoll.readers.pdf.content.loose import MOST_LETTERS, LooseText


def lines(*shown):
    loose = LooseText()
    for text, between, box in shown:
        loose.add(text, between, box)
    return loose.lines()


def test_strings_of_a_line_are_one():
    found = lines(
        ("Sida", "\n", (50, 30, 70, 40)),
        (" ", "", (70, 30, 72, 40)),
        ("2", "", (72, 30, 77, 40)),
        ("Brev", "\n", (50, 780, 70, 790)),
    )
    assert found == (Unreached("Sida 2", (50, 30, 77, 40)), Unreached("Brev", (50, 780, 70, 790)))


def test_spaces_alone_are_no_line():
    assert lines((" ", "\n", (50, 30, 52, 40))) == ()


def test_the_text_of_a_page_is_not_kept():
    assert lines(*(("ord", "\n", (50, 30, 60, 40)) for _ in range(MOST_LETTERS // 3))) != ()
    assert lines(*(("ord", "\n", (50, 30, 60, 40)) for _ in range(MOST_LETTERS))) == ()
