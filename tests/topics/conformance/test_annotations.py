import pytest

from bilagekoll.facts.interaction import Action, AnnotationKind, MediaClip
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

NOTHING = pdf()
UNKNOWN = pdf(annotation_kinds=Unknown(Reason.LIMIT, "structure-elements"))


def kind(subtype, role=None, **facts):
    good = {"exempt": False, "type": role, "role": role, "contents": True, "alt": False, "label": None}
    return pdf(annotation_kinds=(AnnotationKind(subtype, **{**good, **facts}),))


def field(role="Form", **facts):
    return kind("Widget", role, **{"contents": False, "label": True, **facts})


def playing(*clips):
    return pdf(actions=tuple(Action("Rendition", "annotation", NOWHERE, clip=clip) for clip in clips))


CASES = [
    Case("ua1-annotation-outside-annot", PASSED, "in an Annot tag", kind("Text", "Annot")),
    Case("ua1-annotation-outside-annot", FAILED, "in no tag", kind("Text"), {"subtype": "Text"}),
    Case("ua1-annotation-outside-annot", FAILED, "in another tag", kind("Stamp", "Figure")),
    Case("ua1-annotation-outside-annot", FAILED, "a pop-up window counts too", kind("Popup")),
    Case("ua1-annotation-outside-annot", FAILED, "no type at all", kind(""), {"subtype": "?"}),
    Case("ua1-annotation-outside-annot", INAPPLICABLE, "a link", kind("Link")),
    Case("ua1-annotation-outside-annot", INAPPLICABLE, "hidden", kind("Text", exempt=True)),
    Case("ua1-annotation-outside-annot", CANT_TELL, "no structure", UNKNOWN),
    Case("ua1-annotation-without-words", PASSED, "Contents", kind("Text")),
    Case("ua1-annotation-without-words", PASSED, "Alt of the tag", kind("Link", contents=False, alt=True)),
    Case("ua1-annotation-without-words", FAILED, "neither", kind("Link", contents=False)),
    Case("ua1-annotation-without-words", INAPPLICABLE, "a field", field()),
    Case("ua1-field-without-words", PASSED, "TU", field()),
    Case("ua1-field-without-words", PASSED, "Alt of the tag", field(label=False, alt=True)),
    Case("ua1-field-without-words", FAILED, "neither", field(label=False)),
    Case("ua1-field-without-words", INAPPLICABLE, "a widget of no field", field(label=None)),
    Case("ua1-trap-network", FAILED, "a trap network", kind("TrapNet", "Annot")),
    Case("ua1-trap-network", PASSED, "something else", kind("Text")),
    Case("ua1-trap-network", INAPPLICABLE, "no annotation", NOTHING),
    Case("ua1-widget-outside-form", PASSED, "in a Form tag", field()),
    Case("ua1-widget-outside-form", FAILED, "in another tag", field(role="P")),
    Case("ua1-widget-outside-form", INAPPLICABLE, "no field", NOTHING),
    Case("ua1-link-outside-link", PASSED, "in a Link tag", kind("Link", "Link")),
    Case("ua1-link-outside-link", FAILED, "in another tag", kind("Link", "P")),
    Case("ua1-link-outside-link", INAPPLICABLE, "no link", NOTHING),
    Case("ua1-link-without-contents", PASSED, "Contents", kind("Link")),
    Case("ua1-link-without-contents", FAILED, "Alt does not count", kind("Link", contents=False, alt=True)),
    Case("ua1-link-without-contents", INAPPLICABLE, "no link", NOTHING),
    Case("ua1-printer-mark-tagged", PASSED, "in no tag", kind("PrinterMark")),
    Case("ua1-printer-mark-tagged", FAILED, "in a tag of any type", kind("PrinterMark", type="Foo")),
    Case("ua1-printer-mark-tagged", INAPPLICABLE, "no printer's mark", NOTHING),
    Case("ua1-clip-without-type", PASSED, "a type", playing(MediaClip(typed=True, described=False))),
    Case("ua1-clip-without-type", FAILED, "no type", playing(MediaClip(typed=False, described=True))),
    Case("ua1-clip-without-type", INAPPLICABLE, "nothing is played", NOTHING),
    Case("ua1-clip-without-words", PASSED, "words", playing(MediaClip(typed=False, described=True))),
    Case("ua1-clip-without-words", FAILED, "no words", playing(MediaClip(typed=True, described=False))),
    Case("ua1-clip-without-words", INAPPLICABLE, "nothing is played", NOTHING),
    Case("ua1-clip-without-words", CANT_TELL, "actions unread", pdf(actions=Unknown(Reason.LIMIT))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_fault_counts_all_annotations_of_the_kind():
    (finding,) = Case("ua1-link-without-contents", FAILED, "", kind("Link", contents=False, count=5, place=Place(page=2))).check()
    assert (finding.count, finding.place.page) == (5, 2)


def test_a_clip_that_several_actions_play_counts_once():
    clip = MediaClip(typed=False, described=False, object=7)
    direct = MediaClip(typed=False, described=False)
    assert len(Case("ua1-clip-without-type", FAILED, "", playing(clip, clip, direct, direct)).check()) == 3
