"""Pictures and formulas without words for those who cannot see them."""

import re
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.structure import Element
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import structures

topic = Topic("figures")

_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|tiff?|bmp|webp|svg|emf|wmf|heic|pdf)", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"(?:en |a |an )?(?:bild(?:objekt)?|picture|image|img|figur|figure|foto|photo|graphic|grafik|diagram|chart|logo|logga|logotyp"
    r"|platshållare|placeholder|alt(?:ernativ)?text|dsc|screenshot|skärmbild|skärmklipp)[\s_\-]*\d*",
    re.IGNORECASE,
)


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
    return found if isinstance(found, Unknown) else [figure for figure in found if _alternative(figure)]


def _alternative(figure: Element) -> str:
    return (figure.alt or figure.actual_text or "").rstrip("\0").strip()


@topic.rule("figure-without-alt", target=figures, covers=("ua1:7.3-1", "matterhorn:13-004", "wcag:1.1.1"))
def figure_without_alt(figure: Element, limits: Limits) -> Iterator[Fault]:
    """A figure needs an alternative text, which may not be empty (Acrobat pads some with NUL only), or a replacement text."""
    if not _alternative(figure) and figure.actual_text is None:
        yield Fault(figure.place)


@topic.rule("formula-without-alt", target=formulas, covers=("ua1:7.7-1", "matterhorn:17-002", "wcag:1.1.1"))
def formula_without_alt(formula: Element, limits: Limits) -> Iterator[Fault]:
    """A formula needs an alternative or a replacement text."""
    if not _alternative(formula) and formula.actual_text is None:
        yield Fault(formula.place)


@topic.rule("alt-is-placeholder", target=described, covers=("wcag:1.1.1",), certainty=Certainty.LIKELY)
def alt_is_placeholder(figure: Element, limits: Limits) -> Iterator[Fault]:
    """A file name, "bild 1" or a single character says nothing of the picture."""
    alt = _alternative(figure)
    if _says_nothing(alt):
        yield Fault(figure.place, {"alt": alt})


@topic.rule("alt-too-long", target=described, covers=("wcag:1.1.1",), certainty=Certainty.LIKELY)
def alt_too_long(figure: Element, limits: Limits) -> Iterator[Fault]:
    """An alternative text is spoken in one go; a long one belongs in the text itself."""
    alt = _alternative(figure)
    if len(alt) > limits.alt_letters:
        yield Fault(figure.place, {"letters": len(alt)})


@topic.rule("alt-to-review", target=described, covers=("wcag:1.1.1", "matterhorn:13-002"), certainty=Certainty.ASK)
def alt_to_review(figure: Element, limits: Limits) -> Iterator[Fault]:
    """Whether the words fit the picture, only a person can say."""
    alt = _alternative(figure)
    if not _says_nothing(alt):
        yield Fault(figure.place, {"alt": alt})
