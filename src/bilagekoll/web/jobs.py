"""What workers do for the page. Each job holds all that it needs, so that nothing of a file outlives its request."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any, Protocol

import bilagekoll
from bilagekoll.checking.policy import Policy
from bilagekoll.content.blocks import Block, Document
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.isolation.looking import Look
from bilagekoll.messages.choosing import Choice
from bilagekoll.messages.filling import Message
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.templates import Field, Kind, Template
from bilagekoll.reports.html.views import Seen, order_jumps, pages_to_show
from bilagekoll.web.uploads import Upload

MOST_PICTURES = 6
"""Pages shown of a file: fewer than in a report that is kept, for the answer shall come at once."""


class Job(Protocol):
    """Something to do in a worker."""

    def __call__(self) -> Any:
        """Do it."""


def do(job: Job) -> Any:
    """The one task of the page's workers."""
    return job()


@frozen
class WarmUp:
    """Imports what the first file would wait for."""

    def __call__(self) -> None:
        """Check a page with nothing on it."""
        import bilagekoll.content.extracting
        import bilagekoll.readers.layout.pages
        import bilagekoll.readers.picturing

        bilagekoll.check(b"%PDF-1.7\n", name="x.pdf")


@frozen
class Inspect:
    """Checks a file and draws the pages that matter."""

    upload: Upload = field(repr=False)
    policy: Policy

    def __call__(self) -> Seen:
        """The answer with its pictures, and the order of the tags where it jumps."""
        from bilagekoll.content.extracting import spoken
        from bilagekoll.readers import read
        from bilagekoll.readers.picturing import picture_pages

        data = self.upload.data
        report = bilagekoll.check(data, name=self.upload.name, policy=self.policy)
        pictures = picture_pages(data, report.format, pages_to_show(report, MOST_PICTURES))
        return Seen(report, pictures=pictures, spoken=spoken(read(data)) if order_jumps(report) else ())


@frozen
class Fetch:
    """Fetches the text of a file, and its first page on a phone. ``Look`` does the same for files on the disk."""

    upload: Upload = field(repr=False)
    format: Format
    language: str

    def __call__(self) -> "tuple[Document | None, tuple[PagePicture, ...], PagePicture | None, tuple[Block, ...]] | None":
        """Text, no pages, phone, order of the tags."""
        return Look(self.language)((self.upload.data, self.format, ()))


@frozen
class Draft:
    """A message in the making. ``choices``: the templates that fit, the best first, with the words that speak for each.

    ``proposals`` by the name of the field; ``message`` is ``None`` before anyone has sent the form. ``warnings``: uses that
    messages are not for.
    """

    document: Document
    choices: tuple[Choice, ...] = ()
    template: Template | None = None
    templates: tuple[Template, ...] = ()
    proposals: Mapping[str, Sequence[Proposal]] = field(default_factory=dict)
    message: Message | None = None

    @property
    def asked(self) -> tuple[Field, ...]:
        """The fields that a person fills in; content comes from the file."""
        return tuple(one for one in self.template.fields if one.kind is not Kind.CONTENT) if self.template else ()


@frozen
class Compose:
    """Puts the text of a file in a template.

    ``template``: id, empty for the one that fits best; ``values`` by the name of the field. ``filled``: the form has been sent, so
    there is a message to make. ``markers`` by language mark a missing value, with a hole.
    """

    upload: Upload = field(repr=False)
    template: str
    values: Mapping[str, str] = field(repr=False)
    filled: bool
    markers: Mapping[str, str]
    folders: tuple[Path, ...] = ()

    def __call__(self) -> Draft:
        """The draft; without a template when the file has no text that may be used."""
        from bilagekoll.messages.choosing import MOST_CHOICES, choices, language_of
        from bilagekoll.messages.composing import compose
        from bilagekoll.messages.library import library
        from bilagekoll.messages.offers import offers_for, taken
        from bilagekoll.messages.own import own_proposals
        from bilagekoll.messages.proposals import proposals

        document = bilagekoll.extract(self.upload.data, name=self.upload.name, converted=True)
        if not document.blocks or not document.may_copy:
            return Draft(document)
        every, _ = library(self.folders)
        fitting = choices(document, every)[:MOST_CHOICES]
        own = [template for template in every if template.language == language_of(document)]
        chosen = next((template for template in own if template.id == self.template), fitting[0].template if fitting else own[0])
        found = proposals(document)
        saved, _ = own_proposals(self.folders, chosen.language)
        proposed = {one.name: offers_for(one, found, saved) for one in chosen.fields}
        message = None
        if self.filled:
            values = {one.name: self.values.get(one.name, "").strip() for one in chosen.fields}
            accepted = [proposal for name, offers in proposed.items() if (proposal := taken(values[name], offers))]
            message = compose(document, chosen, values, accepted, self.markers[chosen.language])
        return Draft(document, tuple(fitting), chosen, tuple(own), proposed, message)
