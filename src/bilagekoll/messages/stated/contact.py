"""Where to turn with questions: a telephone number, an e-mail address, 1177, a place to ask at, or replying with the question."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bilagekoll.messages.patterns import EMAIL, PHONE, UNIT
from bilagekoll.messages.stated.replies import refuses

_I = re.IGNORECASE
_ASK = re.compile(
    r"fråg|undra|funder|kontakta|kontaktuppg|\bring|\bnå[rs]?\b|hör\sav|telefon|\btel\b|oklar|krångl|strul|hjälp|prata|tveksam|osäker|orolig|\bproblem"
    r"|slå\s(?:oss\s)?en\ssignal|\bvänd|\bvill\s(?:du|ni)\sveta"
    r"|question|\bcall\b|phone|contact|\breach|\bring\b|get\sin\stouch|\bask\b|unclear|unsure|help|wonder|know\smore|trouble|talk|worried",
    _I,
)
_THROUGH_1177 = re.compile(
    r"(?:skriv|skicka|starta|logga|kontakta|ärende|hör\sav|\bnår|vänd|ställ|write|start|send|contact|errand|log\sin|message|reach)[^.!?]{0,80}\b1177\b"
    r"|\b1177(?:\.se)?\b[^.!?]{0,60}(?:skriv|skicka|ärende|kontakta|errand|write|message)"
    r"|kontaktuppgifter[^.!?]{0,40}\b1177\b|\b(?:ring|call|telefon|telefonnummer|phone)\s(?:till\s)?1177\b",
    _I,
)
_BOOKS = re.compile(r"\b(?:boka|omboka|avboka|webbtidbok|tiden|läs\smer|read\smore|book|web\stimetable|svara)\b", _I)
_OTHERS_PHONE = re.compile(r"sjukres|taxi|apotek|tolk|pharmacy|interpreter|parkering", _I)
"""A telephone number for something else."""
_QUESTION = re.compile(
    r"\bfråg(?:a|or|an)\b|\bundrar?\b|fundering|\bquestions?\b|\bwonder|\bunsure\b|\bunclear\b|\boklart?\b|\b(?:vill\s(?:du|ni)\sveta|want\sto\sknow)\b",
    _I,
)
_OURS = re.compile(
    r"\b(?:svara?\spå|answer|fyll\si|skriv\s(?:ner|upp)|write\sdown)\s(?:the\s|these\s|our\s|de\s|våra\s|dina\s|your\s)?(?:questions|fråg)\w*",
    _I,
)
"""Questions that the sender has put, or that the patient brings along."""
_REPLIES_HERE = re.compile(
    r"\b(?:svara|skriv|skriva|ställa?|fråga|reply|answer|write|ask)\b[^.?!]{0,40}\b(?:här|meddelandet?|message|here|i\stråden|tillbaka|back|i\sett\ssvar|in\sa\sreply)\b",
    _I,
)
"""A question may be asked in a reply."""
_TURN = re.compile(
    r"\b(?:kontakta|vänd\w*|vänder|hör\sav|prata|fråga|välkommen|besvaras|tas\semot|nå[rs]?|ställa?|skriv|contact|ask|reach|talk|turn|write|get\sin\stouch)\b",
    _I,
)
_CHANNEL = re.compile(
    r"\b(?:i\sreceptionen|till\sreceptionen|chatt\w*|appen|webbplats\w*|hemsida\w*|e-tjänst\w*|in\sthe\sreception|at\sreception|chat|app|website)\b",
    _I,
)


def contacts_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say where to turn with questions."""
    for before, sentence in pairwise(["", *sentences]):
        reached = (PHONE.search(sentence) or EMAIL.search(sentence)) and not _OTHERS_PHONE.search(sentence)
        writes = _THROUGH_1177.search(sentence) and (_QUESTION.search(sentence) or not _BOOKS.search(sentence))
        if reached or (writes and (_ASK.search(sentence) or _ASK.search(before))) or _answers(before, sentence):
            yield sentence


def _answers(before: str, sentence: str) -> bool:
    """Whether a sentence about questions says to write here, or names a unit or another way to turn to."""
    own = _OURS.sub(" ", sentence)
    if refuses(sentence) or not (_QUESTION.search(own) or (before.endswith(("?", "!")) and _QUESTION.search(before))):
        return False
    named = any(unit[0][:1].isupper() for unit in UNIT.finditer(own))
    return _REPLIES_HERE.search(own) is not None or (_TURN.search(own) is not None and (named or _CHANNEL.search(own) is not None))
