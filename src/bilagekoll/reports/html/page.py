"""Fills the template of the report."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bilagekoll.checking.batch import Summary
from bilagekoll.locales import counted, phrase, phrases_under
from bilagekoll.reports.html.views import Seen, shown


def page(files: Sequence[Seen], summary: Summary, language: str) -> str:
    """The whole page: the files in the order given, with an overview before them when they are several."""
    too_many = phrase("summary.too-many", language, limit=summary.message_files, files=summary.files)
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            language=language,
            words=phrases_under("html", language),
            section=SimpleNamespace(**phrases_under("section", language)),
            files=[shown(seen, number, language) for number, seen in enumerate(files, 1)],
            counted=counted("summary.files", language, summary.files),
            too_many=too_many if summary.too_many else "",
            style=Markup(asset("report.css")),  # noqa: S704 - our own file
            script=Markup(asset("report.js")),  # noqa: S704 - our own file
            policy=page_policy(),
        )
    )


def page_policy() -> str:
    """A Content-Security-Policy that lets the page have its own style, script and pictures and nothing else."""
    allowed = f"img-src data:; style-src '{_digest(asset('report.css'))}'; script-src '{_digest(asset('report.js'))}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@cache
def environment() -> Environment:
    """Jinja with everything escaped that is not said to be HTML, and an error for any name that is not there."""
    return Environment(
        loader=PackageLoader(__package__, ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"


@cache
def asset(name: str) -> str:
    """The style ("report.css") or the script ("report.js") of the page."""
    return Path(__file__).with_name(name).read_text("utf-8")
