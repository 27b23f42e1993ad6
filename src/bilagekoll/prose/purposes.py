"""Signs that a text is of a kind that messages to patients are not for.

Region Kalmar län, Riktlinje för omvänt ärendeflöde (2023-12-06): not for general or mass information, advertising, invitations to
drug or research studies, surveys and evaluations. Words are only signs: a person decides.
"""

import re
from collections.abc import Mapping
from functools import cache

_SIGNS: Mapping[str, tuple[str, ...]] = {
    "survey": (
        r"(?:patient|webb|brukar|uppföljnings)?enkät(?:en|er|erna)?\b",
        r"nöjdhetsundersökning\w*",
        r"kundundersökning\w*",
        r"(?:svarar? på|besvarar?) (?:några|våra|följande) frågor om (?:hur du upplev|ditt besök|vården)\w*",
        r"utvärdera (?:ditt|vårt|vården|besöket)\w*",
        r"vad tyck(?:te|er) du om (?:besöket|vården|oss)",
        r"(?:patient )?surveys?\b",
        r"questionnaire about your (?:satisfaction|visit|experience)",
        r"(?:tell us|share) (?:what you think|your opinion|your feedback)",
        r"rate your (?:visit|experience)",
    ),
    "research": (
        r"forskningsstudie\w*",
        r"forskningsprojekt\w*",
        r"läkemedelsstudie\w*",
        r"läkemedelsprövning\w*",
        r"kliniska? (?:studie|prövning|läkemedelsprövning)\w*",
        r"forskningsperson\w*",
        r"(?:delta|medverka) i (?:en |vår |denna )?(?:vetenskaplig )?(?:studie|forskning)\w*",
        r"etikprövning\w*",
        r"svar(?:en)? (?:används|kommer att användas) (?:i|för|till) (?:vår |medicinsk )?forskning\w*",
        r"(?:research|clinical|drug) (?:stud(?:y|ies)|trials?)\b",
        r"(?:take part|participate) in (?:a |our |this )?(?:research )?(?:study|trial)\b",
        r"research participants?\b",
        r"answers (?:are|will be) used (?:in|for) (?:our |medical )?research\b",
    ),
    "advertising": (
        r"kampanjpris\w*",
        r"(?:\d+ ?(?:%|procents?) )?rabatt(?:en|er|kod\w*)?\b",
        r"specialerbjudande\w*",
        r"(?:unikt|särskilt|fantastiskt) erbjudande\w*",
        r"(?:köp|beställ|boka) (?:nu|idag|redan idag)\b",
        r"passa på\b",
        r"gratis prov\w*",
        r"kundklubb\w*",
        r"(?:fina|låga|sänkta|förmånliga) priser\b",
        r"(?:great|low|reduced) prices\b",
        r"(?:special|limited|exclusive) offers?\b",
        r"\d+ ?% (?:off|discount)\b",
        r"discounts?\b",
        r"(?:buy|order) (?:now|today)\b",
    ),
    "mass": (
        r"nyhetsbrev(?:et)?\b",
        r"till (?:alla|samtliga) (?:patienter|invånare|hushåll|boende|våra patienter)\w*",
        r"alla (?:våra )?patienter (?:som är )?(?:listade|inskrivna)\w*",
        r"informationsblad till allmänheten",
        r"öppet hus\b",
        r"(?:nya|ändrade) öppettider\b",
        r"(?:new|changed) opening hours\b",
        r"(?:allmän|generell) information (?:till|om|från)\b",
        r"kära patienter",
        r"newsletters?\b",
        r"to all (?:our )?(?:patients|residents|households)\b",
        r"dear patients\b",
        r"open house\b",
    ),
}
KINDS = tuple(_SIGNS)
"""What the guideline names: surveys, invitations to research, advertising, mass information."""


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_SIGNS[kind])})", re.IGNORECASE)


def signs_of(text: str) -> dict[str, tuple[str, ...]]:
    """The words that gave a sign, by kind, as the text has them, each once; kinds without a sign are left out."""
    found = {kind: tuple(dict.fromkeys(match[0].casefold() for match in _pattern(kind).finditer(text))) for kind in KINDS}
    return {kind: words for kind, words in found.items() if words}
