"""Pictures and formulas without words for those who cannot see them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.frozen import frozen
from bilagekoll.facts.pictured import PicturedWords
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Element, Structure
from bilagekoll.facts.unknown import Unknown
from bilagekoll.prose.detection import close, differs, spoken
from bilagekoll.prose.small_words import apart, by_small_words
from bilagekoll.topics.looks.blocks import first_words
from bilagekoll.topics.passages import stated_languages
from bilagekoll.topics.targets import first_unknown, in_pdf, structures

topic = Topic("figures")

_SHOWN = 80
"""Letters of an alternative text that are shown in a question."""

_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|tiff?|bmp|webp|svg|emf|wmf|heic|pdf)|\S+(?: \S+){1,4}\.(?:png|jpe?g|gif|tiff?|bmp|webp|svg|heic)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"(?:en |a |an )?(?:bild(?:objekt)?|picture|image|img|figur|figure|foto|photo|graphic|grafik|diagram|chart|logo|logga|logotyp"
    r"|platshållare|placeholder|alt(?:ernativ)?[ -]?text|dsc|screenshot|skärmbild|skärmklipp)[\s_\-]*\d*"
    r"|(?:rektangel|rectangle|ellips|oval|grupp|group|frihandsfigur|freeform|text ?ruta|text ?box|smartart|objekt|object|ram|frame"
    r"|tabell|table|rubrik|title|underrubrik|subtitle|koppling|connector|linje|line|platshållare för \w+"
    r"|[a-z]+ placeholder)[\s_\-]*\d+",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:text|ord|innehåll|uppgift)\w*(?: \w+){0,4} (?:nedan|nedanför|ovan|ovanför|intill|bredvid|(?:under|efter) bilden)\b"
    r"|\bse (?:\w+ ){0,2}(?:text|tabell|lista)\w*|\bsamma (?:text|ord|innehåll|uppgifter)\b"
    r"|\b(?:står|finns|beskrivs|förklaras|återges) (?:\w+ ){0,3}(?:i (?:\w+ )?(?:text|brev|tabell)\w*|nedan\b|nedanför\b|intill\b)"
    r"|\b(?:text|words|content|details)(?: \w+){0,4} (?:below|above|beside|next to|following)\b"
    r"|\bsee (?:\w+ ){0,2}(?:text|table|list)\b|\bsame (?:text|words|content)\b"
    r"|\b(?:described|given|repeated|explained) (?:\w+ ){0,2}(?:below|in the (?:text|letter|table))\b",
    re.IGNORECASE,
)
"""Alternative texts that say where the words of the picture stand."""


def figures(attachment: Attachment) -> list[Element] | Unknown:
    """Elements of the type Figure."""
    trees = structures(attachment)
    return trees if isinstance(trees, Unknown) else [figure for tree in trees for figure in tree.having("Figure")]


def formulas(attachment: Attachment) -> list[Element] | Unknown:
    """Elements of the type Formula."""
    trees = structures(attachment)
    return trees if isinstance(trees, Unknown) else [formula for tree in trees for formula in tree.having("Formula")]


def _says_nothing(alt: str) -> bool:
    return len(alt) == 1 or bool(_FILE_NAME.fullmatch(alt) or _PLACEHOLDER.fullmatch(alt))


def described(attachment: Attachment) -> list[Element] | Unknown:
    """Figures that have an alternative text."""
    found = figures(attachment)
    return found if isinstance(found, Unknown) else [figure for figure in found if figure.alternative]


_NUMBERING = re.compile(r"(?:bild|figur|figure|fig|foto|photo|diagram|karta|map)\.?\s*\d+[a-z]?\s*[.:–-]?\s*", re.IGNORECASE)


@frozen
class Captioned:
    """A figure with an alternative text and the words that stand beside it as its caption, perhaps none."""

    figure: Element
    caption: str


def captioned(attachment: Attachment) -> list[Captioned] | Unknown:
    """Described figures that have a caption: an element of that type inside or beside them, or the paragraph that follows."""
    trees = structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    found = (
        Captioned(figure, caption)
        for tree in trees
        for figure in tree.having("Figure")
        if figure.alternative and (caption := _caption(tree, figure))
    )
    return list(found)


def _caption(tree: Structure, figure: Element) -> str:
    above = tree.parent(figure)
    beside = tree.children(above) if above is not None else ()
    captions = [element for element in (*tree.descendants(figure), *beside) if element.role == "Caption"]
    if captions:
        return tree.text(captions[0])
    following = [kid for kid in beside if kid.index > figure.index][:1]
    if above is not None and above.role in {"P", "Div", "NonStruct"} and len(beside) == 1:
        following = _next_to(tree, above)
    return " ".join(tree.text(element) for element in following if element.role in {"P", "Caption"})


def _next_to(tree: Structure, element: Element) -> list[Element]:
    above = tree.parent(element)
    return [] if above is None else [kid for kid in tree.children(above) if kid.index > element.index][:1]


def _bare(words: str) -> str:
    """Words without number, case and punctuation."""
    return " ".join(re.findall(r"\w+", _NUMBERING.sub("", words, count=1).casefold()))


def galleries(attachment: Attachment) -> list[list[Element]] | Unknown:
    """All described figures together, when there are several."""
    found = described(attachment)
    return found if isinstance(found, Unknown) else [found] if len(found) > 1 else []


@frozen
class Worded:
    """A figure with an alternative text long enough to tell its language, and the language stated for it."""

    figure: Element
    stated: str


def worded(attachment: Attachment) -> list[Worded] | Unknown:
    """Described figures with the language that the element, one above it or the document states."""
    languages, trees = stated_languages(attachment), structures(attachment)
    if isinstance(trees, Unknown):
        return trees
    if isinstance(languages, Unknown):
        return languages
    figures = [figure for tree in trees for figure in tree.having("Figure") if figure.alternative]
    return [Worded(figure, stated) for figure in figures if (stated := languages[figure.index])]


@topic.rule("figure-without-alt", target=figures, covers=("ua1:7.3-1", "matterhorn:13-004", "wcag:1.1.1"))
def figure_without_alt(figure: Element, limits: Limits) -> Iterator[Fault]:
    """A figure needs an alternative text, which may not be empty (Acrobat pads some with NUL only), or a replacement text."""
    if not figure.alternative and figure.actual_text is None:
        yield Fault(figure.place)


@topic.rule("formula-without-alt", target=formulas, covers=("ua1:7.7-1", "matterhorn:17-002", "wcag:1.1.1"))
def formula_without_alt(formula: Element, limits: Limits) -> Iterator[Fault]:
    """A formula needs an alternative or a replacement text."""
    if not formula.alternative and formula.actual_text is None:
        yield Fault(formula.place)


@topic.rule("alt-is-placeholder", target=described, covers=("wcag:1.1.1",), certainty=Certainty.LIKELY)
def alt_is_placeholder(figure: Element, limits: Limits) -> Iterator[Fault]:
    """A file name, "bild 1" or a single character says nothing of the picture."""
    alt = figure.alternative
    if _says_nothing(alt):
        yield Fault(figure.place, {"alt": alt})


@frozen
class Lettered:
    """A picture with so many words, about, and the alternative text of its figure."""

    place: Place
    words: int
    alternative: str


def lettered(attachment: Attachment) -> list[Lettered] | Unknown:
    """The pictures with words in described figures of a tagged document.

    Those that a limit left aside are not waited for where others were looked at: every alternative text is asked about anyway.
    """
    pictures, found = in_pdf(lambda pdf: pdf.pictured)(attachment), described(attachment)
    if isinstance(pictures, Unknown) or isinstance(found, Unknown):
        return first_unknown(pictures, found) or []
    with_words = [
        Lettered(Place(picture.page, picture.box), picture.words, figure.alternative)
        for picture in pictures
        if not isinstance(picture.words, Unknown) and picture.words
        for figure in _around(picture, found)[:1]
    ]
    return with_words or first_unknown(*(picture.words for picture in pictures)) or []


def _around(picture: PicturedWords, figures: Iterable[Element]) -> list[Element]:
    """The figures in whose box the middle of a picture lies."""
    across, down = (picture.box[0] + picture.box[2]) / 2, (picture.box[1] + picture.box[3]) / 2
    return [
        figure
        for figure in figures
        if figure.place.page == picture.page
        and (box := figure.place.box)
        and box[0] <= across <= box[2]
        and box[1] <= down <= box[3]
    ]


@topic.rule("alt-too-long", target=described, covers=("wcag:1.1.1",), certainty=Certainty.LIKELY)
def alt_too_long(figure: Element, limits: Limits) -> Iterator[Fault]:
    """An alternative text is spoken in one go; a long one belongs in the text itself."""
    alt = figure.alternative
    if len(alt) > limits.alt_letters:
        yield Fault(figure.place, {"letters": len(alt)})


@topic.rule("alt-repeats-caption", target=captioned, covers=("wcag:1.1.1",), certainty=Certainty.LIKELY)
def alt_repeats_caption(found: Captioned, limits: Limits) -> Iterator[Fault]:
    """The same words twice: the alternative text adds nothing of what the picture shows."""
    alt = found.figure.alternative
    if len(alt.split()) >= limits.alt_caption_words and _bare(alt) == _bare(found.caption) and not _says_nothing(alt):
        yield Fault(found.figure.place, {"alt": alt})


@topic.rule("alt-repeated", target=galleries, covers=("wcag:1.1.1",), certainty=Certainty.ASK)
def alt_repeated(found: list[Element], limits: Limits) -> Iterator[Fault]:
    """Many pictures with the same words: right for a logo on each page, wrong for different pictures."""
    counts = Counter(_bare(figure.alternative) for figure in found)
    for words, count in counts.items():
        alike = [figure for figure in found if _bare(figure.alternative) == words]
        if count >= limits.alt_repeats and not _says_nothing(alike[0].alternative):
            yield Fault(alike[0].place, {"alt": alike[0].alternative, "pictures": count})


@topic.rule("alt-in-other-language", target=worded, covers=("wcag:3.1.2",), certainty=Certainty.LIKELY)
def alt_in_other_language(found: Worded, limits: Limits) -> Iterator[Fault]:
    """An alternative text that the wrong voice reads, often one that a program has made in English."""
    alt = found.figure.alternative
    told = _told(alt, limits)
    if told and differs(found.stated, told) and (not close(found.stated, told) or apart(alt, found.stated, told)):
        yield Fault(found.figure.place, {"alt": alt, "stated": found.stated, "spoken": told})


def _told(alt: str, limits: Limits) -> str | None:
    """Its language, as far as that is sure."""
    told = spoken(alt)
    if told is None:
        return by_small_words(alt)
    sure = told.letters >= limits.alt_language_letters and told.confidence >= limits.language_confidence
    return told.language if sure else None


@topic.rule("picture-text-left-out", target=lettered, covers=("wcag:1.1.1", "wcag:1.4.5"), certainty=Certainty.ASK)
def picture_text_left_out(found: Lettered, limits: Limits) -> Iterator[Fault]:
    """Much text in a picture and few words in its alternative text. Whether the page has them, a person must say."""
    spoken = len(found.alternative.split())
    if _STANDS.search(found.alternative):
        return
    if found.words >= limits.picture_words and spoken < limits.picture_words_share * found.words:
        yield Fault(found.place, {"words": _about(found.words), "alt": first_words(found.alternative, _SHOWN)})


def _about(number: int) -> int:
    """To whole tens from twenty on: they were not counted one by one."""
    return number if number < 20 else round(number, -1)


@topic.rule("alt-to-review", target=described, covers=("wcag:1.1.1", "matterhorn:13-002"), certainty=Certainty.ASK)
def alt_to_review(figure: Element, limits: Limits) -> Iterator[Fault]:
    """Whether the words fit the picture, only a person can say."""
    alt = figure.alternative
    if not _says_nothing(alt):
        yield Fault(figure.place, {"alt": alt})
