import io
import re
import sys
from pathlib import Path

import pytest

from bilagekoll.cli import run

FILES = Path(__file__).parents[2] / "fixtures" / "files"
FIELDS = [
    "--set",
    "syfte=Läkaren ska se på dina ögon.",
    "--set",
    "svar=Det går inte att svara.",
    "--set",
    "kontakt=Ring 0480-00 00 00.",
]


@pytest.fixture(autouse=True)
def swedish(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    monkeypatch.delenv("BILAGEKOLL_TEMPLATES", raising=False)
    monkeypatch.setattr("bilagekoll.messages.library.own_folder", lambda: tmp_path / "own")


def said(capsys, name, *arguments):
    code = run(["message", *([str(FILES / name)] if name else []), *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.fixture
def at_a_terminal(monkeypatch, capsys):
    """Run with answers typed one after another; says what was shown."""

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    def answer(name, *answers, arguments=(), command="message"):
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in answers)))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        monkeypatch.setenv("COLUMNS", "200")
        code = run([*command.split(), *([str(FILES / name)] if name else []), *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return answer


def test_without_a_template_those_that_fit_are_named_with_the_reason(capsys):
    code, out, err = said(capsys, "kallelse.pdf", "--no-input")
    assert (code, out) == (2, "")
    assert "1. Kallelse med kort varsel (kort-varsel-kallelse): brevet säger ”kallelse”" in err
    assert "--template kort-varsel-kallelse" in err


def test_nothing_required_is_filled_in_unasked(capsys):
    code, out, err = said(capsys, "kallelse.pdf", "-t", "kort-varsel-kallelse", "--no-input")
    assert code == 1
    assert out.count("[Fyll i:") == 7
    assert err.count("Saknas:") == 6
    assert '--set tid="Torsdag 14 november 2024 klockan 10.20"' in err


def test_a_whole_message_by_options(capsys):
    unit, time, place = (
        "enhet=Ögonmottagningen, Exempelsjukhuset",
        "tid=Torsdag 14 november 2024 klockan 10.20",
        "plats=Exempelsjukhuset",
    )
    arguments = ["--set", unit, "--set", time, "--set", place, *FIELDS]
    code, out, err = said(capsys, "kallelse.pdf", "-t", "kort-varsel-kallelse", "--no-input", *arguments)
    assert code == 0
    assert "Tid: Torsdag 14 november 2024 klockan 10.20\nPlats: Exempelsjukhuset\n" in out
    assert "[" not in out
    assert out.count("klockan 10.20") == 1
    assert "19121212" not in out + err


def test_what_the_letter_says_otherwise_is_named(capsys):
    _, out, err = said(capsys, "kallelse.pdf", "-t", "kort-varsel-kallelse", "--no-input", "--set", "svar=Det går inte att svara.")
    assert "Brevets ord står kvar i texten: Det du skriver läses av sjuksköterskan" in err
    assert "Det går inte att svara." in out


def test_kinds_name_fields_too(capsys):
    assert "Njurkliniken" in said(capsys, "kallelse.pdf", "-t", "provsvar", "--no-input", "--set", "unit=Njurkliniken")[1]


def test_a_value_that_is_too_long(capsys):
    code, _, err = said(capsys, "kallelse.pdf", "-t", "provsvar", "--no-input", "--set", f"enhet={'x' * 101}")
    assert code == 1
    assert "För långt: ”Vilken enhet skickar meddelandet?” har 101 tecken och får ha 100." in err


@pytest.mark.parametrize(("format", "words"), [("markdown", "## Din tid"), ("html", "<h2>Din tid</h2>"), ("plain", "\nDin tid\n")])
def test_formats(capsys, format, words):
    assert words in said(capsys, "kallelse.pdf", "-t", "kort-varsel-kallelse", "--no-input", "-f", format)[1]


def test_the_whole_letter(capsys):
    assert "19121212-1212" in said(capsys, "kallelse.pdf", "-t", "provsvar", "--no-input", "--whole")[1]


def test_doubts_come_first_and_the_message_is_not_done(capsys):
    code, _, err = said(capsys, "kallelse-magnetkamera-inskannad-ocr.pdf", "-t", "kort-varsel-kallelse", "--no-input")
    assert code == 1
    assert err.startswith("Läs igenom:")


def test_to_a_file(capsys, tmp_path):
    target = tmp_path / "svar.txt"
    code, out, err = said(capsys, "provsvar.pdf", "-t", "provsvar", "--no-input", "-o", target)
    assert (code, out) == (1, "")
    assert str(target) in err
    assert target.read_text("utf-8").startswith("Hej!")
    assert said(capsys, "provsvar.pdf", "-t", "provsvar", "--no-input", "-o", target)[0] == 2


def test_onto_the_clipboard(capsys, monkeypatch):
    copied = []
    monkeypatch.setattr("bilagekoll.cli.clipboard.copy", lambda text, html=None: copied.append((text, html)))
    code, out, err = said(capsys, "provsvar.pdf", "-t", "provsvar", "--no-input", "--copy", "-f", "html")
    assert (code, out) == (1, "")
    assert copied[0][0].startswith("Hej!")
    assert "<p>Hej!</p>" in copied[0][1]
    assert err.rstrip().endswith("klistra in den.") or "kopierad" in err.lower()


@pytest.mark.parametrize(
    ("name", "arguments", "code", "words"),
    [
        ("kallelse.pdf", ["-t", "x"], 2, "Det finns ingen mall som heter x."),
        ("kallelse.pdf", ["-t", "provsvar", "--set", "x=1"], 2, "x=1 går inte att fylla i"),
        ("kallelse.pdf", ["-t", "provsvar", "--set", "enhet"], 2, "enhet går inte att fylla i"),
        ("kallelse.pdf", ["-f", "docx"], 2, "docx"),
        ("finns-inte.pdf", [], 2, "finns-inte.pdf"),
        ("", [], 2, "Ange vilken fil"),
        ("kallelse-losenord.pdf", [], 3, "lösenord"),
        ("kallelse-kopiering-sparrad.pdf", [], 3, "--despite-restriction"),
        ("kallelse.pdf", ["--templates", "finns-inte"], 2, "finns-inte"),
    ],
)
def test_refusals(capsys, name, arguments, code, words):
    got, out, err = said(capsys, name, "--no-input", *arguments)
    assert (got, out) == (code, "")
    assert words in err


def test_the_template_in_the_language_of_the_letter(capsys):
    out = said(capsys, "test-results-english.pdf", "-t", "provsvar", "--no-input")[1]
    assert out.startswith("Hello!")
    assert said(capsys, "test-results-english.pdf", "-t", "provsvar.sv", "--no-input")[1].startswith("Hej!")


def test_what_messages_are_not_for(capsys, monkeypatch):
    monkeypatch.setattr("bilagekoll.reports.message.not_for_messages", lambda document: ["survey"])
    assert "ser ut som en enkät" in said(capsys, "kallelse.pdf", "--no-input")[2]


def test_at_a_terminal_ten_keystrokes_make_a_message(at_a_terminal):
    code, out, err = at_a_terminal("kallelse.pdf", *[""] * 8)
    assert code == 0
    assert "Vilken enhet skickar meddelandet? (måste fyllas i)" in err
    assert "Förslag ur brevet: Torsdag 14 november 2024 klockan 10.20" in err
    assert re.search(r"Tid: Torsdag 14 november 2024 klockan 10\.20\nPlats: Exempelsjukhuset, ingång B, våning 3", out)
    assert "Det du skriver läses av sjuksköterskan" in out


def test_a_scanned_summons(at_a_terminal):
    answers = ["", "", "", "", "", "Det går inte att svara.", "", ""]
    _, out, err = at_a_terminal("kallelse-magnetkamera-inskannad-ocr.pdf", *answers)
    assert "Läs igenom:" in err
    assert err.count("Jämför med bilden:") == 5
    assert "Tid: Tisdag 22 oktober 2024 klockan 7.45\nPlats: Exempelsjukhuset, ingång A, plan 0" in out
    assert "Frågor om tiden" not in out


def test_answers_of_ones_own_and_changes_at_the_end(at_a_terminal):
    answers = ["2", "Njurkliniken", "din operation", "", "", "1", "Ögonmottagningen", ""]
    code, out, err = at_a_terminal("kallelse.pdf", *answers)
    assert code == 0
    assert "hos oss på Ögonmottagningen" not in out
    assert "från oss på Ögonmottagningen. Här får du veta mer inför din operation." in out
    assert "Exempel: din operation den 18 december" in err


def test_what_is_left_empty_is_named(at_a_terminal):
    code, out, err = at_a_terminal("provsvar.pdf", "", "-", "", "-", "", "")
    assert code == 1
    assert "Saknas: Vilken enhet skickar meddelandet?" in err
    assert "[Fyll i: Vilken enhet skickar meddelandet?]" in out


def test_a_template_by_name_and_a_wrong_one(at_a_terminal):
    code, _, err = at_a_terminal("provsvar.pdf", "9", "finns inte", "Information till en patient", *[""] * 5)
    assert "Det finns ingen mall som heter finns inte." in err
    assert code == 1


def test_too_long_an_answer_is_asked_again(at_a_terminal):
    code, out, err = at_a_terminal("provsvar.pdf", "", "x" * 101, "Njurkliniken", "proverna", "Det går inte att svara.", "", "")
    assert code == 0
    assert "har 101 tecken" in err
    assert "Njurkliniken" in out


def test_a_person_who_goes_away(at_a_terminal):
    code, out, err = at_a_terminal("provsvar.pdf", "")
    assert (code, out) == (130, "")
    assert err.endswith("Avbrutet.\n")


def test_judging_a_written_message(capsys, tmp_path):
    path = tmp_path / "meddelande.txt"
    path.write_text("Hej!\nSe bilaga.\n/Tolva", "utf-8")
    code, out, _ = said(capsys, "", path, "--check")
    assert code == 1
    assert "Programmet hittar inte vilken enhet som skickar." in out
    assert "”Se bilaga”" in out
    path.write_text("Njurkliniken\nDu kallas till en kontroll.\nDet går inte att svara.\nRing 0480-00 00 00.", "utf-8-sig")
    code, out, _ = said(capsys, "", path, "--check")
    assert code == 0
    assert "läsbarhetsindex" in out


def test_judging_what_is_sent_in(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Hej!")))
    assert said(capsys, "", "-", "--check")[0] == 1


def test_a_message_beside_the_file_that_goes_along(capsys, tmp_path):
    path = tmp_path / "meddelande.txt"
    path.write_text("Njurkliniken\nDu kallas till en kontroll, se bilagan.\nDet går inte att svara.\nRing 0480-00 00 00.", "utf-8")
    code, out, _ = said(capsys, "", path, "--check", "--attached", FILES / "kallelse.pdf")
    assert code == 1
    assert "Står i filen men inte i meddelandet:" in out
    assert "Ta ut kontaktlinser två veckor före besöket." in out
    assert "19121212" not in out
    assert "Region Exempel" not in out


@pytest.mark.parametrize(("data", "words"), [(None, "Det finns ingen fil"), (b"\xff\xfe\x00", "ingen textfil")])
def test_messages_that_cannot_be_read(capsys, tmp_path, data, words):
    path = tmp_path / "m.txt"
    if data:
        path.write_bytes(data)
    code, _, err = said(capsys, "", path, "--check")
    assert code == 2
    assert words in err
    assert said(capsys, "", "--check")[0] == 2


@pytest.fixture
def saved(monkeypatch, tmp_path, capsys):
    """Save what a unit says in every message."""

    def save(*settings):
        code = run(["template", "own", *(part for setting in settings for part in ("--set", setting))])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return save


def test_what_is_saved_is_proposed_and_never_filled_in(capsys, saved):
    code, out, err = saved("enhet=Ögonmottagningen, Länssjukhuset", "kontakt=Ring 0480-00 00 09.")
    assert code == 0
    assert out == "enhet: Ögonmottagningen, Länssjukhuset\nkontakt: Ring 0480-00 00 09.\n"
    assert "inget fylls i utan att du säger ja" in err
    _, out, err = said(capsys, "kallelse.pdf", "-t", "provsvar", "--no-input")
    assert "Länssjukhuset" not in out
    assert 'Ert sparade förslag till ”Vilken enhet skickar meddelandet?”. Stämmer det, lägg till: --set enhet="Ögonm' in err


def test_enter_takes_what_is_saved_and_two_what_the_letter_says(at_a_terminal, saved):
    saved("enhet=Ögonmottagningen, Länssjukhuset", "kontakt=Ring oss på 0480-00 00 09 när som helst.")
    _, out, err = at_a_terminal("kallelse.pdf", *["", "", "", "", "", "", "2"], "")
    assert "1. Ert sparade förslag: Ring oss på 0480-00 00 09 när som helst." in err
    assert re.search(r"2\. Förslag ur brevet: .*ring 0480-00 00 00", err)
    assert "Vänliga hälsningar\nÖgonmottagningen, Länssjukhuset" in out
    assert "0480-00 00 09" not in out


def test_a_file_of_saved_words_that_is_broken_is_told(capsys, saved, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.toml").write_text("enhet", "utf-8")
    code, _, err = said(capsys, "kallelse.pdf", "-t", "provsvar", "--no-input")
    assert code == 1
    assert "kör bilagekoll template own" in err
    assert saved("enhet=Njurkliniken")[0] == 2
