import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import catalog, image, page, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def document(pages, bookmarks=0):
    return pdf(pages=tuple(page(number) for number in range(1, pages + 1)), catalog=catalog(bookmarks=bookmarks))


CASES = [
    Case("no-bookmarks", PASSED, "short", document(20)),
    Case("no-bookmarks", PASSED, "long with bookmarks", document(21, bookmarks=4)),
    Case("no-bookmarks", FAILED, "long without", document(21), {"pages": 21}),
    Case("no-bookmarks", INAPPLICABLE, "a picture", image()),
    Case("no-bookmarks", CANT_TELL, "pages unread", pdf(pages=Unknown(Reason.DAMAGED))),
    Case("no-bookmarks", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("tab-order-not-by-tags", PASSED, "Tabs is S", pdf(pages=(page(annotations=2),))),
    Case("tab-order-not-by-tags", FAILED, "no Tabs", pdf(pages=(page(annotations=2, tabs=None),))),
    Case("tab-order-not-by-tags", FAILED, "by rows", pdf(pages=(page(annotations=2, tabs="R"),))),
    Case("tab-order-not-by-tags", INAPPLICABLE, "no annotations", pdf(pages=(page(tabs=None),))),
    Case("tab-order-not-by-tags", CANT_TELL, "unreadable file", unreadable_pdf(Unknown(Reason.DAMAGED))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
