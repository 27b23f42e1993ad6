import pytest

from bench.beyond.plain import EASY
from bench.beyond.texts import HARD, LETTERS, SENTENCES
from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics import all_rules
from bilagekoll.topics.passages import Passage
from tests.building import Tag, content, page, pdf, tagged
from tests.topics.case import CANT_TELL, INAPPLICABLE, PASSED, Case


def says(*texts, role="P"):
    return tagged(Tag("Document", *(Tag(role, text) for text in texts)))


UNTAGGED = pdf(structure=None, pages=(page(content=content(text=HARD["sv"][0])),))

CASES = [
    Case("text-hard-to-read", PASSED, "easy", says(*EASY["sv"])),
    Case("text-hard-to-read", PASSED, "too little to tell", says(HARD["sv"][0][:300])),
    Case("text-hard-to-read", CANT_TELL, "hard Swedish", says(*HARD["sv"])),
    Case("text-hard-to-read", CANT_TELL, "hard English", says(*HARD["en"])),
    Case("text-hard-to-read", INAPPLICABLE, "a language without a scale", says(*LETTERS["fi"])),
    Case("text-hard-to-read", INAPPLICABLE, "headings only", says(*EASY["sv"], role="H1")),
    Case("text-hard-to-read", INAPPLICABLE, "no tags, so nobody knows where sentences end", UNTAGGED),
    Case("text-hard-to-read", CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("sentence-too-long", PASSED, "short ones", says(*EASY["sv"])),
    Case(
        "sentence-too-long", CANT_TELL, "one", says(*EASY["sv"], SENTENCES["sv"][0]), {"words": 40, "start": "Om du inte kan komma"}
    ),
    Case("sentence-too-long", PASSED, "hard all through, reported as such", says(*HARD["sv"], SENTENCES["sv"][0])),
    Case("sentence-too-long", PASSED, "questions of a form", says(*EASY["sv"], "Har du ont? ja nej " * 12)),
    Case("sentence-too-long", INAPPLICABLE, "a language without a scale", says(*LETTERS["fi"])),
    Case("abbreviation-unexplained", PASSED, "none", says(*EASY["sv"])),
    Case(
        "abbreviation-unexplained", PASSED, "in brackets", says(*EASY["sv"], "Vi gör ett hjärtprov (EKG). Ditt EKG tar kort tid.")
    ),
    Case("abbreviation-unexplained", PASSED, "before brackets", says(*EASY["sv"], "Vi gör EKG (mäter hjärtats rytm).")),
    Case("abbreviation-unexplained", PASSED, "everyday", says(*EASY["sv"], "Du får ett SMS om din CD.")),
    Case("abbreviation-unexplained", PASSED, "a word in capitals", says(*EASY["sv"], "Kom INTE om du har feber. Du får inte äta.")),
    Case("abbreviation-unexplained", PASSED, "a line in capitals", says(*EASY["sv"], "TA MED DITT KORT")),
    Case(
        "abbreviation-unexplained",
        CANT_TELL,
        "two",
        says(*EASY["sv"], "Vi gör EKG och MR av hjärtat."),
        {"abbreviations": "EKG, MR"},
    ),
    Case("abbreviation-unexplained", INAPPLICABLE, "a language without a scale", says(*LETTERS["fi"])),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_the_place_of_a_passage_is_looked_up_once_for_all_its_sentences(monkeypatch):  # fuzzing, 26:4542
    looked = []
    place = Passage.place.fget
    monkeypatch.setattr(Passage, "place", property(lambda passage: looked.append(passage) or place(passage)))
    evaluate(says(" ".join(EASY["sv"] * 40)), [rule for rule in all_rules() if rule.id == "sentence-too-long"], load("1177"))
    assert len(looked) == 1
