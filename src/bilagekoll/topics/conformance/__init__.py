"""PDF/UA-1 to the letter: what a file says of itself, and the conditions that only a specialist cares about.

Conditions that mean something to a patient are rules of the other topics, which name them as ``condition``.
"""

from bilagekoll.topics.conformance import identification
from bilagekoll.topics.conformance.base import topic

__all__ = ["identification", "topic"]
