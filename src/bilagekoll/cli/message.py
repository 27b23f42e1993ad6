"""``bilagekoll message``: the content of a file in a message template."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import bilagekoll
from bilagekoll.cli import clipboard
from bilagekoll.cli.asking import ask, can_ask, tell
from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.help import Help
from bilagekoll.cli.interview import Work, ask_for_fields, review, take
from bilagekoll.cli.output import destination
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.templates import all_templates
from bilagekoll.locales import LANGUAGES, phrase

if TYPE_CHECKING:
    from bilagekoll.messages.choosing import Choice
    from bilagekoll.messages.filling import Message
    from bilagekoll.messages.templates import Template

FORMATS = "plain|markdown|html"
MOST_CHOICES = 4
"""Templates proposed at once."""
MOST_CHARACTERS = 1_000_000
"""Characters read of a written message."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the message goes: into a file, onto the clipboard, both, or else to standard output."""

    format: str
    output: Path | None
    copy: bool
    force: bool

    @property
    def is_terminal(self) -> bool:
        """Whether the message would only be shown as it has been shown already."""
        return self.output is None and not self.copy and self.format == "plain"


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("message", cls=say.command, help=say("message"))
    def message(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("message-file"), show_default=False)] = "",
        template: Annotated[
            str | None, typer.Option("--template", "-t", metavar=say("metavar.template"), help=say("message-template"))
        ] = None,
        set: Annotated[list[str] | None, typer.Option("--set", metavar=say("metavar.set"), help=say("message-set"))] = None,
        format: Annotated[str, typer.Option("--format", "-f", metavar=FORMATS, help=say("message-format"))] = "plain",
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("message-output"))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        copy: Annotated[bool, typer.Option("--copy", "-c", help=say("message-copy"))] = False,
        whole: Annotated[bool, typer.Option("--whole", help=say("message-whole"))] = False,
        no_input: Annotated[bool, typer.Option("--no-input", help=say("no-input"))] = False,
        check: Annotated[bool, typer.Option("--check", help=say("message-check"))] = False,
        attached: Annotated[
            str | None, typer.Option("--attached", metavar=say("metavar.file"), help=say("message-attached"))
        ] = None,
        templates: Annotated[
            list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))
        ] = None,
        despite_restriction: Annotated[bool, typer.Option("--despite-restriction", help=say("despite-restriction"))] = False,
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        one_of("--format", format, FORMATS.split("|"))
        if check:
            raise typer.Exit(_check(path, attached, lang, given_password(lang, ask=password) if attached else ""))
        key = given_password(lang, ask=password)
        document = extracted(path, lang, despite_restriction=despite_restriction, password=key)
        interactive = not no_input and can_ask()
        chosen = _template(document, template, templates or [], lang, interactive=interactive)
        if chosen is None:
            raise typer.Exit(2)
        work = _started(document, chosen, set or [], lang, whole=whole)
        if interactive:
            ask_for_fields(work)
            review(work)
        raise typer.Exit(_finish(work, Target(format, output, copy=copy, force=force), interactive=interactive))


def _template(
    document: "bilagekoll.Document", wanted: str | None, folders: Sequence[Path], language: str, *, interactive: bool
) -> "Template | None":
    """The template asked for, or the one that a person picks; ``None`` when nobody picks, after saying which fit."""
    from bilagekoll.messages.choosing import choices, language_of
    from bilagekoll.reports.message import choice_lines, warnings

    every = all_templates(folders, language)
    tell(*warnings(document, language))
    if wanted is not None:
        return named(every, wanted, language_of(document))
    fitting = choices(document, every)[:MOST_CHOICES]
    if not fitting:
        raise RefusalError("error.no-template-fits")
    tell(phrase("message.fitting", language), *choice_lines(fitting, language))
    if not interactive:
        tell(phrase("message.choose-option", language, template=fitting[0].template.id))
        return None
    return _picked(every, fitting, language_of(document), language)


def _picked(every: "Sequence[Template]", fitting: "Sequence[Choice]", of_letter: str, language: str) -> "Template":
    while True:
        answer = ask(phrase("message.pick", language))
        if not answer:
            return fitting[0].template
        if answer.isdecimal() and 1 <= int(answer) <= len(fitting):
            return fitting[int(answer) - 1].template
        try:
            return named(every, answer, of_letter)
        except RefusalError as refusal:
            tell(phrase(refusal.sentence, language, **refusal.values))


