"""Which unit sends a message: a name alone at the top or the end, or one in which the unit acts or is turned to."""

import re
from collections.abc import Sequence

from bilagekoll.messages.letter import GREETING
from bilagekoll.messages.patterns import UNIT
from bilagekoll.messages.stated.people import ROLE

SIGNATURE_WORDS = 9
"""Words of a line that is no more than a name, at most."""
_I = re.IGNORECASE
_OTHER_UNIT = re.compile(
    r"(?:remiss|remitterad|brev|intyg)\w*\s(?:från|av|till)\s|\b(?:annan|annat|din|ditt|er|någon|närmaste|another|your"
    r"|nearest|any)\s(?:(?!(?:till|på|hos|i|vid|to|at|in)\b)[\w-]+\s)?$"
    r"|referral\sfrom\s(?:the\s)?|refer\w*\s(?:by|from)\s(?:the\s)?",
    _I,
)
_SENDS = re.compile(
    r"\b(?:frågor|kontakt|telefon|tel|tfn|questions|contact|phone)\b[^.:]{0,40}:\s|\b(?:vi|oss|här)\s(?:\w+\s)?(?:på|vid|i|från|hos|är)\s|\b(?:på|hos|till|vid|ring|nå|når|kontakta"
    r"|av)\s(?:oss\s)?(?:på\s)?|det\sär\s|från:?\s|from:?\s"
    r"|avsändare:?\s|sender:?\s|\b(?:we|us)\s(?:at|in|from)\s|\b(?:this\sis|here\sis|at|to|call|phone|ring|contact|reach|by"
    r"|from|number\sof)\s(?:us\sat\s)?(?:the\s)?",
    _I,
)
_CALLED = re.compile(
    rf"\b(?:vi|oss|we|us)\s(?:på|vid|hos|i|från|at|in|from)\s(?:the\s)?[A-ZÅÄÖ]\w+"
    rf"|^(?:Från|From|Avsändare|Sender|Enhet|Unit)\s?:\s*(?:oss\spå\s)?[A-ZÅÄÖ]\w+|(?:{ROLE}|^/?[A-ZÅÄÖ]\w+(?:\s[A-ZÅÄÖ]\w+)?)\s(?:på|vid|hos|at)\s(?:the\s)?[A-ZÅÄÖ]\w+"
)
"""A name that nothing but a unit can have, known or not: "vi på Gula villan", "Tolva på Dialysen"."""
_SPECIALITY = re.compile(
    r"(?!(?:Om|Inför|Information|Svar|Uppföljning|Kallelse|Din|Ditt|Your|Our|After|Before|Efter|About|Ny|Nya|New)\b)"
    r"(?:(?:[\wÅÄÖ-]+,?\s(?:and\s|och\s)?){0,3}"
    r"(?:[\w-]*(?:logi|iatri|iatry|iatrik|kirurgi|ortopedi|radiologi|radiology|fysiologi|protetik|odonti|endoskopi|dialys)|[\w-]{3,}(?:terapi|therapy|hälsan|rådgivning)"
    r"|infektion|operation|therapy|nursing|services?|laboratory|surgery|outpatients|team|uppvak)(?:n|en|et)?"
    r"|(?:laboratorie|intern|akut|nuklear|allmän|social)?medicin(?:en)?|barn|hud|ögon|öron)(?:\s(?:[A-Z]|\d+)|\s[A-ZÅÄÖ]\w+)?(?:,.*)?",
    _I,
)
"""A field of care, which signs for its unit."""
_TURNED_TO = r"(?:(?:för|vid|for)\s)?(?:frågor|kontakt|telefon|tel|tfn|questions|contact|phone)"
_LABEL = re.compile(rf"(?!(?:avsändare|från|enhet|mottagning|from|sender|unit|clinic|{_TURNED_TO})\b)[^\W\d][\w\s]{{0,25}}:", _I)
_ERRAND_THERE = re.compile(r"\b(?:lämna|hämta|sök\supp|gå|leave|collect|go)\s(?:(?!\b(?:oss|us)\b)[^.]){0,200}$", _I)
"""A place to go to need not be who sends the message."""


TOP, FOOT, SIGNATURE = 2, 4, 3
"""Lines at the top of a message and at its end where a name alone is the sender's; those at the end where it signs."""


def unit_in(lines: Sequence[str]) -> str:
    """The line that names the sender; empty without."""
    for number, line in enumerate(lines):
        at_edge = number < TOP or number >= len(lines) - FOOT
        if _CALLED.search(line) or (number >= max(TOP, len(lines) - SIGNATURE) and _signs(line)):
            return line
        for unit in UNIT.finditer(line):
            if not _OTHER_UNIT.search(line[: unit.start()]) and ((at_edge and _is_name(line)) or _acts(line, unit)):
                return line
    return ""


def _is_name(line: str) -> bool:
    bare = GREETING.sub("", line).strip(" ,/–-")
    return len(bare.split()) <= SIGNATURE_WORDS and line[-1] not in "?!:" and not _LABEL.match(line) and bare[:1].isupper()


def _signs(line: str) -> bool:
    return _SPECIALITY.fullmatch(GREETING.sub("", line).strip(" ,/–-")) is not None and line[0].isupper()


def _acts(line: str, unit: re.Match[str]) -> bool:
    start = max(line.rfind(f"{sign} ", 0, unit.start()) + 1 for sign in ".!?")
    before = line[start : unit.start()].lstrip()
    begins = before == "" or re.fullmatch(r"(?:The\s)?(?:[A-ZÅÄÖ][\w-]+,?\s|(?:och|and|för|for)\s)*", before) is not None
    if begins:
        return f"{before}{unit[0]}"[:1].isupper()
    named = unit[0][:1].isupper() or unit[0].lower().endswith(("en", "et", "in"))
    if not named or _LABEL.match(before) or _ERRAND_THERE.search(before):
        return False
    return any(found.end() >= len(before) - 25 for found in _SENDS.finditer(before))
