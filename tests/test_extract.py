"""The public API for the content of a file."""

from pathlib import Path

import pytest

import bilagekoll

LETTER = Path(__file__).parent.parent / "fixtures" / "files" / "kallelse.pdf"


def test_from_a_path_and_from_bytes():
    found = bilagekoll.extract(LETTER)
    assert isinstance(found, bilagekoll.Document)
    assert found == bilagekoll.extract(LETTER.read_bytes(), name="kallelse.pdf") == bilagekoll.extract(str(LETTER))
    assert found.coverage.ratio == 1.0


def test_pages():
    assert bilagekoll.extract(LETTER, pages=[1]).blocks
    assert bilagekoll.extract(LETTER, pages=[2]).blocks == ()


def test_a_file_that_is_not_there():
    with pytest.raises(FileNotFoundError):
        bilagekoll.extract(LETTER.with_name("finns-inte.pdf"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nskrap", b"\x89PNG\r\n\x1a\n"])
def test_broken_files_raise_nothing(data):
    found = bilagekoll.extract(data)
    assert found.blocks == ()
    assert found.doubts
