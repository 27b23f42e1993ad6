"""What the fuzzer (bench/fuzz) has found, made anew from letters of the fixtures: what lost something is never said to be fit.

The number of the mutant that showed it stands at each case.
"""

import re
import zlib
from collections.abc import Callable

import pytest

import bilagekoll
from bench.fuzz.loose import Loose, Part, taken_apart
from bilagekoll.content.blocks import Doubt
from tests.conftest import ROOT

FILES = ROOT / "fixtures" / "files"
LETTER = "rontgensvar-word.pdf"


def apart(name: str = LETTER) -> Loose:
    file = taken_apart((FILES / name).read_bytes())
    assert file is not None
    return file


def the(file: Loose, pattern: bytes) -> int:
    """The number of the first object whose value has this."""
    return next(number for number, part in sorted(file.parts.items()) if re.search(pattern, part.value))


def content(file: Loose) -> int:
    return int(re.search(rb"/Contents\s+(\d+)", file.parts[the(file, rb"/Type\s*/Page\b")].value)[1])


def program(file: Loose) -> int:
    return int(re.search(rb"/FontFile2\s+(\d+)", file.parts[the(file, rb"/FontFile2")].value)[1])


def with_stream(file: Loose, number: int, change: Callable[[bytes], bytes]) -> None:
    part = file.parts[number]
    file.parts[number] = Part(part.value, change(part.stream))


def packed_as_a_picture(file: Loose) -> None:  # 3:347, 3:2712
    number = content(file)
    file.parts[number] = Part(file.parts[number].value.replace(b"/FlateDecode", b"/JPXDecode"), file.parts[number].stream)


def not_unpacked(file: Loose) -> None:  # 3:2992
    number = content(file)
    file.parts[number] = Part(b"<< /Length 0 >>", file.parts[number].stream)


def other_words(file: Loose) -> None:  # a flipped bit that unpacks all the same
    whole = file.parts[content(file)].decoded()
    with_stream(file, content(file), lambda data: zlib.compress(whole.replace(b"0", b"1", 1))[:-4] + data[-4:])


def font_with_a_hole(file: Loose) -> None:  # 3:88, 3:1434
    with_stream(file, program(file), lambda data: data[:500] + bytes(300) + data[800:])


def font_as_a_picture(file: Loose) -> None:  # 3:1369
    number = program(file)
    file.parts[number] = Part(file.parts[number].value.replace(b"/FlateDecode", b"/JBIG2Decode"), file.parts[number].stream)


def picture_cut(file: Loose) -> None:
    with_stream(file, the(file, rb"/Subtype\s*/Image"), lambda data: data[: len(data) // 2])


DAMAGE = [
    (LETTER, packed_as_a_picture),
    (LETTER, not_unpacked),
    (LETTER, other_words),
    (LETTER, font_with_a_hole),
    (LETTER, font_as_a_picture),
    ("hitta-hit-ögonmottagningen.pdf", picture_cut),
]


@pytest.mark.parametrize(("name", "damage"), DAMAGE, ids=lambda value: getattr(value, "__name__", None))
def test_a_damaged_letter_is_not_said_to_be_fit(name, damage):
    file = apart(name)
    assert bilagekoll.check(file.written(), name=name).verdict.value == "attach"
    damage(file)
    report = bilagekoll.check(file.written(), name=name)
    assert report.verdict.value in {"paste", "unknown"}
    assert {finding.topic for finding in report.findings} & {"damaged"}
    assert bilagekoll.extract(file.written()).doubts


def test_a_font_descriptor_that_the_file_has_lost():  # 3:1104
    file = apart()
    data = file.written()
    place = data.rindex(b" obj\n", 0, data.index(b"/FontFile2"))
    begin, end = data.rindex(b"\n", 0, place), data.index(b"endobj", place)
    report = bilagekoll.check(data[:begin] + bytes(end - begin) + data[end:], name=LETTER)
    assert report.verdict.value != "attach"


def test_text_of_a_broken_page_says_that_words_may_be_missing():  # 4:62
    file = apart("dagordning.pdf")
    with_stream(file, content(file), lambda data: data[: len(data) * 2 // 3])
    document = bilagekoll.extract(file.written())
    assert document.blocks
    assert Doubt.BROKEN in {doubted.doubt for doubted in document.doubts}


def test_an_object_that_is_a_reference_keeps_the_words_of_its_font():  # 3:2452
    file = apart()
    number = the(file, rb"/FontFile2")
    file.parts[max(file.parts) + 1] = file.parts[number]
    before = bilagekoll.extract(file.written()).coverage.given
    file.parts[number] = Part(b"%d 0 R" % max(file.parts))
    assert bilagekoll.extract(file.written()).coverage.given == before
    assert bilagekoll.check(file.written(), name=LETTER).verdict.value == "attach"
