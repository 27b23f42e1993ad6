"""The password of a locked file: from the environment or typed in. Never an argument, which other users and the history can see."""

import os
import sys
from collections.abc import Mapping

from bilagekoll.cli.refusal import RefusalError
from bilagekoll.locales import phrase

VARIABLE = "BILAGEKOLL_PASSWORD"


def given_password(language: str, *, ask: bool, environment: Mapping[str, str] = os.environ) -> str:
    """The password to try; empty for none. Raises :class:`RefusalError` when it is to be typed and there is no keyboard."""
    given = environment.get(VARIABLE, "")
    if given or not ask:
        return given
    if not sys.stdin.isatty():  # getpass would show what is typed
        raise RefusalError("error.password-prompt")
    from getpass import getpass

    return getpass(phrase("password", language))
