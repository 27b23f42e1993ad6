"""Text whose letters are wrong though each has a Unicode value, and text that only looks strange.

What a file says its glyphs mean is all that counts here, so the mangled text is simply written; how it looks does not matter.
"""

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations, cycle, product
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import bilagekoll
from bench.beyond.case import Case, case
from bench.beyond.making import drawn, from_html
from bench.beyond.texts import LETTERS, LISTS, LONG
from bilagekoll.content.coverage import texts_of

RULES = ("letter-salad", "letter-salad-in-part", "letters-never-come", "ligatures-lost", "words-misread")
SALAD, PART, LETTERS_LOST, LIGATURES, MISREAD = RULES
_ALL = " ".join(RULES)

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "files"
_FONTS = cycle(("DejaVu Sans", "Liberation Serif", "Liberation Sans", "DejaVu Serif"))
Change = Callable[[str], str]


@cache
def texts() -> dict[str, str]:
    """Texts in Swedish and English by name."""
    found = {
        stem: " ".join(texts_of(bilagekoll.extract(FIXTURES / f"{stem}.pdf").blocks))
        for stem in ("broschyr-gron-starr", "patientinformation-gra-starr", "kallelse", "remiss", "dagordning")
    }
    return found | {f"brev-{language}": " ".join(LETTERS[language]) for language in ("sv", "en")} | LONG


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _right()
    yield from _salads()
    yield from _lost()
    yield from _joined()
    yield from _misread()


