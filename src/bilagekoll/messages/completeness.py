"""Whether a written message states the four things that every message must.

Region Kalmar län, Riktlinje för omvänt ärendeflöde (2023). Judged by how Swedish and English messages put it; a person decides.
Each thing found comes with the words that say it.
"""

from bilagekoll.content.readability import sentences_of
from bilagekoll.messages.stated.contact import contacts_in
from bilagekoll.messages.stated.purpose import heading_in, states_purpose
from bilagekoll.messages.stated.replies import replies_in
from bilagekoll.messages.stated.unit import unit_in
from bilagekoll.messages.templates import Kind

FOUR = (Kind.UNIT, Kind.PURPOSE, Kind.REPLIES, Kind.CONTACT)


def said(text: str) -> dict[Kind, str]:
    """Those of the four things that a message states, each with the words that do, as plain text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    sentences = [sentence for line in lines for sentence in sentences_of(line)]
    replies = list(replies_in(sentences))
    found = {
        Kind.UNIT: unit_in(lines),
        Kind.PURPOSE: heading_in(lines) or next((one for one in sentences if states_purpose(one, replies)), ""),
        Kind.REPLIES: next(iter(replies), ""),
        Kind.CONTACT: next(contacts_in(sentences), ""),
    }
    return {kind: words for kind, words in found.items() if words}


def lacking(text: str) -> tuple[Kind, ...]:
    """Those of the four things that a message does not state."""
    stated = said(text)
    return tuple(kind for kind in FOUR if kind not in stated)
