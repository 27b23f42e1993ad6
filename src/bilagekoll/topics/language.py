"""The language of the text, which decides the voice that reads it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pdf import Page
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language, Marked, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.detection import close, differs, letters_in
from bilagekoll.prose.small_words import apart, has_small_words_of
from bilagekoll.topics.passages import Told, passages, told_passages, told_rest
from bilagekoll.topics.targets import one_in_pdf, read_pages, structures

topic = Topic("language")

_SILENT = frozenset({"und", "mis", "mul", "zxx", "x"})
"""First subtags that name no language: undetermined, uncoded, several, none, private use (BCP 47, 4.1)."""
WELL_FORMED = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
"""A language tag as ISO 32000-1, 14.9.2 has it (RFC 3066)."""


@frozen
class Speech:
    """A document with text: its language, and how many letters of the text have none (of document, element or mark)."""

    language: Language | None
    letters: int
    without: int


def _stripped(language: Language) -> str:
    return language.tag.rstrip("\0").strip()


def _names_one(language: Language | None) -> bool:
    return language is not None and _names(_stripped(language))


def _names(tag: str) -> bool:
    return tag != "" and tag.partition("-")[0].lower() not in _SILENT


def _is_padded(language: Language) -> bool:
    """Whether only NUL characters after it spoil a tag. Acrobat writes them, readers overlook them, and nobody can mend them."""
    return language.tag != _stripped(language) and WELL_FORMED.fullmatch(_stripped(language)) is not None


def speeches(attachment: Attachment) -> list[Speech] | Unknown:
    """The document, when it has text."""
    catalogs, trees, pages = one_in_pdf(lambda pdf: pdf.catalog)(attachment), structures(attachment), read_pages(attachment)
    if isinstance(catalogs, Unknown):
        return catalogs
    if isinstance(trees, Unknown):
        return trees
    if isinstance(pages, Unknown):
        return pages
    found = (_speech(catalog.language, trees, pages) for catalog in catalogs)
    return [speech for speech in found if speech.letters]


def _speech(language: Language | None, trees: Sequence[Structure], pages: Sequence[Page]) -> Speech:
    tagged = [_letters(tree) for tree in trees]
    letters, without = sum(letters for letters, _ in tagged), sum(without for _, without in tagged)
    if not letters:
        letters = without = sum(page.content.characters.total for page in pages if not isinstance(page.content, Unknown))
    return Speech(language, letters, 0 if _names_one(language) else without)


def _letters(tree: Structure) -> tuple[int, int]:
    """Letters of tagged text and of its replacements, and how many of them neither an element nor a mark gives a language."""
    covered: list[bool] = []
    letters = without = 0
    for element in tree.elements:
        covered.append(_names_one(element.language) or (element.parent >= 0 and covered[element.parent]))
        marked = [(kid.text, _names_one(kid.language)) for kid in element.kids if isinstance(kid, Marked)]
        marked += [(text, False) for text in (element.alt, element.actual_text, element.expansion) if text]
        for text, speaks in marked:
            own = len(text.strip("\0 "))
            letters += own
            without += 0 if speaks or covered[-1] else own
    return letters, without


def _sure(found: Sequence[Told], limits: Limits) -> list[Told]:
    return [t for t in found if t.spoken.letters >= limits.language_letters and t.spoken.confidence >= limits.language_confidence]


@frozen
class Speaking:
    """A document with passages whose language can be told, and what the others speak together.

    ``letters``: of all passages that state a language, told or not.
    """

    told: Sequence[Told]
    rest: Sequence[Told]
    letters: int

    def wrong(self, limits: Limits) -> list[Told]:
        """The passages that are surely in another language than the file states; of one alike, when many or by small words."""
        differing = [judged for judged in _sure(self.told, limits) if differs(*judged.languages)]
        letters: Counter[tuple[str, str]] = Counter()
        for judged in differing:
            letters[judged.languages] += judged.letters
        return [
            judged
            for judged in differing
            if letters[judged.languages] >= limits.language_close_letters
            or (not close(*judged.languages) and not has_small_words_of(judged.passage.text, judged.passage.stated))
            or apart(judged.passage.text, *judged.languages)
        ]

    def is_mostly_wrong(self, limits: Limits) -> bool:
        """Whether those have most of the letters, with the short passages around them where these are in the same language."""
        wrong = self.wrong(limits)
        languages = {judged.languages for judged in wrong}
        rest = [judged for judged in _sure(self.rest, limits) if judged.languages in languages]
        return sum(judged.letters for judged in (*wrong, *rest)) > limits.language_wrong_share * self.letters


def speaking(attachment: Attachment) -> list[Speaking] | Unknown:
    """The document, when the language of some passage can be told."""
    found, told, rest = passages(attachment), told_passages(attachment), told_rest(attachment)
    if isinstance(found, Unknown):
        return found
    if isinstance(told, Unknown):
        return told
    stating = [one for one in told if _names(one.passage.stated)]
    letters = sum(letters_in(one.text) for one in found if _names(one.stated))
    return [Speaking(stating, () if isinstance(rest, Unknown) else rest, letters)] if stating else []


@frozen
class Stated:
    """The language that a document names, and what the words of it speak as far as that can be told."""

    language: Language
    told: Sequence[Told] = ()


def document_languages(attachment: Attachment) -> list[Language] | Unknown:
    """The document's language, when it names one."""
    found = one_in_pdf(lambda pdf: pdf.catalog)(attachment)
    if isinstance(found, Unknown):
        return found
    return [catalog.language for catalog in found if catalog.language and _names_one(catalog.language)]


