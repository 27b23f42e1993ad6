"""Letters by hand for the tests of messages."""

from bilagekoll.content.blocks import Document, Heading, Inline, ListBlock, ListItem, Paragraph


def heading(text, level=2):
    return Heading(level, (Inline(text),))


def paragraph(text):
    return Paragraph((Inline(text),))


def bullets(*items):
    return ListBlock(tuple(ListItem("", (paragraph(item),)) for item in items))


def letter(*parts, language="sv-SE"):
    """A document: "# " before a title, "## " before a heading, other strings are paragraphs."""
    blocks = []
    for part in parts:
        if isinstance(part, str) and part.startswith("#"):
            signs, _, text = part.partition(" ")
            blocks.append(heading(text, len(signs)))
        else:
            blocks.append(paragraph(part) if isinstance(part, str) else part)
    return Document(tuple(blocks), language=language)


ADDRESS = "Tolvan Exempelsson\n19121212-1212\nExempelgatan 12\n000 00 Exempelstad\n4 november 2024"

SUMMONS = letter(
    "Region Exempel\nÖgonmottagningen, Exempelsjukhuset",
    ADDRESS,
    "# Kallelse till undersökning",
    "Läkaren ska undersöka dina ögon eftersom du ser sämre.",
    "## Din tid",
    "Torsdag 14 november 2024 klockan 10.20",
    "Exempelsjukhuset, ingång B, våning 3. Anmäl dig i receptionen.",
    "## Förbered dig",
    bullets("Ta med legitimation.", "Kör inte bil."),
    "## Har du frågor?",
    "Ring 0480-00 00 00 vardagar klockan 8–11. Det du skriver på 1177 läses av en sjuksköterska.",
    "Med vänliga hälsningar",
    "Ögonmottagningen, Exempelsjukhuset",
)
