"""What a check returns: the whole answer on one file, as ids and values."""

from dataclasses import dataclass

from bilagekoll.checking.finding import Finding, Result
from bilagekoll.checking.origin import Origin
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format


@dataclass(frozen=True, slots=True)
class Report:
    """The answer on one file.

    ``path`` as given (for bytes: the name given). ``size`` in bytes. ``results`` has one outcome a rule.
    ``leading_topic`` is the topic to name first; ``None`` when nothing at all was found. ``pages`` is ``None`` when unknown.
    ``origin``: what made the file, ``None`` when unknown. ``error``: why the file could not be opened, ``None`` when it was.
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
    origin: Origin | None = None
    error: str | None = None


def unreadable(path: str, error: str, policy: str, profile: str) -> Report:
    """The answer on a file that could not even be opened. ``error``: "missing", "denied" or "unreadable"."""
    return Report(path, Format.OTHER, 0, None, Verdict.UNKNOWN, None, (), (), policy, profile, error=error)
