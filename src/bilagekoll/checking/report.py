"""What a check returns: the whole answer on one file, as ids and values."""

from dataclasses import dataclass

from bilagekoll.checking.finding import Finding, Result
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format


@dataclass(frozen=True, slots=True)
class Report:
    """The answer on one file.

    ``path`` as given (for bytes: the name given). ``size`` in bytes. ``results`` has one outcome a rule.
    ``leading_topic`` is the topic to name first; ``None`` when nothing at all was found. ``pages`` is ``None`` when unknown.
    """

    path: str
    format: Format
    size: int
    pages: int | None
    verdict: Verdict
    leading_topic: str | None
    findings: tuple[Finding, ...]
    results: tuple[Result, ...]
    policy: str
    profile: str
