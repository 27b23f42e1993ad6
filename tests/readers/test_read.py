import io

import pytest
from PIL import Image as pillow  # noqa: N813 - the facts have an Image of their own

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.image import Image
from bilagekoll.facts.pdf import Pdf
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits, read


def png():
    stream = io.BytesIO()
    pillow.new("RGB", (30, 20)).save(stream, "PNG")
    return stream.getvalue()


def test_file_from_a_path(tmp_path):
    path = tmp_path / "Karta till entrén.PNG"
    path.write_bytes(png())
    found = read(path)
    assert found.file == File("Karta till entrén.PNG", ".png", len(png()), Format.PNG)
    assert isinstance(found.image, Image)
    assert found.pdf is None


def test_bytes_with_a_name_or_none():
    assert read(png(), "bild.png").file.name == "bild.png"
    assert read(png(), r"C:\Bilder\bild.png").file.name == "bild.png"
    assert read(png()).file == File("", "", len(png()), Format.PNG)


@pytest.mark.parametrize(
    ("data", "kind"), [(b"", Format.EMPTY), (b"Hej!", Format.TEXT), (b"....ftypheic" + bytes(20), Format.HEIC)]
)
def test_what_is_neither_pdf_nor_a_readable_image(data, kind):
    assert read(data, "fil") == Attachment(File("fil", "", len(data), kind))


def test_broken_pdf_raises_nothing():
    found = read(b"%PDF-1.7\nskr\xe4p")
    assert found.file.format is Format.PDF
    assert isinstance(found.pdf, Unknown | Pdf)


def test_path_that_cannot_be_opened(tmp_path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "saknas.pdf")
    with pytest.raises(OSError):  # Windows and Linux raise different kinds for a folder
        read(tmp_path)


@pytest.mark.parametrize(("head", "kind"), [(b"%PDF-1.7", "pdf"), (b"\x89PNG\r\n\x1a\n", "image"), (b"PK\x03\x04", None)])
def test_too_large_a_file_is_not_read(tmp_path, monkeypatch, head, kind):
    monkeypatch.setattr(limits, "FILE_BYTES", 10_000)
    path = tmp_path / "stor.bin"
    path.write_bytes(head + bytes(20_000))
    found = read(path)
    assert found.file.size == 20_000 + len(head)
    unread = Unknown(Reason.LIMIT, "file-bytes")
    assert (found.pdf, found.image) == (unread if kind == "pdf" else None, unread if kind == "image" else None)
