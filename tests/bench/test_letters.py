"""A Swedish letter comes out whole from every layout that the bench makes without an office program."""

from importlib.util import find_spec

import pytest

from bench.letter_making import STYLES, by_reportlab, by_weasyprint
from bench.letter_texts import SUMMONS
from bench.letters import Content, content_of, differing, read

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(not all(map(find_spec, ("weasyprint", "reportlab"))), reason="makes its letters with them"),
]


@pytest.fixture(autouse=True)
def whole_pictures(monkeypatch: pytest.MonkeyPatch):
    """WeasyPrint tells Pillow, when imported, to load cut-off pictures: not for the tests after these."""
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", False)


def folded(content: Content) -> tuple[list[str], ...]:
    """Without regard to capitals, which a style may set."""
    return tuple([str(part).casefold() for part in parts] for parts in (content.headings, content.cells, content.links))


def assert_whole(data: bytes) -> None:
    there, here = content_of(SUMMONS), read(data)
    assert folded(here) == folded(there)
    assert sorted(here.items) == sorted(there.items)
    assert differing(there.words, here.words) == ([], [])


@pytest.mark.parametrize("name", STYLES)
def test_without_tags(name: str):
    assert_whole(by_weasyprint(SUMMONS, STYLES[name], tagged=False))


@pytest.mark.parametrize("name", ["justified, cut with U+2010", "running header", "borderless table", "small pages, lines"])
def test_with_tags(name: str):
    assert_whole(by_weasyprint(SUMMONS, STYLES[name], tagged=True))


def test_as_record_systems_print():
    assert_whole(by_reportlab(SUMMONS))


def test_what_is_lost_and_what_is_false_is_told():
    assert differing(["ett", "två", "tre"], ["ett", "tre", "fyra-fem"]) == (["två"], ["fyra-fem"])
