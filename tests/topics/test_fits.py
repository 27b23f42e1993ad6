import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, content, image, page, pdf, tagged
from tests.topics.case import CANT_TELL, INAPPLICABLE, PASSED, Case


def says(*texts):
    return tagged(Tag("Document", *(Tag("P", text) for text in texts)))


SUMMONS = says("Du är välkommen på operation.", "Ta med legitimation.")
NO_TEXT = tagged(Tag("Document"), pages=(page(content=content(text="")),))
SURVEY = says("Tack för ditt besök.", "Svara på vår enkät om hur du upplevde besöket.")
RESEARCH = says("Vill du delta i en forskningsstudie om högt blodtryck?")
ADVERTISING = says("Just nu 20 % rabatt på glasögon.")
MASS = says("Nyhetsbrev från vårdcentralen till alla patienter.")

CASES = [
    *(
        case
        for rule, found, words in (
            ("looks-like-survey", SURVEY, "enkät"),
            ("looks-like-research", RESEARCH, "delta i en forskningsstudie"),
            ("looks-like-advertising", ADVERTISING, "20 % rabatt"),
            ("looks-like-mass-information", MASS, "nyhetsbrev, till alla patienter"),
        )
        for case in (
            Case(rule, CANT_TELL, "the words", found, {"words": words}),
            Case(rule, PASSED, "a summons", SUMMONS),
            Case(rule, INAPPLICABLE, "no text", NO_TEXT),
            Case(rule, INAPPLICABLE, "a picture", image()),
            Case(rule, CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
        )
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_the_place_is_where_the_first_words_stand():
    (finding,) = Case("looks-like-survey", CANT_TELL, "", SURVEY).check()
    assert finding.place.path == "Document/P"
    assert finding.place.object == 102
