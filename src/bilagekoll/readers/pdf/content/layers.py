"""Optional content: layers that are on or off (ISO 32000-1, 8.11)."""

from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from bilagekoll.readers.pdf.objects import (
    array,
    as_dictionary,
    as_name,
    dictionaries,
    dictionary,
    get,
    name,
    object_number,
    resolve,
)

_DEEPEST = 20
"""Visibility expressions inside one another. What stands deeper counts as shown."""


_STATES = {"View": "/ViewState", "Print": "/PrintState", "Export": "/ExportState"}
"""Categories of use that switch a group on or off (table 102)."""
_CATEGORIES = 20
"""Categories that are looked at; the standard has eight."""


class Layers:
    """Which optional content is off when the file is opened (8.11.4.3)."""

    def __init__(self, catalog: DictionaryObject | None) -> None:
        self._off: set[int | None] = set()
        properties = dictionary(catalog, "/OCProperties") if catalog is not None else None
        default = dictionary(properties, "/D") if properties is not None else None
        if properties is None or default is None:
            return
        if name(default, "/BaseState") == "OFF":
            self._off.update(map(object_number, array(properties, "/OCGs")))
            self._off.difference_update(map(object_number, array(default, "/ON")))
        self._off.update(map(object_number, array(default, "/OFF")))
        self._switch_by_use(default)
        self._off.discard(None)

    def _switch_by_use(self, default: DictionaryObject) -> None:
        """What the groups' own words on their use switch when a reader opens the file to view it (8.11.4.4).

        Off by any of the categories that are named is off. At which zoom and for whom it is opened nobody knows.
        """
        done = set()
        for application in dictionaries(array(default, "/AS")):
            if name(application, "/Event") != "View":
                continue
            states = frozenset(_STATES) & set(map(as_name, array(application, "/Category")[:_CATEGORIES]))
            these = (object_number(dict.get(application, "/OCGs")), states)
            if these[0] is not None and these in done:
                continue  # a hostile file may name one long list again and again
            done.add(these)
            for group in array(application, "/OCGs"):
                switched = [state for category in states if (state := _state(group, category))]
                if switched:
                    (self._off.add if "OFF" in switched else self._off.discard)(object_number(group))

    def hide(self, value: object) -> bool:
        """Whether content of this group or membership dictionary is not shown."""
        group = resolve(value)
        if not isinstance(group, DictionaryObject):
            return False
        if name(group, "/Type") != "OCMD":
            return object_number(group) in self._off
        expression = get(group, "/VE")
        if isinstance(expression, ArrayObject) and expression:
            return not self._holds(expression)
        groups = get(group, "/OCGs")
        members = [groups] if isinstance(groups, DictionaryObject) else list(dictionaries(array(group, "/OCGs")))
        off = [object_number(member) in self._off for member in members]
        policies = {"AllOn": any(off), "AnyOff": not any(off), "AllOff": not all(off)}
        return bool(off) and policies.get(name(group, "/P"), all(off))

    def _holds(self, expression: object, depth: int = 0) -> bool:
        """A visibility expression (8.11.2.2): a group that is on, or /And, /Or or /Not with what they are about."""
        found = resolve(expression)
        if isinstance(found, DictionaryObject):
            return object_number(found) not in self._off
        if not isinstance(found, ArrayObject) or not found or depth > _DEEPEST:
            return True
        operator, *operands = found
        held = (self._holds(operand, depth + 1) for operand in operands)
        if not isinstance(operator, NameObject) or not operands:
            return True
        if operator == "/Not":
            return not next(held)
        return any(held) if operator == "/Or" else all(held)


def _state(value: object, category: str) -> str:
    """What the usage dictionary of a group recommends, ON or OFF; empty when it recommends nothing."""
    group = as_dictionary(value)
    usage = dictionary(group, "/Usage") if group is not None else None
    use = dictionary(usage, f"/{category}") if usage is not None else None
    return name(use, _STATES[category]) if use is not None else ""
