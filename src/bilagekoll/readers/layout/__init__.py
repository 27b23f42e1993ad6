"""Words, rules and links of pages, with pdfminer.six: for reading what has no tags. The analysis is in ``content.layout``."""

from collections.abc import Iterator
from pathlib import Path

from bilagekoll.facts.layout import LayoutPage
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers.limits import LimitReached


def read_layout(source: Path | bytes, pages: range | None = None, *, password: str = "") -> Iterator[LayoutPage | Unknown]:
    """The pages (numbers from 1; all when ``None``), one at a time, so that a long document costs no more memory than a short one.

    A page that cannot be read is :class:`Unknown`; so is a document, in place of its pages. Raises ``OSError`` when a path cannot
    be opened.
    """
    import logging

    from bilagekoll.readers.layout.pages import layout_pages  # pdfminer.six takes some 0.1 s to import

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it would write words from the file into the log
    data = source if isinstance(source, bytes) else source.read_bytes()
    walk = layout_pages(data, pages, password)
    while True:
        try:
            page = next(walk)
        except StopIteration:
            return
        except LimitReached as error:
            yield Unknown(Reason.LIMIT, error.name)
            return
        except Exception as error:  # noqa: BLE001 - a broken file may raise anything, and must never end the program
            yield _unreadable(error)
            return
        yield page


def _unreadable(error: Exception) -> Unknown:
    from pdfminer.pdfdocument import PDFEncryptionError

    return Unknown(Reason.PASSWORD if isinstance(error, PDFEncryptionError) else Reason.DAMAGED, type(error).__name__)
