"""The page without a browser: the real application with its workers, asked directly."""

from pathlib import Path

import pytest

pytest.importorskip("starlette")

from starlette.testclient import TestClient

from bilagekoll import load_policy
from bilagekoll.web.app import Settings, app
from bilagekoll.web.desk import Desk

TOKEN = "a-token"  # noqa: S105 - of a page that only this test reaches
PORT = 8123
FILES = Path(__file__).parents[2] / "fixtures" / "files"
HOST = f"127.0.0.1:{PORT}"


@pytest.fixture(scope="session")
def client():
    page = app(Settings(load_policy("1177"), "sv"), Desk(), token=TOKEN, port=PORT)
    with TestClient(page, base_url=f"http://{HOST}") as started:
        yield started


@pytest.fixture(scope="session")
def letter():
    def read(name):
        return (name, (FILES / name).read_bytes())

    return read
