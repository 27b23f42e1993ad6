from bilagekoll.content.layout.columns import Columns, as_table, read_as_columns
from bilagekoll.content.layout.lines import pieces
from bilagekoll.facts.layout import Area
from tests.content.layout.writing import MORE, PROSE, across, line, lines, page, texts, upright


def one(texts: list[str]) -> str:
    return " ".join(texts)


def test_two_columns_are_read_one_after_the_other():
    assert texts(page(lines(PROSE, 40, 700), lines(MORE, 320, 700))) == [one(PROSE), one(MORE)]


def test_gaps_that_go_through_both_columns_do_not_mix_them():
    left = lines(PROSE, 40, 700) + lines(MORE, 40, 600)
    right = lines(MORE, 320, 700) + lines(PROSE, 320, 600)
    assert texts(page(left, right)) == [one(PROSE), one(MORE), one(MORE), one(PROSE)]


def test_small_pieces_at_the_end_of_three_columns_are_no_table_below_them():
    names = [
        lines([f"Undersökning mottagningen {column}{row}" for row in range(9)], left, top)
        for column, left, top in (("a", 40, 700), ("b", 240, 693), ("c", 440, 700))
    ]
    cells = [
        word for row in range(3) for left in (40, 130, 240, 330, 440, 530) for word in line(f"{left}x{row}", left, 570 - 13 * row)
    ]
    found = " ".join(texts(page(*names, cells)))
    places = [found.index(word) for word in ("a8", "40x0", "b0", "b8", "240x0", "c0", "c8", "440x0")]
    assert places == sorted(places)


def test_a_headline_beside_its_text_is_read_first():
    left = line("Om", 40, 706, 24) + line("operation av", 40, 670, 24) + line("grå starr", 40, 634, 24)
    loose = [
        word for row in range(3) for text, at in (("Du är", 240), ("välkommen", 400)) for word in line(text, at, 705 - 13 * row)
    ]
    found = texts(page(left, loose, lines([*PROSE, *MORE], 240, 666)))
    assert found[0] == "Om operation av grå starr"


def test_columns_whose_lines_do_not_stand_level():
    assert texts(page(lines(PROSE, 40, 700), lines(MORE, 320, 694))) == [one(PROSE), one(MORE)]


def test_a_heading_across_both_columns_comes_first_and_what_follows_them_last():
    whole = line("Så går det till när du opereras för grå starr hos oss på ögonmottagningen i Exempelstad", 40, 740, bold=True)
    last = line("Med vänlig hälsning från alla oss som arbetar på ögonmottagningen på Exempelsjukhuset i Exempelstad", 40, 600)
    found = texts(page(whole, lines(PROSE, 40, 700), lines(MORE, 320, 700), last))
    assert [found[0][:13], found[1], found[2], found[3][:10]] == ["Så går det ti", one(PROSE), one(MORE), "Med vänlig"]


def test_a_box_beside_the_text_is_read_apart():
    aside = lines(["Ring oss om du har", "frågor om din tid och", "om du vill boka om", "eller avboka besöket"], 400, 690)
    assert texts(page(lines(PROSE, 40, 700), aside)) == [
        one(PROSE),
        "Ring oss om du har frågor om din tid och om du vill boka om eller avboka besöket",
    ]


def test_a_shaded_box_beside_text_with_wide_gaps():
    narrow = ["Ring oss om", "du har frågor", "om din tid."]
    loose = [
        word
        for number in range(5)
        for left, text in ((40, "Vi droppar"), (130, "i dina"), (190, "ögon"))
        for word in line(text, left, 700 - 13 * number)
    ]
    found = texts(page(loose, lines(narrow, 320, 695), areas=(Area((310, 650, 450, 710)),)))
    assert found[-1] == "Ring oss om du har frågor om din tid."


def test_the_number_of_a_heading_is_no_column():
    heading = line("1", 40, 720, 12, bold=True) + line("Inledning till vår", 60, 720, 12, bold=True)
    found = texts(page(heading, lines(PROSE, 40, 700), lines(MORE, 320, 700)))
    assert found == ["1 Inledning till vår", one(PROSE), one(MORE)]


def test_labels_of_a_chart_are_read_by_rows():
    rows = [
        line(text, 60 + 90 * column, base)
        for base, row in ((500, "140 150 160"), (400, "2019 2020 2021"))
        for column, text in enumerate(row.split())
    ]
    assert " ".join(texts(page(*rows))).split() == ["140", "150", "160", "2019", "2020", "2021"]


def test_an_empty_page_has_no_blocks():
    assert texts(page(rules=across(40, 500, 400))) == []


def test_the_sender_and_the_address_of_a_letter_are_read_one_after_the_other():
    sender = lines(["Region Exempel", "Ögonmottagningen", "Exempelsjukhuset"], 50, 780)
    address = lines(["Tolvan Exempelsson", "Exempelgatan 12", "000 00 Exempelstad"], 350, 779)
    title = line("Kallelse till oss", 50, 700, 18)
    found = texts(page(sender, address, title, lines(PROSE, 50, 660)))
    assert found[:3] == [
        "Region Exempel\nÖgonmottagningen\nExempelsjukhuset",
        "Tolvan Exempelsson\nExempelgatan 12\n000 00 Exempelstad",
        "Kallelse till oss",
    ]


