"""From a letter and a template to a message."""

from collections.abc import Iterable, Mapping

from bilagekoll.content.blocks import Document, LeftOut, Omission
from bilagekoll.content.coverage import texts_of
from bilagekoll.messages.content import content_of
from bilagekoll.messages.filling import Message, filled
from bilagekoll.messages.proposals import Proposal
from bilagekoll.messages.templates import Kind, Template


def compose(
    document: Document,
    template: Template,
    values: Mapping[str, str],
    accepted: Iterable[Proposal],
    to_write: str,
    *,
    whole: bool = False,
) -> Message:
    """The message of a letter.

    ``values``: by the name of the field, as people gave or confirmed them; ``accepted``: proposals confirmed as they were.
    ``to_write``: what marks a missing value, with a hole. ``whole``: leave nothing out.

    Raises :class:`TemplateError` for a template with unknown holes.
    """
    unit = next((values.get(field.name, "") for field in template.fields if field.kind is Kind.UNIT), "")
    content, left_out = (document, ()) if whole else content_of(document, accepted, unit)
    holes = {name for name, _ in template.holes()}
    places = [field for field in template.fields if field.kind is Kind.CONTENT and field.name in holes]
    if not places or values.get(places[0].name):  # the words of the file have no place
        left_out = (*left_out, *(LeftOut(Omission.MISSING, " ".join(texts_of([block])), block.page) for block in content.blocks))
    return filled(template, values, content, to_write, left_out)
