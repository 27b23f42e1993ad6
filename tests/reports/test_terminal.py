import io

import pytest
from rich.console import Console

from bilagekoll.checking.batch import summarise
from bilagekoll.checking.finding import Impact, Outcome, Result
from bilagekoll.checking.origin import Origin
from bilagekoll.checking.report import unreadable
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format
from bilagekoll.locales import phrase
from bilagekoll.reports.terminal import FileReport, summary_lines
from tests.checking.grading import policy
from tests.reports.by_hand import finding, report


def printed(*parts, width=80):
    stream = io.StringIO()
    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    for part in parts:
        console.print(part)
    return stream.getvalue()


def shown(given, language="sv", *, details=False, width=80):
    return printed(FileReport(given, language, details=details), width=width)


def test_the_verdict_stands_first_then_the_reason_then_the_next_step():
    text = shown(report(finding()))
    order = [
        text.index(part) for part in ("kallelse.pdf", "Klistra in i en mall", "saknar alternativtext", "Gör så här", "1. Kopiera")
    ]
    assert order == sorted(order)


def test_a_file_that_may_go_says_so_in_the_words_that_a_machine_may_use():
    text = " ".join(shown(report()).split())
    assert "Kan bifogas" in text
    assert "Programmet hittar inget fel som hindrar patienten" in text
    assert "tillgänglig" not in text


def test_what_only_a_person_can_check_is_a_step_before_attaching():
    asked = finding("alt-to-review", certainty=Certainty.ASK, impact=Impact.ADVICE, values={"alt": "Karta"})
    assert "2. Säger bildens alternativtext" in shown(report(asked, verdict=Verdict.ATTACH))


def test_advice_that_leads_an_attachable_file_is_shown_as_advice():
    title = finding("alt-too-long", impact=Impact.ADVICE, values={"letters": 300})
    text = shown(report(title, verdict=Verdict.ATTACH))
    assert "Kan göras bättre, men hindrar inte" in text
    assert "300 tecken" in text


def test_mending_is_told_for_the_program_that_made_the_file():
    text = shown(report(finding(), origin=Origin.LIBREOFFICE))
    assert "LibreOffice: " in text
    assert "Word: " not in text


def test_mending_is_told_for_word_and_the_others_named_when_no_program_is_known():
    text = shown(report(finding()), "en")
    assert "Word: " in text
    assert "Help for LibreOffice, Google Docs, Adobe Acrobat: bilagekoll explain figures" in text


def test_what_follows_is_named_in_a_few_words():
    scan = finding("scanned-pages", "scan", impact=Impact.BLOCKS, values={"pages": 5})
    assert "Följer av detta: filen är inte taggad." in shown(report(scan, finding("untagged", "tags")))


def test_details_name_the_rule_its_sources_and_places():
    text = " ".join(shown(report(finding()), details=True).split())
    assert "figure-without-alt (försvårar, säkert): ua1:7.3-1, wcag:1.1.1, en301549:10.1.1.1" in text
    assert "sida 1, ruta 72 500 200 600, Document/Figure, objekt 12" in text
    assert "figure-without-alt" not in shown(report(finding()))


def test_many_places_are_counted_and_not_listed():
    assert "och 5 ställen till" in shown(report(*[finding()] * 15), details=True)


def test_a_crashed_check_is_named():
    crashed = Result("untagged", "tags", Outcome.CANT_TELL, "crash:ValueError")
    text = " ".join(shown(report(verdict=Verdict.UNKNOWN, results=(crashed,), leading_topic="tags")).split())
    assert "Kunde inte kontrolleras" in text
    assert "Kontrollen untagged gick inte att genomföra" in text


def test_a_limit_is_named():
    limited = Result("untagged", "tags", Outcome.CANT_TELL, "limit:pages")
    assert "klarar: för många sidor." in " ".join(shown(report(verdict=Verdict.UNKNOWN, results=(limited,))).split())


@pytest.mark.parametrize("error", ["missing", "denied", "unreadable"])
def test_a_file_that_could_not_be_opened_says_why(error):
    text = shown(unreadable("brev.pdf", error, "1177", "patient"))
    assert "Kunde inte kontrolleras" in text
    assert phrase(f"error.file.{error}", "sv").split(".")[0] in " ".join(text.split())


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_lines_keep_to_the_width_and_end_without_blanks(language, width):
    for line in shown(report(finding(), finding("untagged", "tags")), language, width=width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_a_hostile_file_name_is_made_harmless():
    assert "\x1b" not in shown(report(path="brev\x1b[31m.pdf"))


def test_the_summary_groups_files_by_verdict_and_says_once_that_they_are_too_many():
    reports = [report(path=f"{number}.pdf") for number in range(10)] + [report(finding(), path="tio.pdf")]
    text = printed(*summary_lines(reports, summarise(reports, policy()), "sv"))
    assert text.startswith("11 filer kontrollerade\nKan bifogas: 10\n")
    assert "Klistra in i en mall: 1\n  – tio.pdf\n" in text
    assert text.count("högst 10 filer") == 1


def test_one_file_needs_no_summary():
    assert printed(*summary_lines([report()], summarise([report()], policy()), "sv")) == ""


def test_the_text_to_paste_is_one_command_away():
    assert "2. Texten får du färdig att klistra in med kommandot: bilagekoll text kallelse.pdf" in " ".join(
        shown(report(finding())).split()
    )
    assert 'bilagekoll text "min kallelse.pdf"' in " ".join(shown(report(finding(), path="min kallelse.pdf")).split())


def test_the_text_of_a_scan_can_be_had_where_it_can_be_recognised():
    scan = finding("scanned-pages", "scan", impact=Impact.BLOCKS, values={"pages": 5})
    steps = " ".join(shown(report(scan, recognises=True)).split())
    assert steps.index("1. Leta upp originalet") < steps.index("läsa av texten i bilden: bilagekoll text kallelse.pdf. Läs igenom")
    missing = " ".join(shown(report(scan)).split())
    assert "bilagekoll text" not in missing
    assert 'pip install "bilagekoll[ocr]"' in missing


def test_a_picture_of_a_kind_that_no_message_takes_may_have_text():
    fault = finding("other-image", "format", values={"name": "TIFF"})
    facts = {"verdict": Verdict.REJECT, "leading_topic": "format", "path": "fax.tif", "format": Format.TIFF}
    steps = " ".join(shown(report(fault, recognises=True, **facts)).split())
    assert "2. Står det text i bilden kan programmet läsa av den: bilagekoll text fax.tif. Läs igenom" in steps
    assert "bilagekoll text" not in shown(report(fault, **facts))
    assert "bilagekoll text" not in shown(report(fault, recognises=True, **facts | {"format": Format.GIF}))


def test_no_text_is_promised_of_a_picture():
    assert "bilagekoll text" not in shown(report(finding(), format=Format.JPEG))
