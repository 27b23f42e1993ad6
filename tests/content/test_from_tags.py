from dataclasses import replace

import pytest

from bilagekoll.content.blocks import (
    Cell,
    Doubt,
    Figure,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Note,
    Omission,
    Paragraph,
    Run,
    Table,
    text_of,
)
from bilagekoll.content.coverage import texts_of
from bilagekoll.content.from_tags import read_tags
from bilagekoll.content.from_tags.reading import DEEPEST
from bilagekoll.content.hyphens import Vocabulary
from bilagekoll.facts.interaction import Annotation, Field
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import CellAttributes, Language, Marked, Referenced
from tests.building import Tag, structure


def blocks(*tags, annotations=(), fields=()):
    return read_tags(structure(*tags), annotations, fields).blocks


def p(text, **facts):
    return Paragraph((Inline(text),), page=1, **facts)


def plain(block):
    return text_of(block.inlines)


def link(number=7, uri="https://www.1177.se"):
    return Annotation("Link", Place(page=1, object=number), None, "Link", uri=uri)


def field(kind="text", label="Namn", value=None, number=9, **facts):
    return Field(kind, "f1", label, Place(page=1, object=number), "Form", value=value, **facts)


def widget(number=9):
    return Tag("Form", Referenced("Widget", number, 1))


def test_headings_and_paragraphs_in_tag_order():
    found = blocks(Tag("Document", Tag("H1", "\nKallelse "), Tag("P", "\nVälkommen till din under-", "\nsökning. ")))
    assert found == (Heading(1, (Inline("Kallelse"),), page=1), p("Välkommen till din undersökning."))


@pytest.mark.parametrize(("role", "level"), [("H3", 3), ("H9", 6), ("Title", 1), ("H", 1)])
def test_levels_of_headings(role, level):
    assert blocks(Tag(role, "Rubrik"))[0].level == level


def test_the_level_of_an_unnumbered_heading_is_the_depth_of_its_section():
    assert blocks(Tag("Sect", Tag("Sect", Tag("H", "Rubrik"))))[0].level == 2


def test_a_heading_with_letters_set_apart():
    tags = structure(Tag("H1", "K A L L E L S E"), Tag("P", "din kallelse här"))
    assert plain(read_tags(tags, vocabulary=Vocabulary(frozenset({"kallelse"}))).blocks[0]) == "KALLELSE"


def test_what_is_no_element_of_its_own_is_part_of_the_line():
    tags = structure(Tag("P", "Du har ", Tag("Span", "en tid"), " hos ", Tag("Eget", "oss"), "."))
    own = tuple(replace(element, role="" if element.type == "Eget" else element.role) for element in tags.elements)
    assert [plain(block) for block in read_tags(replace(tags, elements=own)).blocks] == ["Du har en tid hos oss."]


def test_text_straight_in_a_group_becomes_a_paragraph():
    assert blocks(Tag("Sect", "Utan stycke", Tag("P", "Stycke"), "Efter")) == (p("Utan stycke"), p("Stycke"), p("Efter"))


def test_strong_and_emphasised_words():
    found = blocks(Tag("P", "Kom ", Tag("Strong", "nykter"), " och ", Tag("Em", "pigg")))
    assert found[0].inlines == (Inline("Kom "), Inline("nykter", bold=True), Inline(" och "), Inline("pigg", italic=True))


def test_a_quotation_set_off():
    assert blocks(Tag("BlockQuote", Tag("P", "Allt gick bra."))) == (p("Allt gick bra.", quoted=True),)


def test_marks_that_do_not_follow_one_another_on_the_page_are_set_apart():
    tags = structure(Tag("P", "Namn"), Tag("P", "Rum"))
    assert blocks(Tag("P", "Namn", Tag("Span", "Rum"))) == (p("NamnRum"),)
    marks = [replace(element.kids[0], mcid=number) for number, element in zip((3, 9), tags.elements, strict=True)]
    apart = replace(tags, elements=(replace(tags.elements[0], kids=tuple(marks)),))
    assert plain(read_tags(apart).blocks[0]) == "Namn Rum"


