"""The file, its catalogue and its parts (PDF/UA-1, 6 and 7)."""

import re
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.pdf import Catalog, Encryption, LayerSetup, Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import topic
from bilagekoll.topics.targets import in_pdf, one_in_pdf, pdfs

_HEADER = re.compile(r"%PDF-1\.[0-7]")

catalogs = one_in_pdf(lambda pdf: pdf.catalog)
file_specifications = in_pdf(lambda pdf: pdf.file_specifications)
encryptions = one_in_pdf(lambda pdf: pdf.encryption)


def layer_setups(attachment: Attachment) -> Sequence[LayerSetup] | Unknown:
    """The configurations of the layers."""
    found = catalogs(attachment)
    return found if isinstance(found, Unknown) else [setup for catalog in found for setup in catalog.layer_setups]


def xfa_catalogs(attachment: Attachment) -> Sequence[Catalog] | Unknown:
    """The catalogue of a file with an XFA form."""
    found = catalogs(attachment)
    return found if isinstance(found, Unknown) else [catalog for catalog in found if catalog.xfa]


@topic.rule("ua1-header", target=pdfs, covers=("ua1:6.1-1",), condition="6.1-1", for_patients=False)
def header(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """The header is a line of its own, with a version from 1.0 to 1.7 and nothing else."""
    if not _HEADER.fullmatch(pdf.header):
        yield Fault(values={"header": pdf.header[:40]})


@topic.rule("ua1-not-marked", target=catalogs, covers=("ua1:6.2-1", "iso32000:14.7.1"), condition="6.2-1", for_patients=False)
def not_marked(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """MarkInfo must say that the file follows the conventions of tagged PDF."""
    if not catalog.marked:
        yield Fault()


@topic.rule("ua1-suspects", target=catalogs, covers=("ua1:7.1-4", "matterhorn:01-007"), condition="7.1-4", for_patients=False)
def suspects(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """MarkInfo may not say that some tags could be wrong."""
    if catalog.suspects:
        yield Fault()


@topic.rule("ua1-no-structure", target=catalogs, covers=("ua1:7.1-11", "iso32000:14.7"), condition="7.1-11", for_patients=False)
def no_structure(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """The catalogue must lead to a structure tree."""
    if not catalog.structured:
        yield Fault()


@topic.rule(
    "ua1-layer-setup-unnamed",
    target=layer_setups,
    covers=("ua1:7.10-1", "matterhorn:20-001"),
    condition="7.10-1",
    for_patients=False,
)
def layer_setup_unnamed(setup: LayerSetup, limits: Limits) -> Iterator[Fault]:
    """Each configuration of the layers needs a name, so that a reader can choose one."""
    if not setup.named:
        yield Fault()


@topic.rule(
    "ua1-layers-switch", target=layer_setups, covers=("ua1:7.10-2", "matterhorn:20-003"), condition="7.10-2", for_patients=False
)
def layers_switch(setup: LayerSetup, limits: Limits) -> Iterator[Fault]:
    """Layers that come and go by themselves (/AS) show something else than what assistive technology reads."""
    if setup.automatic:
        yield Fault()


@topic.rule(
    "ua1-file-without-name",
    target=file_specifications,
    covers=("ua1:7.11-1", "matterhorn:21-001"),
    condition="7.11-1",
    for_patients=False,
)
def file_without_name(specification: FileSpecification, limits: Limits) -> Iterator[Fault]:
    """The specification of an embedded file needs both names, /F and /UF."""
    if specification.embeds and not specification.named:
        yield Fault(specification.place)


@topic.rule(
    "ua1-dynamic-xfa", target=xfa_catalogs, covers=("ua1:7.15-1", "matterhorn:25-001"), condition="7.15-1", for_patients=False
)
def dynamic_xfa(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """The configuration of the form asks for the dynamic layout that PDF/UA forbids."""
    if catalog.renders_dynamically:
        yield Fault()


@topic.rule(
    "ua1-assistive-bit",
    target=encryptions,
    covers=("ua1:7.16-1", "matterhorn:26-001", "matterhorn:26-002", "iso32000:7.6.3"),
    condition="7.16-1",
    for_patients=False,
)
def assistive_bit(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Encryption must have permissions (/P) with bit 10 set, in every revision."""
    if not encryption.assist_bit:
        yield Fault()
