"""What can be written of an object: each attribute of the contract, with values that break products."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.contract.classify import Path
from klantinteracties_conformance.contract.knowledge import ObjectKnowledge
from klantinteracties_conformance.contract.request_schemas import RequestSchemas

NOTHING_MORE: Any = object()
"""Stands for: there is no value that empties this attribute."""

_MOMENTS = (
    "2026-03-02T10:15:00+01:00",
    "2026-03-29T03:30:00+02:00",
    "2025-10-26T02:30:00+01:00",
    "2025-10-26T02:30:00+02:00",
    "2025-12-31T23:59:59.999Z",
    "2026-01-01T00:30:00+01:00",
    "2026-03-02T20:15:00-04:00",
)
"""Moments with an offset or milliseconds, around both changes of the clock and the turn of a year; one of the
Caribbean Netherlands.

Rounded in any way, the last thousandth of a year falls in the next one.
"""

OPENING = "Bewaard"
"""With this word begins the first of the texts."""

_DAYS = ("2026-01-01", "2024-02-29", "2025-12-31")
_TEXTS = (
    f"{OPENING}:  é\\d & 'x' <y> 100% + \"z\"; a,b/c, ë &amp; %41 \\n 03-04-2026 https://example.nl//a",
    "0012",
    "=Łęcka-Şahin  - Müßig, Čapek – ‘van ’t’ “½”… Zoe\u0308 ﬁ {0}",
    "0",
)
"""Two spaces and signs that escaping, splitting or rendering may lose, in short texts too; a number that
begins with zeros, letters of names from abroad, what a spreadsheet takes for a formula, quotation marks and
dashes as word processors write them, an accent apart from its letter as some computers type it, two letters
in one as documents hold them, what looks like a code, a place to fill in, a day or an address on the web, and
a text that some languages take for none."""

_NAME = "Null"
"""In place of the last of these, a name that looks like nothing."""

LINES = (
    "Eerste regel: de vraag 🙂 van שרה\u200f. \U0001f469\u200d\U0001f467\n\n"
    "- tweede regel,\n  met een vervolg\tin een kolom, van €\u00a0250 per vier\u00adkante meter"
)
"""What somebody writes down in several lines, or a resident in an e-mail: with a name that is
written from right to left and the mark that says so of what follows, a sign that three characters make up, of
which the middle one isn't seen, and a space and a hyphen as web pages have them."""

_ROOM_FOR_LINES = 1000
"""Characters for which an attribute must have room where people write lines in it (I-10)."""

FINEST_MOMENT = "2026-03-02T10:15:00.123456Z"
LETTER = "🙂"
_MOST_LETTERS = 10_000

_ADDRESSES = ("Anna.Dijk+kcc@example.nl", "a-b_c@post.kcc.example.nl")
_PHONES = ("+31612345678", "0612345678", "0031612345678")
_PATTERNED = (*_PHONES, "1234567890123456", "0000000000000012", "NL", "1234 AB", "9999 ZZ", "Ref-1_a", "007")
"""Texts among which those are chosen that an attribute's pattern allows."""

_OPEN = (
    {
        "snake_case": "Waarde één",
        "MetHoofdletter": "2",
        "met.punt": "x",
        "met spatie": "007",
        "leeg": "",
        "z": "y",
    },
    {"a-b": "x"},
)
"""Attributes of any name: kept to the letter, with whatever they say, and all of them."""


@dataclass(frozen=True)
class Attribute:
    """One attribute that can be written. `values` may have references (`naar`), as examples have them.

    `empty` is what empties it on a change, `NOTHING_MORE` where nothing does. `kind` is what tells the kind
    of object that has it, as attribute and value, where only some do.
    """

    path: Path
    values: tuple[Any, ...]
    empty: Any = NOTHING_MORE
    kind: tuple[str, str] | None = None
    plain: bool = False
    """Its values are texts or codes that other attributes have as well."""
    may_be_refused: tuple[Any, ...] = ()
    """Those of its values that a good provider may not know, and keeps where it takes them."""

    @property
    def name(self) -> str:
        """Return its dotted name."""
        return ".".join(map(str, self.path))

    @property
    def refers_to_one(self) -> bool:
        """Tell whether its values are references, each to one object."""
        return self.refers and isinstance(self.values[0], dict)

    @property
    def refers(self) -> bool:
        """Tell whether its values are references."""
        return isinstance(self.values[0], dict | list) and "naar" in str(self.values[0])


