"""The commands with their options and the words that may follow, as plain data for scripts of any shell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What may stand for a value: certain words, a file or folder, either, or (a number) neither."""

    words: tuple[str, ...] = ()
    file: bool = False


@dataclass(frozen=True)
class Option:
    """An option: its names ("--format", "-f"), what it does in a sentence, and its value, if it takes one."""

    names: tuple[str, ...]
    help: str
    value: Answer | None


@dataclass(frozen=True)
class Command:
    """A command: the words that lead to it ("policy show"; nothing for the program itself), its options and what may follow."""

    route: str
    help: str
    options: tuple[Option, ...]
    words: Mapping[str, str]
    """Commands below it, or the words that its argument takes, each with what it does or an empty text."""
    file: bool
    """Whether its argument may be a file."""


def commands(group: Any, known: Mapping[str, Answer], route: str = "") -> Iterator[Command]:
    """A command of Typer and all below it, from the top down.

    ``known`` holds what a parameter takes, by command and parameter ("explain:name") or by parameter alone ("policy").
    Choices ("sv|en") and numbers are seen from the parameter itself; everything else is a file.
    """
    below: dict[str, Any] = getattr(group, "commands", {})
    arguments = [_answer(parameter, known, route) for parameter in group.params if parameter.param_type_name == "argument"]
    options = [
        Option(
            tuple(parameter.opts), first_sentence(parameter.help), None if parameter.is_flag else _answer(parameter, known, route)
        )
        for parameter in group.params
        if parameter.param_type_name == "option"
    ]
    words = {name: first_sentence(command.help) for name, command in below.items()}
    words |= {word: "" for answer in arguments for word in answer.words}
    yield Command(route, first_sentence(group.help), tuple(options), words, any(answer.file for answer in arguments))
    for name, command in below.items():
        yield from commands(command, known, f"{route} {name}".strip())


def first_sentence(text: str | None) -> str:
    """The first sentence, without the mark at its end."""
    return (text or "").split(". ")[0].removesuffix(".")


def _answer(parameter: Any, known: Mapping[str, Answer], route: str) -> Answer:
    if "|" in (parameter.metavar or ""):
        return Answer(tuple(parameter.metavar.split("|")))
    named = known.get(f"{route}:{parameter.name}", known.get(parameter.name))
    return named or Answer(file=not parameter.type.name.startswith(("int", "float")))
