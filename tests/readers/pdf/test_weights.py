import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.pdf.weights import read_weights

FILES = Path(__file__).parents[3] / "fixtures" / "files"


def stream(data, **entries):
    made = DecodedStreamObject()
    made.set_data(data)
    made.update({NameObject(f"/{key}"): value for key, value in entries.items()})
    return made


def image(size, mask=None):
    entries = {"Subtype": NameObject("/Image"), "Width": NumberObject(40), "Height": NumberObject(30)}
    return stream(bytes(size), **entries, **({"SMask": mask} if mask is not None else {}))


def built(*pages, form=False):
    """A file whose pages have images in their resources, by number of bytes; the same number is the same image."""
    writer = PdfWriter()
    known = {}
    for sizes in pages:
        page = writer.add_blank_page(200, 200)
        for size in sizes:
            known.setdefault(size, writer._add_object(image(size)))
        drawn = DictionaryObject({NameObject(f"/Im{size}"): known[size] for size in sizes})
        resources = DictionaryObject({NameObject("/XObject"): drawn})
        if form:
            outer = writer._add_object(stream(b"", Subtype=NameObject("/Form"), Resources=resources))
            resources = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/Fm"): outer})})
        page[NameObject("/Resources")] = resources
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("form", [False, True])
def test_images_by_page_the_heaviest_first(form):
    data = built([100], [9000, 100], [100], form=form)
    weights = read_weights(data)
    found = [(image.page, image.pages, image.width, image.height, image.size) for image in weights.images]
    assert found == [(2, 1, 40, 30, 9000), (1, 3, 40, 30, 100)]
    assert weights.size == len(data)
    assert weights.rest == len(data) - 9100


def test_a_form_that_draws_itself_ends():
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    form = stream(b"", Subtype=NameObject("/Form"))
    reference = writer._add_object(form)
    resources = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/Fm"): reference})})
    form[NameObject("/Resources")] = page[NameObject("/Resources")] = resources
    out = io.BytesIO()
    writer.write(out)
    assert read_weights(out.getvalue()).images == ()


def test_a_mask_weighs_with_its_image():
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    found = writer._add_object(image(500, writer._add_object(image(300))))
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/Im"): found})})
    out = io.BytesIO()
    writer.write(out)
    assert [image.size for image in read_weights(out.getvalue()).images] == [800]


def test_a_mask_that_images_share_is_weighed_once():
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    mask = stream(bytes(300), Subtype=NameObject("/Image"), Width=NumberObject(900), Height=NumberObject(700))
    mask = writer._add_object(mask)
    drawn = {NameObject(f"/Im{size}"): writer._add_object(image(size, mask)) for size in (20, 30)}
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): DictionaryObject(drawn)})
    out = io.BytesIO()
    writer.write(out)
    found = [(image.width, image.height, image.size) for image in read_weights(out.getvalue()).images]
    assert found == [(900, 700, 320), (900, 700, 30)]


def test_fonts_by_name_without_the_prefix_of_a_subset():
    data = (FILES / "kallelse.pdf").read_bytes()
    weights = read_weights(data)
    assert [font.name for font in weights.fonts] == ["LiberationSans", "LiberationSans-Bold"]
    written = {
        len(entry.get_object()._data)
        for entry in (PdfReader(io.BytesIO(data)).get_object(number) for number in range(1, 200))
        if hasattr(entry, "_data")
    }
    assert {font.size for font in weights.fonts} <= written


@pytest.mark.parametrize(
    ("name", "reason"),
    [("kallelse-losenord.pdf", Reason.PASSWORD), ("tom.pdf", Reason.DAMAGED)],
)
def test_what_cannot_be_opened_is_not_known(name, reason):
    weights = read_weights((FILES / name).read_bytes())
    assert isinstance(weights, Unknown)
    assert weights.reason is reason


def test_what_annotations_show_counts_and_too_many_are_not_known(monkeypatch):
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    drawn = DictionaryObject({NameObject("/Im"): writer._add_object(image(700))})
    look = stream(b"", Subtype=NameObject("/Form"), Resources=DictionaryObject({NameObject("/XObject"): drawn}))
    states = DictionaryObject({NameObject("/On"): writer._add_object(look)})
    box = DictionaryObject({NameObject("/AP"): DictionaryObject({NameObject("/N"): states})})
    page[NameObject("/Annots")] = ArrayObject([box, DictionaryObject()])
    out = io.BytesIO()
    writer.write(out)
    assert [image.size for image in read_weights(out.getvalue()).images] == [700]
    monkeypatch.setattr("bilagekoll.readers.pdf.objects.ANNOTATIONS", 1)
    assert read_weights(out.getvalue()) == Unknown(Reason.LIMIT, "annotations")
