"""Completion in zsh, with a sentence beside each word."""

from collections.abc import Iterable, Iterator

from bilagekoll.cli.completion.tree import Command

_SCRIPT = """\
#compdef bilagekoll
_bilagekoll() {{
    local route= i
    local -a found
    for ((i = 2; i < CURRENT; i++)); do
        case "${{route:+$route }}${{words[i]}}" in
            ({routes}) route="${{route:+$route }}${{words[i]}}" ;;
        esac
    done
    case "$route:${{words[CURRENT - 1]}}" in
{values}
    esac
    if [[ ${{words[CURRENT]}} == -* ]]; then
        case "$route" in
{options}
        esac
        _describe -o option found
        return
    fi
    case "$route" in
{words}
    esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _bilagekoll "$@"
else
    compdef _bilagekoll bilagekoll
fi
"""


def write(commands: Iterable[Command]) -> str:
    """The script."""
    known = list(commands)
    return _SCRIPT.format(
        routes="|".join(quoted(command.route) for command in known if command.route),
        values="\n".join(line for command in known for line in _values(command)),
        options="\n".join(f"            ({quoted(command.route)}) found=({' '.join(_options(command))}) ;;" for command in known),
        words="\n".join(f"        ({quoted(command.route)}) {_rest(command)} ;;" for command in known),
    )


def quoted(text: str) -> str:
    """A text as a word of the shell."""
    return "'" + text.replace("'", "'\\''") + "'"


def _described(word: str, help_text: str) -> str:
    """A word and what it does, as ``_describe`` wants them."""
    return quoted(f"{word}:{help_text}" if help_text else word)


def _values(command: Command) -> Iterator[str]:
    for option in command.options:
        if option.value:
            names = "|".join(quoted(f"{command.route}:{name}") for name in option.names)
            words = [f"compadd -- {' '.join(option.value.words)}"] if option.value.words else []
            yield f"        ({names}) {'; '.join([*words, *_files(option.value.file), 'return'])} ;;"


def _options(command: Command) -> Iterator[str]:
    yield quoted("--help")
    for option in command.options:
        yield from (_described(name, option.help) for name in option.names)


def _rest(command: Command) -> str:
    words = " ".join(_described(word, help_text) for word, help_text in command.words.items())
    parts = [f"found=({words}); _describe word found"] if words else []
    return "; ".join([*parts, *_files(command.file)]) or ":"


def _files(file: bool) -> list[str]:
    return ["_files"] if file else []
