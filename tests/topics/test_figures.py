import pytest

from bilagekoll.facts.pictured import PicturedWords
from bilagekoll.facts.place import Place
from bilagekoll.facts.structure import Language, Marked
from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import Tag, pdf, tagged, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def figure(**facts):
    return tagged(Tag("Document", Tag("Figure", **facts)))


def beside(alt, *caption):
    """A figure with what follows it."""
    return tagged(Tag("Document", Tag("P", "Så här hittar du."), Tag("Figure", alt=alt), *caption))


def several(*alts):
    return tagged(Tag("Document", *(Tag("Figure", alt=alt) for alt in alts)))


def pictured(words=40, *, alt="Affisch", box=(60, 300, 400, 700)):
    """A picture that shows so many words, in a figure with this alternative text."""
    return tagged(
        Tag("Document", Tag("Figure", Marked(1, 0, "", images=1), alt=alt, place=Place(page=1, box=(60, 300, 400, 700)))),
        pictured=(PicturedWords(1, box, words),),
    )


LEFT_OUT = "picture-text-left-out"
IN_ENGLISH = "A woman in a white coat shows a patient an X-ray picture of the knee"
IN_SWEDISH = "En kvinna i vit rock visar en patient en röntgenbild av knäet"
ENGLISH = Language("en-GB", valid=True)
NO_FIGURE = tagged(Tag("Document", Tag("P", "Bara text.")))

