"""``bilagekoll message --check``: what a written message lacks."""

import sys
from codecs import getincrementaldecoder
from contextlib import nullcontext
from pathlib import Path

from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.opened import not_opened
from bilagekoll.cli.printing import show_lines
from bilagekoll.cli.refusal import RefusalError

MOST_BYTES = 1_000_000
"""Bytes read of a written message; a letter that is cut at the end is left out."""


def judge(path: str, attached: str | None, language: str, password: str) -> int:
    """Judge a written message from a file, or from standard input."""
    from bilagekoll.messages.content import content_of
    from bilagekoll.messages.review import review_message
    from bilagekoll.reports.message import message_review_lines
    from bilagekoll.reports.text import as_text

    text = _written(path)
    of_file = None
    if attached:
        letter, _ = content_of(
            extracted(attached, language, despite_restriction=True, password=password), (), ""
        )  # without the address of the patient
        of_file = as_text(letter, "plain", language)
    review = review_message(text, attachment_text=of_file)
    show_lines(*message_review_lines(review, language))
    return 0 if review.is_good else 1


def _written(path: str) -> str:
    if not path:
        raise RefusalError("error.no-message")
    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as stream:
            return getincrementaldecoder("utf-8-sig")().decode(stream.read(MOST_BYTES))
    except UnicodeDecodeError:
        raise RefusalError("error.no-text-file", path=path) from None
    except OSError as error:
        raise not_opened(error, path) from None
