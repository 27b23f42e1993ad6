import pytest

from bilagekoll.checking.finding import Impact, Outcome, Result
from bilagekoll.checking.rule import Certainty
from bilagekoll.facts.place import Place
from bilagekoll.reports.story import pages_named, tell
from tests.reports.by_hand import finding, report


def on(page, **changes):
    return finding(place=Place(page=page), **changes)


def test_repeats_are_counted_in_one_sentence_with_their_pages():
    story = tell(report(on(1), on(1), on(3), on(4)), "sv")
    assert [line.sentence for line in story.lead.lines] == ["4 bilder saknar alternativtext. Sidorna 1 och 3–4."]


def test_a_finding_that_stands_for_many_counts_as_many():
    assert tell(report(finding(count=3)), "en").lead.lines[0].sentence.startswith("3 pictures")


def test_pages_are_left_out_where_there_is_only_one():
    assert tell(report(on(1), pages=1), "sv").lead.lines[0].sentence == "En bild saknar alternativtext."


def test_what_follows_from_the_cause_is_folded_under_it():
    scan = finding("scanned-pages", "scan", impact=Impact.BLOCKS, values={"pages": 5})
    untagged = finding("untagged", "tags", impact=Impact.BLOCKS)
    heavy = finding("heavy-to-download", "weight", impact=Impact.ADVICE, values={"megabytes": 7.5})
    story = tell(report(scan, untagged, heavy), "sv")
    assert story.lead.words.id == "scan"
    assert [block.words.id for block in story.lead.folded] == ["tags"]
    assert story.faults == ()
    assert [block.words.id for block in story.advice] == ["weight"]


def test_other_faults_stand_gravest_first():
    blocks = finding("untagged", "tags", impact=Impact.BLOCKS)
    hinders = finding("language-missing", "language", values={"percent": 100})
    story = tell(report(finding(), hinders, blocks), "sv")
    assert [block.words.id for block in story.faults] == ["tags", "language"]


def test_a_question_stands_apart():
    asked = finding("alt-to-review", certainty=Certainty.ASK, impact=Impact.ADVICE, values={"alt": "Karta"})
    story = tell(report(finding(), asked), "sv")
    assert [line.rule for line in story.asks] == ["alt-to-review"]
    assert [line.rule for line in story.lead.lines] == ["figure-without-alt"]


def test_rules_that_could_not_tell_are_named_but_questions_are_not():
    results = (
        Result("untagged", "tags", Outcome.CANT_TELL, "crash:ValueError"),
        Result("alt-to-review", "figures", Outcome.CANT_TELL, "ask"),
        Result("figure-without-alt", "figures", Outcome.PASSED),
    )
    assert tell(report(results=results), "sv").unanswered == {"untagged": "crash:ValueError"}


def test_words_from_the_file_are_made_harmless():
    evil = finding("alt-is-placeholder", values={"alt": "bild\x1b[2J\u202e1\n"})
    assert tell(report(evil, pages=1), "sv").lead.lines[0].sentence.endswith("”bild[2J1”.")


@pytest.mark.parametrize(
    ("pages", "swedish", "english"),
    [
        ([2], "Sidan 2.", "Page 2."),
        ([1, 3, 4, 5], "Sidorna 1 och 3–5.", "Pages 1 and 3–5."),
        ([1, 2], "Sidorna 1–2.", "Pages 1–2."),
        (list(range(1, 20, 2)), "Sidorna 1, 3, 5, 7, 9, 11 med flera.", "Pages 1, 3, 5, 7, 9, 11 and others."),
    ],
)
def test_pages_in_words(pages, swedish, english):
    assert (pages_named(pages, "sv"), pages_named(pages, "en")) == (swedish, english)
