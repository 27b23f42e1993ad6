from pathlib import Path
from random import Random

import pytest

import bilagekoll
from bench.fuzz import pdf, pictures, raw
from bench.fuzz.loose import Loose, taken_apart
from bench.fuzz.mutants import FIXTURES, Sources, mutant
from bench.fuzz.trial import tried
from bench.fuzz.values import changed_value, values_in

OWN = Sources.found(60_000, "kallelse")


def test_a_number_makes_the_same_mutant_again():
    own = Sources(OWN.letters, (), ())
    assert mutant(own, 1, 7) == mutant(own, 1, 7)
    assert len({mutant(own, 1, number).data for number in range(20)}) > 15


@pytest.mark.parametrize("name", ["kallelse.pdf", "provsvar-word.pdf", "intyg.pdf"])
def test_a_file_put_together_again_is_what_it_was(name):
    file = taken_apart((FIXTURES / name).read_bytes())
    again = bilagekoll.check(file.written(), name=name)
    before = bilagekoll.check(FIXTURES / name)
    assert (again.verdict, [finding.rule for finding in again.findings]) == (
        before.verdict,
        [finding.rule for finding in before.findings],
    )


def test_values_know_their_keys():
    data = b"<< /A [1 (b)] /C 3 0 R >>"
    found = {data[value.start : value.end]: value.key for value in values_in(data)}
    assert found[b"[1 (b)]"] == data.index(b"/A")
    assert found[b"3 0 R"] == data.index(b"/C")
    assert found[b"1"] is None


@pytest.mark.parametrize("change", [*raw.DAMAGE, pictures.changed], ids=lambda change: change.__name__)
def test_every_change_takes_whatever_it_is_given(change):
    for data in (b"x", b"<< /A 1 >>", *(path.read_bytes() for path in FIXTURES.glob("ogon*"))):
        for number in range(8):
            assert isinstance(change(Random(number), data), bytes)
    assert isinstance(changed_value(Random(1), b"", 3), bytes)


@pytest.mark.parametrize("deed", [*pdf.EDITS, *pdf.DAMAGE], ids=lambda deed: deed.__name__)
def test_every_deed_leaves_a_file_that_can_be_written(deed):
    whole = taken_apart((FIXTURES / "kallelse.pdf").read_bytes())
    for number in range(5):
        file = Loose(whole.version, dict(whole.parts), dict(whole.trailer))
        deed(Random(number), file)
        assert file.written().startswith(b"%PDF-")


def test_a_trial_of_a_few_mutants_finds_nothing(without_ocr):
    for number in range(12):
        verdict, problems = tried(mutant(Sources(OWN.letters, (), ()), 11, number))
        assert verdict
        assert not [problem for problem in problems if problem.startswith(("crash", "raised"))]


def test_sources_are_those_asked_for():
    assert OWN.letters
    assert all("kallelse" in str(path) for path in OWN.letters)
    assert isinstance(OWN.letters[0], Path)
