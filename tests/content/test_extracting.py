from dataclasses import replace

import pytest

from bilagekoll.content.blocks import Coverage, Doubt, Doubted, Omission, Run, Way
from bilagekoll.content.coverage import texts_of
from bilagekoll.content.extracting import document_of, spoken
from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.content import Characters, Marking, PlacedImage, Unmarked
from bilagekoll.facts.interaction import Field
from bilagekoll.facts.layout import Hidden, LayoutPage, Word
from bilagekoll.facts.pdf import LOSS, Encryption, Repair
from bilagekoll.facts.place import Place
from bilagekoll.facts.recognition import OUT_OF_TIME, UNREAD, Recognised, RecognisedWord
from bilagekoll.facts.structure import Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, catalog, content, image, page, pdf, recognised, structure, unreadable_pdf

LETTER = "Kallelse\nVälkommen till din undersökning."


def no_layout(pages):
    raise AssertionError("not needed")


def laid(*pages):
    """Reads a line of words a page."""

    def read(wanted):
        for number in wanted:
            text = pages[number - 1]
            yield text if isinstance(text, Unknown) else LayoutPage(number, 595, 842, tuple(_words(text)))

    return read


def _words(text):
    left = 60.0
    for word in text.split():
        yield Word(word, (left, 700.0, left + 6 * len(word), 711.0), 11.0, spaced=True)
        left += 6 * len(word) + 4


def sheet(number=1, text=LETTER, **changes):
    return page(number, content=content(text=text, **changes))


def texts(document):
    return [text for text in texts_of(document.blocks) if text]


def on_page(tags, number, *, first=0):
    """A structure whose marks are on a page."""
    elements = [
        replace(
            element,
            place=replace(element.place, page=number),
            kids=tuple(replace(kid, page=number) if isinstance(kid, Marked) else kid for kid in element.kids),
        )
        for element in tags.elements
    ]
    return replace(tags, elements=tuple(elements[first:]))


def test_a_tagged_letter():
    found = document_of(pdf(pages=(sheet(),)), no_layout)
    assert texts(found) == ["Kallelse", "Välkommen till din undersökning."]
    assert (found.title, found.language, found.ways, found.may_copy) == ("Kallelse till undersökning", "sv-SE", {1: Way.TAGS}, True)
    assert (found.doubts, found.coverage.ratio) == ((), 1.0)


def test_an_untagged_letter_is_read_by_its_layout():
    found = document_of(pdf(pages=(sheet(text="Ring oss i dag"),), structure=None), laid("Ring oss i dag"))
    assert (texts(found), found.ways, found.coverage.ratio) == (["Ring oss i dag"], {1: Way.LAYOUT}, 1.0)


def test_a_page_whose_heading_the_tags_give_letter_by_letter_is_read_by_its_layout():
    tags = structure(Tag("Document", Tag("H1", "\nD I N A T I D E R"), Tag("P", "\nVälkommen.")))
    found = document_of(pdf(pages=(sheet(text="D I N A T I D E R\nVälkommen."),), structure=tags), laid("DINA TIDER Välkommen."))
    assert (" ".join(texts(found)), found.ways) == ("DINA TIDER Välkommen.", {1: Way.LAYOUT})


def test_pages_of_both_kinds_keep_their_order():
    tags = on_page(structure(Tag("P", "Sida två är taggad")), 2)
    stamped = Unmarked(characters=600)
    pages = sheet(1, "Sida ett", unmarked=stamped), sheet(2, "Sida två är taggad"), sheet(3, "Sida tre", unmarked=stamped)
    found = document_of(pdf(pages=pages, structure=tags), laid("Sida ett", "", "Sida tre"))
    assert texts(found) == ["Sida ett", "Sida två är taggad", "Sida tre"]
    assert list(found.ways.values()) == [Way.LAYOUT, Way.TAGS, Way.LAYOUT]


def test_a_picture_without_a_page_is_kept():
    tags = structure(Tag("P", "Hej"), Tag("Figure", alt="Karta", place=Place()))
    found = document_of(pdf(pages=(sheet(text="Hej"),), structure=tags), no_layout)
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph", "Figure"]


