from bilagekoll.content.blocks import (
    Cell,
    Figure,
    Heading,
    Inline,
    LeftOut,
    ListBlock,
    ListItem,
    Note,
    Omission,
    Paragraph,
    Run,
    Table,
)
from bilagekoll.content.coverage import PageWords, covered, texts_of, words_of


def p(text, page=1):
    return Paragraph((Inline(text),), page=page)


def left(found):
    return [(item.why, item.text, item.page) for item in found[1]]


def test_words_are_letters_and_digits_whatever_the_case():
    assert words_of("E-post, kl. 8.00: ﬁnns A\N{COMBINING RING ABOVE}se\N{SOFT HYPHEN}le") == [
        "e",
        "post",
        "kl",
        "8",
        "00",
        "finns",
        "åsele",
    ]


def test_the_words_of_all_blocks_but_those_that_the_page_does_not_show():
    cell = Cell((p("Hb"),))
    blocks = (
        Heading(1, (Inline("Rubrik"),)),
        ListBlock((ListItem("1.", (p("Punkt"),)),)),
        Table(((cell,),), (Inline("Tabell"),)),
        Figure("Karta", (Inline("Bildtext"),)),
        Note("2", (Inline("Not"),)),
        Paragraph((Inline("Namn"), Inline("Efternamn", run=Run.FIELD), Inline("logga", run=Run.PICTURE))),
    )
    assert " ".join(texts_of(blocks)).split() == ["Rubrik", "1.", "Punkt", "Tabell", "Hb", "Bildtext", "2", "Not", "Namn"]


def test_all_is_there():
    coverage, found = covered([PageWords(1, "Välkommen till oss")], [p("Välkommen till oss")], [])
    assert (coverage.words, coverage.given, coverage.ratio, found) == (3, 3, 1.0, ())


def test_no_words_at_all_is_all():
    assert covered([], [], [])[0].ratio == 1.0


def test_words_cut_at_the_end_of_a_line_or_set_apart():
    page = PageWords(1, "Under-\nsökning av synen. Syn-\nen. K A L L E L S E")
    assert covered([page], [p("Undersökning av synen. Synen. KALLELSE")], [])[0].ratio == 1.0


def test_halves_that_stand_far_apart():
    page = PageWords(1, "tory and more\nfor his")
    assert left(covered([page], [p("for history and more")], [])) == []


def test_a_word_that_is_missing_is_named():
    found = covered([PageWords(1, "Kom nykter\ntill oss")], [p("Kom till oss")], [])
    assert left(found) == [(Omission.MISSING, "nykter", 1)]
    assert found[0].ratio == 0.75


def test_artifacts_are_named_as_such_as_far_as_the_page_has_them():
    page = PageWords(1, "Region Exempel\nKom till Region Exempel nu\nborta", artifact=13)
    found = covered([page], [p("Kom till Region Exempel nu")], [])
    assert left(found) == [(Omission.ARTIFACT, "Region Exempel", 1), (Omission.MISSING, "borta", 1)]
    assert found[0].left_out == 2


def test_what_is_known_to_be_left_out_is_not_named_again():
    found = covered([PageWords(1, "Sida 1\nHej")], [p("Hej")], [LeftOut(Omission.PAGE_NUMBER, "Sida 1", 1)])
    assert left(found) == []
    assert found[0].left_out == 2


def test_a_line_that_is_shown_twice():
    found = covered(
        [PageWords(1, "Bara för din egen vård\nBara för din egen vård\nNej\nNej")], [p("Bara för din egen vård Nej")], []
    )
    assert [item.why for item in found[1]] == [Omission.REPEATED, Omission.MISSING]


def test_a_text_over_two_pages():
    pages = [PageWords(1, "En mening som"), PageWords(2, "går vidare\noch en till")]
    blocks = [p("En mening som går vidare"), p("och en till", 2)]
    assert covered(pages, blocks, [])[0].ratio == 1.0


def test_a_text_that_begins_on_a_later_page():
    assert left(covered([PageWords(1, "fotnot här"), PageWords(2, "text")], [p("text fotnot här", 2)], [])) == []


def test_round_bullets_are_no_words():
    assert covered([PageWords(1, "o Ring\no Kom")], [p("Ring"), p("Kom")], [])[0].words == 2


def test_the_sign_of_a_note_after_a_word():
    assert covered([PageWords(1, "Alla1 kommer")], [p("Alla 1 kommer")], [])[0].ratio == 1.0


def test_the_sign_of_a_note_that_stands_close_to_its_first_word():
    shown = "Sida 1\n1Vänta sex månader\nRegion Exempel"
    note = Note("1", (Inline("Vänta sex månader"),), page=1)
    found = covered([PageWords(1, shown, artifact=len("Sida1RegionExempel"))], [note], [])
    assert left(found) == [(Omission.ARTIFACT, "Sida 1", 1), (Omission.ARTIFACT, "Region Exempel", 1)]
    assert (found[0].words, found[0].given, found[0].left_out) == (7, 3, 4)
