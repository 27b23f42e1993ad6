"""Converts PDFs with one tool in one process: paths on standard input, a JSON line a file on standard output.

    PYTHON bench/conversion_worker.py TOOL

Stands alone, so that PYTHON can be one where only other converters are installed. A line has ``file``, ``text``, ``ms`` and
``cpu`` (milliseconds by the clock and on the processor), and ``error`` when the tool gave up; the last one ``peak``, the most
memory used, in MB (with that of a program of its own, where a tool starts one).
"""

import importlib
import importlib.util
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Convert = Callable[[str], str]


def ours() -> Convert:
    """What ``bilagekoll text --format markdown`` gives."""
    bilagekoll, text = importlib.import_module("bilagekoll"), importlib.import_module("bilagekoll.reports.text")
    return lambda path: str(text.as_text(bilagekoll.extract(path), "markdown", "en"))


def layout() -> Convert:
    """The text by layout alone."""
    from bilagekoll.content.blocks import Document
    from bilagekoll.content.layout import from_layout
    from bilagekoll.facts.layout import LayoutPage
    from bilagekoll.readers.layout import read_layout
    from bilagekoll.reports.text import as_text

    def convert(path: str) -> str:
        blocks, _ = from_layout(page for page in read_layout(Path(path)) if isinstance(page, LayoutPage))
        return as_text(Document(blocks), "markdown", "en")

    return convert


def bare() -> Convert:
    """The text by layout alone, without what says more than the truth of DP-Bench does.

    That is: links, emphasis, escapes, and the marks for pictures and for what must be read through.
    """
    by_layout = layout()
    words = importlib.import_module("bilagekoll.reports.text").words_in("en")
    own = words.no_alt, words.captioned, words.guess, words.doubtful, words.pictured
    marks = re.compile("|".join(rf"(?m:^{re.escape(mark)}\n*)" for mark in own))

    def convert(path: str) -> str:
        text = re.sub(r"(?<!\\)\[([^\]\n]*)\]\([^)\s]*\)", r"\1", marks.sub("", by_layout(path)))
        return re.sub(r"\\(?=[^\w\s|])", "", re.sub(r"(?<!\\)\*+", "", text).replace("\\\n", "\n"))

    return convert


def pypdf() -> Convert:
    """The text that pypdf extracts."""
    reader = importlib.import_module("pypdf").PdfReader
    return lambda path: "\n\n".join(page.extract_text() for page in reader(path).pages)


def pdfminer() -> Convert:
    """The text that pdfminer.six extracts, with its own analysis."""
    extract = importlib.import_module("pdfminer.high_level").extract_text
    return lambda path: str(extract(path))


def pdfplumber() -> Convert:
    """The text that pdfplumber extracts."""
    opened = importlib.import_module("pdfplumber").open

    def convert(path: str) -> str:
        with opened(path) as document:
            return "\n\n".join(page.extract_text() for page in document.pages)

    return convert


def pypdfium2() -> Convert:
    """The text that PDFium extracts."""
    document = importlib.import_module("pypdfium2").PdfDocument
    return lambda path: "\n\n".join(page.get_textpage().get_text_range() for page in document(path))


def markitdown() -> Convert:
    """The Markdown of markitdown."""
    converter = importlib.import_module("markitdown").MarkItDown()
    return lambda path: str(converter.convert(path).text_content)


def unpdf() -> Convert:
    """The Markdown of unpdf."""
    to_markdown = importlib.import_module("unpdf").to_markdown
    return lambda path: str(to_markdown(path))


def pdf_inspector() -> Convert:
    """The Markdown of pdf-inspector."""
    process = importlib.import_module("pdf_inspector").process_pdf
    return lambda path: str(process(path).markdown or "")


def liteparse() -> Convert:
    """The Markdown of LiteParse, without recognition of pictures."""
    parser = importlib.import_module("liteparse").LiteParse(ocr_enabled=False, output_format="markdown", quiet=True)
    return lambda path: str(parser.parse(path).text)


def opendataloader() -> Convert:
    """The Markdown of opendataloader-pdf. It starts a Java program a call, which is most of its time."""
    module = importlib.import_module("opendataloader_pdf")

    def convert(path: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            module.convert(path, output_dir=folder, format="markdown", quiet=True, image_output="off")
            return "\n\n".join(made.read_text("utf-8") for made in Path(folder).glob("*.md"))

    return convert


TOOLS: dict[str, tuple[str, Callable[[], Convert]]] = {
    "ours": ("bilagekoll", ours),
    "layout": ("bilagekoll", layout),
    "bare": ("bilagekoll", bare),
    "unpdf": ("unpdf", unpdf),
    "opendataloader": ("opendataloader_pdf", opendataloader),
    "liteparse": ("liteparse", liteparse),
    "pdf-inspector": ("pdf_inspector", pdf_inspector),
    "markitdown": ("markitdown", markitdown),
    "pdfplumber": ("pdfplumber", pdfplumber),
    "pdfminer": ("pdfminer", pdfminer),
    "pypdfium2": ("pypdfium2", pypdfium2),
    "pypdf": ("pypdf", pypdf),
}
"""By name: the package that must be installed, and what makes the converter."""


def converted(convert: Convert) -> Iterator[dict[str, Any]]:
    """An answer a path."""
    for line in sys.stdin:
        path = line.rstrip("\n")
        start, busy = time.perf_counter(), time.process_time()
        try:
            answer: dict[str, Any] = {"text": convert(path)}
        except Exception as error:  # noqa: BLE001 - a converter that gives up gives no text
            answer = {"text": "", "error": type(error).__name__}
        yield {"file": path, **answer, "ms": 1000 * (time.perf_counter() - start), "cpu": 1000 * (time.process_time() - busy)}


def peak() -> float | None:
    """The most memory that this process or one that it started has used, in MB; ``None`` on Windows."""
    if importlib.util.find_spec("resource") is None:
        return None
    resource = importlib.import_module("resource")
    used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return float(used) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Answer line by line."""
    package, make = TOOLS[sys.argv[1]]
    if importlib.util.find_spec(package) is None:
        sys.exit(f"{package} is not installed")
    for answer in converted(make()):
        print(json.dumps(answer), flush=True)
    print(json.dumps({"peak": peak()}), flush=True)


if __name__ == "__main__":
    main()
