import pytest

from bilagekoll.facts.interaction import Annotation, Field
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, tagged

BOX = "/Rect [10 10 50 20]"


def annotations(*entries: str, objects=None) -> tuple[Annotation, ...]:
    annots = " ".join(f"<< {entry} >>" for entry in entries)
    return read_pdf(document(objects or {}, page=f"/Annots [{annots}]")).annotations


def test_a_link_to_the_web():
    (link,) = annotations(f"/Subtype /Link {BOX} /Contents (Boka tid) /A << /S /URI /URI (https://1177.se) >>")
    assert link == Annotation("Link", Place(page=1, box=(10, 10, 50, 20)), "Boka tid", role=None, uri="https://1177.se")


def test_widgets_and_pop_ups_are_no_annotations_of_their_own():
    assert annotations("/Subtype /Widget", "/Subtype /Popup") == ()


@pytest.mark.parametrize(
    ("entries", "hidden"),
    [
        (BOX, False),
        (f"{BOX} /F 4", False),
        (f"{BOX} /F 2", True),
        (f"{BOX} /F 32", True),
        ("/Rect [600 10 700 20]", True),
        ("/Rect [590 10 700 20]", False),
        ("/Rect [0 0 0 0]", True),
        ("", False),
    ],
)
def test_hidden(entries, hidden):
    assert annotations(f"/Subtype /Text {entries}")[0].hidden is hidden


LINK = f"<< /Subtype /Link {BOX} %s >>"


def test_the_element_that_refers_to_it_owns_it():
    elements = {
        10: "<< /S /Document /K 11 0 R >>",
        11: "<< /S /Hyperlink /Alt (Boka) /K [<< /Type /OBJR /Obj 20 0 R >>] >>",
        20: LINK % "",
    }
    found = read_pdf(tagged(elements, root="/K 10 0 R /RoleMap << /Hyperlink /Link >>", page="/Annots [20 0 R]"))
    assert (found.annotations[0].role, found.annotations[0].alt) == ("Link", "Boka")
    assert found.annotations[0].place.object == 20


def test_failing_that_the_element_that_the_parent_tree_names():
    elements = {
        10: "<< /S /Document /K 11 0 R >>",
        11: "<< /S /Link >>",
        12: "<< /Kids [13 0 R] >>",
        13: "<< /Nums [0 [10 0 R] 7 11 0 R] >>",
        20: LINK % "/StructParent 7",
        21: LINK % "/StructParent 0",
    }
    found = read_pdf(tagged(elements, root="/K 10 0 R /ParentTree 12 0 R", page="/Annots [20 0 R 21 0 R]"))
    assert [link.role for link in found.annotations] == ["Link", None]


def fields(annots: str, objects=None, catalog: str = "") -> tuple[Field, ...]:
    return read_pdf(document(objects or {}, page=f"/Annots [{annots}]", catalog=catalog)).fields


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        ("/FT /Tx", "text"),
        ("/FT /Ch", "choice"),
        ("/FT /Sig", "signature"),
        ("/FT /Btn", "check"),
        ("/FT /Btn /Ff 32768", "radio"),
        ("/FT /Btn /Ff 65536", "push"),
        ("", ""),
    ],
)
def test_kinds_of_field(entries, kind):
    (field,) = fields(f"<< /Subtype /Widget {entries} >>")
    assert field.kind == kind


def test_a_field_that_is_its_own_widget():
    (field,) = fields(f"<< /Subtype /Widget /FT /Tx /T (namn) /TU (Ditt namn) /Ff 1 {BOX} /F 2 >>")
    assert field == Field("text", "namn", "Ditt namn", Place(page=1, box=(10, 10, 50, 20)), role=None, hidden=True, read_only=True)


def test_widgets_below_a_field_share_its_name_and_label():
    objects = {
        5: "<< /T (form) /FT /Btn /Ff 32768 /Kids [6 0 R] >>",
        6: "<< /T (svar) /TU (Svara) /Parent 5 0 R /Kids [7 0 R 8 0 R] >>",
        7: "<< /Subtype /Widget /Parent 6 0 R >>",
        8: "<< /Subtype /Widget /Parent 6 0 R /TU (No entry of a widget) >>",
    }
    found = fields("7 0 R 8 0 R", objects, catalog="/AcroForm << /Fields [5 0 R] >>")
    assert [(field.name, field.label, field.kind) for field in found] == [("form.svar", "Svara", "radio")] * 2


def test_a_label_above_the_field_is_not_the_fields():
    objects = {5: "<< /T (form) /TU (Grupp) >>", 6: "<< /Subtype /Widget /FT /Tx /T (namn) /Parent 5 0 R >>"}
    assert fields("6 0 R", objects)[0].label is None


def test_a_field_that_is_its_own_parent():
    objects = {5: "<< /Subtype /Widget /T (a) /Parent 6 0 R >>", 6: "<< /T (b) /Parent 5 0 R >>"}
    assert fields("5 0 R", objects)[0].name == "b.a"


def test_fields_too_deep(monkeypatch):
    monkeypatch.setattr(limits, "TREE_DEPTH", 2)
    objects = {number: f"<< /Parent {number + 1} 0 R >>" for number in range(6, 10)}
    objects[5] = "<< /Subtype /Widget /Parent 6 0 R >>"
    assert fields("5 0 R", objects) == Unknown(Reason.LIMIT, "tree-depth")


def test_the_words_on_a_button():
    (field,) = fields("<< /Subtype /Widget /FT /Btn /Ff 65536 /MK << /CA (Skicka) >> >>")
    assert field.caption == "Skicka"


def test_the_role_of_a_field():
    elements = {
        10: "<< /S /Form /Alt (Namn) /K << /Type /OBJR /Obj 20 0 R /Pg 3 0 R >> >>",
        20: "<< /Subtype /Widget /FT /Tx >>",
    }
    (field,) = read_pdf(tagged(elements, page="/Annots [20 0 R]")).fields
    assert (field.role, field.alt) == ("Form", "Namn")


@pytest.mark.parametrize(
    ("entries", "value"),
    [
        ("/FT /Tx /V (Tolvan)", "Tolvan"),
        ("/FT /Tx", None),
        ("/FT /Tx /V ()", None),
        ("/FT /Ch /V [(En) (Tre)]", "En, Tre"),
        ("/FT /Btn /AS /Ja", "Ja"),
        ("/FT /Btn /AS /Off", None),
        ("/FT /Sig /V << >>", None),
    ],
)
def test_what_a_field_is_filled_in_with(entries, value):
    (field,) = fields(f"<< /Subtype /Widget /T (namn) {entries} {BOX} >>")
    assert field.value == value
