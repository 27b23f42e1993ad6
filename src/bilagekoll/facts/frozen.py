"""Frozen dataclasses whose methods are written when they are first called.

``dataclasses.dataclass(frozen=True, slots=True)`` writes and compiles six functions for each class when its module is imported.
That takes half a thousandth of a second a class, of which a check meets 130 before it has read anything, and uses few. Here the
standard library writes the same functions for those that are used.
"""

from collections.abc import Callable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_COMPARING: dict[str, Any] = {"eq": True, "unsafe_hash": True}
_WRITTEN: dict[str, dict[str, Any]] = {
    "__init__": {"init": True, "frozen": True},
    "__repr__": {"repr": True},
    "__eq__": _COMPARING,
    "__hash__": _COMPARING,
}
"""Methods, and what to ask the standard library for to have them."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(declared: type[T]) -> type[T]:
    """As ``dataclass(frozen=True, slots=True)``: a new class with slots for the fields that the given one declares."""
    own = {*vars(declared)}
    made = dataclass(init=False, repr=False, eq=False, slots=True)(declared)
    for name in _WRITTEN:
        if name not in own:
            setattr(made, name, _first_call(made, name))
    for method in (_setattr, _delattr, _getstate, _setstate):
        setattr(made, f"_{method.__name__}__", method)
    return made


def _first_call(made: type, name: str) -> Callable[..., Any]:
    """A method that puts the right one in its place and hands on to it."""

    def method(*arguments: Any, **named: Any) -> Any:
        setattr(made, name, _method(made, name))
        return getattr(made, name)(*arguments, **named)

    return method


def _method(made: Any, name: str) -> Any:
    said = {"__doc__": name}  # without one, the standard library would write one by the signature, which takes long
    after = {"__post_init__": made.__post_init__} if hasattr(made, "__post_init__") else {}
    wanted: dict[str, Any] = {"init": False, "repr": False, "eq": False} | _WRITTEN[name]
    like = make_dataclass(
        made.__name__, [(one.name, one.type, _again(one)) for one in fields(made)], namespace=said | after, **wanted
    )
    return vars(like)[name]


def _again(one: "Field[Any]") -> Any:
    """A field declared as another."""
    said = ("default", "default_factory", "init", "repr", "hash", "compare", "kw_only")
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
