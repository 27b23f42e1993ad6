from bilagekoll.topics.nesting import LISTS, TABLES, foreign_kids, is_misplaced, nodes
from tests.building import Tag, tagged


def only(role, *tops):
    (node,) = nodes(role)(tagged(*tops))
    return node


def test_grouping_elements_are_looked_through_both_ways():
    top = Tag("L", Tag("Div", Tag("Part", Tag("LI", Tag("LBody", "ett")))))
    assert only("L", top).kid_roles == ("LI",)
    assert only("LI", top).parent.role == "L"


def test_an_element_at_the_top_has_no_parent():
    assert only("TR", Tag("TR", Tag("TD", "x"))).parent is None


def test_kids_without_a_standard_type_are_left_out():
    assert only("L", Tag("L", Tag("", type="Egen"), Tag("LI"))).kid_roles == ("LI",)


def test_a_member_out_of_place_is_no_foreigner():
    node = only("Table", Tag("Table", Tag("TD", "x"), Tag("P", "y")))
    assert [kid.role for kid in foreign_kids(node, TABLES)] == ["P"]
    assert is_misplaced(only("TD", Tag("Table", Tag("TD", "x"))), TABLES)


def test_a_list_in_a_list_is_at_home():
    node = only("LI", Tag("L", Tag("L", Tag("LI", Tag("LBody", "ett")))))
    assert not is_misplaced(node, LISTS)
    assert not foreign_kids(node, LISTS)
