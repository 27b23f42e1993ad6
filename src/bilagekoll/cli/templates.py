"""Templates for the commands: found, or refused with the reason."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.cli.asking import tell

if TYPE_CHECKING:
    from bilagekoll.messages.templates import Template


def all_templates(folders: Sequence[Path], language: str) -> "list[Template]":
    """Every template that can be used; what is wrong with the others is told on standard error."""
    from bilagekoll.messages.library import library
    from bilagekoll.reports.message import template_fault

    found, faults = library(folders)
    tell(*(template_fault(fault, language) for fault in faults))
    return found
