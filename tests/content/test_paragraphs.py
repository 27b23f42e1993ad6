from bilagekoll.content.blocks import Doubt, Heading, Inline, Paragraph
from bilagekoll.content.paragraphs import together


def line(text, left=50, bottom=700.0, width=200, page=1, height=11.0, **facts):
    return Paragraph((Inline(text),), page=page, box=(left, bottom, left + width, bottom + height), **facts)


def texts(*blocks):
    return ["".join(run.text for run in block.inlines) for block in together(blocks)]


def test_a_sentence_that_goes_on_in_the_next_column():
    assert texts(line("hindrar att", bottom=100), line("den blir värre.", left=310, bottom=700)) == ["hindrar att den blir värre."]


def test_a_sentence_that_goes_on_on_the_next_page():
    assert texts(line("en undersök-", bottom=100), line("ning av ögonen", page=2)) == ["en undersökning av ögonen"]


def test_a_sentence_that_has_ended_does_not_go_on():
    assert len(texts(line("Det är klart.", bottom=100), line("och så vidare", left=310))) == 2
    assert len(texts(line("Till dig som", bottom=100), line("Ska opereras", left=310))) == 2


def test_the_lines_of_an_address():
    lines = (
        line("Tolvan Exempelsson"),
        line("Exempelgatan 12", bottom=686),
        line("Exempelstad", bottom=672),
        line("Hej!", bottom=640),
    )
    assert texts(*lines) == ["Tolvan Exempelsson\nExempelgatan 12\nExempelstad", "Hej!"]


def test_lines_in_the_middle_of_the_page():
    assert texts(line("Region Exempel"), line("Ögonmottagningen", left=30, width=240, bottom=686)) == [
        "Region Exempel\nÖgonmottagningen"
    ]


def test_paragraphs_apart_or_of_another_size_stay_apart():
    assert len(texts(line("Ett"), line("Två", bottom=680))) == 2
    assert len(texts(line("Ett"), line("Två", bottom=680, height=18.0))) == 2
    assert len(texts(line("Ett", height=36), line("Två", bottom=660, height=36))) == 2


def test_headings_and_doubtful_blocks_stay_alone():
    heading = Heading(1, (Inline("Kallelse"),), page=1, box=(50, 714, 250, 725))
    assert len(together([heading, line("Hej")])) == 2
    assert len(together([line("Ett", doubt=Doubt.ORDER), line("Två", bottom=686)])) == 2