class TestLists:
    def test_bullets(self):
        found = blocks(
            Tag("L", Tag("LI", Tag("Lbl", "•"), Tag("LBody", "Legitimation")), Tag("LI", Tag("LBody", Tag("P", "• Glasögon"))))
        )
        assert found == (ListBlock((ListItem("", (p("Legitimation"),)), ListItem("", (p("Glasögon"),))), page=1),)

    def test_numbers_stay_as_written(self):
        found = blocks(Tag("L", *(Tag("LI", Tag("Lbl", label), Tag("LBody", "Gå")) for label in ("2.", "3."))))
        assert [item.label for item in found[0].items] == ["2.", "3."]
        assert found[0].numbered

    def test_numbers_in_the_text(self):
        found = blocks(Tag("L", Tag("LI", Tag("LBody", "1. Ring")), Tag("LI", Tag("LBody", "2. Kom")), numbering="Decimal"))
        assert [(item.label, plain(item.blocks[0])) for item in found[0].items] == [("1.", "Ring"), ("2.", "Kom")]

    def test_an_order_without_labels(self):
        found = blocks(Tag("L", Tag("LI", Tag("LBody", "Ring")), Tag("LI", Tag("LBody", "Kom")), numbering="Decimal"))
        assert found[0].numbered
        assert not blocks(Tag("L", Tag("LI", Tag("LBody", "Ring")), numbering="Disc"))[0].numbered

    @pytest.mark.parametrize("within", [True, False])
    def test_a_list_in_a_list(self, within):
        inner = Tag("L", Tag("LI", Tag("Lbl", "–"), Tag("LBody", "Körkort")))
        body = Tag("LBody", Tag("P", "Legitimation"), inner) if within else Tag("LBody", "Legitimation")
        outer = Tag("L", Tag("LI", Tag("Lbl", "•"), body), *([] if within else [inner]))
        item = blocks(outer)[0].items[0]
        assert plain(item.blocks[0]) == "Legitimation"
        assert plain(item.blocks[1].items[0].blocks[0]) == "Körkort"

    def test_a_list_that_only_holds_lists(self):
        inner = Tag("L", Tag("LI", Tag("LBody", "Ring")))
        assert [len(block.items) for block in blocks(Tag("L", inner))] == [1]

    def test_the_caption_stands_before_the_list(self):
        found = blocks(Tag("L", Tag("Caption", "Ta med:"), Tag("LI", Tag("LBody", "Glasögon"))))
        assert found[0] == p("Ta med:")
        assert isinstance(found[1], ListBlock)

    def test_an_empty_list_is_nothing(self):
        assert blocks(Tag("L", Tag("LI", Tag("LBody")))) == ()

    def test_a_table_of_contents(self):
        entry = Tag("TOCI", Tag("Reference", Tag("Link", "Inledning", " ........ ", "3")))
        odt = Tag("TOCI", Tag("P", "Undersökning", "4"))
        nested = Tag("TOC", Tag("TOCI", Tag("P", "Efteråt", " . . . . 5")))
        found = blocks(Tag("TOC", entry, odt, nested))[0]
        assert [plain(item.blocks[0]) for item in found.items] == ["Inledning … 3", "Undersökning … 4"]
        assert plain(found.items[1].blocks[1].items[0].blocks[0]) == "Efteråt … 5"


def cell(role, *kids, rows=1, columns=1):
    return Tag(role, *kids, cell=CellAttributes(row_span=rows, col_span=columns))


