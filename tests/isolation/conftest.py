import os

import pytest

from bilagekoll.isolation import starting


@pytest.fixture(params=["copied", "new"])
def kind(request, monkeypatch):
    """Both kinds of worker: a copy of the process, and a new Python, which is what Windows has."""
    if request.param == "copied" and not hasattr(os, "fork"):
        pytest.skip("no fork here")
    monkeypatch.setattr(starting, "_may_fork", lambda: request.param == "copied")
    return request.param
