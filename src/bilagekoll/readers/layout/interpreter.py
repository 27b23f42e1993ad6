"""Carries out the content of a page with pdfminer.six, its operators cut out by our own tokenizer.

pdfminer.six reads a stream byte by byte, which takes it half of the time of a page; the tokenizer of the checks takes a tenth.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import LIT, PSLiteral

from bilagekoll.readers.layout.device import Collector
from bilagekoll.readers.pdf.content.tokens import Operand, operations

_SPELLED = {"*": "_a", '"': "_w", "'": "_q"}
"""How pdfminer.six writes signs of operators in the names of its methods."""


def _methods() -> dict[bytes, tuple[Callable[..., None], int]]:
    """What carries out each operator, and how many operands it takes."""
    found = {}
    for name in dir(PDFPageInterpreter):
        method = getattr(PDFPageInterpreter, name)
        if name.startswith("do_"):
            operator = name.removeprefix("do_")
            for sign, spelled in _SPELLED.items():
                operator = operator.replace(spelled, sign)
            found[operator.encode("ascii")] = (method, method.__code__.co_argcount - 1)
    return found


_METHODS = _methods()


class Interpreter(PDFPageInterpreter):
    """Draws on a :class:`Collector`."""

    device: Collector

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out streams as one. One that is being carried out already (a form that draws itself) is passed over."""
        self.stream_ids.clear()
        data = b"\n".join(_unpacked(stream) for stream in self._new(streams))
        for operator, operands in operations(data):
            self.device.count()
            if operator == b"BI":
                self.device.inline_image()
                continue
            method, wanted = _METHODS.get(operator, (None, 0))
            if method is None:
                continue
            if type(operands) is tuple and len(operands) == wanted:
                method(self, *operands)
                continue
            self.argstack = [_plain(operand) for operand in operands]
            arguments = self.pop(wanted) if wanted else []
            if len(arguments) == wanted:
                method(self, *arguments)

    def _new(self, streams: Sequence[object]) -> Iterator[PDFStream]:
        for entry in streams:
            stream = stream_value(entry)
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                yield stream


def _unpacked(stream: PDFStream) -> bytes:
    """The data of a stream. pdfminer.six would keep it, in place of the packed data, for as long as the document is open."""
    packed = stream.rawdata
    data = stream.get_data()
    if packed is not None:
        stream.rawdata, stream.data = packed, None
    return data


def _plain(operand: Operand) -> Any:
    """An operand as pdfminer.six has it: names as its literals, keys without a slash."""
    kind = type(operand)
    if kind is str:
        return _name(operand)
    if kind is list:
        return [_plain(item) for item in operand] if any(type(item) in {str, list, dict} for item in operand) else operand
    if kind is dict:
        return {key.removeprefix("/"): _plain(value) for key, value in operand.items()}
    return operand


def _name(spelled: str) -> PSLiteral:
    return LIT(spelled.removeprefix("/"))
