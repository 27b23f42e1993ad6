"""Lines that bend, as boxes and as pictures."""

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from bilagekoll.readers.recognition.bending import arc_of  # noqa: E402
from bilagekoll.readers.recognition.cutting import cut  # noqa: E402


def drawn(bend, wave=0.0, length=400):
    """A line 12 pixels high from (50, 200) on, and the box around it."""
    pixels = np.zeros((400, 600), dtype=np.uint8)
    for x in range(length):
        share = x / length
        middle = 200 + 4 * bend * share * (1 - share) + wave * np.sin(6 * np.pi * share)
        pixels[round(middle) - 6 : round(middle) + 6, 50 + x] = 1
    (contour,), _ = cv2.findContours(pixels, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    left, top, width, height = cv2.boundingRect(contour)
    right, bottom = left + width, top + height
    return pixels, contour, np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)


@pytest.mark.parametrize("bend", [-40, -15, 15, 40])
def test_an_arc_is_straightened(bend):
    pixels, contour, quad = drawn(bend)
    straight, found = arc_of(contour, quad)
    assert found == pytest.approx(bend, abs=2)
    assert straight[0] == pytest.approx((50, 194), abs=3)
    assert straight[2] == pytest.approx((450, 206), abs=3)
    assert cut(pixels, straight, found).mean() > 0.9 > cut(pixels, quad).mean()


@pytest.mark.parametrize(
    ("bend", "wave", "length"), [(0, 0, 400), (3, 0, 400), (0, 30, 400), (20, 0, 60)], ids=["straight", "nearly", "waves", "short"]
)
def test_what_is_no_arc(bend, wave, length):
    _, contour, quad = drawn(bend, wave, length)
    assert arc_of(contour, quad) is None
