import asyncio
import json
import re
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from bilagekoll import load_policy
from bilagekoll.isolation import Lost, pool
from bilagekoll.locales import LANGUAGES
from bilagekoll.web.desk import Desk
from bilagekoll.web.jobs import Compose
from bilagekoll.web.uploads import Upload, bare_name
from bilagekoll.web.views import message
from tests.web.conftest import TOKEN

LIMITS = load_policy("1177").limits
AT = f"/{TOKEN}"


def post(client, action, *files, language="sv", **fields):
    given = [("file", file) for file in files]
    return client.post(f"{AT}/{action}?lang={language}", files=given, data=fields)


@pytest.mark.parametrize(("language", "answer"), [("sv", "Klistra in i en mall"), ("en", "Paste into a template")])
def test_a_file_gets_its_answer(client, letter, language, answer):
    given = post(client, "check", letter("kallelse-otaggad.pdf"), language=language, number="7").json()
    assert (given["verdict"], given["answer"]) == ("paste", answer)
    assert 'id="f7"' in given["html"] and "kallelse-otaggad.pdf" in given["html"]


def test_a_system_that_starts_no_more_programs_is_a_lost_job(monkeypatch):
    def refuse(*given, **options):
        raise BlockingIOError

    async def asked():
        async with Desk(1) as desk:
            return await desk.do(None)

    monkeypatch.setattr(pool, "start", refuse)
    assert asyncio.run(asked()) == Lost("failed")


def test_its_text_comes_after(client, letter):
    given = post(client, "text", letter("kallelse-otaggad.pdf")).json()
    assert re.search(r"<pre [^>]*>[^<]*grå starr", given["html"])
    assert "make-message" in given["html"]


def test_a_file_without_text_says_why(client, letter):
    given = post(client, "text", letter("kallelse-losenord.pdf")).json()
    assert "låst med ett lösenord" in given["html"] and "make-message" not in given["html"]


def test_a_message_begins_with_the_template_that_fits_and_fills_nothing_in(client, letter):
    html = post(client, "message", letter("kallelse-otaggad.pdf")).json()["html"]
    assert '<option value="kort-varsel-kallelse" selected>' in html
    assert re.findall(r"<textarea[^>]*>([^<]*)</textarea>", html) and not any(
        re.findall(r"<textarea[^>]*>([^<]+)</textarea>", html)
    )
    assert "Torsdag 14 november 2024 klockan 10.20" in html
    assert "<pre" not in html


def test_what_a_unit_has_saved_is_a_proposal_of_its_own(letter, tmp_path):
    (tmp_path / "own.toml").write_text('[sv]\nenhet = "Ögonmottagningen, Länssjukhuset"\n', "utf-8")
    draft = Compose(Upload(*letter("kallelse-otaggad.pdf")), "", {}, filled=False, markers={}, folders=(tmp_path,))()
    assert [one.value for one in draft.proposals["enhet"]] == [
        "Ögonmottagningen, Länssjukhuset",
        "Ögonmottagningen, Exempelsjukhuset",
    ]
    html = message(draft, {}, "kallelse.pdf", 1, "sv")["html"]
    assert "Ert sparade förslag: Ögonmottagningen, Länssjukhuset" in html
    assert "Förslag ur filen: Ögonmottagningen, Exempelsjukhuset" in html


def test_a_message_with_what_is_missing_says_so_and_one_with_all_of_it_is_ready(client, letter):
    file = letter("kallelse-otaggad.pdf")
    html = post(client, "message", file).json()["html"]
    names = re.findall(r'<textarea id="[^"]*" name="([^"]*)"', html)
    chosen = {"template": "kort-varsel-kallelse", "shown": "kort-varsel-kallelse", "filled": "yes"}
    some = post(client, "message", file, **chosen, **{names[0]: "Ögonmottagningen"}).json()
    assert some["said"] == "Något saknas i meddelandet." and "aria-invalid" in some["html"]
    everything = dict.fromkeys(names, "Ögonmottagningen läser ditt svar samma dag. Ring 0480-00 00 00.")
    assert post(client, "message", file, **chosen, **everything).json()["said"] == "Meddelandet är färdigt att kopiera."


def test_another_template_starts_with_its_own_fields(client, letter):
    given = post(
        client, "message", letter("kallelse-otaggad.pdf"), template="allman-information", shown="kort-varsel-kallelse", filled="yes"
    ).json()
    assert '<option value="allman-information" selected>' in given["html"] and "<pre" not in given["html"]


