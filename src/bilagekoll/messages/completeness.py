"""Whether a written message states the four things that every message must.

Region Kalmar län, Riktlinje för omvänt ärendeflöde (2023). Judged by how Swedish and English messages put it; a person decides.
Each thing found comes with the words that say it.
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
    r"(?:remiss|remitterad|brev|intyg)\w*\s(?:från|av|till)\s|\b(?:annan|annat|din|ditt|er|någon|närmaste|another|your"
    r"|nearest|any)\s(?:[\w-]+\s)?$"
    r"|referral\sfrom\s(?:the\s)?|refer\w*\s(?:by|from)\s(?:the\s)?",
    _I,
)
_SENDS = re.compile(
    r"\b(?:vi|oss|här)\s(?:\w+\s)?(?:på|vid|i|från|hos|är)\s|\b(?:på|hos|till|vid|ring|nå|når|kontakta"
    r"|av)\s(?:oss\s)?(?:på\s)?|det\sär\s|från:?\s|from:?\s"
    r"|avsändare:?\s|sender:?\s|\b(?:we|us)\s(?:at|in|from)\s|\b(?:this\sis|here\sis|at|to|call|phone|ring|contact|reach|by"
    r"|from)\s(?:us\sat\s)?(?:the\s)?",
    _I,
)
_LABEL = re.compile(r"(?!(?:avsändare|från|enhet|mottagning|from|sender|unit|clinic)\b)[^\W\d][\w\s]{0,25}:", _I)
_ERRAND_THERE = re.compile(r"\b(?:lämna|hämta|sök\supp|gå|leave|collect|go)\s(?:(?!\b(?:oss|us)\b)[^.]){0,200}$", _I)
"""A place to go to need not be who sends the message."""

# The purpose ------------------------------------------------------------------------------------------------------------------
_REASON = re.compile(
    r"\bför\satt\b|\beftersom\b|\bdärför\b|\bså\satt\b|\bsyfte|\banledning|\binför\b|\bangående\b|\bgäller\b"
    r"|\bkallelse\b|\bkallas\b|\bkallad\b|\bpåminn|\binbjud|\båterbud|\berbjud|\bbjud|\bvälkommen\s(?:till|på)\b|\bdags\b"
    r"|\bhär\s(?:är|kommer|får)\b"
    r"|\bprov(?:et|en|svar)\b|\bsvar(?:et|en)?\spå\s(?:din|ditt|dina|prov|röntgen|blod)|\bvärden?\b|\btestet\b|\bresultat"
    r"|\bavbokad|\binställd|\bflytta[drt]?\b|\bombok|\bbehöver\sbokas|\bsammanfattning"
    r"|\bso\sthat\b|\bbecause\b|\b(?:aim|purpose|reason)\b|\btherefore\b|\bthat\sis\swhy\b|\bin\sorder\sto\b|\bregarding\b"
    r"|\bto\smake\ssure\b"
    r"|\binvite|\bremind|\boffer|\bresults?\b|\btime\s(?:for|to\sbook)\b|\bcancel?led\b|\bwelcome\s(?:to|for)\b"
    r"|\bhere\s(?:is|are)\b|\bappointment\b",
    _I,
)
"""Words that give a reason or name an errand."""
_YOURS = re.compile(
    r"\b(?:din|ditt|dina|er|ert|era)\s[\w ,-]{2,60}?\b(?:är|har|var|visar|finns|ligger|får|blev|måste|ser|behöver|kan)\b"
    r"|\b(?:från|av|för|om)\s(?:din|ditt|dina|er|ert|era)\s[\w ]{1,80}\b(?:är|var|har|visar)\b"
    r"|\bdu\s(?:har\s(?:nu\s|en\s)?(?:tid|fått|skrivits|en)|får|erbjuds|ska\s(?:opereras|undersökas)|är)\b"
    r"|\byour\s[\w ,'-]{2,60}?\b(?:is|are|has|have|was|were|shows?|looks?|must)\b|\byou\s(?:are|have\s(?:an?|been)|will|get)\b"
    r"|\bfrom\syour\s[\w ]{1,80}\b(?:is|was|shows)\b",
    _I,
)
"""Something about the patient's own matter."""
_WE = re.compile(
    r"\b(?:vi|jag|läkaren|mottagningen|kliniken)\s(?:\w+\s)?(?:behöver|vill|undrar|skickar|kompletterar|informerar|föreslår"
    r"|har\s(?:fått|sett|flyttat)|ber|söker|följer|skriver)\b"
    r"|\bvi\spå\s.{3,60}?\b(?:undrar|vill|behöver|ber|skickar|har)\b|\bbehöver\svi\b|\bvill\sveta\b"
    r"|\b(?:we|I|the\sdoctor|clinic|department|centre)\s(?:would\slike|need|want|send|write|are\swriting|suggest|ask|wonder"
    r"|have\s(?:got|received|seen|moved)|asks|wants|needs)\b",
    _I,
)
"""What the sender wants."""
_NO_PURPOSE = re.compile(
    r"^\W*(?:(?:har|undrar|vill|behöver|hittar|kan|går|blir|passar)\s(?:du|ni|inte)|om\s|vid\sfrågor|frågor|för\sfrågor"
    r"|if\s|questions|should\syou|do\syou|no\s|trouble"
    r"|du\s(?:kan|når|får\sgärna)|ni\s(?:kan|når)|you\scan|hälsningar|.*\?$)",
    _I,
)

