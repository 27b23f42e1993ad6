"""The type of a fact that could not be read."""

from enum import StrEnum

from bilagekoll.facts.frozen import frozen


class Reason(StrEnum):
    """Why a fact is unknown."""

    PASSWORD = "password"  # noqa: S105 - the name of a reason, no secret
    DAMAGED = "damaged"
    LIMIT = "limit"
    UNSUPPORTED = "unsupported"


@frozen
class Unknown:
    """A fact that could not be read.

    ``detail`` names the limit that was reached or the type of the error; never anything from the file itself.
    """

    reason: Reason
    detail: str = ""
