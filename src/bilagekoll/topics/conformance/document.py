"""The file, its catalogue and its parts (PDF/UA-1, 6 and 7)."""

import re
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.interaction import FileSpecification
from bilagekoll.facts.pdf import Catalog, Encryption, LayerSetup, Pdf
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.conformance.base import condition
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


@condition("6.1-1", "ua1-header", pdfs)
def header(pdf: Pdf, limits: Limits) -> Iterator[Fault]:
    """The header is a line of its own, with a version from 1.0 to 1.7 and nothing else."""
    if not _HEADER.fullmatch(pdf.header):
        yield Fault(values={"header": pdf.header[:40]})


@condition("6.2-1", "ua1-not-marked", catalogs, "iso32000:14.7.1")
def not_marked(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """MarkInfo must say that the file follows the conventions of tagged PDF."""
    if not catalog.marked:
        yield Fault()


@condition("7.1-4", "ua1-suspects", catalogs, "matterhorn:01-007")
def suspects(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """MarkInfo may not say that some tags could be wrong."""
    if catalog.suspects:
        yield Fault()


@condition("7.1-11", "ua1-no-structure", catalogs, "iso32000:14.7")
def no_structure(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """The catalogue must lead to a structure tree."""
    if not catalog.structured:
        yield Fault()


@condition("7.10-1", "ua1-layer-setup-unnamed", layer_setups, "matterhorn:20-001")
def layer_setup_unnamed(setup: LayerSetup, limits: Limits) -> Iterator[Fault]:
    """Each configuration of the layers needs a name, so that a reader can choose one."""
    if not setup.named:
        yield Fault()


@condition("7.10-2", "ua1-layers-switch", layer_setups, "matterhorn:20-003")
def layers_switch(setup: LayerSetup, limits: Limits) -> Iterator[Fault]:
    """Layers that come and go by themselves (/AS) show something else than what assistive technology reads."""
    if setup.automatic:
        yield Fault()


@condition("7.11-1", "ua1-file-without-name", file_specifications, "matterhorn:21-001")
def file_without_name(specification: FileSpecification, limits: Limits) -> Iterator[Fault]:
    """The specification of an embedded file needs both names, /F and /UF."""
    if specification.embeds and not specification.named:
        yield Fault(specification.place)


@condition("7.15-1", "ua1-dynamic-xfa", xfa_catalogs, "matterhorn:25-001")
def dynamic_xfa(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """The configuration of the form asks for the dynamic layout that PDF/UA forbids."""
    if catalog.renders_dynamically:
        yield Fault()


@condition("7.16-1", "ua1-assistive-bit", encryptions, "matterhorn:26-001", "matterhorn:26-002", "iso32000:7.6.3")
def assistive_bit(encryption: Encryption, limits: Limits) -> Iterator[Fault]:
    """Encryption must have permissions (/P) with bit 10 set, in every revision."""
    if not encryption.assist_bit:
        yield Fault()
