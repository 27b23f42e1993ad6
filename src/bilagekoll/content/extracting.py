"""From the facts of a file to its content, page by page by the best way there is."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import merge

from bilagekoll.content.blocks import (
    Block,
    Document,
    Doubt,
    Doubted,
    Figure,
    Heading,
    LeftOut,
    Omission,
    Paragraph,
    Way,
    text_of,
)
from bilagekoll.content.coverage import PageWords, covered, words_of
from bilagekoll.content.doubts import counted, doubts_of, silent
from bilagekoll.content.filled import with_values
from bilagekoll.content.from_tags import Tagged, read_tags
from bilagekoll.content.from_tags.lines import field_run
from bilagekoll.content.hyphens import Vocabulary
from bilagekoll.content.layout import from_layout
from bilagekoll.content.links import with_links
from bilagekoll.content.of_picture import of_picture
from bilagekoll.content.paged import only_on
from bilagekoll.content.pages import doubt_of
from bilagekoll.content.pictured import Ground, ReadPictured, ground_of, with_pictured
from bilagekoll.content.recognised import Recognise, from_pictures
from bilagekoll.content.repair import has_spaced_letters
from bilagekoll.content.running import running
from bilagekoll.content.trust import boxes_by_page, distrusted
from bilagekoll.facts.attachment import PICTURES, Attachment, Format
from bilagekoll.facts.content import PageContent
from bilagekoll.facts.interaction import Field
from bilagekoll.facts.layout import LayoutPage
from bilagekoll.facts.pdf import LOSS, Encryption, Page, Password, Pdf
from bilagekoll.facts.recognition import OUT_OF_TIME, Recognised
from bilagekoll.facts.structure import Structure
from bilagekoll.facts.unknown import Reason, Unknown

ReadLayout = Callable[[range], Iterator[LayoutPage | Unknown]]
"""Reads where words stand on pages, numbers from 1."""

_NO_WORDS = ("push", "signature")
"""Kinds of fields that nobody fills in with words."""
_KINDS = dict.fromkeys(PICTURES | {Format.ICO, Format.PSD}, Doubt.IMAGE) | {Format.EMPTY: Doubt.EMPTY}
"""What a file that is no PDF is to someone who wants its text."""


def document_of(
    attachment: Attachment,
    read_layout: ReadLayout,
    only: Collection[int] | None = None,
    recognise: Recognise | None = None,
    read_pictured: ReadPictured | None = None,
    picture_pages: int = 1,
) -> Document:
    """The content of a file.

    ``only``: numbers of the pages to give, all when ``None``; those that the file has not are nothing. ``recognise``: reads the
    picture of a page, ``read_pictured`` pictures on pages, where that can be done. ``picture_pages``: those of a picture.
    """
    pdf = attachment.pdf
    if pdf is None:
        doubt = _KINDS.get(attachment.file.format, Doubt.FORMAT)
        return of_picture(recognise, only, picture_pages) if doubt is Doubt.IMAGE else _nothing(doubt)
    if isinstance(pdf, Unknown):
        return _nothing(_doubt_of(pdf))
    if isinstance(pdf.pages, Unknown):
        return _nothing(_doubt_of(pdf.pages))
    pages = [page for page in pdf.pages if only is None or page.number in only]
    return replace(_Composition(pdf, pages, read_layout, recognise, read_pictured).document(), pages=len(pdf.pages))


def spoken(attachment: Attachment) -> tuple[Block, ...]:
    """What the tags alone give, in their order, trusted or not: as a screen reader speaks it. Empty without tags."""
    pdf = attachment.pdf
    if not isinstance(pdf, Pdf) or isinstance(pdf.pages, Unknown):
        return ()
    return tuple(_read_tags(pdf, pdf.pages).blocks)


def _read_tags(pdf: Pdf, pages: Sequence[Page]) -> Tagged:
    if not isinstance(pdf.structure, Structure):
        return Tagged((), (), frozenset())
    annotations = () if isinstance(pdf.annotations, Unknown) else pdf.annotations
    fields = () if isinstance(pdf.fields, Unknown) else pdf.fields
    vocabulary = Vocabulary.of(page.content.text for page in pages if isinstance(page.content, PageContent))
    return read_tags(pdf.structure, annotations, fields, vocabulary, _language_of(pdf))


def _language_of(pdf: Pdf) -> str | None:
    """The tag that the document states, when it is one."""
    language = None if isinstance(pdf.catalog, Unknown) else pdf.catalog.language
    return language.tag if language is not None and language.valid else None


def _nothing(doubt: Doubt) -> Document:
    return Document((), doubts=(Doubted(doubt),))


def _doubt_of(unknown: Unknown) -> Doubt:
    if unknown.reason is not Reason.PASSWORD:
        return Doubt.DAMAGED
    return Doubt.WRONG_PASSWORD if unknown.detail == Password.WRONG else Doubt.LOCKED


def _may_copy(encryption: Encryption | None) -> bool:
    """Whether the text may be copied: the owner's password allows all (ISO 32000-1, 7.6.3.1)."""
    return encryption is None or encryption.may_copy or encryption.password is Password.OWNER


