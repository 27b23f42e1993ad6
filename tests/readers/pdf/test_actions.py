import pytest

from bilagekoll.facts.interaction import Action, MediaClip
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.pdf import read_pdf
from tests.readers.pdf.making import document

SCRIPT = "<< /S /JavaScript /JS (x) >>"


def actions(objects=None, **parts: str) -> list[tuple[str, str, bool]]:
    found = read_pdf(document(objects or {}, **parts)).actions
    assert not isinstance(found, Unknown), found
    return [(action.kind, action.trigger, action.starts_alone) for action in found]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"catalog": f"/OpenAction {SCRIPT}"}, ("JavaScript", "document", True)),
        ({"catalog": f"/AA << /WC {SCRIPT} >>"}, ("JavaScript", "document", True)),
        ({"catalog": f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>"}, ("JavaScript", "document", True)),
        ({"catalog": "/OpenAction << /S /URI /URI (https://a) >>"}, ("URI", "document", True)),
        ({"page": "/AA << /O << /S /Launch >> >>"}, ("Launch", "page", True)),
        ({"page": "/AA << /C << /S /Launch >> >>"}, ("Launch", "page", True)),
        ({"page": "/Annots [<< /Subtype /Screen /AA << /PC << /S /Launch >> >> >>]"}, ("Launch", "annotation", True)),
        ({"page": "/Annots [<< /Subtype /Screen /AA << /D << /S /Launch >> >> >>]"}, ("Launch", "annotation", False)),
        ({"page": "/Annots [<< /Subtype /Link /A << /S /Launch >> >>]"}, ("Launch", "annotation", False)),
        ({"page": "/Annots [<< /Subtype /Screen /AA << /PV << /S /Rendition >> >> >>]"}, ("Rendition", "annotation", True)),
        ({"page": "/Annots [<< /Subtype /Widget /A << /S /SubmitForm >> >>]"}, ("SubmitForm", "field", False)),
        ({"page": f"/Annots [<< /Subtype /Widget /AA << /K {SCRIPT} >> >>]"}, ("JavaScript", "field", False)),
    ],
)
def test_triggers(parts, found):
    assert actions(**parts) == [found]


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"catalog": "/OpenAction [3 0 R /Fit]"},
        {"catalog": "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"},
        {"page": "/Annots [<< /Subtype /Link /A << /S /URI /URI (https://a) >> >>]"},
    ],
)
def test_jumps_and_links_are_no_facts(parts):
    assert actions(**parts) == []


def test_a_bookmark():
    objects = {5: "<< /First 6 0 R >>", 6: "<< /A << /S /Launch >> >>"}
    found = read_pdf(document(objects, catalog="/Outlines 5 0 R")).actions
    assert [(action.kind, action.trigger, action.place.object) for action in found] == [("Launch", "bookmark", 6)]


def test_actions_that_follow_others():
    chain = "<< /S /GoTo /Next [<< /S /Named /Next << /S /Launch >> >> << /S /Sound >>] >>"
    assert [kind for kind, *_ in actions(catalog=f"/OpenAction {chain}")] == ["Named", "Launch", "Sound"]


def test_actions_that_follow_themselves():
    objects = {5: "<< /S /Launch /Next [5 0 R 6 0 R] >>", 6: "<< /S /Named /Next 5 0 R >>"}
    assert [kind for kind, *_ in actions(objects, catalog="/OpenAction 5 0 R")] == ["Launch", "Named"]


def test_the_actions_of_a_field_with_several_widgets_count_once():
    objects = {
        5: f"<< /T (a) /FT /Tx /AA << /C {SCRIPT} >> /Kids [6 0 R 7 0 R] >>",
        6: "<< /Subtype /Widget /Parent 5 0 R >>",
        7: "<< /Subtype /Widget /Parent 5 0 R >>",
    }
    assert actions(objects, page="/Annots [6 0 R 7 0 R]") == [("JavaScript", "field", False)]


def test_a_name_tree_that_loops():
    objects = {5: f"<< /Kids [5 0 R 6 0 R] /Names [(a) {SCRIPT}] >>", 6: f"<< /Kids [5 0 R] /Names [(b) {SCRIPT}] >>"}
    assert len(actions(objects, catalog="/Names << /JavaScript 5 0 R >>")) == 2


def test_a_name_tree_without_end(monkeypatch):
    monkeypatch.setattr(limits, "TREE_DEPTH", 2)
    objects = {number: f"<< /Kids [{number + 1} 0 R] >>" for number in range(5, 10)}
    assert read_pdf(document(objects, catalog="/Names << /JavaScript 5 0 R >>")).actions == Unknown(Reason.LIMIT, "tree-depth")


def test_the_place_of_an_action():
    (action,) = read_pdf(document({5: "<< /Subtype /Link /A << /S /Launch >> >>"}, page="/Annots [5 0 R]")).actions
    assert isinstance(action, Action)
    assert (action.place.page, action.place.object) == (1, 5)


@pytest.mark.parametrize(
    ("entries", "clip"),
    [
        ("/CT (video/mp4) /Alt [(sv) (En film) (en) (A film)]", MediaClip(typed=True, described=True)),
        ("/CT /x /Alt [(sv) ()]", MediaClip(typed=False, described=False)),
        ("/CT () /Alt [(sv)]", MediaClip(typed=True, described=False)),
        ("/Alt (En film)", MediaClip(typed=False, described=False)),
    ],
)
def test_what_a_rendition_plays(entries, clip):
    rendition = f"<< /S /Rendition /R << /S /MR /C << {entries} >> >> >>"
    (action,) = read_pdf(document({}, catalog=f"/OpenAction {rendition}")).actions
    assert action.clip == clip
