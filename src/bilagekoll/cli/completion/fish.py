"""Completion in fish, with a sentence beside each word."""

from collections.abc import Iterable, Iterator

from bilagekoll.cli.completion.tree import Command, Option


def write(commands: Iterable[Command]) -> str:
    """The script."""
    return "\n".join(["complete -c bilagekoll -f", *(line for command in commands for line in _lines(command)), ""])


def _lines(command: Command) -> Iterator[str]:
    here = _condition(command)
    if command.file:
        yield f"complete -c bilagekoll -n {here} -F"
    yield f"complete -c bilagekoll -n {here} -l help"
    for word, help_text in command.words.items():
        yield f"complete -c bilagekoll -n {here} -a {_quoted(word)} -d {_quoted(help_text)}"
    for option in command.options:
        yield f"complete -c bilagekoll -n {here} {_names(option)} -d {_quoted(option.help)}"


def _condition(command: Command) -> str:
    """When the line so far leads to this command and, for a group, no further."""
    if not command.route:
        return "__fish_use_subcommand"
    seen = [f"__fish_seen_subcommand_from {word}" for word in command.route.split()]
    further = [] if command.file or not command.words else [f"not __fish_seen_subcommand_from {' '.join(command.words)}"]
    return _quoted("; and ".join([*seen, *further]))


def _names(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    if option.value is None:
        return names
    words = f" -a {_quoted(' '.join(option.value.words))}" if option.value.words else ""
    return f"{names} -r {'-F' if option.value.file else '-f'}{words}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
