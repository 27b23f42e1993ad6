import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("cv2")

from bilagekoll.readers.recognition.straightening import Fan, fan_of, slant_of, standing, turned  # noqa: E402


def line(x, y, width, height=20, slope=0.0):
    """A line from its upper left corner."""
    down = slope * width
    return np.array([[x, y], [x + width, y + down], [x + width, y + height + down], [x, y + height]], dtype=np.float32)


def test_the_slant_is_that_of_most_of_the_text():
    assert slant_of([line(0, y, 400, slope=-0.05) for y in (0, 50, 100)] + [line(0, 150, 90, slope=0.3)]) == pytest.approx(
        2.86, abs=0.01
    )
    assert slant_of([line(0, 0, 20)]) == slant_of([]) == 0.0


def test_text_that_runs_upwards():
    rising = np.array([[50, 400], [50, 100], [70, 100], [70, 400]], dtype=np.float32)
    assert standing([rising, line(0, 0, 200)])
    assert not standing([rising, line(0, 0, 400)])
    assert not standing([])


@pytest.mark.parametrize(("degrees", "corner"), [(0, (0, 0)), (90, (0, 2)), (180, (1, 2)), (270, (1, 0))])
def test_turning_is_clockwise(degrees, corner):
    pixels = np.zeros((2, 3, 3), dtype=np.uint8)
    pixels[0, 0] = 255
    found = turned(pixels, degrees)
    row, column = {(0, 0): (0, 0), (0, 2): (0, 1), (1, 2): (1, 2), (1, 0): (2, 0)}[corner]
    assert found[row, column].tolist() == [255, 255, 255]


def test_lines_that_fan_out_are_levelled_around_the_middle():
    quads = [line(100, y, 800, slope=-0.02 + 0.00004 * y) for y in range(0, 1000, 100)]
    found = fan_of(quads, 1000)
    assert found.drop(500, 700) == 0
    assert found.drop(900, 10) == pytest.approx(-0.02 * 400, abs=0.5)
    assert found.drop(900, 1010) == pytest.approx(0.02 * 400, abs=0.5)


def test_few_or_crowded_lines_tell_nothing():
    assert fan_of([line(0, y, 400) for y in (0, 300, 600)], 500) == Fan()
    assert fan_of([line(0, y, 400) for y in range(0, 60, 10)], 500) == Fan()


@pytest.mark.parametrize(("box", "stands"), [((0, 0, 20, 50), True), ((0, 0, 50, 20), False), ((0, 0, 30, 40), False)])
def test_short_words_tell_how_they_stand_where_there_is_nothing_longer(box, stands):
    left, top, right, bottom = box
    lying = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], dtype=np.float32)
    quad = np.roll(lying, 1, axis=0) if bottom - top > 2 * (right - left) else lying
    assert standing([quad]) is stands
    long = np.array([[0, 0], [200, 0], [200, 20], [0, 20]], dtype=np.float32)
    assert standing([quad, quad, long]) is False