_COMMAND = re.compile(
    r"^\W*(?:(?:hej|hello|hi)\b[^,.!]*[,.!]\s*)?(?:vänligen\s|please\s|ber\sdig\s)?(?:kom|ta|läs|fyll|skicka|ring|svara|sök"
    r"|sätt|skriv|välj|boka|lämna|logga|gå|mät|hämta|öppna|meddela|bekräfta"
    r"|återkom|kontakta|hör|tänk|drick|ät|duscha|anmäl|visa|bifoga|se|använd|sluta|fortsätt|följ|posta|tveka|blir|lycka|tack"
    r"|come|take|read|fill|send|call|reply|answer|write|choose|book|leave|log|go|measure|collect|open|tell|confirm|contact"
    r"|bring|report|show|attach|see|use|stop|keep|follow|return|thank|good\sluck)\b",
    _I,
)
_NO_NEWS = re.compile(
    r"\b(?:har\s(?:ringt|sökt\sdig|inte\ssvarat)|have\s(?:called|not\sanswered)|telefon\w*|telefontid|öppet|öppen|phone"
    r"|open|du\småste|you\smust|vänta|wait)\b",
    _I,
)
"""Statements that leave the reader wondering what it is about."""
STATEMENT_WORDS = 3
"""Words from which on a sentence can tell something."""

# How replies are used ---------------------------------------------------------------------------------------------------------
_REPLY = re.compile(
    r"\b(?:svar(?:et|en|a|ar|s\w+)?|besvara[sd]?|besked\w*|det\s(?:du|ni)\s(?:skriver|svarar|skickar|fyller|berättar)"
    r"|bekräfta|berätta|återkom\w*"
    r"|skriv|skicka|meddela|dina?\smeddelanden?|formuläret|bilderna|dagboken"
    r"|repl(?:y|ies|ying|ied)|answer(?:s|ing|ed)?|respon[ds]\w*|what\syou\s(?:write|send|tell)|inbox|your\smessages?"
    r"|let\sus\sknow|tell\sus|send)\b",
    _I,
)
_RESULT = re.compile(
    r"\bsvar(?:et|en)?\spå\s(?:din|ditt|dina|prov|röntgen|blod|frågor)|\bsvar(?:et)?\sfrån\b|\bvi\ssvarar\b|\bwe\sanswer\b"
    r"|\b(?:har|have)\s(?:inte|not)\s(?:svarat|answered)",
    _I,
)
_REPLYING = r"(?:svar\w*|besvara\w*|återkomma|repl\w+|answer\w*|respond\w*)"
_NOT = r"(?:inte|ej|inga|ingen|avstäng\w*|stängd\w*|can\s?not|can't|not|don't|nobody|no|disabled|off)"
_NO_REPLY = re.compile(
    rf"\b{_REPLYING}\W+(?:(?!om\b|if\b|du\b|you\b)[\w]+\W+){{0,5}}?{_NOT}\b|\b{_NOT}\W+(?:(?!om\b"
    rf"|if\b)[\w]+\W+){{0,4}}?{_REPLYING}\b|nobody\smonitors|ingen\släser",
    _I,
)
_UNLESS = re.compile(
    r"\b(?:svarar\sdu\sinte|har\s(?:du\s)?inte\ssvarat|om\sdu\sinte\ssvarar|genom\satt\ssvara|if\syou\sdo\snot\s(?:reply"
    r"|answer))\b",
    _I,
)
_USE = re.compile(
    r"\b(?:läses|läser|ses|ser\s(?:\w+\s)?(?:svar\w*|ditt|dina|det|dem|på)|tar\s(?:\w+\s)?(?:del|med|bort|emot)"
    r"|tas?\s(?:bort|om\shand)|går\s(?:igenom|till)|gås\sigenom"
    r"|gransk\w+|använd(?:er|s)|spara\w*|lagras|förs|för\sin|hamnar|lägg(?:er|s)|blir\sen\sdel|raderas?|journal\w*"
    r"|register\w*|registrera\w*|bockar|stryker|hantera\w*|bedömer|svaren?\sgår"
    r"|ringer\s(?:upp\s)?dig|hör\sav\soss|dokumentera\w*|öppnas|skriver\sin|noterar|letar|tittar|slängs|dröjer"
    r"|reads?|read\sby|looks?\sat|goes?\s(?:through|to)|check(?:s|ed)|see\syour|use[sd]?|kept|stored?|saved?|filed"
    r"|delete[sd]?|record|handled?|books|takes\spart|reviewed|monitored|calls?\syou|get\sback|sees?\sit|enters?|opened"
    r"|looks\sfor)\b",
    _I,
)

