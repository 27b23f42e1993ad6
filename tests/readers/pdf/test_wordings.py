from bilagekoll.facts.interaction import Wording
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document, tagged

NOTE = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] {} >>"
TREE = {10: "<< /S /Annot /P 9 0 R /Lang (sv) >>", 12: "<< /Nums [3 10 0 R 4 11 0 R] >>", 11: "<< /S /Annot /P 10 0 R >>"}
ROOT = "/K 10 0 R /ParentTree 12 0 R"
SWEDISH = Language("sv", valid=True)


def test_an_annotation_speaks_the_language_of_its_element_alone():
    objects = TREE | {20: NOTE.format("/Contents (a) /StructParent 3"), 21: NOTE.format("/Contents () /StructParent 4")}
    found = read_pdf(tagged(objects, root=ROOT, page="/Annots [20 0 R 21 0 R]"), for_conformance=True).wordings
    assert found == (
        Wording("annotation", True, SWEDISH, Place(1, object=20)),
        Wording("annotation", True, None, Place(1, object=21)),
    )


def test_without_words_only_a_language_is_kept():
    objects = TREE | {20: NOTE.format("/StructParent 3"), 21: NOTE.format("")}
    found = read_pdf(tagged(objects, root=ROOT, page="/Annots [20 0 R 21 0 R]"), for_conformance=True).wordings
    assert found == (Wording("annotation", False, SWEDISH, Place(1, object=20)),)


def test_fields_are_those_of_the_form_and_their_kids_with_names():
    fields = {
        20: "<< /T (a) /TU (A) /Kids [21 0 R 22 0 R 20 0 R] >>",
        21: "<< /T (b) /TU (B) >>",
        22: "<< /TU (C) >>",
        23: "<< /TU (D) >>",
    }
    found = read_pdf(document(fields, catalog="/AcroForm << /Fields [20 0 R] >>"), for_conformance=True).wordings
    assert [(wording.kind, wording.place.object) for wording in found] == [("field", 20), ("field", 21)]
