"""The title, which a screen reader speaks first and a phone shows above the document."""

import re
from collections.abc import Iterator

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Certainty, Fault, Topic
from bilagekoll.facts.attachment import Attachment
from bilagekoll.facts.pdf import Catalog, Metadata
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import one_in_pdf

topic = Topic("title")

metadata = one_in_pdf(lambda pdf: pdf.metadata)
catalogs = one_in_pdf(lambda pdf: pdf.catalog)

_FILE_NAME = re.compile(
    r".+\.(?:pdf|docx?|docm|dotx?|odt|ott|rtf|txt|xlsx?|xlsm|ods|pptx?|odp|indd|qxp|pages|ai|psd|eps|html?|tmp)"
    r"|[a-z]:\\.*|file:.*|[^\s_]+(?:_[^\s_]+)+|(?-i:[a-z\dåäö]+(?:-[a-z\dåäö]+){3,})",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"microsoft (?:office )?(?:word|excel|powerpoint)(?: ?-.*)?|powerpoint[- ]presentation|powerpoint-presentatie"
    r"|(?:nytt |new |blank |tomt )?(?:dokument|document|doc|presentation|bok|book|arbetsbok|workbook)[ \-]?\d*"
    r"|(?:word|excel|pdf)[- ](?:dokument|document|fil|file)|(?:dokument|document)(?:namn|titel| name| title)|\[.*\]"
    r"|(?:klicka här|click here|click to) .+|x{2,}"
    r"|(?:slide|bild|sida|page|layout)[ \-]?\d*"
    r"|untitled(?: document)?[ \-]?\d*|namnlöst?(?: dokument)?[ \-]?\d*|utan titel|no title|title|titel|rubrik|test"
    r"|(?:ny |new )?(?:brev)?mall(?:en)?|(?:letter |letterhead )?template|(?:utan|no) namn|kopia|copy"
    r"|utkast|draft|pdf|a4|infoblad|[\d\s./:_-]+"
    r"|\(?anonymous\)?|unspecified|unknown|okänd|none|null|print|utskrift"
    r"|(?:scan(?:ned)?|skanning|skannat|(?:in)?skannad|inskannat)(?: document| image| dokument| bild)?[ \-]?\d*"
    r"|blank|tom(?:t)?|camscanner[ \d.:-]*|doc\d{6}-\d+",
    re.IGNORECASE,
)


def _clean(title: str | None) -> str:
    return (title or "").replace("\0", "").strip()


def _title(data: Metadata) -> str:
    """The title that a reader shows: the XMP packet's, else the information dictionary's (as WCAG technique PDF18 allows)."""
    return _clean(data.title) or _clean(data.info_title)


def titled(attachment: Attachment) -> list[str] | Unknown:
    """The title, when there is one."""
    found = metadata(attachment)
    return found if isinstance(found, Unknown) else [title for data in found if (title := _title(data))]


@topic.rule("title-missing", target=metadata, covers=("ua1:7.1-9", "matterhorn:06-003", "wcag:2.4.2"))
def title_missing(data: Metadata, limits: Limits) -> Iterator[Fault]:
    """Neither place for a title holds one."""
    if not _title(data):
        yield Fault()


@topic.rule("title-not-in-xmp", target=metadata, covers=("ua1:7.1-9", "matterhorn:06-003"))
def title_not_in_xmp(data: Metadata, limits: Limits) -> Iterator[Fault]:
    """The title stands in the information dictionary only, where some readers no longer look."""
    if _clean(data.info_title) and not _clean(data.title):
        yield Fault(values={"title": _clean(data.info_title)})


@topic.rule(
    "title-not-shown",
    target=catalogs,
    covers=("ua1:7.1-10", "matterhorn:07-001", "matterhorn:07-002", "wcag:2.4.2"),
    condition="7.1-10",
)
def title_not_shown(catalog: Catalog, limits: Limits) -> Iterator[Fault]:
    """Without DisplayDocTitle the window bears the file name."""
    if not catalog.display_title:
        yield Fault()


@topic.rule("title-is-placeholder", target=titled, covers=("wcag:2.4.2",), certainty=Certainty.LIKELY)
def title_is_placeholder(title: str, limits: Limits) -> Iterator[Fault]:
    """What a program fills in by itself: "Microsoft Word - …", "Dokument1", "Untitled"."""
    if _PLACEHOLDER.fullmatch(title):
        yield Fault(values={"title": title})


@topic.rule("title-is-file-name", target=titled, covers=("wcag:2.4.2",), certainty=Certainty.LIKELY)
def title_is_file_name(title: str, limits: Limits) -> Iterator[Fault]:
    """A file name or path in place of a title: "brev_2024_final.docx"."""
    if _FILE_NAME.fullmatch(title) and not _PLACEHOLDER.fullmatch(title):
        yield Fault(values={"title": title})


@topic.rule("title-to-review", target=titled, covers=("matterhorn:06-004", "wcag:2.4.2"), certainty=Certainty.ASK)
def title_to_review(title: str, limits: Limits) -> Iterator[Fault]:
    """Whether the title says what the document is, only a person can tell."""
    if not (_PLACEHOLDER.fullmatch(title) or _FILE_NAME.fullmatch(title)):
        yield Fault(values={"title": title})
