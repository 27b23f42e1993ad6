import inspect

import pytest

import bilagekoll
from bilagekoll.facts.attachment import Format
from tests.conftest import ROOT

GOOD = ROOT / "fixtures" / "files" / "kallelse.pdf"


def test_a_path_and_its_bytes_give_the_same_answer():
    by_path = bilagekoll.check(GOOD)
    by_bytes = bilagekoll.check(GOOD.read_bytes(), name=str(GOOD))
    assert by_path == by_bytes
    assert by_path.verdict is bilagekoll.Verdict.ATTACH
    assert by_path.format is Format.PDF
    assert by_path.pages == 1


def test_a_path_may_be_a_string_and_a_policy_may_be_loaded_once():
    policy = bilagekoll.load_policy("strict")
    report = bilagekoll.check(str(GOOD), policy=policy)
    assert report.policy == "strict"


def test_every_rule_has_an_outcome():
    report = bilagekoll.check(GOOD)
    assert len({result.rule for result in report.results}) == len(report.results) > 100


def test_bytes_of_nothing_and_of_noise_are_unknown_or_rejected_and_never_attach():
    for data in (b"", b"\0" * 100, b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"GIF89a"):
        assert bilagekoll.check(data, name="brev.pdf").verdict in {bilagekoll.Verdict.UNKNOWN, bilagekoll.Verdict.REJECT}


def test_a_missing_file_is_an_error_of_the_caller(tmp_path):
    with pytest.raises(FileNotFoundError):
        bilagekoll.check(tmp_path / "saknas.pdf")


def test_an_unknown_profile_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="unknown profile"):
        bilagekoll.check(GOOD, profile="pdfx")


def test_everything_public_is_documented():
    for name in bilagekoll.__all__:
        if name != "__version__":
            assert inspect.getdoc(getattr(bilagekoll, name))
