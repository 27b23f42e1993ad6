import pytest
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    create_string_object,
)

from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf import objects

ANY = {
    "null": NullObject(),
    "name": NameObject("/Name"),
    "text": TextStringObject("text"),
    "number": NumberObject(7),
    "real": FloatObject("1.5"),
    "flag": BooleanObject(True),
    "array": ArrayObject([NumberObject(1)]),
    "dictionary": DictionaryObject(),
}
HOLDER = DictionaryObject({NameObject(f"/{key}"): value for key, value in ANY.items()})


@pytest.mark.parametrize(
    ("read", "fits", "otherwise"),
    [
        (objects.dictionary, {"dictionary"}, None),
        (objects.array, {"array"}, []),
        (objects.text, {"text"}, None),
        (objects.name, {"name"}, ""),
        (objects.number, {"number", "real"}, None),
        (objects.integer, {"number"}, None),
        (objects.flag, {"flag"}, None),
    ],
)
def test_a_value_of_another_type_counts_as_missing(read, fits, otherwise):
    for key in [*ANY, "missing"]:
        assert (read(HOLDER, f"/{key}") == otherwise) == (key not in fits), key


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"R\xf6ntgen", "Röntgen"),
        (b"\x84 \xa0 \x93", "— € ﬁ"),
        ("Röntgen".encode("utf-16"), "Röntgen"),
        (b"\xfe\xff" + "Å".encode("utf-16-be"), "Å"),
        (b"\xfe\xff\xd8", "\ufffd"),
        (b"\xef\xbb\xbf" + "Åsa".encode(), "Åsa"),
        (b"\xfe\xff" + "\x1bsv\x1bHej".encode("utf-16-be"), "Hej"),
        (b"image1.png\0", "image1.png\0"),
        (b"", ""),
    ],
)
def test_text_strings(raw, text):
    assert objects.as_text(create_string_object(raw)) == text


def test_data_beyond_a_limit():
    stream = StreamObject()
    stream.set_data(b"12345")
    assert objects.stream_data(stream, 5, "xml-bytes") == b"12345"
    assert objects.stream_data(NumberObject(1), 5, "xml-bytes") is None
    with pytest.raises(LimitReached, match="xml-bytes"):
        objects.stream_data(stream, 4, "xml-bytes")
