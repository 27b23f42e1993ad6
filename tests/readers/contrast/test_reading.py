import pypdfium2
import pytest

from bilagekoll.facts.contrast import contrast_ratio
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.contrast import read_contrasts
from tests.readers.pdf.making import document, stream

FONTS = "/F 5 0 R /B 6 0 R"
STATES = "/half << /ca 0.5 >>"
RED_TO_BLUE = "<< /FunctionType 2 /Domain [0 1] /C0 [{}] /C1 [{}] /N 1 >>"


def page_of(content, *, form="", shading=("0 0 0", "1 1 1"), page=""):
    """One page of Helvetica (F) and Helvetica-Bold (B); form: the content of the form XObject X; S shades from left to right."""
    resources = f"/Font << {FONTS} >> /ExtGState << {STATES} >> /XObject << /X 7 0 R >> /Shading << /S 8 0 R >>"
    function = RED_TO_BLUE.format(*shading)
    return document(
        {
            5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
            7: stream(form, f"/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /Font << {FONTS} >> >>"),
            8: f"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [100 0 300 0] /Function {function} /Extend [true true] >>",
        },
        content=content,
        page=f"/Resources << {resources} >> {page}",
    )


def words(colour="0.6 g", *, font="F", size=12, at="100 700", more="", text="Kallelse till mottagningen"):
    return f"q {colour} {more} BT /{font} {size} Tf {at} Td ({text}) Tj ET Q "


def looks(content, **facts):
    (found,) = read_contrasts(page_of(content, **facts), [1])
    assert isinstance(found.texts, tuple)
    return found.texts


def test_grey_on_white():
    (text,) = looks(words("0.6 g"))
    assert (text.foreground, text.background) == ((153, 153, 153), (255, 255, 255))
    assert text.ratio == pytest.approx(2.85, abs=0.01)
    assert (text.size, text.bold, text.letters, text.uneven, text.figure) == (12.0, False, 24, False, False)
    assert text.box[0] == pytest.approx(100, abs=2)
    assert text.box[1] == pytest.approx(700, abs=4)


@pytest.mark.parametrize("colour", ["0 g", "0.3 g", "0.1 0.1 0.5 rg", "0 0 0 1 k"])
def test_dark_text_is_not_kept(colour):
    assert looks(words(colour)) == ()


def test_the_ground_is_what_is_painted_below():
    (text,) = looks("0.2 0.4 0.8 rg 50 650 400 100 re f " + words("0 g"))
    assert text.background == (51, 102, 204)


def test_white_text_on_a_dark_ground_has_contrast():
    assert looks("0 0 0.4 rg 50 650 400 100 re f " + words("1 g")) == ()


def test_a_line_through_the_words_in_their_colour_is_no_ground():
    (text,) = looks("0.2 0.4 0.8 rg 50 650 400 100 re f 0 g 50 701 400 2 re f " + words("0 g", size=6))
    assert (text.background, text.uneven) == ((51, 102, 204), False)


def test_a_ground_of_the_text_s_own_colour_is_uneven():
    (text,) = looks("0.2 0.4 0.8 rg 50 650 400 100 re f 0 g 50 650 100 100 re f " + words("0 g", text="Kallelse till mottagningen"))
    assert text.uneven


def test_a_gradient_is_uneven():
    (text,) = looks("/S sh " + words("1 g", text="Kallelse till mottagningen i Kalmar"))
    assert text.uneven
    assert text.lowest < 3 < text.ratio


def test_transparent_text_has_the_colour_that_is_seen():
    (text,) = looks(words("0 g", more="/half gs"))
    assert text.foreground[0] == pytest.approx(128, abs=2)


def test_text_under_a_veil_has_the_colour_that_is_seen():
    veil = "q /half gs 1 g 0 0 600 850 re f Q "
    (text,) = looks(words("0 g") + veil + veil)
    assert text.foreground[0] == pytest.approx(191, abs=3)


def test_size_is_as_shown():
    (text,) = looks("q 2 0 0 2 0 0 cm " + words(size=9, at="50 300") + "Q")
    assert text.size == 18.0