def named(every: "Sequence[Template]", name: str, language: str) -> "Template":
    """The template of an id or a name, in the language of the letter if there is one. Raises :class:`RefusalError`."""
    id_, _, wanted = name.rpartition(".")
    low = (id_ if wanted in LANGUAGES and id_ else name).casefold()
    found = [one for one in every if low in {one.id.casefold(), one.name.casefold()}]
    found.sort(key=lambda one: one.language != (wanted if wanted in LANGUAGES and id_ else language))
    if not found:
        raise RefusalError("error.no-such-template", name=name, templates=", ".join(sorted({one.id for one in every})))
    return found[0]


def _started(document: "bilagekoll.Document", template: "Template", given: Sequence[str], language: str, *, whole: bool) -> Work:
    from bilagekoll.messages.format import kind_named
    from bilagekoll.messages.proposals import proposals

    work = Work(document, template, proposals(document), language, whole)
    for setting in given:
        name, equals, value = setting.partition("=")
        kind = kind_named(name.strip())
        one = template.field(name.strip()) or (template.field(kind.value) if kind else None)
        if not equals or one is None:
            fields = ", ".join(one.name for one in template.fields)
            raise RefusalError("error.set", setting=setting, fields=fields)
        take(work, one, value.replace("\\n", "\n").strip())
    work.message()  # a template that cannot be used says so before anyone has written anything
    return work


def _finish(work: Work, target: Target, *, interactive: bool) -> int:
    """Write the message where it was asked for; the exit code says whether something is left to do."""
    from bilagekoll.reports.message import differing_lines, message_lines, proposal_lines

    message = work.message()
    if not interactive:
        waiting = [(one, proposal) for one in message.missing if (proposal := work.proposal(one))]
        tell(*message_lines(message, work.language), *differing_lines(work.differing(), work.language))
        tell(*proposal_lines(waiting, work.language))
    if interactive and target.is_terminal and sys.stdout.isatty():
        tell(phrase("message.copy-above", work.language))
    else:
        _write(message, target, work.language)
    return 0 if message.is_complete and not work.document.doubts else 1


def _write(message: "Message", target: Target, language: str) -> None:
    from bilagekoll.reports.text import as_text

    text = as_text(message.document, target.format, message.template.language)
    if target.output is not None or not target.copy:
        with destination(target.output, force=target.force, machine_readable=True) as stream:
            stream.write(text)
    if target.output is not None:
        tell(phrase("text.written", language, path=str(target.output)))
    if target.copy:
        is_html = target.format == "html"
        clipboard.copy(
            as_text(message.document, "plain", message.template.language) if is_html else text, text if is_html else None
        )
        tell(phrase("text.copied", language))


def _check(path: str, attached: str | None, language: str, password: str) -> int:
    """Judge a written message from a file, or from standard input."""
    from bilagekoll.messages.content import content_of
    from bilagekoll.messages.review import review_message
    from bilagekoll.reports.message import message_review_lines
    from bilagekoll.reports.text import as_text

    text = _written(path)
    of_file = None
    if attached:
        letter, _ = content_of(
            extracted(attached, language, despite_restriction=True, password=password), (), ""
        )  # without the address of the patient
        of_file = as_text(letter, "plain", language)
    review = review_message(text, attachment_text=of_file)
    with destination(None, force=False, machine_readable=False) as stream:
        stream.write("\n".join([*message_review_lines(review, language), ""]))
    return 0 if review.is_good else 1


def _written(path: str) -> str:
    if not path:
        raise RefusalError("error.no-message")
    try:
        data = sys.stdin.buffer.read(MOST_CHARACTERS) if path == "-" else Path(path).read_bytes()[:MOST_CHARACTERS]
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise RefusalError("error.no-such-file", path=path) from None
    except UnicodeDecodeError:
        raise RefusalError("error.no-text-file", path=path) from None
    except OSError:
        raise RefusalError("error.a-folder" if Path(path).is_dir() else "error.file.unreadable", 3, path=path) from None