def stated_languages(attachment: Attachment) -> list[Stated] | Unknown:
    """The document's language with what its words speak; pages that cannot be read leave it to a person."""
    found, told = document_languages(attachment), told_passages(attachment)
    if isinstance(found, Unknown):
        return found
    return [Stated(language, () if isinstance(told, Unknown) else told) for language in found]


def element_languages(attachment: Attachment) -> list[tuple[Language, Place, int]] | Unknown:
    """Each language that elements have, the first of them and how many have it."""
    trees = structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    elements = [element for tree in trees for element in tree.elements]
    marked = [(found, element.place) for element in elements if (found := element.language) and _stripped(found)]
    counts = Counter(language for language, _ in marked)
    first = dict(reversed(marked))
    return [(language, first[language], count) for language, count in counts.items()]


@topic.rule(
    "language-missing",
    target=speeches,
    covers=(
        "ua1:7.2-2",
        "ua1:7.2-21",
        "ua1:7.2-22",
        "ua1:7.2-23",
        "ua1:7.2-33",
        "ua1:7.2-34",
        "matterhorn:11-001",
        "matterhorn:11-002",
        "matterhorn:11-003",
        "matterhorn:11-006",
        "wcag:3.1.1",
    ),
)
def language_missing(speech: Speech, limits: Limits) -> Iterator[Fault]:
    """Text whose language neither the document nor an element or mark around it names; title and bookmarks have none either."""
    if speech.without:
        yield Fault(values={"percent": max(1, round(100 * speech.without / speech.letters))})


@topic.rule(
    "language-only-on-elements",
    target=speeches,
    covers=("ua1:7.2-2", "ua1:7.2-33", "matterhorn:11-003", "matterhorn:11-006"),
    certainty=Certainty.LIKELY,
)
def language_only_on_elements(speech: Speech, limits: Limits) -> Iterator[Fault]:
    """Every text has a language from its element, but title and bookmarks stand outside and have none."""
    if not _names_one(speech.language) and not speech.without:
        yield Fault()


@topic.rule("language-invalid", target=document_languages, covers=("ua1:7.2-29", "bcp47", "wcag:3.1.1"))
def language_invalid(language: Language, limits: Limits) -> Iterator[Fault]:
    """A language of the document that is no language tag: "Svenska", "sv_SE"."""
    if not language.valid and not _is_padded(language):
        yield Fault(values={"language": _stripped(language)})


@topic.rule("element-language-invalid", target=element_languages, covers=("ua1:7.2-29", "bcp47", "wcag:3.1.2"))
def element_language_invalid(found: tuple[Language, Place, int], limits: Limits) -> Iterator[Fault]:
    """A language of an element that is no language tag; the document's language is spoken instead."""
    language, place, elements = found
    if not language.valid and not _is_padded(language):
        yield Fault(place, {"language": _stripped(language)}, elements)


@topic.rule("language-wrong", target=speaking, covers=("matterhorn:11-007", "wcag:3.1.1", "wcag:3.1.2"), certainty=Certainty.LIKELY)
def language_wrong(document: Speaking, limits: Limits) -> Iterator[Fault]:
    """Most of the text is in another language than the file states for it: the wrong voice reads it."""
    if document.is_mostly_wrong(limits):
        wrong = document.wrong(limits)
        (stated, language), _ = Counter(judged.languages for judged in wrong).most_common(1)[0]
        yield Fault(wrong[0].passage.place, {"stated": stated, "spoken": language})


@topic.rule("part-in-other-language", target=speaking, covers=("wcag:3.1.2",), certainty=Certainty.LIKELY)
def part_in_other_language(document: Speaking, limits: Limits) -> Iterator[Fault]:
    """Some paragraphs are in another language than the file states for them."""
    if not document.is_mostly_wrong(limits):
        for judged in document.wrong(limits):
            yield Fault(judged.passage.place, {"stated": judged.passage.stated, "spoken": judged.spoken.language})


@topic.rule("language-to-review", target=stated_languages, covers=("matterhorn:11-007", "wcag:3.1.1"), certainty=Certainty.ASK)
def language_to_review(document: Stated, limits: Limits) -> Iterator[Fault]:
    """Whether the text is in the language that the document names, where a machine cannot tell."""
    language = document.language
    if (language.valid or _is_padded(language)) and not _sure(document.told, limits):
        yield Fault(values={"language": _stripped(language)})
