"""How dates, times, telephone numbers, units and personal data are written in Swedish and English letters."""

import re
from collections.abc import Iterator

_WEEKDAY = r"(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|January|February|March|May|June|July|August|October"
    r"|jan|feb|apr|aug|sept?|okt|oct|nov|dec"
)
_DAY = rf"\d{{1,2}}(?::[ae]|st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH})\b\.?(?:,?\s(?:19|20)\d\d)?"
_AMERICAN = rf"(?:{_MONTH})\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d)?"
DATE = re.compile(
    rf"(?:\b(?:{_WEEKDAY}),?\s(?:den\s|the\s)?)?(?:(?<![\d.:/])(?:{_DAY}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}/\d{{1,2}}(?:\s?-?(?:20)?\d\d)?)(?!\d)|\b{_AMERICAN})",
    re.IGNORECASE,
)
_HOUR = r"(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?"
CLOCK = re.compile(
    rf"(?:\b(?:klockan|kl\.?|at)\s?{_HOUR}(?:\s?[–-]\s?{_HOUR})?|(?<![\d.:,-])(?:[01]?\d"
    rf"|2[0-3])[.:][0-5]\d(?:\s?[–-]\s?{_HOUR})?)(?:\s?[ap]\.?m\b\.?)?(?![\d:])",
    re.IGNORECASE,
)
MOMENT = re.compile(rf"{DATE.pattern},?\s{CLOCK.pattern}", re.IGNORECASE)
"""A day and a time of day, one after the other."""
PHONE = re.compile(r"(?<![\d/-])(?:\+46\s?(?:\(0\)\s?)?|0)\d{1,3}[\s/-]{0,3}\d{2,3}(?:[\s-]?\d{2,3}){1,3}(?![\d-])")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
STREET = re.compile(
    r"\b[A-ZÅÄÖ][\w-]{0,40}(?:\s[A-ZÅÄÖ]?[\w-]{1,40})?(?:gatan|vägen|gränd|torget|stigen|allén|backen|gata|väg|torg|Street"
    r"|Road)\s\d+\s?[A-Z]?\b"
)
POSTAL = re.compile(r"(?<!\d)(?:SE?-)?\d{3}\s\d{2}\s[A-ZÅÄÖ][a-zåäö]+\b")
_PART = r"[A-ZÅÄÖ][a-zåäöé]{1,40}(?:-[A-ZÅÄÖ][a-zåäöé]{1,40})?"
_NAME = rf"{_PART}(?:[ ](?:von|af|de)?[ ]?{_PART}){{0,3}}"
NAMED = re.compile(
    r"\b(?:(?i:(?:patientens\s)?namn|patient|för- och efternamn|anhörig|kontaktperson|handläggare|name|next of kin))"
    rf"\s*:\s*({_NAME})"
)
PERSON = re.compile(rf"(?:{_NAME})")
PROFESSION = re.compile(
    rf"({_NAME}),\s(?:leg\.\s)?(?:\w*(?:läkare|sköterska|barnmorska|terapeut|kurator|psykolog|sekreterare|logoped|audionom|chef)"
    r"|doctor|nurse|midwife|therapist|physician|consultant)\b"
)
REFERENCE = re.compile(
    r"\b(?:Dnr|Diarienummer|Diarienr|Referens(?:nummer)?|Ärendenummer|Ärende|Remiss-?(?:id|nr|nummer)|LID|RID|Ref"
    r"|Reference|Case number)"
    r"\s?[.:]?\s?(?=[\w/-]{0,40}\d)[\w/-]{1,60}",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?<![\d-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})([-+ ]?)(\d{4})(?![\d-])")
_LUHN = (2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
_COORDINATION = 60
"""Added to the day of birth in a coordination number (lagen 2022:1697, förordningen 2023:363)."""

_UNIT_SV = (
    r"[\w-]{0,40}(?:mottagning(?:en)?|klinik(?:en)?|centralen|vårdcentral|hälsocentral|arkivet|avdelning(?:en)?|enhet(?:en)?|sjukhus(?:et)?"
    r"|tandvården|akuten|habilitering(?:en)?|teamet|hälsovården|sjukvård(?:en)?|primärvården|rehab|dialysen|endoskopin|vårdhus(?:et)?"
    r"|kirurgen|ortopeden|psykiatrin|geriatriken|(?:gastroentero|uro|neuro|hemato|onko|endokrino|reumato|kardio|nefro|gyneko|fysio)logen)"
    r"|mammografin?|röntgen|laboratoriet|gipsrummet|BUP|BVC|MVC|ASIH|avd(?=\.?\s\d)|dagvården|dagkirurgin|hemtjänst(?:en)?|strålbehandlingen"
    r"|tandregleringen|[\w-]{3,40}centrum|patientkontoret|(?:elev|kvinno|när|ungdoms|student|företags|skol|mödra|familje)hälsan"
)
_UNIT_EN = r"(?:clinic|department|maternity care|home care|hospital|ward|cent(?:re|er)|practice|outpatient unit|unit)"
UNIT = re.compile(rf"\b(?:{_UNIT_SV}|{_UNIT_EN})\b(?:\s\d+)?", re.IGNORECASE)
"""A word that names a unit of health care."""
REGION = re.compile(r"^(?:Region\s[A-ZÅÄÖ][\w-]{1,40}(?:\slän)?|Västra Götalandsregionen)(?:\s+(?=[A-ZÅÄÖ])|$)")


def personal_numbers(text: str) -> Iterator[re.Match[str]]:
    """Personal identity numbers and coordination numbers: a possible day and a right check digit (SKV 704)."""
    for found in _PERSONAL.finditer(text):
        year, month, day, _, last = found.groups()
        of_month = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
        if 1 <= int(month) <= 12 and 1 <= of_month <= 31 and _has_check_digit(year + month + day + last):
            yield found


def _has_check_digit(digits: str) -> bool:
    products = (int(digit) * factor for digit, factor in zip(digits, _LUHN, strict=True))
    return sum(product // 10 + product % 10 for product in products) % 10 == 0
