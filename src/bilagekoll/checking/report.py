"""What a check returns: the whole answer on one file, as ids and values."""

from enum import StrEnum

from bilagekoll.checking.conformance import Conformance
from bilagekoll.checking.finding import Finding, Result
from bilagekoll.checking.origin import Origin
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen


class NoText(StrEnum):
    """Why the text of a file was not written."""

    NONE = "none"  # there is none that can be had: a scan, a locked or damaged file
    RESTRICTED = "restricted"  # the author has restricted copying


@frozen
class TextFile:
    """The text of a file: where it was written, else why it was not; what is doubtful in it, as ``content.blocks.Doubt``."""

    path: str | None = None
    missing: NoText | None = None
    doubts: tuple[str, ...] = ()


@frozen
class Report:
    """The answer on one file.

    ``path`` as given (for bytes: the name given). ``size`` in bytes. ``results`` has one outcome a rule.
    ``verdict`` is the answer of the profile ``patient``, ``conformance`` that of the others; the one not asked for is ``None``.
    ``leading_topic`` is the topic to name first; ``None`` when nothing at all was found. ``pages`` is ``None`` when unknown.
    ``origin``: where the file is mended: what made it, for a picture the program that opens it; ``None`` when unknown.
    ``error``: why the file could not be opened, ``None`` when it was.
    ``text``: the text written beside the answer, ``None`` where none was asked for, or needed.
    ``recognises``: text in pictures of its kind can be recognised on this computer, told where it matters.
    """

    path: str
    format: Format
    size: int
    pages: int | None
    verdict: Verdict | None
    leading_topic: str | None
    findings: tuple[Finding, ...]
    results: tuple[Result, ...]
    policy: str
    profile: str
    origin: Origin | None = None
    conformance: Conformance | None = None
    error: str | None = None
    text: TextFile | None = None
    recognises: bool = False

    @property
    def passed(self) -> bool | None:
        """Whether the file can be attached, or conforms to the profile; ``None`` when that could not be told."""
        if self.conformance:
            return self.conformance.compliant
        return None if self.verdict is Verdict.UNKNOWN else self.verdict is Verdict.ATTACH


def unreadable(path: str, error: str, policy: str, profile: str) -> Report:
    """The answer on a file of which nothing is known.

    ``error``: "missing", "denied", "unreadable" (it could not be opened); "failed" (a fault in the program); "memory", "time",
    "crashed" (why the process that checked it ended).
    """
    verdict, answer = (Verdict.UNKNOWN, None) if profile == "patient" else (None, Conformance(profile, None, {}))
    return Report(path, Format.OTHER, 0, None, verdict, None, (), (), policy, profile, conformance=answer, error=error)
