"""One mutant through all that the program does with a file, and what is wrong with the answer."""

import json
import time
import traceback
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import bilagekoll
from bench.fuzz.mutants import Mutant, Sources, mutant
from bench.fuzz.reading import PAGES, differing, letters_in, pixels, view, view_of
from bilagekoll.checking.batch import summarise
from bilagekoll.content.blocks import Document
from bilagekoll.content.coverage import texts_of
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.unknown import Unknown

T = TypeVar("T")

SLOW = 5.0
"""Seconds of processor time of one stage that are told of: a person waits."""
_SHARE_OF_PICTURES = 0.04
_SHARE_OF_CONFORMANCE = 0.25
_SHARE_OF_TEXT = 0.3
_MOST_OF = 0.85
"""Share of the letters of another reader that we must have; readers differ in what they make of a glyph …"""
_LEAST = 10
"""… and in so many letters anyhow."""
_NEARLY_ALL = 0.99
"""Share of the letters that we had before a file was damaged."""
_OTHER_PIXELS = 0.004
"""Share of a page's pixels that may differ."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a mutant. ``problems``: what is to be looked into, one line each; ``memory``: megabytes, the most so far."""

    number: int
    verdict: str
    damaged: bool
    seconds: float
    memory: int
    problems: tuple[str, ...]


@dataclass
class _Notes:
    problems: list[str] = field(default_factory=list)

    def stage(self, name: str, work: Callable[[], T]) -> T | None:
        """What the work gives; ``None`` and a problem when it raises."""
        begun = time.process_time()  # the machine may be busy with other things
        try:
            return work()
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - that anything is raised is what is looked for
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "bilagekoll" in frame.filename]
            where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
            self.problems.append(f"raised: {name}: {type(error).__name__} at {where}")
            return None
        finally:
            taken = time.process_time() - begun
            if taken > SLOW:
                self.problems.append(f"slow: {name}: {taken:.0f} s")


@dataclass(frozen=True, slots=True)
class Trial:
    """The task of a worker: a number in, its outcome out. ``recognise``: read the text of pictures, which takes seconds."""

    sources: Sources
    seed: int
    recognise: bool

    def __call__(self, number: int) -> Outcome:
        """Make the mutant and try it."""
        if not self.recognise:
            _without_recognition()
        made = mutant(self.sources, self.seed, number)
        begun = time.perf_counter()
        verdict, problems = tried(made)
        return Outcome(number, verdict, made.damaged, time.perf_counter() - begun, _memory(), tuple(problems))


def _without_recognition() -> None:
    import bilagekoll.readers.image
    import bilagekoll.readers.recognition

    def unavailable() -> bool:
        return False

    for module in (bilagekoll.readers.recognition, bilagekoll.readers.image):
        module.available = unavailable  # type: ignore[attr-defined]


def _memory() -> int:
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def tried(made: Mutant) -> tuple[str, list[str]]:
    """The verdict on a mutant, and the problems."""
    chance = Random(made.number)
    notes = _Notes()
    data = made.data
    with _locating_crashes() as crashes:
        report = notes.stage("check", lambda: bilagekoll.check(data, name=made.source.name))
        if chance.random() < _SHARE_OF_CONFORMANCE:
            conforming = notes.stage("pdfua1", lambda: bilagekoll.check(data, name=made.source.name, profile="pdfua1"))
            if conforming is not None:
                notes.stage("report of pdfua1", lambda: _conformance_reports(conforming))
        notes.problems += crashes
    verdict = report.verdict.value if report is not None and report.verdict else ""
    document: Document | None = None
    if report is not None:
        notes.stage("reports", lambda: _reports(report, chance))
        if verdict == "attach" or chance.random() < _SHARE_OF_TEXT:
            document = notes.stage("text", lambda: bilagekoll.extract(data, name=made.source.name))
        if document is not None:
            notes.stage("writing the text", lambda: _texts(document))
            notes.stage("message", lambda: _messages(document))
        if chance.random() < _SHARE_OF_PICTURES:
            notes.stage("page", lambda: _page(report, document, data))
        if report.format is Format.PDF and document is not None:
            notes.problems += _doubtful_pdf(made, report, document)
        elif verdict == "attach":
            notes.problems += _doubtful_picture(made)
    return verdict, notes.problems


@contextmanager
def _locating_crashes() -> Any:
    """Collects where rules crash, which their result does not say."""
    from bilagekoll.checking import engine

    found: list[str] = []
    run = engine._run

    def located(attachment: Any, rule: Any, policy: Any, findings: Any) -> Any:
        try:
            return run(attachment, rule, policy, findings)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            found.append(f"crash: {rule.id}: {type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}")
            raise

    engine._run = located  # type: ignore[assignment]
    try:
        yield found
    finally:
        engine._run = run


