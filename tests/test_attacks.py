"""Known attacks: each ends in good time with a right answer, and never counts as safe to attach when it was not read whole.

Sizes are as small as reach the limits; the full ones are measured in docs/measurements.md.
"""

import time

import pytest

import bilagekoll
from bilagekoll.checking.verdict import Verdict
from bilagekoll.readers.limits import Deadline
from fixtures.making import attacks

LIMITS = {
    "flate_bomb": ("stream-bytes", {"megabytes": 80}),
    "nested_flate_bomb": ("stream-bytes", {"megabytes": 100}),
    "run_length_bomb": ("stream-bytes", {"megabytes": 80}),
    "predictor_bomb": ("stream-bytes", {}),
    "many_pages": ("pages", {"count": 20_000}),
    "page_tree_sharing": (None, {}),
    "page_tree_loop": (None, {}),
    "structure_depth": ("structure-depth", {"depth": 2_000}),
    "structure_loop": (None, {}),
    "structure_sharing": (None, {}),
    "role_map_loop": (None, {}),
    "table_spans": ("table-slots", {}),
    "form_recursion": ("forms-drawn", {}),
    "object_stream_bomb": (None, {"megabytes": 80}),
    "object_stream_loop": (None, {}),
    "table_of_references": (None, {}),
    "declared_length": (None, {}),
    "deep_arrays": ("pdf-objects", {}),
    "deep_content": (None, {"depth": 20_000}),
    "outline_chain": ("tree-depth", {}),
    "reference_loop": (None, {}),
    "field_loop": (None, {}),
    "many_annotations": ("annotations", {"count": 30_000}),
    "wide_map": ("operands", {"ranges": 100_000}),
    "wider_map": (None, None),
    "long_map": (None, {}),
    "entities_in_metadata": ("xml-entities", {}),
    "entities_in_form": (None, {}),
    "deep_metadata": ("xml-depth", {}),
    "large_metadata": ("xml-bytes", {"megabytes": 10}),
    "odd_images": (None, {}),
    "odd_numbers": ("pdf-objects", {}),
    "png_bomb": ("image-pixels", {}),
    "png_text_bomb": (None, {"megabytes": 30}),
    "gif_bomb": ("image-pixels", {}),
    "gif_frames": ("frames", {}),
    "jpeg_bomb": ("image-pixels", {}),
}
"""The limit that an attack reaches (``None``: it needs none), and its size here (``None``: another does for it)."""
WHOLE = {
    "structure_loop",
    "structure_sharing",
    "role_map_loop",
    "declared_length",
    "deep_content",
}
"""Attacks that all of the file can be read in spite of: what is said of them is what is said of any file."""
SECONDS = 3.0


def test_every_attack_is_tried():
    assert {name.rpartition(".")[0].replace("-", "_") for name in attacks.ATTACKS} - {"png_whole"} == set(LIMITS)


@pytest.mark.parametrize("name", [name for name, (_, size) in LIMITS.items() if size is not None])
def test_an_attack_ends_in_good_time_with_a_right_answer(monkeypatch, name):
    monkeypatch.setattr(Deadline.__init__, "__defaults__", (SECONDS,))
    monkeypatch.setattr("bilagekoll.readers.pdf.content.painting_operators.FORMS_DRAWN", 1_000)
    limit, size = LIMITS[name]
    data = getattr(attacks, name)(**size)
    begun = time.monotonic()
    report = bilagekoll.check(data, name="brev")
    document = bilagekoll.extract(data)
    assert time.monotonic() - begun < 10 * SECONDS
    assert not [result for result in report.results if (result.reason or "").startswith("crash")]
    reached = {reason.removeprefix("limit:") for result in report.results if (reason := result.reason or "").startswith("limit")}
    assert (limit in reached) if limit else not reached
    if name not in WHOLE:
        assert report.verdict is not Verdict.ATTACH
    if limit:
        assert report.verdict in {Verdict.UNKNOWN, Verdict.REJECT}
    assert document.blocks or document.doubts or name in WHOLE | {"page_tree_sharing"}