def _page(*paragraphs: str, lang: str = "sv") -> Callable[[], bytes]:
    body = "".join(f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>" for text in paragraphs)
    return from_html(body, lang=lang, style=f"body {{ font-family: '{next(_FONTS)}', 'DejaVu Sans' }}")


def _language(name: str) -> str:
    return "en" if name.endswith("en") else "sv"


def _right() -> Iterator[Case]:
    for name, text in texts().items():
        yield case(name, _page(text, lang=_language(name)), right=_ALL)
        yield case(f"{name}, halva", _page(text[: len(text) // 2], lang=_language(name)), right=_ALL)
        yield case(f"{name}, en femtedel", _page(text[: len(text) // 5], lang=_language(name)), right=_ALL)
        yield case(f"{name}, versaler", _page(text.upper(), lang=_language(name)), right=_ALL)
    for language, paragraphs in LETTERS.items():
        yield case(f"brev på {language}", _page(*paragraphs, lang=language), right=_ALL)
        yield case(f"brev på {language} som svenska", _page(*paragraphs), right=_ALL)
    for name, lines in LISTS.items():
        yield case(name, _page(lines), right=_ALL)
        yield case(f"{name} i brev", _page(*LETTERS["sv"], lines), right=_ALL)


def shifted(step: int) -> Change:
    """Every letter moved by some codes, as when glyph numbers are taken for characters."""
    return lambda text: "".join(chr(ord(sign) + step) if sign.isalpha() and ord(sign) + step > 32 else sign for sign in text)


def mixed(seed: int) -> Change:
    """Every letter for another."""
    letters = list(ascii_lowercase + "åäö")
    others = letters[:]
    random.Random(seed).shuffle(others)
    table = dict(zip(letters, others, strict=True)) | {a.upper(): b.upper() for a, b in zip(letters, others, strict=True)}
    return lambda text: "".join(table.get(sign, sign) for sign in text)


def _salads() -> Iterator[Case]:
    changes = {f"flyttade {step}": shifted(step) for step in (1, 2, 3, -29, -2, 5)} | {
        f"blandade {seed}": mixed(seed) for seed in range(6)
    }
    for (name, text), (how, change) in product(texts().items(), changes.items()):
        lang = _language(name)
        if how in {"flyttade 3", "flyttade -29", "blandade 1", "blandade 2", "flyttade 1"}:
            yield case(f"{name}, {how}", _page(change(text), lang=lang), wrong=SALAD, right=f"{PART} {LIGATURES} {LETTERS_LOST}")
        elif len(text) > 900:
            parts = [text[at : at + 300] for at in range(0, len(text), 300)] * 3
            line = change(parts[1])
            yield case(f"{name}, ett stycke {how}", _page(*parts, line, lang=lang), wrong=PART, right=f"{SALAD} {LIGATURES}")


def _lost() -> Iterator[Case]:
    """å, ä and ö gone, turned into other letters or into other signs."""
    tables: dict[str, dict[str, str]] = {
        "utan prickar": {"å": "a", "ä": "a", "ö": "o"},
        "borta": {"å": "", "ä": "", "ö": ""},
        "som tyska": {"å": "aa", "ä": "ae", "ö": "oe"},
        "klämda": {"å": "}", "ä": "{", "ö": "|"},
        "dansk": {"ä": "æ", "ö": "ø"},
        "kluven": {"å": "Ã¥", "ä": "Ã¤", "ö": "Ã¶"},
        "utan ö": {"ö": "o"},
        "utan ä": {"ä": "a"},
    }
    for (name, text), (how, table) in product(texts().items(), tables.items()):
        if _language(name) == "sv" and len(set(text.lower().split())) > 120:
            changed = text
            for small, other in table.items():
                changed = changed.replace(small, other).replace(small.upper(), other.upper())
            yield case(f"{name}, {how}", _page(changed), wrong=LETTERS_LOST, right=f"{SALAD} {PART} {LIGATURES}")


_TWO = 4_000
"""Characters of two texts together, at most: a third of a long one with another is that one again."""
_KEPT: dict[str, Change] = {
    "inget kvar": lambda _: "",
    "första kvar": lambda pair: pair[0],
    "andra kvar": lambda pair: pair[1],
    "ett mellanslag": lambda _: " ",
}
"""What is left of a pair."""


def _joined() -> Iterator[Case]:
    """Pairs that the font joins, gone or with one letter left, in one text or two together."""
    two = {
        f"{one} och {other}": f"{texts()[one]} {texts()[other]}"
        for one, other in combinations(texts(), 2)
        if _language(one) == _language(other) and len(texts()[one] + texts()[other]) < _TWO
    }
    for (name, text), pair, (left, keep) in product((texts() | two).items(), ("ti", "tt", "ft", "fi"), _KEPT.items()):
        kept = keep(pair)
        changed = text.replace(pair, kept).replace(pair.capitalize(), kept.upper())
        different = len(set(text.lower().split()))
        if text.lower().count(pair) >= 4 and different > {"ti": 120, "tt": 120, "ft": 200, "fi": 400}[pair]:
            yield case(
                f"{name} utan {pair}, {left}", _page(changed, lang=_language(name)), wrong=LIGATURES, right=f"{SALAD} {PART}"
            )


_CONFUSED = (
    ("m", "rn"),
    ("ä", "ii"),
    ("ä", "d"),
    ("ö", "6"),
    ("å", "i"),
    ("ll", "Il"),
    ("rn", "m"),
    ("e", "c"),
    ("h", "b"),
    ("l", "1"),
    ("å", "&"),
    ("nd", "nci"),
    ("t", "f"),
    ("u", "ii"),
    ("k", "lc"),
    ("g", "q"),
    ("v", "\\'"),
    ("r", "i'"),
    ("ti", "fi"),
    ("d", "cl"),
    ("o", "c"),
)


def misread(share: float, seed: int) -> Change:
    """Letters confused as bad recognition confuses them, in this share of the words."""

    def change(text: str) -> str:
        chance = random.Random(seed)
        return " ".join(_confused(word, chance) if chance.random() < share else word for word in text.split())

    return change


def _confused(word: str, chance: random.Random) -> str:
    fitting = [pair for pair in _CONFUSED if pair[0] in word]
    for right, wrong in chance.sample(fitting, min(2, len(fitting))):
        word = word.replace(right, wrong, 1)
    return word


_LATIN = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. "
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.",
    "Musculus sternocleidomastoideus, musculus trapezius, musculus rhomboideus major, ligamentum cruciatum anterius, arteria "
    "carotis interna dextra, nervus ischiadicus, cholecystitis acuta, diverticulitis coli, carcinoma basocellulare.",
)
_TERMS = (
    "Ta hydroxyklorokin, metylprednisolon, acetylsalicylsyra, ezetimib och empagliflozin som förut. Hydroxyklorokin och ezetimib "
    "tas på morgonen, metylprednisolon och empagliflozin på kvällen.",
    "Take hydroxychloroquine, methylprednisolone, ezetimibe, empagliflozin and rivaroxaban as before. "
    "The enzymes are measured again.",
)


def _misread() -> Iterator[Case]:
    """In the invisible text of a scan and, as some programs save it, in ordinary text; Latin and terms, which are right."""
    for (name, text), seed in product(texts().items(), range(4)):
        lang = _language(name)
        if len(text.split()) < 100:
            continue
        for share in (0.25, 0.4):
            read = misread(share, seed)(text)
            yield case(f"{name}, {share} fel {seed}", _page(read, lang=lang), wrong=MISREAD, right=f"{SALAD} {PART}")
            yield case(f"{name}, {share} fel {seed}, skannad", _layer(read), wrong=MISREAD, right=f"{SALAD} {PART}")
        yield case(f"{name}, 0.01 fel {seed}", _page(misread(0.01, seed)(text), lang=lang), right=_ALL)
        yield case(f"{name}, 0.01 fel {seed}, skannad", _layer(misread(0.01, seed)(text)), right=_ALL)
    for (name, text), foreign in product(texts().items(), (*_LATIN, *_TERMS)):
        parts = [text[at : at + 200] for at in range(0, min(len(text), 800), 200)]
        menu = [line for part in parts for line in (part, foreign)]
        yield case(f"{name}, {foreign[:20]} i stycken", _page(*menu, lang=_language(name)), right=_ALL)
        yield case(f"{name}, {foreign[:20]} i text", _page(" ".join(menu), lang=_language(name)), right=_ALL)


def _layer(text: str) -> Callable[[], bytes]:
    """A grey page with the invisible text of a scan."""

    def draw(canvas: Any) -> None:
        from PIL import Image
        from reportlab.lib.utils import ImageReader, simpleSplit

        width, height = canvas._pagesize
        lines = simpleSplit(text, "Helvetica", 9, width - 80)
        for at in range(0, len(lines), 60):
            canvas.drawImage(ImageReader(Image.new("L", (400, 560), 235)), 0, 0, width, height)
            layer = canvas.beginText(40, height - 60)
            layer.setFont("Helvetica", 9)
            layer.setTextRenderMode(3)
            layer.textLines(lines[at : at + 60])
            canvas.drawText(layer)
            canvas.showPage()

    return drawn(draw)
