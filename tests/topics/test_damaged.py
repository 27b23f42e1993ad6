import pytest

from bilagekoll.checking.engine import evaluate
from bilagekoll.checking.policy import load
from bilagekoll.checking.verdict import Verdict, judge
from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.topics import all_rules
from tests.building import image, page, pdf, unreadable_pdf
from tests.topics.case import FAILED, INAPPLICABLE, PASSED, Case

DAMAGED, LIMIT, PASSWORD = Unknown(Reason.DAMAGED), Unknown(Reason.LIMIT, "seconds"), Unknown(Reason.PASSWORD)
BOMB = Unknown(Reason.LIMIT, "image-pixels")


def picture(content, kind=Format.PNG):
    return Attachment(File("karta.png", ".png", 80, kind), image=content)


EMPTY = Attachment(File("tom.pdf", ".pdf", 0, Format.EMPTY))

CASES = [
    Case("empty-file", PASSED, "something in it", Attachment(File("brev.txt", ".txt", 4, Format.TEXT))),
    Case("empty-file", INAPPLICABLE, "there is a PDF in it", pdf()),
    Case("empty-file", FAILED, "nothing in it", EMPTY),
    Case("pdf-unreadable", PASSED, "opens", pdf()),
    Case("pdf-unreadable", PASSED, "locked, not broken", unreadable_pdf(PASSWORD)),
    Case("pdf-unreadable", PASSED, "a limit, which is told of", unreadable_pdf(LIMIT)),
    Case("pdf-unreadable", FAILED, "does not open", unreadable_pdf(DAMAGED)),
    Case("pdf-unreadable", FAILED, "built in a way that nothing here reads", unreadable_pdf(Unknown(Reason.UNSUPPORTED))),
    Case("pdf-unreadable", FAILED, "no pages", pdf(pages=DAMAGED)),
    Case("pdf-unreadable", INAPPLICABLE, "an image", image()),
    Case("image-unreadable", PASSED, "opens", image()),
    Case("image-unreadable", PASSED, "too many pixels, which is told of", picture(BOMB)),
    Case("image-unreadable", FAILED, "does not open", picture(DAMAGED)),
    Case("image-unreadable", INAPPLICABLE, "a PDF", pdf()),
    Case("image-unreadable", INAPPLICABLE, "not taken anyway", picture(DAMAGED, Format.WEBP)),
    Case("image-incomplete", PASSED, "whole", image()),
    Case("image-incomplete", PASSED, "does not open, which is told of", picture(DAMAGED)),
    Case("image-incomplete", FAILED, "cut off", image(complete=False)),
    Case("image-incomplete", INAPPLICABLE, "a PDF", pdf()),
    Case("image-unpacks-hugely", PASSED, "an ordinary image", image()),
    Case("image-unpacks-hugely", FAILED, "a decompression bomb", picture(BOMB)),
    Case("image-unpacks-hugely", INAPPLICABLE, "a PDF", pdf()),
    Case("page-unreadable", PASSED, "all read", pdf()),
    Case("page-unreadable", PASSED, "a limit, which is told of", pdf(pages=(page(content=LIMIT),))),
    Case("page-unreadable", FAILED, "one of two", pdf(pages=(page(), page(2, content=DAMAGED)))),
    Case("page-unreadable", INAPPLICABLE, "no pages at all, which is told of", pdf(pages=DAMAGED)),
    Case("part-unreadable", PASSED, "all read", pdf()),
    Case("part-unreadable", PASSED, "locked", pdf(structure=PASSWORD)),
    Case("part-unreadable", FAILED, "the structure tree", pdf(structure=DAMAGED), {"part": "structure"}),
    Case("part-unreadable", INAPPLICABLE, "nothing opens", unreadable_pdf(DAMAGED)),
    Case("check-stopped", PASSED, "all was looked at", pdf()),
    Case("check-stopped", PASSED, "too many pixels, which is told of", picture(BOMB)),
    Case("check-stopped", PASSED, "metadata that are broken, which is advice", pdf(metadata=Unknown(Reason.DAMAGED))),
    Case("check-stopped", FAILED, "metadata, which ordinary files keep small", pdf(metadata=LIMIT), {"limit": "seconds"}),
    Case("check-stopped", FAILED, "the file", unreadable_pdf(LIMIT), {"limit": "seconds"}),
    Case("check-stopped", FAILED, "a page", pdf(pages=(page(content=LIMIT),))),
    Case("check-stopped", FAILED, "the frames of an animation", image(animation=LIMIT)),
    Case("check-stopped", INAPPLICABLE, "neither PDF nor image", EMPTY),
    Case("header-misplaced", PASSED, "as it should be", pdf()),
    Case("header-misplaced", PASSED, "with loss, which is told of", pdf(repairs=(Repair.HEADER, Repair.STREAM))),
    Case(
        "header-misplaced",
        FAILED,
        "and so are the positions",
        pdf(repairs=(Repair.HEADER, Repair.XREF)),
        {"repairs": "header, xref"},
    ),
    Case("header-misplaced", INAPPLICABLE, "an image", image()),
    Case("repaired", PASSED, "as it should be", pdf()),
    Case("stream-length-wrong", FAILED, "the length alone", pdf(repairs=(Repair.LENGTH,)), {"repairs": "length"}),
    Case("stream-length-wrong", PASSED, "as it should be", pdf()),
    Case("stream-length-wrong", PASSED, "one of graver repairs", pdf(repairs=(Repair.LENGTH, Repair.XREF))),
    Case("stream-length-wrong", INAPPLICABLE, "an image", image()),
    Case("repaired", PASSED, "with loss, which is told of", pdf(repairs=(Repair.XREF, Repair.STREAM))),
    Case("repaired", PASSED, "positions counted from a misplaced header", pdf(repairs=(Repair.HEADER, Repair.XREF))),
    Case("repaired", FAILED, "the positions", pdf(repairs=(Repair.XREF,)), {"repairs": "xref"}),
    Case("repaired", INAPPLICABLE, "an image", image()),
    Case("repaired-with-loss", PASSED, "the index only", pdf(repairs=(Repair.XREF,))),
    Case("repaired-with-loss", FAILED, "a stream", pdf(repairs=(Repair.STREAM,)), {"repairs": "stream"}),
    Case("repaired-with-loss", INAPPLICABLE, "an image", image()),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    case.check()


@pytest.mark.parametrize(
    ("attachment", "verdict"),
    [
        (EMPTY, Verdict.UNKNOWN),
        (unreadable_pdf(DAMAGED), Verdict.UNKNOWN),
        (unreadable_pdf(LIMIT), Verdict.UNKNOWN),
        (picture(DAMAGED), Verdict.UNKNOWN),
        (picture(BOMB), Verdict.REJECT),
        (image(complete=False, exif=DAMAGED), Verdict.UNKNOWN),
        (pdf(structure=DAMAGED), Verdict.UNKNOWN),
        (pdf(repairs=(Repair.HEADER,)), Verdict.ATTACH),
        (pdf(repairs=(Repair.XREF,)), Verdict.PASTE),
        (pdf(repairs=(Repair.OBJECT,)), Verdict.PASTE),
    ],
)
def test_verdict_of_what_is_broken(attachment, verdict):
    policy = load("1177")
    judgement = judge(evaluate(attachment, all_rules(), policy), policy)
    assert (judgement.verdict, judgement.leading_topic) == (verdict, "damaged")