Values = Callable[[Mapping[str, Any], "str | list[Any] | None"], Iterator[Any]]
"""Yields values for a schema, and what is known of their form."""


class Writable:
    """The attributes that the body of one request may have.

    `values` chooses what each of them is given, where that isn't said of it by name.
    """

    def __init__(self, schemas: RequestSchemas, about: ObjectKnowledge, values: Values | None = None) -> None:
        self._schemas = schemas
        self._about = about
        self._values = values or _values

    def attributes(self, node: Any) -> Iterator[Attribute]:
        """Yield the attributes of an object schema, those of a kind of object for each kind."""
        groups = self._about.by_kind
        for name, part in self._schemas.properties(node).items():
            if name not in groups and not any(name == about.on for about in groups.values()):
                yield from self._of(part, (name,), None)
        for group, about in groups.items():
            for kind, usual in about.values.items():
                known = self._schemas.properties(self._schemas.of_kind(node, kind))
                parts = self._schemas.properties(known.get(group, {}))
                for name in usual:
                    if name in parts:
                        yield from self._of(parts[name], (group, name), (about.on, kind))

    def _of(self, node: Any, path: Path, kind: tuple[str, str] | None) -> Iterator[Attribute]:
        name = ".".join(map(str, path))
        if self._schemas.read_only(node) or name in self._about.leave_out:
            return
        if f"{name}.*" in self._about.references:
            to = self._about.references[f"{name}.*"]
            one = {"naar": to.to, "soort": to.kind, "vers": True}
            yield Attribute(path, ([one] * 3, [one]), self._none_of_it(node, name), kind)
        elif name in self._about.references:
            to = self._about.references[name]
            one = {"naar": to.to, "soort": to.kind, "vers": True}
            yield Attribute(path, (one,), self._none_of_it(node, name), kind)
        elif name in self._about.preferred:
            to = self._about.references[f"{self._about.preferred[name]}.*"]
            one = {"naar": to.to, "soort": to.kind, "vers": True}
            yield Attribute(path, (one,), self._none_of_it(node, name), kind)
        elif f"{name}.*" in self._about.groups:
            yield Attribute(path, ([self._about.groups[f"{name}.*"]],), self._none_of_it(node, name), kind)
        elif name in self._about.groups:
            own_codes = tuple(self._about.own_codes.get(name, ()))
            values = (self._about.groups[name], *self._about.values.get(name, ()), *own_codes)
            yield Attribute(path, values, kind=kind, may_be_refused=own_codes)
        elif name in self._about.depends:
            about = self._about.depends[name]
            for on, usual in about.values.items():
                values = _ADDRESSES if usual == "{email}" else _PHONES
                yield Attribute(path, values, kind=(about.on, on))
        else:
            yield from self._by_schema(node, path, name, kind)

    def _none_of_it(self, node: Any, name: str) -> Any:
        """Return what takes a reference away, or empties a list; not where one of several must be there."""
        if any(name in names for names in self._about.one_of):
            return NOTHING_MORE
        schema = self._schemas.resolved(node)
        if "array" in _types(schema):
            return NOTHING_MORE if schema.get("minItems") else []
        return _empty(schema)

    def groups(self, node: Any) -> Iterator[Attribute]:
        """Yield the groups of attributes that can be emptied as a whole, with all their first values."""
        for name, part in self._schemas.properties(node).items():
            schema = self._schemas.resolved(part)
            known = (
                name in self._about.groups or name in self._about.by_kind or name in self._about.references
            )
            if known or not self._schemas.properties(schema) or _empty(schema) is not None:
                continue
            value: dict[str, Any] = {}
            for leaf in self._of(part, (name,), None):
                if len(leaf.path) > 1:
                    value[str(leaf.path[1])] = leaf.values[0]
            if value:
                yield Attribute((name,), (value,), None)

    def _by_schema(
        self, node: Any, path: Path, name: str, kind: tuple[str, str] | None
    ) -> Iterator[Attribute]:
        schema = self._schemas.resolved(node)
        if self._schemas.is_open(schema):
            yield Attribute(path, _OPEN, {}, kind)
            return
        if parts := self._schemas.properties(schema):
            for below, part in parts.items():
                yield from self._of(part, (*path, below), kind)
            return
        form = self._about.forms.get(name)
        values = tuple(self._values(schema, form))
        if "naam" in name.lower():
            values = tuple(_NAME if value == _TEXTS[-1] else value for value in values)
        if values:
            kept = name in self._about.only_when
            plain = isinstance(form, list) or (form is None and _TEXTS[0].startswith(str(values[0])))
            yield Attribute(path, values, NOTHING_MORE if kept else _empty(schema), kind, plain)


