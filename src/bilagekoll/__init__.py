"""Bilagekoll tells whether a file can be attached to a message to a patient, and what to do if not.

The public API is :func:`check`, :func:`extract` and the types that they return. They load when first asked for: the program can
then answer Ctrl-C from its first moment.
"""

TYPE_CHECKING = False  # as in typing, which takes time to import; type checkers know the name
if TYPE_CHECKING:
    from bilagekoll.api import check, extract, load_policy
    from bilagekoll.checking.conformance import Conformance
    from bilagekoll.checking.finding import Finding, Impact, Outcome, Result
    from bilagekoll.checking.policy import Policy, PolicyError
    from bilagekoll.checking.report import Report
    from bilagekoll.checking.rule import Certainty
    from bilagekoll.checking.verdict import Verdict
    from bilagekoll.content.blocks import Document
    from bilagekoll.facts.place import Place
    from bilagekoll.topics import PROFILES

__version__ = "0.1.0"

__all__ = [
    "PROFILES",
    "Certainty",
    "Conformance",
    "Document",
    "Finding",
    "Impact",
    "Outcome",
    "Place",
    "Policy",
    "PolicyError",
    "Report",
    "Result",
    "Verdict",
    "__version__",
    "check",
    "extract",
    "load_policy",
]


def __getattr__(name: str) -> object:
    """What is public, from where it is made."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    # A check needs none of the content, so Document does not stand in the api.
    found = getattr(importlib.import_module("bilagekoll.content.blocks" if name == "Document" else "bilagekoll.api"), name)
    globals()[name] = found
    return found
