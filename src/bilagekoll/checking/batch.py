"""The answer on all files of one call together."""

from collections.abc import Sequence

from bilagekoll.checking.policy import Policy
from bilagekoll.checking.report import Report
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.frozen import frozen


@frozen
class Summary:
    """How many files got which verdict. ``message_files`` is how many one message takes."""

    files: int
    verdicts: dict[Verdict, int]
    message_files: int

    @property
    def too_many(self) -> bool:
        """Whether the files cannot go in one message."""
        return self.files > self.message_files


def summarise(reports: Sequence[Report], policy: Policy) -> Summary:
    """Count the verdicts."""
    verdicts = dict.fromkeys(Verdict, 0)
    for report in reports:
        if report.verdict:
            verdicts[report.verdict] += 1
    return Summary(len(reports), verdicts, policy.limits.message_files)
