"""Who acts in a message: the staff of a unit, and the unit itself."""

from bilagekoll.messages.patterns import UNIT

_ROLES_SV = (
    r"sköterska|läkare|doktor|barnmorska|terapeut|kurator|psykolog|sekreterare|logoped|audionom|dietist|hygienist|optiker"
    r"|ortoptist|apotekare|kirurg|samordnare|planerare|koordinator|administratör|handläggare|rådgivare|chef|behandlare|förskrivare|analytiker"
    r"|ingenjör|pedagog|assistent|personal|reception|receptionist|expedition|kansli|kassa|bokning|sjukgymnast|vårdare|biträde|tekniker"
    r"|medarbetare|kollega|ansvarig|specialist|tandvård|team|jour|präst|konsult|kontakt"
)
_ROLES_EN = (
    r"nurse|doctor|physician|midwife|therapist|physiotherapist|counsellor|psychologist|secretary|dietitian|hygienist|dentist|surgeon"
    r"|coordinator|administrator|adviser|manager|optician|pharmacist|technician|staff|reception|receptionist|team|colleague|specialist"
    r"|office|audiologist|consultant|switchboard|assistant"
)
ROLE = rf"\b[\w-]{{0,30}}(?:{_ROLES_SV})(?:n|en|et|na|a|er|erna|ar|arna|or|orna|are|e|s)?\b|\b(?:{_ROLES_EN})s?\b"
"""A word for somebody who works with health care."""
AGENT = (
    rf"(?:\b(?:vi|jag|man|någon|ingen|hon|han|den\ssom|de\ssom|we|(?-i:I)|he|she|someone|somebody|nobody|no\sone)\b"
    rf"|{ROLE}|{UNIT.pattern})"
)
"""Somebody on the side of the sender who can do something."""
