"""The local page in a real browser, served by the real program: by mouse, by keyboard, in both languages and themes."""

import os
import re
import subprocess
import sys

import pytest

from bilagekoll.locales import LANGUAGES
from tests.browser.conftest import axe_faults

FILES = "fixtures/files"
UNTAGGED, GOOD, SCAN = f"{FILES}/kallelse-otaggad.pdf", f"{FILES}/kallelse.pdf", f"{FILES}/remiss-inskannad.pdf"
WAIT = 90_000
"""Milliseconds; a busy machine is slow, and a test of what is right is none of how fast."""
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def address(browser):
    """The program, started as a user starts it."""
    started = subprocess.Popen(
        [sys.executable, "-m", "bilagekoll", "serve", "--no-browser", "--lang", "sv"],
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    found = re.search(r"http://\S+/", started.stderr.readline())
    yield found[0]
    started.terminate()
    started.wait(30)
    started.stderr.close()


@pytest.fixture
def page(opened, address):
    """Open the page; give what the window is to be by name."""

    def open_page(language="sv", **settings):
        shown = opened(f"{address}?lang={language}", **settings)
        shown.set_default_timeout(WAIT)
        return shown

    return open_page


def put(shown, *files):
    shown.set_input_files("#files", list(files))
    for number in range(len(files)):
        shown.locator(f"#c{number + 1} .answer").wait_for()


def drop(shown, *names):
    """Drop files as a mouse does."""
    shown.evaluate(
        """names => {
          const data = new DataTransfer();
          for (const name of names) data.items.add(new File(["%PDF-1.7 x"], name, { type: "application/pdf" }));
          dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        list(names),
    )


@pytest.mark.parametrize(
    ("language", "answers"), [("sv", ("Klistra in i en mall", "Kan bifogas")), ("en", ("Paste", "Can be attached"))]
)
def test_chosen_files_become_cards_with_verdicts(page, language, answers):
    shown = page(language)
    put(shown, UNTAGGED, GOOD)
    for number, answer in enumerate(answers, 1):
        assert answer in shown.locator(f"#c{number} .says").inner_text()
    shown.locator("#advice").wait_for()
    assert "kallelse.pdf" in shown.locator("#advice").inner_text()


def test_dropped_files_are_checked_and_each_answer_is_announced(page):
    shown = page()
    drop(shown, "tom.pdf")
    shown.locator("#c1 .answer").wait_for()
    assert shown.locator("#status").get_attribute("role") == "status"
    assert "tom.pdf" in shown.locator("#c1 .name").inner_text()


def test_more_files_than_a_message_takes_are_checked_and_it_is_said(page):
    shown = page()
    put(shown, *[GOOD] * 11)
    assert "inte så många filer" in shown.locator("#advice").inner_text()


def test_a_file_that_is_too_large_never_leaves_the_page(page, tmp_path):
    large = tmp_path / "stor.pdf"
    large.write_bytes(b"%PDF-1.7" + bytes(21_000_000))
    shown = page()
    shown.set_input_files("#files", str(large))
    shown.locator(".failed").wait_for()
    assert "Får inte bifogas" in shown.locator(".failed").inner_text()
    assert "20 MB" in shown.locator(".failed").inner_text()


def test_a_message_is_made_with_what_the_file_proposes(page):
    shown = page(permissions=["clipboard-read", "clipboard-write"])
    put(shown, UNTAGGED)
    shown.locator(".make-message").click()
    shown.locator("form select[name=template]").wait_for()
    assert [area.input_value() for area in shown.locator(".message textarea").all()].count("") == shown.locator(
        ".message textarea"
    ).count()
    while shown.locator(".use:visible").count() and (left := shown.locator(".use:visible").count()):
        shown.locator(".use:visible").nth(left - 1).click()
        shown.locator(".use:visible").nth(left - 1).evaluate("each => each.remove()")
    for area in shown.locator(".message textarea").all():
        if not area.input_value():
            area.fill("Vi läser ditt svar samma dag. Ring oss på 0480-00 00 00 om du har frågor.")
    shown.locator(".message form button[type=submit]").click()
    message = shown.locator(".message pre")
    message.wait_for()
    assert "14 november 2024" in message.inner_text() and "grå starr" in message.inner_text()
    shown.locator(".message .copying button").first.click()
    shown.locator(".message .copying [role=status]:not(:empty)").wait_for()
    assert "14 november 2024" in shown.evaluate("navigator.clipboard.readText()")


def test_the_keyboard_alone_makes_a_message(page):
    shown = page()
    shown.locator("#files").focus()
    assert shown.evaluate("document.activeElement.id") == "files"
    put(shown, UNTAGGED)
    shown.locator(".make-message").focus()
    shown.keyboard.press("Enter")
    shown.locator("form select[name=template]").wait_for()
    assert shown.evaluate("document.activeElement.name") == "template"
    for _ in range(40):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.type") == "submit":
            break
    shown.keyboard.press("Enter")
    shown.locator(".message pre").wait_for()
    assert "inte färdigt" in shown.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_any_state(page, language, scheme):
    shown = page(language, color_scheme=scheme, bypass_csp=True)
    assert axe_faults(shown) == []
    put(shown, UNTAGGED, SCAN)
    drop(shown, "trasig.pdf")
    shown.locator("#c3 .answer").wait_for()
    shown.locator("#c1 .make-message").click()
    shown.locator("form select[name=template]").wait_for()
    assert axe_faults(shown) == []
    shown.locator(".message form button[type=submit]").click()
    shown.locator(".message pre").wait_for()
    shown.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert axe_faults(shown) == []


def test_a_name_turns_nothing_around(page):
    shown = page()
    drop(shown, "brev\u202efdp.exe", "b.pdf")
    for number in (1, 2):
        shown.locator(f"#c{number} .answer").wait_for()
    text = shown.locator("body").inner_text()
    assert text.count("brevfdp.exe") >= 2  # on its card and in what is said of all files
    assert "\u202e" not in text + shown.content()


def test_nothing_is_cut_in_a_narrow_window(page):
    shown = page(viewport=NARROW)
    put(shown, UNTAGGED)
    shown.locator("#c1 .make-message").click()
    shown.locator("form select[name=template]").wait_for()
    assert shown.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_nothing_is_stored_and_nobody_else_is_asked(page, address):
    shown = page()
    asked = []
    shown.on("request", lambda request: asked.append(request.url))
    put(shown, GOOD)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert shown.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    shown.locator("#clear").click()
    assert shown.locator(".card").count() == 0


def test_without_script_the_form_still_answers(page):
    shown = page(java_script_enabled=False)
    shown.set_input_files("#files", [UNTAGGED, GOOD])
    shown.locator("#send").click()
    assert shown.locator("h1").inner_text() == "2 filer kontrollerade"
