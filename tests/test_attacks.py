"""Known attacks: each ends in good time with a right answer, and never counts as safe to attach when it was not read whole.

Sizes are as small as reach the limits; the full ones are measured in docs/measurements.md.
"""

import time

import pytest

import bilagekoll
from bilagekoll.checking.verdict import Verdict
from bilagekoll.readers.limits import Deadline
from fixtures.making import attacks, more_attacks

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
    "huge_widths": (None, {"count": 50_000}),
    "wide_widths": (None, {"count": 2_000}),
    "huge_differences": (None, {"count": 20_000}),
    "map_loop": (None, {}),
    "glyph_recursion": (None, {}),
    "previous_loop": (None, {}),
    "kids_of_nothing": (None, {"count": 100_000}),
    "name_tree_loop": (None, {}),
    "name_tree_width": (None, {}),
    "outline_loop": (None, {}),
    "parent_tree_loop": (None, {}),
    "action_loop": (None, {"count": 5_000}),
    "object_streams_extend": (None, {}),
    "pattern_recursion": (None, {}),
    "layer_loop": (None, {"count": 2_000}),
    "long_chain_of_functions": (None, {}),
    "long_words": (None, {"letters": 100_000}),
    "one_long_line": (None, {"letters": 100_000}),
    "many_items_in_metadata": (None, {"count": 5_000}),
    "file_in_file": (None, {}),
    "hostile_names": (None, {}),
    "empty_pdf_of_references": (None, {"count": 5_000}),
    "png_of_sixteen_bits": (None, None),
    "png_of_many_frames": ("moving-pixels", {"count": 300}),
    "icon_bomb": (None, {}),
    "bitmap_bomb": (None, {}),
    "tiff_loop": (None, {}),
    "webp_bomb": (None, {}),
    "photoshop_bomb": (None, {}),
    "drawing_of_entities": (None, {}),
    "document_bomb": (None, {"megabytes": 20}),
    "document_of_many_parts": (None, {"count": 2_000}),
}
"""The limit that an attack reaches (``None``: it needs none), and its size here (``None``: another does for it)."""
WHOLE = {
    "structure_loop",
    "structure_sharing",
    "role_map_loop",
    "declared_length",
    "deep_content",
    "huge_differences",
    "glyph_recursion",
    "name_tree_loop",
    "outline_loop",
    "parent_tree_loop",
    "object_streams_extend",
    "pattern_recursion",
    "layer_loop",
    "long_chain_of_functions",
    "many_items_in_metadata",
}
"""Attacks that all of the file can be read in spite of: what is said of them is what is said of any file."""
SECONDS = 3.0


def test_every_attack_is_tried():
    names = {name.rpartition(".")[0].replace("-", "_") for name in attacks.ATTACKS | more_attacks.MORE_ATTACKS}
    assert names - {"png_whole"} == set(LIMITS)


@pytest.mark.parametrize("name", [name for name, (_, size) in LIMITS.items() if size is not None])
def test_an_attack_ends_in_good_time_with_a_right_answer(monkeypatch, name):
    monkeypatch.setattr(Deadline.__init__, "__defaults__", (SECONDS, "seconds"))
    monkeypatch.setattr("bilagekoll.readers.pdf.content.painting_operators.FORMS_DRAWN", 1_000)
    monkeypatch.setattr("bilagekoll.readers.limits.MOVING_PIXELS", 50_000_000)
    limit, size = LIMITS[name]
    data = getattr(attacks if hasattr(attacks, name) else more_attacks, name)(**size)
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
