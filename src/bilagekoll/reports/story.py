"""What a person is told of a file, in order: the verdict, the cause, what follows from it, the rest, what only a person can see."""

from collections.abc import Iterable, Mapping, Sequence

from bilagekoll.checking.engine import ASK
from bilagekoll.checking.finding import Finding, Impact, Outcome
from bilagekoll.checking.report import Report
from bilagekoll.checking.rule import Certainty, Value
from bilagekoll.checking.verdict import Verdict
from bilagekoll.facts.attachment import PICTURES, WITH_TEXT, Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.locales import number, phrase, phrases_under
from bilagekoll.prose.detection import family
from bilagekoll.reports.clean import clean
from bilagekoll.topics.words import TopicWords, words

MOST_SPANS = 6
"""Runs of pages named after a sentence; the rest is "and others"."""


@frozen
class Line:
    """One rule that found something, in one sentence with its pages; ``findings`` behind it for specialists."""

    rule: str
    sentence: str
    impact: Impact
    findings: tuple[Finding, ...]


@frozen
class Block:
    """One topic: its words and its lines, gravest first; ``folded`` topics follow from it."""

    words: TopicWords
    lines: tuple[Line, ...]
    folded: tuple["Block", ...] = ()

    @property
    def impact(self) -> Impact:
        """The gravest impact of its lines."""
        return min((line.impact for line in self.lines), key=lambda impact: impact.rank)


@frozen
class Story:
    """``lead`` caused the verdict, ``None`` when no finding did; ``faults`` block or hinder too; ``advice`` does not.

    ``asks`` only a person can answer.

    ``unanswered``: rules that could not tell, with the reason.
    """

    lead: Block | None
    faults: tuple[Block, ...]
    advice: tuple[Block, ...]
    asks: tuple[Line, ...]
    unanswered: Mapping[str, str]


def tell(report: Report, language: str) -> Story:
    """Arrange a report for reading in a language ("sv" or "en")."""
    asked = [finding for finding in report.findings if finding.certainty is Certainty.ASK]
    found = [finding for finding in report.findings if finding.certainty is not Certainty.ASK]
    blocks = {topic: _block(topic, group, report, language) for topic, group in _by(found, "topic").items()}
    lead = None if report.verdict is Verdict.ATTACH else blocks.pop(report.leading_topic or "", None)
    aside: list[Block] = []
    if lead is not None:
        lead, aside = _without_advice(lead)
        # A lesser fault of the topic explains nothing but itself.
        folded = [blocks.pop(topic) for topic in lead.words.explains if topic in blocks] if lead.impact is Impact.BLOCKS else []
        lead = Block(lead.words, lead.lines, tuple(_gravest_first(folded)))
    rest = _gravest_first([*aside, *blocks.values()])
    return Story(
        lead=lead,
        faults=tuple(block for block in rest if block.impact is not Impact.ADVICE),
        advice=tuple(block for block in rest if block.impact is Impact.ADVICE),
        asks=tuple(line for group in _by(asked, "topic").values() for line in _lines(group, report, language)),
        unanswered={r.rule: r.reason or "" for r in report.results if r.outcome is Outcome.CANT_TELL and r.reason != ASK},
    )


def _without_advice(block: Block) -> tuple[Block, list[Block]]:
    """The lines that caused the verdict, and the mere advice of the same topic as a block of its own."""
    causes = tuple(line for line in block.lines if line.impact is not Impact.ADVICE)
    advice = tuple(line for line in block.lines if line.impact is Impact.ADVICE)
    if not causes or not advice:
        return block, []
    return Block(block.words, causes), [Block(block.words, advice)]


def lines_by_rule(report: Report, language: str) -> list[Line]:
    """A line a rule that found something, in the order of the report."""
    return [line for group in _by(report.findings, "topic").values() for line in _lines(group, report, language)]


def _block(topic: str, findings: list[Finding], report: Report, language: str) -> Block:
    lines = sorted(_lines(findings, report, language), key=lambda line: line.impact.rank)
    return Block(words(topic), tuple(lines))


