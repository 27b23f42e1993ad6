"""A real Chromium, where the machine has one."""

import shutil

import pytest

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def opened(browser):
    """Open an address in a window of its own; give what the window is to be (``color_scheme``, ``viewport`` ...) by name."""
    contexts = []

    def open_page(address, **settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        shown = context.new_page()
        shown.goto(address)
        return shown

    yield open_page
    for context in contexts:
        context.close()


def axe_faults(shown):
    """What axe-core finds: rule, how grave, and the first element."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(shown).response["violations"]
    return [(fault["id"], fault["impact"], fault["nodes"][0]["html"][:120]) for fault in found]
