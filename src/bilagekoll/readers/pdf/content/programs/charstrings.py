"""How wide a glyph is, by the first operator of its charstring (Adobe Technical Note 5177, 3.1; Adobe Type 1 Font Format, 6.4)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

_MOST_TOKENS = 1_000
"""Tokens before the width must be known. The first operator has at most 48 operands; subroutines may bring some more."""
_MOST_OPERANDS = {"endchar": 0, "hmoveto": 1, "vmoveto": 1, "rmoveto": 2}
_IN_PAIRS = frozenset({"hstem", "vstem", "hstemhm", "vstemhm", "hintmask", "cntrmask"})


class Subroutines:
    """The subroutines of a Type 2 font; numbers are counted from a bias (5177, 4.7)."""

    def __init__(self, index: Sequence[Any] | None) -> None:
        self._index = index if index is not None else ()
        count = len(self._index)
        self._bias = 107 if count < 1240 else 1131 if count < 33900 else 32768

    def get(self, number: float) -> Any | None:
        """A subroutine, ``None`` when there is none of that number."""
        at = int(number) + self._bias
        return self._index[at] if 0 <= at < len(self._index) else None


def stated_width(charstring: Any, local: Subroutines, common: Subroutines) -> float | None:
    """The width that a Type 2 charstring states, as a difference from nominalWidthX; ``None``: it has the default width."""
    stack: list[float] = []
    for operator in _operators(charstring, stack, {"callsubr": local.get, "callgsubr": common.get}):
        return stack[0] if _has_width(operator, len(stack)) else None
    return None


def _operators(charstring: Any, stack: list[float], subroutines: Mapping[str, Callable[[float], Any | None]]) -> Iterator[str]:
    """The operators of a charstring in order; the numbers before each lie on the stack.

    ``subroutines``: how to get one by its number, by the operator that calls it. One that is not there is passed over.
    """
    open_strings = [(charstring, 0)]
    for _ in range(_MOST_TOKENS):
        if not open_strings:
            return
        current, at = open_strings.pop()
        found, is_operator, at = current.getToken(at)
        if found is None or (is_operator and found == "return"):
            continue
        open_strings.append((current, at))
        if not is_operator:
            stack.append(found)
        elif found in subroutines:
            called = subroutines[found](stack.pop()) if stack else None
            if called is not None:
                open_strings.append((called, 0))
        else:
            yield found


def _has_width(operator: str, operands: int) -> bool:
    """Whether there is an operand more than the operator takes; endchar may have the four of an accented letter."""
    if operator in _IN_PAIRS:
        return operands % 2 == 1
    if operator == "endchar":
        return operands not in {0, 4}
    return operator in _MOST_OPERANDS and operands > _MOST_OPERANDS[operator]


def type1_width(charstring: Any, subroutine: Callable[[int], Any | None]) -> float | None:
    """The width that a Type 1 charstring sets; ``None`` when it sets none. ``subroutine``: one by its number."""
    stack: list[float] = []
    for operator in _operators(charstring, stack, {"callsubr": lambda number: subroutine(int(number))}):
        if operator == "hsbw":
            return stack[-1] if stack else None
        if operator == "sbw":
            return stack[-2] if len(stack) > 1 else None
        if operator == "div" and len(stack) > 1:
            divisor = stack.pop()
            stack[-1] = int(stack[-1] / divisor) if divisor else 0
        else:
            stack.clear()
    return None
