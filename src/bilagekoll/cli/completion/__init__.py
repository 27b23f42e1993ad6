"""``bilagekoll completion``: a script that lets the shell fill in commands, options and values.

The script holds all it needs and never starts the program, so that a press of the tab key costs nothing. Typer's own completion
starts the program at each press, knows no values here, and rebinds the tab key of PowerShell.
"""

from typing import Annotated, Any

import typer

from bilagekoll.checking.policy import SHIPPED
from bilagekoll.cli.help import Help
from bilagekoll.cli.output import destination
from bilagekoll.cli.refusal import one_of
from bilagekoll.locales import LANGUAGES
from bilagekoll.topics import all_topics

SHELLS = ("bash", "zsh", "fish", "powershell")


def add_to(app: typer.Typer, say: Help) -> None:
    """Add the command."""

    @app.command("completion", cls=say.command, help=say("completion"))
    def completion(
        shell: Annotated[str, typer.Argument(metavar="|".join(SHELLS), help=say("shell"), show_default=False)],
        lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=say("lang"), show_default=False)] = say.language,
    ) -> None:
        one_of("--lang", lang, LANGUAGES)
        one_of(say("metavar.shell"), shell, SHELLS)
        with destination(None, force=False, machine_readable=True) as stream:
            stream.write(script(shell, typer.main.get_command(app)))


def script(shell: str, program: Any) -> str:
    """The script for a shell, from the program's commands (a command of Typer, see :func:`typer.main.get_command`)."""
    from bilagekoll.cli.completion import bash, fish, powershell, zsh
    from bilagekoll.cli.completion.tree import Answer, commands
    from bilagekoll.messages.library import shipped

    writers = {"bash": bash.write, "zsh": zsh.write, "fish": fish.write, "powershell": powershell.write}
    policy = Answer(SHIPPED, file=True)
    templates = Answer(tuple(sorted({template.id for template in shipped()})))
    known = {
        "policy": policy,
        "policy show:name": policy,
        "explain:name": Answer(tuple(topic.id for topic in all_topics())),
        "template": templates,
        "template show:name": templates,
        "pages": Answer(),
        "set": Answer(),
    }
    return writers[shell](list(commands(program, known)))
