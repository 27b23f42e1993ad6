import pytest

from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.checking.verdict import Verdict, judge
from bilagekoll.facts.image import Exif
from bilagekoll.topics import all_rules
from tests.building import image, pdf
from tests.topics.case import FAILED, INAPPLICABLE, PASSED, Case

RULES = {
    "image-tells-place": Exif(position=True),
    "image-tells-owner": Exif(device_owner=True),
    "image-tells-serial": Exif(serial=True),
    "thumbnail-shows-more": Exif(thumbnail=True),
    "hidden-comment": Exif(comment=True),
    "image-names-people": Exif(people=True),
}

CASES = [
    *(Case(rule, FAILED, "told", image(exif=exif)) for rule, exif in RULES.items()),
    *(Case(rule, PASSED, "not told", image()) for rule in RULES),
    *(Case(rule, INAPPLICABLE, "a PDF", pdf()) for rule in RULES),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_place_leads_and_does_not_stop_the_photo():
    policy = load("1177")
    photo = image(exif=Exif(position=True, orientation=6), mode="CMYK", width=8, height=8)
    judgement = judge(evaluate(photo, all_rules(), policy), policy)
    assert (judgement.verdict, judgement.leading_topic) == (Verdict.ATTACH, "privacy")