def test_labels_and_what_they_say_are_read_together():
    labels = lines(["Namn:", "Adress:", "Ort:"], 50, 780)
    values = lines(["Tolvan Exempelsson", "Exempelgatan 12", "000 00 Exempelstad"], 150, 780)
    found = " ".join(texts(page(labels, values, line("Kallelse till oss", 50, 700, 18), lines(PROSE, 50, 660))))
    assert "Namn: | Tolvan Exempelsson" in found


def test_two_lines_of_an_address_keep_their_break():
    found = texts(page(lines(PROSE, 50, 700), lines(["Anna Exempel", "Leg. sjuksköterska"], 50, 600)))
    assert found[-1] == "Anna Exempel\nLeg. sjuksköterska"


def test_labels_stand_before_what_they_name():
    form = [
        *line("Tid:", 50, 700), *line("torsdag 14 november klockan 10.20", 150, 700),
        *line("Plats:", 50, 680), *line("Ögonmottagningen i hus 3. Gå in genom", 150, 680), *line("huvudentrén.", 150, 667),
        *line("Beräknad tid:", 50, 647), *line("två timmar", 150, 647),
    ]  # fmt: skip
    assert texts(page(form, lines(PROSE, 50, 634))) == [
        "Tid: torsdag 14 november klockan 10.20",
        "Plats: Ögonmottagningen i hus 3. Gå in genom huvudentrén.",
        "Beräknad tid: två timmar",
        one(PROSE),
    ]


def test_a_sidebar_with_an_address_keeps_its_lines():
    aside = lines(["Ögonmottagningen", "Exempelsjukhuset", "Ring 0480-00 00 00", "måndag–fredag 8–11"], 400, 700)
    note = lines(["Skriv till oss på 1177.se om du", "undrar över något före besöket."], 400, 620)
    assert "Ögonmottagningen\nExempelsjukhuset\nRing 0480-00 00 00\nmåndag–fredag 8–11" in texts(
        page(lines([*PROSE, *MORE], 40, 700), aside, note)
    )


def test_boxes_in_rows_are_read_row_by_row_and_each_to_its_end():
    boxes = (20, 500, 295, 720), (305, 500, 590, 720), (20, 260, 295, 480), (20, 100, 590, 240)
    below = lines(["Kontakt", "Skriv till oss på 1177.se så", "svarar vi inom två dagar."], 50, 220)
    found = texts(
        page(
            line("Allt om operation av grå starr hos oss på ögonmottagningen i länet", 40, 760),
            lines(PROSE, 25, 700), lines(MORE, 310, 700), lines(PROSE[::-1], 25, 460), below,
            areas=tuple(map(Area, boxes)),
        )
    )  # fmt: skip
    assert [text[:12] for text in found[1:4]] == [PROSE[0][:12], MORE[0][:12], PROSE[-1][:12]]
    assert " ".join(found[4:]).split()[0] == "Kontakt"


def test_a_framed_box_is_read_together():
    rules = (*across(40, 540, 600, 720), *upright(600, 720, 40, 540))
    left, right = (
        lines(["Tid och plats", "torsdag klockan nio", "i hus tre"], 50, 700),
        lines(["Ta med", "legitimation och", "glasögon"], 320, 700),
    )
    after = [*lines(PROSE, 40, 570), *lines(MORE, 320, 570)]
    found = " ".join(texts(page(left, right, after, rules=rules)))
    assert found.index("glasögon") < found.index(PROSE[0]) < found.index(MORE[0])


def test_a_table_in_a_column_beside_a_sidebar_stays_in_its_column():
    cells = [
        word
        for row in range(3)
        for left, text in ((40, "Rum"), (110, "8.15"), (180, "plan"))
        for word in line(text, left, 620 - 13 * row)
    ]
    aside = lines(
        ["Kontakt", "Mottagningen", "Sjukhuset", "Ring oss", "Skriv till", "oss om du", "vill veta", "mer om", "din tid"], 400, 700
    )
    found = " ".join(texts(page(lines(PROSE, 40, 700), cells, lines(MORE, 40, 560), aside)))
    assert found.index("8.15") < found.index(MORE[0]) < found.index("Kontakt") < found.index("din tid")


CARDS = [
    ["Återbesök", "Du kommer till fysioterapeut", "efter två veckor och till", "läkare efter sex veckor."],
    ["Sjukskrivning", "Har du ett stillasittande", "arbete kan du börja efter", "två–fyra veckor."],
    ["Bilkörning", "Vänta tills du kan bromsa", "hårt utan smärta, oftast sex", "veckor."],
]


def test_short_paragraphs_side_by_side_are_no_rows_of_a_table():
    cards = [lines(card, 49 + 172 * number, 230) for number, card in enumerate(CARDS)]
    assert texts(page(lines(PROSE, 49, 400), *cards))[1:] == [f"{head}\n{one(rest)}" for head, *rest in CARDS]


