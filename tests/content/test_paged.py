from dataclasses import replace

from bilagekoll.content.blocks import Cell, Inline, ListBlock, ListItem, Paragraph, Table
from bilagekoll.content.paged import only_on


def p(text, page):
    return Paragraph((Inline(text),), page=page)


def items(*blocks, page=1):
    return ListBlock(tuple(ListItem("1.", tuple(own)) for own in blocks), page=page)


def kept(block, *pages):
    return list(only_on([block], pages))


def test_paragraphs_are_where_they_begin():
    assert kept(p("ett", 1), 1) == [p("ett", 1)]
    assert kept(p("ett", 1), 2) == []
    assert kept(p("ett", None), 2) == [p("ett", None)]


def test_a_list_over_two_pages_is_cut():
    whole = items([p("ett", 1)], [p("två", 1), items([p("inne", 2)])], [p("tre", 2)])
    assert kept(whole, 1) == [items([p("ett", 1)], [p("två", 1)])]
    assert kept(whole, 2) == [items([items([p("inne", 2)], page=2)], [p("tre", 2)], page=2)]
    assert kept(whole, 1, 2) == [whole]
    assert kept(whole, 3) == []


def test_an_item_that_is_a_label_alone_is_where_its_list_is():
    assert kept(items([]), 1) == [items([])]
    assert kept(items([]), 2) == []


def test_rows_of_a_table_are_where_they_begin():
    rows = tuple((Cell((p(text, page),)), Cell(())) for text, page in (("ett", 1), ("två", 2)))
    whole = Table(rows, page=1)
    assert kept(whole, 1) == [replace(whole, rows=rows[:1])]
    assert kept(whole, 2) == [replace(whole, rows=rows[1:], page=2)]
    assert kept(whole, 3) == []
