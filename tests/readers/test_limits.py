"""Limits that no other test reaches."""

import pytest
from pypdf.generic import DictionaryObject

from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf.trees import Visits
from bilagekoll.readers.rendering import Rendering
from tests.readers.pdf.making import document


def test_nodes_of_a_tree():
    visits = Visits(2)
    nodes = [DictionaryObject() for _ in range(3)]
    assert [visits.first(node) for node in (nodes[0], nodes[1], nodes[0])] == [True, True, False]
    with pytest.raises(LimitReached, match="tree-nodes"):
        visits.first(nodes[2])


def test_pixels_of_a_page_that_is_drawn(monkeypatch):
    monkeypatch.setattr(limits, "PAGE_PICTURE_PIXELS", 1_000_000)
    with Rendering(document()) as rendering:
        assert rendering.picture(1, scale=10.0) == Unknown(Reason.LIMIT, "page-picture-pixels")
        assert not isinstance(rendering.picture(1, scale=0.5), Unknown)