# Where to turn ----------------------------------------------------------------------------------------------------------------
_ASK = re.compile(
    r"fråg|undra|funder|kontakta|\bring|\bnå[rs]?\b|hör\sav|telefon|\btel\b|oklar|krångl|hjälp|prata"
    r"|slå\s(?:oss\s)?en\ssignal|\bvänd"
    r"|question|\bcall\b|phone|contact|\breach|\bring\b|get\sin\stouch|\bask\b|unclear|help|wonder|know\smore|trouble|talk",
    _I,
)
_THROUGH_1177 = re.compile(
    r"(?:skriv|skicka|starta|logga|kontakta|ärende|hör\sav|write|start|send|contact|errand|log\sin|message)[^.!?]{0,80}\b1177\b"
    r"|\b1177(?:\.se)?\b[^.!?]{0,60}(?:skriv|skicka|ärende|kontakta|errand|write|message)",
    _I,
)
_BOOKS = re.compile(r"\b(?:boka|omboka|avboka|webbtidbok|tiden|läs\smer|read\smore|book|web\stimetable|svara)\b", _I)
_OTHERS_PHONE = re.compile(r"sjukres|taxi|apotek|tolk|pharmacy|interpreter|parkering", _I)
"""A telephone number for something else."""


def said(text: str) -> dict[Kind, str]:
    """Those of the four things that a message states, each with the words that do, as plain text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    sentences = [sentence for line in lines for sentence in sentences_of(line)]
    found = {
        Kind.UNIT: _unit(lines),
        Kind.PURPOSE: next((one for one in sentences if states_purpose(one)), ""),
        Kind.REPLIES: next(replies_in(sentences), ""),
        Kind.CONTACT: next(contacts_in(sentences), ""),
    }
    return {kind: words for kind, words in found.items() if words}


def lacking(text: str) -> tuple[Kind, ...]:
    """Those of the four things that a message does not state."""
    stated = said(text)
    return tuple(kind for kind in FOUR if kind not in stated)


def replies_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say how replies are used, or that one cannot reply. The sentence before may say that it is about replies."""
    for before, sentence in pairwise(["", *sentences]):
        if "?" in sentence:
            continue
        about = _about_replies(sentence) or (_about_replies(before) and not PHONE.search(sentence))
        refused = _NO_REPLY.search(sentence) and not _UNLESS.search(sentence)
        if refused or (about and _USE.search(_RESULT.sub(" ", sentence))):
            yield sentence


def contacts_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say where to turn with questions: a telephone number, an e-mail address, or writing through 1177."""
    for before, sentence in pairwise(["", *sentences]):
        reached = (PHONE.search(sentence) or EMAIL.search(sentence)) and not _OTHERS_PHONE.search(sentence)
        writes = _THROUGH_1177.search(sentence) and not _BOOKS.search(sentence)
        if reached or (writes and (_ASK.search(sentence) or _ASK.search(before))):
            yield sentence


def _about_replies(sentence: str) -> bool:
    return _REPLY.search(_RESULT.sub(" ", sentence)) is not None


def _unit(lines: Sequence[str]) -> str:
    """The line that names the sender: a name alone at the top or the end, or one in which the unit acts or is turned to."""
    for number, line in enumerate(lines):
        at_edge = number < 2 or number >= len(lines) - 4
        for unit in UNIT.finditer(line):
            if not _OTHER_UNIT.search(line[: unit.start()]) and ((at_edge and _is_name(line)) or _acts(line, unit)):
                return line
    return ""


def _is_name(line: str) -> bool:
    bare = GREETING.sub("", line).strip(" ,/–-")
    return len(bare.split()) <= SIGNATURE_WORDS and line[-1] not in "?!:" and not _LABEL.match(line) and bare[:1].isupper()


def _acts(line: str, unit: re.Match[str]) -> bool:
    start = max(line.rfind(f"{sign} ", 0, unit.start()) + 1 for sign in ".!?")
    before = line[start : unit.start()].lstrip()
    begins = before == "" or re.fullmatch(r"(?:The\s)?(?:[A-ZÅÄÖ][\w-]+\s)*", before) is not None
    if begins:
        return unit[0][:1].isupper()
    named = unit[0][:1].isupper() or unit[0].lower().endswith(("en", "et", "in"))
    if not named or _LABEL.match(before) or _ERRAND_THERE.search(before):
        return False
    return any(found.end() >= len(before) - 25 for found in _SENDS.finditer(before))


def states_purpose(sentence: str) -> bool:
    """Whether a sentence gives a reason, names an errand, or tells something that is no order, question, reply or contact."""
    if _NO_PURPOSE.match(sentence) or _NO_REPLY.search(sentence) or PHONE.search(sentence):
        return False
    if _about_replies(sentence) and _USE.search(sentence):
        return False
    return any(pattern.search(sentence) for pattern in (_REASON, _YOURS, _WE)) or _tells(sentence)


def _tells(sentence: str) -> bool:
    is_statement = sentence[-1:] in ".!" and len(sentence.split()) >= STATEMENT_WORDS and not GREETING.match(sentence)
    return is_statement and not (
        _COMMAND.match(sentence) or _NO_NEWS.search(sentence) or _about_replies(sentence) or _LABEL.match(sentence)
    )
