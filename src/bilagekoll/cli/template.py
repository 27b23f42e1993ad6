"""``bilagekoll template``: list, show, make and check message templates."""

from pathlib import Path
from typing import Annotated

import typer

from bilagekoll.cli import template_from, template_own
from bilagekoll.cli.asking import tell
from bilagekoll.cli.help import Help
from bilagekoll.cli.printing import show_lines
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.template_from import id_and_language, save_template
from bilagekoll.cli.templates import all_templates, general_template, named
from bilagekoll.locales import LANGUAGES, phrase


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command group."""
    group = typer.Typer(help=say("template"), rich_markup_mode=None, no_args_is_help=True)
    say.add_language(group)
    app.add_typer(group, name="template", cls=say.group)
    _add_looking(group, say)
    _add_new(group, say)
    template_from.add_to(group, say)
    template_own.add_to(group, say)


def _add_looking(group: typer.Typer, say: Help) -> None:
    @group.command("list", cls=say.command, help=say("template-list"))
    def list_(
        templates: Annotated[
            list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))
        ] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import own_folder
        from bilagekoll.reports.message import template_lines

        one_of("--lang", lang, LANGUAGES)
        found = sorted(all_templates(templates or [], lang), key=lambda one: one.language != lang)
        show_lines(*template_lines(found, lang), phrase("template.own-folder", lang, path=str(own_folder())))

    @group.command("show", cls=say.command, help=say("template-show"))
    def show_(
        name: Annotated[str, typer.Argument(metavar=say("metavar.template"), help=say("template-name"), show_default=False)] = "",
        source: Annotated[bool, typer.Option("--source", help=say("template-source"))] = False,
        templates: Annotated[
            list[Path] | None, typer.Option("--templates", metavar=say("metavar.folder"), help=say("templates-option"))
        ] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.format import written
        from bilagekoll.reports.message import template_page

        one_of("--lang", lang, LANGUAGES)
        template = named(all_templates(templates or [], lang), name, lang)
        show_lines(*([written(template).rstrip()] if source else template_page(template, lang)))

    @group.command("check", cls=say.command, help=say("template-check"))
    def check(
        path: Annotated[
            Path | None, typer.Argument(metavar=say("metavar.file"), help=say("template-file"), show_default=False)
        ] = None,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import read_template
        from bilagekoll.messages.review import review_template
        from bilagekoll.reports.message import template_review_lines

        one_of("--lang", lang, LANGUAGES)
        if path is None:
            raise RefusalError("error.no-template-file")
        review = review_template(read_template(path))
        show_lines(*template_review_lines(review, lang))
        raise typer.Exit(0 if review.is_good else 1)


def _add_new(group: typer.Typer, say: Help) -> None:
    @group.command("new", cls=say.command, help=say("template-new"))
    def new(
        path: Annotated[
            Path | None, typer.Argument(metavar=say("metavar.file"), help=say("template-new-file"), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if path is None:
            raise RefusalError("error.no-template-file")
        _, language = id_and_language(path)
        save_template(general_template(language), path, lang, force=force)
        tell(phrase("template.next", lang, path=str(path)))
