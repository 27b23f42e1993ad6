"""Scripts, actions and embedded files: what does something, or hides something, beside the text."""

from collections.abc import Iterator, Sequence

from bilagekoll.checking.limits import Limits
from bilagekoll.checking.rule import Fault, Topic
from bilagekoll.facts.interaction import Action, EmbeddedFile
from bilagekoll.facts.pdf import Pdf, Xfa
from bilagekoll.facts.unknown import Unknown
from bilagekoll.topics.targets import in_pdf, one_in_pdf

topic = Topic("active_content")

_PROGRAMS = frozenset(
    (
        *(".exe", ".com", ".scr", ".pif", ".cpl", ".dll", ".gadget"),
        *(
            ".bat",
            ".cmd",
            ".ps1",
            ".psm1",
            ".js",
            ".jse",
            ".vb",
            ".vbe",
            ".vbs",
            ".wsc",
            ".wsf",
            ".wsh",
            ".hta",
            ".py",
            ".sh",
            ".scf",
        ),
        *(".msi", ".msix", ".msp", ".mst", ".appx", ".apk", ".jar", ".app", ".dmg", ".iso", ".img", ".vhd", ".vhdx"),
        *(".lnk", ".url", ".inf", ".reg", ".chm", ".mht", ".msc", ".settingcontent-ms"),
        *(".docm", ".dotm", ".xlsb", ".xlsm", ".xltm", ".xlam", ".xll", ".pptm", ".potm", ".ppam", ".mdb"),
    )
)
"""Endings that a computer or phone runs, mounts or installs, or that carry macros; what mail gateways commonly stop."""

_DATA = frozenset({".css", ".json", ".mml", ".tex", ".xml"})
"""Endings of files that programs read and people do not: the figures of an invoice, the formulas of a LaTeX document."""


def actions(pdf: Pdf) -> Sequence[Action] | Unknown:
    """The actions in a PDF, but for jumps within it and links to the web that wait for a click."""
    return pdf.actions


def scripts(pdf: Pdf) -> Sequence[Action] | Unknown:
    """The JavaScript actions in a PDF."""
    return pdf.actions if isinstance(pdf.actions, Unknown) else [action for action in pdf.actions if action.kind == "JavaScript"]


def embedded_files(pdf: Pdf) -> Sequence[EmbeddedFile] | Unknown:
    """The files inside a PDF."""
    return pdf.embedded_files


def xfa(pdf: Pdf) -> Xfa | Unknown | None:
    """The kind of XFA form in a PDF."""
    return pdf.catalog if isinstance(pdf.catalog, Unknown) else pdf.catalog.xfa


def _runs_alone(action: Action) -> bool:
    return action.starts_alone or action.trigger == "document"


@topic.rule("script-runs-by-itself", target=in_pdf(scripts), covers=("iso32000:12.6.4.16",))
def script_runs_by_itself(action: Action, limits: Limits) -> Iterator[Fault]:
    """A script of the whole document, or one that runs when the file or a page opens."""
    if _runs_alone(action):
        yield Fault(action.place)


@topic.rule("script-on-use", target=in_pdf(scripts), covers=("iso32000:12.6.4.16",))
def script_on_use(action: Action, limits: Limits) -> Iterator[Fault]:
    """A script that calculates, formats or answers a click. Phones ignore it, computers run it fenced in: no danger, no use."""
    if not _runs_alone(action):
        yield Fault(action.place)


@topic.rule("launches-program", target=in_pdf(actions), covers=("iso32000:12.6.4.5",))
def launches_program(action: Action, limits: Limits) -> Iterator[Fault]:
    """A Launch action opens a file or starts a program on the reader's device."""
    if action.kind == "Launch":
        yield Fault(action.place)


@topic.rule("submits-form", target=in_pdf(actions), covers=("iso32000:12.7.5.2",))
def submits_form(action: Action, limits: Limits) -> Iterator[Fault]:
    """A button sends what the patient fills in to an address outside 1177, unprotected by its login."""
    if action.kind == "SubmitForm":
        yield Fault(action.place)


