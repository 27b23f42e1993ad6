"""Frozen dataclasses whose methods are written when they are first called.

``dataclasses.dataclass(frozen=True, slots=True)`` writes and compiles six functions for each class when its module is imported.
That takes half a thousandth of a second a class, of which a check meets 140 before it has read anything; it makes things of 25 of
them for a photo, of 80 for a letter, and compares hardly any.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_COMPARING = {"eq": True, "unsafe_hash": True}
_METHODS: dict[str, dict[str, Any]] = {"__init__": {}, "__repr__": {"repr": True}, "__eq__": _COMPARING, "__hash__": _COMPARING}
"""What is written later, and what to ask the standard library for to have it; ``__init__`` it writes four times more slowly."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(declared: type[T]) -> type[T]:
    """As ``dataclass(frozen=True, slots=True)``: a new class with slots for the fields that the given one declares.

    All fields are parameters: there is no ``field(init=False)``.
    """
    own = {*vars(declared)}
    made = dataclass(init=False, repr=False, eq=False, slots=True)(declared)
    for name in _METHODS:
        if name not in own:
            setattr(made, name, _first_call(made, name))
    for method in (_setattr, _delattr, _getstate, _setstate):
        setattr(made, f"_{method.__name__}__", method)
    return made


def _first_call(made: type, name: str) -> Callable[..., Any]:
    """A method that puts the right one in its place and hands on to it."""

    def method(*arguments: Any, **named: Any) -> Any:
        setattr(made, name, _init(made) if name == "__init__" else _method(made, name))
        return getattr(made, name)(*arguments, **named)

    return method


def _init(made: Any) -> Any:
    """The method that fills the slots."""
    known: dict[str, Any] = {"MISSING": MISSING}
    taken: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for one in fields(made):
        known |= {f"set_{one.name}": getattr(made, one.name).__set__, f"default_{one.name}": one.default}
        value = one.name
        if one.default_factory is not MISSING:
            known[f"new_{one.name}"] = one.default_factory
            value = f"new_{one.name}() if {one.name} is MISSING else {one.name}"
        required = one.default is MISSING and one.default_factory is MISSING
        taken[bool(one.kw_only)].append(one.name if required else f"{one.name}=default_{one.name}")
        lines.append(f" set_{one.name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    parameters = ["self", *taken[False], *(["*", *taken[True]] if taken[True] else [])]
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *lines, " return"]), known)  # noqa: S102 - names of fields
    return known["__init__"]


def _method(made: Any, name: str) -> Any:
    written: dict[str, Any] = {"init": False, "repr": False, "eq": False} | _METHODS[name]
    doc = {"__doc__": name}  # without one, the standard library would write one by the signature, which takes long
    like = make_dataclass(made.__name__, [(one.name, one.type, _again(one)) for one in fields(made)], namespace=doc, **written)
    return vars(like)[name]


def _again(one: "Field[Any]") -> Any:
    """A field declared as another."""
    said = ("default", "default_factory", "repr", "hash", "compare", "kw_only")
    return field(**{name: getattr(one, name) for name in said})


def _setattr(_: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    """For pickle, which would set the fields one by one."""
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
