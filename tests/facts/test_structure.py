import pytest

from tests.building import Tag, structure


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        (
            Tag("P", Tag("NonStruct", "gör ont"), Tag("NonStruct", Tag("NonStruct", "1")), Tag("NonStruct", ", men")),
            "gör ont1, men",
        ),
        (Tag("P", "se ", Tag("Strong", "allt"), "."), "se allt."),
        (Tag("LI", Tag("NonStruct", "ring"), Tag("NonStruct", "a")), "ringa"),
        (Tag("TD", Tag("NonStruct", Tag("NonStruct", "ett")), Tag("NonStruct", Tag("NonStruct", "två"))), "ett två"),
        (Tag("Div", Tag("NonStruct", "ett"), Tag("NonStruct", "två")), "ett två"),
        (Tag("NonStruct", "ett"), "ett"),
    ],
)
def test_what_says_nothing_is_part_of_the_line_within_text(tags, text):
    tree = structure(tags)
    assert tree.text(tree.elements[0]) == text
