import pytest

pytest.importorskip("cv2")

import numpy as np

from bilagekoll.readers.recognition.lighting import evened


def paper(*, ink=True):
    """A strip of paper, its right half in shadow, with strokes in both."""
    pixels = np.full((60, 800, 3), 180, dtype=np.uint8)
    pixels[:, 400:] = 90
    if ink:
        pixels[20:40, 100:104] //= 2
        pixels[20:40, 700:704] -= pixels[20:40, 700:704] // 4
    return pixels


def test_paper_in_a_shadow_is_as_light_as_other_and_faint_ink_is_dark():
    seen = evened(paper()).astype(int)
    light, shadow = seen[:, 200:300].mean(), seen[:, 500:600].mean()
    assert abs(light - shadow) < 5
    assert light > 150
    assert seen[25:35, 101:103].max() < 40
    assert seen[25:35, 701:703].max() < light - 60


@pytest.mark.parametrize("pixels", [np.zeros((30, 40, 3), dtype=np.uint8), np.full((30, 40, 3), 255, dtype=np.uint8)])
def test_nothing_stays_nothing(pixels):
    assert len(np.unique(evened(pixels))) == 1
