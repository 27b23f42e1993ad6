import pytest

from bilagekoll.facts.structure import Mapped
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, pdf, structure, tagged
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def mapped(type, role, *findings):
    """Two elements of a type of one's own."""
    own = (Tag(role, type=type), Tag(role, type=type))
    return pdf(structure=structure(*own, mapped={type: Mapped(role, *findings)}))


NO_TREE, EMPTY, UNREAD = pdf(structure=None), pdf(structure=structure()), pdf(structure=Unknown(Reason.DAMAGED))

CASES = [
    case
    for rule in ("ua1-type-unmapped", "ua1-type-circular", "ua1-type-remapped", "ua1-element-without-parent")
    for case in (
        Case(rule, PASSED, "standard types", tagged(Tag("P"))),
        Case(rule, INAPPLICABLE, "untagged", NO_TREE),
        Case(rule, INAPPLICABLE, "an empty tree", EMPTY),
        Case(rule, CANT_TELL, "no tree", UNREAD),
    )
] + [
    Case("ua1-type-unmapped", PASSED, "mapped", mapped("Rubrik", "H1")),
    Case("ua1-type-unmapped", FAILED, "not mapped", mapped("Rubrik", ""), {"type": "Rubrik"}),
    Case("ua1-type-unmapped", FAILED, "an element without a type", tagged(Tag("")), {"type": "–"}),
    Case("ua1-type-unmapped", PASSED, "a circle is another fault", mapped("Rubrik", "", True)),
    Case("ua1-type-unmapped", PASSED, "so is a standard type led astray", mapped("P", "", False, True)),
    Case("ua1-type-circular", FAILED, "to itself", mapped("P", "P", True), {"type": "P"}),
    Case("ua1-type-remapped", FAILED, "P is a heading", mapped("P", "H1", False, True), {"type": "P"}),
    Case("ua1-element-without-parent", FAILED, "no P", tagged(Tag("P", names_parent=False))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_one_finding_stands_for_all_elements_of_a_type():
    (finding,) = Case("ua1-type-unmapped", FAILED, "", mapped("Rubrik", "")).check()
    assert (finding.count, finding.place.object) == (2, 100)


def test_roles_are_those_of_the_role_map_alone():
    tree = structure(Tag("H1", type="Titel"), Tag("P"), mapped={"Titel": Mapped("")})
    assert [element.role for element in tree.as_mapped().elements] == ["", "P"]
    agreeing = structure(Tag("H1", type="Titel"), mapped={"Titel": Mapped("H1")})
    assert agreeing.as_mapped() is agreeing
