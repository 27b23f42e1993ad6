from bilagekoll.content import links
from bilagekoll.content.blocks import Cell, Heading, Inline, ListBlock, ListItem, Paragraph, Table
from bilagekoll.content.links import with_links
from bilagekoll.facts.boxes import has
from bilagekoll.facts.interaction import Annotation
from bilagekoll.facts.place import Place

BOX = (50.0, 100.0, 300.0, 120.0)


def over(uri="https://www.1177.se/", box=(60.0, 102.0, 90.0, 112.0), page=1, **facts):
    return Annotation("Link", Place(page=page, box=box), None, None, uri=uri, **facts)


def p(*runs, box=BOX):
    return Paragraph(tuple(Inline(run) if isinstance(run, str) else run for run in runs), page=1, box=box)


def test_the_words_that_say_the_address_become_the_link():
    found = with_links([p("Läs på www.1177.se.")], [over()], {1})
    assert found[0].inlines == (Inline("Läs på "), Inline("www.1177.se", link="https://www.1177.se/"), Inline("."))


def test_else_the_address_follows_the_text():
    found = with_links([p("Läs mer på 1177.")], [over()], {1})
    assert found[0].inlines == (Inline("Läs mer på 1177. "), Inline("https://www.1177.se/", link="https://www.1177.se/"))


def test_in_a_list_and_in_the_smallest_of_several():
    small = p("Ring oss", box=(55.0, 100.0, 120.0, 115.0))
    blocks = [Heading(1, (Inline("Kontakt"),), page=1), ListBlock((ListItem("", (p("Stort"), small)),), page=1)]
    found = with_links(blocks, [over("tel:0480000000")], {1})
    assert found[1].items[0].blocks[1].inlines[-1] == Inline("0480000000", link="tel:0480000000")
    assert found[1].items[0].blocks[0] == p("Stort")


def test_in_a_table():
    found = with_links([Table(((Cell((p("Se"),)),),), page=1)], [over()], {1})
    assert found[0].rows[0][0].blocks[0].inlines[-1].link == "https://www.1177.se/"


def test_links_that_are_there_hidden_elsewhere_or_over_nothing():
    there = [p(Inline("1177", link="https://www.1177.se/"))]
    assert with_links(there, [over()], {1}) == there
    plain = [p("Ring")]
    for annotation in (over(hidden=True), over(uri=None), over(page=2), over(box=(0.0, 0.0, 9.0, 9.0)), over(box=None)):
        assert with_links(plain, [annotation], {1}) == plain


def test_several_on_one_paragraph_each_get_their_place():
    found = with_links([p("Ring eller läs på www.1177.se.")], [over(), over("tel:0480000000")], {1})
    assert [run.link for run in found[0].inlines] == [None, "https://www.1177.se/", None, "tel:0480000000"]


def test_a_document_is_gone_through_once_however_many_links_it_has(monkeypatch):
    looked_at = []
    monkeypatch.setattr(links, "has", lambda box, point: looked_at.append(box) or has(box, point))
    pages = range(1, 101)
    blocks = [Paragraph((Inline("Mer"),), page=page, box=BOX) for page in pages]
    found = with_links(blocks, [over(f"https://www.1177.se/{page}", page=page) for page in pages], set(pages))
    assert all(block.inlines[-1].link for block in found)
    assert len(looked_at) == len(pages)
