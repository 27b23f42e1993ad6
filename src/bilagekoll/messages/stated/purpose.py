"""What a message is about: a heading, a reason, or news, among the orders, greetings, replies and telephone numbers."""

import re
from collections.abc import Collection, Sequence

from bilagekoll.messages.letter import GREETING
from bilagekoll.messages.patterns import CLOCK, PHONE, UNIT
from bilagekoll.messages.stated.replies import refuses, speaks_of_replies

STATEMENT_WORDS = 3
"""Words from which on a sentence can tell something."""
_I = re.IGNORECASE
_REASON = re.compile(
    r"\bför\satt\b|\beftersom\b|\bdärför\b|\bså\satt\b|\bsyfte|\banledning|\binför\b|\bangående\b|\bgäller\b|\bmed\sanledning\b|\bpå\sgrund\b"
    r"|\bkallelse\b|\bkallas\b|\bkallad\b|\bpåminn|\binbjud|\båterbud|\berbjud|\bbjud|\bvälkommen\s(?:till|på)\b|\bdags\b|\btid\s(?:för|till)\b"
    r"|\bhär\s(?:är|kommer|får)\b|\binformation\s(?:om|till|inför|från)\b|\buppföljning\b|\bförberedelser?\b"
    r"|\bprov(?:et|en|svar)\b|\bsvar(?:et|en)?\spå\s(?:din|ditt|dina|prov|röntgen|blod|ekg)|\bvärden?\b|\btestet\b|\bresultat"
    r"|\bavbokad|\binställd|\bflytta[drt]?\b|\bombok|\bbehöver\sbokas|\bsammanfattning"
    r"|\bso\sthat\b|\bbecause\b|\b(?:aim|purpose|reason)\b|\btherefore\b|\bthat\sis\swhy\b|\bin\sorder\sto\b|\bregarding\b"
    r"|\bto\smake\ssure\b|\bdue\s(?:to|for)\b|\binformation\s(?:about|before|for)\b|\bfollow-?up\b"
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
    r"|\b(?:we|(?-i:I)|the\sdoctor|clinic|department|centre)\s(?:would\slike|need|want|send|write|are\swriting|suggest|ask|wonder"
    r"|have\s(?:got|received|seen|moved)|asks|wants|needs)\b",
    _I,
)
"""What the sender wants."""
_NEVER = re.compile(
    r"^\W*(?:(?:har|undrar|vill|behöver|hittar|kan|går|blir|passar)\s(?:du|ni|det|tiden)\s?(?:inte)?|om\s|vid\s|frågor|för\sfrågor"
    r"|if\s|questions|should\syou|do\syou|no\s|trouble"
    r"|(?:vi\s|jag\s|we\s|I\s)?(?:hoppas|hope)|(?:jag\sheter|mitt\snamn|my\sname)\s(?!.*\b(?:om|för\satt|about|because)\b)"
    r"|du\s(?:kan|når|får\sgärna)|ni\s(?:kan|når)|you\scan|hälsningar|.*\?$)",
    _I,
)
_UNFINISHED = re.compile(r"^(?:om\s(?:du|ni)|if|vid\sfrågor|frågor|questions|for\squestions)\b", _I)
_WORDS_OF_COMMAND = (
    r"kom|sök|gå|ta|läs|fyll|ring|skriv|välj|gå|mät|hör|tänk|drick|ät|sätt|bifoga|se|använd|följ|håll|låt|ha|må|hoppas|ge|gör|lägg|stäng|tvätta|sov|vila|kör|klipp"
    r"|sänk|höj|byt|glöm|var|stå|sitt|ställ|häng|säg|sluta|lycka|tack|blir|vänligen|hjälp|svälj|smörj|skölj|lyft|sitt|ligg|spänn|släpp|böj|sträck|känn|köp|res|åk|bär|vänd|rör|stryk|tryck|klä|bjud|bind|vrid|andas|väg|värm|ställ|spola|undvik|fundera|bestäm|försök|spring|träffas"
    r"|come|take|read|fill|send|call|reply|answer|write|choose|book|leave|log|go|measure|collect|open|tell|confirm|contact"
    r"|bring|report|show|attach|see|use|stop|keep|follow|return|thank|good\sluck|wear|eat|drink|park|wait|remember|check|ring|try|let|please|do|hope"
    r"|make|give|put|wash|avoid|have|hand|press|enter|sign|print|phone|be|never|weigh|turn|find|look|get|say|ask"
)
_NO_VERB = (
    r"alla|dina|mina|våra|era|denna|detta|båda|nya|samma|inga|vissa|flera|första|andra|många|bra|extra|ofta|bara|ena|hela|sista|tidigare|enda"
    r"|övriga|samtliga|egna|dessa|gamla|kära|stora|små|två|tre|fyra|äldre|några|nästa|förra|kanske|hemma|ibland|borta|glada|varma"
)
_FINITE = "är|har|var|visar|blir|blev|ska|kan|måste|finns|ser|ligger|kommer|får|går|tas|görs|vill|behöver"
"""Verbs after which the word before is a subject: "Proverna är normala"."""
_COMMAND = re.compile(
    r"^\W*(?!\w+[rs]\s)(?!(?:kan|ska|vill|får|måste|har|är|nu|men)\s)\w+\s(?:inte|dig)\s"
    rf"|^\W*(?:(?:hej|hello|hi|dear)\b[^,.!]*[,.!]\s*)?(?:ber\sdig\s)?(?:(?:{_WORDS_OF_COMMAND})\b|(?!(?:{_NO_VERB})\b|\w+\s(?:{_FINITE})\b)[a-zåäö]{{2,}}a\b)",
    _I,
)
"""A sentence that begins with an order: most Swedish imperatives end in -a, the others are listed."""
_NO_NEWS = re.compile(
    r"\b(?:har\s(?:ringt|inte\ssvarat)|have\s(?:called|not\sanswered)|telefon\w*|telefontid|öppet|öppen|phone"
    r"|open|du\småste|you\smust|vänta|wait)\b",
    _I,
)
"""Statements that leave the reader wondering what it is about."""
_SOUGHT = re.compile(
    r"\b(?:sökt|försökt\s(?:nå|få\stag\si)|ringt)\s(?:på\s)?(?:dig|er)\b|\b(?:tried\sto|been\strying\sto|have)\s(?:reach|call|called)\w*\b",
    _I,
)
"""That one has been looked for is no matter in itself."""
_LABEL = re.compile(r"[^\W\d][\w\s]{0,25}:", _I)
HEADING_WORDS = 10
"""Words of a line that is a heading, at most."""
_NO_HEADING = re.compile(
    r"^(?:till|to|dear|hej|hi|hello|kära|bästa|från|from|avsändare|viktig\w*|obs|information|meddelande|important|message|note|tid(?!\s(?:för|till))|datum|plats|när|var"
    r"|time|date|place)\b[^.]{0,30}$|^(?:till|to)\s",
    _I,
)
"""First lines that say to whom, from whom, when or where, or nothing."""


