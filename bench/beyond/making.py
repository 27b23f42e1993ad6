"""Documents from HTML by WeasyPrint and LibreOffice, and from drawing commands by reportlab."""

from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from pathlib import Path
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory
from typing import Any


def from_html(body: str, *, style: str = "", lang: str = "sv", title: str = "Kallelse") -> Callable[[], bytes]:
    """A tagged PDF/UA-1 of A4 pages by WeasyPrint."""

    def make() -> bytes:
        from weasyprint import HTML

        page = "@page { size: A4; margin: 22mm } body { font: 11pt/1.4 'Liberation Sans'; margin: 0 }"
        html = (
            f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
            f"<style>{page}{style}</style></head><body>{body}</body></html>"
        )
        made: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        return made

    return make


def by_writer(sources: dict[str, str]) -> dict[str, Callable[[], bytes]]:
    """Tagged PDFs by LibreOffice Writer, all in one run of it when the first is asked for. Sources: flat ODF by name."""
    made: dict[str, bytes] = {}

    def one(name: str) -> bytes:
        if not made:
            made.update(_convert(sources))
        return made[name]

    return {name: partial(one, name) for name in sources}


def flat_odf(paragraphs: Iterable[tuple[str, str]], language: str) -> str:
    """A letter of plain paragraphs for Writer: the text of each and the language stated for it; then the document's language."""
    text = styles = ""
    for number, (paragraph, own) in enumerate(paragraphs):
        text += f'<text:p text:style-name="P{number}">{paragraph}</text:p>'
        properties = f"<style:text-properties {_odf_language(own)}/>"
        styles += f'<style:style style:name="P{number}" style:family="paragraph">{properties}</style:style>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:styles>'
        '<style:default-style style:family="paragraph">'
        f"<style:text-properties {_odf_language(language)}/></style:default-style></office:styles>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    )


def _odf_language(language: str) -> str:
    country = {"sv": "SE", "en": "GB", "da": "DK", "sr": "RS", "ar": "SA", "fa": "IR", "uk": "UA"}.get(language, language.upper())
    kind = {"ar": "-complex", "fa": "-complex", "ti": "-complex"}.get(language, "")
    return f'fo:language="{language}" fo:country="{country}" style:language{kind}="{language}" style:country{kind}="{country}"'


def _convert(sources: dict[str, str]) -> dict[str, bytes]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for stem, source in sources.items():
            (folder / f"{stem}.fodt").write_text(source, "utf-8")
        options = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        inputs = [str(folder / f"{stem}.fodt") for stem in sources]
        command = ["soffice", profile, "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", name, *inputs]
        run(command, check=True, stdout=DEVNULL, stderr=DEVNULL)
        return {stem: (folder / f"{stem}.pdf").read_bytes() for stem in sources}


def drawn(draw: Callable[[Any], None], *, size: tuple[float, float] = (595.28, 841.89)) -> Callable[[], bytes]:
    """A PDF without tags by reportlab; ``draw`` gets its canvas, and ends pages but the last itself."""

    def make() -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        stream = BytesIO()
        canvas = Canvas(stream, pagesize=size, lang="sv")
        canvas.setTitle("Kallelse")
        draw(canvas)
        canvas.save()
        return stream.getvalue()

    return make
