import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from bilagekoll.checking.batch import summarise
from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.finding import Impact, Outcome, Result
from bilagekoll.checking.report import unreadable
from bilagekoll.checking.rule import Certainty
from bilagekoll.content.blocks import Document, Doubt, Doubted, Heading, Inline, Paragraph, Way
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.facts.place import NOWHERE, Place
from bilagekoll.locales import LANGUAGES
from bilagekoll.reports.html import Seen, page
from bilagekoll.reports.html.views import MOST_MARKS, pages_to_show
from tests.checking.grading import policy
from tests.reports.by_hand import finding, report

PICTURE = PagePicture(1, b"picture", "image/webp", 900, 1273, (0.0, 0.0, 595.0, 842.0))


def document(*doubts, **changes):
    blocks = (Heading(level=1, inlines=(Inline("Välkommen"),), page=1), Paragraph((Inline("Ta med legitimation."),), page=1))
    return Document(blocks, language="sv-SE", doubts=doubts, ways={1: Way.TAGS}, **changes)


def made(*files, language="sv"):
    seen = [given if isinstance(given, Seen) else Seen(given) for given in files]
    reports = [given.report for given in seen]
    return page(seen, summarise(reports, policy()), language)


ORDER = (
    "Klistra in i en mall",
    "En bild saknar alternativtext.",
    "Gör så här",
    "Texten, färdig att kopiera",
    "Det här är fel",
    "Så rättar du originalet",
    "Var på sidan",
    "Alla kontroller",
)


class Outline(HTMLParser):
    """Headings, ids and links of a page; what a ``template`` holds is not part of it."""

    def __init__(self, text):
        super().__init__()
        self.levels, self.ids, self.targets, self.tags = [], [], [], []
        self.feed(re.sub("<template>.*?</template>", "", text, flags=re.DOTALL))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if (given.get("href") or "").startswith("#"):
            self.targets.append(given["href"][1:])