def states_purpose(sentence: str, replies: Collection[str] = ()) -> bool:
    """Whether a sentence gives a reason, names an errand, or tells something that is no order, question, reply or contact.

    ``replies``: sentences of the message that say how replies are used.
    """
    if sentence in replies or _NEVER.match(sentence) or refuses(sentence) or PHONE.search(sentence):
        return False
    if _SOUGHT.search(sentence) and not re.search(r"eftersom|angående|gäller|\bom\b|because|about|regarding", sentence, _I):
        return False
    return any(pattern.search(sentence) for pattern in (_REASON, _YOURS, _WE)) or _tells(sentence)


def heading_in(lines: Sequence[str]) -> str:
    """The line at the top that is a heading: no address, name, unit or full sentence; empty without."""
    for line in lines[:2]:
        words = line.split()
        plain = (
            line[-1:] not in ".!?:,"
            and len(words) <= HEADING_WORDS
            and not (PHONE.search(line) or CLOCK.search(line) or UNIT.search(line) or "," in line)
        )
        is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
        if plain and not (
            is_name or _NO_HEADING.search(line) or _UNFINISHED.match(line) or _COMMAND.match(line) or GREETING.match(line)
        ):
            return line if len(words) > 1 else ""
    return ""


def _tells(sentence: str) -> bool:
    is_statement = sentence[-1:] in ".!" and len(sentence.split()) >= STATEMENT_WORDS and not GREETING.match(sentence)
    return is_statement and not (
        _COMMAND.match(sentence) or _NO_NEWS.search(sentence) or speaks_of_replies(sentence) or _LABEL.match(sentence)
    )
