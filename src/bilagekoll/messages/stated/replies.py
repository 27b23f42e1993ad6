"""How replies are used: that a reply is spoken of, and that somebody does something with it, or that nobody can reply."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bilagekoll.messages.patterns import PHONE
from bilagekoll.messages.stated.people import AGENT

_I = re.IGNORECASE
_TO_MESSAGE = (
    r"(?:det|detta|den|dessa|de\s|meddeland|utskick|kallelsen|erbjudande|inbjudan|formulär|frågorna|våra|\w+dag|vardag|helg|\d"
    r"|this|the\s(?:message|question|form|letter)|our|these|it\b)"
)
"""What a patient answers, or when."""
_OURS = re.compile(
    rf"\bsvar(?:a|et|en)?\spå\s(?!{_TO_MESSAGE})|\bmed\ssvaret\b|\bsvar(?:et)?\sfrån\s(?!dig|er\b|patient)|\bsvar(?:et)?\s(?:kommer|skickas|dröjer|är\sklart|finns)\b"
    r"|\b(?:kommer|skickas|dröjer)\ssvar(?:et|en)?\s(?:inom|efter|om|som|via|i|på|till|när)\b"
    rf"|\bfår\s(?:du\s|ni\s)?(?:ett\s)?svar\b|\b(?:när|då|tills)\s(?:vi\s(?:har\s)?(?:får|fått)\s)?svar(?:et|en)?\b"
    rf"|(?<!den\s)(?<!dem\s)(?<!att\s){AGENT}\s(?:\w+\s)?svarar\b|\bsvarar\s(?:vi|jag)\b|\bfrågor\w*\s(?:\w+\s){{0,2}}besvaras\b|\bwe\sanswer\b"
    r"|\b(?:vi|jag)\sskriver\b|\b(?:har|have)\s(?:inte|not)\s(?:svarat|answered)|\banswers?\sto\s(?!this|the\smess|our|these)"
    r"|\bskriv\s(?:ner|upp|ut)\b|\bwrite\s(?:down|up)\b|(?<=\s)(?:yes\sor\s)?no\b(?!\s(?:repl|answer|one|way|need))|\b(?:we|I)\s(?:write|send)\b"
    r"|\b(?:meddela|berätta\sför|tell)\s(?:din|ditt|dina|er|your|personal|hemtj)\w*|\bför\satt\s(?:berätta|meddela|bekräfta)\b|\blook\sforward\b.*",
    _I,
)
"""An answer that is the sender's: a result, or one given on the telephone; and what the patient writes for herself."""
_REPLY = re.compile(
    r"\b(?:svar(?:et|en|a|ar|s\w+|at)?|besvara[sd]?|(?:ditt|ert|lämna|ge\soss|något)\s(?:\w+\s)?besked\w*|(?:det|vad)\s(?:du|ni)\s(?:skriver|svarar|skickar|fyller|berättar|lämnar)"
    r"|(?:du|ni)\s(?:\w+\s)?(?:svarar|skriver|skickar)|(?:svarar|skriver|skickar)\s(?:du|ni)|allt\ssom\s(?:skrivs|skickas)|bekräfta|berätta|beskriv|ange|säg\s(?:\w+\s)?till\s(?:här|oss)|hör\sav\sdig\s(?:här|i\stråden)|kommentar\w*|återkom\w*|återkoppla|tacka\s(?:ja|nej)|skriva?|skicka|sänd|bifoga"
    r"|ladda\supp|meddela|meddelanden|(?:dina?|era?|ditt|ert)\smeddelande|inkorg\w*|brevlåda\w*"
    r"|repl(?:y|ies|ying|ied)|answer(?:s|ing|ed)?|respon[ds]\w*|what\syou\s(?:write|send|tell)|you\s(?:write|send)|inbox|mailbox|messages|your\s(?:message|words|comments?)"
    r"|let\sus\sknow|tell\sus|send|(?<!to\s)write(?!\s(?:to\syou))|inform\sus|confirm|attach)\b",
    _I,
)
_NOT = (
    r"(?:inte|ej|inga|ingen|inget|utan|avstäng\w*|avslag\w*|inaktiv\w*|sakna[sr]|spärra[dt]\w*|blockera[dt]\w*|stäng[dt]\w*"
    r"|can\s?not|can't|not|don't|nobody|no|disabled|off|unable)"
)
_REPLYING = r"(?:skriva|kommentera|skicka\smeddelanden?|svar\w*|besvara\w*|återkomma|återkoppla|repl\w+|answer\w*|respond\w*)"
_REFUSED = re.compile(
    rf"\b{_REPLYING}\W+(?:(?!om\b|if\b|du\b|you\b|kan\b)[\w]+\W+){{0,5}}?{_NOT}\b|\b{_NOT}\W+(?:(?!om\b|if\b)[\w]+\W+){{0,4}}?{_REPLYING}\b"
    r"|\b(?:nobody|no\sone)\s(?:monitors|reads|checks)|\bingen\s(?:läser|bevakar)|(?:obemanna|obevaka)[dt]\w*|(?:inte|ej)\s(?:beman|bevak)\w+|not\smonitored"
    r"|no-?reply|outgoing\smessage|(?:bara|endast)\still\släsning|endast\släsas|read-only|one-way|envägs\w*|unattended|unmonitored",
    _I,
)
_UNLESS = re.compile(
    r"\b(?:svarar\s(?:du|ni)\sinte|har\s(?:du\s)?inte\ssvarat|om\s(?:du|ni)\sinte\ssvarar|genom\satt\ssvara|if\syou\sdo\snot\s(?:reply"
    r"|answer)|(?:har|får|hör)\s(?:vi|jag)\s(?:inte|inget|ingen)|vi\s(?:har|får)\s(?:inte|inget)\s(?:fått|hört|svar)|utan\s(?:ditt\s)?svar\b)",
    _I,
)
_SILENCE = re.compile(
    r"\b(?:svarar\s(?:du|ni)\sinte|om\s(?:du|ni)\sinte\ssvarar|(?:har|får|hör)\s(?:vi|jag)\s(?:inte|inget|ingenting)\b[^.?]{0,20}?\b(?:svar|besked|hört|från)"
    r"|utan\sditt\ssvar|uteblir\ssvar\w*|uteblivet\ssvar|if\s(?:you\sdo\snot\s(?:reply|answer)|we\s(?:do\snot|don't)\s(?:hear|get|receive)))\b"
    r".{6,}",
    _I | re.DOTALL,
)
"""What happens when nobody replies."""
_HANDLED = re.compile(
    r"\b(?:läses|läser|ses|ser|tar\s(?:\w+\s)?(?:del|med|bort|emot|hand|ställning)|tas?\s(?:bort|om\shand|emot|upp)|går\s(?:då\s)?(?:igenom|till|vidare)"
    r"|gås\sigenom|gransk\w+|använd(?:er|s)|spara\w*|lagras|förs|för\s(?:\w+\s){0,2}in|skickas?\s(?:\w+\s)?(?:vidare|över)|hamnar|kommer\s(?:till|fram|in)|lägg(?:er|s)|blir|sker"
    r"|radera[rs]?|journalför\w*|journal\w*|register\w*|registrera\w*|bockar|stryker|hantera\w*|bedömer|bedöms|väger|vägs|samla[rs]"
    r"|vidarebefordra\w*|skickas?\svidare|dokumentera\w*|öppna[rs]|skriver\s(?:in|ut)|notera[rs]|letar|tittar|slängs|dröjer|ringer\s(?:upp\s)?dig|hör\sav"
    r"|bevakas?|vaktas|kontrolleras|ligger\still\sgrund|stäms\sav|stämmer\sav|antecknas?|antecknar|utgår\sfrån|gallra\w*|återkommer"
    r"|jämför\w*|(?:tiden|platsen)\s(?:\w+\s){0,2}till\s(?:nästa|någon)|kollar|kollas|bevaras|syns|behövs\sför|besvaras"
    r"|reads?|looks?|goes?\s(?:through|to|straight)|check(?:s|ed)|see(?:s|n)?|uses?|used|kept|keeps?|stored?|saved?|filed|deletes?|deleted|becomes?"
    r"|records?|handled?|handles|books|takes?\spart|reviews?|reviewed|monitored|calls?\syou|get\sback|gets\sback|enters?|opened|opens"
    r"|passed\son|forwarded|noted?s?|added?|adds|assess\w*|discarded|shared|compare[sd]?|answered|sort\w*)\b",
    _I,
)
"""What one does with a message that has come in."""
_ANSWERED = re.compile(r"\bfår\s(?:du|ni)\s(?:ett\s)?svar\b|\byou\s(?:will\s)?get\san\sanswer\b", _I)
"""A reply is replied to."""
_ACT = re.compile(
    rf"{AGENT}(?!\s(?:behöver|vill|önskar|ber|väntar|hoppas|undrar|måste|har|skriver|skickar|are|were|over|under|eller|per|för)\b)\s(?:\w{{2,}}(?:r|s)|kan|ska)\b"
    rf"|\b(?:\w{{2,}}(?:[aeiy]r|rs|[aei]s)|kan|ska)\s(?:{AGENT})"
    r"|\b(?:we|(?-i:I)|he|she|someone)\s(?!need|want|would|ask|wish|wait|hope|must|have|write|are|send)\w{3,}|\b(?:will|can)\s\w+",
    _I,
)
"""Somebody at the unit does something that is no wish."""
_ONCE = re.compile(
    r"\b(?:när|så\s(?:snart|fort)|efter\satt|om|once|when|as\ssoon\sas|after)\s(?:du|ni|you)\s(?:har\s|have\s)?"
    r"(?:svara[rt]|repl(?:y|ied)|answer(?:ed)?)\b",
    _I,
)
"""What is done when the patient has replied."""
_DOES = re.compile(
    rf"{AGENT}\s(?!behöver|vill|önskar|ber\b|väntar|hoppas|needs|wants|asks|waits)\w{{2,}}[rs]\b|\b\w{{2,}}r\s(?:{AGENT})", _I
)
_THEN = re.compile(
    rf"\b(?:så|då|därefter|sedan|efter\sdet|so\sthat|then)\s(?:att\s)?(?:{AGENT}|(?:\w{{2,}}[rs]|kan|ska|vet)\b|(?:du|ni|you)\s(?:får|get|receive))|\bso\s(?:{AGENT})",
    _I,
)
"""What follows upon a reply."""
_IT = re.compile(
    r"\b(?:det|den|dem|de|detta|dessa|svar\w*|bilderna|värdena|formuläret|it|them|they|those|repl\w+|answers?|pictures|inkorg\w*|inbox|brevlåda\w*)\b",
    _I,
)
_CONDITION = re.compile(
    rf"\b(?:om|ifall|när|if|when)\s(?:du|ni|det|tiden|you|it)\b[^,;–.]*?(?=[,;–.]|$|(?<!att\s)(?<!that\s)(?:\b\w+[rs]\s)?(?:{AGENT}|\b(?:your|the|ditt|dina|ert|era)\s))",
    _I,
)
"""What the patient may want is nothing that the sender does."""
_FATE = re.compile(
    r"\b(?:(?:ditt|ert|dina|era|alla)\ssvar|svar(?:en|s\w+)|svar\spå\s(?:det|detta|meddelande)[\w\s]{0,20}?(?:meddelande)?t?|(?:det|allt|vad)\s(?:du|ni|som)\s(?:skriver|svarar|skickar|lämnar|skickas)"
    r"(?:\s(?:tillbaka|in|hit|här|till\soss))*|(?:your|the)\s(?:repl(?:y|ies)|answers?)|replies)\s(?:\w+\s){0,2}?(?:will\s\w+|"
    r"(?!(?:behövs|önskas|krävs|väntas|finns|emotses|eller|behöver|betyder|is|was|less|unless|before|ser|as|yes)\b)\w{2,}[^\W\d](?:r|(?<![s])s)|end)\b",
    _I,
)
"""A verb of which the reply is the subject."""
_DONE = re.compile(r"\b(?!behövs|önskas|krävs|väntas|finns|emotses|hälsas)\w{3,}(?:[aeäöy]|kn|k|l|n|v)s\b", _I)
_RESULT = re.compile(
    r"\b(?:\w*prov\w*|röntg\w*|biops\w*|odling\w*|undersök\w*|test\w*|analys\w*|remiss\w*|sample|x-?ray|biopsy|scan)\b", _I
)
_BARE_ANSWER = re.compile(r"\b(?:svaret|svaren|svar)\b", _I)