class TestTables:
    def test_headers_spans_and_caption(self):
        found = blocks(
            Tag(
                "Table",
                Tag("Caption", Tag("P", "Dina värden")),
                Tag("THead", Tag("TR", cell("TH", "Prov"), cell("TH", "Värde", columns=2))),
                Tag("TBody", Tag("TR", cell("TD", Tag("P", "Hb"), rows=2), cell("TD", "142"), cell("TD", "g/L"))),
            )
        )
        assert found == (
            Table(
                (
                    (Cell((p("Prov"),), header=True), Cell((p("Värde"),), header=True, col_span=2)),
                    (Cell((p("Hb"),), row_span=2), Cell((p("142"),)), Cell((p("g/L"),))),
                ),
                (Inline("Dina värden"),),
                page=1,
            ),
        )

    def test_cells_of_a_head_are_headers_whatever_they_are_called(self):
        table = blocks(
            Tag("Table", Tag("THead", Tag("TR", Tag("TD", "A"), Tag("TD", "B"))), Tag("TR", Tag("TD", "1"), Tag("TD", "2")))
        )
        assert [cell.header for row in table[0].rows for cell in row] == [True, True, False, False]

    def test_spans_that_make_no_sense_are_one(self):
        table = blocks(Tag("Table", Tag("TR", cell("TH", "A", rows=0, columns=-3), cell("TH", "B", columns=10**9))))[0]
        assert [(cell.row_span, cell.col_span) for cell in table.rows[0]] == [(1, 1), (1, 1000)]

    def test_rows_in_a_division(self):
        rows = Tag("Div", Tag("TR", Tag("TH", "A"), Tag("TD", "1")), Tag("TR", Tag("TH", "B"), Tag("TD", "2")))
        assert len(blocks(Tag("Table", rows))[0].rows) == 2

    def test_a_head_that_is_tagged_again_in_the_next_column_stands_once(self):
        head = Tag("TR", Tag("TH", "Läkemedel"), Tag("TH", "Morgon"))
        first = Tag("Table", head, Tag("TR", Tag("TD", "Paracetamol"), Tag("TD", "två")), place=Place(page=1))
        second = Tag(
            "Table",
            head,
            Tag("TR", Tag("TD", ""), Tag("TD", "tabletter")),
            Tag("TR", Tag("TD", "Klexane"), Tag("TD")),
            place=Place(page=2),
        )
        found = read_tags(structure(first, second))
        (table,) = found.blocks
        texts = [[" ".join(texts_of(cell.blocks)) for cell in row] for row in table.rows]
        assert texts == [["Läkemedel", "Morgon"], ["Paracetamol", "två tabletter"], ["Klexane", ""]]
        assert [(item.why, item.text) for item in found.left_out] == [(Omission.REPEATED, "Läkemedel Morgon")]

    def test_a_head_repeated_within_a_table_stands_once(self):
        head = Tag("TR", Tag("TH", "Läkemedel"), Tag("TH", "Morgon"))
        row = Tag("TR", Tag("TD", "Paracetamol"), Tag("TD", "två"))
        found = read_tags(structure(Tag("Table", head, row, head, row)))
        assert len(found.blocks[0].rows) == 3
        assert [item.why for item in found.left_out] == [Omission.REPEATED]

    def test_tables_with_other_heads_stay_two(self):
        tables = [
            Tag("Table", Tag("TR", Tag("TH", word), Tag("TH", "Svar")), Tag("TR", Tag("TD", "a"), Tag("TD", "b"))) for word in "AB"
        ]
        assert len(blocks(*tables)) == 2

    def test_a_list_in_a_cell(self):
        row = Tag("TR", Tag("TH", "Ta med"), Tag("TD", Tag("L", Tag("LI", Tag("LBody", "Glasögon")))))
        assert isinstance(blocks(Tag("Table", row))[0].rows[0][1].blocks[0], ListBlock)

    @pytest.mark.parametrize(
        "rows",
        [
            [Tag("TR", Tag("TD", "Region Exempel"), Tag("TD", "Kallelse"))],
            [Tag("TR", Tag("TD", "Region Exempel")), Tag("TR", Tag("TD", "Kallelse"))],
            [Tag("TR", Tag("TD", Tag("P", "Region Exempel")), Tag("TD")), Tag("TR", Tag("TD", Tag("H1", "Kallelse")), Tag("TD"))],
        ],
    )
    def test_a_table_that_only_lays_out_the_page_is_its_content(self, rows):
        assert [plain(block) for block in blocks(Tag("Table", *rows))] == ["Region Exempel", "Kallelse"]

    def test_an_empty_table_is_nothing_and_stray_text_is_kept(self):
        assert blocks(Tag("Table", Tag("TR", Tag("TD"), Tag("TD")), Tag("P", "Kvar"))) == (p("Kvar"),)


