import pytest

from bilagekoll.messages.format import id_and_language, kind_named, parsed, written
from bilagekoll.messages.library import shipped
from bilagekoll.messages.templates import Kind, Purpose, TemplateError
from tests.messages.templating import HEAD, TEXT, file


def fault(data, name="vaccin.sv.md"):
    with pytest.raises(TemplateError) as caught:
        parsed(data, name)
    return caught.value.sentence, caught.value.values.get("line")


def test_a_template_file():
    template = parsed(file(), "vaccin.sv.md", "mallar/vaccin.sv.md")
    assert (template.id, template.language, template.name) == ("vaccin", "sv", "Vaccin")
    assert template.purpose is Purpose.INFORMATION
    assert template.keywords == ("vaccin", "dos")
    assert [(field.name, field.kind, field.required, field.longest) for field in template.fields] == [
        ("enhet", Kind.UNIT, True, 40),
        ("innehåll", Kind.CONTENT, False, None),
        ("kontakt", Kind.CONTACT, False, None),
    ]
    assert template.fields[0].line == 7
    assert template.text == TEXT.rstrip()
    assert next(iter(template.holes())) == ("enhet", 22)


def test_english_names_and_kinds_of_ones_own():
    head = 'name = "V"\ntype = "question"\nfits = "x"\n[field.sender]\nlabel = "Who"\nkind = "unit"\n'
    template = parsed(file(head, "From {{sender}}"), "v.en.md")
    assert template.purpose is Purpose.QUESTION
    assert template.fields[0].kind is Kind.UNIT


def test_windows_line_ends_and_byte_order_mark():
    data = b"\xef\xbb\xbf" + file().replace(b"\n", b"\r\n")
    assert parsed(data, "vaccin.sv.md").text == TEXT.rstrip()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Hej!", ("no-head", None)),
        (b"Hej!\n" + file(), ("no-head", None)),
        (b"+++\nnamn = 1\n", ("no-head", None)),
        (file(text=" \n"), ("no-text", None)),
        (file('namn = "Vaccin"\ntyp = "information"\n'), ("missing", None)),
        (file(HEAD.replace('"Vaccin"', '""')), ("missing", None)),
        (file(HEAD.replace("information", "reklam")), ("type", "3")),
        (file(HEAD.replace('namn = "Vaccin"', "namn = Vaccin")), ("syntax", "2")),
        (file(HEAD.replace('exempel = "Vaccinmottagningen"', "exempel = ”Vaccinmottagningen”")), ("curly-quotes", "9")),
        (file("åldersgräns = 3\n" + HEAD), ("unknown-key", "2")),
        (file(HEAD.replace("max-tecken = 40", 'max-tecken = "40"')), ("wrong-int", "11")),
        (file(HEAD.replace("max-tecken = 40", "max-tecken = 0")), ("wrong-int", "11")),
        (file(HEAD.replace("max-tecken = 40", "max-tecken = true")), ("wrong-int", "11")),
        (file(HEAD.replace("krävs = true", 'krävs = "ja"')), ("wrong-bool", "10")),
        (file(HEAD.replace('["vaccin", "dos"]', '"vaccin"')), ("wrong-list", "5")),
        (file(HEAD.replace('namn = "Frågor"', "namn = 3")), ("wrong-str", "17")),
        (file(HEAD.replace("krävs = true", 'slag = "avsändare"')), ("kind", "7")),
        (file('namn = "V"\ntyp = "information"\npassar = "x"\nuppgift.enhet = 3\n'), ("wrong-dict", "1")),
        (file().replace("när patienten".encode(), b"x").replace("ä".encode(), b"\xe4"), ("not-utf-8", "4")),
        (file(text="x" * 300_000), ("too-large", None)),
    ],
)
def test_what_is_wrong_and_where(data, expected):
    assert fault(data) == expected


@pytest.mark.parametrize("name", ["vaccin.md", "vaccin.de.md", "vaccin.sv.txt", ".sv.md"])
def test_the_name_of_the_file_says_id_and_language(name):
    assert fault(file(), name)[0] == "file-name"
    assert id_and_language("mina.egna.en.md", "") == ("mina.egna", "en")


def test_kinds_in_both_languages():
    assert kind_named("Enhet") is kind_named("unit") is Kind.UNIT
    assert kind_named("x") is None


@pytest.mark.parametrize("template", shipped(), ids=lambda template: f"{template.id}.{template.language}")
def test_written_and_read_again(template):
    again = parsed(written(template).encode(), f"{template.id}.{template.language}.md")
    assert (again.name, again.text, again.keywords, again.purpose) == (
        template.name,
        template.text,
        template.keywords,
        template.purpose,
    )
    for one, other in zip(again.fields, template.fields, strict=True):
        assert (one.name, one.kind, one.label, one.hint, one.example, one.required, one.longest) == (
            other.name,
            other.kind,
            other.label,
            other.hint,
            other.example,
            other.required,
            other.longest,
        )
