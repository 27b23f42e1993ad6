import pytest

from bilagekoll.facts.interaction import Action, EmbeddedFile
from bilagekoll.facts.pdf import Xfa
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import catalog, image, pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

HERE = Place(page=2, object=31)


def acting(kind, trigger="annotation", *, alone=False):
    return pdf(actions=(Action(kind, trigger, HERE, starts_alone=alone),))


def embedding(suffix, *, named=True):
    return pdf(embedded_files=(EmbeddedFile(suffix, 1200, named, HERE),))


def form(kind):
    return pdf(catalog=catalog(xfa=kind))


UNKNOWN_ACTIONS = pdf(actions=Unknown(Reason.LIMIT, "tree-nodes"))
UNKNOWN_FILES = pdf(embedded_files=Unknown(Reason.DAMAGED))
UNKNOWN_CATALOG = pdf(catalog=Unknown(Reason.DAMAGED))

CASES = [
    Case("script-runs-by-itself", FAILED, "a script of the document", acting("JavaScript", "document")),
    Case("script-runs-by-itself", FAILED, "when the page opens", acting("JavaScript", "page", alone=True)),
    Case("script-runs-by-itself", PASSED, "a calculated field", acting("JavaScript", "field")),
    Case("script-runs-by-itself", INAPPLICABLE, "another action", acting("ResetForm", "field")),
    Case("script-runs-by-itself", INAPPLICABLE, "no action", pdf()),
    Case("script-runs-by-itself", INAPPLICABLE, "a picture", image()),
    Case("script-runs-by-itself", CANT_TELL, "actions could not be read", UNKNOWN_ACTIONS),
    Case("script-on-use", FAILED, "a calculated field", acting("JavaScript", "field")),
    Case("script-on-use", PASSED, "runs by itself, reported as such", acting("JavaScript", "document")),
    Case("script-on-use", INAPPLICABLE, "no action", pdf()),
    Case("launches-program", FAILED, "on a click", acting("Launch")),
    Case("launches-program", FAILED, "by itself", acting("Launch", "document", alone=True)),
    Case("launches-program", INAPPLICABLE, "no action", pdf()),
    Case("launches-program", PASSED, "a link to the web", acting("URI")),
    Case("launches-program", CANT_TELL, "actions could not be read", UNKNOWN_ACTIONS),
    Case("submits-form", FAILED, "a button", acting("SubmitForm", "field")),
    Case("submits-form", INAPPLICABLE, "no action", pdf()),
    Case("submits-form", PASSED, "a button that clears the form", acting("ResetForm", "field")),
    Case("imports-data", FAILED, "a button", acting("ImportData", "field")),
    Case("imports-data", PASSED, "a button that clears the form", acting("ResetForm", "field")),
    Case("imports-data", INAPPLICABLE, "no action", pdf()),
    Case("opens-website-by-itself", FAILED, "when the file opens", acting("URI", "document", alone=True)),
    Case("opens-website-by-itself", PASSED, "an ordinary link", acting("URI")),
    Case("opens-website-by-itself", INAPPLICABLE, "no action", pdf()),
    Case("opens-other-file", FAILED, "a file beside this one", acting("GoToR")),
    Case("opens-other-file", FAILED, "a file inside this one", acting("GoToE", "bookmark")),
    Case("opens-other-file", INAPPLICABLE, "no action", pdf()),
    Case("opens-other-file", PASSED, "turns the page", acting("Named")),
    Case("embedded-program", FAILED, "a Windows program", embedding(".exe"), {"suffix": ".exe"}),
    Case("embedded-program", FAILED, "a workbook with macros", embedding(".xlsm")),
    Case("embedded-program", PASSED, "a picture", embedding(".png")),
    Case("embedded-program", INAPPLICABLE, "nothing embedded", pdf()),
    Case("embedded-program", CANT_TELL, "files could not be read", UNKNOWN_FILES),
    Case("embedded-file", FAILED, "a picture", embedding(".png")),
    Case("embedded-file", FAILED, "no ending at all", embedding("")),
    Case("embedded-file", PASSED, "a program, reported as such", embedding(".exe")),
    Case("embedded-file", PASSED, "the figures of an invoice, reported as data", embedding(".xml")),
    Case("embedded-file", INAPPLICABLE, "nothing embedded", pdf()),
    Case("embedded-data", FAILED, "the figures of an invoice", embedding(".xml"), {"suffix": ".xml"}),
    Case("embedded-data", PASSED, "a letter", embedding(".docx")),
    Case("embedded-data", INAPPLICABLE, "nothing embedded", pdf()),
    Case("embedded-file-without-name", FAILED, "/F or /UF is missing", embedding(".pdf", named=False)),
    Case("embedded-file-without-name", PASSED, "both are there", embedding(".pdf")),
    Case("embedded-file-without-name", INAPPLICABLE, "nothing embedded", pdf()),
    Case("xfa-dynamic", FAILED, "dynamic", form(Xfa.DYNAMIC)),
    Case("xfa-dynamic", PASSED, "static", form(Xfa.STATIC)),
    Case("xfa-dynamic", INAPPLICABLE, "no XFA", pdf()),
    Case("xfa-dynamic", CANT_TELL, "catalogue could not be read", UNKNOWN_CATALOG),
    Case("xfa-unreadable", FAILED, "does not parse", form(Xfa.UNREADABLE)),
    Case("xfa-unreadable", PASSED, "dynamic, reported as such", form(Xfa.DYNAMIC)),
    Case("xfa-unreadable", INAPPLICABLE, "no XFA", pdf()),
    Case("xfa-static", FAILED, "static", form(Xfa.STATIC)),
    Case("xfa-static", PASSED, "dynamic, reported as such", form(Xfa.DYNAMIC)),
    Case("xfa-static", INAPPLICABLE, "no XFA", pdf()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_an_action_is_reported_with_its_place():
    (finding,) = Case("submits-form", FAILED, "", acting("SubmitForm", "field")).check()
    assert finding.place == HERE
