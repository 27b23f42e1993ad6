"""Whether a written message states the four things that every message must (Region Kalmar län, Riktlinje för omvänt ärendeflöde).

Judged by how Swedish and English messages put it; a person decides in the end. Each thing found comes with the words that say it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bilagekoll.content.readability import sentences_of
from bilagekoll.messages.letter import GREETING
from bilagekoll.messages.patterns import EMAIL, PHONE, UNIT
from bilagekoll.messages.templates import Kind

FOUR = (Kind.UNIT, Kind.PURPOSE, Kind.REPLIES, Kind.CONTACT)
SIGNATURE_WORDS = 9
"""Words of a line that is no more than a name, at most."""
_I = re.IGNORECASE

# The unit ---------------------------------------------------------------------------------------------------------------------
_OTHER_UNIT = re.compile(
    r"(?:remiss|remitterad|brev|intyg)\w*\s(?:från|av)\s|\b(?:annan|annat|din|ditt|er|någon|närmaste|another|your|nearest|any)\s(?:[\w-]+\s)?$"
    r"|referral\sfrom\s(?:the\s)?|refer\w*\s(?:by|from)\s(?:the\s)?",
    _I,
)
_SENDS = re.compile(
    r"\b(?:vi|oss|här)\s(?:\w+\s)?(?:på|vid|i|från|hos|är)\s|\b(?:på|hos|till|vid|ring|nå|når|kontakta|av)\s(?:oss\s)?(?:på\s)?|det\sär\s|från:?\s|from:?\s"
    r"|avsändare:?\s|sender:?\s|\b(?:we|us)\s(?:at|in|from)\s|\b(?:this\sis|here\sis|at|to|call|phone|ring|contact|reach|by|from)\s(?:us\sat\s)?(?:the\s)?",
    _I,
)
_VERB_AFTER = re.compile(
    r"^[\w\s,-]{0,40}?\b(?:skriver|skickar|vill|ber|bjuder|erbjuder|kallar|har|behöver|informerar|meddelar|hälsar|söker"
    r"|sends?|writes?|wants?|asks?|invites?|offers?|has|have|needs?|informs?|would)\b",
    _I,
)
_LABEL = re.compile(r"(?!(?:avsändare|från|enhet|mottagning|from|sender|unit|clinic)\b)[^\W\d][\w\s]{0,25}:", _I)

# The purpose ------------------------------------------------------------------------------------------------------------------
_PURPOSE = re.compile(
    r"\bför\satt\b|\beftersom\b|\bdärför\b|\bså\satt\b|\bsyftet?\b|\banledningen\b|\binför\b|\bmed\sanledning\b|\bdå\sdu\b"
    r"|\b(?:vi|läkaren)\s(?:behöver|vill|undrar|bjuder|erbjuder|skickar|kompletterar|informerar|påminner|kallar)\b|\bbjuder\svi\b"
    r"|\bdu\s(?:kallas|erbjuds|bjuds|är\skallad|har\s(?:nu\s)?fått|får\s(?:nu|här|en))\b|\bkallelse\b|\bpåminnelse\b|\binbjudan\b|\båterbud"
    r"|\bdu\shar\s(?:en\s)?tid\b|\bdin\s(?:nya\s)?tid\b|\bvälkommen\s(?:till|på)\b|\bdet\sär\s(?:nu\s)?dags\b|\bsvar(?:et|en)?\spå\s(?:din|ditt|dina|prov|röntgen|blod)"
    r"|\bhär\s(?:är|kommer|får)\b|\bprov(?:et|en|svar)\b|\bvärden?\b|\bavbokad|\binställd|\bflytta[drt]?\b|\bombok|\btestet\b|\bresultat"
    r"|\bto\s(?:make\ssure|check|see|tell|remind|plan|assess|adjust)\b|\bso\sthat\b|\bbecause\b|\bthe\s(?:aim|purpose|reason)\b|\btherefore\b|\bthat\sis\swhy\b"
    r"|\bwe\s(?:would\slike|need|want|invite|offer|send|write|are\swriting|remind)\b|\byou\s(?:are\sinvited|have\s(?:an?|been)|are\swelcome|will\sget)\b"
    r"|\binvites\b|\bresults?\b|\byour\s(?:new\s)?(?:time|appointment|test|scan|surgery|visit)\b|\btime\s(?:for|to\sbook)\b|\bcancel?led\b|\breminder\b|\bbefore\syour\b",
    _I,
)
_NO_PURPOSE = re.compile(r"^\W*(?:(?:har|undrar)\s(?:du|ni)|vid\sfrågor|frågor|ring|för\sfrågor|if\syou|questions|should\syou|call)\b", _I)

# How replies are used ---------------------------------------------------------------------------------------------------------
_REPLY = re.compile(
    r"\b(?:svar(?:et|en|a|ar)?|besvara[sd]?|det\s(?:du|ni)\s(?:skriver|svarar|skickar|fyller)|återkoppla|bekräfta"
    r"|repl(?:y|ies|ying)|answer(?:s|ing)?|respon[ds]\w*|what\syou\s(?:write|send)|inbox|your\smessage)\b",
    _I,
)
_RESULT = re.compile(r"\bsvar(?:et|en)?\spå\s(?:din|ditt|dina|prov|röntgen|blod|frågor)|\bsvar(?:et)?\sfrån\b", _I)
_NO_REPLY = re.compile(
    r"(?:kan|går|får|behöver|ska)\s(?:\w+\s){0,2}?inte\s(?:\w+\s){0,2}?(?:svara|besvaras|svaras|att\ssvara)|svara\sinte|inga\ssvar|ingen\s(?:läser|svarar)"
    r"|inte\s(?:att\s)?(?:svara|besvaras)|läses\sinte|läser\sinte|utan\satt\ssvara"
    r"|(?:can\s?not|can't|do\snot|don't|need\snot|no\sneed\sto|not\spossible\sto)\s(?:\w+\s)?(?:reply|answer|respond)|not\sread|nobody|no\sone\sreads|no\sreplies",
    _I,
)
_USE = re.compile(
    r"\b(?:läses|läser|ses|ser\s(?:\w+\s)?(?:svar\w*|ditt|dina|det|dem|på)|går\s(?:igenom|till)|gås\sigenom|granska[rs]?|använd(?:er|s)|sparas?|sparar|lagras|förs|för\sin|tas?\sbort|tar\s(?:\w+\s)?(?:med|bort|emot)"
    r"|raderas?|journalen?|journalförs|bockar|stryker|hanteras?|utgår"
    r"|reads?|is\sread|are\sread|looks?\sat|goes?\sthrough|checks?|see\syour|uses?|used|kept|stored?|saved?|delete[sd]?|record|handled?|books)\b",
    _I,
)

# Where to turn ----------------------------------------------------------------------------------------------------------------
_ASK = re.compile(
    r"fråg|undra|kontakta|\bring|\bnå[rs]?\b|hör\sav|telefon|\btel\b|oklar|hjälp|prata|slå\sen\ssignal|\bvänd"
    r"|question|\bcall\b|phone|contact|\breach|\bring\b|get\sin\stouch|\bask\b|unclear|help|wonder|know\smore",
    _I,
)
_THROUGH_1177 = re.compile(
    r"(?:skriv|skicka|starta|logga|kontakta|ärende|hör\sav|write|start|send|contact|errand|log\sin|message)[^.!?]{0,80}\b1177\b"
    r"|\b1177(?:\.se)?\b[^.!?]{0,60}(?:skriv|skicka|ärende|kontakta|errand|write|message)",
    _I,
)
_BOOKS = re.compile(r"\b(?:boka|omboka|avboka|webbtidbok|tiden|läs\smer|read\smore|book|web\stimetable|svara)\b", _I)


def said(text: str) -> dict[Kind, str]:
    """Those of the four things that a message states, each with the words that do, as plain text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    sentences = [sentence for line in lines for sentence in sentences_of(line)]
    found = {
        Kind.UNIT: _unit(lines),
        Kind.PURPOSE: next((one for one in sentences if _states_purpose(one)), ""),
        Kind.REPLIES: next(replies_in(sentences), ""),
        Kind.CONTACT: next(contacts_in(sentences), ""),
    }
    return {kind: words for kind, words in found.items() if words}


