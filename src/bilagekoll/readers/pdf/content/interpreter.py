"""Carries out the operators of a page (ISO 32000-1, annex A), as far as they decide what can be read and seen."""

from pypdf.generic import StreamObject

from bilagekoll.facts.place import Box
from bilagekoll.readers.limits import OPERATORS, Deadline, LimitReached
from bilagekoll.readers.pdf.content import marking_operators, painting_operators, text_operators
from bilagekoll.readers.pdf.content.collector import PageCollector
from bilagekoll.readers.pdf.content.marks import Mark
from bilagekoll.readers.pdf.content.matrix import IDENTITY
from bilagekoll.readers.pdf.content.reading import MarkedKey
from bilagekoll.readers.pdf.content.resources import FontShelf, Layers, Resources
from bilagekoll.readers.pdf.content.state import GraphicsState
from bilagekoll.readers.pdf.content.tokens import operations

_WITH_NUMBERS = {**text_operators.WITH_NUMBERS, **painting_operators.WITH_NUMBERS, **marking_operators.WITH_NUMBERS}
_WITH_OPERANDS = {**text_operators.WITH_OPERANDS, **painting_operators.WITH_OPERANDS, **marking_operators.WITH_OPERANDS}
_BETWEEN_CHECKS = 4096
"""Operators between two looks at the clock: some 10 ms."""
_SAVED_STATES = 10_000
"""Graphics states on the stack. The standard allows 28 (annex C); a q beyond this many is passed over."""


class Interpreter:
    """Carries out content streams of one page. ``owned``: marks that the structure tree owns, ``None`` in an untagged file."""

    def __init__(
        self,
        collector: PageCollector,
        crop: Box,
        fonts: FontShelf,
        layers: Layers,
        owned: frozenset[MarkedKey] | None,
        deadline: Deadline,
    ) -> None:
        self.collector = collector
        self.fonts = fonts
        self.layers = layers
        self.owned = owned
        self.state = GraphicsState(IDENTITY, crop)
        self.resources = Resources(None, fonts)
        self.mark = Mark()
        self.marks: list[Mark] = []
        self.forms: list[StreamObject] = []
        self.form: int | None = None
        self.text_matrix = self.line_matrix = IDENTITY
        self.path: list[float] = []
        self.clips = False
        self._states: list[GraphicsState] = []
        self._deadline = deadline
        self._count = 0

    def run(self, data: bytes, resources: Resources, form: int | None = None) -> None:
        """Carry out a content stream. What it leaves open (q, marks, paths) ends with it. ``form``: object number of its form."""
        around = self.resources, self.form, self.mark, self.marks, self.state, self._states
        self.resources, self.form, self.marks, self._states = resources, form, [], []
        self.path.clear()
        try:
            for operator, operands in operations(data):
                self._count += 1
                if not self._count % _BETWEEN_CHECKS:
                    self._check_limits()
                with_numbers = _WITH_NUMBERS.get(operator)
                if with_numbers is not None:
                    count, carry_out = with_numbers
                    if len(operands) != count:
                        if len(operands) < count:
                            continue
                        del operands[: len(operands) - count]
                    for operand in operands:
                        if operand.__class__ is not float:
                            break
                    else:
                        carry_out(self, *operands)
                elif operator in _WITH_OPERANDS:
                    _WITH_OPERANDS[operator](self, operands)
            while self.marks:
                marking_operators.end_mark(self)
        finally:
            self.resources, self.form, self.mark, self.marks, self.state, self._states = around

    def save_state(self) -> None:
        """Q."""
        if len(self._states) < _SAVED_STATES:
            self._states.append(self.state)
            self.state = self.state.copy()

    def restore_state(self) -> None:
        """Q; one too many is passed over."""
        if self._states:
            self.state = self._states.pop()

    def _check_limits(self) -> None:
        self._deadline.check()
        if self._count > OPERATORS:
            raise LimitReached("operators")