def test_only_the_pages_that_are_asked_for():
    found = document_of(
        pdf(pages=(sheet(1, "Ett"), sheet(2, "Två"), sheet(3, "Tre")), structure=None), laid("Ett", "Två", "Tre"), {2}
    )
    assert (texts(found), list(found.ways)) == (["Två"], [2])
    assert document_of(pdf(pages=(sheet(),)), no_layout, {9}).ways == {}


@pytest.mark.parametrize(
    ("attachment", "doubt"),
    [
        (image(), Doubt.IMAGE),
        (Attachment(File("brev.docx", ".docx", 9, Format.WORD)), Doubt.FORMAT),
        (Attachment(File("tom.pdf", ".pdf", 0, Format.EMPTY)), Doubt.EMPTY),
        (unreadable_pdf(Unknown(Reason.DAMAGED)), Doubt.DAMAGED),
        (unreadable_pdf(Unknown(Reason.LIMIT, "file-bytes")), Doubt.DAMAGED),
        (pdf(pages=Unknown(Reason.PASSWORD)), Doubt.LOCKED),
    ],
)
def test_files_without_any_text_say_why(attachment, doubt):
    found = document_of(attachment, no_layout)
    assert (found.blocks, found.doubts[0]) == ((), Doubted(doubt))


def test_a_scanned_page_is_named():
    scan = sheet(1, "", characters=Characters(), image_cover=1.0)
    assert document_of(pdf(pages=(scan,), structure=None), laid("")).doubts == (Doubted(Doubt.SCANNED, 1), Doubted(Doubt.NO_OCR))


def test_scanned_pages_that_time_did_not_suffice_for_are_named():
    scans = [sheet(number, "", characters=Characters(), image_cover=1.0) for number in (1, 2)]
    read = Recognised((RecognisedWord("Kallelse", (10, 10, 90, 30), 0.99, 0, 2.0),), 600, 800)
    found = document_of(
        pdf(pages=scans, structure=None), laid("", ""), recognise=lambda number: read if number == 1 else OUT_OF_TIME
    )
    assert found.doubts == (Doubted(Doubt.RECOGNISED, 1), Doubted(Doubt.SCANNED, 2), Doubted(Doubt.TIME))


def test_a_picture_that_the_author_describes_is_no_lost_page():
    scan = sheet(1, "", characters=Characters(), image_cover=1.0)
    found = document_of(pdf(pages=(scan,), structure=structure(Tag("Figure", alt="Affisch"))), no_layout)
    assert found.doubts == ()


def test_recognised_and_garbled_text_is_marked_in_place():
    recognised = sheet(1, LETTER, characters=Characters(invisible=40), image_cover=1.0)
    garbled = sheet(1, LETTER, characters=Characters(visible=100, unmapped=5))
    for one, doubt, more in ((recognised, Doubt.RECOGNISED, ()), (garbled, Doubt.GARBLED, (Doubted(Doubt.NO_OCR),))):
        found = document_of(pdf(pages=(one,)), no_layout)
        assert found.doubts == (Doubted(doubt, 1), *more)
        assert {block.doubt for block in found.blocks} == {doubt}


def test_bullets_of_picture_fonts_are_no_garbage():
    bulleted = sheet(1, "Kallelse\n\uf0b7 Välkommen till din undersökning.", characters=Characters(visible=40, private=1))
    assert document_of(pdf(pages=(bulleted,)), no_layout).doubts == ()


def test_a_page_that_could_not_be_read():
    unread = page(content=Unknown(Reason.DAMAGED))
    found = document_of(pdf(pages=(unread,), structure=None), laid(Unknown(Reason.DAMAGED)))
    assert (found.doubts, found.ways) == ((Doubted(Doubt.UNREADABLE, 1),), {1: Way.NONE})


def test_a_layout_that_ends_too_early():
    pages = sheet(1, "Ett"), sheet(2, "")
    found = document_of(pdf(pages=pages, structure=None), lambda _: laid("Ett")(range(1, 2)))
    assert Doubted(Doubt.UNREADABLE, 2) in found.doubts