def test_the_answer_the_reason_and_the_next_step_come_first():
    text = made(Seen(report(finding()), document(), (PICTURE,)))
    start = text.index("<main")
    found = [text.index(words, start) for words in ORDER]
    assert found == sorted(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_finding_with_a_place_is_outlined_and_linked_both_ways(language):
    text = made(Seen(report(finding(), finding(place=Place(page=1, box=(1, 1, 9, 9)))), None, (PICTURE,)), language=language)
    outline = Outline(text)
    assert set(outline.targets) <= set(outline.ids)
    assert len(outline.ids) == len(set(outline.ids))
    assert {"f1-m1", "f1-m2", "f1-m1-told"} <= set(outline.ids)
    assert outline.targets.count("f1-1") == 2


@pytest.mark.parametrize("count", [1, 3])
def test_headings_never_leap_a_level(count):
    grave = finding("untagged", "tags", impact=Impact.BLOCKS, place=NOWHERE)
    given = Seen(report(grave, finding(), finding("alt-too-long", impact=Impact.ADVICE, values={"letters": 500})), document())
    levels = Outline(made(*[given] * count)).levels
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_several_files_have_an_overview_with_links():
    text = made(report(), report(finding()), unreadable("x.pdf", "denied", "1177", "patient"))
    outline = Outline(text)
    assert {"f1", "f2", "f3"} <= set(outline.targets) & set(outline.ids)
    assert "3 filer kontrollerade" in text


def test_more_files_than_a_message_takes_is_said():
    assert "rymmer högst" in made(*[report()] * 11)


def test_the_program_of_the_file_is_helped_first_and_open():
    from bilagekoll.checking.origin import Origin

    text = made(report(finding(), origin=Origin.LIBREOFFICE))
    first = text.index("<details", text.index("Så rättar du originalet"))
    assert text[first:].startswith("<details open><summary>LibreOffice (filen är gjord här)")


def test_specialists_find_rule_sources_object_and_path():
    text = made(report(finding()))
    for words in ("figure-without-alt", "PDF/UA-1 (ISO 14289-1), villkor 7.3-1", "objekt 12", "Document/Figure"):
        assert words in text


def test_the_text_is_there_to_copy_in_its_own_language_and_doubts_come_before_it():
    text = made(Seen(report(finding()), document(Doubted(Doubt.TABLE, 1)), ()))
    assert re.search(r'<pre [^>]*lang="sv-SE">Välkommen\s+Ta med legitimation\.', text)
    assert "<h1>Välkommen</h1>" in text.partition("<template>")[2]
    assert text.index("Läs igenom") < text.index("<pre")


def test_a_text_that_may_not_be_copied_is_not_shown():
    text = made(Seen(report(finding()), document(may_copy=False), ()))
    assert "legitimation" not in text


def test_why_there_is_no_text_is_said():
    assert "låst med ett lösenord" in made(Seen(report(finding()), Document((), doubts=(Doubted(Doubt.LOCKED),))))


def test_the_reading_order_is_not_drawn_where_nothing_is_said_of_it():
    jump = finding("figure-without-alt", "figures")
    blocks = tuple(Paragraph((Inline("Ord"),), page=1, box=(10.0, y, 90.0, y + 9)) for y in (700.0, 100.0, 400.0))
    given = Document(blocks, ways={1: Way.TAGS})
    assert "<polyline" not in made(Seen(report(jump), given, (PICTURE,), spoken=blocks))


def test_the_reading_order_is_drawn_where_it_jumps():
    spoken = tuple(Paragraph((Inline("Ord"),), page=1, box=(70.0, y, 150.0, y + 9)) for y in (700.0, 100.0, 400.0))
    jump = finding("reading-order-jumps", "reading_order", values={"words": "Ord"}, place=Place(1, spoken[1].box))
    in_order = Document(tuple(sorted(spoken, key=lambda block: -block.box[1])), ways={1: Way.LAYOUT})
    text = made(Seen(report(jump), in_order, (PICTURE,), spoken=spoken))
    assert text.count('<g class="step">') == 3
    points = re.search(r'<polyline class="order" points="([^"]*)"', text)[1].split()
    heights = [float(point.partition(",")[2]) for point in points]
    assert heights[0] < heights[2] < heights[1]
    assert "i vilken ordning sidan läses upp" in text


def test_what_could_not_be_looked_at_is_said():
    cannot = (Result("headings-missing", "headings", Outcome.CANT_TELL, "damaged"),)
    assert "skadad eller går inte att tolka" in made(report(results=cannot))


def test_a_question_to_a_person_is_no_problem():
    asked = finding("alt-to-review", certainty=Certainty.ASK, values={"alt": "en syn"}, impact=Impact.ADVICE)
    text = made(report(asked, verdict="attach"))
    assert "Det här är fel" not in text and "en syn" in text


@pytest.mark.parametrize("compliant", [True, False, None])
def test_a_profile_that_is_a_standard_is_shown_too(compliant):
    answered = report(finding(), verdict=None, profile="pdfua1", conformance=Conformance("pdfua1", compliant, {}))
    text = made(answered)
    assert "PDF/UA-1" in text.partition("<h1")[2].partition("</h1>")[0]


def test_nothing_in_the_page_leads_out_of_it():
    outline = Outline(made(Seen(report(finding()), document(), (PICTURE,), PICTURE)))
    for tag, given in outline.tags:
        assert tag not in {"link", "iframe", "object", "embed", "base", "form"}
        for attribute in ("src", "href", "action", "data"):
            assert (given.get(attribute) or "#").startswith(("#", "data:image/"))
        assert not any(name.startswith("on") or name == "style" for name in given)


def test_the_policy_of_the_page_names_its_own_style_and_script_alone():
    content = next(given["content"] for tag, given in Outline(made(report())).tags if given.get("http-equiv"))
    assert content.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in content


HOSTILE = '</title><script>alert(1)</script>"><img src=x onerror=alert(1)>\x1b[31m\u202e{{ 7*7 }}'


def test_hostile_words_stay_words():
    nasty = finding("alt-is-placeholder", values={"alt": HOSTILE}, place=Place(page=1, box=(1, 1, 9, 9), path=HOSTILE))
    hostile = Document((Paragraph((Inline(HOSTILE),), page=1),), title=HOSTILE, language='sv"><script>', ways={1: Way.TAGS})
    text = made(Seen(report(nasty, path=HOSTILE), hostile, (PICTURE,)))
    assert text.count("<script") == 1
    assert not [sign for sign in ("<img src=x", "\x1b", "\u202e") if sign in text]
    assert "{{ 7*7 }}" in text
    assert not any("onerror" in given for _, given in Outline(text).tags)


def test_only_so_many_places_of_a_rule_are_outlined():
    text = made(Seen(report(*[finding()] * 100), None, (PICTURE,)))
    assert text.count('class="outline"') == MOST_MARKS


def test_the_pages_to_show_are_those_with_places_gravest_first():
    box = (1.0, 1.0, 9.0, 9.0)
    slight = [finding(impact=Impact.ADVICE, place=Place(page=number, box=box)) for number in (1, 2, 3)]
    grave = finding(impact=Impact.BLOCKS, place=Place(page=9, box=box))
    assert pages_to_show(report(*slight, grave), most=2) == [1, 9]
    assert pages_to_show(report(finding(place=Place(page=4))), most=2) == [1]
