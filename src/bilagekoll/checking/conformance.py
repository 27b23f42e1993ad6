"""Whether a file conforms to a standard, condition by condition."""

from collections.abc import Iterable, Mapping

from bilagekoll.checking.engine import Evaluation
from bilagekoll.checking.finding import Outcome
from bilagekoll.checking.rule import Rule
from bilagekoll.facts.frozen import frozen


@frozen
class Conformance:
    """The answer of a profile: ``failed`` has the number of failed checks of each condition that is broken.

    ``compliant`` is ``None`` when no condition is known to be broken but some could not be judged, or when the file is no PDF.
    """

    profile: str
    compliant: bool | None
    failed: Mapping[str, int]


def conformance(evaluation: Evaluation, rules: Iterable[Rule], profile: str) -> Conformance:
    """Count the failed checks of each condition."""
    conditions = {rule.id: rule.condition for rule in rules if rule.condition}
    failed: dict[str, int] = {}
    for finding in evaluation.findings:
        condition = conditions[finding.rule]
        failed[condition] = failed.get(condition, 0) + finding.count
    outcomes = {result.outcome for result in evaluation.results}
    unjudged = Outcome.CANT_TELL in outcomes or outcomes <= {Outcome.INAPPLICABLE}  # no PDF at all
    return Conformance(profile, False if failed else None if unjudged else True, dict(sorted(failed.items(), key=_by_clause)))


def _by_clause(item: tuple[str, int]) -> list[int]:
    return [int(part) for part in item[0].replace("-", ".").split(".")]