class TestPictures:
    def test_a_picture_with_its_caption(self):
        found = blocks(Tag("Figure", Tag("Caption", "Ingång B"), alt="Karta\növer sjukhuset"))
        assert found == (Figure("Karta över sjukhuset", (Inline("Ingång B"),), page=1),)

    def test_a_picture_without_a_description_is_a_doubt_and_its_words_follow(self):
        found = blocks(Tag("Figure", Tag("Caption", "Bild 1"), Tag("P", "Ingång B")))
        assert found == (Figure("", (Inline("Bild 1"),), page=1, doubt=Doubt.PICTURE), p("Ingång B"))

    def test_words_in_a_described_picture_are_left_out_by_name(self):
        found = read_tags(structure(Tag("Figure", "Ingång B", alt="Karta")))
        assert found.blocks == (Figure("Karta", page=1),)
        assert [(item.why, item.text) for item in found.left_out] == [(Omission.REPLACED, "Ingång B")]

    def test_a_picture_alone_in_a_paragraph(self):
        assert blocks(Tag("P", Tag("Figure", alt="Karta"))) == (Figure("Karta", page=1),)

    def test_a_picture_within_a_line(self):
        found = blocks(Tag("P", "Tryck på ", Tag("Figure", alt="knappen"), " nu"))
        assert found[0].inlines == (Inline("Tryck på "), Inline("knappen", run=Run.PICTURE), Inline(" nu"))

    def test_a_picture_that_is_a_link(self):
        found = blocks(Tag("P", "Se ", Tag("Link", Tag("Figure", alt="1177"), Referenced("Link", 7, 1))), annotations=[link()])
        assert found[0].inlines[1] == Inline("1177", link="https://www.1177.se", run=Run.PICTURE)

    def test_a_formula(self):
        assert blocks(Tag("Formula", "BMI = 22")) == (p("BMI = 22"),)
        assert blocks(Tag("Formula", "BMI", alt="Vikt genom längd i kvadrat")) == (Figure("Vikt genom längd i kvadrat", page=1),)

    def test_replacement_text_of_a_picture(self):
        assert blocks(Tag("Figure", actual_text="R")) == (p("R"),)


class TestWords:
    def test_replacement_text_goes_before_the_glyphs(self):
        found = read_tags(structure(Tag("P", "Vi ", Tag("Span", "m4ter", actual_text="mäter"), " trycket")))
        assert found.blocks == (p("Vi mäter trycket"),)
        assert [item.text for item in found.left_out] == ["m4ter"]

    def test_a_hyphen_that_the_file_calls_soft(self):
        assert blocks(Tag("P", "ex", Tag("Span", "-", actual_text="\N{SOFT HYPHEN}"), "\nempel")) == (p("exempel"),)

    def test_blank_replacement_text_silences_nothing_that_is_seen(self):
        assert blocks(Tag("P", Tag("Span", "Telefon", actual_text=" "))) == (p("Telefon"),)

    def test_what_an_abbreviation_stands_for(self):
        found = blocks(Tag("P", "Kom ", Tag("Span", "kl.", expansion="klockan"), " 8"))
        assert found[0].inlines[1] == Inline("kl.", expansion="klockan")

    def test_a_link_with_the_target_of_its_annotation(self):
        found = blocks(Tag("P", "Läs på ", Tag("Link", "1177", Referenced("Link", 7, 1)), "."), annotations=[link()])
        assert found[0].inlines == (Inline("Läs på "), Inline("1177", link="https://www.1177.se"), Inline("."))

    def test_a_link_within_the_document_is_text(self):
        assert blocks(Tag("P", Tag("Link", "Se sidan 2", Referenced("Link", 7, 1))), annotations=[link(uri=None)]) == (
            p("Se sidan 2"),
        )

    def test_a_note_follows_its_paragraph(self):
        note = Tag("Note", Tag("P", Tag("Lbl", "1"), " Vuxna och barn."))
        found = blocks(Tag("P", "Alla", Tag("Reference", "1"), " får komma.", note))
        assert found[0].inlines == (Inline("Alla"), Inline("1", run=Run.NOTE), Inline(" får komma."))
        assert found[1] == Note("1", (Inline("Vuxna och barn."),), page=1)

    def test_a_note_on_its_own(self):
        assert blocks(Tag("FENote", Tag("Lbl", "*"), "Vuxna")) == (Note("*", (Inline("Vuxna"),), page=1),)

    def test_artifacts_are_silent(self):
        assert blocks(Tag("Artifact", "Sida 1"), Tag("P", "Hej")) == (p("Hej"),)


