"""``bilagekoll explain``: the words and sources of a topic or a rule."""

from typing import Annotated

import typer

import bilagekoll
from bilagekoll.cli.help import Help
from bilagekoll.cli.printing import show_parts
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.locales import LANGUAGES
from bilagekoll.topics import all_rules, all_topics


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("explain", cls=say.command, help=say("explain"))
    def explain(
        name: Annotated[str, typer.Argument(metavar=say("metavar.topic"), help=say("topic"), show_default=False)] = "",
        policy: Annotated[str, typer.Option("--policy", metavar=say("metavar.policy"), help=say("policy-option"))] = "1177",
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.reports.catalogue import rule_page, topic_page

        one_of("--lang", lang, LANGUAGES)
        chosen = bilagekoll.load_policy(policy)
        topic = next((topic for topic in all_topics() if topic.id == name), None)
        rule = next((rule for rule in all_rules() if rule.id == name), None)
        if topic:
            show_parts(topic_page(topic, lang))
        elif rule:
            show_parts(rule_page(rule, chosen, lang))
        else:
            topics = ", ".join(topic.id for topic in all_topics())
            raise RefusalError("error.nothing-to-explain" if name else "error.no-topic", name=name, topics=topics)
