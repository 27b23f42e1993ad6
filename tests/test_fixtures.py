"""The fixtures get the verdicts that fixtures/expected.toml says, and stay small."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bilagekoll import check

FIXTURES = Path(__file__).parent.parent / "fixtures"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((FIXTURES / "expected.toml").read_text("utf-8"))
STRICT = {name: facts["strict"] for name, facts in EXPECTED.items() if "strict" in facts}
FILE_BYTES = 400_000
ALL_BYTES = 3_000_000


def _said(path: Path, policy: str) -> tuple[str, str | None, str]:
    report = check(path, policy=policy)
    grave = sorted({finding.rule for finding in report.findings if finding.impact != "advice"})
    return report.verdict, report.leading_topic, f"{report.verdict}, led by {report.leading_topic}, of {grave}"


@pytest.mark.parametrize("name", EXPECTED)
def test_verdict(name: str) -> None:
    expected = EXPECTED[name]
    verdict, topic, said = _said(FIXTURES / "files" / name, "1177")
    assert verdict == expected["verdict"], f"{said}; expected: {expected['why']}"
    assert "leading" not in expected or topic in expected["leading"], said


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
        assert set(facts) <= {"verdict", "leading", "why", "strict"}, name
        assert facts["why"], name
        assert facts["verdict"] == "attach" or facts["leading"], f"{name}: say which topic must lead"
