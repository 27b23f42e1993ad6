"""Fills the templates of the local page."""

from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.verdict import Verdict
from bilagekoll.content.html import fragment
from bilagekoll.content.plain import plain
from bilagekoll.facts.attachment import PICTURES, WITH_TEXT
from bilagekoll.locales import LANGUAGES, phrase, phrases_under
from bilagekoll.messages.filling import Message
from bilagekoll.reports.clean import clean
from bilagekoll.reports.html.page import asset as report_asset
from bilagekoll.reports.html.page import environment as report_environment
from bilagekoll.reports.html.views import Seen, shown
from bilagekoll.reports.message import message_lines, reason_of, warnings
from bilagekoll.reports.text import nothing_because, words_in
from bilagekoll.web.jobs import Draft

_TYPES = {"css": "text/css", "js": "text/javascript"}
_REPORT = {"report.css": "report.css", "copy.js": "report.js"}
"""Assets that are those of the report, by the name that the page has for them."""
_OWN = ("web.css", "web.js")


def asset(name: str) -> tuple[str, str]:
    """The text of a style or script with its media type; empty for any other name."""
    if name in _REPORT:
        return report_asset(_REPORT[name]), _TYPES[name.rpartition(".")[2]]
    if name in _OWN:
        return Path(__file__).with_name(name).read_text("utf-8"), _TYPES[name.rpartition(".")[2]]
    return "", ""


def index(language: str, root: str, limits: Limits) -> str:
    """The page before any file has been dropped."""
    values = {"files": limits.message_files, "megabytes": limits.file_bytes // 1_000_000}
    words = phrases_under("html", language) | phrases_under("web", language)
    words["takes"] = words["takes"].format(**values)
    other = next(each for each in LANGUAGES if each != language)
    return _filled(
        "index.html.jinja",
        language,
        words=words,
        root=root,
        other=other,
        other_name=phrase("web.name", other),
        script_words=_script_words(words, limits, language),
    )


def _script_words(words: dict[str, str], limits: Limits, language: str) -> dict[str, object]:
    """What the script says by itself."""
    said = {key.removeprefix("script."): text for key, text in words.items() if key.startswith("script.")}
    said["tooLarge"] = phrase("web.error.too-large", language, files=limits.message_files, megabytes=limits.file_bytes // 1_000_000)
    verdicts = {verdict.value: phrase(f"verdict.{verdict}", language) for verdict in Verdict}
    return {**said, "verdicts": verdicts, "fileBytes": limits.file_bytes, "messageFiles": limits.message_files}


def card(seen: Seen, number: int, language: str) -> dict[str, str]:
    """The answer on one file, with places for its text and its message."""
    file = shown(seen, number, language)
    has_text = seen.report.format in WITH_TEXT | PICTURES and not seen.report.error
    html = _filled("card.html.jinja", language, file=file, **({"text_follows": True} if has_text else {}))
    return {"html": html, "verdict": file.verdict, "answer": file.answer}


def text(seen: Seen, number: int, language: str) -> dict[str, str]:
    """The text of a file, and its first page on a phone."""
    file = shown(seen, number, language)
    said = "web.text-there" if file.text else "web.text-missing"
    return {"html": _filled("text.html.jinja", language, file=file), "said": phrase(said, language)}


def message(draft: Draft, values: dict[str, str], name: str, number: int, language: str) -> dict[str, str]:
    """The form of a message, and the message when the form has been sent."""
    if draft.template is None:
        why = nothing_because(draft.document, language) or phrase("error.copying", language)
        return {"html": _filled("refused.html.jinja", language, why=why), "said": why}
    made = draft.message
    template = draft.template
    html = _filled(
        "message.html.jinja",
        language,
        draft=draft,
        values=values,
        id=f"f{number}",
        name=clean(name),
        reason=reason_of(draft.choices[0], language) if draft.choices else "",
        missing={one.name for one in made.missing} if made else set(),
        warnings=list(warnings(draft.document, language)),
        lines=list(message_lines(made, language)) if made else [],
        plain=_plain(made) if made else "",
        formatted=Markup(fragment(made.document, words_in(template.language))) if made else "",  # noqa: S704 - escaped by content.html
    )
    said = "web.message-done" if made and made.is_complete else "web.message-incomplete" if made else "web.message-form"
    return {"html": html, "said": phrase(said, language)}


def refusal(why: str, language: str, root: str) -> str:
    """A page that says why there is no answer."""
    return _filled("refusal.html.jinja", language, why=why, root=root)


def _plain(made: Message) -> str:
    return plain(made.document, words_in(made.template.language)).strip()


def _filled(template: str, language: str, **values: object) -> str:
    words = values.pop("words", None) or phrases_under("html", language) | phrases_under("web", language)
    section = phrases_under("section", language)
    return _environment().get_template(template).render(language=language, words=words, section=section, **values)


@cache
def _environment() -> Environment:
    """The environment of the report, with the templates of the page beside its own."""
    ours = report_environment().overlay()
    ours.loader = ChoiceLoader([PackageLoader(__package__, ""), PackageLoader("bilagekoll.reports.html", "")])
    return ours
