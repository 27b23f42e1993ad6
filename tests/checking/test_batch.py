from dataclasses import replace

from bilagekoll.checking.batch import summarise
from bilagekoll.checking.report import unreadable
from bilagekoll.checking.verdict import Verdict
from tests.checking.grading import policy

ONE = replace(unreadable("brev.pdf", "missing", "1177", "patient"), verdict=Verdict.ATTACH)


def test_verdicts_are_counted():
    summary = summarise([ONE, ONE, replace(ONE, verdict=Verdict.PASTE)], policy())
    assert summary.verdicts == {Verdict.ATTACH: 2, Verdict.PASTE: 1, Verdict.REJECT: 0, Verdict.UNKNOWN: 0}


def test_ten_files_fit_in_a_message_and_eleven_do_not():
    assert not summarise([ONE] * 10, policy()).too_many
    assert summarise([ONE] * 11, policy()).too_many
