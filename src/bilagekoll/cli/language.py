"""The language to answer in: ``--lang``, else the locale, else Swedish."""

import locale
import os
import sys
from collections.abc import Mapping, Sequence

from bilagekoll.locales import LANGUAGES

OPTION = "--lang"


def choose(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language of help, errors and reports, known before the arguments are parsed. A wrong ``--lang`` is refused later."""
    for number, argument in enumerate(arguments):
        value = arguments[number + 1] if argument == OPTION and number + 1 < len(arguments) else argument.removeprefix(f"{OPTION}=")
        if argument.startswith(OPTION) and value in LANGUAGES:
            return value
    return "en" if _locale(environment).lower().startswith("en") else "sv"


def _locale(environment: Mapping[str, str]) -> str:
    """The locale's name: POSIX variables in their order, else what Windows says ("English_Sweden" or "en-GB")."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if named or sys.platform != "win32":
        return named
    return locale.getlocale()[0] or ""