def test_a_heading_below_two_columns_belongs_to_what_follows():
    columns = [*lines(PROSE, 40, 700), *lines([*MORE, *MORE], 320, 700)]
    below = [*line("Kan du inte komma?", 40, 560, 13.5, bold=True), *line(one(PROSE + MORE)[:90].strip(), 40, 535)]
    assert texts(page(columns, below))[-2] == "Kan du inte komma?"
    assert texts(page(columns, below))[-3] == one([*MORE, *MORE])


def card(head, *below, left):
    return line(head, left, 400, bold=True) + lines(list(below), left, 380)


def test_cards_are_read_one_by_one_and_the_heading_below_them_last():
    cards = [
        card("Ny tid", "Tors 26 nov", "kl. 07.45", left=60),
        card("Plats", "Laboratoriet, plan 1", left=230),
        card("Frågor", "Ring 010-123 45 67", left=400),
    ]
    below = line("Gör själv", 60, 330, 14, bold=True) + lines(PROSE, 60, 300)
    found = " ".join(" ".join(texts(page(lines(PROSE, 60, 600), *cards, below))).split())
    assert "Ny tid Tors 26 nov kl. 07.45 Plats Laboratoriet, plan 1 Frågor Ring 010-123 45 67 Gör själv" in found


def test_a_column_without_lines_is_neither_a_paragraph_nor_a_card():
    columns = Columns((list(pieces(lines(MORE[:2], 40, 700))), []), (300.0,))
    assert not read_as_columns(columns)
    assert as_table(columns) is None


def test_a_heading_below_two_columns_of_short_lines_ends_them():
    known = line("Namn: Anna Exempelsson", 50, 700) + line("Läkare: Bo Provlund", 320, 700)
    known += line("Född: 1950-01-01", 50, 686) + line("Vårdcentral: Exempelstad", 320, 686)
    found = texts(
        page(
            line("Läkemedelslista", 50, 725, 16, bold=True), known, line("Varje dag", 50, 655, 13, bold=True), lines(PROSE, 50, 635)
        )
    )
    assert found.index("Varje dag") > max(number for number, text in enumerate(found) if "Vårdcentral" in text or "Född" in text)


def test_headings_below_two_columns_stand_after_both():
    left = line("Sök vård om du", 50, 700, 12, bold=True) + lines(PROSE, 50, 682)
    right = line("Hit vänder du dig", 320, 700, 12, bold=True) + lines(PROSE, 320, 682)
    below = line("Vanliga frågor", 50, 590, 16, bold=True) + line("Gör det ont?", 50, 565, 12, bold=True)
    across = lines(
        ["De flesta tycker att det är obehagligt men inte smärtsamt, och svalget bedövas med en sprej före undersökningen."],
        50,
        545,
    )
    found = texts(page(left, right, below, across))
    assert [text for text in found if len(text) < 20] == ["Sök vård om du", "Hit vänder du dig", "Vanliga frågor", "Gör det ont?"]


def test_a_small_name_above_its_value_is_read_with_it():
    names = [word for text, left in (("Bankgiro", 50), ("OCR-nummer", 220), ("Belopp", 400)) for word in line(text, left, 112, 8)]
    values = [word for text, left in (("123-4567", 50), ("12345678901", 220), ("1100,00", 400)) for word in line(text, left, 100)]
    found = texts(page(lines(PROSE, 50, 700), names, values))
    assert found[1:] == ["Bankgiro", "123-4567", "OCR-nummer", "12345678901", "Belopp", "1100,00"]


def test_a_number_cut_at_its_hyphen_goes_on_in_the_next_column():
    first = page(lines([*PROSE[:4], "Sjukresor beställs hos trafiken på telefon 0770-"], 50, 200))
    second = page(lines(["00 00 00."], 50, 700), lines(MORE, 50, 600), number=2)
    assert "telefon 0770-00 00 00." in texts(first, second)[0]


def test_steps_below_two_boxes_are_no_part_of_them():
    frames = (Area((45, 590, 280, 715)), Area((315, 590, 550, 715)))
    boxes = line("Öppen mottagning", 50, 700, bold=True) + lines(["Måndag 9–12", "Onsdag 13–16", "Lördag 10–14"], 50, 680)
    boxes += line("Bokad tid", 320, 700, bold=True) + lines(
        ["Boka på 1177.se eller", "ring oss vardagar.", "Ta med legitimation."], 320, 680
    )
    numbers = [
        word for number, middle in enumerate((120, 297, 475), start=1) for word in line(str(number), middle - 2.5, 560, bold=True)
    ]
    steps = line("Anmäl dig", 98, 546) + line("Få din spruta", 268, 546) + line("Vänta en stund", 443, 546)
    wide = lines([f"{PROSE[0]} {PROSE[1]}", f"{PROSE[2]} {PROSE[3]}"], 50, 400)
    found = " ".join(texts(page(boxes, numbers, steps, wide, areas=frames)))
    assert found.index("Ta med legitimation.") < found.index("1 Anmäl dig 2 Få din spruta 3 Vänta en stund")
