"""What workers do to a file, the answer for each way in which it can fail, and what they need imported for it."""

from collections.abc import Iterable
from dataclasses import field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import bilagekoll
from bilagekoll.checking.policy import Policy
from bilagekoll.checking.report import Report, unreadable
from bilagekoll.facts.frozen import frozen
from bilagekoll.topics import modules_of, rules_of

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Document

_PICTURES = {".png", ".jpg", ".jpeg", ".gif"}
_PDF = ("bilagekoll.readers.pdf",)
_PICTURE = ("bilagekoll.readers.recognition:prepare", "bilagekoll.readers.image")
_PICTURES_ALONE = ("bilagekoll.isolation.tasks:prepare_for_pictures", "bilagekoll.readers.image")
_TEXT = ("bilagekoll.readers.layout.pages", "bilagekoll.content.extracting")


def modules_to_check(paths: Iterable[str | Path], profile: str) -> tuple[str, ...]:
    """What a check of these files needs: the readers by the endings of the names, which are right most of the time.

    The engine that looks for text in pictures loads in the background from the first moment on.
    """
    readers = _readers(paths)
    if readers == _PICTURE and profile == "patient":
        return _PICTURES_ALONE
    return (*readers, *modules_of(profile))


def prepare_for_pictures() -> None:
    """Load the engine first and the rules after it: they are needed when it has looked, which takes longer than importing them."""
    from bilagekoll.readers.recognition import prepare

    prepare(then=lambda: rules_of("patient"))


def modules_to_extract(paths: Iterable[str | Path]) -> tuple[str, ...]:
    """What fetching the text of these files needs."""
    return (*_readers(paths), *_TEXT)


def _readers(paths: Iterable[str | Path]) -> tuple[str, ...]:
    pictures = {PurePath(path).suffix.lower() in _PICTURES for path in paths}
    return (*(_PICTURE if True in pictures else ()), *(_PDF if False in pictures else ()))


@frozen
class Check:
    """Checks files against a policy and a profile. A file that cannot be opened gets a report too."""

    policy: Policy
    profile: str
    password: str = field(default="", repr=False)

    def __call__(self, path: Path) -> Report:
        """The report on one file."""
        try:
            return bilagekoll.check(path, policy=self.policy, profile=self.profile, password=self.password)
        except OSError as error:
            return self.unopened(path, error)

    def unopened(self, path: Path, error: OSError) -> Report:
        """The report on a file that cannot be opened."""
        reasons = {FileNotFoundError: "missing", PermissionError: "denied"}
        return self.without_answer(path, next((why for kind, why in reasons.items() if isinstance(error, kind)), "unreadable"))

    def without_answer(self, path: Path, why: str) -> Report:
        """The report on a file of which nothing is known."""
        return unreadable(str(path), why, self.policy.name, self.profile)


@frozen
class CheckWithText:
    """Checks files for a patient and gives, of pictures, what is written in them too: a document, ``None`` of other files."""

    check: Check

    def __call__(self, path: Path) -> "tuple[Report, Document | None]":
        """The report on one file, and its text."""
        from bilagekoll.api import check_with_text

        try:
            return check_with_text(path, self.check.policy, password=self.check.password)
        except OSError as error:
            return self.check.unopened(path, error), None


@frozen
class Extract:
    """Fetches the text of files, of some pages or of all; the error when a file cannot be opened."""

    pages: frozenset[int] | None
    password: str = field(default="", repr=False)

    def __call__(self, path: str) -> "Document | OSError":
        """The content of one file."""
        try:
            return bilagekoll.extract(path, pages=self.pages, password=self.password, converted=True)
        except OSError as error:
            return error
