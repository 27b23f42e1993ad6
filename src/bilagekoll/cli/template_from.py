"""``bilagekoll template from``: a letter becomes a template."""

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import bilagekoll
from bilagekoll.cli.asking import ask, can_ask, tell
from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.help import Help
from bilagekoll.cli.output import destination
from bilagekoll.cli.password import given_password
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.cli.templates import general_template
from bilagekoll.facts.frozen import frozen
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.reports.clean import clean

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Block
    from bilagekoll.messages.making import Draft, Hole
    from bilagekoll.messages.templates import Template

_NO = {"n", "nej", "no"}
_NAME = re.compile(r"[^\W_][\w-]{0,40}")
"""What a hole can be called."""
WORDS_OF_ID = 5
"""Words of a title that make the id of a template."""


@frozen
class Target:
    """Where a new template goes, and whether there is somebody to ask."""

    output: Path | None
    language: str
    force: bool
    interactive: bool


def add_to(group: typer.Typer, say: Help) -> None:
    """Add the command."""

    @group.command("from", cls=say.command, help=say("template-from"))
    def from_(
        path: Annotated[str, typer.Argument(metavar=say("metavar.file"), help=say("template-from-file"), show_default=False)] = "",
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=say("metavar.file"), help=say("template-output"))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say("force"))] = False,
        no_input: Annotated[bool, typer.Option("--no-input", help=say("no-input"))] = False,
        despite_restriction: Annotated[bool, typer.Option("--despite-restriction", help=say("despite-restriction"))] = False,
        password: Annotated[bool, typer.Option("--password", help=say("password"))] = False,
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        if output is not None:
            id_and_language(output)
        key = given_password(lang, ask=password)
        document = extracted(path, lang, despite_restriction=despite_restriction, password=key)
        target = Target(output, lang, force=force, interactive=not no_input and can_ask())
        raise typer.Exit(_from(document, path, target))


def _from(document: "bilagekoll.Document", path: str, target: Target) -> int:
    """Make a template of a letter: every hole confirmed by a person, or marked as proposed."""
    from bilagekoll.messages.choosing import language_of
    from bilagekoll.messages.completing import completed
    from bilagekoll.messages.format import parsed, written
    from bilagekoll.messages.making import draft_of, template_of
    from bilagekoll.messages.review import review_template
    from bilagekoll.reports.message import template_review_lines, variable_words
    from bilagekoll.reports.text import as_text

    def as_lines(block: "Block") -> str:
        return as_text(bilagekoll.Document(blocks=(block,)), "plain", draft_language).rstrip()

    draft_language = language_of(document)
    if target.output is not None and id_and_language(target.output)[1] != draft_language:
        raise RefusalError("error.template-language", path=str(target.output), wanted=draft_language)
    draft = draft_of(document, as_lines)
    tell(*(phrase(f"template.removed.{part}", target.language) for part in draft.left_out))
    chosen = _chosen(draft, target.language) if target.interactive else {hole: hole.name for hole in draft.holes}
    id_ = id_and_language(target.output)[0] if target.output else _slug(draft.title or Path(path).stem)
    name = clean(draft.title or Path(path).stem)
    if target.interactive:
        name = ask(phrase("template.ask-name", target.language, name=name)) or name
    made = template_of(draft, chosen, lambda what: variable_words(what, draft_language), id_, name, confirmed=target.interactive)
    made, added = completed(made, general_template(made.language), confirmed=target.interactive)
    tell(*(phrase("template.added", target.language, what=phrase(f"message.four.{kind}", target.language)) for kind in added))
    save_template(made, target.output, target.language, force=target.force)
    review = review_template(parsed(written(made).encode(), f"{id_}.{made.language}.md"))  # with the lines of the file
    tell("", *template_review_lines(review, target.language), phrase("template.read-through", target.language))
    return 0 if review.is_good else 1


def _chosen(draft: "Draft", language: str) -> "dict[Hole, str]":
    """The holes that the author wants. Personal data becomes a hole whatever the answer; a word of one's own is its name."""
    chosen: dict[Hole, str] = {}
    decided: dict[tuple[str, str], str | None] = {}
    if draft.holes:
        tell("", phrase("template.how-to-answer", language))
    for hole in draft.holes:
        if (hole.name, hole.text) not in decided:
            decided[hole.name, hole.text] = _decision(hole, language)
        name = decided[hole.name, hole.text]
        if name is not None:
            chosen[hole] = name
    return chosen


def _decision(hole: "Hole", language: str) -> str | None:
    tell("", clean(hole.around, 200))
    what = phrase(f"message.variable.{hole.what}", language)
    tell(
        phrase(
            "template.personal-hole" if hole.certain else "template.proposed-hole",
            language,
            what=what,
            text=clean(hole.text),
            hole=hole.name,
        )
    )
    while True:
        answer = ask(phrase("template.hole-or-not", language))
        if not answer:
            return hole.name
        if answer.casefold() in _NO:
            if not hole.certain:
                return None
            tell(phrase("template.must-go", language))
        elif _NAME.fullmatch(answer):
            return answer
        else:
            tell(phrase("template.bad-name", language))


def id_and_language(path: Path) -> tuple[str, str]:
    """What the name of a template file says, as "summons.sv.md". Raises :class:`TemplateError`."""
    from bilagekoll.messages.format import id_and_language

    return id_and_language(path.name, str(path))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:WORDS_OF_ID]) or "mall"


def save_template(template: "Template", path: Path | None, language: str, *, force: bool) -> None:
    """Write a template to a file, or to standard output without one."""
    from bilagekoll.messages.format import written

    with destination(path, force=force, machine_readable=True) as stream:
        stream.write(written(template))
    if path is not None:
        tell(phrase("template.written", language, path=str(path)))
