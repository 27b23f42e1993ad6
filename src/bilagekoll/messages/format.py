"""The file of a template: a head of settings in TOML between two lines of plus signs, and under it the text as it is.

The text, which is what authors change most, needs no quotes and no escapes. Settings have Swedish or English names.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from bilagekoll.messages.templates import Field, Kind, Purpose, Template, TemplateError

FENCE = "+++"
SUFFIX = ".md"
LANGUAGES = ("sv", "en")
MOST_BYTES = 200_000
"""Size of a template file, far above any message."""
_SETTINGS = {
    "namn": "name", "typ": "type", "passar": "fits", "passar-inte": "not-for", "nyckelord": "keywords",
    "max-tecken": "max-characters", "uppgift": "field",
}  # fmt: skip
_OF_FIELD = {
    "namn": "label", "label": "label", "slag": "kind", "tips": "hint", "exempel": "example", "krävs": "required",
    "max-tecken": "max-characters", "förslag": "proposed",
}  # fmt: skip
KINDS = {
    "enhet": Kind.UNIT, "syfte": Kind.PURPOSE, "svar": Kind.REPLIES, "kontakt": Kind.CONTACT, "tid": Kind.TIME,
    "plats": Kind.PLACE, "innehåll": Kind.CONTENT, "annat": Kind.OTHER,
}  # fmt: skip
"""Swedish names of the kinds."""
_PURPOSES = {"information": Purpose.INFORMATION, "fråga": Purpose.QUESTION, "question": Purpose.QUESTION}
_TYPES: dict[str, type] = {
    "name": str, "label": str, "type": str, "fits": str, "not-for": str, "keywords": list, "max-characters": int, "field": dict,
    "kind": str, "hint": str, "example": str, "required": bool, "proposed": bool,
}  # fmt: skip
_BARE = re.compile(r"(?m)^(\s*)([\w-]*[^\W\d_a-zA-Z][\w-]*)(\s*=)")
_BARE_IN_TABLE = re.compile(r"(?m)^(\s*\[\s*[\w-]+\s*\.\s*)([\w-]*[^\W\d_a-zA-Z][\w-]*)(\s*\])")


def kind_named(name: str) -> Kind | None:
    """The kind of a Swedish or English name."""
    low = name.casefold()
    return KINDS.get(low) or (Kind(low) if low in set(Kind) else None)


def kind_name(kind: Kind, language: str) -> str:
    """The name of a kind in a language."""
    return _named(kind.value, {own: kind.value for own, kind in KINDS.items()}, language)


def parsed(data: bytes, file_name: str, path: str = "") -> Template:
    """A template from the bytes of its file; the name of the file ("summons.sv.md") says its id and language.

    Raises :class:`TemplateError`.
    """
    return _Parser(path or file_name).template(data, file_name)


def id_and_language(file_name: str, path: str) -> tuple[str, str]:
    """The id and the language that the name of a template file says. Raises :class:`TemplateError`."""
    id_, _, language = file_name.removesuffix(SUFFIX).rpartition(".")
    if not file_name.endswith(SUFFIX) or language not in LANGUAGES or not id_:
        raise TemplateError("file-name", path=path)
    return id_, language


def written(template: Template) -> str:
    """The file of a template, with settings named in its language."""
    settings = [("name", template.name), ("type", template.purpose.value), ("fits", template.fits), ("not-for", template.not_for)]
    lines = [_setting(name, value, _SETTINGS, template.language) for name, value in settings]
    lines.append(_setting("keywords", list(template.keywords), _SETTINGS, template.language))
    for field in template.fields:
        lines += ["", *_field_lines(field, template.language)]
    return "\n".join([FENCE, *lines, FENCE, template.text.strip(), ""])


def _field_lines(field: Field, language: str) -> Iterator[str]:
    name = field.name if re.fullmatch(r"[\w-]+", field.name) else quoted(field.name)
    yield f"[{_named('field', _SETTINGS, language)}.{name}]"
    kind = kind_name(field.kind, language)
    values: list[tuple[str, object]] = [("label", field.label)]
    if kind_named(field.name) is not field.kind and field.kind is not Kind.OTHER:
        values.append(("kind", kind))
    values += [("hint", field.hint), ("example", field.example), ("required", field.required), ("max-characters", field.longest)]
    values.append(("proposed", field.proposed or None))
    for key, value in values:
        if value not in {None, ""}:
            yield _setting(key, value, _OF_FIELD if language == "sv" else {}, language)


def _setting(name: str, value: object, names: Mapping[str, str], language: str) -> str:
    own = _named(name, names, language)
    if isinstance(value, bool):
        return f"{own} = {str(value).lower()}"
    if isinstance(value, list):
        return f"{own} = [{', '.join(quoted(str(item)) for item in value)}]"
    if own in {"typ", "type"} and language == "sv":
        value = "fråga" if value == Purpose.QUESTION else value
    return f"{own} = {value if isinstance(value, int) else quoted(str(value))}"


def quoted(text: str) -> str:
    """A basic string of TOML; JSON writes its escapes the same way, but for delete (TOML 1.0, Strings)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _named(name: str, names: Mapping[str, str], language: str) -> str:
    return next((own for own, english in names.items() if english == name), name) if language == "sv" else name


