"""What the measured letters say: a long summons with what makes Swedish hard to join, and a list, a table or a link at every turn.

People, places and numbers are invented.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Heading:
    """A heading, level 1 to 3."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``[words](address)`` is a link."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list; an item may be followed by a list within it."""

    items: "tuple[str | Items, ...]"
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table whose first row names the columns."""

    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Items | Table
Letter: TypeAlias = tuple[Block, ...]

HEADER = "Region Exempel · Kirurgiska kliniken"
FOOTER = "Exempelsjukhuset, 000 00 Exempelstad"

DOSES = Table(
    (
        ("Läkemedel", "Morgon", "Kväll", "Sluta"),
        ("Paracetamol 500 mg", "2 tabletter", "2 tabletter", "efter 7 dagar"),
        ("Ibuprofen 400 mg", "1 tablett", "–", "efter 3 dagar"),
        ("Omeprazol 20 mg", "1 kapsel", "–", "efter 14 dagar"),
        ("Klexane 40 mg", "–", "1 spruta", "efter 10 dagar"),
    )
)
TIMES = Table(
    (
        ("Datum", "Tid", "Vad som ska göras", "Var"),
        ("12 mars", "8.15", "Blodprov och samtal med narkossköterskan om din bedövning", "Provtagningen, plan 2"),
        ("14 mars", "10.40", "Röntgen av bröstkorgen", "Röntgen, plan 1"),
        ("19 mars", "7.00", "Operation. Du ska vara fastande och nyduschad", "Dagkirurgen, plan 5"),
        ("2 april", "13.30", "Återbesök hos sjuksköterska, stygnen tas bort", "Mottagning 3"),
    )
)

SUMMONS: Letter = (
    Heading("Kallelse till operation av ljumskbråck", 1),
    Paragraph(
        "Du är välkommen till Kirurgiska kliniken för operation av ditt ljumskbråck. Operationen görs i narkos och tar "
        "ungefär en timme. Du går hem samma dag om du mår bra, men ordna så att någon vuxen kan vara hos dig det första dygnet."
    ),
    Heading("Dina tider"),
    Paragraph(
        "Vi har reserverat tiderna nedan för dig. Kan du inte komma måste du avboka eller omboka senast 24 timmar före besöket, "
        "annars får du betala patientavgiften ändå."
    ),
    TIMES,
    Heading("Före operationen"),
    Paragraph(
        "Fyll i hälsodeklarationen och skicka in den med e-post eller genom 1177 senast tre veckor före operationsdagen. "
        "Narkosläkaren läser igenom dina svar och ringer dig tis- och torsdagar om något behöver förtydligas."
    ),
    Items(
        (
            "Ta med giltig id-handling och en aktuell läkemedelslista.",
            "Sluta med blodförtunnande läkemedel enligt ordination från din läkare. Det gäller också receptfria "
            "värktabletter som innehåller acetylsalicylsyra.",
            "Duscha kvällen före och på operationsdagens morgon:",
            Items(
                (
                    "tvätta hela kroppen och håret två gånger med den medföljande tvättsvampen",
                    "använd nytvättade sängkläder och handdukar efteråt",
                )
            ),
            "Raka dig inte själv i operationsområdet, det ökar infektionsrisken.",
        )
    ),
    Heading("Fasta", 3),
    Paragraph(
        "Du får äta fram till klockan 24.00 natten före operationen. Klara drycker utan fruktkött, till exempel vatten, te eller "
        "äppeljuice, får du dricka fram till två timmar före ankomsttiden. Rökning och snus är inte tillåtet på operationsdagen "
        "eftersom nikotin försämrar blodcirkulationen och sårläkningen."
    ),
    Heading("Under dagen på sjukhuset"),
    Items(
        (
            "Anmäl dig i receptionen på Dagkirurgiska avdelningen, plan 5.",
            "Byt om till sjukhuskläder. Värdesaker låser du in i ett skåp.",
            "Sjuksköterskan kontrollerar blodtryck, puls och syremättnad och sätter en venkateter i armvecket.",
            "Kirurgen markerar operationsområdet och svarar på dina frågor.",
            "Efter operationen vilar du på uppvakningsavdelningen tills du är pigg nog att gå hem.",
        ),
        numbered=True,
    ),
    Paragraph(
        "A- och B-hallen ligger bredvid varandra innanför huvudentrén. Följ de blå skyltarna mot hiss C. Parkeringen kostar 20 "
        "kronor i timmen, och sjukresor med färdtjänst eller taxi bokar du hos Sjukreseenheten på telefon 0480-00 00 00. "
        "Om du har symtom på covid-19 ska du testa dig hemma och ringa oss innan du åker hit."
    ),
    Heading("Läkemedel efter operationen"),
    Paragraph("Det är viktigt att du tar smärtstillande läkemedel regelbundet de första dagarna. Följ schemat:"),
    DOSES,
    Heading("När du kommer hem"),
    Paragraph(
        "De flesta har lindrig värk och en viss svullnad kring operationssåret under den första veckan. Du får röra dig som "
        "vanligt och gärna promenera, men undvik tunga lyft över fem kilo i fyra veckor. Läs mer om egenvård på "
        "[1177.se om ljumskbråck](https://www.1177.se/Kalmar-lan/sjukdomar--besvar/mage-och-tarm/ljumskbrack/) "
        "eller ladda ner [kliniskt informationsblad](https://www.example.org/information/efter-operation.pdf)."
    ),
    Heading("Sök vård om du får", 3),
    Items(
        (
            "feber över 38 grader i mer än ett dygn",
            "kraftig blödning eller ökande svullnad i operationsområdet",
            "svårt att kissa eller bajsa",
        )
    ),
    Heading("Kontakt"),
    Paragraph(
        "Har du frågor är du välkommen att skriva till Kirurgmottagningen genom att logga in på [1177](https://www.1177.se/), "
        "eller att ringa 0480-00 00 00 vardagar klockan 8.00–11.00. Uppge ditt personnummer, 19121212-1212, när du ringer."
    ),
    Paragraph("Vänliga hälsningar"),
    Paragraph("Personalen på Kirurgiska kliniken"),
)
"""A summons with everything in it: 11 headings of three levels, 4 lists, 2 tables, 3 links."""
