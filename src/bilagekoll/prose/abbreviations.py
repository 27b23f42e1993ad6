"""Abbreviations in capitals that a text never explains, in Swedish and English."""

import re
from collections.abc import Iterable, Iterator, Sequence

_ABBREVIATION = re.compile(r"(?<![\w.@/-])[A-ZÅÄÖ]{2,5}(?![\w@/]|[.]\w)")
_ROMAN = re.compile(r"[IVX]+")
_DESIGNATION = re.compile(r"[ -]?\d(?:[ \u00a0]?\d){3}")
"""Four digits or more: "ISO 14289", a postal code, a serial number. Test results and doses are shorter."""
_CAPITALS_AFTER = re.compile(r"[ \u00a0][A-ZÅÄÖ]{2,}\b")
_CAPITALS_BEFORE = re.compile(r"\b[A-ZÅÄÖ]{2,}[ \u00a0]$")
_NAMES_AFTER = re.compile(r"(?:,| och| samt| eller)? (?:[A-ZÅÄÖ]{2,} )?[A-ZÅÄÖ][a-zåäö]")
"""A name in Swedish, where only names and sentences begin with a capital: "ICA Gruppen", "ABB, AB Volvo och Atlas Copco"."""
_SMALL = r"(?:(?:of|for|the|and|in|on|to|och|för|av|i|på|med)[\s-]+)*"
"""Words between those that the letters stand for."""

_PRESSED = re.compile(
    r"(?:\b(?:knapp(?:en|ar|arna)?|tryck(?:er|a)?(?: på)?|klicka(?:r)?(?: på)?|menyn?|läget?|tangenten?"
    r"|press(?:es)?|push|click(?: on)?|buttons?|menu|mode)[ \u00a0]|[”\"“])[”\"“]?$",
    re.IGNORECASE,
)
"""Before what stands on a button or in a menu."""
_BUTTON = re.compile(r"[ \u00a0-](?:knapp|button|tangent|läge)", re.IGNORECASE)
_NUMBER = re.compile(r"\d[ \u00a0]?$")
_UNITS = frozenset(
    """
    IE IU GB MB KB TB GW MW TW KW KWH MWH GWH TWH WH AH VA DB HZ MHZ GHZ VAC VDC RPM PPM MG ML CM MM KM KG CFU
    """.split()  # noqa: SIM905 - a list of words is read more easily
)
_ELEMENTS = re.compile(r"[HBCNOFPSKIVWU]+")
"""Chemical elements of one letter."""
_SUBSCRIPT = re.compile(r"[ \u00a0]?[2-9](?![\d,.]*\d)|[ \u00a0]?[+=→⇌]|[- ](?:grupp|jon|group|ion)")
_FORMULAS = frozenset("CO OH HF HI KI KF CN NH HCN KOH KCN COOH HCOOH HOCN".split())  # noqa: SIM905 - as above
_LABELS = frozenset(
    """
    ON OFF START STOP STOPP MUTE RESET PLAY PAUSE PAUS MENU MENY ENTER ESC EXIT HELP HOLD SET MODE POWER HOME END
    """.split()  # noqa: SIM905 - a list of words is read more easily
)
"""Words that stand on buttons of devices."""

_EVERYDAY = frozenset(
    """
    AB ABB ADHD AG AIDS AM BB BBC BIC BMI BRIS BUP BVC CD COVID CSN CV DNA DVD EES EG EU FAQ FASS FN GDPR GPS HBT HIV HLR HP HPV
    IBAN IBM ICA ID IKEA IP IT IVO JO KL KTH LED LKAB LO LSS MVC NATO NO NOTE OBS OCR OK PC PDF PIN PM PRO PS QR RFSU ROT RUT
    SAAB SAS SEB SIM SJ SKF SL SMHI SMS SOS SPF SVT TBE TCO TV UK UN URL US USA USB UTC VAB VD VVC VVS WC WHO
    """.split()  # noqa: SIM905 - a list of words is read more easily
)
"""Those that need no explanation in a letter: dictionaries have them as words, a patient has them from everyday life, or they are
names of companies and bodies that are known by nothing else."""


def unexplained(passages: Sequence[str], everything: str, language: str, labels: Iterable[str] = ()) -> list[str]:
    """Abbreviations in passages of running text, each once, in order; ``everything`` is where an explanation may stand.

    "EKG" without "elektrokardiografi (EKG)", "EKG (…)" or "EKG betyder …" anywhere. Names, words and lines in capitals, Roman
    numbers, designations ("ISO 14289"), chemical formulas, units after a number and what stands on buttons are none.
    ``language``: "sv" or "en". ``labels``: what stands on the buttons of a form in the document.
    """
    pressed = {label.upper() for label in labels}
    found = dict.fromkeys(word for text in passages if not text.isupper() for word in _abbreviations(text, language))
    return [word for word in found if word not in pressed and not _is_explained(word, everything)]


def _abbreviations(text: str, language: str) -> Iterator[str]:
    for match in _ABBREVIATION.finditer(text):
        word, end = match.group(), match.end()
        if word in _EVERYDAY or word in _LABELS or _ROMAN.fullmatch(word) or _DESIGNATION.match(text, end):
            continue
        before = text[max(0, match.start() - 30) : match.start()]
        if _is_pressed(before, text, end) or _is_formula(word, text, end) or (word in _UNITS and _NUMBER.search(before)):
            continue
        if _CAPITALS_AFTER.match(text, end) or _CAPITALS_BEFORE.search(before):
            continue
        if language == "sv" and _NAMES_AFTER.match(text, end):
            continue
        yield word


def _is_pressed(before: str, text: str, end: int) -> bool:
    """Whether it stands on a button or in a menu, by the words around it."""
    return bool(_PRESSED.search(before) or _BUTTON.match(text, end))


def _is_formula(word: str, text: str, end: int) -> bool:
    """Whether it is a chemical formula: a common one, or symbols of elements with a number or a sign of a reaction after them."""
    return word in _FORMULAS or bool(_ELEMENTS.fullmatch(word) and _SUBSCRIPT.match(text, end))


def _is_explained(word: str, text: str) -> bool:
    """Whether it stands in or before brackets, before "that is" or an equals sign, as a common word, or written out.

    Or the text says what it is or means, or has it in a list of words: on a line of its own, above what it means.
    """
    explained = (
        rf"[(\[]{word}(?:s|-\w+)?[)\],;]|\b{word}(?:s|-\w+)?\s*\("
        rf"|\b{word}\s*(?:=|,? ?(?:det vill säga|alltså|that is)\b)"
        rf"|\b{word}\b[^.!?\n]{{0,40}}\b(?:står för|betyder|stands for|means)\b"
        rf"|\b{word}(?:[- ]\w+)? (?:är ett|är en|is an?|is the|are)\b"
        rf"|(?m:^{word}:?\n[^\W\d][^\n]{{7,}})|\b{word.lower()}\b"
    )
    return bool(re.search(explained, text)) or (len(word) > 2 and _spelt(word, text))


def _spelt(word: str, text: str) -> bool:
    """Whether words that begin with its letters follow one another, "Association for Computing Machinery".

    In capitals: three words in small letters that happen to begin so are common.
    """
    return bool(re.search(r"\b" + rf"[\s-]+{_SMALL}".join(rf"{letter}\w+" for letter in word), text))
