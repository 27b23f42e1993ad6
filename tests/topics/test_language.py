import pytest

from bilagekoll.facts.content import Characters
from bilagekoll.facts.structure import Language, Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import SWEDISH, Tag, catalog, content, image, page, pdf, structure, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

ENGLISH = Language("en-GB", valid=True)
NO_LANGUAGE = catalog(language=None)
UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))


def says(tag, valid=True):
    """A document in this language."""
    return pdf(catalog=catalog(language=Language(tag, valid)))


def parts(*tags, language=None):
    """A document of these parts; by default it has no language itself."""
    return pdf(catalog=catalog(language=language), structure=structure(Tag("Document", *tags)))


def sheet(**characters):
    return (page(content=content(characters=Characters(**characters))),)


LETTER = (
    "Du är välkommen till mottagningen på tredje våningen. Ta med legitimation och en lista över dina läkemedel.",
    "Om du inte kan komma behöver du avboka senast dagen före, så att någon annan kan få tiden.",
)
IN_ENGLISH = "You are welcome to the clinic on the third floor. Please bring proof of identity and a list of your medicines."
IN_NYNORSK = "Dersom du ikkje kan kome, må du avbestille timen seinast dagen før, slik at nokon andre kan få han."
IN_DANISH = (
    "Tag legitimation og en liste over din medicin med. Kom gerne ti minutter før den aftalte tid, så du kan nå at melde dig."
)
IN_CROATIAN = "Molimo ponesite osobnu iskaznicu i popis lijekova koje uzimate. Dođite deset minuta prije dogovorenog termina."
IN_ARABIC = "مرحبا بك في العيادة في الطابق الثالث. يرجى إحضار بطاقة الهوية وقائمة بالأدوية التي تتناولها."
NAMES = "Anna Karlsson, Storgatan 12, 392 33 Kalmar. Mohammed Al-Hassan, Agnieszka Kowalczyk, Jovana Petrović, Tesfay Gebremedhin"
VALUES = "B-Hemoglobin 134 g/L 117-153 B-Leukocyter 6,3 10E9/L 3,5-8,8 P-Kreatinin 76 mikromol/L P-Natrium 140 mmol/L P-Kalium 4,1"
LATIN = (
    "Fractura colli femoris. Diabetes mellitus typ 2. Hypertonia arterialis. Fibrillatio atriorum permanens. Status post infarctum."
)


def letter(*texts, language="sv-SE"):
    """Paragraphs of a document in this language."""
    return parts(*(Tag("P", text) for text in texts), language=Language(language, True))


STATED = parts(*(Tag("P", text) for text in LETTER), Tag("P", IN_ENGLISH, language=ENGLISH), language=SWEDISH)
HALF = parts(Tag("P", "Hej hej hej", language=SWEDISH), Tag("P", "Hej hej hej"))

ITEMS = (
    "What you should do",
    "Rest for two days, but do not stay in bed.",
    "Take a painkiller if you have a headache.",
    "Keep screens and loud music to a minimum.",
    "Do not drive a car while you feel dizzy.",
    "Return to work or school step by step.",
)
SWEDISH_ITEMS = (
    "Det här kan du göra",
    "Vila i två dagar, men ligg inte till sängs.",
    "Ta något smärtstillande om du har ont.",
    "Undvik skärmar och hög musik så länge.",
    "Kör inte bil så länge du känner dig yr.",
    "Gå tillbaka till arbetet steg för steg.",
)
COLON = "Sigmoidoscopy – exam of the rectum, sigmoid colon and part of the descending colon."
MIDNIGHT = "Du kan ikke spise eller drikke etter midnatt. Ring oss hvis du er forkjølet."