def test_words_that_did_not_come_along_are_counted_and_listed():
    found = document_of(pdf(pages=(sheet(text=f"{LETTER}\nKom nykter."),)), no_layout)
    assert found.doubts == (Doubted(Doubt.WORDS, 1, 2),)
    assert [(item.why, item.text) for item in found.left_out] == [(Omission.MISSING, "Kom nykter.")]


def test_words_outside_of_what_is_shown_are_left_out_by_name():
    def read(_):
        unseen = Word("Utkast", (700.0, 700.0, 740.0, 711.0), 11.0, hidden=Hidden.OUTSIDE)
        yield LayoutPage(1, 595, 842, (*_words(LETTER), unseen))

    found = document_of(pdf(pages=(sheet(text=f"{LETTER}\nUtkast"),), structure=None), read)
    assert [(item.why, item.text) for item in found.left_out] == [(Omission.OUTSIDE, "Utkast")]
    assert (found.coverage.left_out, found.coverage.ratio, found.doubts) == (1, 1.0, ())


def test_words_beyond_the_edge_of_a_tagged_page_are_left_out_by_name():
    one = sheet(text=f"{LETTER}\nTryckfil\nversion sju", outside="Tryckfil\nversion sju")
    found = document_of(pdf(pages=(one,)), no_layout)
    assert [(item.why, item.text, item.page) for item in found.left_out] == [
        (Omission.OUTSIDE, "Tryckfil", 1),
        (Omission.OUTSIDE, "version sju", 1),
    ]
    assert (found.coverage.left_out, found.coverage.ratio, found.doubts) == (3, 1.0, ())


def test_artifacts_are_left_out_by_name():
    sent = sheet(text=f"{LETTER}\nSida 1 av 1", characters=Characters(visible=60, artifact=8))
    found = document_of(pdf(pages=(sent,)), no_layout)
    assert ([item.why for item in found.left_out], found.doubts) == ([Omission.ARTIFACT], ())


@pytest.mark.parametrize(
    ("repairs", "doubts"),
    [((Repair.XREF, Repair.LENGTH), ()), *(((loss,), (Doubted(Doubt.BROKEN),)) for loss in sorted(LOSS))],
)
def test_a_file_that_lost_something_is_to_be_read_through(repairs, doubts):
    assert document_of(pdf(pages=(), repairs=repairs), no_layout).doubts == doubts


def test_a_file_whose_every_word_is_an_artifact_is_not_called_empty():
    silent = sheet(text="Kallelse till dig", characters=Characters(visible=15, artifact=15))
    found = document_of(pdf(pages=(silent,), structure=structure(Tag("Document"))), no_layout)
    assert (found.blocks, found.doubts) == ((), (Doubted(Doubt.SILENT),))


def test_pictures_without_a_description_are_counted_page_by_page():
    tags = structure(Tag("Figure"), Tag("P", "Se ", Tag("Figure"), " här"), Tag("L", Tag("LI", Tag("LBody", Tag("Figure")))))
    assert document_of(pdf(pages=(sheet(text="Se här"),), structure=tags), no_layout).doubts == (Doubted(Doubt.PICTURE, 1, 3),)


def test_letters_that_all_lack_a_meaning_are_no_empty_page():
    tags = structure(Tag("P", ""))
    found = document_of(pdf(pages=(sheet(text="", characters=Characters(visible=12)),), structure=tags), no_layout)
    assert (found.blocks, found.doubts) == ((), (Doubted(Doubt.GARBLED, 1), Doubted(Doubt.NO_OCR)))


def test_fields_that_are_filled_in_are_never_lost():
    place = Place(page=1, object=9)
    filled, empty = Field("text", "f", "Namn", place, None, value="Tolvan"), Field("text", "g", "Ort", place, None)
    hidden = Field("text", "h", "Dold", place, None, value="x", hidden=True)
    found = document_of(pdf(pages=(sheet(),), fields=(filled, empty, hidden)), no_layout)
    assert [(run.run, run.text, run.value) for run in found.blocks[-1].inlines] == [(Run.FIELD, "Namn", "Tolvan")]
    assert found.doubts == (Doubted(Doubt.ORDER, 1),)


