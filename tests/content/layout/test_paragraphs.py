from bilagekoll.content.layout.lines import Line
from bilagekoll.content.layout.paragraphs import Para, paragraphs
from tests.content.layout.writing import MORE, PROSE, line, lines, page, texts


def test_more_room_between_lines_ends_a_paragraph():
    assert texts(page(lines(PROSE, 50, 700), lines(MORE, 50, 625))) == [" ".join(PROSE), " ".join(MORE)]


def test_an_indent_ends_a_paragraph():
    second = line(MORE[0], 65, 635) + lines(MORE[1:], 50, 622)
    assert texts(page(lines(PROSE, 50, 700), second)) == [" ".join(PROSE), " ".join(MORE)]


def test_a_short_line_with_a_full_stop_ends_a_paragraph():
    first = [*PROSE[:2], "för grå starr."]
    assert texts(page(lines([*first, *MORE], 50, 700))) == [" ".join(first), " ".join(MORE)]


def test_a_line_that_names_what_it_says_begins_a_paragraph_after_a_sentence():
    text = ["Du har fått en tid hos oss på mottagningen i staden.", "Tid: tisdag 4 mars 2025 klockan 13.20, med en kollega"]
    assert texts(page(lines(text, 50, 700))) == text


def test_a_line_that_had_room_for_the_next_word_keeps_its_end_before_a_capital():
    text = ["Ta hissen till ingång C på sjukhuset, plan 4", "Hör av dig till oss på 1177 om du inte kan komma den dagen"]
    assert texts(page(lines(text, 50, 700))) == ["\n".join(text)]
    wrapped = ["Ta hissen till plan 4 på sjukhuset tillsammans med", "Tolva Provsson, som möter dig i receptionen"]
    assert texts(page(lines(wrapped, 50, 700))) == [" ".join(wrapped)]


def test_many_lines_that_each_begin_anew_are_rows_however_wide():
    rows = [
        "Ring oss på telefon 0480-00 00 00, alla vardagar",
        "Besök oss på Exempelgatan 12, på plan 4 i hus 8",
        "Hör av dig om du får ont efter operationen ännu",
        "Ta med en lista över alla läkemedel du använder",
    ]
    assert texts(page(lines(rows, 50, 700))) == ["\n".join(rows)]


def test_a_word_cut_at_the_end_of_a_line_is_mended():
    text = [
        "Du är välkommen till oss för en under-",
        "sökning av ögonen. Ring om tis- och torsdagar och",
        "skicka oss e-post om du vill ha en ny tid i höst.",
    ]
    found = texts(page(lines(text, 50, 700)))
    assert "undersökning av ögonen" in found[0]
    assert "tis- och torsdagar" in found[0]
    assert "e-post" in found[0]


def test_a_sentence_goes_on_in_the_next_column():
    left = [*PROSE[:4], "ögonen så att pupillerna vidgas under den dag som"]
    right = ["följer. Ordna så att någon kan följa dig hem och", *MORE[1:]]
    assert texts(page(lines(left, 40, 700), lines(right, 320, 700))) == [" ".join(left + right)]


def test_a_sentence_goes_on_on_the_next_page():
    first = page(lines([*PROSE[:4], "ögonen så att pupillerna vidgas under den dag som"], 50, 200))
    second = page(lines(["följer efter besöket och som kan bli ganska lång.", *MORE], 50, 700), number=2)
    assert len(texts(first, second)) <= 2
    assert "den dag som följer efter" in texts(first, second)[0]


def test_centred_lines_are_one_paragraph():
    title = line("Att opereras för grå starr", 150, 700, 20) + line("på Exempelsjukhuset", 190, 674, 20)
    assert texts(page(title, lines(PROSE, 50, 600)))[0] == "Att opereras för grå starr på Exempelsjukhuset"


def test_lines_of_a_table_of_contents():
    entries = [
        "Förord........................iv",
        "Vad är grå starr?.............3",
        "Så går operationen till.......5",
        "När du har kommit hem.........9",
    ]
    assert texts(page(lines(entries, 50, 700))) == ["\n".join(entries)]


def test_lines_of_a_list_of_prices():
    prices = ["Läkarbesök...............250 kr", "Intyg..................1 250 kr", "Uteblivet besök..........400 kr"]
    assert texts(page(lines([*prices, "Frikort gäller."], 50, 700))) == ["\n".join(prices), "Frikort gäller."]


def test_names_with_their_answers_apart_are_lines_of_one_paragraph():
    asked = [("Dag:", "Tisdag i nästa vecka"), ("Läkare:", "Bo Provlund"), ("Plats:", "Hus 7, plan 2")]
    words = [
        word
        for row, (name, answer) in enumerate(asked)
        for word in line(name, 50, 700 - 13 * row) + line(answer, 150, 700 - 13 * row)
    ]
    assert texts(page(words, lines(PROSE, 50, 640)))[0] == "Dag: Tisdag i nästa vecka\nLäkare: Bo Provlund\nPlats: Hus 7, plan 2"


def test_a_full_line_beside_a_box_ends_no_paragraph():
    text = [
        "Vid en gastroskopi tittar läkaren på insidan av",
        "magsäcken med ett böjligt instrument i svalget.",
        "Det tar ungefär fem minuter.",
    ]
    assert len(text[0]) == len(text[1])
    wide = lines(
        ["Du kan få lugnande läkemedel om du vill, men då får du inte köra bil hem samma dag som du varit här."] * 2, 50, 600
    )
    assert " ".join(text) in texts(page(lines(text, 50, 700), wide))


def test_lines_of_which_none_stands_below_the_other_are_no_paragraph():
    ordered = [Line(tuple(line(text, left, base))) for text, left, base in (("ja", 400, 700), ("inga", 50, 687), ("svar", 50, 674))]
    assert [item.text for item in paragraphs(ordered, 1) if isinstance(item, Para)] == ["ja", "inga\nsvar"]


def test_a_shorter_line_of_centred_text_is_no_first_line():
    text = ["Skanna koden och läs mer om vad du kan", "göra innan du kommer till oss, och vi xx", "ska hjälpa dig hem"]
    centred = []
    for number, own in enumerate(text):
        width = line(own, 0, 0)[-1].box[2]
        centred += line(own, 300 - width / 2, 700 - 13 * number)
    assert texts(page(centred)) == [" ".join(text)]
