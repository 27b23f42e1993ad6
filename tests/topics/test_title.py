import pytest

from bilagekoll.facts.unknown import Reason, Unknown
from tests.building import catalog, image, metadata, pdf, unreadable_pdf
from tests.topics.case import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Case


def titled(title, info_title=None):
    return pdf(metadata=metadata(title=title, info_title=info_title))


UNREADABLE = unreadable_pdf(Unknown(Reason.DAMAGED))

CASES = [
    Case("title-missing", PASSED, "in XMP", titled("Kallelse till undersökning")),
    Case("title-missing", PASSED, "in the information dictionary", titled(None, "Kallelse till undersökning")),
    Case("title-missing", FAILED, "nowhere", titled(None)),
    Case("title-missing", FAILED, "blank", titled(" ", "\0")),
    Case("title-missing", INAPPLICABLE, "a picture", image()),
    Case("title-missing", CANT_TELL, "unreadable file", UNREADABLE),
    Case("title-not-in-xmp", PASSED, "in both", pdf()),
    Case("title-not-in-xmp", PASSED, "nowhere: reported already", titled(None)),
    Case("title-not-in-xmp", FAILED, "in the old place only", titled("", "Kallelse"), {"title": "Kallelse"}),
    Case("title-not-in-xmp", INAPPLICABLE, "a picture", image()),
    Case("title-not-shown", PASSED, "shown", pdf()),
    Case("title-not-shown", FAILED, "file name instead", pdf(catalog=catalog(display_title=False))),
    Case("title-not-shown", FAILED, "not set", pdf(catalog=catalog(display_title=None))),
    Case("title-not-shown", INAPPLICABLE, "a picture", image()),
    Case("title-not-shown", CANT_TELL, "catalogue unread", pdf(catalog=Unknown(Reason.DAMAGED))),
    Case("title-is-placeholder", PASSED, "a title", pdf()),
    Case("title-is-file-name", FAILED, "words joined as in an address", titled("kallelse-till-din-operation")),
    Case("title-is-file-name", PASSED, "a word of many parts", titled("Gör-det-själv-test")),
    Case("title-is-placeholder", FAILED, "what a template asks for", titled("[Titel]")),
    Case("title-is-placeholder", FAILED, "a scanner's", titled("Inskannat dokument")),
    Case("title-is-placeholder", PASSED, "scanning of the heart", titled("Skanning av hjärtat")),
    Case("title-is-placeholder", PASSED, "begins like one", titled("Dokumentation av besök")),
    Case("title-is-placeholder", PASSED, "holds one", titled("Rubrik 5 i avtalet")),
    Case(
        "title-is-placeholder",
        FAILED,
        "Word",
        titled("Microsoft Word - kallelse.docx"),
        {"title": "Microsoft Word - kallelse.docx"},
    ),
    Case("title-is-placeholder", FAILED, "new document", titled("Dokument1")),
    Case("title-is-placeholder", FAILED, "new document in English", titled("Document 2")),
    Case("title-is-placeholder", FAILED, "untitled", titled("Untitled-1")),
    Case("title-is-placeholder", FAILED, "untitled in Swedish", titled("Namnlöst dokument")),
    Case("title-is-placeholder", FAILED, "PowerPoint", titled("PowerPoint-presentation")),
    Case("title-is-placeholder", FAILED, "in the old place", titled(None, "(anonymous)")),
    Case("title-is-placeholder", INAPPLICABLE, "no title", titled(None)),
    Case("title-is-file-name", PASSED, "a title", pdf()),
    Case("title-is-file-name", PASSED, "ends like a sentence", titled("Så fyller du i 1177.se")),
    Case("title-is-file-name", PASSED, "hyphens are Swedish", titled("Covid-19-vaccination")),
    Case("title-is-file-name", PASSED, "reported already as a placeholder", titled("Microsoft Word - kallelse.docx")),
    Case("title-is-file-name", FAILED, "an ending", titled("Kallelse till undersökning.docx")),
    Case("title-is-file-name", FAILED, "underscores", titled("brev_2024_final"), {"title": "brev_2024_final"}),
    Case("title-is-file-name", FAILED, "a path", titled(r"C:\Users\anna\brev")),
    Case("title-is-file-name", INAPPLICABLE, "no title", titled("", "")),
    Case("title-to-review", CANT_TELL, "a person must look", pdf(), {"title": "Kallelse till undersökning"}),
    Case("title-to-review", PASSED, "reported already as a file name", titled("brev.pdf")),
    Case("title-to-review", INAPPLICABLE, "no title", titled(None)),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()
