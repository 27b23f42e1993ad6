"""What people and programs call documents, links and fields: names that say something and names that do not.

The names are those that programs give by themselves (Word, LibreOffice, Acrobat, scanners, form builders) and that people write in
letters from health care, written down before the rules were looked at. What they missed then is in docs/measurements.md.
"""

from collections.abc import Callable, Iterator
from html import escape
from itertools import cycle
from typing import Any

from bench.beyond.case import Case, case
from bench.beyond.making import drawn, from_html

RULES = (
    "title-is-placeholder",
    "title-is-file-name",
    "vague-link-alone",
    "vague-link-text",
    "address-as-link-text",
    "field-name-is-placeholder",
    "alt-is-placeholder",
)
PLACEHOLDER, FILE_NAME, ALONE, VAGUE, ADDRESS, FIELD, ALT = RULES
_FONTS = cycle(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito"))
_TEXT = "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel."


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


TITLES_EMPTY = _lines("""
    Dokument1
    Document1
    Dokument 12
    Document2
    Namnlös
    Namnlös 1
    Namnlöst dokument
    Untitled
    Untitled 1
    Untitled document
    untitled
    Utan titel
    Title
    Titel
    Rubrik
    Ny mall
    Mall
    Presentation1
    PowerPoint-presentation
    PowerPoint Presentation
    Bok1
    Book1
    Arbetsbok1
    Blank
    Tomt dokument
    Nytt dokument
    New document
    Scan
    Skanning
    Scanned document
    Inskannat dokument
    Inskannad
    Brev
    Word-dokument
    Microsoft Word-dokument
    Slide 1
    Bild 1
    Sida 1
    Page 1
    xxx
    test
    Dokumentnamn
    [Titel]
    Klicka här för att ange rubrik
    DOC120324-12032024101500
    CamScanner 03-12-2024 10.15
    Microsoft Word - Kallelse ögon 2024.docx
    Microsoft Word - brev
    20240312101500
    20240312_101500
""")
TITLES_FILES = _lines("""
    kallelse_v3_slutlig.docx
    Kallelse.doc
    brev_mall_ny.odt
    remiss-2024-03-01.pdf
    scan0001.pdf
    Scan_20240312_101500.pdf
    SKM_C250i24031210150
    SKMBT_C36424031210150
    IMG_2034.JPG
    provsvar.xlsx
    Kallelse_mall_2024-09.docx
    EKG_provtagning_v12.pdf
    20241014_remiss_ortopedi.pdf
    scan_2024-10-14-0912.pdf
    H:\\Gemensam\\Brev\\aterbesok.odt
    informationsblad_vaccin.pub
    DSC_0412.jpg
    utskick-oktober.pptx
    Patientinfo_operation_FINAL
    patientinformation_grastarr_v2
    K:\\Mallar\\kallelse.docx
    C:\\Users\\anna\\Desktop\\brev.docx
    file:///C:/brev.html
    kallelse_mottagning_2024
    Kallelse_ny_mall
    NYMALL_kallelse_barn_2
    brev-till-patient-2.docx
    hitta_hit.indd
    broschyr.indd
    Folder_A5_tryck.ai
    blankett.xls
    hälsodeklaration_v1.2.docx
    information.pptx
    brev.pages
    Untitled.docx
    kallelse.htm
    Scan 12 mars 2024.pdf
    img20240312_10150012
    CCF12032024_0001
    svar_prov.rtf
    info.txt
    remiss (1).pdf
    kallelse - kopia.docx
""")
TITLES_RIGHT = _lines("""
    Kallelse till undersökning av ögonen
    Inbjudan till mammografi
    Provsvar
    Kallelse
    Hälsodeklaration inför operation
    Så tar du ögondroppar
    Information om grå starr
    Grön starr
    Råd efter operation
    Din tid är ombokad
    Egenvårdsråd vid feber
    Testresultat covid-19
    Dokument om samtycke till behandling
    Titel på ditt forskningssamtycke
    Dina rättigheter som patient
    Karta över sjukhusområdet
    Mall för samordnad individuell plan
    Patientlagen i korthet
    Frågor inför besöket
    Appointment letter
    Your test results
    Information for patients with glaucoma
    COVID-19 and you
    Untitled feelings: a guide to grief
    Presentation av vårt team
    Bilder från röntgen: så läser du svaret
    Sidan 1 av journalen
    Brev från kliniken om din väntetid
    Scanning av hjärtat med magnetkamera
    Remiss till sjukgymnast
    Ny tid för besök
    Sammanfattning 2024-03-12
    Vaccination 2024/2025
    Träningsprogram vecka 1–4
    Läkemedelslista, 12 mars 2024
    Bok om diabetes för barn
    Recept på god sömn
    MR-undersökning av knä
    Blankett för reseersättning
    1177 Vårdguiden: e-tjänster
    Ansökan om tandvårdsstöd (R-kort)
    Test av hörseln
    Sid-3-läget i vila
    E-hälsa
""")
LINKS_VAGUE = _lines("""
    här
    Här
    här.
    klicka här
    Klicka här!
    Tryck här
    Läs mer
    läs mer här
    Läs mer »
    mer
    Mer information
    Mer info
    länk
    Länk
    denna länk
    den här länken
    Följ länken
    Gå hit
    gå till sidan
    Öppna
    Visa mer
    Se mer
    Fortsätt
    Ladda ner
    ladda ned här
    PDF
    this
    here
    Click here
    click
    Read more
    read more…
    more
    link
    this link
    this page
    Learn more
    More info
    Go
    Continue
    Download
    Details
    Webbplats
    Hemsida
""")
LINKS_RIGHT = _lines("""
    Boka en ny tid på 1177
    Hitta till ögonmottagningen
    Råd om egenvård vid feber
    Läs mer om grå starr
    Mer information om provtagning
    Så gör du en orosanmälan
    Karta över sjukhuset
    1177.se
    www.1177.se
    www.regionkalmar.se
    Region Exempel
    Socialstyrelsens råd om fall
    0480-123 45
    ring 1177
    kontakt@exempel.se
    Ladda ner blanketten för reseersättning
    Här finns vi: kartan över Exempelstad
    Patientavgifter
    Öppettider
    Kontakta oss
    Integritetspolicy
    Din journal
    Om cookies
    Webbtidbok
    Frikort
    Skriv till oss i 1177
    How to find us
    Read more about glaucoma
    Book an appointment
    Download the travel form
    Opening hours
    Your rights as a patient
    Fass
    Läkemedelsverket
    Länken till digitalt vårdmöte
    Sidan om högkostnadsskydd
    Hemsidan för Diabetesförbundet
    Klicka här för att boka om din tid
    Detaljer om operationen
    Avboka
    Vårdgarantin
    Tolk
""")
ADDRESSES = [
    f"https://www.{host}/{path}"
    for host in ("1177.se", "regionexempel.se", "socialstyrelsen.se", "fass.se", "exempelkommun.se")
    for path in (
        "behandling--hjalpmedel/operationer/ogonoperationer/",
        "kalmar-lan/hitta-vard/kontaktkort/Ogonmottagningen-Exempel/?id=123456",
        "om-oss/organisation/verksamheter/primarvard/kontakta-oss",
        "globalassets/dokument/2024/patientinformation-gra-starr.pdf",
        "LIF/product?userType=2&amp;nplId=20040607005746",
        "rad-och-behandling/fore-operation#mat-och-dryck-dagen-fore",
        "sok/?q=ont+i+halsen&amp;page=2&amp;sort=relevans",
        "a/b/c/d/e/f/g/h/sidan-du-letar-efter.html",
    )
]
FIELDS_EMPTY = _lines("""
    Text1
    Text23
    Text Field 4
    TextField1
    textfield
    textfält
    Textfält 2
    Textruta 3
    Text Box 1
    Textbox
    Check Box1
    Check Box 12
    CheckBox3
    Kryssruta1
    Kryssruta 4
    Group1
    Grupp 1
    Radio Button2
    RadioButton1
    Alternativknapp 2
    Dropdown1
    Dropdown 3
    Listruta 1
    List Box1
    Combo Box 2
    Kombinationsruta 1
    Button1
    Knapp 3
    undefined
    undefined_2
    untitled1
    namnlös 2
    fill_1
    fill_12
    toggle_1
    Field1
    Fält 7
    field_3
    topmostSubform[0].Page1[0].TextField1[0]
    form1[0].#subform[0].CheckBox2[0]
    Signature1
    Date1_af_date
    Image1_af_image
    q1
    q12
""")
FIELDS_RIGHT = _lines("""
    Namn
    Förnamn och efternamn
    Personnummer
    Telefon dagtid
    Mobil
    E-post
    Adress
    Postnummer
    Ort
    Datum
    Datum för besöket
    Underskrift
    Ort och datum
    Ja
    Nej
    Har du feber?
    Röker du?
    Vilka läkemedel tar du?
    Allergi mot penicillin
    Allergi mot latex
    Längd i cm
    Vikt i kg
    Fråga 1: Har du ont?
    Text till journalen
    Kryssa om du behöver tolk
    Gruppens namn
    Alternativ för transport
    Lista dina läkemedel
    Knappar du skjortan själv?
    Fält för läkarens anteckning
    Närstående 1
    Närstående 2
    Barn 1, namn
    Rad 1, läkemedel
    Dos
    Kön
    Ålder
    Your name
    Date of birth
    Do you smoke?
    Signature of patient
    Text message reminders
    Q3. Any allergies?
    Box number
""")
ALTS_EMPTY = _lines("""
    Bild 1
    Bild
    Bild3
    Bildobjekt 5
    Picture 2
    Picture
    image1.png
    image 4
    Image
    img_2034.jpg
    IMG_2034
    DSC01234.JPG
    DSC_0012
    Figur 3
    Figure 2
    Diagram 1
    Chart 2
    Grafik 1
    Graphic 7
    foto.jpeg
    Foto 2
    photo
    logo.svg
    logo
    Logotyp
    Platshållare för bild 3
    alt-text
    Alternativtext
    En bild
    a picture
    Skärmbild 2024-03-12 101500.png
    Skärmklipp
    Screenshot 2
    Rektangel 4
    Rectangle 12
    Textruta 5
    Text Box 2
    Grupp 8
    Group 14
    Frihandsfigur 3
    Freeform 6
    SmartArt 1
    Platshållare för innehåll 3
    Content Placeholder 4
    Namnlös-1.png
    karta_ny_v2.png
    Objekt 2
    Ram1
""")
ALTS_RIGHT = _lines("""
    En sköterska tar blodtryck på en man
    Karta över sjukhuset med entré B markerad
    Region Exempels logotyp
    Logotyp för Region Exempel
    Bild av ögat i genomskärning
    Diagram: väntetiden har minskat till tre veckor
    QR-kod till 1177.se
    Telefon
    Kuvert
    Pil åt höger
    Röd skylt med texten Entré B
    Foto av ögondroppar
    Figur 3: så hittar du hissen
    Porträtt av enhetschef Anna Karlsson
    Underskrift: Anna Karlsson
    Map of the hospital
    A nurse and a child
    Logo of the county council
    Rektangulär låda för provrör
    Grupp av människor i ett väntrum
    Varning
    Kryss
    Bock
    Rullstol
    Busshållplats
    Hiss
    Tabletter i en dosett
    Insulinpenna
    Hjärta
    Gips på vänster arm
    Bild 1. Placera droppen i ögat
    En hand som håller en inhalator
    Röntgenbild av ett knä
    Signature
    Streckkod
    Stämpel
    Regionens vapen
    Vägen från hissen till mottagningen
    Objektiv på ett mikroskop
    Text: Tvätta händerna
    Foto: vår nya mottagning
    Screenshot of the booking page in 1177
""")


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    yield from _titles()
    yield from _links()
    yield from (case(f"fält {name}", _form(name), wrong=FIELD) for name in FIELDS_EMPTY)
    yield from (case(f"fält {name}", _form(name), right=FIELD) for name in FIELDS_RIGHT)
    yield from (case(f"alt {alt}", _pictured(alt), wrong=ALT) for alt in ALTS_EMPTY)
    yield from (case(f"alt {alt}", _pictured(alt), right=ALT) for alt in ALTS_RIGHT)


def _titles() -> Iterator[Case]:
    yield from (case(f"titel {title}", _titled(title), wrong=PLACEHOLDER) for title in TITLES_EMPTY)
    yield from (case(f"titel {title}", _titled(title), wrong=FILE_NAME) for title in TITLES_FILES)
    yield from (case(f"titel {title}", _titled(title), right=f"{PLACEHOLDER} {FILE_NAME}") for title in TITLES_RIGHT)


def _links() -> Iterator[Case]:
    for text in LINKS_VAGUE:
        link = f'<a href="https://www.1177.se/kalmar-lan/">{text}</a>'
        alone, within = f"<p>{_TEXT}</p><p>{link}</p>", f"<p>{_TEXT} Mer om grå starr finns {link} på 1177.</p>"
        yield case(f"ensam länk {text}", _page(alone), wrong=ALONE, right=ADDRESS)
        yield case(f"länk {text}", _page(within), wrong=VAGUE, right=f"{ALONE} {ADDRESS}")
    for text in LINKS_RIGHT:
        link = f'<a href="https://www.1177.se/x">{text}</a>'
        for body in (f"<p>{link}</p>", f"<p>Se {link} nu.</p>"):
            yield case(f"{body[:5]} länk {text}", _page(f"<p>{_TEXT}</p>{body}"), right=f"{ALONE} {VAGUE} {ADDRESS}")
    for address in ADDRESSES:
        yield case(f"adress {address}", _page(f'<p>{_TEXT} <a href="{address}">{address}</a></p>'), wrong=ADDRESS)


def _page(body: str) -> Callable[[], bytes]:
    return from_html(f"<h1>Välkommen</h1>{body}", style=f"body {{ font-family: '{next(_FONTS)}' }}")


def _titled(title: str) -> Callable[[], bytes]:
    return from_html(f"<h1>Välkommen</h1><p>{_TEXT}</p>", title=escape(title))


def _pictured(alt: str) -> Callable[[], bytes]:
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    return _page(f'<p>{_TEXT}</p><p><img style="width:60mm;height:40mm" alt="{alt}" src="data:image/png;base64,{dot}"></p>')


def _form(name: str) -> Callable[[], bytes]:
    """A field of this name to people who listen."""

    def draw(canvas: Any) -> None:
        canvas.drawString(72, 700, "Fyll i och ta med blanketten till ditt besök.")
        canvas.acroForm.textfield(name="x1", tooltip=name, x=72, y=640, width=200, height=20)

    return drawn(draw)
