import io
import json
import os
import re
import subprocess
import sys

import pytest

import bilagekoll
from bilagekoll.cli import build, run, running
from bilagekoll.isolation import Lost, Workers, pool, starting
from bilagekoll.isolation.tasks import Check
from bilagekoll.locales import phrase
from bilagekoll.topics import all_rules, all_topics
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def swedish(monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")


def said(capsys, *arguments):
    code = run([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_good_letter_can_be_attached(capsys, letter):
    code, out, err = said(capsys, "check", letter)
    assert code == 0
    assert "Kan bifogas" in out
    assert err == ""


def test_in_english(capsys, letter):
    code, out, _ = said(capsys, "check", "--lang", "en", letter)
    assert code == 0
    assert "Can be attached" in out
    assert "Kan bifogas" not in out


def test_json_is_one_document_and_jsonl_a_line_a_file(capsys, letter):
    _, out, _ = said(capsys, "check", "--format", "json", letter, letter.parent)
    assert [file["verdict"] for file in json.loads(out)["files"]] == ["attach"]
    other = letter.with_name("brev.txt")
    other.write_text("Hej!", "utf-8")
    code, out, _ = said(capsys, "check", "--format", "jsonl", letter, other)
    assert code == 1
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["attach", "reject"]


def test_the_same_answers_come_from_several_processes(capsys, letter):
    letter.with_name("brev.txt").write_text("Hej!", "utf-8")
    letter.with_name("tom.pdf").touch()
    answers = [said(capsys, "check", "--format", "json", "--jobs", jobs, letter.parent) for jobs in (1, 2)]
    assert answers[0] == answers[1]
    assert answers[0][0] == 3


def test_no_more_processes_than_processors(capsys, letter, monkeypatch):
    started = []
    monkeypatch.setattr(pool, "start", lambda: started.append(1) or starting.start())
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    for number in range(3):
        letter.with_name(f"kopia-{number}.pdf").write_bytes(letter.read_bytes())
    assert said(capsys, "check", "--jobs", "1000", letter.parent)[0] == 0
    assert len(started) == 2


def test_output_to_a_file(capsys, letter):
    target = letter.with_name("svar.json")
    assert said(capsys, "check", "-f", "json", "-o", target, letter)[:2] == (0, "")
    assert json.loads(target.read_text("utf-8"))["files"][0]["verdict"] == "attach"
    code, _, err = said(capsys, "check", "-f", "json", "-o", target, letter)
    assert code == 2
    assert "finns redan" in err


def test_too_many_files_for_a_message_is_said_once(capsys, letter):
    for number in range(10):
        letter.with_name(f"kopia-{number}.pdf").write_bytes(letter.read_bytes())
    code, out, _ = said(capsys, "check", letter.parent)
    assert code == 0
    assert out.count("högst 10 filer") == 1
    _, out, err = said(capsys, "check", "-f", "jsonl", letter.parent)
    assert err.count("högst 10 filer") == 1
    assert len(out.splitlines()) == 11


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["check"], 2, "Ange minst en fil"),
        (["check", ""], 2, "Ange minst en fil"),
        (["check", "saknas.pdf"], 2, "Det finns ingen fil eller mapp som heter saknas.pdf."),
        (["check", "--format", "xml", "x"], 2, "--format kan inte vara xml. Välj något av: text, json, jsonl, csv, sarif, html."),
        (["check", "--profile", "pdf", "x"], 2, "--profile kan inte vara pdf."),
        (["check", "--lang", "fi", "x"], 2, "--lang kan inte vara fi."),
        (["check", "--jobs", "många", "x"], 2, "Värdet för --jobs går inte att använda."),
        (["check", "--jobs"], 2, "--jobs behöver ett värde."),
        (["check", "--finns-inte", "x"], 2, "Det finns inget tillval som heter --finns-inte."),
        (["check", "--policy", "saknas", "x"], 2, "Det finns inget regelverk som heter saknas."),
        (["finns-inte"], 2, "Det kommandot finns inte."),
        (["explain"], 2, "Ange ett problem eller en regel."),
        (["explain", "finns-inte"], 2, "Det finns inget problem och ingen regel som heter finns-inte."),
        (["rules", "för", "många"], 2, "Kommandot är fel skrivet."),
    ],
)
def test_wrong_usage_is_one_clear_sentence(capsys, arguments, code, sentence):
    found, out, err = said(capsys, *arguments)
    assert found == code
    assert out == ""
    assert err.startswith(sentence)
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_answer(letter, closed):
    command = f'exec "$0" -m bilagekoll check "$1" {closed}'
    done = subprocess.run(["sh", "-c", command, sys.executable, letter], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""
    assert ("Kan bifogas" in done.stdout) is (">&-" not in closed.split())


@pytest.mark.skipif(os.name == "nt", reason="there a name that is too long is one that is not there")
def test_what_the_system_says_is_a_sentence(capsys):
    code, _, err = said(capsys, "template", "list", "--templates", "a" * 5000)
    assert (code, err) == (3, "Datorn tillät inte det som programmet skulle göra: namnet är för långt.\n")


def test_a_system_that_starts_no_more_programs_is_told(capsys, letter, monkeypatch):
    def refuse(*given, **options):
        raise BlockingIOError

    monkeypatch.setattr(pool, "start", refuse)
    code, out, err = said(capsys, "check", letter)
    assert (code, out) == (3, "")
    assert err.startswith("Datorn kan inte starta fler program")


def test_an_empty_folder(capsys, tmp_path):
    code, _, err = said(capsys, "check", tmp_path)
    assert code == 2
    assert "innehåller inga filer" in err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a file that may not be read")
def test_a_file_without_permission(capsys, letter):
    letter.chmod(0)
    code, out, _ = said(capsys, "check", letter)
    assert code == 3
    assert "Du har inte behörighet" in out


class Crash(Check):
    """A check with a fault, on one file."""

    def __call__(self, path):
        if path.name == "annat.pdf":
            raise ZeroDivisionError
        return super().__call__(path)


def test_a_fault_in_the_program_is_a_sentence_and_costs_no_other_file(capsys, monkeypatch, letter):
    letter.with_name("annat.pdf").write_bytes(letter.read_bytes())
    monkeypatch.setattr(running, "Check", Crash)
    code, out, err = said(capsys, "check", letter.parent)
    assert code == 3
    assert "Programmet klarade inte av filen." in out
    assert "Kan bifogas: 1" in out
    assert err == ""


@pytest.mark.parametrize("reason", ["memory", "time", "crashed", "failed"])
def test_a_lost_worker_is_a_sentence(capsys, monkeypatch, letter, reason):
    monkeypatch.setattr(Workers, "each", lambda self, items, **options: iter([Lost(reason)]))
    code, out, err = said(capsys, "check", letter)
    assert (code, err) == (3, "")
    assert "Kunde inte kontrolleras" in out
    assert phrase(f"error.file.{reason}", "sv")[:30] in " ".join(out.split())
    assert said(capsys, "text", letter) == (3, "", phrase(f"error.file.{reason}", "sv") + "\n")


def test_a_fault_outside_the_files_is_a_sentence_too(capsys, monkeypatch, letter):
    def crash(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(bilagekoll, "load_policy", crash)
    code, _, err = said(capsys, "check", letter)
    assert code == 3
    assert err.startswith("Något gick fel i programmet (ZeroDivisionError).")


def test_ctrl_c_ends_with_a_word(capsys, monkeypatch, letter):
    def interrupt(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(Workers, "each", interrupt)
    assert said(capsys, "check", letter) == (130, "", "Avbrutet.\n")


class Keyboard:
    def isatty(self):
        return True


LOCKED = ROOT / "fixtures" / "files" / "kallelse-losenord.pdf"


@pytest.mark.parametrize("way", ["environment", "typed"])
def test_a_password_opens_the_text_but_the_patient_has_none(capsys, monkeypatch, way):
    options = [] if way == "environment" else ["--password"]
    monkeypatch.setenv("BILAGEKOLL_PASSWORD", "1212" if way == "environment" else "")
    monkeypatch.setattr(sys, "stdin", Keyboard())
    monkeypatch.setattr("getpass.getpass", lambda prompt: "1212")
    code, out, _ = said(capsys, "check", *options, LOCKED)
    assert (code, "Får inte bifogas" in out) == (1, True)
    code, out, _ = said(capsys, "text", *options, LOCKED)
    assert code == 0
    assert "Ögonmottagningen" in out


@pytest.mark.parametrize(
    "command",
    [
        ("preview", "--phone", "--output", "ut.png"),
        ("message", "--template", "kort-varsel-kallelse", "--no-input", "--output", "ut.txt"),
        ("template", "from", "--no-input", "--output", "kallelse.sv.md"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize("way", ["environment", "typed", "none", "wrong"])
def test_a_password_opens_the_file_for_every_command(capsys, monkeypatch, tmp_path, command, way):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BILAGEKOLL_PASSWORD", {"environment": "1212", "wrong": "gissat"}.get(way, ""))
    monkeypatch.setattr(sys, "stdin", Keyboard())
    monkeypatch.setattr("getpass.getpass", lambda prompt: "1212")
    code, _, err = said(capsys, *command, *(["--password"] if way == "typed" else []), LOCKED)
    if way in {"environment", "typed"}:
        assert code in {0, 1}
        assert (tmp_path / command[-1]).stat().st_size > 500
    else:
        assert code == 3
        assert "lösenord" in err.lower()
        assert not list(tmp_path.iterdir())


def test_a_wrong_password_is_said_so(capsys, monkeypatch):
    monkeypatch.setenv("BILAGEKOLL_PASSWORD", "gissat")
    code, out, _ = said(capsys, "check", LOCKED)
    assert code == 1
    assert "Lösenordet som du angav öppnar inte filen" in out
    assert said(capsys, "text", LOCKED) == (3, "", "Det finns ingen text att ge. Lösenordet öppnar inte filen.\n")


@pytest.mark.parametrize("command", ["check", "text", "preview --phone", "message", "template from"])
def test_a_password_is_no_argument_and_is_asked_for_only_at_a_keyboard(capsys, monkeypatch, command):
    monkeypatch.delenv("BILAGEKOLL_PASSWORD", raising=False)
    code, out, err = said(capsys, *command.split(), "--password=hemligt", LOCKED)
    assert (code, out) == (2, "")
    assert "hemligt" not in err
    monkeypatch.setattr(sys, "stdin", io.StringIO("hemligt\n"))
    code, out, err = said(capsys, *command.split(), "--password", LOCKED)
    assert (code, out) == (2, "")
    assert err.startswith("Lösenordet går bara att skriva in i ett terminalfönster.")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("topic", [topic.id for topic in all_topics()])
def test_every_topic_is_explained(capsys, topic, language):
    code, out, _ = said(capsys, "explain", topic, "--lang", language)
    assert code == 0
    assert f"({topic})" in out


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("rule", [rule.id for rule in all_rules()])
def test_every_rule_is_explained_with_its_sources(capsys, rule, language):
    code, out, _ = said(capsys, "explain", rule, "--lang", language)
    assert code == 0
    assert ("Källor" if language == "sv" else "Sources") in out


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_lists_name_every_rule(capsys, language):
    for command in (["rules"], ["policy", "show"]):
        code, out, _ = said(capsys, *command, "--lang", language)
        assert code == 0
        assert all(rule.id in out for rule in all_rules())


@pytest.mark.parametrize("name", ["1177", "strict"])
def test_policy_show_gives_every_number_a_source(capsys, name):
    _, out, _ = said(capsys, "policy", "show", name)
    assert "file_bytes = 20\N{NO-BREAK SPACE}971\N{NO-BREAK SPACE}520. 20 MB per fil enligt Inera" in out


def test_version(capsys):
    assert said(capsys, "--version") == (0, f"bilagekoll {bilagekoll.__version__}\n", "")


@pytest.mark.parametrize("arguments", [[], ["policy"]])
def test_no_command_shows_the_help(capsys, arguments):
    code, out, err = said(capsys, *arguments)
    assert code == 2
    assert "Kommandon:" in out + err


@pytest.mark.parametrize("command", [[], ["check"], ["explain"], ["rules"], ["policy"], ["policy", "show"]])
def test_help_is_in_swedish_throughout(capsys, command):
    code, out, _ = said(capsys, *command, "--help")
    assert code == 0
    assert not re.search(r"\b(Usage|Options|Arguments|Commands|Show this|default|required|the|file)\b", out)


def test_every_option_has_help_in_both_languages():
    for language in ("sv", "en"):
        assert build(language)


def test_the_program_runs_from_the_shell(run_process, letter):
    ended = run_process("check", letter)
    assert ended.returncode == 0
    assert ended.stderr == ""
    assert "Kan bifogas" in ended.stdout


def test_output_survives_a_code_page_without_swedish_letters(run_process, letter):
    ended = run_process("check", letter, PYTHONIOENCODING="ascii")
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr


def test_json_is_utf_8_whatever_the_code_page(run_process, letter):
    strange = letter.rename(letter.with_name("kallelse till öron.pdf"))
    ended = run_process("check", "--format", "json", strange, PYTHONIOENCODING="cp1252")
    assert json.loads(ended.stdout)["files"][0]["path"] == str(strange)


def test_module_runs_too():
    ended = subprocess.run([sys.executable, "-m", "bilagekoll", "--version"], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("bilagekoll ")


def test_the_profile_of_pdfua1(capsys, letter):
    code, out, _ = said(capsys, "check", "--profile", "pdfua1", letter)
    assert code == 0
    assert "Bryter inte mot något av de 106 villkor" in out
    _, out, _ = said(capsys, "check", "--profile", "pdfua1", "--format", "json", letter)
    (file,) = json.loads(out)["files"]
    assert file["conformance"] == {"profile": "pdfua1", "compliant": True, "failed": {}}
    assert file["verdict"] is None


@pytest.mark.parametrize("name", ["foto-ingang-b.jpg", "kallelse.docx", "tom.pdf"])
def test_what_is_no_pdf_does_not_conform_to_pdfua1(capsys, name):
    code, out, _ = said(capsys, "check", "--profile", "pdfua1", ROOT / "fixtures" / "files" / name)
    assert code == 3
    assert "Kunde inte prövas mot PDF/UA-1" in out


def test_a_wrong_policy_file_is_one_sentence(capsys, tmp_path, letter):
    path = tmp_path / "region.toml"
    path.write_text('extends = "1177"\n[limits.file_byts]\nvalue = 1\n', "utf-8")
    code, out, err = said(capsys, "check", "--policy", path, letter)
    assert (code, out) == (2, "")
    assert err.endswith("har en okänd nyckel: limits.file_byts.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="names that are no text")
def test_a_name_that_is_no_text_does_not_cost_the_report(capsys, letter):
    strange = letter.rename(os.fsdecode(os.fsencode(letter.parent) + b"/b\xe5d.pdf"))
    code, out, _ = said(capsys, "check", "--format", "json", strange)
    assert code == 0
    assert json.loads(out)["files"][0]["path"].endswith("b\ufffdd.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes")
def test_a_pipe_is_no_file_to_wait_for(run_process, tmp_path):
    os.mkfifo(tmp_path / "fifo.pdf")
    ended = run_process("check", tmp_path / "fifo.pdf")
    assert ended.returncode == 3
    assert "Filen gick inte att öppna" in ended.stdout


@pytest.mark.parametrize("command", ["check", "text", "message", "preview --phone"])
def test_a_file_that_is_read_is_never_overwritten(capsys, letter, command):
    before = letter.read_bytes()
    code, _, err = said(capsys, *command.split(), letter, "--output", letter, "--force")
    assert (code, letter.read_bytes()) == (2, before)
    assert "skrivs aldrig över" in err
