"""The command line: arguments in, exit code out.

Exit codes: 0 all files can be attached; 1 some cannot; 2 the command was given wrongly; 3 something could not be checked.
"""

import contextlib
import importlib
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import Abort, Exit, TyperException

from bilagekoll import PolicyError, __version__
from bilagekoll.cli.help import Help
from bilagekoll.cli.language import choose
from bilagekoll.cli.output import reason
from bilagekoll.cli.refusal import RefusalError, one_of
from bilagekoll.isolation import NoRoomError
from bilagekoll.locales import LANGUAGES, phrase
from bilagekoll.messages.templates import TemplateError
from bilagekoll.reports.clean import clean

COMMANDS = ("check", "text", "message", "template", "preview", "shrink", "serve", "explain", "rules", "policy", "completion")
"""In the order of the help page; each is a module of its name in this package."""
LONGEST = 1000
"""Characters shown of a path or a list in an error."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it (128 + SIGINT)."""


def main(arguments: list[str] | None = None) -> None:
    """Run the program and end the process with its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run the program and return its exit code. Whatever goes wrong is one sentence on standard error."""
    language = choose(arguments)
    try:
        code: int = build(language, arguments)(arguments, prog_name="bilagekoll", standalone_mode=False) or 0
        return code if code != INTERRUPTED else _say("error.interrupted", language, INTERRUPTED)
    except Exit as ended:
        return ended.exit_code
    except (KeyboardInterrupt, Abort):
        return _say("error.interrupted", language, INTERRUPTED)
    except RefusalError as refusal:
        return _say(refusal.sentence, language, refusal.exit_code, **refusal.values)
    except PolicyError as error:
        return _say(f"error.{error.sentence}", language, 2, **error.values)
    except TemplateError as error:
        return _say(f"template.error.{error.sentence}", language, 2, **error.values)
    except TyperException as error:
        return _wrong_usage(error, language)
    except Exception as error:  # noqa: BLE001 - no traceback ever reaches a user
        return _unforeseen(error, language)


def build(language: str, arguments: Sequence[str] = ()) -> typer.Typer:
    """The commands, with their help in a language: the one that the arguments name, or all. Each takes time to import.

    The script for completion tells of all.
    """
    say = Help(language)
    app = typer.Typer(
        cls=say.group,
        add_completion=False,  # Typer's own would import what it needs at every start; the command completion is ours
        rich_markup_mode=None,
        no_args_is_help=True,
        help=say("bilagekoll"),
        epilog=say("first"),
    )

    @app.callback()
    def root(
        _version: bool = typer.Option(False, "--version", is_eager=True, callback=_show_version, help=say("version")),
        lang: str = typer.Option(language, "--lang", metavar="sv|en", help=say("lang"), show_default=False),
    ) -> None:
        one_of("--lang", lang, LANGUAGES)

    named = next((argument for argument in arguments if not argument.startswith("-")), "")
    for command in (named,) if named in COMMANDS and named != "completion" else COMMANDS:
        importlib.import_module(f"{__name__}.{command}").add_to(app, say)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"bilagekoll {__version__}")  # noqa: T201 - what the option is for
        raise Exit


def _wrong_usage(error: TyperException, language: str) -> int:
    """Typer's own complaints are in English; say the same in the language. Its classes are private, so go by their names."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        print(error.message, file=sys.stderr)  # noqa: T201 - the help page, already in the language
        return 2
    option = getattr(error, "option_name", None) or getattr(getattr(error, "param", None), "name", None) or ""
    known = {"NoSuchOption": "no-such-option", "BadParameter": "bad-value", "BadOptionUsage": "option-without-value"}
    at_top = getattr(getattr(error, "ctx", None), "parent", None) is None
    sentence = known.get(kind, "no-such-command" if at_top else "usage")
    return _say(f"error.{sentence}", language, 2, option=option if option.startswith("-") else f"--{option}")


def _unforeseen(error: Exception, language: str) -> int:
    if isinstance(error, NoRoomError):
        return _say("error.no-room", language, 3)
    if isinstance(error, OSError):
        return _say("error.system", language, 3, reason=reason(error))
    return _say("error.unexpected", language, 3, error=type(error).__name__)


def _say(sentence: str, language: str, exit_code: int, **values: str) -> int:
    shown = {key: phrase(value[1:], language) if value.startswith("@") else clean(value, LONGEST) for key, value in values.items()}
    with contextlib.suppress(OSError):  # standard error may be full or closed; the exit code still tells
        print(phrase(sentence, language, **shown), file=sys.stderr)  # noqa: T201 - the one place that speaks of errors
    return exit_code
