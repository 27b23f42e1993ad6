"""What the HTML report shows of a file beside the answer: its text and its pages."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bilagekoll.checking.report import Report
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.looking import Look
from bilagekoll.isolation.tasks import modules_to_extract
from bilagekoll.readers.limits import SECONDS_A_TEXT
from bilagekoll.reports.html import Seen
from bilagekoll.reports.html.views import pages_to_show

MOST_PICTURES = 12
"""Pages shown of a file; each takes some 50 kB."""


def seen(reports: Iterable[Report], language: str, password: str = "") -> Iterator[Seen]:
    """The files with their text and pictures, as far as they can be had; the picture of a phone has captions in the language."""
    reports = list(reports)
    wanted = [
        (Path(report.path), report.format, tuple(pages_to_show(report, MOST_PICTURES))) for report in reports if not report.error
    ]
    modules = modules_to_extract(report.path for report in reports)
    with Workers(Look(language, password), seconds=SECONDS_A_TEXT, modules=modules) as workers:
        looks = workers.each(wanted)
        for report in reports:
            look = None if report.error else next(looks)
            yield Seen(report) if look is None or isinstance(look, Lost) else Seen(report, *look)
