"""Makes facts by hand: a good document, changed where a test says so."""

from dataclasses import replace
from typing import Any

from bilagekoll.facts.attachment import Attachment, File, Format
from bilagekoll.facts.content import Characters, Font, PageContent, Unmarked
from bilagekoll.facts.fonts import ShownGlyphs, TrueType, UsedFont
from bilagekoll.facts.image import Exif, Image, Looks
from bilagekoll.facts.pdf import Catalog, Identification, Metadata, Page, Pdf
from bilagekoll.facts.place import Place
from bilagekoll.facts.recognition import Recognised, RecognisedWord
from bilagekoll.facts.structure import Element, Language, Marked, Referenced, Stretch, Structure
from bilagekoll.facts.unknown import Unknown

SWEDISH = Language("sv-SE", valid=True)


def content(**changes: Any) -> PageContent:
    """An ordinary page of tagged text, 1,200 letters of 11 points."""
    good = PageContent(
        characters=Characters(visible=1200),
        unmarked=Unmarked(),
        images=(),
        image_cover=0.0,
        paths=0,
        sizes=((11.0, 1200),),
        text="Välkommen till din undersökning. " * 36,
    )
    return replace(good, **changes)


def page(number: int = 1, **changes: Any) -> Page:
    """An upright A4 page in tag order. ``content`` may be replaced too."""
    good = Page(
        number=number,
        width=595.3,
        height=841.9,
        rotation=0,
        tabs="S",
        annotations=0,
        place=Place(page=number, object=10 + number),
        content=content(),
    )
    return replace(good, **changes)


def catalog(**changes: Any) -> Catalog:
    good = Catalog(language=SWEDISH, marked=True, suspects=False, display_title=True, xfa=None, bookmarks=0)
    return replace(good, **changes)


def metadata(**changes: Any) -> Metadata:
    good = Metadata(
        xmp_present=True,
        title="Kallelse till undersökning",
        info_title="Kallelse till undersökning",
        creator_tool="Writer",
        producer="LibreOffice 24.2",
        identification=Identification(1, (("part", "pdfuaid"),)),
        dc_title=True,
    )
    return replace(good, **changes)


def font(**changes: Any) -> Font:
    good = Font("LiberationSans", "TrueType", embedded=True, characters=Characters(visible=1200), place=Place(page=1, object=5))
    return replace(good, **changes)


def used_font(**changes: Any) -> UsedFont:
    """A font in the file, all its 60 characters right."""
    good = UsedFont(
        name="LiberationSans",
        type="TrueType",
        place=Place(page=1, object=5),
        rendered=True,
        embedded=True,
        subset=True,
        glyphs=ShownGlyphs(count=60),
        truetype=TrueType(symbolic=False, encoding="WinAnsiEncoding", names_listed=None, cmaps=((1, 0), (3, 1))),
    )
    return replace(good, **changes)


def stretch(text: str, x: float = 72.0, y: float = 700.0, *, size: float = 11.0, bold: bool = False) -> Stretch:
    """Words on a base line at ``y``, half an em a letter."""
    return Stretch((x, y - size / 4, x + len(text) * size / 2, y + 3 * size / 4), size, bold, text)


def marked(*stretches: Stretch, page: int = 1) -> Marked:
    """Marked content as it stands on a page."""
    return Marked(page, 0, "\n".join(one.text for one in stretches), stretches=stretches)


class Tag:
    """An element to be: ``Tag("L", Tag("LI", Tag("LBody", "Ta med legitimation")))``; a string is marked content."""

    def __init__(self, role: str, *kids: "Tag | str | Marked | Referenced", **facts: Any) -> None:
        self.role, self.kids, self.facts = role, kids, facts


def structure(*tops: Tag, **changes: Any) -> Structure:
    """A structure tree from tags; paths and object numbers are filled in."""
    elements: list[Element] = []
    mcids = iter(range(10_000))

    def add(tag: Tag, parent: int, path: str) -> int:
        index = len(elements)
        facts = {"type": tag.role, "role": tag.role, "place": Place(page=1, path=path, object=100 + index), **tag.facts}
        elements.append(Element(index=index, parent=parent, **facts))
        kids: list[int | Marked | Referenced] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids.append(add(kid, index, f"{path}/{kid.role}"))
            else:
                kids.append(Marked(1, next(mcids), kid) if isinstance(kid, str) else kid)
        elements[index] = replace(elements[index], kids=tuple(kids))
        return index

    for top in tops:
        add(top, -1, top.role)
    return Structure(elements=tuple(elements), **changes)


def pdf(**changes: Any) -> Attachment:
    """A good letter of one page as PDF: tagged, in Swedish, with a title. ``file`` replaces the file's facts."""
    file = changes.pop("file", File("kallelse.pdf", ".pdf", 40_000, Format.PDF))
    good = Pdf(
        version="1.7",
        repairs=(),
        encryption=None,
        catalog=catalog(),
        metadata=metadata(),
        pages=(page(),),
        fonts=(font(),),
        structure=structure(Tag("Document", Tag("H1", "Kallelse"), Tag("P", "Välkommen till din undersökning."))),
        annotations=(),
        fields=(),
        actions=(),
        embedded_files=(),
        header="%PDF-1.7",
    )
    return Attachment(file=file, pdf=replace(good, **changes))


def tagged(*tops: Tag, **changes: Any) -> Attachment:
    """A good letter with this structure tree."""
    return pdf(structure=structure(*tops), **changes)


def unreadable_pdf(unknown: Unknown) -> Attachment:
    """A PDF that could not be opened at all."""
    return Attachment(file=File("trasig.pdf", ".pdf", 40_000, Format.PDF), pdf=unknown)


def image(**changes: Any) -> Attachment:
    """A whole JPEG of 1200 x 800 pixels, without metadata. ``file`` replaces the file's facts."""
    file = changes.pop("file", File("karta.jpg", ".jpg", 200_000, Format.JPEG))
    good = Image(width=1200, height=800, mode="RGB", complete=True, exif=Exif())
    return Attachment(file=file, image=replace(good, **changes))


LETTER_LINE = "Ta med legitimation och en lista över dina läkemedel."


def recognised(
    *lines: str, size: tuple[int, int] = (1200, 1700), top: int = 200, height: int = 24, sure: float = 0.98, **changes: Any
) -> Recognised:
    """Lines of words under each other, from a tenth of the width on, each letter three fifths as wide as high."""
    words = []
    for number, line in enumerate(lines):
        left, y = size[0] / 10, top + number * height * 2
        for text in line.split():
            right = left + len(text) * height * 0.6
            words.append(RecognisedWord(text, (left, y, right, y + height), sure, number))
            left = right + height * 0.4
    return replace(Recognised(tuple(words), *size), **changes)


def looks(**changes: Any) -> Looks:
    """A clean page of dark letters on white paper."""
    return replace(Looks(even=0.95, busy=0.01, paper=0.97, stripes=1, contrast=18.0, softness=0.04), **changes)


def read_image(*lines: str, look: Looks | None = None, size: tuple[int, int] = (1200, 1700), **changes: Any) -> Attachment:
    """An image in which these lines were recognised; without any, one in which there was nothing to read."""
    shape = {name: changes.pop(name) for name in ("top", "height", "turned") if name in changes}
    words = recognised(*lines, size=size, **shape)
    return image(words=words, looks=(look or looks()) if lines else None, **{"width": size[0], "height": size[1]} | changes)
