import pytest

from bilagekoll.checking.origin import Origin, origin
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import image, metadata, pdf, unreadable_pdf


@pytest.mark.parametrize(
    ("creator", "producer", "expected"),
    [
        ("Microsoft® Word för Microsoft 365", "Microsoft® Word för Microsoft 365", Origin.WORD),
        ("Acrobat PDFMaker 23 för Word", "Adobe PDF Library 23.1", Origin.WORD),
        ("Writer", "LibreOffice 24.2", Origin.LIBREOFFICE),
        (None, "Skia/PDF m117 Google Docs Renderer", Origin.GOOGLE_DOCS),
        ("Canon iR-ADV C5535", "Adobe PSL 1.3e for Canon", Origin.SCANNER),
        ("Adobe InDesign 18.0", "Adobe PDF Library 17.0", Origin.ACROBAT),
        (None, "ReportLab PDF Library", None),
        (None, None, None),
    ],
)
def test_programs_are_known_by_their_names(creator, producer, expected):
    assert origin(pdf(metadata=metadata(creator_tool=creator, producer=producer))) is expected


@pytest.mark.parametrize(
    "attachment",
    [unreadable_pdf(Unknown(Reason.DAMAGED)), pdf(metadata=Unknown(Reason.DAMAGED))],
    ids=["pdf", "xmp"],
)
def test_nothing_to_go_by(attachment):
    assert origin(attachment) is None


def test_pictures_are_mended_in_the_program_that_opens_them():
    assert origin(image()) is Origin.PHOTOS
