"""Measures how long page content takes to take apart: our tokenizer against those of PDF libraries.

    python bench/interpreters.py PATH...

Each reader turns the decoded content streams of all pages into operators with operands, the best of three rounds counts. playa,
pikepdf and pdfminer.six take part where they are installed; playa and pikepdf decompress the streams as well. "bilagekoll, facts"
is the whole interpreter, down to text, fonts and marks, with opening the file.
"""

import io
import logging
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from pypdf import PdfReader  # noqa: TID251 - a measurement of libraries
from pypdf.generic import ContentStream  # noqa: TID251

from bilagekoll.readers.limits import Deadline
from bilagekoll.readers.pdf.content import ContentReader
from bilagekoll.readers.pdf.content.tokens import operations

ROUNDS = 3

Contents = list[bytes]
Work = Callable[[Path, Contents], Callable[[], int]]
"""Prepares what shall not be measured; what it returns does the work and counts operators (0: it does not tell)."""


def _own(_: Path, contents: Contents) -> Callable[[], int]:
    return lambda: sum(_count(operations(content)) for content in contents)


def _own_facts(path: Path, _: Contents) -> Callable[[], int]:
    def work() -> int:
        reader = ContentReader(Deadline())
        for number, page in enumerate(PdfReader(path).pages, start=1):
            reader.read_page(page, number, None)
        return 0

    return work


def _pypdf(_: Path, contents: Contents) -> Callable[[], int]:
    def work() -> int:
        count = 0
        for content in contents:
            stream = ContentStream(None, None)
            stream.set_data(content)
            count += len(stream.operations)
        return count

    return work


def _playa(path: Path, _: Contents) -> Callable[[], int]:
    playa: Any = import_module("playa")
    keyword = import_module("playa.parser").PSKeyword
    document = playa.open(path)
    return lambda: sum(isinstance(item, keyword) for page in document.pages for item in page.contents)


def _pikepdf(path: Path, _: Contents) -> Callable[[], int]:
    pikepdf: Any = import_module("pikepdf")
    file = pikepdf.open(path)
    return lambda: sum(len(pikepdf.parse_content_stream(page)) for page in file.pages)


def _pdfminer(_: Path, contents: Contents) -> Callable[[], int]:
    parser_type = import_module("pdfminer.pdfinterp").PDFContentParser
    stream_type = import_module("pdfminer.pdftypes").PDFStream
    tokens: Any = import_module("pdfminer.psparser")

    def work() -> int:
        count = 0
        for content in contents:
            parser = parser_type([stream_type({}, content)])
            try:
                while True:
                    count += isinstance(parser.nextobject()[1], tokens.PSKeyword)
            except tokens.PSEOF:
                continue
        return count

    return work


CONTENDERS: dict[str, Work] = {
    "bilagekoll": _own,
    "bilagekoll, facts": _own_facts,
    "pikepdf": _pikepdf,
    "playa": _playa,
    "pdfminer.six": _pdfminer,
    "pypdf": _pypdf,
}


def _count(items: Iterable[Any]) -> int:
    return sum(1 for _ in items)


def _contents(path: Path) -> Contents:
    found = (page.get_contents() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)
    return [content.get_data() for content in found if content is not None]


def _measure(work: Callable[[], int]) -> tuple[float, int]:
    best, count = float("inf"), 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        count = work()
        best = min(best, time.perf_counter() - start)
    return best, count


def compare(path: Path) -> None:
    """Print seconds, operators and the ratio to our tokenizer for each contender."""
    contents = _contents(path)
    print(f"{path.name}: {len(contents)} pages, {sum(map(len, contents)):,} bytes of content")
    own = 0.0
    for contender, prepare in CONTENDERS.items():
        try:
            seconds, count = _measure(prepare(path, contents))
        except ImportError:
            print(f"  {contender:18} not installed")
            continue
        except Exception as error:  # noqa: BLE001 - a contender that fails on a file is a result, too
            print(f"  {contender:18} {type(error).__name__}")
            continue
        own = own or seconds
        print(f"  {contender:18} {seconds:8.4f} s {seconds / own:7.2f} x  {count or '-':>8} operators")


if __name__ == "__main__":
    logging.disable()
    for argument in sys.argv[1:] or sys.exit(__doc__):
        compare(Path(argument))
