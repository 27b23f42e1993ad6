import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import Base

from bilagekoll import check
from bilagekoll.cli import run
from bilagekoll.cli.refusal import RefusalError
from bilagekoll.cli.shrink import _taken
from bilagekoll.locales import phrase

FILES = Path(__file__).parents[2] / "fixtures" / "files"


@pytest.fixture(autouse=True)
def swedish(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.setenv("BILAGEKOLL_OCR", "off")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def photo():
    """A photo of 4.8 million pixels, stored lying."""
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Artist] = 6, "Någon Annan"
    noise = Image.merge("RGB", [Image.effect_noise((500, 375), 60) for _ in range(3)]).resize((2500, 1900))
    noise.save("foto.jpg", quality=95, exif=exif)
    return "foto.jpg"


def said(capsys, *arguments):
    code = run(["shrink", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err.replace("\N{NO-BREAK SPACE}", " ")


def opened(name):
    return Image.open(io.BytesIO(Path(name).read_bytes()))


def test_a_photo_in_the_folder_where_one_is(capsys, photo):
    original = Path(photo).read_bytes()
    code, out, err = said(capsys, photo)
    assert (code, out) == (0, "")
    first, measures, removed, turned = err.splitlines()
    assert first == "Kopian är sparad i foto-liten.jpg."
    assert measures.startswith("Från jpg, ") and ", 1 900 × 2 500 bildpunkter till jpg, " in measures
    assert measures.endswith(" 1 216 × 1 600 bildpunkter.")
    assert removed == "Borttaget: ett namn på kamerans ägare eller den som gjort bilden och andra dolda uppgifter."
    assert turned == "Bilden låg ner eller var vänd. Kopian står upprätt."
    assert opened("foto-liten.jpg").size == (1216, 1600)
    assert Path(photo).read_bytes() == original
    assert sorted(path.name for path in Path().iterdir()) == ["foto-liten.jpg", "foto.jpg"]


def test_in_english(capsys, photo):
    code, _, err = said(capsys, photo, "--lang", "en")
    assert code == 0
    assert err.startswith("The copy is saved in foto-small.jpg.\nFrom JPG, ")
    assert "1,900 × 2,500 pixels to JPG" in err


def test_the_limits_that_are_asked_for(capsys, photo):
    assert said(capsys, photo, "--width", 900, "--size", "0,05", "--output", "litet.jpg")[0] == 0
    assert max(opened("litet.jpg").size) <= 900
    assert Path("litet.jpg").stat().st_size <= 0.05 * 1024 * 1024
    assert said(capsys, photo, "--size", "0.05", "--output", "punkt.jpg")[0] == 0


@pytest.mark.parametrize(("name", "format"), [("ut.png", "PNG"), ("ut.JPG", "JPEG"), ("ut.jpeg", "JPEG")])
def test_the_name_of_the_copy_says_its_format(capsys, photo, name, format):
    assert said(capsys, photo, "--output", name, "--width", 400)[0] == 0
    assert opened(name).format == format


def test_nothing_is_overwritten_unless_told(capsys, photo):
    Path("ut.jpg").write_bytes(b"min")
    code, _, err = said(capsys, photo, "-o", "ut.jpg")
    assert code == 2
    assert "finns redan" in err
    assert Path("ut.jpg").read_bytes() == b"min"
    assert said(capsys, photo, "-o", "ut.jpg", "--force")[0] == 0
    assert opened("ut.jpg").size


def test_a_picture_that_fits_needs_no_copy(capsys):
    assert said(capsys, FILES / "foto-ingang-b.jpg") == (0, "", "Bilden passar redan som den är. Ingen kopia behövs.\n")
    assert list(Path().iterdir()) == []


def test_the_position_is_gone_and_named(capsys):
    code, _, err = said(capsys, FILES / "foto-ingang-b-med-position.jpg", "-o", "ut.jpg")
    assert code == 0
    assert "Borttaget: platsen där bilden togs" in err
    assert b"Exif" not in Path("ut.jpg").read_bytes()


def test_what_becomes_of_what_can_be_seen_through(capsys):
    Image.new("RGBA", (1700, 40), (0, 0, 0, 0)).save("klar.png")
    assert "Det genomskinliga i bilden är kvar." in said(capsys, "klar.png")[2]
    assert "är vitt i kopian" in said(capsys, "klar.png", "-o", "vit.jpg")[2]


@pytest.mark.parametrize(
    ("name", "arguments", "code", "words"),
    [
        ("", [], 2, "Ange en bild"),
        ("finns-inte.png", [], 2, "ingen fil"),
        ("ogondroppar-animerad.gif", [], 3, "Bilden rör sig"),
        ("kallelse.docx", [], 3, "i formatet Word"),
        ("kallelse-losenord.pdf", [], 3, "Det gick inte att se vad som gör pdf:en tung. Filen är låst med ett lösenord."),
        ("tom.pdf", [], 3, "Filen är tom"),
        ("kallelse-avbruten.pdf", [], 3, "Det gick inte att se vad som gör pdf:en tung. En del av filen är skadad"),
        ("orimligt-stor.png", [], 3, "för många bildpunkter"),
        ("skarmbild-bokad-tid-avbruten.png", [], 3, "skadad"),
        ("foto-ingang-b.webp", ["--size", "0,001"], 3, "Så lätt kan kopian inte bli"),
        ("foto-ingang-b.webp", ["--size", "stor"], 2, "ingen storlek i MB"),
        ("foto-ingang-b.webp", ["--size", "-1"], 2, "ingen storlek i MB"),
        ("foto-ingang-b.webp", ["--size", "inf"], 2, "ingen storlek i MB"),
        ("foto-ingang-b.webp", ["--width", "0"], 2, "--width"),
        ("foto-ingang-b.webp", ["-o", "ut.gif"], 2, "sluta på .jpg eller .png"),
        ("foto-ingang-b.webp", ["-o", "saknas/ut.jpg"], 2, "ingen mapp"),
        ("foto-ingang-b.webp", ["--lang", "de"], 2, "--lang"),
    ],
)
def test_what_gives_no_copy(capsys, name, arguments, code, words):
    found, out, err = said(capsys, *([FILES / name] if name else []), *arguments)
    assert (found, out) == (code, "")
    assert words in err
    assert list(Path().iterdir()) == []


def test_a_folder(capsys):
    code, _, err = said(capsys, ".")
    assert code == 2
    assert "mapp" in err


@pytest.mark.parametrize(
    ("lang", "words"), [("sv", "Bild på sidan 1, 1 075 × 1 521 bildpunkter"), ("en", "Picture on page 1, 1,075 × 1,521 pixels")]
)
def test_a_pdf_is_weighed(capsys, lang, words):
    code, out, err = said(capsys, FILES / "remiss-inskannad-ocr.pdf", "--lang", lang)
    assert (code, err) == (0, "")
    out = out.replace("\N{NO-BREAK SPACE}", " ")
    assert out.startswith("remiss-inskannad-ocr.pdf ")
    (image,) = [line for line in out.splitlines() if words in line]
    assert image.endswith("101 kB   76 %")
    assert "LiberationSans" in out
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(("given", "code", "words"), [("1212", 0, "är på"), ("fel", 3, "Lösenordet öppnar inte filen.")])
def test_a_locked_pdf_is_weighed_with_its_password(capsys, monkeypatch, given, code, words):
    monkeypatch.setenv("BILAGEKOLL_PASSWORD", given)
    found, out, err = said(capsys, FILES / "kallelse-losenord.pdf")
    assert found == code
    assert words in out + err


def test_the_password_can_be_asked_for(capsys):
    assert "BILAGEKOLL_PASSWORD" in said(capsys, FILES / "kallelse-losenord.pdf", "--password")[2]


def test_a_tiff_becomes_what_a_message_takes(capsys):
    assert "Från tiff, " in said(capsys, FILES / "foto-ingang-b.tif")[2]
    assert opened("foto-ingang-b-liten.jpg").size == (600, 400)


@pytest.mark.parametrize(("arguments", "names"), [([], "fax-tre-sidor-liten-{}.png"), (["-o", "ut.jpg"], "ut-{}.jpg")])
def test_each_page_of_a_tiff_gets_a_copy(capsys, arguments, names):
    code, _, err = said(capsys, FILES / "fax-tre-sidor.tif", *arguments)
    one, two, three = (names.format(page) for page in (1, 2, 3))
    assert (code, err) == (0, f"Bilden har 3 sidor. En kopia av varje är sparad: {one}, {two} och {three}.\n")
    assert opened(one).size == opened(three).size == (864, 1120)
    assert opened(one).tobytes() != opened(two).tobytes()
    Path(one).unlink()
    assert "finns redan" in said(capsys, FILES / "fax-tre-sidor.tif", *arguments)[2]
    assert not Path(one).exists()


def test_a_tiff_of_more_pages_than_a_message_takes_files(capsys):
    page = Image.new("1", (20, 20))
    page.save("lang.tif", save_all=True, append_images=[page] * 10)
    code, _, err = said(capsys, "lang.tif")
    assert code == 3
    assert "fler sidor än ett meddelande rymmer filer" in err


def test_a_broken_tiff(capsys):
    Path("trasig.tif").write_bytes((FILES / "foto-ingang-b.tif").read_bytes()[:30_000])
    code, out, err = said(capsys, "trasig.tif")
    assert (code, out) == (3, "")
    assert err == "Det gick inte att göra någon kopia. En del av filen är skadad eller går inte att tolka.\n"


def test_heic_becomes_jpg(capsys):
    pytest.importorskip("pi_heif")
    assert "Från heic, " in said(capsys, FILES / "foto-ingang-b.heic")[2]
    assert opened("foto-ingang-b-liten.jpg").size == (600, 400)


def test_heic_without_the_extra():
    report = check(b"\0\0\0\x18ftypheic" + bytes(20), name="foto.heic")
    with pytest.raises(RefusalError) as refused:
        _taken(report, "sv")
    assert refused.value.exit_code == 3
    sentence = phrase(refused.value.sentence, "sv", **refused.value.values)
    assert "Bilden är i formatet HEIC" in sentence
    assert 'pip install "bilagekoll[heic]"' in sentence


def test_a_picture_that_is_read_is_never_overwritten(capsys, tmp_path):
    picture = tmp_path / "foto.jpg"
    picture.write_bytes((FILES / "foto-ingang-b.jpg").read_bytes())
    before = picture.read_bytes()
    code, _, err = said(capsys, picture, "--width", "100", "--output", picture, "--force")
    assert (code, picture.read_bytes()) == (2, before)
    assert "skrivs aldrig över" in err
