"""The public functions: a file in, the answer or the content out. :mod:`bilagekoll` hands them and their types on."""

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.checking.conformance import Conformance, conformance
from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.finding import Finding, Impact, Outcome, Result
from bilagekoll.checking.origin import origin
from bilagekoll.checking.policy import SHIPPED, Policy, PolicyError, load
from bilagekoll.checking.report import Report
from bilagekoll.checking.rule import Certainty
from bilagekoll.checking.verdict import Judgement, Verdict, judge
from bilagekoll.facts.attachment import PICTURES, Attachment, Format
from bilagekoll.facts.image import Image
from bilagekoll.facts.place import Place
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics import PROFILES, all_rules, rules_of

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Document

__all__ = [
    "PROFILES",
    "Certainty",
    "Conformance",
    "Finding",
    "Impact",
    "Outcome",
    "Place",
    "Policy",
    "PolicyError",
    "Report",
    "Result",
    "Verdict",
    "check",
    "extract",
    "load_policy",
]


def load_policy(name_or_path: str | Path) -> Policy:
    """A shipped policy ("1177", "strict") by name, or any other by path, sure to grade every rule. Raises :class:`PolicyError`."""
    policy = load(name_or_path)
    if str(name_or_path) not in SHIPPED:  # the tests hold the shipped ones to it
        policy.require([rule.id for rule in all_rules()])
    return policy


def check(
    path_or_bytes: str | Path | bytes,
    *,
    name: str | None = None,
    policy: str | Path | Policy = "1177",
    profile: str = "patient",
    password: str = "",
) -> Report:
    """Inspect one file and judge whether it can be attached.

    ``path_or_bytes``: a path, or the file's bytes (then ``name`` is used in the report). ``policy``: a shipped policy's name,
    a path to a policy file, or a loaded policy. ``password``: tried on a PDF that needs one, so that it can be looked into; the
    patient has none, so it stays rejected. Raises ``OSError`` when the file cannot be opened, :class:`PolicyError` for a policy
    that cannot be used, ``ValueError`` for an unknown profile. A broken file raises nothing: its verdict is ``unknown``.
    """
    from bilagekoll.readers import read  # the readers' libraries take a tenth of a second to import

    if profile not in PROFILES:
        raise ValueError(f"unknown profile: {profile}")
    for_conformance = profile != "patient"  # font programs and the like take time and mean nothing to a patient
    reading = partial(read, for_conformance=for_conformance, as_seen=not for_conformance, password=password)
    chosen = policy if isinstance(policy, Policy) else load_policy(policy)
    if isinstance(path_or_bytes, bytes):
        shown, attachment = name or "", reading(path_or_bytes, name or "")
    else:
        shown, attachment = name or str(path_or_bytes), reading(Path(path_or_bytes))
    return report_on(attachment, shown, chosen, profile)


def check_with_text(path: Path, policy: Policy, *, password: str = "") -> "tuple[Report, Document | None]":
    """The report on a file, and of a picture what is written in it: both from one reading, since recognising takes seconds.

    Raises ``OSError`` as :func:`check` does.
    """
    from bilagekoll.readers import read

    attachment = read(path, as_seen=True, password=password)
    document = content_of(path, attachment) if isinstance(attachment.image, Image) else None
    return report_on(attachment, str(path), policy), document


def report_on(attachment: Attachment, path: str, policy: Policy, profile: str = "patient") -> Report:
    """The report on a file that has been read; see :func:`check`."""
    rules = rules_of(profile)
    evaluation = evaluate(attachment, rules, policy)
    judgement = judge(evaluation, policy) if profile == "patient" else None
    pages = attachment.pdf.pages if attachment.pdf and not isinstance(attachment.pdf, Unknown) else None
    return Report(
        path=path,
        format=attachment.file.format,
        size=attachment.file.size,
        pages=None if pages is None or isinstance(pages, Unknown) else len(pages),
        verdict=judgement.verdict if judgement else None,
        leading_topic=judgement.leading_topic if judgement else None,
        conformance=None if judgement else conformance(evaluation, rules, profile),
        findings=evaluation.findings,
        results=evaluation.results,
        policy=policy.name,
        profile=profile,
        origin=origin(attachment),
        recognises=_recognises(judgement, attachment.file.format),
    )


def _recognises(judgement: Judgement | None, format: Format) -> bool:
    """Looked for where it can matter: the import takes a few milliseconds."""
    matters = judgement is not None and (
        judgement.verdict is Verdict.PASTE or (judgement.verdict is Verdict.REJECT and format in PICTURES)
    )
    if not matters:
        return False
    from bilagekoll.readers.image import reads_heic
    from bilagekoll.readers.recognition import available

    return available() and (format is not Format.HEIC or reads_heic())


def extract(
    path_or_bytes: str | Path | bytes,
    *,
    name: str | None = None,
    pages: Collection[int] | None = None,
    password: str = "",
    converted: bool = False,
) -> "Document":
    """The content of a file as blocks in reading order, with what was left out of it and what is doubtful.

    Text in pictures is recognised where the extra ``ocr`` is installed: scanned pages, pages whose letters have no meaning, large
    pictures on other pages, pictures as files. It takes seconds a page; after a while the rest is not recognised (``Doubt.TIME``).

    ``path_or_bytes``: a path, or the file's bytes. ``pages``: numbers from 1 of the pages to give, all when ``None``; those beyond
    ``Document.pages`` give nothing. ``password``: of the user or the owner, for a file that needs one. ``converted``: read pictures
    too in TIFF, HEIC (with the extra ``heic``), AVIF and JPEG 2000; their libraries may print on standard error, and are better
    met by a process that may be lost, as the command line has them do. Raises ``OSError`` when the file cannot be opened. A file
    without text that can be had raises nothing: the document is empty and its doubts say why. Whether the author allows copying is
    ``Document.may_copy``.
    """
    from bilagekoll.readers import read

    source = path_or_bytes if isinstance(path_or_bytes, bytes) else Path(path_or_bytes)
    return content_of(source, read(source, name or "", password=password), pages, password=password, converted=converted)


def content_of(
    source: Path | bytes,
    attachment: Attachment,
    pages: Collection[int] | None = None,
    *,
    password: str = "",
    converted: bool = False,
) -> "Document":
    """The content of a file that has been read; see :func:`extract`."""
    from bilagekoll.content.extracting import document_of
    from bilagekoll.readers.layout import read_layout
    from bilagekoll.readers.recognition import available
    from bilagekoll.readers.recognition.pages import page_reader, pages_of_picture
    from bilagekoll.readers.recognition.pictures import picture_reader

    reading = partial(read_layout, source, password=password)
    if not available():
        return document_of(attachment, reading, pages)
    of_pages = page_reader(source, attachment, password=password, converted=converted)
    of_parts = picture_reader(source, password=password)
    return document_of(attachment, reading, pages, of_pages, of_parts, pages_of_picture(source, attachment, converted=converted))
