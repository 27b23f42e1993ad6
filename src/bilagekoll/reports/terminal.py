"""The report for a person at a terminal: plain lines that also read well aloud, without colour and when piped."""

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from bilagekoll.checking.batch import Summary
from bilagekoll.checking.finding import Impact
from bilagekoll.checking.report import Report
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import Format
from bilagekoll.locales import counted, label, number, phrase
from bilagekoll.reports.clean import clean
from bilagekoll.reports.details import rule_details
from bilagekoll.reports.layout import Paragraph, heading
from bilagekoll.reports.story import Block, Line, answer, next_steps, tell, unanswered

STYLES = {Verdict.ATTACH: "bold green", Verdict.PASTE: "bold yellow", Verdict.REJECT: "bold red", Verdict.UNKNOWN: "bold magenta"}
_TOLD_BY = {"damaged": "damaged", "locked": "password"}
"""Topics whose own sentence says already why rules could not tell."""


class FileReport:
    """One file's answer, to be printed by a Rich console. ``details`` adds rules, clauses, objects and places."""

    def __init__(self, report: Report, language: str, *, details: bool = False) -> None:
        self.report, self.language, self.details = report, language, details
        self.verdict = report.verdict or Verdict.UNKNOWN
        self.story = tell(report, language)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The parts in the order of reading: file, verdict, reason, next step, faults, mending, what only a person can see."""
        yield Text(clean(self.report.path, longest=1000), style="bold")
        yield Text(answer(self.report, self.language), style=STYLES[self.verdict])
        yield from self._reason()
        yield from self._next_step()
        yield from self._section("section.also", self.story.faults)
        yield from self._section("section.advice", self.story.advice)
        yield from self._unanswered()
        yield from self._mending()
        yield from self._asks()
        yield Text()

    def _say(self, key: str, **values: str | int) -> str:
        return phrase(key, self.language, **values)

    def _reason(self) -> Iterator[Paragraph]:
        lead = self.story.lead
        if self.report.error:
            yield Paragraph(self._say(f"error.file.{self.report.error}"))
        elif self.verdict is Verdict.ATTACH:
            yield Paragraph(self._say("reason.attach"))
        elif lead is None:
            yield Paragraph(self._say("reason.unknown"))
        else:
            yield from self._lines(lead.lines, bullet=False)
            if lead.folded:
                yield Paragraph(self._say("follows", faults=self._gravest_of(lead.folded)))
                if self.details:
                    for block in lead.folded:
                        yield from self._lines(block.lines)
            yield Paragraph(lead.words.why.in_language(self.language))

    def _gravest_of(self, blocks: Iterable[Block]) -> str:
        """The gravest fault of each block in a few words."""
        faults = [block.words.rules[block.lines[0].rule].summary.in_language(self.language) for block in blocks]
        return "; ".join(fault if fault[:2].isupper() else fault[0].lower() + fault[1:] for fault in faults)

    def _next_step(self) -> Iterator[Paragraph | Text]:
        yield heading(self._say("section.next"))
        given = self.report.text is not None
        text, recognised = self._text_step(), self._recognised_step()
        in_picture = self._say("next.text-in-picture", path=_argument(self.report.path))
        steps = next_steps(
            self.report, self.story, self.language, text=text, recognised=recognised, in_picture=in_picture, given=given
        )
        for number_, step in enumerate(steps, 1):
            yield Paragraph(step, bullet=f"{number_}.")

    def _text_step(self) -> str:
        """Where the text of the file is, or how it is to be had."""
        text = self.report.text
        if text is None or text.missing:
            return self._say(f"next.text-{text.missing}" if text else "next.text", path=_argument(self.report.path))
        saved = self._say("next.text-saved", path=clean(text.path or "", longest=1000))
        return f"{saved} {self._say('next.text-doubtful')}" if text.doubts else saved

    def _recognised_step(self) -> str:
        key = "next.text-recognised" if self.report.recognises else "next.text-not-recognised"
        return self._say(key, path=_argument(self.report.path))

    def _section(self, title: str, blocks: tuple[Block, ...]) -> Iterator[Paragraph | Text]:
        if blocks:
            yield heading(self._say(title))
        for block in blocks:
            yield from self._lines(block.lines)

    def _lines(self, lines: Iterable[Line], *, bullet: bool = True) -> Iterator[Paragraph]:
        for line in lines:
            weight = "" if line.impact is not Impact.BLOCKS or not bullet else f" {self._say('impact.blocks')}"
            yield Paragraph(line.sentence + weight, bullet="–" if bullet else "")
            if self.details:
                yield from rule_details(line, self.language)

    def _unanswered(self) -> Iterator[Paragraph]:
        if self.verdict is Verdict.REJECT and not self.details:
            return
        told = _TOLD_BY.get(self.story.lead.words.id) if self.story.lead and not self.details else None
        unheard = {rule: reason for rule, reason in self.story.unanswered.items() if reason.partition(":")[0] != told}
        if unheard:
            yield heading(self._say("section.unanswered"))
        reasons = {reason for reason in unheard.values() if self.details or not reason.startswith("crash")}
        for reason in sorted(reasons):
            yield Paragraph(unanswered(reason, self.language), bullet="–")
        for rule, reason in unheard.items():
            if reason.startswith("crash"):
                yield Paragraph(self._say("unanswered.rule", rule=rule), bullet="–")
            elif self.details:
                yield Paragraph(rule, indent=6, style="dim")

    def _mending(self) -> Iterator[Paragraph]:
        lead = self.story.lead
        made_with = self.report.origin
        if lead is None or not lead.words.mend or (self.report.format is not Format.PDF and made_with is None):
            return
        yield heading(self._say("section.mend"))
        program = made_with.value if made_with and made_with in lead.words.mend else next(iter(lead.words.mend))
        yield Paragraph(f"{label(f'program.{program}', self.language)}: {lead.words.mend[program].in_language(self.language)}")
        others = ", ".join(self._say(f"program.{other}") for other in lead.words.mend if other != program)
        yield Paragraph(self._say("mend.others" if others else "mend.more", topic=lead.words.id, programs=others))

    def _asks(self) -> Iterator[Paragraph]:
        """Questions about a file that will not be attached matter only to someone who mends it."""
        if self.details and self.story.asks and self.verdict is not Verdict.ATTACH:
            yield heading(self._say("section.asks"))
            yield from self._lines(self.story.asks)


def _argument(path: str) -> str:
    """A path as it is typed on a command line, within double quotes where it needs them."""
    shown = clean(f"./{path}" if path.startswith("-") else path, longest=1000)
    return f'"{shown}"' if any(character in " &()'" for character in shown) else shown


def summary_lines(reports: list[Report], summary: Summary, language: str) -> Iterator[Paragraph | Text]:
    """The call as a whole: a line a verdict with its files, and whether all fit in one message."""
    if summary.files > 1:
        yield Text(counted("summary.files", language, summary.files), style="bold")
        for verdict in Verdict:
            names = [clean(report.path) for report in reports if report.verdict is verdict]
            if names:
                yield Text(f"{phrase(f'verdict.{verdict}', language)}: {number(len(names), language)}", style=STYLES[verdict])
                for name in names:
                    yield Paragraph(name, bullet="–")
    if summary.too_many:
        yield Text(phrase("summary.too-many", language, limit=summary.message_files, files=summary.files), style="bold")
