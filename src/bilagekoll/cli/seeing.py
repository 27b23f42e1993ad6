"""What the HTML report shows of a file beside the answer: its text and its pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.checking.report import Report
from bilagekoll.cli.preview import phone_picture
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Unknown
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.tasks import modules_to_extract
from bilagekoll.readers.limits import SECONDS_A_TEXT
from bilagekoll.reports.html import Seen
from bilagekoll.reports.html.views import pages_to_show

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Document
    from bilagekoll.facts.picturing import PagePicture

MOST_PICTURES = 12
"""Pages shown of a file; each takes some 50 kB."""


def seen(reports: Iterable[Report], language: str, password: str = "") -> Iterator[Seen]:
    """The files with their text and pictures, as far as they can be had; the picture of a phone has captions in the language."""
    reports = list(reports)
    wanted = [
        (Path(report.path), report.format, tuple(pages_to_show(report, MOST_PICTURES))) for report in reports if not report.error
    ]
    with Workers(Look(language, password), seconds=SECONDS_A_TEXT, modules=modules_to_extract()) as workers:
        looks = workers.each(wanted)
        for report in reports:
            look = None if report.error else next(looks)
            yield Seen(report) if look is None or isinstance(look, Lost) else Seen(report, *look)


@dataclass(frozen=True, slots=True)
class Look:
    """The task of a worker: a file's path, format and pages in, its text and pictures out; ``None`` when it cannot be opened."""

    language: str
    password: str = field(default="", repr=False)

    def __call__(
        self, item: tuple[Path, Format, tuple[int, ...]]
    ) -> "tuple[Document | None, tuple[PagePicture, ...], PagePicture | None] | None":
        """Text, pages, and the first page on a phone."""
        from bilagekoll.readers import read
        from bilagekoll.readers.picturing import picture_pages

        path, format, numbers = item
        try:
            pictures = picture_pages(path, format, numbers, password=self.password)
            document = bilagekoll.extract(path, password=self.password) if format is Format.PDF else None
            attachment = read(path, password=self.password)
            phone = phone_picture(attachment, path, 1, self.language, small=True, password=self.password)
        except OSError:  # gone since it was checked
            return None
        return document, pictures, None if isinstance(phone, Unknown) else phone
