"""The few words that a text adds of its own."""

from collections.abc import Iterable, Iterator

from bilagekoll.content.blocks import Block, Doubt, Figure
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.recognition import UNREAD


@frozen
class Words:
    """Words in the language of the reader. ``{}`` is what the file says.

    ``picture``: a picture and what it shows. ``no_alt``: one of which nobody has written that. ``captioned``: such a one above
    words that belong to it. ``field``: a form field with its
    label, ``empty_field``: one whose label stands before it. ``button``: a button. ``yes``: signs for a box that is ticked,
    ``no``: for one that is not. ``guess``: before a table whose rows and columns are a guess. ``doubtful``: before other text that
    cannot be trusted. ``pictured``: before what was read in a picture. ``untitled``: the title of a page that has no words.
    ``unread``: in the place of a line in a picture that cannot be read. ``unsure``: a word that was read in a picture, without
    certainty.
    """

    picture: str
    no_alt: str
    captioned: str
    field: str
    empty_field: str
    button: str
    guess: str
    doubtful: str
    pictured: str
    untitled: str
    unread: str
    unsure: str = "{} (?)"
    yes: str = "☑"
    no: str = "☐"

    def of_field(self, label: str, value: str | None) -> str:
        """A form field, filled in or not."""
        if value is not None:
            return f"{label.rstrip(' :')}: {value}" if label else value
        return self.field.format(label) if label else self.empty_field

    def of_check(self, label: str, *, ticked: bool) -> str:
        """A box to tick."""
        return f"{self.yes if ticked else self.no} {label}".rstrip()

    def of_unsure(self, text: str) -> str:
        """Words without certainty, and lines that cannot be read; blanks around them stay outside."""
        return self.unread.join(map(self._marked, text.split(UNREAD)))

    def _marked(self, text: str) -> str:
        word = text.strip()
        return text.replace(word, self.unsure.format(word), 1) if word else text

    def warned(self, blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
        """Blocks, each with what has to be said before it: once before a row of blocks with the same doubt, for each table."""
        last: tuple[Doubt | None, int | None] = (None, None)
        for block in blocks:
            doubt = None if isinstance(block, Figure) else block.doubt
            here = doubt, block.page
            yield ("" if doubt is None or (here == last and doubt is not Doubt.TABLE) else self._warning(doubt)), block
            last = here

    def _warning(self, doubt: Doubt) -> str:
        return {Doubt.TABLE: self.guess, Doubt.PICTURED: self.pictured}.get(doubt, self.doubtful)

    def of_picture(self, alt: str, *, captioned: bool = False) -> str:
        """A picture. ``captioned``: words that belong to it follow, so that it is not without any."""
        return self.picture.format(alt) if alt else self.captioned if captioned else self.no_alt
