"""What all tests share."""

from pathlib import Path

import pytest

from bilagekoll.topics import all_topics

all_topics()  # a topic lists its rules in the order of their import, which must not hang on which test module comes first

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus"


def pytest_collection_modifyitems(items):
    """Real files take twice the time while coverage is measured; and it must hold without them."""
    how = pytest.mark.no_cover if CORPUS.is_dir() else pytest.mark.skip(reason="the real files are not beside the project")
    for item in items:
        if "corpus" in item.keywords:
            item.add_marker(how)


@pytest.fixture
def letter(tmp_path):
    """A copy of a good letter that a test may do anything with."""
    copy = tmp_path / "kallelse.pdf"
    copy.write_bytes((ROOT / "fixtures" / "files" / "kallelse.pdf").read_bytes())
    return copy


@pytest.fixture
def without_ocr(monkeypatch):
    """As where the extra ``ocr`` is not installed, in the processes of workers too."""
    monkeypatch.setenv("BILAGEKOLL_OCR", "off")
