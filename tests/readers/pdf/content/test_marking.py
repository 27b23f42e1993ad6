import pytest

from bilagekoll.facts.content import Marking
from tests.readers.pdf.content.page import read
from tests.readers.pdf.making import stream

TEXT = "BT /F 10 Tf 20 100 Td ({}) Tj ET "
IMAGE = stream(b"\0", "/Type /XObject /Subtype /Image /Width 10 /Height 20 /BitsPerComponent 1 /ColorSpace /DeviceGray")
LAYERS = "/OCProperties << /OCGs [8 0 R 9 0 R] /D << /OFF [9 0 R] >> >>"
GROUPS = {8: "<< /Type /OCG /Name (on) >>", 9: "<< /Type /OCG /Name (off) >>"}


def say(text):
    return TEXT.format(text)


def form(content, entries=""):
    return stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 200 200] {entries}")


def test_text_goes_to_the_mark_that_the_structure_owns():
    found = read(f"/P << /MCID 0 >> BDC {say('ett')} EMC /P << /MCID 1 >> BDC {say('tva')} EMC", owned={(None, 0), (None, 1)})
    assert {key: mark.text.strip() for key, mark in found.marked.items()} == {(None, 0): "ett", (None, 1): "tva"}
    assert found.content.unmarked.items == 0


def test_a_mark_that_nobody_owns_does_not_tag():
    found = read(f"/P << /MCID 7 >> BDC {say('ett')} EMC", owned={(None, 0)})
    assert found.content.unmarked.characters == 3
    assert found.marked == {}


def test_inner_marks_without_identifier_inherit():
    found = read(f"/P << /MCID 0 >> BDC /Span << /Lang (en) >> BDC {say('hi')} EMC EMC", owned={(None, 0)})
    assert found.marked[None, 0].text.strip() == "hi"


def test_a_language_that_marks_name_for_all_of_the_text():
    content = "/Span << /Lang (sv) >> BDC {0} EMC /P << /MCID 0 >> BDC /Span << /Lang (en) >> BDC {0} EMC {1} EMC"
    assert read(content.format(say("a"), say(" ")), owned={(None, 0)}).marked[None, 0].language == "en"
    assert read(content.format(say("a"), say("b")), owned={(None, 0)}).marked[None, 0].language is None


def test_the_property_list_may_be_a_resource():
    found = read(f"/P /Mark BDC {say('ett')} EMC", owned={(None, 4)}, resources="/Properties << /Mark << /MCID 4 >> >>")
    assert found.marked[None, 4].text.strip() == "ett"


def test_artifacts_are_no_real_content():
    content = read(f"/Artifact BMC {say('sida 1')} EMC /Artifact << /Type /Pagination >> BDC {say('2')} EMC", owned=set()).content
    assert (content.characters.artifact, content.characters.visible, content.unmarked.items) == (6, 6, 0)
    assert content.sizes == ()


def test_in_an_untagged_file_all_but_artifacts_is_unmarked():
    content = read(f"/P << /MCID 0 >> BDC {say('ett')} EMC /Artifact BMC {say('tva')} EMC").content
    assert (content.unmarked.characters, content.unmarked.items) == (3, 1)


def test_unmarked_content_says_where_the_first_is():
    place = read(say("ett"), owned=set()).content.unmarked.place
    assert place.page == 1
    assert 20 == place.box[0] < place.box[2] < 40


def test_blanks_empty_paths_clips_and_what_lies_beyond_the_page_trouble_nobody():
    content = read(say("  ") + "f 0 0 9 9 re W n 300 300 9 9 re f BT /F 10 Tf 20 400 Td (bortom) Tj ET", owned=set()).content
    assert (content.unmarked.characters, content.unmarked.paths, content.unmarked.place) == (0, 0, None)
    assert content.unmarked.items == 4  # as PDF/UA-1 counts them; a clip shows nothing


def test_painted_paths_and_shadings_are_content():
    content = read("0 0 9 9 re f 0 0 m 9 9 l S /S sh /Artifact BMC 0 0 9 9 re B EMC", owned=set()).content
    assert (content.paths, content.unmarked.paths) == (4, 3)