class TestFields:
    def test_a_field_whose_label_stands_before_it(self):
        found = blocks(Tag("P", "Namn: ", widget()), fields=[field()])
        assert found[0].inlines == (Inline("Namn: "), Inline("", run=Run.FIELD))

    def test_a_field_whose_label_is_only_spoken(self):
        assert blocks(Tag("P", "Fyll i: ", widget()), fields=[field()])[0].inlines[1] == Inline("Namn", run=Run.FIELD)

    def test_a_field_that_is_filled_in(self):
        assert blocks(widget(), fields=[field(value="Tolvan")])[0].inlines == (Inline("Namn", run=Run.FIELD, value="Tolvan"),)

    def test_a_box_to_tick(self):
        found = blocks(Tag("P", widget(), " Diabetes"), fields=[field("check", "Har du diabetes?", value="On")])
        assert found[0].inlines == (Inline("", run=Run.CHECK, value="On"), Inline(" Diabetes"))

    def test_a_button(self):
        assert blocks(widget(), fields=[field("push", caption="Skicka")])[0].inlines == (Inline("Skicka", run=Run.BUTTON),)

    def test_each_field_once_and_hidden_ones_never(self):
        assert len(blocks(widget(), widget(), fields=[field()])) == 1
        assert blocks(widget(), fields=[field(hidden=True)]) == ()
        assert read_tags(structure(widget()), (), [field()]).fields == frozenset({9})


def test_tags_inside_one_another_without_end():
    deep = Tag("P", "Längst in")
    for _ in range(DEEPEST + 50):
        deep = Tag("Div", deep)
    assert [plain(block) for block in blocks(deep)] == ["Längst in"]


def test_words_in_another_language_than_the_document():
    english, swedish = Language("en-GB", valid=True), Language("sv", valid=True)
    tags = structure(
        Tag("P", "Säg ", Tag("Span", "thank you", language=english), " till dem."),
        Tag("Sect", Tag("P", "Welcome."), Tag("P", "Välkommen.", language=swedish), language=english),
        Tag("P", Marked(1, 90, "Bonjour.", language=Language("fr", valid=True))),
        Tag("P", "Hej.", language=Language("svenska", valid=False)),
        Tag("P", Tag("Span", "x", actual_text="Good bye", language=english)),
    )
    found = read_tags(tags, language="sv-SE").blocks
    assert [[(run.text, run.language) for run in block.inlines] for block in found] == [
        [("Säg ", None), ("thank you", "en-GB"), (" till dem.", None)],
        [("Welcome.", "en-GB")],
        [("Välkommen.", None)],
        [("Bonjour.", "fr")],
        [("Hej.", None)],
        [("Good bye", "en-GB")],
    ]
    assert all(run.language is None for block in blocks(Tag("P", "Hej.")) for run in block.inlines)


