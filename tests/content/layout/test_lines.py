from dataclasses import replace

from bilagekoll.content.layout.lines import joined_lines, pieces, rows
from tests.content.layout.writing import line


def test_a_wide_gap_cuts_a_line():
    found = pieces(line("till vänster", 50, 700) + line("till höger", 300, 700))
    assert [piece.text for piece in found] == ["till vänster", "till höger"]


def test_words_are_read_from_left_to_right_whatever_the_order_in_the_file():
    assert [piece.text for piece in pieces(line("ett två tre", 50, 700)[::-1])] == ["ett två tre"]


def test_the_sign_of_an_item_stays_with_its_text():
    assert [piece.text for piece in pieces(line("•", 50, 700) + line("Ta med legitimation", 70, 700))] == ["• Ta med legitimation"]


def test_a_change_of_style_within_a_word_makes_no_space():
    first, second = line("under", 50, 700)[0], line("sökning", 75, 700, bold=True)[0]
    assert pieces([first, replace(second, glued=True)])[0].text == "undersökning"


def test_a_raised_figure_belongs_to_the_word_before_it():
    words = line("se noten", 50, 700)
    figure = line("73", words[-1].box[2], 704, 6)
    assert [piece.text for piece in pieces(words + figure)] == ["se noten73"]


def test_letters_set_apart_are_words():
    letters = [word for number, letter in enumerate("KALLELSE") for word in line(letter, 50 + 8 * number, 700)]
    second = [word for number, letter in enumerate("TILL?") for word in line(letter, 124 + 8 * number, 700)]
    assert " ".join(piece.text for piece in pieces(letters + second)) == "KALLELSE TILL?"


def test_three_initials_stay_apart():
    assert pieces([word for number, letter in enumerate("ABC") for word in line(letter, 50 + 8 * number, 700)])[0].text == "A B C"


def test_rows_come_from_above_and_their_pieces_from_the_left():
    below, right, left = pieces(line("under", 50, 680)), pieces(line("höger", 200, 700)), pieces(line("vänster", 50, 700))
    assert [[piece.text for piece in row] for row in rows(below + right + left)] == [["vänster", "höger"], ["under"]]


def test_a_line_is_bold_when_nearly_all_of_it_is():
    bold = line("Kallelse till undersökning", 50, 700, bold=True)
    assert pieces(bold)[0].bold
    assert not joined_lines([pieces(bold)[0], pieces(line("av ögonen i dag", 200, 700))[0]]).bold


def test_cells_with_even_gaps_are_no_justified_line():
    above = [*line("Bedövning", 50, 700), *line("8.15", 125, 700), *line("Rum 14", 160, 700)]
    row = [*line("Undersökning", 50, 680), *line("8.30", 125, 680), *line("Rum 15", 160, 680)]
    as_wide = line("Här slutar en lång rad på ett x", 50, 660)
    assert "Undersökning" in [piece.text for piece in pieces(above + row + as_wide)]
    assert "Undersökning 8.30 Rum 15" in [piece.text for piece in pieces(row + as_wide)]


def test_an_item_stretched_to_the_end_of_its_column_is_one_line():
    stretched = [*line("•", 62, 700), *line("även", 72, 700), *line("naturläkemedel", 115, 700), *line("och", 210, 700)]
    below = line("• uppgift om pacemaker eller ICD om", 50, 674)
    below = [*below, *line("har", 210, 674)]
    assert "• även naturläkemedel och" in [piece.text for piece in pieces(stretched + line("kosttillskott", 72, 687) + below)]


def test_a_time_is_no_sign_of_an_item():
    row = [*line("Anmälan", 50, 700), *line("8.00", 150, 700), *line("Kassan, plan", 200, 700), *line("2", 263, 700)]
    as_wide = line("• I kassan får du ett kvitto på det du har betalat", 20, 687)
    assert "8.00 Kassan, plan 2" not in [piece.text for piece in pieces(row + [word for word in as_wide if word.box[2] <= 268])]