@topic.rule("imports-data", target=in_pdf(actions), covers=("iso32000:12.7.5.4",))
def imports_data(action: Action, limits: Limits) -> Iterator[Fault]:
    """An ImportData action fetches form data from a file on the reader's device."""
    if action.kind == "ImportData":
        yield Fault(action.place)


@topic.rule("opens-website-by-itself", target=in_pdf(actions), covers=("iso32000:12.6.4.7",))
def opens_website_by_itself(action: Action, limits: Limits) -> Iterator[Fault]:
    """A web address that opens unasked; links that wait for a click are no fault."""
    if action.kind == "URI" and action.starts_alone:
        yield Fault(action.place)


@topic.rule("opens-other-file", target=in_pdf(actions), covers=("iso32000:12.6.4.3", "iso32000:12.6.4.4"))
def opens_other_file(action: Action, limits: Limits) -> Iterator[Fault]:
    """A link into another file: it stayed on the author's disk, or lies inside this one, where phones do not reach it."""
    if action.kind in {"GoToR", "GoToE"}:
        yield Fault(action.place)


@topic.rule("embedded-program", target=in_pdf(embedded_files), covers=("iso32000:7.11.4",))
def embedded_program(file: EmbeddedFile, limits: Limits) -> Iterator[Fault]:
    """A file inside the PDF that can run."""
    if file.suffix in _PROGRAMS:
        yield Fault(file.place, {"suffix": file.suffix})


@topic.rule("embedded-file", target=in_pdf(embedded_files), covers=("iso32000:7.11.4",))
def embedded_file(file: EmbeddedFile, limits: Limits) -> Iterator[Fault]:
    """A file inside the PDF that is meant for people; phones and browsers do not show that it is there."""
    if file.suffix not in _PROGRAMS | _DATA:
        yield Fault(file.place, {"suffix": file.suffix})


@topic.rule("embedded-data", target=in_pdf(embedded_files), covers=("iso32000:7.11.4",))
def embedded_data(file: EmbeddedFile, limits: Limits) -> Iterator[Fault]:
    """A file inside the PDF that is meant for programs; what stands on the pages does not depend on it."""
    if file.suffix in _DATA:
        yield Fault(file.place, {"suffix": file.suffix})


@topic.rule("embedded-file-without-name", target=in_pdf(embedded_files), covers=("ua1:7.11-1", "matterhorn:21-001"))
def embedded_file_without_name(file: EmbeddedFile, limits: Limits) -> Iterator[Fault]:
    """Both /F and /UF must name an embedded file."""
    if not file.named:
        yield Fault(file.place)


@topic.rule("xfa-dynamic", target=one_in_pdf(xfa), covers=("ua1:7.15-1", "matterhorn:25-001", "wcag:4.1.2"))
def xfa_dynamic(kind: Xfa, limits: Limits) -> Iterator[Fault]:
    """Only Adobe's programs on a computer draw a dynamic XFA form; others show the page "Please wait..."."""
    if kind is Xfa.DYNAMIC:
        yield Fault()


@topic.rule("xfa-unreadable", target=one_in_pdf(xfa), covers=("iso32000:12.7.8",))
def xfa_unreadable(kind: Xfa, limits: Limits) -> Iterator[Fault]:
    """An XFA form that does not parse: what a reader makes of it cannot be foreseen."""
    if kind is Xfa.UNREADABLE:
        yield Fault()


@topic.rule("xfa-static", target=one_in_pdf(xfa), covers=("iso32000:12.7.8",))
def xfa_static(kind: Xfa, limits: Limits) -> Iterator[Fault]:
    """A static XFA form has ordinary pages and fields beside it, which other readers show."""
    if kind is Xfa.STATIC:
        yield Fault()
