"""``bilagekoll message``: the content of a file in a message template."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import bilagekoll
from bilagekoll.cli.asking import can_ask, tell
from bilagekoll.cli.delivery import Target, deliver
from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.help import Help
from bilagekoll.cli.interview import Work, ask_for_fields, review, take
from bilagekoll.cli.judging import judge
from bilagekoll.cli.output import spare
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.templates import all_templates, named, own_details, picked
from bilagekoll.locales import LANGUAGES, phrase

if TYPE_CHECKING:
    from bilagekoll.messages.templates import Template

FORMATS = "plain|markdown|html"


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
        from bilagekoll.messages.proposals import proposals

        one_of("--lang", lang, LANGUAGES)
        one_of("--format", format, FORMATS.split("|"))
        if check:
            raise typer.Exit(judge(path, attached, lang, given_password(lang, ask=password) if attached else ""))
        spare([Path(path)], output)
        key = given_password(lang, ask=password)
        document = extracted(path, lang, despite_restriction=despite_restriction, password=key)
        interactive = not no_input and can_ask()
        chosen = _template(document, template, templates or [], lang, interactive=interactive)
        if chosen is None:
            raise typer.Exit(2)
        work = Work(document, chosen, proposals(document), lang, whole, own_details(templates or [], chosen.language, lang))
        _set(work, set or [])
        if interactive:
            ask_for_fields(work)
            review(work)
        raise typer.Exit(_finish(work, Target(format, output, copy=copy, force=force), interactive=interactive))


def _template(
    document: "bilagekoll.Document", wanted: str | None, folders: Sequence[Path], language: str, *, interactive: bool
) -> "Template | None":
    """The template asked for, or the one that a person picks; ``None`` when nobody picks, after saying which fit."""
    from bilagekoll.messages.choosing import MOST_CHOICES, choices, language_of
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
    return picked(every, fitting, language_of(document), language)


def _set(work: Work, given: Sequence[str]) -> None:
    """Take what options say of fields. Raises :class:`RefusalError` for a field that is not there."""
    from bilagekoll.messages.format import kind_named

    for setting in given:
        name, equals, value = setting.partition("=")
        kind = kind_named(name.strip())
        one = work.template.field(name.strip()) or (work.template.field(kind.value) if kind else None)
        if not equals or one is None:
            fields = ", ".join(one.name for one in work.template.fields)
            raise RefusalError("error.set", setting=setting, fields=fields)
        take(work, one, value.replace("\\n", "\n").strip())
    work.message()  # a template that cannot be used says so before anyone has written anything


def _finish(work: Work, target: Target, *, interactive: bool) -> int:
    """Write the message where it was asked for; the exit code says whether something is left to do."""
    from bilagekoll.reports.message import differing_lines, message_lines, proposal_lines

    message = work.message()
    if not interactive:
        waiting = [(one, proposal) for one in message.missing for proposal in work.offers(one)]
        tell(*message_lines(message, work.language), *differing_lines(work.differing(), work.language))
        tell(*proposal_lines(waiting, work.language))
    if interactive and target.is_terminal and sys.stdout.isatty():
        tell(phrase("message.copy-above", work.language))
        if not work.own:
            tell(phrase("message.save-own", work.language))
    else:
        deliver(message.document, target, message.template.language, work.language)
    return 0 if message.is_complete and not work.document.doubts else 1
