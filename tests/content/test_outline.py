import pytest

from bilagekoll.content.blocks import Heading, Inline
from bilagekoll.content.outline import without_gaps
from tests.content.writing import p


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ((1, 2, 3, 2), (1, 2, 3, 2)),
        ((2, 5, 5, 2), (2, 3, 3, 2)),
        ((1, 3, 2, 4), (1, 2, 2, 3)),
        ((3, 1, 3), (3, 1, 2)),
        ((), ()),
    ],
)
def test_no_level_is_passed_over(given, made):
    headings = [Heading(level, (Inline("Rubrik"),)) for level in given]
    assert tuple(heading.level for heading in without_gaps(headings)) == made


def test_other_blocks_stay():
    blocks = [p("Före"), Heading(2, (Inline("Rubrik"),), page=3), p("Efter")]
    assert list(without_gaps(blocks)) == blocks
