"""Links, notes, emphasis, and text that does not lie flat."""

from bilagekoll.content.blocks import Note, Paragraph, Run, text_of
from bilagekoll.facts.layout import LayoutPage, LinkArea, Word
from tests.content.layout.writing import MORE, PROSE, blocks, line, lines, page, texts


def test_a_link_is_kept_on_its_words():
    words = line("Läs mer på webbplatsen 1177.se om du vill", 50, 600)
    target = next(word for word in words if word.text == "1177.se")
    found = blocks(page(lines(PROSE, 50, 700), words, links=(LinkArea(target.box, "https://www.1177.se/"),)))
    assert [(run.text, run.link) for run in found[-1].inlines if run.link] == [("1177.se", "https://www.1177.se/")]


def test_bold_words_in_a_paragraph():
    words = line("Ta med", 50, 600) + line("legitimation", 82.5, 600, bold=True) + line("när du kommer", 145, 600)
    (paragraph,) = [block for block in blocks(page(lines(PROSE, 50, 700), words)) if "legitimation" in text_of(block.inlines)]
    assert [(run.text.strip(), run.bold) for run in paragraph.inlines] == [
        ("Ta med", False),
        ("legitimation", True),
        ("när du kommer", False),
    ]


def test_a_footnote_with_its_reference():
    words = line("Se riktlinjen", 50, 600)
    figure = line("1", words[-1].box[2], 604, 6)
    note = line("1", 50, 64, 6) + line("Region Exempel, riktlinje för brev till patienter.", 58, 60, 8)
    found = blocks(page(lines(PROSE, 50, 700), lines(MORE, 50, 630 - 100), words, figure, note))
    (foot,) = [block for block in found if isinstance(block, Note)]
    assert (foot.label, text_of(foot.inlines)) == ("1", "Region Exempel, riktlinje för brev till patienter.")
    assert [run.text for block in found if isinstance(block, Paragraph) for run in block.inlines if run.run is Run.NOTE] == ["1"]


def test_a_page_whose_text_is_turned_is_read():
    flat = page(lines(PROSE, 50, 500)).words
    turned = tuple(
        Word(w.text, (842 - w.box[3], w.box[0], 842 - w.box[1], w.box[2]), w.size, spaced=w.spaced, rotation=90) for w in flat
    )
    assert texts(LayoutPage(1, 842.0, 595.0, turned)) == [" ".join(PROSE)]


def test_a_turned_line_beside_the_text_does_not_break_it():
    stamp = (Word("arkiverad", (20, 300, 30, 345), 10.0, rotation=90), Word("2024", (20, 350, 30, 370), 10.0, rotation=90))
    assert texts(page(lines(PROSE, 50, 350), list(stamp))) == [" ".join(PROSE), "arkiverad 2024"]


def test_a_full_stop_after_a_link_is_no_part_of_it():
    words = line("Läs mer på (1177.se).", 50, 600)
    left, bottom, right, top = words[-1].box
    area = LinkArea((left + 5, bottom, right - 10, top), "https://www.1177.se/")
    found = blocks(page(lines(PROSE, 50, 700), words, links=(area,)))
    assert [(run.text, run.link) for run in found[-1].inlines if run.link] == [("1177.se", "https://www.1177.se/")]
    assert text_of(found[-1].inlines) == "Läs mer på (1177.se)."


def test_a_sign_in_italics_alone_is_not_emphasised():
    words = line("Talet", 50, 600) + line("x", 77.5, 600, italic=True) + line("är känt och inte svårt", 85, 600)
    found = blocks(page(lines(PROSE, 50, 700), words))
    assert not any(run.italic for run in found[-1].inlines)


def test_a_raised_sign_on_a_raised_sign_is_kept():
    words = line("1,8", 50, 600, 20) + line("x", 81, 606, 14) + line("1", 89, 612, 8)
    assert "1,8x1" in "".join(texts(page(words, lines(PROSE, 50, 500)))).replace(" ", "")


def test_a_note_set_nearly_as_large_as_the_text():
    words = line("Se riktlinjen", 50, 600)
    figure = line("6", words[-1].box[2], 604, 6)
    note = line("6. Riktlinjen gäller från i år.", 50, 60, 9.5)
    found = blocks(page(lines(PROSE, 50, 700), lines(MORE, 50, 530), words, figure, note))
    assert [block.label for block in found if isinstance(block, Note)] == ["6"]


def test_a_note_whose_sign_has_a_full_stop():
    words = line("Se riktlinjen", 50, 600)
    figure = line("2", words[-1].box[2], 604, 6)
    note = line("2. Riktlinjen gäller från i år.", 50, 60, 8)
    found = blocks(page(lines(PROSE, 50, 700), lines(MORE, 50, 530), words, figure, note))
    assert [(block.label, text_of(block.inlines)) for block in found if isinstance(block, Note)] == [
        ("2", "Riktlinjen gäller från i år.")
    ]
