import pytest

from bilagekoll.cli import run
from bilagekoll.messages.library import read_template
from bilagekoll.messages.review import review_template
from tests.cli.test_message import FILES, at_a_terminal, swedish  # noqa: F401 - fixtures
from tests.messages.templating import HEAD, file
from tests.readers.pdf.making import document


def said(capsys, *arguments):
    code = run(["template", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_list_has_the_language_first(capsys):
    code, out, _ = said(capsys, "list")
    assert code == 0
    assert out.index("Provsvar (provsvar, svenska)") < out.index("Test results (provsvar, engelska)")
    assert out.rstrip().splitlines()[-1].startswith("Egna mallar läggs i ")
    assert said(capsys, "list", "--lang", "en")[1].startswith("Book a time yourself on the web (boka-sjalv, English)")


def test_templates_of_a_folder_are_listed_with_their_place(capsys, tmp_path):
    (tmp_path / "vaccin.sv.md").write_bytes(file())
    (tmp_path / "trasig.sv.md").write_bytes(file(HEAD.replace("krävs = true", "krävs = ja")))
    code, out, err = said(capsys, "list", "--templates", tmp_path)
    assert code == 0
    assert f"Vaccin (vaccin, svenska) · {tmp_path}" in out
    assert "trasig.sv.md, rad 10: raden är felskriven: krävs = ja" in err


def test_showing_a_template(capsys):
    out = said(capsys, "show", "provsvar")[1]
    assert "Passar inte: Allvarliga besked" in out
    assert "enhet: Vilken enhet skickar meddelandet? (måste fyllas i)" in out
    assert "Here are the results of {{test}}" in said(capsys, "show", "provsvar.en")[1]
    assert said(capsys, "show", "x")[0] == 2


def test_the_source_of_a_template_is_a_template(capsys, tmp_path):
    path = tmp_path / "mitt-provsvar.sv.md"
    path.write_text(said(capsys, "show", "provsvar", "--source")[1], "utf-8")
    assert said(capsys, "check", path)[0] == 0


def test_a_new_template_passes_its_check(capsys, tmp_path):
    path = tmp_path / "vaccin.sv.md"
    code, _, err = said(capsys, "new", path)
    assert code == 0
    assert f"bilagekoll template check {path}" in err
    assert said(capsys, "check", path)[0] == 0
    assert said(capsys, "new", path)[0] == 2
    assert said(capsys, "new", tmp_path / "vaccin.md")[0] == 2
    assert said(capsys, "new")[0] == 2


def test_what_a_check_says(capsys, tmp_path):
    path = tmp_path / "vaccin.sv.md"
    path.write_bytes(file(text="Hej {{namnet}}!\n19121212-1212\n0480-00 00 00"))
    code, out, _ = said(capsys, "check", path)
    assert code == 1
    for words in (
        "I mallen hittar programmet inte vilken enhet som skickar.",
        "Rad 20: hålet namnet har ingen uppgift med det namnet.",
        "Rad 7: uppgiften enhet används inte i texten.",
        "Rad 21: ta bort personnummer: 19121212-1212",
        "Rad 22: telefonnummer 0480-00 00 00. Är det er enhets eget",
        "Läsbarhetsindex",
    ):
        assert words in out


@pytest.mark.parametrize(
    ("arguments", "words"), [(["check", "x.sv.md"], "Det finns ingen mall x.sv.md"), (["check"], "Ange vilken fil")]
)
def test_files_that_are_not_there(capsys, arguments, words):
    code, _, err = said(capsys, *arguments)
    assert code == 2
    assert words in err


def test_a_template_from_a_letter_without_anybody_to_ask(capsys, tmp_path):
    path = tmp_path / "kallelse.sv.md"
    code, out, err = said(capsys, "from", FILES / "kallelse.pdf", "--no-input", "-o", path)
    assert (code, out) == (1, "")
    template = read_template(path)
    assert all(field.proposed for field in template.fields)
    assert "Mottagarens namn och adress är inte med i mallen." in err
    assert "uppgiften tid är ett förslag" in err
    assert not {"Tolvan", "19121212"} & set(path.read_text("utf-8").split())


def test_a_template_from_a_letter_with_its_author(at_a_terminal, tmp_path):  # noqa: F811
    path = tmp_path / "kallelse.sv.md"
    answers = ["", "besöksplats", "två ord", "nej", "", "Min kallelse"]
    code, _, err = at_a_terminal("kallelse.pdf", *answers, arguments=["-o", path], command="template from")
    template = read_template(path)
    assert template.name == "Min kallelse"
    assert [field.name for field in template.fields] == ["tid", "besöksplats", "enhet"]
    assert "0480-00 00 00" in template.text
    assert "Ett namn är ett enda ord" in err
    assert code == (0 if review_template(template).is_good else 1)


def test_personal_data_must_go_whatever_the_author_says(at_a_terminal, tmp_path):  # noqa: F811
    path = tmp_path / "remiss.sv.md"
    answers = ["nej", "nej", *[""] * 20]
    _, _, err = at_a_terminal("remiss.pdf", *answers, arguments=["-o", path], command="template from")
    assert "får inte stå i en mall" in err
    assert "Exempelsson" not in path.read_text("utf-8")


def test_the_language_of_the_file_is_that_of_the_letter(capsys, tmp_path):
    code, _, err = said(capsys, "from", FILES / "kallelse.pdf", "--no-input", "-o", tmp_path / "k.en.md")
    assert code == 2
    assert ".sv.md" in err
    assert list(tmp_path.iterdir()) == []


def test_onto_the_screen(capsys):
    code, out, _ = said(capsys, "from", FILES / "test-results-english.pdf", "--no-input", "--lang", "en")
    assert code == 1
    assert out.startswith('+++\nname = "Your test results"')


def test_what_the_unit_says_in_every_message_is_asked_for_and_saved(at_a_terminal, capsys, tmp_path):  # noqa: F811
    answers = ["Njurkliniken", "Det går inte att svara.", "Hör av dig."]
    code, out, err = at_a_terminal(None, *answers, command="template own")
    assert code == 0
    assert "Programmet hittar inte vart patienten vänder sig med frågor." in err
    assert out.splitlines() == ["enhet: Njurkliniken", "svar: Det går inte att svara.", "kontakt: Hör av dig."]
    code, out, err = at_a_terminal(None, "", "-", "Ring 0480-00 00 00.", command="template own")
    assert "Ert sparade förslag: Njurkliniken" in err
    assert out.splitlines() == ["enhet: Njurkliniken", "kontakt: Ring 0480-00 00 00."]
    assert said(capsys, "own", "--no-input")[1] == out


def test_languages_are_saved_apart_and_empty_values_removed(capsys):
    assert said(capsys, "own", "--for", "en", "--set", "unit=Renal Clinic", "--lang", "en")[0] == 0
    assert said(capsys, "own", "--no-input")[1].startswith("Inget är sparat.")
    assert said(capsys, "own", "--for", "en", "--no-input")[1] == "unit: Renal Clinic\n"
    assert said(capsys, "own", "--for", "en", "--set", "unit=")[1].startswith("Inget är sparat.")


@pytest.mark.parametrize("arguments", [["--set", "syfte=x"], ["--set", "enhet"], ["--for", "de"]])
def test_what_cannot_be_saved(capsys, arguments):
    assert said(capsys, "own", *arguments)[0] == 2


def test_the_name_of_a_file_becomes_the_name_of_a_template_without_hidden_signs(capsys, tmp_path):
    path = tmp_path / "brev\N{RIGHT-TO-LEFT OVERRIDE}fdp.pdf"
    words = "BT /F 10 Tf 20 700 Td (Ta med den lista som du har hemma.) Tj ET"
    path.write_bytes(document(content=words, page="/Resources << /Font << /F << /Subtype /Type1 /BaseFont /Helvetica >> >> >>"))
    _, out, _ = said(capsys, "from", path, "--no-input")
    assert 'namn = "brevfdp"' in out