def test_bold_by_the_name_of_the_font():
    (text,) = looks(words(font="B"))
    assert text.bold


def test_text_in_a_form_stands_where_it_is_drawn():
    (text,) = looks("q 2 0 0 2 100 50 cm /X Do Q", form=words(at="10 100"))
    assert text.size == 24.0
    assert text.box[0] == pytest.approx(120, abs=3)
    assert text.box[1] == pytest.approx(250, abs=6)


def test_equal_looks_are_counted_together():
    (text,) = looks(words() + words(at="100 600") + words(at="100 500"))
    assert text.letters == 72


def test_figures_are_told_by_their_marks():
    (text,) = looks("/Figure << /MCID 0 >> BDC " + words() + "EMC")
    assert text.figure


@pytest.mark.parametrize(
    "content",
    [
        words("0.6 g", more="3 Tr"),
        words("0.6 g", more="7 Tr"),
        words("1 g"),
        words("0.6 g", at="100 2000"),
        words("0.6 g") + "1 g 0 0 600 850 re f",
        "q 0 0 10 10 re W n " + words("0.6 g") + "Q",
        "/Artifact BMC " + words("0.6 g") + "EMC",
        "q 0.7 0.7 -0.7 0.7 100 100 cm " + words("0.8 g", size=90, at="0 0", text="KOPIA") + "Q",
        words("0.6 g", text=". . . . . . ."),
        words("0.8 g", at="101 699", font="B") + words("0 g", font="B"),
    ],
    ids=["mode 3", "mode 7", "white on white", "off the page", "covered", "clipped", "artifact", "watermark", "leaders", "shadow"],
)
def test_what_nobody_is_to_read_is_left_out(content):
    assert looks(content) == ()


def test_an_outline_gives_contrast():
    assert looks(words("1 g", more="0 G 2 Tr 1 w", size=16)) == ()


def test_a_turned_page():
    (text,) = looks(words(), page="/Rotate 90")
    assert text.background == (255, 255, 255)


def test_a_crop_box_away_from_the_origin():
    (text,) = looks(words(), page="/CropBox [90 600 500 800]")
    assert contrast_ratio(text.foreground, text.background) == pytest.approx(text.ratio)


def test_a_huge_page_is_drawn_coarser():
    (text,) = looks("10 0 0 10 0 0 cm " + words(), page="/MediaBox [0 0 12000 12000]")
    assert text.size == 120.0


def test_a_page_that_is_not_there_is_unknown():
    (found,) = read_contrasts(page_of(words()), [7])
    assert isinstance(found.texts, Unknown)


def test_a_file_that_cannot_be_opened_is_unknown():
    (found,) = read_contrasts(b"%PDF-1.7 skr\xe4p", [1])
    assert found.texts == Unknown(Reason.DAMAGED, "pdfium")


def test_time_is_limited():
    (found,) = read_contrasts(page_of(words()), [1], seconds=-1)
    assert found.texts == Unknown(Reason.LIMIT, "contrast-seconds")


def test_objects_are_limited(monkeypatch):
    monkeypatch.setattr("bilagekoll.readers.contrast.objects.CONTRAST_OBJECTS", 2)
    (found,) = read_contrasts(page_of(words() * 4), [1])
    assert found.texts == Unknown(Reason.LIMIT, "contrast-objects")
    assert limits.CONTRAST_OBJECTS > 10_000


def test_what_lies_over_others_again_and_again_is_asked_for_once(monkeypatch):
    asked = []
    ask = pypdfium2.raw.FPDFTextObj_GetText

    def counted(*arguments):
        asked.append(arguments)
        return ask(*arguments)

    monkeypatch.setattr(pypdfium2.raw, "FPDFTextObj_GetText", counted)
    several = "".join(words(colour, text=f"ord {number}") for number in range(20) for colour in ("0.6 g", "0.61 g"))
    looks(several)
    assert 0 < len(asked) <= 2 * 40  # its length, then the text
