import pytest

from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.content.tokens import operations

CASES = {
    "numbers": (b"1 -2 +3 .5 -.5 4. m", [(b"m", [1, -2, 3, 0.5, -0.5, 4])]),
    "odd numbers": (b"--5 1.2.3 .5-3 - . m", [(b"m", [-5, 1.2, 0.5, 0, 0])]),
    "a number that runs into an operator": (b"1 0 0 1 0 5cm", [(b"cm", [1, 0, 0, 1, 0, 5])]),
    "strings nest": (b"(a(b)c) Tj", [(b"Tj", [b"a(b)c"])]),
    "escapes": (rb"(\(\)\\\n\101\53\0533\q) Tj", [(b"Tj", [b"()\\\nA++3q"])]),
    "ends of lines in strings": (b"(a\r\nb\rc\\\nd) Tj", [(b"Tj", [b"a\nb\ncd"])]),
    "hexadecimal strings": (b"<48 6 5\n7> Tj <4G8> Tj", [(b"Tj", [b"Hep"]), (b"Tj", [b"H"])]),
    "names": (b"/A#20b/#C3#A5 gs", [(b"gs", ["/A b", "/å"])]),
    "names that are not UTF-8": (b"/\xe5\xff gs", [(b"gs", ["/\xe5\xff"])]),
    "arrays": (b"[(a)-20(b)]TJ", [(b"TJ", [[b"a", -20, b"b"]])]),
    "dictionaries": (b"/P<</MCID 3/A[1 2]/B<</C true>>>>BDC", [(b"BDC", ["/P", {"/MCID": 3, "/A": [1, 2], "/B": {"/C": True}}])]),
    "comments": (b"q % Q (\nQ", [(b"q", []), (b"Q", [])]),
    "an array that nobody closed": (b"[(a) Tj Q", [(b"Tj", [[b"a"]]), (b"Q", [])]),
    "closers too many": (b"] >> ) > } q", [(b"q", [])]),
    "quotation marks as operators": (b"(a) ' 1 2 (b) \"", [(b"'", [b"a"]), (b'"', [1, 2, b"b"])]),
    "a string that never ends": (b"q (a (b) Q", [(b"q", []), (b"", [b"a (b) Q"])]),
}


@pytest.mark.parametrize("what", CASES)
def test_tokens(what):
    data, expected = CASES[what]
    assert [(operator, list(operands)) for operator, operands in operations(data)] == expected


@pytest.mark.parametrize(
    ("data", "numbers_only"),
    [(b"1 2 m", True), (b"Q", True), (b"1 true m", False), (b"/F 1 Tf", False), (b"[1] TJ", False), (b"1(a)Tj", False)],
)
def test_operands_are_a_tuple_when_all_are_numbers(data, numbers_only):
    ((_, operands),) = operations(data)
    assert isinstance(operands, tuple) is numbers_only


INLINE_IMAGES = {
    "length from its size": (b"BI /W 4 /H 1 /BPC 8 /CS /G ID \x01 EI\nEI Q", 4),
    "length of a mask": (b"BI /W 9 /H 2 /IM true ID \x01 EI\nEI Q", 4),
    "length as stated": (b"BI /F /Fl /L 6 ID x EI Q\nEI Q", 6),
    "the EI that operators follow": (b"BI /F /Fl ID x EI \xff\xfe\xfd\nEI Q", 9),
    "a wrong size": (b"BI /W 400 /H 1 /BPC 8 /CS /G ID abc EI Q", 4),
}


@pytest.mark.parametrize("what", INLINE_IMAGES)
def test_an_inline_image_is_one_operator(what):
    data, size = INLINE_IMAGES[what]
    (name, (_, length)), end = operations(data)
    assert (name, length, end) == (b"BI", size, (b"Q", ()))


def test_an_inline_image_without_end_takes_the_rest():
    assert [name for name, _ in operations(b"q BI /F /Fl ID \xff\xff Q")] == [b"q", b"BI"]


@pytest.mark.parametrize(
    "data",
    [
        b"(" * 100_000,
        b"[" * 100_000,
        b"<" * 100_000,
        b"<<" * 100_000,
        b"9" * 200_000 + b"-",
        b" " * 200_000,
        b"\0\n" * 100_000 + b"1",
    ],
)
def test_garbage_ends_in_good_time(data):
    assert [operator for operator, _ in operations(data)] in ([], [b""])


@pytest.mark.parametrize(
    ("data", "limit"), [(b"1 " * 300_000 + b"m", "operands"), (b"[" + b"(a)" * 1_000_000 + b"] TJ", "array-bytes")]
)
def test_more_than_a_page_can_need_is_told_and_not_dropped(data, limit):
    with pytest.raises(LimitReached, match=limit):
        list(operations(data))
