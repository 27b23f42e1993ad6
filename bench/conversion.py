"""How near the text that we make of PDFs is to the truth, beside other converters, in one run.

    python -m bench.conversion PDFDIR MARKDOWNDIR [--tool NAME]... [--documents]

MARKDOWNDIR has a text of the same name for each PDF, in Markdown with tables in HTML. Prints for each tool the means of overall,
NID, TEDS and MHS (``bench.scores``), the share of the truth's words that are there and of the words given that are in the truth,
and milliseconds a file. ``ours`` is what ``bilagekoll text`` gives; ``layout`` the same without the tags; ``bare`` that without
links, emphasis and escapes, which the truth has not. Tools that are not installed are left out.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

from bench.scores import Scores, score

Convert = Callable[[Path], str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pdfs", type=Path)
    parser.add_argument("truths", type=Path)
    parser.add_argument("--tool", action="append", choices=sorted(TOOLS), help="by default ours; may be given several times")
    parser.add_argument("--documents", action="store_true", help="print each document too, the worst first")
    given = parser.parse_args()
    print(f"{'':14} {'overall':>7} {'NID':>6} {'TEDS':>6} {'MHS':>6} {'recall':>6} {'precis':>6} {'ms':>7}")
    for name in given.tool or ["ours"]:
        package, convert = TOOLS[name]
        if find_spec(package) is None:
            print(f"{name:14} not installed")
            continue
        measured = measure(convert, given.pdfs, given.truths)
        print(row(name, [*measured.values()]))
        if given.documents:
            for document, result in sorted(measured.items(), key=lambda entry: entry[1][0].overall):
                print(row(document, [result]))


Result = tuple[Scores, float, float, float]
"""Scores, recall and precision of words, milliseconds."""


def measure(convert: Convert, pdfs: Path, truths: Path) -> dict[str, Result]:
    """The results of one converter, by document."""
    found = {}
    for truth in sorted(truths.glob("*.md")):
        start = time.perf_counter()
        text = convert(pdfs / f"{truth.stem}.pdf")
        spent = (time.perf_counter() - start) * 1000
        expected = truth.read_text(encoding="utf-8")
        found[truth.stem] = (score(expected, text), *words_found(expected, text), spent)
    return found


def words_found(expected: str, text: str) -> tuple[float, float]:
    """Share of the expected words that a text has, and of its words that are expected."""
    there, here = Counter(expected.split()), Counter(text.split())
    both = sum((there & here).values())
    return both / max(1, there.total()), both / max(1, here.total())


def row(name: str, results: Iterable[Result]) -> str:
    """A line of the table."""
    scores, recalls, precisions, times = zip(*results, strict=True)
    columns = [[getattr(one, key) for one in scores] for key in ("overall", "nid", "teds", "mhs")]
    means = [[value for value in column if value is not None] for column in columns]
    shown = " ".join(f"{fmean(values):6.4f}" if values else "     -" for values in [*means[1:], recalls, precisions])
    return f"{name:14} {fmean(means[0]):7.4f} {shown} {fmean(times):7.1f}"


def ours(path: Path) -> str:
    """What ``bilagekoll text --format markdown`` gives."""
    from bilagekoll import extract
    from bilagekoll.reports.text import as_text

    return as_text(extract(path), "markdown", "en")


def layout(path: Path) -> str:
    """The text by layout alone."""
    from bilagekoll.content.blocks import Document
    from bilagekoll.content.layout import from_layout
    from bilagekoll.facts.layout import LayoutPage
    from bilagekoll.readers.layout import read_layout
    from bilagekoll.reports.text import as_text

    blocks, _ = from_layout(page for page in read_layout(path) if isinstance(page, LayoutPage))
    return as_text(Document(blocks), "markdown", "en")


def bare(path: Path) -> str:
    """The text by layout alone, without the marks that say more than the truth does."""
    text = re.sub(r"(?<!\\)\[([^\]\n]*)\]\([^)\s]*\)", r"\1", layout(path))
    return re.sub(r"\\(?=[^\w\s|])", "", re.sub(r"(?<!\\)\*+", "", text).replace("\\\n", "\n"))


def pypdf(path: Path) -> str:
    """The text that pypdf extracts."""
    from pypdf import PdfReader  # noqa: TID251 - a peer to measure against

    return "\n\n".join(page.extract_text() for page in PdfReader(path).pages)


def pdfminer(path: Path) -> str:
    """The text that pdfminer.six extracts, with its own analysis."""
    from pdfminer.high_level import extract_text  # noqa: TID251 - a peer to measure against

    return str(extract_text(path))


def pdfplumber(path: Path) -> str:
    """The text that pdfplumber extracts."""
    with import_module("pdfplumber").open(path) as document:
        return "\n\n".join(page.extract_text() for page in document.pages)


def pypdfium2(path: Path) -> str:
    """The text that PDFium extracts."""
    return "\n\n".join(page.get_textpage().get_text_range() for page in import_module("pypdfium2").PdfDocument(path))


def markitdown(path: Path) -> str:
    """The Markdown of markitdown."""
    return str(import_module("markitdown").MarkItDown().convert(str(path)).text_content)


def unpdf(path: Path) -> str:
    """The Markdown of unpdf."""
    return str(import_module("unpdf").to_markdown(str(path)))


def pdf_inspector(path: Path) -> str:
    """The Markdown of pdf-inspector."""
    return str(import_module("pdf_inspector").process_pdf(str(path)).markdown or "")


def liteparse(path: Path) -> str:
    """The Markdown of LiteParse, without recognition of pictures."""
    parser = import_module("liteparse").LiteParse(ocr_enabled=False, output_format="markdown", quiet=True)
    return str(parser.parse(str(path)).text)


TOOLS: dict[str, tuple[str, Convert]] = {
    "ours": ("bilagekoll", ours),
    "layout": ("bilagekoll", layout),
    "bare": ("bilagekoll", bare),
    "pypdf": ("pypdf", pypdf),
    "pdfminer": ("pdfminer", pdfminer),
    "pdfplumber": ("pdfplumber", pdfplumber),
    "pypdfium2": ("pypdfium2", pypdfium2),
    "markitdown": ("markitdown", markitdown),
    "unpdf": ("unpdf", unpdf),
    "pdf-inspector": ("pdf_inspector", pdf_inspector),
    "liteparse": ("liteparse", liteparse),
}
"""By name: the package that must be installed, and what converts."""


if __name__ == "__main__":
    main()