class _Parser:
    def __init__(self, path: str) -> None:
        self._path = path
        self._head = ""

    def template(self, data: bytes, file_name: str) -> Template:
        id_, language = id_and_language(file_name, self._path)
        head, text, text_line = self._parts(self._decoded(data))
        self._head = head
        top = self._settings(self._toml(head), _SETTINGS, "")
        for needed in ("name", "type", "fits"):
            if not top.get(needed):
                self._fail("missing", key=_named(needed, _SETTINGS, language))
        purpose = _PURPOSES.get(top["type"].casefold())
        if purpose is None:
            self._fail("type", line=str(self._line_of("typ|type")), value=top["type"])
        if not text.strip():
            self._fail("no-text")
        return Template(
            id=id_,
            language=language,
            name=top["name"],
            purpose=purpose,
            fits=top["fits"],
            not_for=top.get("not-for", ""),
            text=text,
            fields=tuple(self._field(name, raw) for name, raw in top.get("field", {}).items()),
            keywords=tuple(str(word).casefold() for word in top.get("keywords", ())),
            longest=top.get("max-characters"),
            path=self._path,
            text_line=text_line,
        )

    def _decoded(self, data: bytes) -> str:
        if len(data) > MOST_BYTES:
            self._fail("too-large")
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            self._fail("not-utf-8", line=str(data.count(b"\n", 0, error.start) + 1))

    def _parts(self, whole: str) -> tuple[str, str, int]:
        """Head, text and the line where the text begins. The head keeps its place: its lines are those of the file."""
        lines = whole.split("\n")
        fences = [number for number, line in enumerate(lines) if line.strip() == FENCE]
        before = lines[: fences[0]] if fences else lines
        if len(fences) < 2 or any(line.strip() for line in before):
            self._fail("no-head")
        start = fences[1] + 1
        while start < len(lines) and not lines[start].strip():
            start += 1
        head = "\n".join(["" if number == fences[0] else line for number, line in enumerate(lines[: fences[1]])])
        return head, "\n".join(lines[start:]).rstrip(), start + 1

    def _toml(self, head: str) -> dict[str, Any]:
        # TOML wants quotes round a name with å, ä or ö; people who write Swedish should not have to know.
        plain = _BARE_IN_TABLE.sub(r'\1"\2"\3', _BARE.sub(r'\1"\2"\3', head))
        try:
            return tomllib.loads(plain)
        except tomllib.TOMLDecodeError as error:
            at = re.search(r"line (\d+)", str(error))  # Python 3.11 tells the line in its message only, and none at the end
            line = int(at[1]) if at else head.count("\n") + 1
            shown = head.split("\n")[line - 1] if line <= head.count("\n") + 1 else ""
            curly = re.search(r"=\s*\[?\s*[”“„]", shown) is not None
            self._fail("curly-quotes" if curly else "syntax", line=str(line), text=shown.strip())

    def _settings(self, raw: Mapping[str, Any], names: Mapping[str, str], table: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in raw.items():
            name = names.get(key, key)
            line = str(self._line_of(re.escape(key), table))
            if name not in set(names.values()):
                self._fail("unknown-key", key=key, line=line)
            is_count = isinstance(value, int) and not isinstance(value, bool) and value > 0
            if not isinstance(value, _TYPES[name]) or (name == "max-characters" and not is_count):
                self._fail(f"wrong-{_TYPES[name].__name__}", key=key, line=line)
            found[name] = value.strip() if isinstance(value, str) else value
        return found

    def _field(self, name: str, raw: Any) -> Field:
        line = self._line_of(rf"""\[[^\]]*\.\s*["']?{re.escape(name)}["']?\s*\]""")
        if not isinstance(raw, dict):
            self._fail("wrong-dict", key=name, line=str(line))
        values = self._settings(raw, _OF_FIELD, name)
        kind = kind_named(values.get("kind", name))
        if kind is None and "kind" in values:
            self._fail("kind", line=str(line), value=values["kind"])
        return Field(
            name=name,
            label=values.get("label") or name,
            kind=kind or Kind.OTHER,
            hint=values.get("hint", ""),
            example=values.get("example", ""),
            required=values.get("required", False),
            longest=values.get("max-characters"),
            proposed=values.get("proposed", False),
            line=line,
        )

    def _line_of(self, pattern: str, table: str = "") -> int:
        """The line, from 1, that begins with a pattern, under the head of a table if one is named; 1 when there is none."""
        lines = self._head.split("\n")
        start = 0
        if table:
            start = self._line_of(rf"""\[[^\]]*\.\s*["']?{re.escape(table)}["']?\s*\]""") - 1
        begins = re.compile(rf"""\s*["']?(?:{pattern})["']?\s*(?:=|$|#)|\s*\[+\s*(?:{pattern})\b""")
        return next((number + 1 for number in range(start, len(lines)) if begins.match(lines[number])), 1)

    def _fail(self, sentence: str, **values: str) -> NoReturn:
        raise TemplateError(sentence, path=self._path, **values)
