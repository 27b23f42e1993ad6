"""The answer of a standard's profile at a terminal: conforms or not, and each broken condition with its count."""

from collections.abc import Iterator, Mapping

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from bilagekoll.checking.report import Report
from bilagekoll.locales import counted, number, phrase
from bilagekoll.reports.clean import clean
from bilagekoll.reports.details import places
from bilagekoll.reports.layout import Paragraph
from bilagekoll.reports.story import Line, answer, lines_by_rule
from bilagekoll.topics import rules_of

STYLES: Mapping[bool | None, str] = {True: "bold green", False: "bold yellow", None: "bold magenta"}


class ConformanceReport:
    """One file's answer, to be printed by a Rich console. ``details`` adds rules and places."""

    def __init__(self, report: Report, language: str, *, details: bool = False) -> None:
        self.report, self.language, self.details = report, language, details

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The file, the answer, the broken conditions in the order of the standard, what could not be judged."""
        passed = self.report.passed
        yield Text(clean(self.report.path, longest=1000), style="bold")
        yield Text(answer(self.report, self.language), style=STYLES[passed])
        if self.report.error:
            yield Paragraph(phrase(f"error.file.{self.report.error}", self.language))
        yield from self._conditions()
        unjudged = [result.rule for result in self.report.results if result.reason]
        if unjudged:
            yield Paragraph(counted("conformance.unjudged", self.language, len(unjudged)))
            if self.details:
                yield Paragraph(", ".join(unjudged), indent=6, style="dim")
        yield Text()

    def _conditions(self) -> Iterator[Paragraph]:
        lines = {self._condition(line): line for line in lines_by_rule(self.report, self.language)}
        failed = self.report.conformance.failed if self.report.conformance else {}
        for condition, count in failed.items():
            line = lines[condition]
            yield Paragraph(f"{condition} ({number(count, self.language)}): {line.sentence}", bullet="–")
            if self.details:
                yield from places(line.findings, self.language)

    def _condition(self, line: Line) -> str:
        conditions = {rule.id: rule.condition or "" for rule in rules_of(self.report.profile)}
        return conditions[line.rule]
