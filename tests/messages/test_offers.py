from bilagekoll.messages.offers import offers_for, taken
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.templates import Field, Kind

OWN = {
    Kind.UNIT: Proposal(Kind.UNIT, "Ögonmottagningen, Exempelsjukhuset", own=True),
    Kind.CONTACT: Proposal(Kind.CONTACT, "Ring 0480-00 00 00 när du vill.", own=True),
    Kind.PLACE: Proposal(Kind.PLACE, "Ingång C", own=True),
}


def offered(kind, letter, own=OWN, **field):
    return [one.value for one in offers_for(Field("x", "X", kind, **field), letter, own)]


def test_what_is_saved_goes_first_but_for_the_place():
    of_letter = {
        Kind.UNIT: Proposal(Kind.UNIT, "Ögonmottagningen"),
        Kind.PLACE: Proposal(Kind.PLACE, "Ingång B"),
        Kind.CONTACT: Proposal(Kind.CONTACT, "Ring oss."),
    }
    assert offered(Kind.UNIT, of_letter) == ["Ögonmottagningen, Exempelsjukhuset", "Ögonmottagningen"]
    assert offered(Kind.CONTACT, of_letter) == ["Ring 0480-00 00 00 när du vill.", "Ring oss."]
    assert offered(Kind.PLACE, of_letter) == ["Ingång B", "Ingång C"]
    assert offered(Kind.CONTACT, of_letter, longest=10) == ["Ring oss."]
    assert offered(Kind.UNIT, OWN) == ["Ögonmottagningen, Exempelsjukhuset"]


def test_the_letter_goes_first_where_another_unit_wrote_it():
    of_letter = {
        Kind.UNIT: Proposal(Kind.UNIT, "Röntgenavdelningen, Exempelsjukhuset"),
        Kind.CONTACT: Proposal(Kind.CONTACT, "Ring oss."),
    }
    assert offered(Kind.UNIT, of_letter)[0] == "Röntgenavdelningen, Exempelsjukhuset"
    assert offered(Kind.CONTACT, of_letter)[0] == "Ring oss."


def test_a_saved_telephone_number_need_not_be_said_again_by_the_content():
    same = Proposal(Kind.CONTACT, "Vid frågor, ring 0480-000000.", spots=((3, 0),))
    other = Proposal(Kind.CONTACT, "Vid frågor, ring 0480-00 00 99.", spots=((3, 0),))
    saved = OWN[Kind.CONTACT]
    assert taken(saved.value, [saved, same]).spots == ((3, 0),)
    assert taken(saved.value, [saved, other]).spots == ()
    assert taken(same.value, [saved, same]) == same
    assert taken("Ring mig.", [saved, same]) is None
