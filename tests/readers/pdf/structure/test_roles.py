import pytest

from bilagekoll.facts.structure import Mapped, RoleFault
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import tagged

UNMAPPED, CIRCULAR, REMAPPED = RoleFault.UNMAPPED, RoleFault.CIRCULAR, RoleFault.REMAPPED


def roles(type: str, entries: str, element: str = "", objects=None) -> tuple[str, list[RoleFault]]:
    found = read_pdf(tagged({10: f"<< /S /{type} {element} >>"} | (objects or {}), root=f"/K 10 0 R {entries}")).structure
    assert found.elements[0].type == type
    return found.elements[0].role, [problem.fault for problem in found.role_problems]


@pytest.mark.parametrize(
    ("type", "map", "role", "faults"),
    [
        ("P", "", "P", []),
        ("Rubrik", "/Rubrik /H1", "H1", []),
        ("Rubrik", "/Rubrik /Title1 /Title1 /H1", "H1", []),
        ("Rubrik", "", "", [UNMAPPED]),
        ("Rubrik", "/Rubrik /Annat", "", [UNMAPPED]),
        ("Strong", "", "", [UNMAPPED]),
        ("A", "/A /B /B /A", "", [CIRCULAR]),
        ("A", "/A /A", "", [CIRCULAR]),
        ("P", "/P /P", "P", [CIRCULAR]),
        ("P", "/P /Figure", "Figure", [REMAPPED]),
        ("P", "/P /Annat /Annat /Figure", "Figure", [REMAPPED]),
        ("Text", "/Text /P /P /Figure", "P", [REMAPPED]),
        ("P", "/P /Annat", "", [REMAPPED]),
        ("Figure", "/P /Annat", "Figure", []),
    ],
)
def test_as_verapdf_reads_the_role_map(type, map, role, faults):
    assert roles(type, f"/RoleMap << {map} >>") == (role, faults)


PDF_2, MATHML = "(http://iso.org/pdf2/ssn)", "(http://www.w3.org/1998/Math/MathML)"


@pytest.mark.parametrize(
    ("type", "namespace", "role", "faults"),
    [
        ("Strong", f"/NS {PDF_2}", "Strong", []),
        ("H7", f"/NS {PDF_2}", "H7", []),
        ("BlockQuote", f"/NS {PDF_2}", "", [UNMAPPED]),
        ("BlockQuote", "/NS (http://iso.org/pdf/ssn)", "BlockQuote", []),
        ("mi", f"/NS {MATHML}", "", []),
        ("para", "/NS (http://example.org)", "", [UNMAPPED]),
        ("para", "/NS (http://example.org) /RoleMapNS << /para /P >>", "P", []),
        ("para", "/NS (http://example.org) /RoleMapNS << /para [/Em 21 0 R] >>", "Em", []),
        ("para", "/NS (http://example.org) /RoleMapNS << /para [/para 20 0 R] >>", "", [CIRCULAR]),
    ],
)
def test_namespaces_of_pdf_2(type, namespace, role, faults):
    objects = {20: f"<< /Type /Namespace {namespace} >>", 21: f"<< /Type /Namespace /NS {PDF_2} >>"}
    assert roles(type, "", "/NS 20 0 R", objects) == (role, faults)


def test_a_problem_counts_its_elements():
    elements = {10: "<< /S /Document /K [11 0 R 12 0 R] >>", 11: "<< /S /Stycke >>", 12: "<< /S /Stycke >>"}
    (problem,) = read_pdf(tagged(elements)).structure.role_problems
    assert (problem.type, problem.elements, problem.place.path) == ("Stycke", 2, "Document/Stycke[1]")


@pytest.mark.parametrize(
    ("type", "map", "expected"),
    [
        ("P", "", Mapped("P")),
        ("Rubrik", "/Rubrik /H1", Mapped("H1")),
        ("Rubrik", "/Rubrik /Title1 /Title1 /H1", Mapped("H1")),
        ("Rubrik", "/Rubrik /Annat", Mapped("")),
        ("Rubrik", "/Rubrik [/P]", Mapped("")),
        ("Strong", "", Mapped("")),
        ("A", "/A /B /B /A", Mapped("", circular=True)),
        ("A", "/A /P /P /P", Mapped("P", circular=True)),
        ("P", "/P /P", Mapped("P", circular=True)),
        ("P", "/P /A /A /P", Mapped("", circular=True, remapped=True)),
        ("A", "/A /P /P /H1 /H1 /A", Mapped("P", circular=True, remapped=True)),
        ("P", "/P /Figure", Mapped("Figure", remapped=True)),
        ("P", "/P /Annat", Mapped("", remapped=True)),
        ("A", "/A /P /P /Figure", Mapped("P", remapped=True)),
    ],
)
def test_the_role_map_alone(type, map, expected):
    found = read_pdf(tagged({10: f"<< /S /{type} >>"}, root=f"/K 10 0 R /RoleMap << {map} >>")).structure
    assert found.mapped[type] == expected
    assert expected.is_unmapped == (expected == Mapped(""))


def test_the_role_map_alone_knows_no_namespaces():
    found = read_pdf(tagged({10: f"<< /S /Strong /NS << /NS {PDF_2} >> >>"}, root="/K 10 0 R")).structure
    assert (found.elements[0].role, found.mapped["Strong"]) == ("Strong", Mapped(""))
