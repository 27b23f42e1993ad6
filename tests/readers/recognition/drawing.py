"""Pictures of text for the tests, and what to do where the extra is not installed."""

from functools import cache
from pathlib import Path

import pytest

from bilagekoll.readers.recognition import available
from bilagekoll.readers.rendering import Rendering

needs_ocr = pytest.mark.skipif(not available(), reason="the extra ocr is not installed")
LINES = (
    "Kallelse till undersökning inför operation av grå starr",
    "Du är välkommen till oss för en undersökning av ögonen. Då bedömer läkaren om du behöver",
    "opereras för grå starr.",
)
SIZES, LEFT = (18, 11, 11), 23.9
"""Sizes of the lines in points, and where they begin."""
LETTER = Path(__file__).parents[3] / "fixtures" / "files" / "kallelse.pdf"


@cache
def letter(dpi=150):
    """The beginning of a letter, 515 x 80 points."""
    with Rendering(LETTER) as rendering:
        page = rendering.picture(1, scale=dpi / 72)
    return page.crop([round(side * dpi / 72) for side in (40, 160, 555, 240)])


def lines_of(found):
    """The recognised lines as texts."""
    lines = {}
    for word in found.words:
        lines.setdefault(word.line, []).append(word.text)
    return [" ".join(words) for words in lines.values()]