CASES = [
    Case("figure-without-alt", PASSED, "alternative text", figure(alt="Karta över entrén")),
    Case("figure-without-alt", PASSED, "replacement text", figure(actual_text="Region Kalmar län")),
    Case("figure-without-alt", PASSED, "empty replacement text: nothing to speak of", figure(actual_text="")),
    Case("figure-without-alt", FAILED, "neither", figure()),
    Case("figure-without-alt", FAILED, "empty alternative text", figure(alt="")),
    Case("figure-without-alt", FAILED, "NUL padding only", figure(alt="\0\0")),
    Case("figure-without-alt", INAPPLICABLE, "no figure", NO_FIGURE),
    Case("figure-without-alt", INAPPLICABLE, "untagged", pdf(structure=None)),
    Case("figure-without-alt", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case("formula-without-alt", PASSED, "alternative text", tagged(Tag("Formula", alt="x lika med två"))),
    Case("formula-without-alt", FAILED, "none", tagged(Tag("Formula"))),
    Case("formula-without-alt", INAPPLICABLE, "no formula", NO_FIGURE),
    Case("alt-is-placeholder", PASSED, "a description", figure(alt="Bild av entrén med en röd skylt")),
    Case("alt-is-placeholder", FAILED, "a file name", figure(alt="IMG_1234.jpg"), {"alt": "IMG_1234.jpg"}),
    Case("alt-is-placeholder", FAILED, "the word picture with a number", figure(alt="Bild 3")),
    Case("alt-is-placeholder", FAILED, "the name of a shape", figure(alt="Platshållare för innehåll 3")),
    Case("alt-is-placeholder", FAILED, "a file name with spaces", figure(alt="Skärmbild 2024-03-12 101500.png")),
    Case("alt-is-placeholder", PASSED, "a shape that says something", figure(alt="Rektangulär låda för 3 provrör")),
    Case("alt-is-placeholder", FAILED, "one character", figure(alt="x")),
    Case("alt-is-placeholder", FAILED, "file name with trailing NUL", figure(alt="image1.png\0")),
    Case("alt-is-placeholder", INAPPLICABLE, "no text to judge", figure()),
    Case(LEFT_OUT, CANT_TELL, "an alternative text that only says poster", pictured(), {"words": 40, "alt": "Affisch"}),
    Case(LEFT_OUT, CANT_TELL, "a number that is none exactly", pictured(43), {"words": 40}),
    Case(LEFT_OUT, CANT_TELL, "a small number", pictured(13), {"words": 13}),
    Case(LEFT_OUT, PASSED, "an alternative text as long as the words", pictured(alt="Affisch: " + "ord " * 30)),
    Case(LEFT_OUT, PASSED, "half of them", pictured(alt="ord " * 20)),
    Case(LEFT_OUT, CANT_TELL, "fewer than half of them", pictured(alt="ord " * 19)),
    *(
        Case(LEFT_OUT, PASSED, f"says where the words stand: {where}", pictured(alt=f"Affisch. {where}"))
        for where in (
            "Texten står nedanför bilden.",
            "Se texten nedan.",
            "Samma text finns under bilden.",
            "Allt på bilden återges i brevets text.",
            "The text is given below.",
        )
    ),
    *(
        Case(LEFT_OUT, CANT_TELL, f"speaks of a text, but not where it is: {alt}", pictured(alt=alt))
        for alt in ("Affisch med text om medicin under dagen", "Poster with text about medicine", "Läs texten på burken")
    ),
    Case(LEFT_OUT, PASSED, "a sign of a few words", pictured(5)),
    Case(LEFT_OUT, INAPPLICABLE, "no words in the picture", pictured(0)),
    Case(LEFT_OUT, INAPPLICABLE, "a picture of another figure", pictured(box=(60, 10, 400, 200))),
    Case(LEFT_OUT, INAPPLICABLE, "no large picture", figure(alt="Affisch")),
    Case(LEFT_OUT, CANT_TELL, "time was up", pictured(Unknown(Reason.LIMIT, "seconds"))),
    Case("alt-too-long", PASSED, "short", figure(alt="Karta över entrén")),
    Case("alt-too-long", FAILED, "longer than the limit", figure(alt="a" * 251), {"letters": 251}),
    Case("alt-too-long", INAPPLICABLE, "no text to judge", figure()),
    Case("alt-repeats-caption", PASSED, "other words", beside("Röd skylt över dörren", Tag("P", "Entrén mot norr"))),
    Case("alt-repeats-caption", PASSED, "says nothing, reported already", beside("Bild 1", Tag("Caption", "Bild 1"))),
    Case("alt-repeats-caption", FAILED, "a caption", beside("Entrén mot norr", Tag("Caption", "Bild 1. Entrén mot norr."))),
    Case("alt-repeats-caption", FAILED, "a paragraph", beside("Entrén mot norr", Tag("P", "Entrén mot norr"))),
    Case(
        "alt-repeats-caption",
        FAILED,
        "a caption inside",
        tagged(Tag("Document", Tag("Figure", Tag("Caption", "Entrén mot norr"), alt="Entrén mot norr"))),
    ),
    Case(
        "alt-repeats-caption",
        FAILED,
        "the figure in a paragraph of its own",
        tagged(Tag("Document", Tag("P", Tag("Figure", alt="Entrén mot norr")), Tag("P", "Entrén mot norr"))),
    ),
    Case("alt-repeats-caption", PASSED, "a name after a logo", beside("Region Exempel", Tag("P", "Region Exempel"))),
    Case("alt-repeats-caption", INAPPLICABLE, "no caption", figure(alt="Entrén mot norr")),
    Case("alt-repeated", PASSED, "different pictures", several("Entrén", "Hissen", "Väntrummet")),
    Case("alt-repeated", PASSED, "twice", several("Entrén", "Entrén", "Väntrummet")),
    Case("alt-repeated", PASSED, "says nothing, reported already", several("Bild 1", "Bild 1", "Bild 1")),
    Case("alt-repeated", CANT_TELL, "three times", several("Entrén", "Entrén", "entrén."), {"pictures": 3}),
    Case("alt-repeated", INAPPLICABLE, "one picture", figure(alt="Entrén")),
    Case("alt-in-other-language", PASSED, "Swedish", figure(alt=IN_SWEDISH)),
    Case("alt-in-other-language", PASSED, "names", figure(alt="Anna Karlsson och Mohammed Al-Hassan")),
    Case("alt-in-other-language", PASSED, "stated", figure(alt=IN_ENGLISH, language=ENGLISH)),
    Case("alt-in-other-language", FAILED, "English", figure(alt=IN_ENGLISH), {"stated": "sv-SE", "spoken": "en"}),
    Case(
        "alt-in-other-language",
        FAILED,
        "a short one",
        figure(alt="A nurse in a blue uniform is with the patient"),
        {"spoken": "en"},
    ),
    Case("alt-in-other-language", INAPPLICABLE, "no text", figure()),
    Case("alt-in-other-language", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case("alt-to-review", CANT_TELL, "a person must look", figure(alt="Karta"), {"alt": "Karta"}),
    Case("alt-to-review", PASSED, "reported already as saying nothing", figure(alt="bild")),
    Case("alt-to-review", INAPPLICABLE, "no text to judge", figure()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_every_figure_is_a_finding_with_its_place():
    findings = Case("figure-without-alt", FAILED, "", tagged(Tag("Document", Tag("Figure"), Tag("Figure")))).check()
    assert [finding.place.path for finding in findings] == ["Document/Figure", "Document/Figure"]
