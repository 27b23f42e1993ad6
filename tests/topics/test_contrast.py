import pytest

from bilagekoll.checking.policy import load
from bilagekoll.facts.content import Characters
from bilagekoll.facts.contrast import PageContrast, TextContrast, contrast_ratio
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics.contrast import better_colour
from tests.building import content, image, page, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case

LIMIT = Unknown(Reason.LIMIT, "contrast-seconds")
BODY, LITTLE, REVIEW = "body-text-without-contrast", "little-text-without-contrast", "contrast-to-review"
NO_TEXT = content(characters=Characters(), sizes=(), text="")


def looks(ratio=2.8, *, letters=600, size=11.0, bold=False, lowest=None, uneven=False, figure=False):
    """Grey text on white."""
    low = ratio if lowest is None else lowest
    box = (72.0, 700.0, 500.0, 712.0)
    return TextContrast(box, (153, 153, 153), (255, 255, 255), ratio, low, size, bold, letters, uneven=uneven, figure=figure)


def letter(*texts, **facts):
    """A letter of one page, 1,200 letters."""
    return pdf(pages=(page(**facts),), contrasts=(PageContrast(1, texts),))


def unknown(reason=LIMIT, **facts):
    return pdf(pages=(page(**facts),), contrasts=(PageContrast(1, reason),))


AN_EMPTY_PAGE_UNDRAWN = pdf(pages=(page(), page(2, content=NO_TEXT)), contrasts=(PageContrast(1), PageContrast(2, LIMIT)))
GREY = {"foreground": "#999999", "background": "#ffffff", "better": "#767676", "ratio": 2.8, "needed": 4.5}

CASES = [
    Case(BODY, PASSED, "black on white", letter()),
    Case(BODY, PASSED, "enough for text of any size", letter(looks(4.5))),
    Case(BODY, PASSED, "large", letter(looks(3.0, size=18.0))),
    Case(BODY, PASSED, "large and bold", letter(looks(3.0, size=14.0, bold=True))),
    Case(BODY, PASSED, "a footer", letter(looks(letters=200))),
    Case(
        BODY, PASSED, "a heading on a page with little text", letter(looks(letters=30), content=content(characters=Characters(100)))
    ),
    Case(BODY, PASSED, "in a figure, which may be a logo", letter(looks(figure=True))),
    Case(BODY, PASSED, "a spot of the picture behind", letter(looks(6.0, lowest=2.0, uneven=True))),
    Case(BODY, PASSED, "no text on the page that could not be drawn", AN_EMPTY_PAGE_UNDRAWN),
    Case(BODY, FAILED, "half of the page in grey", letter(looks()), GREY),
    Case(BODY, FAILED, "large, but too pale for that too", letter(looks(2.9, size=18.0)), {"needed": 3.0}),
    Case(BODY, FAILED, "of middling size and not bold", letter(looks(3.0, size=14.0)), {"needed": 4.5}),
    Case(BODY, FAILED, "most of it on a picture", letter(looks(2.0, lowest=1.2, uneven=True)), {"ratio": 2.0}),
    Case(BODY, FAILED, "several colours together", letter(looks(letters=120), looks(3.5, letters=130))),
    Case(BODY, INAPPLICABLE, "no text to be seen", pdf(pages=(page(content=NO_TEXT),), contrasts=(PageContrast(1),))),
    Case(BODY, INAPPLICABLE, "a picture", image()),
    Case(BODY, CANT_TELL, "a page with text that could not be drawn", unknown()),
    Case(BODY, CANT_TELL, "no page could be drawn", pdf(contrasts=LIMIT)),
    Case(BODY, CANT_TELL, "a page unread", letter(content=LIMIT)),
    Case(BODY, CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
    Case(LITTLE, PASSED, "black on white", letter()),
    Case(LITTLE, PASSED, "much of it: reported already", letter(looks())),
    Case(LITTLE, FAILED, "a footer", letter(looks(letters=200)), GREY),
    Case(LITTLE, FAILED, "a page number", letter(looks(letters=1))),
    Case(LITTLE, FAILED, "never rounded up", letter(looks(4.48, letters=30)), {"ratio": 4.4}),
    Case(LITTLE, INAPPLICABLE, "a picture", image()),
    Case(LITTLE, CANT_TELL, "a page with text that could not be drawn", unknown()),
    Case(REVIEW, PASSED, "black on white", letter()),
    Case(REVIEW, PASSED, "plain ground: reported already", letter(looks())),
    Case(REVIEW, PASSED, "a picture behind that hides nothing", letter(looks(9.0, lowest=5.0, uneven=True))),
    Case(REVIEW, CANT_TELL, "a spot of the picture hides some", letter(looks(6.0, lowest=2.0, uneven=True)), {"ratio": 2.0}),
    Case(REVIEW, CANT_TELL, "in a figure", letter(looks(figure=True))),
    Case(REVIEW, INAPPLICABLE, "a picture", image()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


def test_a_finding_tells_page_and_box():
    (finding,) = Case(BODY, FAILED, "", letter(looks())).check()
    assert (finding.place.page, finding.place.box) == (1, (72.0, 700.0, 500.0, 712.0))


def test_each_look_is_a_finding():
    assert len(Case(BODY, FAILED, "", letter(looks(), looks(3.5))).check()) == 2


@pytest.mark.parametrize(
    ("text", "background", "better"),
    [
        ((153, 153, 153), (255, 255, 255), (118, 118, 118)),  # the lightest grey that WCAG allows on white
        ((85, 85, 85), (0, 0, 0), (117, 117, 117)),
        ((255, 255, 255), (245, 166, 35), None),
        ((200, 0, 120), (60, 60, 60), None),
    ],
)
def test_the_better_colour_is_the_nearest_that_has_contrast(text, background, better):
    found = better_colour(text, background, 4.5)
    assert contrast_ratio(found, background) >= 4.5
    assert better in (None, found)


def test_where_no_colour_has_contrast_the_best_is_named():
    assert better_colour((120, 120, 120), (119, 119, 119), 7.0) == (0, 0, 0)


def test_unknown_contrast_hides_a_fault_that_hinders():
    """The reason why a page that cannot be drawn makes the verdict unknown: its text may be unreadable."""
    assert load("1177").grade(BODY).impact == "hinders"
    assert load("1177").grade(LITTLE).impact == "advice"
