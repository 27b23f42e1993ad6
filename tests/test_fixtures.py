"""The fixtures get the verdicts that fixtures/expected.toml says, and stay small."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bilagekoll import check
from bilagekoll.readers import image
from bilagekoll.readers.recognition import available

FIXTURES = Path(__file__).parent.parent / "fixtures"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((FIXTURES / "expected.toml").read_text("utf-8"))
STRICT = {name: facts["strict"] for name, facts in EXPECTED.items() if "strict" in facts}
UNREAD = {name: facts["unread"] for name, facts in EXPECTED.items() if "unread" in facts}
FILE_BYTES = 400_000
ALL_BYTES = 3_000_000


def _said(path: Path, policy: str) -> tuple[str, str | None, str]:
    report = check(path, policy=policy)
    grave = sorted({finding.rule for finding in report.findings if finding.impact != "advice"})
    return report.verdict, report.leading_topic, f"{report.verdict}, led by {report.leading_topic}, of {grave}"


@pytest.mark.parametrize("name", EXPECTED)
def test_verdict(name: str) -> None:
    expected = EXPECTED[name]
    if "unread" in expected and not available():
        pytest.skip("needs the extra ocr")
    verdict, topic, said = _said(FIXTURES / "files" / name, "1177")
    assert verdict == expected["verdict"], f"{said}; expected: {expected['why']}"
    assert "leading" not in expected or topic in expected["leading"], said


@pytest.mark.parametrize("name", UNREAD)
def test_verdict_of_a_picture_that_nobody_can_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "available", lambda: False)
    verdict, _, said = _said(FIXTURES / "files" / name, "1177")
    assert verdict == UNREAD[name], said


@pytest.mark.parametrize("name", STRICT)
def test_strict_verdict(name: str) -> None:
    verdict, _, said = _said(FIXTURES / "files" / name, "strict")
    assert verdict == STRICT[name], said


def test_every_file_is_expected() -> None:
    files = {path.name: path.stat().st_size for path in (FIXTURES / "files").iterdir()}
    assert set(files) == set(EXPECTED)
    assert max(files.values()) < FILE_BYTES
    assert sum(files.values()) < ALL_BYTES


def test_expectations_are_whole() -> None:
    for name, facts in EXPECTED.items():
        assert set(facts) <= {"verdict", "leading", "why", "strict", "unread"}, name
        assert facts["why"], name
        assert facts["verdict"] == "attach" or facts["leading"], f"{name}: say which topic must lead"
