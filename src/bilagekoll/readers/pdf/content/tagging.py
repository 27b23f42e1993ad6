"""Marks and content items to the letter of PDF/UA-1, 7.1, 7.2 and 7.20."""

from collections import Counter

from bilagekoll.facts.content import Checks, Tagging
from bilagekoll.facts.place import Place
from bilagekoll.readers.pdf.content.marks import Mark
from bilagekoll.readers.pdf.content.matrix import bounded
from bilagekoll.readers.pdf.content.text_font import TextFont

_CHECKS = ("items", "artifacts", "tagged", "texts", "actual_texts", "alts", "expansions", "references", "forms")


class Judged:
    """What of a file has been judged: a stream is so once, where it is met first, and once more outside of real content."""

    def __init__(self) -> None:
        self._streams: set[tuple[int, bool]] = set()
        self._forms: set[int] = set()
        self._fonts: set[TextFont] = set()

    def first(self, stream: int | None, *, real: bool) -> bool:
        """Whether a stream is met for the first time. ``stream``: its object number, ``None`` for one that is no object."""
        if stream is None:
            return True
        key = stream, real
        known = key in self._streams
        self._streams.add(key)
        return not known

    def first_form(self, form: int | None) -> bool:
        """Whether a form with marked content is drawn for the first time."""
        if form is None:
            return True
        known = form in self._forms
        self._forms.add(form)
        return not known

    def first_font(self, font: TextFont) -> bool:
        """Whether a font is met for the first time."""
        known = font in self._fonts
        self._fonts.add(font)
        return not known


class TaggingChecks:
    """The checks of one page, being counted."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._made = dict.fromkeys(_CHECKS, 0)
        self._failed = dict.fromkeys(_CHECKS, 0)
        self._places: dict[str, Place] = {}
        self._languages: Counter[str] = Counter()

    def mark(self, mark: Mark) -> None:
        """A mark has been closed."""
        if mark.tag == "/Artifact":
            self._check("artifacts", mark, wrong=mark.in_tree)
        if mark.in_tree:
            self._check("tagged", mark, wrong=mark.under_artifact)
        for words in mark.words:
            self._check(words, mark, wrong=not mark.speaks)
        self.content(mark)

    def content(self, mark: Mark) -> None:
        """What stands directly in a mark, or in a stream outside of all marks."""
        self._check("items", mark, wrong=not mark.in_tree and not mark.in_artifact, times=mark.items + mark.texts)
        self._check("texts", mark, wrong=not mark.speaks, times=mark.texts)

    def language(self, tag: str) -> None:
        """A mark names a language."""
        self._languages[tag] += 1

    def form(self, number: int | None, *, refers: bool, repeated: bool) -> None:
        """A form XObject is drawn. ``refers``: to content of another file; ``repeated``: has marks, and was drawn before."""
        place = Place(self._page, object=number)
        self._count("references", 1, place, wrong=refers)
        self._count("forms", 1, place, wrong=repeated)

    def facts(self, loose: Place | None) -> Tagging:
        """All checks. ``loose``: where the first visible content stands that is neither tagged nor an artifact."""
        if loose is not None and self._failed["items"]:
            self._places["items"] = loose
        checks = {
            name: Checks(self._made[name], self._failed[name], self._places.get(name)) for name in _CHECKS if self._made[name]
        }
        return Tagging(**checks, languages=tuple(self._languages.items()))

    def _check(self, name: str, mark: Mark, *, wrong: bool, times: int = 1) -> None:
        if times:
            box = bounded(mark.sink.box) if wrong and mark.sink is not None else None
            self._count(name, times, Place(self._page, box), wrong=wrong)

    def _count(self, name: str, times: int, place: Place, *, wrong: bool) -> None:
        self._made[name] += times
        if wrong:
            self._failed[name] += times
            self._places.setdefault(name, place)
