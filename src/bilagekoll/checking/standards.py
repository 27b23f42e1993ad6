"""Standards and clauses that rules cover, as ids such as "wcag:1.1.1"."""

WCAG_AAA = frozenset({"1.4.8", "2.4.8", "2.4.9", "2.4.10", "3.1.4", "3.1.5"})
"""Success criteria of level AAA that a rule may cite; EN 301 549 does not require them."""

EN_301549_VOID = frozenset({"2.4.1", "2.4.5", "3.2.3", "3.2.4"})
"""Success criteria that chapter 10 of EN 301 549 V3.2.1 leaves void for documents."""


def with_derived(covers: tuple[str, ...]) -> tuple[str, ...]:
    """The ids with the EN 301 549 clause of each WCAG criterion: chapter 10 numbers its clauses 10.<criterion>."""
    derived = []
    for cover in covers:
        standard, _, clause = cover.partition(":")
        if standard == "wcag" and clause not in WCAG_AAA | EN_301549_VOID:
            derived.append(f"en301549:10.{clause}")
    return covers + tuple(clause for clause in derived if clause not in covers)
