"""Completion in bash 4 or newer, also the one of Git for Windows."""

from collections.abc import Iterable, Iterator

from bilagekoll.cli.completion.tree import Command

# bash takes "--format=js" for three words, hence the look behind the equals sign.
_SCRIPT = """\
_bilagekoll() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} route= words= files= i
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${{COMP_WORDS[COMP_CWORD - 2]}}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "${{route:+$route }}${{COMP_WORDS[i]}}" in
            {routes}) route="${{route:+$route }}${{COMP_WORDS[i]}}" ;;
        esac
    done
    case "$route:$before" in
{values}
        *)
            case "$route:$current" in
{options}
            esac
            case "$route" in
{words}
            esac ;;
    esac
    if [[ -n $words ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
    if [[ -n $files && ${{#COMPREPLY[@]}} == 0 ]]; then
        compopt -o default
    fi
}}
complete -F _bilagekoll bilagekoll
"""


def write(commands: Iterable[Command]) -> str:
    """The script."""
    known = list(commands)
    return _SCRIPT.format(
        routes="|".join(f"'{command.route}'" for command in known if command.route),
        values="\n".join(line for command in known for line in _values(command)),
        options="\n".join(f"                '{command.route}:-'*) words='{_names(command)}' ;;" for command in known),
        words="\n".join(f"                '{command.route}') {_rest(command)} ;;" for command in known),
    )


def _values(command: Command) -> Iterator[str]:
    for option in command.options:
        if option.value:
            names = "|".join(f"'{command.route}:{name}'" for name in option.names)
            yield f"        {names}) {_words(option.value.words)}{_files(option.value.file)} ;;"


def _names(command: Command) -> str:
    return " ".join(["--help", *(name for option in command.options for name in option.names)])


def _rest(command: Command) -> str:
    return f"[[ -n $words ]] || {{ {_words(command.words)}{_files(command.file)}; }}"


def _words(words: Iterable[str]) -> str:
    return f"words='{' '.join(words)}'"


def _files(file: bool) -> str:
    return " files=yes" if file else ""
