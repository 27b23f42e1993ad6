"""Letters in many languages, announced as their own or as others; names, addresses, medicines, values; languages that are alike."""

from collections.abc import Callable, Iterator
from itertools import cycle, product
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.making import by_writer, drawn, flat_odf, from_html
from bench.beyond.texts import LETTERS, LISTS

RULES = ("language-wrong", "part-in-other-language")
WRONG, PART = RULES
_ALL = " ".join(RULES)

_FONTS = cycle(("DejaVu Sans", "Liberation Serif", "Liberation Sans", "DejaVu Serif"))
_FAMILIES = ({"nb", "nn", "da"}, {"hr", "bs", "sr"})


def cases() -> Iterator[Case]:
    """Documents for both rules; each is made when its turn comes."""
    yield from _own()
    yield from _other()
    yield from _alike()
    yield from _parts()
    yield from _no_prose()
    yield from _by_writer()
    yield from _untagged()


def _alike_languages(one: str, other: str) -> bool:
    return one == other or any({one, other} <= family for family in _FAMILIES)


def _page(body: str, lang: str) -> Callable[[], bytes]:
    return from_html(body, lang=lang, style=f"body {{ font-family: '{next(_FONTS)}', 'DejaVu Sans' }}")


def _letter(language: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in LETTERS[language])


def _own() -> Iterator[Case]:
    for language in LETTERS:
        yield case(f"{language} som {language}", _page(_letter(language), language), right=_ALL)
        cells = "".join(f"<tr><td>{sentence}</td></tr>" for text in LETTERS[language] for sentence in text.split(". "))
        yield case(f"tabell på {language}", _page(f"<table>{cells}</table>", language), right=_ALL)


def _other() -> Iterator[Case]:
    for language, stated in (*product(("nb", "nn", "da"), ("sv",)), *product(("sv",), ("nb", "nn", "da"))):
        for number, paragraph in enumerate(LETTERS[language]):
            yield case(f"stycke {number} på {language} som {stated}", _page(f"<p>{paragraph}</p>", stated), wrong=WRONG, right=PART)
    for language, stated in product(LETTERS, ("sv", "en", "ar")):
        if not _alike_languages(language, stated):
            yield case(f"{language} som {stated}", _page(_letter(language), stated), wrong=WRONG, right=PART)
    for stated in ("de", "fi", "nb", "da", "pl", "fr", "so"):
        yield case(f"sv som {stated}", _page(_letter("sv") * 2, stated), wrong=WRONG, right=PART)


def _alike() -> Iterator[Case]:
    for one, other in (
        ("nb", "nn"),
        ("nn", "nb"),
        ("nb", "no"),
        ("hr", "bs"),
        ("bs", "sr"),
        ("hr", "sr"),
        ("sr", "hr"),
        ("fa", "prs"),
    ):
        yield case(f"{one} som {other}", _page(_letter(one), other), right=_ALL)


def _parts() -> Iterator[Case]:
    """A letter in one language with a paragraph in another, announced or not; single words and short sentences."""
    for base, other in product(("sv", "en", "fi"), LETTERS):
        if _alike_languages(base, other):
            continue
        paragraph = LETTERS[other][0]
        body = _letter(base) + _letter(base)
        yield case(f"stycke på {other} i {base}", _page(f"{body}<p>{paragraph}</p>", base), wrong=PART, right=WRONG)
        short = " ".join(paragraph.split()[:3])
        yield case(f"några ord på {other} i {base}", _page(f"{body}<p>{short}</p>", base), right=_ALL)


def _no_prose() -> Iterator[Case]:
    for (name, lines), stated in product(LISTS.items(), ("sv", "en", "de")):
        yield case(f"{name} som {stated}", _page(f"<p>{lines}</p>", stated), right=_ALL)
        if stated != "de":
            yield case(f"{name} i brev på {stated}", _page(_letter(stated) + f"<p>{lines}</p>", stated), right=_ALL)


def _by_writer() -> Iterator[Case]:
    """As office programs leave it: the language of the program instead of the text's."""
    named = {
        f"l{language}{stated}": (language, stated) for language in ("sv", "en", "de", "fi", "pl", "so") for stated in ("sv", "en")
    }
    marked = {
        f"m{base}{other}": (base, other) for base in ("sv", "en") for other in ("de", "fi", "pl", "so", "fr", "da", "sr", "uk")
    }
    made = by_writer(
        {name: flat_odf([(text, stated) for text in LETTERS[language]], stated) for name, (language, stated) in named.items()}
        | {
            name: flat_odf([*((text, base) for text in LETTERS[base]), (LETTERS[other][0], other)], base)
            for name, (base, other) in marked.items()
        }
    )
    for name, (base, other) in marked.items():
        yield case(f"writer märkt {other} i {base}", made[name], right=_ALL)
    for name, (language, stated) in named.items():
        right = language == stated
        yield case(f"writer {language} som {stated}", made[name], wrong="" if right else WRONG, right=_ALL if right else PART)


def _untagged() -> Iterator[Case]:
    """Announced as Swedish by reportlab, whose Latin fonts have the letters of these languages."""
    for language in ("sv", "nb", "da", "fi", "en", "de", "so", "fr"):
        text = " ".join(LETTERS[language])
        lines = [text[start : start + 70] for start in range(0, len(text), 70)]

        def draw(canvas: Any, lines: list[str] = lines) -> None:
            for number, line in enumerate(lines):
                canvas.drawString(72, 700 - 16 * number, line)

        right = language == "sv"
        yield case(f"otaggad {language} som sv", drawn(draw), wrong="" if right else WRONG, right=_ALL if right else PART)
