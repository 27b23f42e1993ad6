"""``bilagekoll check``: a verdict a file."""

import contextlib
import os
import sys
from collections.abc import Collection, Generator, Iterable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

import bilagekoll
from bilagekoll.checking.batch import summarise
from bilagekoll.checking.report import Report
from bilagekoll.cli.files import expand
from bilagekoll.cli.help import Help
from bilagekoll.cli.opening import in_browser, require_pages
from bilagekoll.cli.output import destination, spare
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.running import run, run_with_text
from bilagekoll.cli.texts import Texts
from bilagekoll.facts.frozen import frozen
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.topics import rules_of

if TYPE_CHECKING:
    from rich.console import Console

FORMATS = ("text", "json", "jsonl", "csv", "sarif", "html")


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("check", cls=say.command, help=say("check"))
    def check(
        paths: Annotated[
            list[str] | None, typer.Argument(metavar=say("metavar.paths"), help=say("paths"), show_default=False)
        ] = None,
        recursive: Annotated[bool, typer.Option("--recursive", "-r", help=say("recursive"))] = False,
        policy: Annotated[str, typer.Option("--policy", metavar=say("metavar.policy"), help=say("policy-option"))] = "1177",
        profile: Annotated[str, typer.Option("--profile", metavar="patient|pdfua1", help=say("profile"))] = "patient",
        format: Annotated[str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help=say("format"))] = "text",
        details: Annotated[bool, typer.Option("--details", help=say("details"))] = False,
        output: Annotated[Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("output"))] = None,
        show: Annotated[bool, typer.Option("--open", help=say("open"))] = False,
        text: Annotated[Path | None, typer.Option("--text", metavar=say("metavar.folder"), help=say("text-folder"))] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar=say("metavar.number"), help=say("jobs"))] = 1,
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        one_of("--format", format, FORMATS)
        one_of("--profile", profile, bilagekoll.PROFILES)
        if show and (output or format not in {"text", "html"}):
            raise RefusalError("error.open-with-output")
        format = "html" if show else format
        if format == "html":
            require_pages()
        chosen = bilagekoll.load_policy(policy)
        if not paths:
            raise RefusalError("error.no-path")
        if text is not None and profile != "patient":
            raise RefusalError("error.text-only-patient", profile=profile)
        files = expand(paths, recursive=recursive)
        spare(files, output)
        key = given_password(lang, ask=password)
        texts = Texts.planned(text, files, lang, force=force, password=key) if text is not None else None
        passed: list[bool | None] = []
        call = Call(chosen, profile, lang, details, len(files), key)
        with (
            # Closed here when the reader of the output goes away: at the end of the process it is too late for threads and pipes.
            contextlib.closing(_noting(_reports(files, call, jobs, texts), passed)) as reports,
            in_browser(lang) if show else contextlib.nullcontext(output) as target,
            destination(target, force=force, machine_readable=format != "text") as stream,
        ):
            _WRITERS[format](reports, stream, call)
        raise typer.Exit(exit_code(passed))


def _reports(files: list[Path], call: "Call", jobs: int, texts: Texts | None) -> Generator[Report, None, None]:
    jobs = min(jobs, os.cpu_count() or 1)  # each takes memory, and no more than these work at once
    if texts is None:
        return run(files, call.policy, call.profile, jobs, call.password)
    return texts.saved(run_with_text(files, call.policy, jobs, call.password), files)


def _noting(found: Generator[Report, None, None], passed: list[bool | None]) -> Generator[Report, None, None]:
    """The reports as they come, their answers noted: the exit code holds even if nobody reads to the end."""
    with contextlib.closing(found) as reports:
        for report in reports:
            passed.append(report.passed)
            yield report


def exit_code(passed: Collection[bool | None]) -> int:
    """0: all can be attached (or conform). 3: something could not be checked. 1: some cannot be attached (or do not conform)."""
    if None in passed:
        return 3
    return 0 if all(passed) else 1


@frozen
class Call:
    """What was asked for in one call."""

    policy: bilagekoll.Policy
    profile: str
    language: str
    details: bool
    files: int
    password: str = field(default="", repr=False)


def _as_text(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from rich.console import Console

    from bilagekoll.reports.conformance import ConformanceReport
    from bilagekoll.reports.terminal import FileReport, summary_lines

    page = FileReport if call.profile == "patient" else ConformanceReport
    console = Console(file=stream, highlight=False, markup=False, emoji=False, width=None if stream.isatty() else 80)
    reports = []
    for report in _with_bar(found, call, console if stream.isatty() else None):
        console.print(page(report, call.language, details=call.details))
        reports.append(report)
    for line in summary_lines(reports, summarise(reports, call.policy), call.language):
        console.print(line)


def _as_json(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from bilagekoll.reports.json import document

    reports = list(_with_bar(found, call))
    stream.write(document(reports, summarise(reports, call.policy), call.policy.name, call.profile, bilagekoll.__version__))


def _as_lines(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from bilagekoll.reports.json import line

    count = 0
    for report in found if stream.isatty() else _with_bar(found, call):
        stream.write(line(report))
        stream.flush()
        count += 1
    limit = call.policy.limits.message_files
    if count > limit:
        sentence = phrase("summary.too-many", call.language, limit=limit, files=count)
        print(sentence, file=sys.stderr)  # noqa: T201 - the lines on standard output are a file each


def _as_table(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from bilagekoll.reports.csv import header, rows

    stream.write(header())
    for report in found if stream.isatty() else _with_bar(found, call):
        stream.write(rows(report, call.language))


def _as_sarif(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from bilagekoll.reports.sarif import document

    reports = list(_with_bar(found, call))
    stream.write(document(reports, rules_of(call.profile), bilagekoll.__version__, call.language))


def _as_page(found: Iterable[Report], stream: TextIO, call: Call) -> None:
    from bilagekoll.cli.progress import patience
    from bilagekoll.cli.seeing import seen
    from bilagekoll.reports.html import page

    reports = list(_with_bar(found, call))
    with patience(call.language):
        views = list(seen(reports, call.language, call.password))
    stream.write(page(views, summarise(reports, call.policy), call.language))


_WRITERS = {"text": _as_text, "json": _as_json, "jsonl": _as_lines, "csv": _as_table, "sarif": _as_sarif, "html": _as_page}


def _with_bar(found: Iterable[Report], call: Call, console: "Console | None" = None) -> Iterable[Report]:
    """The reports as they come, with a bar on the terminal when there is more than one file.

    ``console``: the one that prints the reports, when they go to the terminal too; the bar then stays below them.
    """
    if call.files == 1 or not sys.stderr.isatty():
        return found
    from rich.console import Console
    from rich.progress import track

    shown_on = console or Console(stderr=True, highlight=False)
    return track(found, description=phrase("progress", call.language), total=call.files, console=shown_on, transient=True)
