"""``bilagekoll template own``: what a unit says in every message, saved to be proposed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilagekoll.cli.asking import can_ask, tell
from bilagekoll.cli.help import Help
from bilagekoll.cli.interview import answer_for
from bilagekoll.cli.output import destination, reason
from bilagekoll.cli.printing import show_lines
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.templates import general_template
from bilagekoll.locales import LANGUAGES, phrase

if TYPE_CHECKING:
    from bilagekoll.messages.own import Own
    from bilagekoll.messages.templates import Kind


def add_to(group: typer.Typer, say: Help) -> None:
    """Add the command."""

    @group.command("own", cls=say.command, help=say("template-own"))
    def own(
        set: Annotated[list[str] | None, typer.Option("--set", metavar=say("metavar.set"), help=say("template-own-set"))] = None,
        of_messages: Annotated[str, typer.Option("--for", metavar="sv|en", help=say("template-own-for"))] = "sv",
        no_input: Annotated[bool, typer.Option("--no-input", help=say("no-input"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        from bilagekoll.messages.library import own_folder
        from bilagekoll.messages.own import FILE, read_own

        one_of("--lang", lang, LANGUAGES)
        one_of("--for", of_messages, LANGUAGES)
        path = own_folder() / FILE
        saved = read_own(path)
        table = dict(saved.get(of_messages, {}))
        if set or (can_ask() and not no_input):
            table |= _set(set, of_messages) if set else _asked(table, of_messages, lang)
            _save({**saved, of_messages: table}, path)
            tell(phrase("template.own-saved", lang, path=str(path)))
        _tell_what_lacks(table, lang)
        show_lines(*_lines(table, of_messages) or [phrase("template.own-nothing", lang, path=str(path))])


def _set(settings: Sequence[str], language: str) -> "dict[Kind, str]":
    from bilagekoll.messages.format import kind_name, kind_named
    from bilagekoll.messages.own import KEPT

    found: dict[Kind, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        kind = kind_named(name.strip())
        if not equals or kind is None or kind not in KEPT:
            raise RefusalError("error.set", setting=setting, fields=", ".join(kind_name(one, language) for one in KEPT))
        found[kind] = value.strip()
    return found


def _asked(saved: "dict[Kind, str]", of_messages: str, language: str) -> "dict[Kind, str]":
    """What a person says, asked with the words of the general template."""
    from bilagekoll.messages.own import KEPT
    from bilagekoll.messages.proposals import Proposal

    tell(phrase("template.own-how", language))
    found: dict[Kind, str] = {}
    for field in general_template(of_messages).fields:
        if field.kind in KEPT:
            now = [Proposal(field.kind, saved[field.kind], own=True)] if saved.get(field.kind) else []
            found[field.kind] = answer_for(replace(field, required=False), now, language)
    return found


def _save(values: "Own", path: Path) -> None:
    from bilagekoll.messages.own import written_own

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RefusalError("error.output", 3, path=str(path), reason=reason(error)) from None
    with destination(path, force=True, machine_readable=True) as stream:
        stream.write(written_own(values))


def _lines(table: "dict[Kind, str]", language: str) -> list[str]:
    from bilagekoll.messages.format import kind_name

    return [f"{kind_name(kind, language)}: {value}" for kind, value in table.items() if value]


def _tell_what_lacks(table: "dict[Kind, str]", language: str) -> None:
    """Say of what is saved what the program does not understand as what it should be."""
    from bilagekoll.messages.completeness import FOUR, lacking
    from bilagekoll.reports.message import lacking_lines

    lacks = lacking("\n".join(value for value in table.values() if value))
    tell(*lacking_lines((kind for kind in FOUR if table.get(kind) and kind in lacks), language))
