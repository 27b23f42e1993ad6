"""Carries out the operators of a page (ISO 32000-1, annex A), as far as they decide what can be read and seen."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple

from pypdf.generic import StreamObject

from bilagekoll.facts.pdf import Repair
from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import OPERATORS, Deadline, LimitReached
from bilagekoll.readers.pdf.content import beside_operators, marking_operators, painting_operators, text_operators
from bilagekoll.readers.pdf.content.collector import PageCollector
from bilagekoll.readers.pdf.content.layers import Layers
from bilagekoll.readers.pdf.content.marks import Mark
from bilagekoll.readers.pdf.content.matrix import IDENTITY
from bilagekoll.readers.pdf.content.reading import MarkedKey, Owners, Stream, no_owner
from bilagekoll.readers.pdf.content.resources import FontShelf, Resources
from bilagekoll.readers.pdf.content.setting import Setting
from bilagekoll.readers.pdf.content.state import GraphicsState
from bilagekoll.readers.pdf.content.tagging import Judged
from bilagekoll.readers.pdf.content.tokens import Operation, operations
from bilagekoll.readers.pdf.repairs import notice


def _any_operands(operators: Mapping[bytes, Callable[..., None]]) -> dict[bytes, tuple[int | None, Callable[..., None]]]:
    return {operator: (None, carry_out) for operator, carry_out in operators.items()}


_OPERATORS: dict[bytes, tuple[int | None, Callable[..., None]]] = {
    **text_operators.WITH_NUMBERS,
    **painting_operators.WITH_NUMBERS,
    **marking_operators.WITH_NUMBERS,
    **_any_operands({**text_operators.WITH_OPERANDS, **painting_operators.WITH_OPERANDS, **marking_operators.WITH_OPERANDS}),
}
"""How many numbers an operator takes, ``None`` for one that takes its operands as they are; and what carries it out."""
_THOROUGH = _OPERATORS | _any_operands(beside_operators.WITH_OPERANDS)
_WITHOUT_EFFECT = frozenset(b"w J j M d ri i G g K k RG rg SC sc SCN scn h MP DP d0 d1".split())
"""Those of annex A that decide nothing here, as far as they are not among the others."""
_BETWEEN_CHECKS = 4096
"""Operators between two looks at the clock: some 10 ms."""
_SAVED_STATES = 10_000
"""Graphics states on the stack. The standard allows 28 (annex C); a q beyond this many is passed over."""


def is_operator(word: bytes) -> bool:
    """Whether a word is an operator of page content (annex A)."""
    return word in _THOROUGH or word in _WITHOUT_EFFECT


class File(NamedTuple):
    """What all pages of a file share. ``thorough``: follow patterns and glyph procedures too.

    ``looked_through``: object numbers of pictures, and names of colour spaces, that are known to be whole, or noted not to be.
    ``operations``: those met so far.
    """

    fonts: FontShelf
    layers: Layers
    owners: Owners
    judged: Judged
    deadline: Deadline
    thorough: bool
    looked_through: set[Hashable]
    operations: dict[bytes, Operation]


class Interpreter:
    """Carries out content streams of one page. ``owned``: marks that the structure tree owns, ``None`` in an untagged file."""

    def __init__(
        self, file: File, collector: PageCollector, crop: Box, resources: Resources, owned: frozenset[MarkedKey] | None
    ) -> None:
        self.file = file
        self.collector = collector
        self.crop = crop
        self.owned = owned
        self.state = GraphicsState(IDENTITY, crop)
        self.page_resources = self.resources = resources
        self.mark = self.base = Mark()
        self.marks: list[Mark] = []
        self.closed: list[Mark] = []
        self.forms: list[StreamObject] = []
        self.forms_drawn = 0
        self.stream = Stream(None, no_owner, real=True, judged=True)
        self.text_matrix = self.line_matrix = IDENTITY
        self.setting = Setting(self.state, IDENTITY)
        self.path: list[float] = []
        self.clips = False
        self.in_text = False
        self._states: list[GraphicsState] = []
        self._tolerates = False
        self._count = 0

    def run(self, data: bytes, resources: Resources, stream: Stream) -> None:
        """Carry out a content stream, in the mark at hand. What it leaves open (q, marks, paths) ends with it."""
        around = self.resources, self.stream, self.base, self.mark, self.marks, self.closed, self.state, self._states
        self.resources, self.stream, self.base, self.marks, self.closed, self._states = resources, stream, self.mark, [], [], []
        self.in_text = False
        self.path.clear()
        try:
            self._carry_out(data)
            self._end_marks()
        finally:
            self.resources, self.stream, self.base, self.mark, self.marks, self.closed, self.state, self._states = around

    def beside(self) -> "Interpreter":
        """Carries out what stands beside the page's content."""
        return Interpreter(self.file, self.collector.beside(), self.crop, self.page_resources, None)

    def judge(self, marks: Iterable[Mark]) -> None:
        """Count what closed marks say and hold."""
        if self.stream.judged and self.stream.real:
            for mark in marks:
                self.collector.tagging.mark(mark)

    def name_language(self, tag: str) -> None:
        """A mark names a language."""
        if self.stream.judged:
            self.collector.tagging.language(tag)

    def save_state(self) -> None:
        """Q."""
        if len(self._states) < _SAVED_STATES:
            self._states.append(self.state)
            self.state = self.state.copy()

    def restore_state(self) -> None:
        """Q; one too many is passed over."""
        if self._states:
            self.state = self._states.pop()

    def _carry_out(self, data: bytes) -> None:
        operators = _THOROUGH if self.file.thorough else _OPERATORS
        unchecked = _BETWEEN_CHECKS
        for operator, operands in operations(data, self.file.operations):
            unchecked -= 1
            if not unchecked:
                unchecked = _BETWEEN_CHECKS
                self._check_limits(_BETWEEN_CHECKS)
            known = operators.get(operator)
            if known is None:
                if operator not in _WITHOUT_EFFECT:
                    self._pass_over(operator)
                continue
            numbers, carry_out = known
            if numbers is None:
                carry_out(self, operands)
            elif operands.__class__ is tuple and len(operands) == numbers:
                carry_out(self, *operands)
            elif len(operands) >= numbers:
                wanted = operands[len(operands) - numbers :]
                if all(operand.__class__ is float for operand in wanted):
                    carry_out(self, *wanted)
                else:
                    notice(Repair.CONTENT)
            else:
                notice(Repair.CONTENT)
        self._check_limits(_BETWEEN_CHECKS - unchecked)

    def _pass_over(self, operator: bytes) -> None:
        """No operator, which is allowed between BX and EX only (7.8.2)."""
        if operator in {b"BX", b"EX"}:
            self._tolerates = operator == b"BX"
        elif not self._tolerates:
            notice(Repair.CONTENT)

    def _end_marks(self) -> None:
        """The end of a stream. PDF/UA-1 does not count a mark that is still open: from it on, all stands outside of marks.

        Writers forget to end marks. One that is open together with a text or a graphics state is where the stream was cut.
        """
        loose = self.closed
        if self.marks and (self.in_text or self._states):
            notice(Repair.CONTENT)
        while self.marks:
            loose.append(marking_operators.leave_mark(self))
        for mark in loose:
            self.base.items += mark.items
            self.base.texts += mark.texts
        if self.stream.judged and self.stream.real:
            self.collector.tagging.content(self.base)

    def _check_limits(self, more: int) -> None:
        """So many more operators have been carried out."""
        self._count += more
        self.file.deadline.check()
        if self._count > OPERATORS:
            raise LimitReached("operators")
