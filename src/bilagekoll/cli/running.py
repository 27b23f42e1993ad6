"""Checks files and fetches text, in workers: a file that hangs or crashes costs only itself."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.checking.policy import Policy
from bilagekoll.checking.report import Report
from bilagekoll.cli.opened import refuse_lost
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.early import take
from bilagekoll.isolation.tasks import Check, CheckWithText, Extract, modules_to_check, modules_to_extract
from bilagekoll.readers.limits import SECONDS_A_CHECK, SECONDS_A_TEXT

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Document


def run(files: list[Path], policy: Policy, profile: str, jobs: int, password: str = "") -> Generator[Report, None, None]:
    """A report a file, in the order of the files, each as soon as it is ready."""
    check = Check(policy, profile, password)
    modules = modules_to_check(files, profile)
    with Workers(check, jobs=min(jobs, len(files)), seconds=SECONDS_A_CHECK, modules=modules, first=take()) as workers:
        for file, answer in zip(files, workers.each(files, last=True), strict=True):
            yield check.without_answer(file, answer.reason) if isinstance(answer, Lost) else answer


def run_with_text(
    files: list[Path], policy: Policy, jobs: int, password: str = ""
) -> "Generator[tuple[Report, Document | None], None, None]":
    """As :func:`run`, for a patient; beside the report on a picture what is written in it."""
    check = Check(policy, "patient", password)
    task, modules = CheckWithText(check), (*modules_to_check(files, "patient"), *modules_to_extract(files))
    with Workers(task, jobs=min(jobs, len(files)), seconds=SECONDS_A_CHECK, modules=modules, first=take()) as workers:
        for file, answer in zip(files, workers.each(files, last=True), strict=True):
            yield (check.without_answer(file, answer.reason), None) if isinstance(answer, Lost) else answer


def extract(path: str, pages: frozenset[int] | None, password: str = "") -> "Document":
    """The content of a file. Raises :class:`RefusalError` when it cannot be opened or its worker is lost."""
    with Workers(Extract(pages, password), seconds=SECONDS_A_TEXT, modules=modules_to_extract([path]), first=take()) as workers:
        (answer,) = workers.each([path])
    refuse_lost(answer, path)
    document: Document = answer
    return document
