"""Makes a tagged book for measuring time and memory of ``bilagekoll text``: a chapter a page, with paragraphs, a list and a table.

python -m bench.book OUT.pdf --pages 300
ls OUT.pdf | python bench/conversion_worker.py ours
"""

import argparse
from pathlib import Path

from weasyprint import HTML

PARAGRAPH = (
    "<p>Risken ökar med åldern och om någon i familjen har sjukdomen. Ungefär fem av hundra som är äldre än 75 år har grön starr. "
    "Är du över 50 år och har en förälder eller ett syskon med grön starr bör du undersökas. Behandlingen sänker trycket.</p>"
)
LIST = "<ul><li>Ta med legitimation</li><li>Ta med glasögon</li></ul>"
TABLE = "<table><tr><th>Prov</th><th>Värde</th></tr><tr><td>Kalium</td><td>4,9</td></tr></table>"
CHAPTER = f"<h2>Vad händer i ögat?</h2>{PARAGRAPH * 3}{LIST}{PARAGRAPH * 2}{TABLE}{PARAGRAPH * 2}"
STYLE = "<style>h2 { break-before: page }</style>"


def main() -> None:
    """Make the book."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    given = parser.parse_args()
    body = f"<h1>Grön starr</h1>{CHAPTER * given.pages}"
    HTML(string=f'<html lang="sv"><title>Grön starr</title>{STYLE}<body>{body}</body></html>').write_pdf(
        given.out, pdf_variant="pdf/ua-1"
    )


if __name__ == "__main__":
    main()
