import pickle
import re
from abc import ABC
from dataclasses import KW_ONLY, FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from pathlib import Path

import pytest

import bilagekoll
from bilagekoll.facts.frozen import frozen


@frozen
class Point:
    """Where something is."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list, hash=False)
    secret: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Usual:
    """The same by the standard library."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list, hash=False)
    secret: str = field(default="", repr=False, compare=False)


@frozen
class Placed(ABC):
    _: KW_ONLY
    page: int | None = None


@frozen
class Heading(Placed):
    level: int

    def __post_init__(self):
        if self.level > 6:
            raise ValueError(self.level)


@frozen
class Named:
    name: str

    def __repr__(self) -> str:
        return self.name


GIVEN = [((1,), {}), ((1, 2), {}), ((), {"x": 1, "names": ["a"]}), ((1,), {"secret": "s"})]


@pytest.mark.parametrize(("arguments", "named"), GIVEN)
def test_it_is_as_the_standard_library_makes_it(arguments, named):
    one, usual = Point(*arguments, **named), Usual(*arguments, **named)
    assert asdict(one) == asdict(usual)
    assert repr(one) == repr(usual).replace("Usual", "Point")
    assert hash(one) == hash(usual)
    assert Point.__match_args__ == Usual.__match_args__
    assert Point.__slots__ == Usual.__slots__


def test_each_instance_has_lists_of_its_own():
    assert Point(1).names is not Point(1).names


@pytest.mark.parametrize(("arguments", "named"), [((), {}), ((1, 2, [], "", 5), {}), ((1,), {"z": 1})])
def test_wrong_arguments_are_refused(arguments, named):
    with pytest.raises(TypeError):
        Point(*arguments, **named)


def test_it_is_equal_by_its_fields_and_its_class():
    assert Point(1, 2) == Point(1, 2, secret="s")
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != Usual(1, 2)
    assert len({Point(1), Point(1), Point(2)}) == 2


@pytest.mark.parametrize("name", ["x", "new"])
def test_nothing_of_it_changes(name):
    one = Point(1)
    with pytest.raises(FrozenInstanceError):
        setattr(one, name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(one, name)
    assert one.x == 1


def test_it_can_be_pickled_and_changed_in_a_copy():
    one = Point(1, 2, ["a"], "s")
    back = pickle.loads(pickle.dumps(one))
    assert (back, back.secret) == (one, "s")
    assert replace(one, y=3) == Point(1, 3, ["a"])
    assert is_dataclass(one)
    assert [one.name for one in fields(Point)] == ["x", "y", "names", "secret"]


def test_a_class_inherits_fields_and_checks_what_it_is_given():
    assert Heading(2, page=1) == Heading(level=2, page=1)
    assert repr(Heading(2)) == "Heading(page=None, level=2)"
    assert Placed(page=1) != Heading(1, page=1)
    with pytest.raises(ValueError, match="7"):
        Heading(7)
    with pytest.raises(TypeError):
        Heading(1, 2)


def test_a_class_keeps_the_methods_that_it_has():
    assert repr(Named("Eva")) == "Eva"


def test_all_frozen_classes_with_slots_are_made_by_it():
    """Each other one makes every start half a thousandth of a second longer."""
    sources = Path(bilagekoll.__file__).parent
    usual = re.compile(r"^@dataclass\(frozen=True, slots=True\)$", re.MULTILINE)
    assert [str(path) for path in sources.rglob("*.py") if usual.search(path.read_text(encoding="utf-8"))] == []
