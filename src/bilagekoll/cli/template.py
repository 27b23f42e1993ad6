"""``bilagekoll template``: list, show, make and check message templates."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilagekoll.cli.asking import ask, can_ask, tell
from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.help import Help
from bilagekoll.cli.message import named
from bilagekoll.cli.output import destination
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.templates import all_templates
from bilagekoll.locales import LANGUAGES, phrase

if TYPE_CHECKING:
    from bilagekoll.messages.making import Draft, Hole
    from bilagekoll.messages.templates import Template

_NO = {"n", "nej", "no"}
_NAME = re.compile(r"[^\W_][\w-]{0,40}")
"""What a hole can be called."""


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command group."""
    group = typer.Typer(help=say("template"), rich_markup_mode=None, no_args_is_help=True)
    app.add_typer(group, name="template", cls=say.group)
    _add_looking(group, say)
    _add_making(group, say)


def _add_looking(group: typer.Typer, say: Help) -> None:
    @group.command("list", cls=say.command, help=say("template-list"))
    def list_(
        templates: Annotated[list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import own_folder
        from bilagekoll.reports.message import template_lines

        one_of("--lang", lang, LANGUAGES)
        found = sorted(all_templates(templates or [], lang), key=lambda one: one.language != lang)
        _print(*template_lines(found, lang), phrase("template.own-folder", lang, path=str(own_folder())))

    @group.command("show", cls=say.command, help=say("template-show"))
    def show(
        name: Annotated[str, typer.Argument(metavar=say("metavar.template"), help=say("template-name"), show_default=False)] = "",
        source: Annotated[bool, typer.Option("--source", help=say("template-source"))] = False,
        templates: Annotated[list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.format import written
        from bilagekoll.reports.message import template_page

        one_of("--lang", lang, LANGUAGES)
        template = named(all_templates(templates or [], lang), name, lang)
        _print(*([written(template).rstrip()] if source else template_page(template, lang)))

    @group.command("check", cls=say.command, help=say("template-check"))
    def check(
        path: Annotated[Path | None, typer.Argument(metavar=say("metavar.file"), help=say("template-file"), show_default=False)] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import read_template
        from bilagekoll.messages.review import review_template
        from bilagekoll.reports.message import template_review_lines

        one_of("--lang", lang, LANGUAGES)
        if path is None:
            raise RefusalError("error.no-template-file")
        review = review_template(read_template(path))
        _print(*template_review_lines(review, lang))
        raise typer.Exit(0 if review.is_good else 1)


def _add_making(group: typer.Typer, say: Help) -> None:
    @group.command("new", cls=say.command, help=say("template-new"))
    def new(
        path: Annotated[Path | None, typer.Argument(metavar=say("metavar.file"), help=say("template-new-file"), show_default=False)] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import shipped

        one_of("--lang", lang, LANGUAGES)
        if path is None:
            raise RefusalError("error.no-template-file")
        id_, language = _id_and_language(path)
        pattern = next(one for one in shipped() if one.id == "allman-information" and one.language == language)
        _write(_renamed(pattern, id_), path, lang, force=force)

    @group.command("from", cls=say.command, help=say("template-from"))
    def from_(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("template-from-file"), show_default=False)] = "",
        output: Annotated[Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("template-output"))] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        no_input: Annotated[bool, typer.Option("--no-input", help=say("no-input"))] = False,
        despite_restriction: Annotated[bool, typer.Option("--despite-restriction", help=say("despite-restriction"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if output is not None:
            _id_and_language(output)
        document = extracted(path, lang, despite_restriction=despite_restriction)
        raise typer.Exit(_from(document, path, output, lang, force=force, interactive=not no_input and can_ask()))


def _from(document: "bilagekoll.Document", path: str, output: Path | None, language: str, *, force: bool, interactive: bool) -> int:  # type: ignore[name-defined]  # noqa: F821
    raise NotImplementedError
