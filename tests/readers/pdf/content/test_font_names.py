import pytest

from bilagekoll.readers.pdf.content.font_names import full_name, is_subset


@pytest.mark.parametrize(
    ("name", "full", "subset"),
    [("ABCDEF+Arial", "Arial", True), ("Arial", "Arial", False), ("abcdef+Arial", "abcdef+Arial", False), ("", "", False)],
)
def test_six_capitals_and_a_plus_sign_are_the_prefix_of_a_subset(name, full, subset):
    assert (full_name(name), is_subset(name)) == (full, subset)
