import pytest

from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.pdf import Encryption, LayerSetup, Xfa
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import catalog, image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

PICTURE = image()
UNKNOWN = pdf(catalog=Unknown(Reason.DAMAGED))


def with_catalog(**facts):
    return pdf(catalog=catalog(**facts))


def layers(**facts):
    return with_catalog(layer_setups=(LayerSetup(**{"named": True, "automatic": False, **facts}),))


def embedding(**facts):
    return pdf(file_specifications=(FileSpecification(**{"embeds": True, "named": True, "place": Place(object=7), **facts}),))


def encrypted(**facts):
    good = {"needs_password": False, "may_copy": True, "may_assist": True}
    return pdf(encryption=Encryption(**good, **facts))


CASES = [
    Case("ua1-header", PASSED, "version 1.7", pdf()),
    Case("ua1-header", PASSED, "version 1.0", pdf(header="%PDF-1.0")),
    Case("ua1-header", FAILED, "version 2.0", pdf(header="%PDF-2.0"), {"header": "%PDF-2.0"}),
    Case("ua1-header", FAILED, "version 1.8", pdf(header="%PDF-1.8")),
    Case("ua1-header", FAILED, "more on the line", pdf(header="%PDF-1.4 ")),
    Case("ua1-header", FAILED, "no header", pdf(header="")),
    Case("ua1-header", INAPPLICABLE, "a picture", PICTURE),
    Case("ua1-not-marked", PASSED, "marked", pdf()),
    Case("ua1-not-marked", FAILED, "not marked", with_catalog(marked=False)),
    Case("ua1-not-marked", INAPPLICABLE, "a picture", PICTURE),
    Case("ua1-not-marked", CANT_TELL, "no catalogue", UNKNOWN),
    Case("ua1-suspects", PASSED, "no suspects", pdf()),
    Case("ua1-suspects", FAILED, "suspects", with_catalog(suspects=True)),
    Case("ua1-suspects", INAPPLICABLE, "a picture", PICTURE),
    Case("ua1-no-structure", PASSED, "a structure tree", pdf()),
    Case("ua1-no-structure", PASSED, "one that could not be read", pdf(structure=Unknown(Reason.LIMIT))),
    Case("ua1-no-structure", FAILED, "none", with_catalog(structured=False)),
    Case("ua1-no-structure", INAPPLICABLE, "a picture", PICTURE),
    Case("ua1-layer-setup-unnamed", PASSED, "named", layers()),
    Case("ua1-layer-setup-unnamed", FAILED, "nameless", layers(named=False)),
    Case("ua1-layer-setup-unnamed", INAPPLICABLE, "no layers", pdf()),
    Case("ua1-layers-switch", PASSED, "still", layers()),
    Case("ua1-layers-switch", FAILED, "they switch", layers(automatic=True)),
    Case("ua1-layers-switch", INAPPLICABLE, "no layers", pdf()),
    Case("ua1-file-without-name", PASSED, "both names", embedding()),
    Case("ua1-file-without-name", PASSED, "nothing embedded", embedding(embeds=False, named=False)),
    Case("ua1-file-without-name", FAILED, "a name is missing", embedding(named=False)),
    Case("ua1-file-without-name", INAPPLICABLE, "no file specification", pdf()),
    Case("ua1-file-without-name", CANT_TELL, "an object could not be read", pdf(file_specifications=Unknown(Reason.DAMAGED))),
    Case("ua1-dynamic-xfa", PASSED, "static", with_catalog(xfa=Xfa.STATIC)),
    Case("ua1-dynamic-xfa", PASSED, "dynamic by another sign", with_catalog(xfa=Xfa.DYNAMIC)),
    Case("ua1-dynamic-xfa", FAILED, "required", with_catalog(xfa=Xfa.DYNAMIC, renders_dynamically=True)),
    Case("ua1-dynamic-xfa", INAPPLICABLE, "no XFA", pdf()),
    Case("ua1-assistive-bit", PASSED, "granted", encrypted()),
    Case("ua1-assistive-bit", FAILED, "not granted", encrypted(assist_bit=False)),
    Case("ua1-assistive-bit", INAPPLICABLE, "not encrypted", pdf()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