def test_a_template_that_does_not_exist_is_not_looked_for_as_a_file(client, letter):
    html = post(client, "message", letter("kallelse-otaggad.pdf"), template="../../etc/passwd").json()["html"]
    assert '<option value="kort-varsel-kallelse" selected>' in html


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Windows\\x.pdf", "/etc/shadow", "..", "a/b/c.pdf"])
def test_a_name_leads_nowhere(client, letter, name):
    assert "/" not in bare_name(name) and "\\" not in bare_name(name)
    answer = post(client, "check", (name, letter("kallelse.pdf")[1])).json()
    assert answer["verdict"] in {"attach", "reject"}  # a PDF with no name for one is refused
    assert not [part for part in ("etc/", "Windows\\x", "a/b") if part in answer["html"]]


def test_a_hostile_name_stays_words(client, letter):
    html = post(client, "check", ("<img src=x onerror=alert(1)>.pdf", letter("kallelse.pdf")[1])).json()["html"]
    assert "<img src=x" not in html and "&lt;img src=x" in html


def test_a_file_that_is_too_large_is_refused(client):
    answer = post(client, "check", ("stor.pdf", b"%PDF-1.7" + bytes(LIMITS.file_bytes)))
    assert answer.status_code == 413 and "20 MB" in answer.json()["error"]


def test_a_request_that_never_ends_is_cut_off(client):
    def endless():
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
        for _ in range(10_000):
            yield bytes(100_000)

    answer = client.post(f"{AT}/check", content=endless(), headers={"content-type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"{}", "application/json"), (b"", "multipart/form-data"), (b"--x", "multipart/form-data; boundary=x"), (b"", "")],
)
def test_what_is_no_form_gets_a_sentence(client, content, kind):
    answer = client.post(f"{AT}/check", content=content, headers={"content-type": kind})
    assert answer.status_code == 400 and answer.json()["error"].endswith(".")


def test_without_script_eleven_files_are_too_many_and_ten_are_one_report(client, letter):
    files = [letter("kallelse.pdf")] * (LIMITS.message_files + 1)
    refused = post(client, "report", *files)
    assert refused.status_code == 413 and "högst 10" in refused.text
    report = post(client, "report", *files[:2])
    assert report.status_code == 200 and "2 filer kontrollerade" in report.text
    assert "sha256-" in report.headers["content-security-policy"]


def test_a_bomb_costs_itself_alone(client, letter):
    data = zlib.compress(bytes(200_000_000), 9)
    bomb = b"%%PDF-1.7\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(data) + data + b"\nendstream\nendobj\n"
    assert post(client, "check", ("bomb.pdf", bomb)).json()["verdict"] == "unknown"
    assert post(client, "check", letter("kallelse.pdf")).json()["verdict"] == "attach"


def test_many_at_once_all_get_their_own_answer(client, letter):
    names = ["kallelse.pdf", "kallelse-otaggad.pdf", "kallelse-losenord.pdf", "anteckning.pdf", "tom.pdf"]
    expected = ["attach", "paste", "reject", "reject", None]
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda name: post(client, "check", letter(name)).json(), names * 10))
    for name, answer, verdict in zip(names * 10, answers, expected * 10, strict=True):
        assert name in answer["html"]
        assert verdict in (answer["verdict"], None)


def test_nothing_is_left_on_the_disk(client, letter, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    post(client, "check", (letter("kallelse.pdf")[0], letter("kallelse.pdf")[1] + bytes(5_000_000)))
    post(client, "text", letter("kallelse.pdf"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["web.css", "web.js", "report.css", "copy.js"])
def test_the_assets_are_there_and_nothing_else_is(client, name):
    assert client.get(f"{AT}/{name}").status_code == 200
    for other in ("app.py", "..%2Fapp.py", "index.html.jinja", "report.js", "web.css.bak", "%2e%2e/app.py"):
        assert client.get(f"{AT}/{other}").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_its_words_for_the_script(client, language):
    text = client.get(f"{AT}/?lang={language}").text
    words = json.loads(re.search(r'id="words">(.*?)</script>', text, re.DOTALL)[1])
    assert words["fileBytes"] == LIMITS.file_bytes and words["messageFiles"] == LIMITS.message_files
    used = set(re.findall(r"words\.(\w+)", client.get(f"{AT}/web.js").text))
    assert used <= set(words)


def test_a_language_that_is_none_gets_the_one_of_the_program(client):
    assert '<html lang="sv">' in client.get(f"{AT}/?lang=<script>").text


def test_a_picture_is_taken_too(client, letter):
    assert post(client, "check", letter("foto-ingang-b.jpg")).json()["verdict"] == "attach"
