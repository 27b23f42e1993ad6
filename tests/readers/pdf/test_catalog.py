import pytest

from bilagekoll.facts.pdf import Catalog, LayerSetup, Xfa
from bilagekoll.facts.structure import Language
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.pdf import read_pdf
from bilagekoll.readers.pdf.languages import language
from tests.readers.pdf.making import document, stream


def catalog(entries: str = "", objects=None) -> Catalog:
    return read_pdf(document(objects or {}, catalog=entries)).catalog


def test_a_bare_catalogue():
    bare = Catalog(None, marked=False, suspects=False, display_title=None, xfa=None, bookmarks=0, structured=False)
    assert catalog() == bare


def test_a_full_catalogue():
    found = catalog(
        "/Lang (sv-SE) /MarkInfo << /Marked true /Suspects true >> /ViewerPreferences << /DisplayDocTitle false >>"
        "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /Name (x) >> >> /StructTreeRoot << >>"
    )
    assert found == Catalog(
        Language("sv-SE", valid=True),
        marked=True,
        suspects=True,
        display_title=False,
        xfa=None,
        bookmarks=0,
        layer_setups=(LayerSetup(named=True, automatic=False),),
    )


@pytest.mark.parametrize(
    ("entries", "setups"),
    [
        ("", []),
        ("/D << /Name () >>", [(False, False)]),
        ("/D << /Name /x /AS [] >>", [(False, True)]),
        ("/D << /Name (x) /AS null >> /Configs [<< >> 3]", [(True, False), (False, False)]),
        ("/D 5 0 R /Configs [5 0 R]", [(False, False)]),
    ],
)
def test_configurations_of_layers(entries, setups):
    found = catalog(f"/OCProperties << {entries} >>", {5: "<< >>"}).layer_setups
    assert [(setup.named, setup.automatic) for setup in found] == setups


@pytest.mark.parametrize("tag", ["sv", "sv-SE", "EN-us", "zh-Hant-TW", "nb-NO", "de-1996", "x-default", "swe"])
def test_valid_languages(tag):
    assert language(tag) == Language(tag, valid=True)


@pytest.mark.parametrize("tag", ["sv_SE", "svenska", "Swedish", "xx", "-pt", "1-pt", "sv-", "sv SE", "пт-PT", "nl-1234abcde"])
def test_invalid_languages(tag):
    assert language(tag) == Language(tag, valid=False)


def test_no_language():
    assert language(None) is None


@pytest.mark.parametrize("tag", ["", " ", "\0"])
def test_a_language_that_says_nothing_is_there(tag):
    assert language(tag) == Language(tag, valid=False)


def outline(**links: str) -> dict[int, str]:
    return {int(key[1:]): f"<< /Title (x) {value} >>" for key, value in links.items()}


def test_bookmarks_are_counted():
    items = outline(o5="/First 6 0 R", o6="/Next 7 0 R", o7="/First 8 0 R", o8="")
    assert catalog("/Outlines 5 0 R", items).bookmarks == 3


def test_bookmarks_in_a_loop_are_counted_once():
    items = outline(o5="/First 6 0 R", o6="/Next 7 0 R /First 6 0 R", o7="/Next 6 0 R")
    assert catalog("/Outlines 5 0 R", items).bookmarks == 2


def test_bookmarks_too_deep(monkeypatch):
    monkeypatch.setattr(limits, "TREE_DEPTH", 2)
    items = outline(**{f"o{number}": f"/First {number + 1} 0 R" for number in range(5, 10)})
    assert catalog("/Outlines 5 0 R", items) == Unknown(Reason.LIMIT, "tree-depth")


CONFIG = "<config xmlns='http://www.xfa.org/schema/xci/1.0/'><acrobat><acrobat7><dynamicRender>%s</dynamicRender></acrobat7></acrobat></config>"


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        (CONFIG % "required", Xfa.DYNAMIC),
        (CONFIG % "forbidden", Xfa.STATIC),
        ("<config/>", Xfa.STATIC),
        ("<config><broken", Xfa.UNREADABLE),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><config>&a;</config>", Xfa.UNREADABLE),
    ],
)
@pytest.mark.parametrize("form", ["/XFA [(template) 6 0 R (config) 5 0 R]", "/XFA 5 0 R"])
def test_kinds_of_xfa(xml, kind, form):
    objects = {5: stream(xml), 6: stream("<template/>")}
    assert catalog(f"/AcroForm << {form} >>", objects).xfa is kind


@pytest.mark.parametrize(
    ("xml", "required"),
    [
        (CONFIG % "required", True),
        ("<xdp:xdp xmlns:xdp='u'>" + CONFIG % "required" + "</xdp:xdp>", True),
        (CONFIG % " required", False),
        (CONFIG % "forbidden", False),
        ("<a>" + CONFIG % "required" + "</a>", False),
        ("<config/>", False),
        ("<config><broken", False),
    ],
)
def test_dynamic_rendering_to_the_letter(xml, required):
    assert catalog("/AcroForm << /XFA 5 0 R >>", {5: stream(xml)}).renders_dynamically is required


def test_xfa_that_the_catalogue_says_needs_rendering():
    objects = {5: stream("<config/>")}
    assert catalog("/NeedsRendering true /AcroForm << /XFA 5 0 R >>", objects).xfa is Xfa.DYNAMIC


@pytest.mark.parametrize("form", ["/XFA [(template) 6 0 R (config) 5 0 R]", "/XFA 5 0 R"])
@pytest.mark.parametrize("filter", ["/Nonsense", "/FlateDecode", "/DCTDecode"])
def test_xfa_that_does_not_decode(form, filter):
    found = catalog(f"/Lang (sv) /AcroForm << {form} >>", {5: stream(b"\x01\x02", f"/Filter {filter}"), 6: stream("<template/>")})
    assert (found.xfa, found.renders_dynamically, found.language.tag) == (Xfa.UNREADABLE, False, "sv")


def test_the_same_packet_of_a_form_a_hundred_thousand_times(monkeypatch):
    monkeypatch.setattr(limits, "XML_BYTES", 1_000)
    objects = {5: stream(CONFIG % "forbidden"), 6: stream("")}
    assert catalog("/AcroForm << /XFA [(config) 5 0 R] >>", objects).xfa is Xfa.STATIC
    for many in ("(config) 5 0 R" * 20, "(config) 5 0 R" * 100_000):
        assert catalog(f"/AcroForm << /XFA [{many}] >>", objects) == Unknown(Reason.LIMIT, "xml-bytes")
