"""``bilagekoll policy show``: a policy with the source of each number."""

from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.printing import show_parts
from bilagekoll.cli.refusal import one_of
from bilagekoll.locales import LANGUAGES


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command group."""
    policies = typer.Typer(help=say("policy"), rich_markup_mode=None, no_args_is_help=True)
    say.add_language(policies)
    app.add_typer(policies, name="policy", cls=say.group)

    @policies.command("show", cls=say.command, help=say("policy-show"))
    def policy_show(
        name: Annotated[str, typer.Argument(metavar=say("metavar.policy"), help=say("policy-argument"))] = "1177",
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.reports.catalogue import policy_page

        one_of("--lang", lang, LANGUAGES)
        show_parts(policy_page(bilagekoll.load_policy(name), lang))