def test_a_box_goes_around_all_that_a_mark_shows():
    found = read(
        "/Figure << /MCID 0 >> BDC 10 20 30 40 re f q 50 0 0 50 100 100 cm /I Do Q EMC",
        {5: IMAGE},
        owned={(None, 0)},
        resources="/XObject << /I 5 0 R >>",
    )
    assert (found.marked[None, 0].box, found.marked[None, 0].images) == ((10, 20, 150, 150), 1)


def test_a_form_inherits_the_mark_that_it_is_drawn_in():
    resources = "/XObject << /X 5 0 R >>"
    found = read(
        "/P << /MCID 0 >> BDC /X Do EMC /Artifact BMC /X Do EMC", {5: form(say("x"))}, owned={(None, 0)}, resources=resources
    )
    assert found.marked[None, 0].text.strip() == "x"
    assert (found.content.characters.artifact, found.content.unmarked.items) == (1, 0)


def test_marks_of_a_form_have_its_object_number():
    objects = {5: form(f"/P << /MCID 0 >> BDC {say('x')} EMC")}
    found = read("/X Do", objects, owned={(5, 0)}, resources="/XObject << /X 5 0 R >>")
    assert list(found.marked) == [(5, 0)]
    assert read("/X Do", objects, owned={(None, 0)}, resources="/XObject << /X 5 0 R >>").content.unmarked.characters == 1


def test_a_form_has_its_own_resources_matrix_and_state():
    own = "/Matrix [2 0 0 2 0 0] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >>"
    found = read(f"/X Do {say('y')}", {5: form("q BT /F 5 Tf (xx) Tj ET", own)}, resources="/XObject << /X 5 0 R >>")
    assert found.content.sizes == ((10.0, 3),)


def test_replacement_text_stands_for_the_glyphs_once():
    found = read(
        "/P << /MCID 0 >> BDC BT /F 10 Tf (av) Tj /Span << /ActualText (stavning) >> BDC (stav) Tj 0 -9 Td (ning) Tj EMC ET EMC",
        owned={(None, 0)},
    )
    assert found.marked[None, 0].text.strip() == "avstavning"
    assert found.content.characters.visible == 10


def test_replacement_text_may_be_unicode_or_nothing_and_needs_no_glyph():
    content = "/Span << /ActualText <FEFF00E5> >> BDC 0 0 9 9 re f EMC /Span << /ActualText () >> BDC {} EMC"
    assert read(content.format(say("x"))).content.text == "å"


def test_a_mark_says_with_a_line_feed_that_it_begins_a_line():
    found = read(
        "BT /F 10 Tf 20 100 Td /P << /MCID 0 >> BDC (Kalle) Tj EMC /Span << /MCID 1 >> BDC (n) Tj EMC "
        "0 -12 Td /P << /MCID 2 >> BDC (till) Tj EMC ET",
        owned={(None, 0), (None, 1), (None, 2)},
    )
    assert "".join(mark.text for mark in found.marked.values()).strip() == "Kallen\ntill"


def test_layers_that_are_off_are_not_there():
    content = f"/OC /On BDC {say('syns')} EMC /OC /Off BDC {say('dold')} 0 0 9 9 re f /I Do EMC"
    resources = "/Properties << /On 8 0 R /Off 9 0 R >> /XObject << /I 5 0 R >>"
    found = read(content, {5: IMAGE, **GROUPS}, owned=set(), resources=resources, catalog=LAYERS).content
    assert (found.text, found.characters.visible, found.paths, found.images) == ("syns", 4, 0, ())
    assert (found.unmarked.characters, found.unmarked.items) == (4, 4)


def test_an_image_may_belong_to_a_layer():
    image = IMAGE.replace(b"<<", b"<< /OC << /Type /OCMD /OCGs [9 0 R] >>", 1)
    found = read("/I Do", {5: image, **GROUPS}, resources="/XObject << /I 5 0 R >>", catalog=LAYERS)
    assert found.content.images == ()