def unlike(attributes: Sequence[Attribute], index: int) -> list[tuple[Attribute, Any]]:
    """Return attributes each with one of its values, by turns another one where several have the same.

    What two have alike may come in the place of the other without anybody seeing it.
    """
    chosen: list[tuple[Attribute, Any]] = []
    for one in attributes:
        like = [other for other, _ in chosen if one.plain and other.plain and _resemble(one, other)]
        chosen.append((one, one.values[(index + len(like)) % len(one.values)]))
    return chosen


def _resemble(one: Attribute, other: Attribute) -> bool:
    """Tell whether the values of two attributes begin alike: one may have less room for a text."""
    first, second = str(one.values[0]), str(other.values[0])
    return first.startswith(second) or second.startswith(first)


def _values(schema: Mapping[str, Any], form: str | list[Any] | None) -> Iterator[Any]:
    types = _types(schema)
    if isinstance(form, list):
        yield from form
    elif "enum" in schema:
        yield from (value for value in schema["enum"] if value not in (None, ""))
    elif "boolean" in types:
        yield from (True, False)
    elif form in ("nummer", "getal", "bsn", "iban", "referentie"):
        zeros = " met nullen" if form in ("nummer", "referentie") else ""
        yield from ("{" + form + "}", "{" + form + zeros + "}")
    elif "integer" in types or "number" in types:
        least = schema.get("minimum", 1)
        yield from (least, min(schema.get("maximum", 99999), 99999))
    elif "string" in types:
        yield from _texts(schema, form)


def _texts(schema: Mapping[str, Any], form: str | list[Any] | None) -> Iterator[str]:
    most, name = schema.get("maxLength", 4000), schema.get("format", "")
    if form == "moment" or name == "date-time":
        yield from _MOMENTS
    elif form == "dag" or name == "date":
        yield from _DAYS
    elif form == "uri" or name == "uri":
        yield from ("https://example.nl/begrip/1?a=b", "https://example.nl/Begrip_2")
    elif form == "email" or name == "email":
        yield from _ADDRESSES
    elif "pattern" in schema:
        fitting = re.compile(schema["pattern"]).search
        yield from (text for text in _PATTERNED if len(text) <= most and fitting(text))
    elif name == "":
        yield from (text[:most].strip() for text in _TEXTS)
        yield ("é" + "m" * most)[:most]
        if most >= _ROOM_FOR_LINES:
            yield LINES


def finest(schema: Mapping[str, Any], form: str | list[Any] | None) -> Iterator[str]:
    """Yield what only the most careful keep of an attribute, if there is such a value: see `is_finest`."""
    name, most = schema.get("format", ""), schema.get("maxLength", 0)
    if "string" not in _types(schema) or "enum" in schema or "pattern" in schema:
        return
    if form == "moment" or name == "date-time":
        yield FINEST_MOMENT
    elif not form and not name and 0 < most <= _MOST_LETTERS:
        yield LETTER * most


def is_finest(value: Any) -> bool:
    """Tell whether a value is a moment with millionths of a second, or a text of letters beyond the BMP."""
    return isinstance(value, str) and (value == FINEST_MOMENT or set(value) == {LETTER})


def _types(schema: Mapping[str, Any]) -> list[str]:
    types = schema.get("type", ())
    return [types] if isinstance(types, str) else list(types)


def _empty(schema: Mapping[str, Any]) -> Any:
    """Return what empties an attribute by its schema: nothing, or an empty text where that is allowed."""
    types = _types(schema)
    if "null" in types or schema.get("nullable"):
        return None
    free = "string" in types and not schema.get("minLength") and "format" not in schema
    return "" if free and ("enum" not in schema or "" in schema["enum"]) else NOTHING_MORE