class _Composition:
    """One document in the making."""

    def __init__(
        self,
        pdf: Pdf,
        pages: Sequence[Page],
        read_layout: ReadLayout,
        recognise: Recognise | None,
        read_pictured: ReadPictured | None,
    ) -> None:
        self._pdf = pdf
        self._pages = pages
        self._by_number = {page.number: page for page in pages}
        self._read_layout = read_layout
        self._recognise = recognise
        self._read_pictured = read_pictured
        self._pictured: Sequence[int] = ()  # the page of each picture that was read beside other text
        self._grounds: dict[int, Ground] = {}  # pages with pictures that may be read
        self._in_pictures: Mapping[int, LayoutPage] = {}
        self._out_of_time = False
        self._unseen: Collection[int] = ()  # pages whose own text is not what they show
        self._fields = () if isinstance(pdf.fields, Unknown) else pdf.fields
        self._filled = [field for field in self._fields if field.value and not field.hidden and field.kind not in _NO_WORDS]
        self._set: set[int] = set()  # the filled fields that stand among the words of their page, by ``id``
        self._unread: set[int] = set()
        self._page_doubts = {page.number: doubt for page in pages if (doubt := doubt_of(page)) is not None}

    def document(self) -> Document:
        """The blocks of all pages, what was left out, and what is doubtful."""
        tagged, by_tags = self._by_tags()
        self._read_pictures({block.page or 0 for block in tagged.blocks if isinstance(block, Figure) and block.alt})
        by_tags -= self._in_pictures.keys()
        numbers = [page.number for page in self._pages if page.number not in by_tags]
        laid, dropped = self._by_layout(numbers)
        blocks = _merged(list(only_on(tagged.blocks, by_tags)), laid)
        blocks = _with_fields(blocks, self._stray_fields(tagged, by_tags))
        left_out = [*dropped, *(item for item in tagged.left_out if item.page in by_tags)]
        coverage, more = covered(self._words(), blocks, left_out)
        left_out += more
        blocks = self._with_pictured(blocks, by_tags)
        ways = {page.number: self._way(page.number, by_tags) for page in self._pages}
        return Document(
            blocks=tuple(self._marked(block) for block in blocks),
            title=self._title(),
            language=_language_of(self._pdf),
            left_out=tuple(sorted(left_out, key=lambda item: item.page or 0)),
            doubts=(*self._doubts(blocks, left_out), *silent(coverage, left_out)),
            coverage=coverage,
            ways=ways,
            may_copy=_may_copy(self._pdf.encryption),
        )

    def _by_tags(self) -> tuple[Tagged, frozenset[int]]:
        """What the tags give, and the pages for which they are used."""
        pdf, structure = self._pdf, self._pdf.structure
        suspects = not isinstance(pdf.catalog, Unknown) and pdf.catalog.suspects
        out = distrusted(structure, self._pages, suspects=suspects)
        numbers = frozenset(page.number for page in self._pages) - out.keys()
        if not numbers or not isinstance(structure, Structure):
            return Tagged((), (), frozenset()), frozenset()
        annotations = () if isinstance(pdf.annotations, Unknown) else pdf.annotations
        tagged = _read_tags(pdf, self._pages)
        numbers -= {
            block.page for block in tagged.blocks if isinstance(block, Heading) and has_spaced_letters(text_of(block.inlines))
        }
        blocks = tuple(with_links(tagged.blocks, annotations, numbers))
        left_out = (*tagged.left_out, *self._running(structure), *self._outside(numbers))
        return replace(tagged, blocks=blocks, left_out=left_out), numbers

    def _running(self, structure: Structure) -> Iterator[LeftOut]:
        """Headers and footers that the tags do not reach."""
        boxes = boxes_by_page(structure)
        for page in self._pages:
            if isinstance(page.content, PageContent) and (page.content.unreached or page.content.loose):
                yield from running(page.content, boxes.get(page.number, []), page.number)

    def _outside(self, numbers: Collection[int]) -> Iterator[LeftOut]:
        """What stands beyond the edge of the pages as they are shown."""
        for page in self._pages:
            if page.number in numbers and isinstance(page.content, PageContent) and page.content.outside:
                yield from (LeftOut(Omission.OUTSIDE, line, page.number) for line in page.content.outside.split("\n"))

    def _by_layout(self, numbers: Sequence[int]) -> tuple[Sequence[Block], Sequence[LeftOut]]:
        if not numbers:
            return (), ()
        blocks, left_out = from_layout(
            merge(
                self._layout_pages([number for number in numbers if number not in self._in_pictures]),
                self._in_pictures.values(),
                key=lambda page: page.number,
            )
        )
        return blocks, left_out

    def _read_pictures(self, described: Collection[int]) -> None:
        if self._recognise is None:
            return
        found = from_pictures(self._pages, self._page_doubts, described, self._read_picture)
        self._in_pictures = {number: page for number, page in found.items() if page.words}
        self._unseen = {number for number in self._in_pictures if self._page_doubts[number] is not Doubt.SCANNED}
        for number, page in found.items():
            self._page_doubts[number] = Doubt.RECOGNISED if page.words else Doubt.PICTURE

    def _read_picture(self, number: int) -> Recognised | Unknown:
        found = self._recognise(number) if self._recognise is not None else Unknown(Reason.UNSUPPORTED)
        self._out_of_time = self._out_of_time or found == OUT_OF_TIME
        return found

    def _with_pictured(self, blocks: list[Block], by_tags: Collection[int]) -> list[Block]:
        """Blocks with what is written in the pictures among them."""
        if self._read_pictured is None:
            return blocks
        if isinstance(self._pdf.structure, Structure) and by_tags:
            texts = boxes_by_page(self._pdf.structure)
            tagged = (ground_of(page, texts.get(page.number, ()), tagged=True) for page in self._pages if page.number in by_tags)
            self._grounds |= {ground.page.number: ground for ground in tagged if ground is not None}
        found = with_pictured(blocks, self._grounds, self._read_pictured)
        self._out_of_time = self._out_of_time or found.left
        self._pictured = found.pages
        return found.blocks

    def _note_pictures(self, page: LayoutPage) -> None:
        facts = self._by_number[page.number]
        shift = -page.matrix[4], -page.matrix[5]
        ground = ground_of(facts, (word.box for word in page.words), shift=shift) if page.images else None
        if ground is not None:
            self._grounds[page.number] = ground

    def _layout_pages(self, numbers: Sequence[int]) -> Iterator[LayoutPage]:
        if not numbers:
            return
        wanted, asked = range(min(numbers), max(numbers) + 1), frozenset(numbers)
        reached = wanted.start - 1
        for number, page in zip(wanted, self._read_layout(wanted), strict=False):
            reached = number
            if number not in asked:
                continue
            if isinstance(page, Unknown):
                self._unread.add(number)
            else:
                own = [field for field in self._filled if field.place.page == number and field.place.box is not None]
                self._set.update(map(id, own))
                self._note_pictures(page)
                yield with_values(page, own)
        self._unread.update(number for number in numbers if number > reached)

    def _stray_fields(self, tagged: Tagged, by_tags: Collection[int]) -> Mapping[int, list[Field]]:
        """Fields that are filled in and that no way has met, by page."""
        found: dict[int, list[Field]] = {}
        for field in self._filled:
            page = field.place.page
            met = id(field) in self._set or (page in by_tags and field.place.object in tagged.fields)
            if page in self._by_number and not met:
                found.setdefault(page or 0, []).append(field)
        return found

    def _words(self) -> Iterator[PageWords]:
        for page in self._pages:
            if isinstance(page.content, PageContent) and page.number not in self._unseen:
                yield PageWords(page.number, page.content.text, page.content.characters.artifact)

    def _way(self, number: int, by_tags: Collection[int]) -> Way:
        if number in by_tags:
            return Way.TAGS
        if number in self._in_pictures:
            return Way.RECOGNITION
        return Way.NONE if number in self._unread else Way.LAYOUT

    def _marked(self, block: Block) -> Block:
        """A block of a page whose text cannot be trusted says so."""
        if block.doubt is not None or isinstance(block, Figure):
            return block
        doubt = self._page_doubts.get(block.page or 0)
        return replace(block, doubt=doubt) if doubt in {Doubt.GARBLED, Doubt.RECOGNISED} else block

    def _doubts(self, blocks: Sequence[Block], left_out: Iterable[LeftOut]) -> Iterator[Doubted]:
        described = {block.page for block in blocks if isinstance(block, Figure) and block.alt}
        if LOSS & set(self._pdf.repairs):
            yield Doubted(Doubt.BROKEN)
        readable = False
        for page in self._pages:
            doubt = Doubt.UNREADABLE if page.number in self._unread else self._page_doubts.get(page.number)
            if doubt is not None and not (doubt is Doubt.SCANNED and page.number in described):
                yield Doubted(doubt, page.number)
                readable = readable or doubt in {Doubt.SCANNED, Doubt.GARBLED}
        if readable and self._recognise is None:
            yield Doubted(Doubt.NO_OCR)
        if self._out_of_time:
            yield Doubted(Doubt.TIME)
        missing = ((Doubt.WORDS, item.page) for item in left_out if item.why is Omission.MISSING for _ in words_of(item.text))
        pictured = ((Doubt.PICTURED, page) for page in self._pictured)
        yield from counted([*(pair for block in blocks for pair in doubts_of(block)), *pictured, *missing])

    def _title(self) -> str | None:
        metadata = self._pdf.metadata
        return None if isinstance(metadata, Unknown) else metadata.title or metadata.info_title


def _merged(tagged: Sequence[Block], laid: Sequence[Block]) -> list[Block]:
    """The blocks of both ways in the order of pages; those of the tags keep the order of the tags."""
    merged: list[Block] = []
    waiting = deque(laid)
    for block in tagged:
        while waiting and (waiting[0].page or 0) < (block.page or 0):
            merged.append(waiting.popleft())
        merged.append(block)
    return [*merged, *waiting]


def _with_fields(blocks: list[Block], fields: Mapping[int, list[Field]]) -> list[Block]:
    """Blocks with the fields of each page after the last block of it."""
    for page, its in sorted(fields.items()):
        at = max((number for number, block in enumerate(blocks, 1) if (block.page or 0) <= page), default=0)
        made = [Paragraph((field_run(field),), page=page, box=field.place.box, doubt=Doubt.ORDER) for field in its]
        blocks = blocks[:at] + made + blocks[at:]
    return blocks
