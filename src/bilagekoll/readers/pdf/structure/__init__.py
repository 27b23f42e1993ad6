"""The structure tree (ISO 32000-1, 14.7): first its skeleton, then, when the pages have been read, the facts."""

from bilagekoll.readers.pdf.structure.elements import structure_facts
from bilagekoll.readers.pdf.structure.skeleton import Skeleton, read_skeleton

__all__ = ["Skeleton", "read_skeleton", "structure_facts"]