def _reports(report: bilagekoll.Report, chance: Random) -> None:
    from rich.console import Console

    from bilagekoll.reports.csv import rows
    from bilagekoll.reports.json import line
    from bilagekoll.reports.sarif import document
    from bilagekoll.reports.terminal import FileReport
    from bilagekoll.topics import rules_of

    _strict(line(report))
    kind = chance.randrange(4)
    if kind == 0:
        rows(report, "sv").encode()
    elif kind == 1:
        _strict(document([report], rules_of("patient"), "0", "en"))
    else:
        console = Console(file=_Nowhere(), width=80)  # type: ignore[arg-type]
        console.print(FileReport(report, chance.choice(("sv", "en")), details=kind == 2))


class _Nowhere:
    def write(self, text: str) -> int:
        return len(text.encode())

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False


def _strict(text: str) -> None:
    """JSON as the standard has it: no NaN, no half of a surrogate."""

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    json.loads(text, parse_constant=refuse)
    text.encode("utf-8")


def _conformance_reports(report: bilagekoll.Report) -> None:
    from rich.console import Console

    from bilagekoll.reports.conformance import ConformanceReport
    from bilagekoll.reports.json import line

    _strict(line(report))
    Console(file=_Nowhere(), width=80).print(ConformanceReport(report, "sv", details=True))  # type: ignore[arg-type]


def _texts(document: Document) -> None:
    from bilagekoll.reports.text import as_text, details, nothing_because, read_through

    for format in ("plain", "markdown", "html", "json"):
        text = as_text(document, format, "sv")
        text.encode("utf-8")
        if format == "json":
            _strict(text)
    nothing_because(document, "sv")
    list(read_through(document, "sv"))
    list(details(document, "en"))


def _messages(document: Document) -> None:
    from bilagekoll.messages.choosing import choices, language_of
    from bilagekoll.messages.composing import compose
    from bilagekoll.messages.library import shipped
    from bilagekoll.messages.making import draft_of
    from bilagekoll.messages.proposals import proposals
    from bilagekoll.messages.review import review_message
    from bilagekoll.reports.message import message_lines
    from bilagekoll.reports.text import as_text

    found = proposals(document)
    fitting = choices(document, shipped())
    template = fitting[0].template if fitting else shipped()[0]
    message = compose(document, template, {}, found.values(), "{}", whole=False)
    list(message_lines(message, "sv"))
    review_message(as_text(message.document, "plain", language_of(document)))
    draft_of(document, lambda block: as_text(Document(blocks=(block,)), "plain", "sv").rstrip())


def _page(report: bilagekoll.Report, document: Document | None, data: bytes) -> None:
    from bilagekoll.isolation.looking import phone_picture
    from bilagekoll.readers import read
    from bilagekoll.readers.picturing import picture_pages
    from bilagekoll.reports.html import Seen, page
    from bilagekoll.reports.html.views import pages_to_show

    pictures = picture_pages(data, report.format, tuple(pages_to_show(report, 3)))
    phone = phone_picture(read(data), data, 1, "sv", small=True)
    seen = Seen(report, document, pictures, None if isinstance(phone, Unknown) else phone)
    page([seen], summarise([report], bilagekoll.load_policy("1177")), "sv").encode("utf-8")


def _doubtful_pdf(made: Mutant, report: bilagekoll.Report, document: Document) -> list[str]:
    """What another reader has and we have not, where nothing in the answer says so."""
    attach = report.verdict is not None and report.verdict.value == "attach"
    silent = not document.doubts and report.verdict is not None and report.verdict.value in {"attach", "paste"}
    if not attach and not silent:
        return []
    before, after = view_of(made.source), view(made.data, pictures=attach and made.damaged)
    if after is None:
        return ["attach: PDFium cannot open it"] if attach and before is not None else []
    if before is None:
        return []
    found, name = [], "attach" if attach else "text"
    ours = _letters(document)
    if (report.pages or 0) <= PAGES and ours < _MOST_OF * after.letters - _LEAST:
        found.append(f"{name}: {ours} letters, PDFium has {after.letters}")
    if attach and report.pages != after.pages:
        found.append(f"attach: {report.pages} pages, PDFium has {after.pages}")
    if attach and made.damaged:
        if ours < _NEARLY_ALL * _letters_of(made.source):
            found.append(f"attach: {ours} letters of {_letters_of(made.source)} after damage")
        if before.pages != after.pages:
            found.append(f"attach: {after.pages} pages of {before.pages}")
        elif any(differing(*pair) > _OTHER_PIXELS for pair in zip(before.pictures, after.pictures, strict=False)):
            found.append("attach: looks otherwise than before it was damaged")
    return found


def _letters(document: Document) -> int:
    given = sum(map(letters_in, texts_of(document.blocks)))
    return given + sum(letters_in(item.text) for item in document.left_out)


@lru_cache(maxsize=200)
def _letters_of(source: Path) -> int:
    return _letters(bilagekoll.extract(source))


def _doubtful_picture(made: Mutant) -> list[str]:
    if not made.damaged:
        return []
    before, after = pixels(made.source.read_bytes()), pixels(made.data)
    if before is None or after is None:
        return ["attach: Pillow cannot open it"]
    share = differing(before, after)
    return [f"attach: {share:.1%} of the picture looks otherwise than before it was damaged"] if share > _OTHER_PIXELS else []