def lacking(text: str) -> tuple[Kind, ...]:
    """Those of the four things that a message does not state."""
    stated = said(text)
    return tuple(kind for kind in FOUR if kind not in stated)


def replies_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say how replies are used, or that one cannot reply; the sentence before says it is about replies, if not they."""
    for before, sentence in pairwise(["", *sentences]):
        about = _about_replies(sentence) or (_about_replies(before) and not _ASK.search(sentence))
        if (_NO_REPLY.search(sentence) and _about_replies(sentence)) or (about and _USE.search(sentence) and "?" not in sentence):
            yield sentence


def contacts_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say where to turn with questions: a telephone number, an e-mail address, or writing through 1177."""
    for before, sentence, after in zip(["", *sentences], sentences, [*sentences[1:], ""], strict=False):
        asks = _ASK.search(sentence) or _ASK.search(before) or _ASK.search(after)
        through_1177 = _THROUGH_1177.search(sentence) and not _BOOKS.search(sentence)
        asked_through_1177 = through_1177 and (_ASK.search(sentence) or _ASK.search(before))
        if (asks and (PHONE.search(sentence) or EMAIL.search(sentence))) or asked_through_1177:
            yield sentence


def _about_replies(sentence: str) -> bool:
    return _REPLY.search(_RESULT.sub(" ", sentence)) is not None


def _unit(lines: Sequence[str]) -> str:
    """The line that names the sender: one that is a name alone at the top or the end, or one in which the unit acts or is turned to."""
    for number, line in enumerate(lines):
        for unit in UNIT.finditer(line):
            if _OTHER_UNIT.search(line[: unit.start()]):
                continue
            at_edge = number < 2 or number >= len(lines) - 4
            if (at_edge and _is_name(line)) or _acts(line, unit):
                return line
    return ""


def _is_name(line: str) -> bool:
    bare = GREETING.sub("", line).strip(" ,/–-")
    return len(bare.split()) <= SIGNATURE_WORDS and line[-1] not in "?!:" and not _LABEL.match(line) and bare[:1].isupper()


def _acts(line: str, unit: re.Match[str]) -> bool:
    start = line.rfind(". ", 0, unit.start()) + 1
    before, after = line[start : unit.start()], line[unit.end() :]
    named = bool(re.search(r"[A-ZÅÄÖ]", unit[0][:1])) or unit[0].lower().endswith(("en", "et", "in")) or bool(re.search(r"[A-ZÅÄÖ]\w+\s$", before))
    if not named or _LABEL.match(line[start:].strip()):
        return False
    return any(found.end() >= len(before) - 25 for found in _SENDS.finditer(before)) or bool(_VERB_AFTER.match(after))


def _states_purpose(sentence: str) -> bool:
    return bool(_PURPOSE.search(sentence)) and not _NO_PURPOSE.match(sentence) and not _NO_REPLY.search(sentence)
