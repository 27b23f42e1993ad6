"""What a PDF says of itself: the metadata that a claim of PDF/UA stands in."""

from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.pdf import Metadata
from bilagekoll.topics.conformance.base import topic
from bilagekoll.topics.targets import one_in_pdf

metadata = one_in_pdf(lambda pdf: pdf.metadata)


@topic.rule("no-metadata", target=metadata, covers=("ua1:7.1-8", "matterhorn:06-001"))
def no_metadata(metadata: Metadata, limits: Limits) -> Iterator[Fault]:
    """A PDF needs an XMP packet (its data sheet)."""
    if not metadata.xmp_present:
        yield Fault()


@topic.rule("no-pdfua-identifier", target=metadata, covers=("ua1:5-1", "matterhorn:06-002"))
def no_pdfua_identifier(metadata: Metadata, limits: Limits) -> Iterator[Fault]:
    """The identifier is a claim, no barrier. Without an XMP packet there is no place for it, and that is said already."""
    if metadata.xmp_present and metadata.pdfua_part is None:
        yield Fault()
