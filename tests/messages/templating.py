"""A template file by hand for the tests."""

HEAD = """namn = "Vaccin"
typ = "information"
passar = "När patienten ska vaccineras."
nyckelord = ["vaccin", "dos"]

[uppgift.enhet]
namn = "Enhet"
exempel = "Vaccinmottagningen"
krävs = true
max-tecken = 40

[uppgift.innehåll]
namn = "Text ur filen"

[uppgift.kontakt]
namn = "Frågor"
exempel = "Ring 0480-00 00 00."
"""
TEXT = """Hej!

Det är dags för vaccin hos oss på {{enhet}}.

{{innehåll}}

## Frågor
{{kontakt}}

Det går inte att svara.
"""


def file(head=HEAD, text=TEXT):
    return f"+++\n{head}+++\n{text}".encode()
