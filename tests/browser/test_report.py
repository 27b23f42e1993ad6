"""The HTML report in a real browser: axe-core finds nothing, nothing is cut at 320 px, keyboard alone is enough, copying works."""

import pytest

from bilagekoll.cli import run
from bilagekoll.locales import LANGUAGES
from tests.browser.conftest import axe_faults

LETTERS = ("broschyr-gron-starr-utan-alt", "provsvar-utan-rubrikceller", "remiss-inskannad", "kallelse", "kallelse-losenord", "tom")
NARROW = {"width": 320, "height": 640}
"""CSS pixels; a window of 1280 at 400 % zoom is as wide (WCAG 1.4.10)."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A report on several files in each language, and one on a single file."""
    folder = tmp_path_factory.mktemp("reports")
    files = [f"fixtures/files/{name}.pdf" for name in LETTERS]
    for language in LANGUAGES:
        run(["check", *files, "--format", "html", "--output", str(folder / f"{language}.html"), "--lang", language])
    run(["check", files[0], "--format", "html", "--output", str(folder / "one.html"), "--lang", "sv"])
    return folder


def unfolded(shown):
    shown.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*LANGUAGES, "one"])
def test_axe_finds_nothing(opened, pages, name, scheme):
    shown = opened((pages / f"{name}.html").as_uri(), color_scheme=scheme, bypass_csp=True)  # axe is a script put in from outside
    assert axe_faults(shown) == []
    unfolded(shown)
    assert axe_faults(shown) == []


@pytest.mark.parametrize("name", [*LANGUAGES, "one"])
def test_nothing_is_cut_in_a_narrow_window(opened, pages, name):
    shown = opened((pages / f"{name}.html").as_uri(), viewport=NARROW)
    unfolded(shown)
    assert shown.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_a_number_leads_to_its_place_and_back_by_keyboard(opened, pages):
    shown = opened((pages / "one.html").as_uri())
    shown.locator("a.number").first.focus()
    shown.keyboard.press("Enter")
    assert shown.url.endswith("#f1-m1")
    shown.locator("#f1-m1").focus()
    shown.keyboard.press("Enter")
    assert shown.url.endswith("#f1-1")


def test_the_keyboard_reaches_everything_that_can_be_used(opened, pages):
    shown = opened((pages / "one.html").as_uri())
    unfolded(shown)
    usable = shown.evaluate("document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]').length")
    reached = set()
    for _ in range(usable + 5):
        shown.keyboard.press("Tab")
        reached.add(shown.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert len(reached) >= usable


def test_the_outline_lies_on_the_picture(opened, pages):
    shown = opened((pages / "one.html").as_uri())
    sheet, mark = shown.locator(".sheet img").first.bounding_box(), shown.locator(".outline").first.bounding_box()
    assert sheet["x"] <= mark["x"] < mark["x"] + mark["width"] <= sheet["x"] + sheet["width"] + 2
    assert sheet["y"] <= mark["y"] < mark["y"] + mark["height"] <= sheet["y"] + sheet["height"] + 2


def test_the_text_is_copied_plain_and_with_formatting(opened, pages):
    shown = opened((pages / "one.html").as_uri(), permissions=["clipboard-read", "clipboard-write"])
    plain, formatted = shown.locator(".copying button").all()
    plain.click()
    shown.locator(".copying [role=status]:not(:empty)").wait_for()
    assert shown.get_by_role("status").inner_text() == "Texten är kopierad."
    assert shown.evaluate("navigator.clipboard.readText()").startswith("Leva med grön starr")
    formatted.click()
    shown.locator(".copying [role=status]:not(:empty)").wait_for()
    kinds = "(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text())()"
    assert "<h1>Leva med grön starr</h1>" in shown.evaluate(kinds)


def test_nothing_is_fetched_and_no_policy_is_broken(opened, pages, browser):
    context = browser.new_context()
    shown = context.new_page()
    asked, said = [], []
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda message: said.append(message.text))
    shown.goto((pages / "sv.html").as_uri())
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


def test_without_script_all_can_be_read_and_nothing_is_dead(opened, pages):
    shown = opened((pages / "one.html").as_uri(), java_script_enabled=False)
    assert shown.locator("button").count() == 0
    assert shown.locator("pre").inner_text().startswith("Leva med grön starr")


def test_it_prints_with_what_is_folded(opened, pages):
    shown = opened((pages / "one.html").as_uri())
    shown.emulate_media(media="print")
    assert shown.locator(".copying").is_hidden()
    assert shown.pdf()[:5] == b"%PDF-"
