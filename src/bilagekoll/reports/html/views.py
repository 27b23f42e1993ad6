"""What the template of the report shows: every word and number ready, in one language."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence

from bilagekoll.checking.finding import Impact
from bilagekoll.checking.report import Report
from bilagekoll.checking.standards import with_derived
from bilagekoll.checking.verdict import Verdict
from bilagekoll.content.blocks import Block as TextBlock
from bilagekoll.content.blocks import Document
from bilagekoll.content.html import fragment
from bilagekoll.content.plain import plain
from bilagekoll.facts.attachment import Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.picturing import PagePicture
from bilagekoll.locales import label, number, phrase
from bilagekoll.reports.catalogue import source_named
from bilagekoll.reports.clean import clean
from bilagekoll.reports.details import place_named
from bilagekoll.reports.html.marks import Share, share
from bilagekoll.reports.html.order import Step, steps_on
from bilagekoll.reports.story import Block, Line, answer, next_steps, tell, unanswered
from bilagekoll.reports.text import nothing_because, read_through, words_in
from bilagekoll.topics.words import TopicWords

MOST_MARKS = 20
"""Places of a rule that are outlined; a page full of frames shows nothing."""
MOST_PLACES = 50
"""Places of a rule listed for specialists."""
_LONGEST_PATH = 1000


@frozen
class Seen:
    """One file as it is to be shown. ``pictures`` of the pages that matter, ``phone``: a picture of the first page on a phone.

    ``spoken``: what the tags give, in their order.
    """

    report: Report
    document: Document | None = None
    pictures: tuple[PagePicture, ...] = ()
    phone: PagePicture | None = None
    spoken: tuple[TextBlock, ...] = ()


@frozen
class Mark:
    """An outlined place. ``id`` of the outline, ``told`` of the sentence that it belongs to."""

    number: int
    id: str
    told: str
    label: str
    share: Share


@frozen
class ShownLine:
    """A sentence with links to its outlines, and what specialists want to know of its rule."""

    id: str
    sentence: str
    impact: str
    blocks: bool
    marks: tuple[Mark, ...]
    rule: str
    certainty: str
    sources: tuple[str, ...]
    places: tuple[str, ...]
    more: str


@frozen
class ShownBlock:
    """A topic: why it matters, and how it is mended, the program of the file first."""

    title: str
    why: str
    lines: tuple[ShownLine, ...]
    mend: tuple[tuple[str, str], ...]
    made_with: bool


@frozen
class ShownPage:
    """The picture of a page with its outlines and, where it jumps, its reading order."""

    number: int
    src: str
    width: int
    height: int
    alt: str
    marks: tuple[Mark, ...]
    order: tuple[Step, ...] = ()


@frozen
class ShownText:
    """The text of the file, for pasting with and without formatting. ``lang`` of the file, empty when unknown."""

    plain: str
    formatted: str
    lang: str
    warnings: tuple[str, ...]


@frozen
class ShownFile:
    """One file."""

    id: str
    name: str
    verdict: str
    answer: str
    facts: str
    reason: tuple[str, ...]
    steps: tuple[str, ...]
    problems: tuple[ShownBlock, ...]
    advice: tuple[ShownBlock, ...]
    asks: tuple[str, ...]
    unanswered: tuple[str, ...]
    pages: tuple[ShownPage, ...]
    phone: ShownPage | None
    text: ShownText | None
    no_text: str | None
    outcomes: tuple[tuple[str, str], ...]


def shown(seen: Seen, number_: int, language: str) -> ShownFile:
    """A file ready for the template; ``number_`` tells it from the others of the page."""
    return _File(seen, f"f{number_}", language).view()


class _File:
    def __init__(self, seen: Seen, id: str, language: str) -> None:
        self.seen, self.report, self.id, self.language = seen, seen.report, id, language
        self.story = tell(seen.report, language)
        # Of a picture the origin says where pictures are mended; only a PDF names its program.
        self.made_with = seen.report.origin.value if seen.report.origin and seen.report.format is Format.PDF else ""
        self.marks: list[tuple[int, Mark]] = []
        self.lines = 0

    def view(self) -> ShownFile:
        report, story = self.report, self.story
        lead = (story.lead, *story.lead.folded) if story.lead else ()
        problems = tuple(map(self._block, (*lead, *story.faults)))
        advice = tuple(map(self._block, story.advice))
        return ShownFile(
            id=self.id,
            name=clean(report.path, _LONGEST_PATH),
            verdict=report.verdict or {True: "attach", False: "paste", None: "unknown"}[report.passed],
            answer=answer(report, self.language),
            facts=", ".join(self._facts()),
            reason=tuple(self._reason()),
            steps=tuple(self._steps()) if report.verdict else (),
            problems=problems,
            advice=advice,
            asks=() if report.verdict is Verdict.ATTACH else tuple(line.sentence for line in story.asks),
            unanswered=tuple(sorted({unanswered(reason, self.language) for reason in story.unanswered.values()})),
            pages=tuple(self._pages()),
            phone=self._phone(),
            text=self._text(),
            no_text=nothing_because(self.seen.document, self.language) if self.seen.document else None,
            outcomes=tuple((result.rule, self._say(f"outcome.{result.outcome}")) for result in report.results),
        )

    def _say(self, key: str, **values: str | int) -> str:
        return phrase(f"html.{key}", self.language, **values)

    def _facts(self) -> Iterator[str]:
        report = self.report
        yield report.format.value.upper()
        if report.pages is not None:
            yield self._counted("pages", report.pages)
        yield self._say("size", kilobytes=number(max(1, round(report.size / 1000)), self.language))
        if self.made_with:
            yield self._say("made-with", program=phrase(f"program.{self.made_with}", self.language))

    def _counted(self, key: str, count: int) -> str:
        return self._say(f"{key}.{'one' if count == 1 else 'many'}", count=number(count, self.language))

    def _steps(self) -> list[str]:
        recognised = (
            self._say("text-below-recognised") if self.report.recognises else phrase("next.text-not-recognised", self.language)
        )
        in_picture = recognised if self.seen.document and self.seen.document.blocks else ""
        text = self._say("text-below")
        return next_steps(self.report, self.story, self.language, text=text, recognised=recognised, in_picture=in_picture)

    def _reason(self) -> Iterator[str]:
        lead = self.story.lead
        if self.report.error:
            yield phrase(f"error.file.{self.report.error}", self.language)
        elif self.report.verdict is Verdict.ATTACH:
            yield phrase("reason.attach", self.language)
        elif lead is not None:
            yield from (line.sentence for line in lead.lines)
        elif self.report.verdict:
            yield phrase("reason.unknown", self.language)

    def _block(self, block: Block) -> ShownBlock:
        return ShownBlock(
            title=block.words.title.in_language(self.language),
            why=block.words.why.in_language(self.language),
            lines=tuple(map(self._line, block.lines)),
            mend=tuple(self._mend(block.words)),
            made_with=self.made_with in block.words.mend,
        )

    def _mend(self, words: TopicWords) -> Iterator[tuple[str, str]]:
        first = self.report.origin.value if self.report.origin else ""
        for program in sorted(words.mend, key=lambda program: program != first):
            yield label(f"program.{program}", self.language), words.mend[program].in_language(self.language)

    def _line(self, line: Line) -> ShownLine:
        self.lines += 1
        told = f"{self.id}-{self.lines}"
        first = line.findings[0]
        places = [place for finding in line.findings if (place := place_named(finding, self.language))]
        left = len(places) - MOST_PLACES
        return ShownLine(
            id=told,
            sentence=line.sentence,
            impact=phrase(f"impact.name.{line.impact}", self.language),
            blocks=line.impact is Impact.BLOCKS,
            marks=tuple(self._marks_of(line, told)),
            rule=line.rule,
            certainty=phrase(f"certainty.{first.certainty}", self.language),
            sources=tuple(source_named(cover, self.language) for cover in with_derived(first.covers)),
            places=tuple(places[:MOST_PLACES]),
            more=phrase("places.more", self.language, count=number(left, self.language)) if left > 0 else "",
        )

    def _marks_of(self, line: Line, told: str) -> Iterator[Mark]:
        pictures = {picture.number: picture for picture in self.seen.pictures}
        made = 0
        for finding in line.findings:
            picture = pictures.get(finding.place.page or 0)
            part = share(finding.place.box, picture) if picture and finding.place.box else None
            if part is None or made == MOST_MARKS:
                continue
            made += 1
            count = len(self.marks) + 1
            label = self._say("mark", number=count, sentence=line.sentence)
            mark = Mark(count, f"{self.id}-m{count}", told, label, part)
            self.marks.append((picture.number if picture else 0, mark))
            yield mark

    def _pages(self) -> Iterator[ShownPage]:
        jumps = order_jumps(self.report)
        for picture in self.seen.pictures:
            marks = tuple(mark for page, mark in self.marks if page == picture.number)
            alt = self._say("picture", name=self._name(picture), places=self._counted("places", len(marks)))
            yield _page(picture, alt, marks, tuple(steps_on(picture, self.seen.spoken)) if jumps else ())

    def _name(self, picture: PagePicture) -> str:
        return self._say("the-page", page=picture.number) if self.report.pages else self._say("the-picture")

    def _phone(self) -> ShownPage | None:
        return _page(self.seen.phone, self._say("phone.alt"), ()) if self.seen.phone else None

    def _text(self) -> ShownText | None:
        document = self.seen.document
        if document is None or not document.blocks or not document.may_copy:
            return None
        own = words_in(self.language)
        return ShownText(
            plain(document, own), fragment(document, own), document.language or "", tuple(read_through(document, self.language))
        )


def _page(picture: PagePicture, alt: str, marks: tuple[Mark, ...], order: tuple[Step, ...] = ()) -> ShownPage:
    src = f"data:{picture.type};base64,{b64encode(picture.data).decode('ascii')}"
    return ShownPage(picture.number, src, picture.width, picture.height, alt, marks, order)


def order_jumps(report: Report) -> bool:
    """Whether something was found about the order of reading: then it is drawn."""
    return any(finding.topic == "reading_order" for finding in report.findings)


def pages_to_show(report: Report, most: int) -> Sequence[int]:
    """Numbers of the pages whose pictures help: those with an outlined place, gravest first; the first page when there is none."""
    found = sorted((f for f in report.findings if f.place.page and f.place.box), key=lambda finding: finding.impact.rank)
    numbers: Iterable[int] = dict.fromkeys(finding.place.page for finding in found if finding.place.page)
    return sorted([*numbers][:most]) or [1]
