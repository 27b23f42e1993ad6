from dataclasses import replace

import pytest

from bilagekoll.content.blocks import (
    Cell,
    Document,
    Doubt,
    Doubted,
    Inline,
    LeftOut,
    ListBlock,
    ListItem,
    Omission,
    Paragraph,
    Run,
    Table,
)
from bilagekoll.facts.recognition import UNREAD
from bilagekoll.messages.offers import proposed_for
from bilagekoll.messages.proposals import proposals
from bilagekoll.messages.templates import Field, Kind
from tests.messages.letters import SUMMONS, letter


def proposed(*texts):
    return {kind: proposal.value for kind, proposal in proposals(letter(*texts)).items()}


def test_what_a_summons_says():
    assert {kind: proposal.value for kind, proposal in proposals(SUMMONS).items()} == {
        Kind.UNIT: "Ögonmottagningen, Exempelsjukhuset",
        Kind.PURPOSE: "Läkaren ska undersöka dina ögon eftersom du ser sämre.",
        Kind.TIME: "Torsdag 14 november 2024 klockan 10.20",
        Kind.PLACE: "Exempelsjukhuset, ingång B, våning 3",
        Kind.REPLIES: "Det du skriver på 1177 läses av en sjuksköterska.",
        Kind.CONTACT: "Ring 0480-00 00 00 vardagar klockan 8–11.",
    }


def test_every_proposal_is_words_of_the_letter():
    said = " ".join(run.text for block in SUMMONS.blocks for run in getattr(block, "inlines", ()))
    assert all(proposal.value in said for proposal in proposals(SUMMONS).values())


@pytest.mark.parametrize(
    ("texts", "time"),
    [
        (("Ny tid: 5 mars 2025 klockan 13.40", "Gammal tid: 4 mars 2025 klockan 9.00"), "5 mars 2025 klockan 13.40"),
        (
            ("## Din tid", "5 mars 2025 klockan 13.40", "## Anmälan", "Svara senast 1 mars 2025 klockan 12.00."),
            "5 mars 2025 klockan 13.40",
        ),
        (("Du är välkommen den 5 mars klockan 13.",), "5 mars klockan 13"),
        (("Tid: 5 mars klockan 13", "Tid: 6 mars klockan 14"), None),
        (("Boka av senast 5 mars klockan 13.",), None),
        (("Den 5 mars fick vi din remiss.",), None),
    ],
)
def test_the_time_only_when_it_is_sure(texts, time):
    assert proposed("# Rubrik", *texts).get(Kind.TIME) == time


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("Plats: Hus 3, ingång A",), "Hus 3, ingång A"),
        (("Tid: i morgon. Plats: Hus 3, ingång A. Ta med kort.",), "Hus 3, ingång A"),
        (("Plats: Hus 3", "Plats: Hus 4"), None),
        (("Gå in genom ingång A.",), None),
    ],
)
def test_the_place_only_when_it_is_sure(texts, place):
    assert proposed("# Rubrik", *texts).get(Kind.PLACE) == place


def test_a_telephone_number_for_something_else_is_no_contact():
    assert Kind.CONTACT not in proposed("# Hitta hit", "Ring 0480-00 00 00 så möter vi dig.")
    assert proposed("Frågor? Ring 0480-00 00 00.")[Kind.CONTACT] == "Ring 0480-00 00 00."
    assert Kind.CONTACT not in proposed("## Frågor", "Ring 0480-00 00 00.", "## Frågor om avgiften", "Ring 0480-00 00 01.")


def test_the_unit_of_a_page_header_that_the_tags_leave_out():
    left_out = (LeftOut(Omission.HEADER, "Njurkliniken, Exempelsjukhuset", 1),)
    document = letter("# Rubrik", "Text.")
    assert proposals(type(document)(document.blocks, left_out=left_out))[Kind.UNIT].value == "Njurkliniken, Exempelsjukhuset"


def test_what_is_too_long_for_a_field_is_no_proposal():
    found = proposals(SUMMONS)
    assert proposed_for(Field("tid", "Tid", Kind.TIME, longest=80), found)
    assert proposed_for(Field("tid", "Tid", Kind.TIME, longest=10), found) is None
    assert proposed_for(Field("namn", "Namn"), found) is None


def test_what_a_machine_has_recognised_is_marked():
    recognised = Document(SUMMONS.blocks, doubts=(Doubted(Doubt.RECOGNISED, 1),))
    assert all(proposal.doubtful for proposal in proposals(recognised).values())
    assert not any(proposal.doubtful for proposal in proposals(SUMMONS).values())


def test_nothing_in_an_empty_letter():
    assert proposals(letter()) == {}


def test_words_that_were_hard_to_read_are_named_with_the_proposal():
    time = Paragraph((Inline("Tid: torsdag 14 november 2024 klockan "), Inline("10.20", run=Run.UNSURE), Inline(".")))
    found = proposals(letter("# Kallelse", "Läkaren ska undersöka dina ögon.", time))
    assert found[Kind.TIME].unsure == ("10.20",)
    assert found[Kind.PURPOSE].unsure == ()


