"""Optional content: layers that are on or off (ISO 32000-1, 8.11)."""

from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from bilagekoll.readers.pdf.objects import array, dictionaries, dictionary, get, name, object_number, resolve

_DEEPEST = 20
"""Visibility expressions inside one another. What stands deeper counts as shown."""


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
        self._off.discard(None)

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