def test_whether_the_author_allows_copying():
    locked = Encryption(needs_password=False, may_copy=False, may_assist=True)
    assert not document_of(pdf(pages=(sheet(),), encryption=locked), no_layout).may_copy


def seen(text="Ring oss", *, sure=0.99):
    words = [RecognisedWord(word, (60 * at, 100, 60 * at + 50, 120), sure, 0) for at, word in enumerate(text.split(), 1)]
    return Recognised(tuple(words), 1240, 1754)


def scanned(number=1):
    return sheet(number, "", characters=Characters(), image_cover=1.0)


def test_a_scanned_page_is_read_in_its_picture():
    found = document_of(
        pdf(pages=(sheet(text="Hej och välkommen"), scanned(2)), structure=None),
        laid("Hej och välkommen"),
        recognise=lambda number: seen(),
    )
    assert (texts(found), found.ways) == (["Hej och välkommen", "Ring oss"], {1: Way.LAYOUT, 2: Way.RECOGNITION})
    assert found.doubts == (Doubted(Doubt.RECOGNISED, 2),)
    assert [block.doubt for block in found.blocks] == [None, Doubt.RECOGNISED]


def test_a_scanned_page_that_cannot_be_read_stays_a_scan():
    found = document_of(pdf(pages=(scanned(),), structure=None), laid("", ""), recognise=lambda number: Unknown(Reason.LIMIT))
    assert (texts(found), found.doubts) == ([], (Doubted(Doubt.SCANNED, 1),))


def test_a_scanned_page_without_text_is_a_picture():
    found = document_of(pdf(pages=(scanned(),), structure=None), laid("", ""), recognise=lambda number: seen(""))
    assert (texts(found), found.doubts) == ([], (Doubted(Doubt.PICTURE, 1),))


def test_words_read_without_certainty_are_counted_and_marked():
    found = document_of(pdf(pages=(scanned(),), structure=None), laid("", ""), recognise=lambda number: seen(sure=0.3))
    assert {run.run for block in found.blocks for run in block.inlines if run.text.strip()} == {Run.UNSURE}
    assert Doubted(Doubt.UNSURE, 1, 2) in found.doubts


def test_a_picture_is_one_page():
    found = document_of(image(), no_layout, recognise=lambda number: seen())
    assert (texts(found), found.ways, found.coverage.ratio) == (["Ring oss"], {1: Way.RECOGNITION}, 1.0)
    assert found.doubts == (Doubted(Doubt.RECOGNISED, 1),)
    beyond = document_of(image(), no_layout, {2}, lambda number: seen())
    assert (beyond.blocks, beyond.pages) == ((), 1)


def test_a_picture_with_several_pages():
    results = {1: seen(), 2: seen("Välkommen"), 3: seen(""), 4: Unknown(Reason.DAMAGED), 5: OUT_OF_TIME}
    found = document_of(image(), no_layout, recognise=results.get, picture_pages=5)
    assert ([block.page for block in found.blocks], texts(found)) == ([1, 2], ["Ring oss", "Välkommen"])
    assert found.ways == {1: Way.RECOGNITION, 2: Way.RECOGNITION, 3: Way.NONE, 4: Way.NONE, 5: Way.NONE}
    assert found.pages == 5
    doubts = {(doubted.doubt, doubted.page) for doubted in found.doubts}
    assert doubts == {
        (Doubt.RECOGNISED, 1),
        (Doubt.RECOGNISED, 2),
        (Doubt.PICTURE, 3),
        (Doubt.UNREADABLE, 4),
        (Doubt.TIME, None),
    }


def test_some_pages_of_a_picture():
    asked = []
    document_of(image(), no_layout, {2, 3}, lambda number: asked.append(number) or seen(), picture_pages=3)
    assert asked == [2, 3]


