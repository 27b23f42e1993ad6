"""``bilagekoll rules``: every rule in a line."""

from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.printing import show_parts
from bilagekoll.cli.refusal import one_of
from bilagekoll.locales import LANGUAGES
from bilagekoll.topics import all_rules


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("rules", cls=say.command, help=say("rules"))
    def rules(
        policy: Annotated[str, typer.Option("--policy", metavar=say("metavar.policy"), help=say("policy-option"))] = "1177",
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.reports.catalogue import rule_list

        one_of("--lang", lang, LANGUAGES)
        show_parts(rule_list(all_rules(), bilagekoll.load_policy(policy), lang))