def _gravest_first(blocks: Iterable[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: block.impact.rank)


def _lines(findings: list[Finding], report: Report, language: str) -> list[Line]:
    return [
        Line(rule, sentence(group, report, language), group[0].impact, tuple(group))
        for rule, group in _by(findings, "rule").items()
    ]


def _by(findings: Iterable[Finding], attribute: str) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(getattr(finding, attribute), []).append(finding)
    return groups


def next_steps(
    report: Report, story: Story, language: str, *, text: str, recognised: str, in_picture: str = "", given: bool = False
) -> list[str]:
    """What a person does now, in order. For a file that can be attached: what only a person can check.

    ``text``: the step that says where the file's text is to be had; ``given``: whatever the verdict. ``recognised``: that for a
    text that has to be recognised; ``in_picture``: that for a picture of a kind that no message takes, which may have text.
    """
    leading = words(report.leading_topic) if report.leading_topic else None
    own = leading.next.get(report.verdict or "") if leading else None
    steps = [own.in_language(language) if own else phrase(f"next.{report.verdict}", language)]
    if report.verdict is Verdict.ATTACH:
        steps += [line.sentence for line in story.asks]
    to_paste = report.verdict is Verdict.PASTE
    # Words of its own mean that the file's text is of no use.
    if given or (to_paste and own is None and report.format is Format.PDF):
        steps.append(text)
    elif to_paste and leading and leading.pictured and report.format in WITH_TEXT and not _is_unread(story):
        steps.append(recognised)
    elif in_picture and report.recognises and report.verdict is Verdict.REJECT and report.format in PICTURES - WITH_TEXT:
        steps.append(in_picture)
    if report.verdict is Verdict.PASTE:
        steps.append(phrase("next.complement", language))
    return steps


def _is_unread(story: Story) -> bool:
    """Whether the matter is a picture of text that cannot be recognised."""
    return story.lead is not None and story.lead.words.id == "picture-of-unread-text"


def answer(report: Report, language: str) -> str:
    """The answer on a file in a few words: its verdict, or whether it conforms to the profile."""
    key = f"verdict.{report.verdict}" if report.verdict else f"conformance.{str(report.passed).lower()}"
    return phrase(key, language)


def unanswered(reason: str, language: str) -> str:
    """Why a rule could not tell, in a sentence."""
    kind, _, detail = reason.partition(":")
    return phrase(f"unanswered.{kind}", language, detail=limit_named(detail, language) if kind == "limit" else detail)


def limit_named(limit: str, language: str) -> str:
    """A limit of the readers in words; its name where there are none."""
    return phrases_under("limit", language).get(limit, limit)


def sentence(findings: Sequence[Finding], report: Report, language: str) -> str:
    """What findings of one rule say together, with their pages."""
    count = sum(finding.count for finding in findings)
    texts = words(findings[0].topic).rules[findings[0].rule]
    text = (texts.one if count == 1 else texts.many).in_language(language)
    values = {key: _shown(key, value, language) for key, value in findings[0].values.items()}
    told = text.format(**(values | {"count": number(count, language)}))
    pages = sorted({finding.place.page for finding in findings if finding.place.page is not None})
    if not pages or (report.pages or 1) == 1:
        return told
    return f"{told} {pages_named(pages, language)}"


_LANGUAGE_TAGS = frozenset({"stated", "spoken"})
"""Values that are the tag of a language, which is shown by its name."""


def _shown(key: str, value: Value, language: str) -> str:
    if key == "limit" and isinstance(value, str):
        return limit_named(value, language)
    if key in _LANGUAGE_TAGS:
        return language_named(str(value), language)
    return clean(value) if isinstance(value, str) else number(value, language)


def language_named(tag: str, language: str) -> str:
    """The name of a language; of one that is not known here its tag in quotation marks."""
    names = phrases_under("language", language)
    first = tag.partition("-")[0].lower()
    return names.get(first) or names.get(family(tag)) or phrase("language.unknown", language, tag=clean(tag))


def pages_named(pages: list[int], language: str) -> str:
    """Sorted page numbers as a sentence: "Sidan 2.", "Sidorna 1 och 3–5."."""
    spans = page_spans(pages)
    if len(spans) > MOST_SPANS:
        return phrase("pages.more", language, pages=", ".join(spans[:MOST_SPANS]))
    named = ", ".join(spans[:-1]) + phrase("pages.and", language) + spans[-1] if len(spans) > 1 else spans[0]
    return phrase("pages.one" if len(pages) == 1 else "pages.many", language, pages=named)


def page_spans(pages: Iterable[int]) -> list[str]:
    """Sorted page numbers, those that follow one another in one: "1", "3–5"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