def replies_in(sentences: Sequence[str]) -> Iterator[str]:
    """Sentences that say how replies are used, or that one cannot reply. The sentence before may say that it is about replies."""
    for before, sentence in pairwise(["", *sentences]):
        if "?" not in sentence and (refuses(sentence) or _used(before, sentence) or _used_after(before, sentence)):
            yield sentence


def refuses(sentence: str) -> bool:
    """Whether a sentence says that nobody can reply, needs to, or reads what is replied."""
    return _REFUSED.search(_without_ours(sentence)) is not None and not _UNLESS.search(sentence)


def speaks_of_replies(sentence: str) -> bool:
    """Whether a sentence is about the patient's reply to the message."""
    return _REPLY.search(_without_ours(sentence)) is not None


@lru_cache(maxsize=64)  # the things are judged one after the other, of the same sentences
def _without_ours(sentence: str) -> str:
    return _OURS.sub(" ", sentence)


def _used(before: str, sentence: str) -> bool:
    if _SILENCE.search(sentence):
        return True
    own = _without_ours(sentence)
    if _RESULT.search(before) and not speaks_of_replies(before):
        own = _BARE_ANSWER.sub(" ", own)  # what the test gave
    if _ONCE.search(own) and _DOES.search(_ONCE.sub(" ", own)):
        return True
    told = _CONDITION.sub(" ", own)
    reply = _REPLY.search(told) or _REPLY.search(own)
    if not reply:
        return False
    if _ANSWERED.search(sentence):
        return True
    follows = told[reply.end() :] if _REPLY.search(told) else told
    return any(pattern.search(told) for pattern in (_HANDLED, _FATE)) or any(one.search(follows) for one in (_ACT, _THEN))


def _used_after(before: str, sentence: str) -> bool:
    """Whether a sentence goes on about the reply of the one before."""
    if not speaks_of_replies(before) or PHONE.search(sentence):
        return False
    told = _CONDITION.sub(" ", _without_ours(sentence))
    acts = (_ACT.search(told) or _DONE.search(told)) is not None and _IT.search(told) is not None
    return acts or _ANSWERED.search(sentence) is not None or _HANDLED.search(told) is not None or _THEN.match(told) is not None
