"""What the command line says no to."""

from collections.abc import Iterable


class RefusalError(Exception):
    """The command cannot go on.

    ``sentence`` names one in the locales, ``values`` fill its holes; ``exit_code`` ends the process.
    """

    def __init__(self, sentence: str, exit_code: int = 2, **values: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code
        self.values = values


def one_of(option: str, value: str, allowed: Iterable[str]) -> None:
    """Refuse a value that an option does not take."""
    if value not in allowed:
        raise RefusalError("error.choice", option=option, value=value, allowed=", ".join(allowed))