CASES = [
    Case("language-missing", PASSED, "of the document", pdf()),
    Case("language-missing", PASSED, "of every element with text", parts(Tag("P", "Hej", language=SWEDISH), Tag("P", ""))),
    Case("language-missing", PASSED, "of an element above", parts(Tag("Sect", Tag("P", "Hej"), language=SWEDISH))),
    Case("language-missing", PASSED, "of every mark", parts(Tag("P", Marked(1, 0, "Hej", language=SWEDISH)))),
    Case("language-missing", FAILED, "empty on a mark", parts(Tag("P", Marked(1, 0, "Hej", language=Language("", valid=False))))),
    Case("language-missing", PASSED, "untagged, but the document has one", pdf(structure=None)),
    Case("language-missing", FAILED, "nowhere", pdf(catalog=NO_LANGUAGE), {"percent": 100}),
    Case("language-missing", FAILED, "on half of the text", HALF, {"percent": 50}),
    Case(
        "language-missing",
        FAILED,
        "a picture's words have none",
        parts(Tag("P", "Hej", language=SWEDISH), Tag("Figure", alt="Karta")),
    ),
    Case("language-missing", FAILED, "undetermined", says("und")),
    Case("language-missing", FAILED, "x-none, as Word writes it", says("x-none")),
    Case("language-missing", FAILED, "blank", says("\0", valid=False)),
    Case("language-missing", FAILED, "untagged", pdf(catalog=NO_LANGUAGE, structure=None)),
    Case("language-missing", INAPPLICABLE, "no text", pdf(catalog=NO_LANGUAGE, structure=None, pages=sheet())),
    Case("language-missing", INAPPLICABLE, "a picture", image()),
    Case("language-missing", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("language-missing", CANT_TELL, "structure unread", pdf(structure=Unknown(Reason.LIMIT, "structure-depth"))),
    Case("language-missing", CANT_TELL, "pages unread", pdf(structure=None, pages=Unknown(Reason.DAMAGED))),
    Case("language-missing", CANT_TELL, "page unread", pdf(structure=None, pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("language-missing", CANT_TELL, "unreadable file", UNREADABLE),
    Case("language-only-on-elements", PASSED, "of the document", pdf()),
    Case("language-only-on-elements", PASSED, "reported already as missing", HALF),
    Case("language-only-on-elements", FAILED, "of every element", parts(Tag("P", "Hej", language=SWEDISH))),
    Case("language-only-on-elements", INAPPLICABLE, "no text", pdf(structure=None, pages=sheet())),
    Case("language-invalid", PASSED, "Swedish", pdf()),
    Case("language-invalid", PASSED, "NUL padding, which readers overlook", says("sv-SE\0", valid=False)),
    Case("language-invalid", FAILED, "a name", says("Svenska (Sverige)", valid=False), {"language": "Svenska (Sverige)"}),
    Case("language-invalid", FAILED, "nothing before the hyphen", says("-sv", valid=False)),
    Case("language-invalid", FAILED, "underscore", says("sv_SE", valid=False)),
    Case("language-invalid", FAILED, "padded nonsense", says("sv_SE\0", valid=False), {"language": "sv_SE"}),
    Case("language-invalid", INAPPLICABLE, "none", pdf(catalog=NO_LANGUAGE)),
    Case("language-invalid", INAPPLICABLE, "undetermined", says("und")),
    Case("language-invalid", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("element-language-invalid", PASSED, "English", parts(Tag("P", "Hi", language=ENGLISH), language=SWEDISH)),
    Case(
        "element-language-invalid",
        PASSED,
        "NUL padding, as Acrobat writes it",
        parts(Tag("P", "Hi", language=Language("EN-GB\0", False))),
    ),
    Case(
        "element-language-invalid",
        FAILED,
        "a name",
        parts(Tag("P", "Hi", language=Language("engelska!", False))),
        {"language": "engelska!"},
    ),
    Case("element-language-invalid", INAPPLICABLE, "no element has one", pdf()),
    Case("element-language-invalid", INAPPLICABLE, "an empty one", parts(Tag("P", "Hi", language=Language("\0", valid=False)))),
    Case("element-language-invalid", CANT_TELL, "unreadable file", UNREADABLE),
    Case("language-wrong", PASSED, "Swedish", letter(*LETTER)),
    Case("language-wrong", PASSED, "only one paragraph", letter(*LETTER, IN_ENGLISH)),
    Case("language-wrong", PASSED, "Nynorsk stated as Bokmål", letter(IN_NYNORSK, language="nb-NO")),
    Case("language-wrong", PASSED, "Croatian stated as Serbian", letter(IN_CROATIAN, language="sr-Latn-RS")),
    Case("language-wrong", PASSED, "a little Danish stated as Norwegian", letter(IN_DANISH, language="nb")),
    Case("language-wrong", PASSED, "a language that the detector does not know", letter(IN_ARABIC, language="ckb")),
    Case("language-wrong", FAILED, "Danish stated as Norwegian", letter(IN_DANISH, IN_DANISH, IN_DANISH, language="nb")),
    Case("language-wrong", FAILED, "English in short items", letter(IN_ENGLISH, *ITEMS), {"stated": "sv-SE", "spoken": "en"}),
    Case("language-wrong", PASSED, "one paragraph among Swedish items", letter(IN_ENGLISH, *SWEDISH_ITEMS)),
    Case("language-wrong", FAILED, "English stated as Swedish", letter(IN_ENGLISH), {"stated": "sv-SE", "spoken": "en"}),
    Case(
        "language-wrong",
        FAILED,
        "Swedish stated as English",
        letter(*LETTER, language="en-US"),
        {"stated": "en-US", "spoken": "sv"},
    ),
    Case("language-wrong", FAILED, "Arabic", letter(IN_ARABIC), {"spoken": "ar"}),
    Case("language-wrong", FAILED, "Arabic as it is seen", letter(IN_ARABIC[::-1]), {"spoken": "ar"}),
    Case("language-wrong", FAILED, "short cells together", parts(*(Tag("TD", w) for w in LETTER[0].split()), language=ENGLISH)),
    Case("language-wrong", FAILED, "untagged", pdf(structure=None, catalog=catalog(language=ENGLISH)), {"spoken": "sv"}),
    Case("language-wrong", INAPPLICABLE, "names and addresses", letter(NAMES)),
    Case("language-wrong", INAPPLICABLE, "values", letter(VALUES)),
    Case("language-wrong", INAPPLICABLE, "Latin", letter(LATIN)),
    Case("language-wrong", INAPPLICABLE, "too short", letter("Hello and welcome to the clinic.")),
    Case("language-wrong", INAPPLICABLE, "no language stated", parts(Tag("P", IN_ENGLISH))),
    Case("language-wrong", CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("part-in-other-language", PASSED, "Swedish", letter(*LETTER)),
    Case("part-in-other-language", PASSED, "stated for the paragraph", STATED),
    Case("part-in-other-language", PASSED, "all of it, which is reported already", letter(IN_ENGLISH)),
    Case("part-in-other-language", PASSED, "words of anatomy", letter(*[IN_ENGLISH] * 3, COLON, language="en")),
    Case("part-in-other-language", FAILED, "two sentences in Norwegian", letter(*LETTER, MIDNIGHT), {"spoken": "no"}),
    Case("part-in-other-language", PASSED, "the same, stated as Danish", letter(*[MIDNIGHT] * 2, language="da")),
    Case("part-in-other-language", PASSED, "names", letter(*LETTER, NAMES)),
    Case("part-in-other-language", FAILED, "a paragraph", letter(*LETTER, IN_ENGLISH), {"stated": "sv-SE", "spoken": "en"}),
    Case("part-in-other-language", INAPPLICABLE, "too short", letter("Hello and welcome to the clinic.")),
    Case("part-in-other-language", CANT_TELL, "page unread", pdf(pages=(page(content=Unknown(Reason.LIMIT)),))),
    Case("language-to-review", PASSED, "the words are in that language", letter(*LETTER)),
    Case("language-to-review", CANT_TELL, "a person must tell", pdf(), {"language": "sv-SE"}),
    Case("language-to-review", PASSED, "reported already as no tag", says("sv_SE", valid=False)),
    Case("language-to-review", INAPPLICABLE, "none", pdf(catalog=NO_LANGUAGE)),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_elements_with_the_same_wrong_language_are_one_finding():
    wrong = Language("engelska!", valid=False)
    document = parts(Tag("P", "a", language=wrong), Tag("P", "b", language=wrong), Tag("P", "c", language=ENGLISH))
    (finding,) = Case("element-language-invalid", FAILED, "", document).check()
    assert (finding.count, finding.place.path) == (2, "Document/P")
    assert finding.place.object == 101


def test_a_paragraph_in_another_language_is_named_with_its_place():
    (finding,) = Case("part-in-other-language", FAILED, "", letter(*LETTER, IN_ENGLISH)).check()
    assert (finding.place.page, finding.place.path) == (1, "Document/P")
