"""``check --text``: the text of each file that cannot be attached, in a file of its own."""

import contextlib
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bilagekoll.checking.report import NoText, Report, TextFile
from bilagekoll.cli.output import destination, told
from bilagekoll.cli.refusal import RefusalError
from bilagekoll.facts.attachment import CONVERTED, Format
from bilagekoll.facts.frozen import frozen
from bilagekoll.isolation import Lost, Workers
from bilagekoll.isolation.tasks import Extract, modules_to_extract
from bilagekoll.readers.limits import SECONDS_A_TEXT

if TYPE_CHECKING:
    from bilagekoll.content.blocks import Document

LONGEST_NAME = 100
"""Characters of a name that are kept: a file name has room for 255 bytes, and an unfinished file has a longer one."""


@frozen
class Texts:
    """Where texts go. ``names``: the name of the text of each file; each file keeps its name, whatever its verdict."""

    folder: Path
    names: Mapping[Path, str]
    language: str
    force: bool
    password: str = field(default="", repr=False)

    @classmethod
    def planned(cls, folder: Path, files: Iterable[Path], language: str, *, force: bool, password: str = "") -> "Texts":
        """Names for the texts of files. Raises :class:`RefusalError` before anything is checked, if a text is there already."""
        names = dict(_names(files))
        with told(folder):
            if folder.exists() and not folder.is_dir():
                raise RefusalError("error.text-folder", path=str(folder))
            if not folder.absolute().parent.is_dir():
                raise RefusalError("error.no-such-folder", path=str(folder.parent))
            there = next((folder / name for name in names.values() if (folder / name).exists()), None)
        if there is not None and not force:
            raise RefusalError("error.output-exists", path=str(there))
        return cls(folder, names, language, force, password)

    def saved(
        self, found: "Generator[tuple[Report, Document | None], None, None]", files: Iterable[Path]
    ) -> Generator[Report, None, None]:
        """The reports as they come; those on files that cannot be attached say where the text is.

        ``found``: beside the report on a picture, what is written in it.
        """
        with (
            contextlib.closing(found) as checked,
            Workers(Extract(None, self.password), seconds=SECONDS_A_TEXT, modules=modules_to_extract(self.names)) as workers,
        ):
            for (report, written), file in zip(checked, files, strict=True):
                if report.passed or report.error:
                    yield report
                elif report.format in CONVERTED:
                    (document,) = workers.each([str(file)])
                    has_text = not isinstance(document, Lost | OSError) and document.blocks
                    yield replace(report, text=self._save(file, document)) if has_text else report
                elif report.format is Format.PDF:
                    (document,) = workers.each([str(file)])
                    yield replace(report, text=self._save(file, None if isinstance(document, Lost | OSError) else document))
                elif written and written.blocks:
                    yield replace(report, text=self._save(file, written))
                else:  # a photo of a kind that no message takes, a document of a word processor
                    yield report

    def _save(self, file: Path, document: "Document | None") -> TextFile:
        """The text of a file, written; else why there is none."""
        if document is None or not document.blocks:
            return TextFile(missing=NoText.NONE)
        if not document.may_copy:
            return TextFile(missing=NoText.RESTRICTED)
        from bilagekoll.reports.text import as_text

        path = self.folder / self.names[file]
        with told(path):
            self.folder.mkdir(exist_ok=True)
        with destination(path, force=self.force, machine_readable=True) as stream:
            stream.write(as_text(document, "plain", self.language))
        return TextFile(str(path), doubts=tuple(dict.fromkeys(doubted.doubt.value for doubted in document.doubts)))


def _names(files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """A name for the text of each file. Files of the same name in several folders are numbered; Windows ignores case in names."""
    taken: set[str] = set()
    for file in files:
        stem, count = file.stem[:LONGEST_NAME], 1
        name = f"{stem}.txt"
        while name.casefold() in taken:
            count += 1
            name = f"{stem}-{count}.txt"
        taken.add(name.casefold())
        yield file, name
