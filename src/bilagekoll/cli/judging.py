"""``bilagekoll message --check``: what a written message lacks."""

import sys
from pathlib import Path

from bilagekoll.cli.delivery import show
from bilagekoll.cli.extracting import extracted
from bilagekoll.cli.refusal import RefusalError

MOST_CHARACTERS = 1_000_000
"""Characters read of a written message."""


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
    show(*message_review_lines(review, language))
    return 0 if review.is_good else 1


def _written(path: str) -> str:
    if not path:
        raise RefusalError("error.no-message")
    try:
        data = sys.stdin.buffer.read(MOST_CHARACTERS) if path == "-" else Path(path).read_bytes()[:MOST_CHARACTERS]
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise RefusalError("error.no-such-file", path=path) from None
    except UnicodeDecodeError:
        raise RefusalError("error.no-text-file", path=path) from None
    except OSError:
        raise RefusalError("error.a-folder" if Path(path).is_dir() else "error.file.unreadable", 3, path=path) from None