def run(text):
    """Words as browsers tag them: in an element that says nothing."""
    return Tag("NonStruct", text)


def test_elements_that_say_nothing_are_parts_of_the_line():
    of_page = Tag("Link", run("1177.se"), Referenced("Link", 7, 1))
    found = blocks(
        Tag("Document", Tag("H1", run("\nDin tid")), Tag("P", run("\nRing eller boka på "), of_page, run("."))),
        annotations=[link()],
    )
    assert found[0] == Heading(1, (Inline("Din tid"),), page=1)
    assert plain(found[1]) == "Ring eller boka på 1177.se."
    assert len(found) == 2


def test_a_run_beside_a_link_in_a_group_or_an_item_is_one_line_with_it():
    of_page = Tag("Link", run("ring oss"), Referenced("Link", 7, 1))
    item = Tag("LI", Tag("Lbl", "\n1. "), run("insulin – "), of_page)
    found = blocks(Tag("Document", Tag("Div", run("\nSpråk eller tolk: "), of_page), Tag("L", item)), annotations=[link()])
    assert plain(found[0]) == "Språk eller tolk: ring oss"
    assert [plain(block) for block in found[1].items[0].blocks] == ["insulin – ring oss"]


def test_groups_that_say_nothing_keep_their_paragraphs_apart():
    found = blocks(Tag("Document", Tag("NonStruct", run("\nOrtopeden")), Tag("NonStruct", run("\n2026-11-18"))))
    assert list(map(plain, found)) == ["Ortopeden", "2026-11-18"]
    item = Tag("LI", Tag("Lbl", "\n1. "), Tag("NonStruct", run("\nWaran")), Tag("NonStruct", run("\nEliquis")))
    found = blocks(Tag("Document", Tag("L", item)))
    assert [plain(block) for block in found[0].items[0].blocks] == ["Waran", "Eliquis"]


def test_a_list_of_definitions_names_what_it_explains():
    items = [
        Tag("LI", Tag("Lbl", Tag("Span", "\nPlats", type="Strong")), Tag("LBody", " ingång 4")),
        Tag("LI", Tag("Lbl", "\nObs!"), Tag("LBody", Tag("P", " kom nykter"))),
        Tag("LI", Tag("Lbl", "\nSjukresa"), Tag("LBody", Tag("L", Tag("LI", Tag("Lbl", "•"), Tag("LBody", "buss"))))),
    ]
    (found,) = blocks(Tag("L", *items))
    assert [(item.label, plain(item.blocks[0])) for item in found.items] == [
        ("", "Plats: ingång 4"),
        ("", "Obs! kom nykter"),
        ("", "Sjukresa"),
    ]
    assert found.items[0].blocks[0].inlines[0].bold


def test_a_label_before_a_note_refers_to_it():
    note = Tag("Note", Tag("Lbl", "\n1"), "Vänta sex månader.")
    paragraph, written = blocks(Tag("P", "ammar", Tag("Lbl", Tag("Link", Tag("Span", "1"))), note))
    assert [(run.run, run.text) for run in paragraph.inlines] == [(Run.TEXT, "ammar"), (Run.NOTE, "1")]
    assert (written.label, plain(written)) == ("1", "Vänta sex månader.")


def test_a_head_that_a_browser_repeats_on_the_next_page_is_given_once():
    def head(text):
        return Tag("TH", Tag("NonStruct", Marked(1, 1, f"\n{text}"), Marked(2, 1, f"\n{text}")))

    row = Tag("TR", Tag("TD", "\nWaran"), Tag("TD", " en vecka"))
    found = read_tags(structure(Tag("Table", Tag("TR", head("Medicin"), head("Börja igen")), row)))
    (table,) = found.blocks
    assert [plain(cell.blocks[0]) for cell in table.rows[0]] == ["Medicin", "Börja igen"]
    assert [(item.why, item.text, item.page) for item in found.left_out] == [
        (Omission.REPEATED, "Medicin", 2),
        (Omission.REPEATED, "Börja igen", 2),
    ]