def test_a_line_that_cannot_be_read_is_named_where_it_stands():
    lines = [RecognisedWord(word, (100, 100 + 100 * at, 300, 120 + 100 * at), 0.99, at) for at, word in enumerate(("Namn", "Slut"))]
    page = Recognised(tuple(lines), 1240, 1754, unread=((100, 150, 600, 172),))
    found = document_of(image(), no_layout, recognise=lambda number: page)
    assert texts(found) == [f"Namn {UNREAD} Slut"]
    assert Doubted(Doubt.UNREAD, 1) in found.doubts
    assert Doubt.UNSURE not in {doubted.doubt for doubted in found.doubts}
    assert found.coverage == Coverage(2, 2, 0)


@pytest.mark.parametrize("kind", [Format.PSD, Format.ICO])
def test_pictures_that_are_not_read_are_pictures(kind):
    found = document_of(Attachment(File("bild", "", 9, kind)), no_layout, recognise=lambda number: Unknown(Reason.UNSUPPORTED))
    assert (found.blocks, found.doubts) == ((), (Doubted(Doubt.IMAGE),))


@pytest.mark.parametrize(
    ("result", "doubt"),
    [
        (seen(""), Doubt.IMAGE),
        (Unknown(Reason.UNSUPPORTED, "heic"), Doubt.IMAGE),
        (Unknown(Reason.DAMAGED), Doubt.DAMAGED),
        (Unknown(Reason.LIMIT, "image-pixels"), Doubt.DAMAGED),
    ],
)
def test_a_picture_without_text_that_can_be_had(result, doubt):
    found = document_of(image(), no_layout, recognise=lambda number: result)
    assert (found.blocks, found.doubts) == ((), (Doubted(doubt),))


def test_what_the_tags_alone_give_is_there_even_where_they_are_not_trusted():
    suspect = pdf(catalog=catalog(suspects=True))
    assert document_of(suspect, laid(LETTER)).ways == {1: Way.LAYOUT}
    assert list(texts_of(spoken(suspect))) == list(texts_of(document_of(pdf(), no_layout).blocks)) != []
    assert spoken(pdf(structure=None)) == spoken(image()) == ()


@pytest.mark.parametrize("by_tags", [True, False])
def test_words_in_a_picture_stand_where_the_picture_does(by_tags):
    box = (100.0, 400.0, 400.0, 600.0)
    image = PlacedImage(box, 1000, 700, 90_000, Marking.TAGGED, 5)
    one = sheet(1, "Hej", images=(image,))
    tags = structure(Tag("P", "Hej"), Tag("Figure", place=Place(1, box)))
    asked = []

    def read(parts):
        asked.extend(parts)
        return [recognised("Här står en hel mening som är läst.")] * len(parts)

    def layout(wanted):
        yield from (replace(found, images=(box,)) for found in laid("Hej")(wanted))

    found = document_of(pdf(pages=(one,), structure=tags if by_tags else None), layout, read_pictured=read)
    assert texts(found) == ["Hej", "Här står en hel mening som är läst."]
    assert [block.doubt for block in found.blocks] == [None, Doubt.PICTURED, Doubt.PICTURED]
    assert found.doubts == (Doubted(Doubt.PICTURED, 1),)
    assert (found.coverage.words, found.ways) == (1, {1: Way.TAGS if by_tags else Way.LAYOUT})
    assert [part.box for part in asked] == [box]


def test_pictures_that_time_was_up_for_are_told_of():
    box = (100.0, 400.0, 400.0, 600.0)
    one = sheet(1, "Hej", images=(PlacedImage(box, 1000, 700, 90_000, Marking.TAGGED, 5),))
    tags = structure(Tag("P", "Hej"), Tag("Figure", place=Place(1, box)))
    found = document_of(pdf(pages=(one,), structure=tags), no_layout, read_pictured=lambda parts: [OUT_OF_TIME] * len(parts))
    assert found.doubts == (Doubted(Doubt.TIME), Doubted(Doubt.PICTURE, 1))
