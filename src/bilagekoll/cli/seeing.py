"""What the HTML report shows of a file beside the answer: its text and its pages."""

from pathlib import Path

import bilagekoll
from bilagekoll.checking.report import Report
from bilagekoll.cli.preview import phone_picture
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Unknown
from bilagekoll.reports.html import Seen
from bilagekoll.reports.html.views import pages_to_show

MOST_PICTURES = 12
"""Pages shown of a file; each takes some 50 kB."""


def seen(report: Report, language: str) -> Seen:
    """The file with its text and pictures, as far as they can be had; the picture of a phone has captions in the language."""
    from bilagekoll.readers import read
    from bilagekoll.readers.picturing import picture_pages

    path = Path(report.path)
    if report.error:
        return Seen(report)
    try:
        pictures = picture_pages(path, report.format, pages_to_show(report, MOST_PICTURES))
        document = bilagekoll.extract(path) if report.format is Format.PDF else None
        phone = phone_picture(read(path), path, 1, language, small=True)
    except OSError:  # gone since it was checked
        return Seen(report)
    return Seen(report, document, pictures, None if isinstance(phone, Unknown) else phone)