@pytest.mark.parametrize(
    ("membership", "text"),
    [
        ("/OCGs [8 0 R 9 0 R]", "a"),
        ("/OCGs [8 0 R 9 0 R] /P /AllOn", ""),
        ("/OCGs 8 0 R /P /AllOff", ""),
        ("/OCGs 9 0 R /VE [/Not 9 0 R]", "a"),
        ("/VE [/Not 8 0 R]", ""),
        ("/VE [/Or 9 0 R [/Not [/And 8 0 R 9 0 R]]]", "a"),
        ("/VE [/And 8 0 R 9 0 R]", ""),
        ("/VE []", "a"),
        ("/VE [/Not]", "a"),
        ("/VE [8 0 R]", "a"),
        (f"/VE {'[/And ' * 30}9 0 R{']' * 30}", "a"),
    ],
)
def test_a_membership_of_layers_is_shown_by_its_policy_or_its_expression(membership, text):
    resources = f"/Properties << /M << /Type /OCMD {membership} >> >>"
    assert read(f"/OC /M BDC {say('a')} EMC", GROUPS, resources=resources, catalog=LAYERS).content.text == text


SHOWN, UNSEEN = "/View << /ViewState /ON >>", "/View << /ViewState /OFF >>"
UNPRINTED = "/Print << /PrintState /OFF >>"


@pytest.mark.parametrize(
    ("states", "usage", "text"),
    [
        ("[<< /Event /View /Category [/View] /OCGs [8 0 R 9 0 R] >>]", UNSEEN, ""),
        ("[<< /Event /View /Category [/View] /OCGs [8 0 R 9 0 R] >>]", SHOWN, "ab"),
        ("[<< /Event /View /Category [/View] /OCGs [8 0 R] >>]", UNSEEN, ""),
        ("[<< /Event /View /Category [/View] /OCGs [9 0 R] >>]", SHOWN, "ab"),
        ("[<< /Event /View /Category [/View] /OCGs [9 0 R] >>]", UNSEEN, "a"),
        ("[<< /Event /Print /Category [/View] /OCGs [8 0 R 9 0 R] >>]", UNSEEN, "a"),
        ("[<< /Event /View /Category [/Print] /OCGs [8 0 R 9 0 R] >>]", UNSEEN, "a"),
        ("[<< /Event /View /Category [/View /Print] /OCGs [8 0 R 9 0 R] >>]", f"{SHOWN} {UNPRINTED}", ""),
        ("[<< /Event /View /Category [/View /Zoom] /OCGs [8 0 R] >>]", "/Zoom << /min 2 >>", "a"),
        ("[<< /Event /View /Category [/View] >>]", UNSEEN, "a"),
        ("[<< /Event /View /OCGs [8 0 R 9 0 R] >>]", UNSEEN, "a"),
        ("[]", UNSEEN, "a"),
        ("[null 7 << /Event /View /Category 3 /OCGs 4 >>]", UNSEEN, "a"),
    ],
)
def test_the_use_of_a_layer_switches_it_where_the_file_asks_for_that_on_viewing(states, usage, text):
    layers = f"/OCProperties << /OCGs [8 0 R 9 0 R] /D << /OFF [9 0 R] /AS {states} >> >>"
    groups = {8: f"<< /Type /OCG /Usage << {usage} >> >>", 9: f"<< /Type /OCG /Usage << {usage} >> >>"}
    content = f"/OC /On BDC {say('a')} EMC /OC /Off BDC {say('b')} EMC"
    found = read(content, groups, resources="/Properties << /On 8 0 R /Off 9 0 R >>", catalog=layers)
    assert "".join(found.content.text.split()) == text


def test_unbalanced_marks_and_states_are_passed_over():
    found = read(f"Q EMC EMC q /P << /MCID 0 >> BDC {say('ett')}", owned={(None, 0)})
    assert found.marked[None, 0].text.strip() == "ett"


def test_a_form_cannot_close_the_marks_around_it():
    found = read(
        f"/P << /MCID 0 >> BDC /X Do {say('y')} EMC",
        {5: form("EMC EMC Q Q")},
        owned={(None, 0)},
        resources="/XObject << /X 5 0 R >>",
    )
    assert found.marked[None, 0].text.strip() == "y"


def test_images_carry_their_marking():
    found = read("/I Do /Artifact BMC /I Do EMC", {5: IMAGE}, owned=set(), resources="/XObject << /I 5 0 R >>")
    assert [image.marking for image in found.content.images] == [Marking.UNMARKED, Marking.ARTIFACT]
    assert found.content.unmarked.images == 1
