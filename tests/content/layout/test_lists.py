from bilagekoll.content.blocks import ListBlock
from tests.content.layout.writing import MORE, PROSE, blocks, line, lines, page, words_of


def item(sign: str, text: str, left: float, base: float):
    return line(sign, left, base) + line(text, left + 18, base)


def only_list(*words) -> ListBlock:
    found = [block for block in blocks(page(*words, lines(PROSE, 50, 500))) if isinstance(block, ListBlock)]
    assert len(found) == 1
    return found[0]


def test_bullets():
    found = only_list(item("•", "Ta med legitimation.", 50, 700), item("•", "Ta ut linserna.", 50, 687))
    assert [(entry.label, words_of(entry.blocks[0])) for entry in found.items] == [
        ("", "Ta med legitimation."),
        ("", "Ta ut linserna."),
    ]
    assert not found.numbered


def test_numbers():
    found = only_list(item("1.", "Tvätta händerna.", 50, 700), item("2.", "Luta huvudet bakåt.", 50, 687))
    assert found.numbered
    assert [entry.label for entry in found.items] == ["1.", "2."]


def test_an_item_of_two_lines():
    found = only_list(
        item("–", "Vi droppar i ögonen så att", 50, 700), line("pupillerna vidgas.", 68, 687), item("–", "Kör inte bil.", 50, 674)
    )
    assert words_of(found.items[0].blocks[0]) == "Vi droppar i ögonen så att pupillerna vidgas."
    assert len(found.items) == 2


def test_a_list_within_a_list():
    found = only_list(
        item("•", "Ta med", 50, 700),
        item("◦", "legitimation", 70, 687),
        item("◦", "glasögon", 70, 674),
        item("•", "Kom i tid", 50, 661),
    )
    assert len(found.items) == 2
    inner = found.items[0].blocks[1]
    assert isinstance(inner, ListBlock)
    assert words_of(inner) == "legitimation\nglasögon"


def test_a_list_that_goes_on_in_the_next_column_is_no_list_within():
    left = lines(PROSE, 40, 700) + item("•", "Ta med legitimation.", 50, 622)
    right = item("•", "Ta ut linserna.", 330, 700) + lines(MORE, 320, 674)
    (found,) = (block for block in blocks(page(left, right)) if isinstance(block, ListBlock))
    assert [words_of(entry.blocks[0]) for entry in found.items] == ["Ta med legitimation.", "Ta ut linserna."]
    assert all(len(entry.blocks) == 1 for entry in found.items)


def test_words_bullets_of_symbol_fonts():
    assert len(only_list(item("\uf0b7", "ett", 50, 700), item("\uf0b7", "två", 50, 687)).items) == 2


def test_a_date_or_number_in_running_text_is_no_list():
    text = [PROSE[0], "14 november är en torsdag i år, och då har vi öppet", *PROSE[2:]]
    assert not [block for block in blocks(page(lines(text, 50, 700))) if isinstance(block, ListBlock)]


def test_a_number_at_the_beginning_of_a_line_is_no_item():
    text = ["Du når oss på telefon 0480-00 00", "00. Ring före klockan elva varje", "dag utom helger, tack så mycket."]
    assert not any(isinstance(block, ListBlock) for block in blocks(page(lines(text, 50, 700), lines(PROSE, 50, 500))))


def test_a_paragraph_after_the_last_item_is_none_of_it():
    found = blocks(page(item("1.", "Tvätta händerna.", 50, 700), item("2.", "Luta huvudet bakåt.", 50, 687), lines(PROSE, 50, 674)))
    assert [words_of(block)[:12] for block in found] == ["Tvätta händ", PROSE[0][:12]] or words_of(found[-1]).startswith(PROSE[0])
    assert len(found) == 2


def test_the_depth_of_items_in_a_new_column_is_told_by_those_below():
    first = line("• Ta med läkemedel.", 50, 100)
    second = line("– även kosttillskott", 340, 700) + line("– ögondroppar", 340, 687) + line("• Kom i tid.", 320, 674)
    (listed,) = [
        block
        for block in blocks(page(first, second, lines(PROSE, 50, 300), lines(PROSE, 320, 500)))
        if isinstance(block, ListBlock)
    ][-1:]
    assert len(listed.items) == 2