def test_what_could_not_be_read_is_never_proposed():
    time = "Tid: torsdag 14 november 2024 klockan 10.20"
    assert Kind.TIME in proposals(Document((Paragraph((Inline(f"{time}."),)),)))
    unread = Paragraph((Inline(f"{time} "), Inline(UNREAD, run=Run.UNSURE)))
    assert all(UNREAD not in one.value for one in proposals(Document((unread,))).values())


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Plats: Kvinnokliniken, plan 4 Hör av dig om tiden inte passar.", "Kvinnokliniken, plan 4"),
        ("Plats: Exempelsjukhuset, ingång B Du kan parkera utanför.", "Exempelsjukhuset, ingång B"),
        ("Plats: Dagkirurgin, Exempelsjukhuset", "Dagkirurgin, Exempelsjukhuset"),
    ],
)
def test_a_place_ends_where_the_next_line_begins(line, place):
    assert proposed("# Ny tid", line)[Kind.PLACE] == place


def test_a_place_without_the_words_that_lead_to_it():
    found = proposals(letter("# Din tid", "Operationen görs på Dagkirurgin, ingång D."))
    assert (found[Kind.PLACE].value, found[Kind.PLACE].spots) == ("Dagkirurgin, ingång D", ())


def test_a_purpose_is_two_sentences_at_most_and_no_orders():
    found = proposed("# Inför din gastroskopi", "Här är råden inför undersökningen. Ät inget efter midnatt. Slangen är smal.")
    assert found[Kind.PURPOSE] == "Här är råden inför undersökningen."
    found = proposed("# Svar", "Dina prover är klara. Proverna är normala. Du får en ny tid om ett år.")
    assert found[Kind.PURPOSE] == "Dina prover är klara. Proverna är normala."


def test_a_line_within_a_paragraph_heads_the_time_under_it():
    found = proposed("# Inbjudan", "Du erbjuds en undersökning.\nDin tid\nOnsdag den 5 november 2025 klockan 08.20")
    assert found[Kind.TIME] == "Onsdag den 5 november 2025 klockan 08.20"


def test_a_heading_about_a_result_is_about_no_reply():
    assert Kind.REPLIES not in proposed("# Besked efter undersökning", "Proverna är granskade av läkare.")


def test_lines_of_a_label_and_its_value_need_not_be_said_again():
    found = proposals(letter("# Ändrad tid", "Ny tid: 10 mars 2025 klockan 13.00", "Plats: Kvinnokliniken, plan 4."))
    assert (found[Kind.TIME].spots, found[Kind.PLACE].spots) == (((1, 0),), ((2, 0),))
    found = proposals(letter("# Ändrad tid", "Plats: Kvinnokliniken, plan 4 Hör av dig om tiden inte passar."))
    assert found[Kind.PLACE].spots == ()


def test_what_was_read_in_a_picture_beside_the_letter_is_marked():
    whole = proposals(SUMMONS)
    number = whole[Kind.TIME].spots[0][0]
    blocks = [replace(block, doubt=Doubt.PICTURED) if place == number else block for place, block in enumerate(SUMMONS.blocks)]
    found = proposals(Document(tuple(blocks), doubts=(Doubted(Doubt.PICTURED, 1),)))
    assert {kind for kind, one in found.items() if one.doubtful} == {
        kind for kind, one in whole.items() if number in {spot for spot, _ in one.spots}
    }


def rows(*pairs):
    return Table(tuple(tuple(Cell((Paragraph((Inline(text),)),)) for text in pair) for pair in pairs))


def items(*texts):
    return ListBlock(tuple(ListItem("", (Paragraph((Inline(text),)),)) for text in texts))


@pytest.mark.parametrize(
    "block",
    [
        rows(("Dag", "torsdag 10 december 2026"), ("Klockan:", "08.40"), ("Plats", "Endoskopin, ingång 21")),
        items("Dag: torsdag 10 december 2026", "Tid: 08.40", "Plats: Endoskopin, ingång 21"),
    ],
    ids=["table", "list"],
)
def test_rows_of_labels_say_time_and_place(block):
    document = Document((*letter("# Inför din gastroskopi", "Du har fått en tid.").blocks, block))
    found = proposals(document)
    assert found[Kind.TIME].value == "torsdag 10 december 2026 kl. 08.40"
    assert found[Kind.PLACE].value == "Endoskopin, ingång 21"
    assert found[Kind.TIME].spots == found[Kind.PLACE].spots == ()  # the table stays whole in the message


def test_rows_in_english_and_rows_that_say_no_more_than_a_time():
    found = proposals(Document((rows(("Date", "10 December 2026"), ("Time", "8:40")),), language="en"))
    assert found[Kind.TIME].value == "10 December 2026 at 8:40"
    found = proposals(Document((rows(("Tid", "10 december 2026 kl. 08.40"), ("Frukost", "ingen")),)))
    assert found[Kind.TIME].value == "10 december 2026 kl. 08.40"
    assert Kind.TIME not in proposals(Document((rows(("Dag", "måndag"), ("Klockan", "på morgonen")),)))


def test_when_a_result_comes_is_about_no_reply():
    assert Kind.REPLIES not in proposed(
        "# Efteråt", "Om vi har tagit prover kommer svaret inom fyra veckor, som brev eller i Journalen."
    )


def test_a_block_of_many_lines_is_looked_at_once_for_a_title(monkeypatch):  # fuzzing, 25:5585: 20,000 lines, 111 s
    looked = []
    monkeypatch.setattr("bilagekoll.messages.proposals.is_title", looked.append)
    proposals(letter("\n".join(f"Rad {number}." for number in range(100)), "Ring oss."))
    assert len(looked) == 2
