"""What a PDF says of itself: the metadata that a claim of PDF/UA stands in."""

from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Test
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.pdf import Identification, Metadata
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition, topic
from bilagekoll.topics.targets import one_in_pdf

metadata = one_in_pdf(lambda pdf: pdf.metadata)


def packets(attachment: Attachment) -> Sequence[Metadata] | Unknown:
    """The metadata of a file that has an XMP packet."""
    found = metadata(attachment)
    return found if isinstance(found, Unknown) else [data for data in found if data.xmp_present]


def identifications(attachment: Attachment) -> Sequence[Identification] | Unknown:
    """What an XMP packet says of PDF/UA."""
    found = packets(attachment)
    return found if isinstance(found, Unknown) else [data.identification for data in found if data.identification]


@topic.rule("no-metadata", target=metadata, covers=("ua1:7.1-8", "matterhorn:06-001"), condition="7.1-8")
def no_metadata(metadata: Metadata, limits: Limits) -> Iterator[Fault]:
    """A PDF needs an XMP packet (its data sheet)."""
    if not metadata.xmp_present:
        yield Fault()


@topic.rule("no-pdfua-identifier", target=packets, covers=("ua1:5-1", "matterhorn:06-002"), condition="5-1")
def no_pdfua_identifier(metadata: Metadata, limits: Limits) -> Iterator[Fault]:
    """The identifier is a claim, no barrier. Without an XMP packet there is no place for it, and that is said already."""
    if metadata.identification is None:
        yield Fault()


@condition("7.1-9", "ua1-no-title-in-xmp", packets, "matterhorn:06-003")
def no_title_in_xmp(metadata: Metadata, limits: Limits) -> Iterator[Fault]:
    """An XMP packet needs the property dc:title, under that prefix and with a language; what it says is not looked at."""
    if not metadata.dc_title:
        yield Fault()


@condition("5-2", "ua1-part-not-1", identifications, "matterhorn:06-002")
def part_not_1(identification: Identification, limits: Limits) -> Iterator[Fault]:
    """A file that follows PDF/UA-1 says so with part 1."""
    if identification.part != 1:
        yield Fault(values={"part": "–" if identification.part is None else identification.part})


def _foreign_prefix(property: str) -> Test[Identification]:
    def test(identification: Identification, limits: Limits) -> Iterator[Fault]:
        """The prefix is part of the name in clause 5; the default namespace, without a prefix, passes in veraPDF."""
        prefix = dict(identification.prefixes).get(property, "")
        if prefix not in {"", "pdfuaid"}:
            yield Fault(values={"prefix": prefix})

    return test


for _property, _condition in (("part", "5-3"), ("amd", "5-4"), ("corr", "5-5")):
    condition(_condition, f"ua1-prefix-of-{_property}", identifications)(_foreign_prefix(_property))
