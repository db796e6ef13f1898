"""Reads the contract of a dialect: its operations, and its schemas in plain JSON Schema."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from klantinteracties_conformance.standard.deviations import Reading, listed, without_deviations
from klantinteracties_conformance.standard.references import References
from klantinteracties_conformance.standard.versions import at_version
from klantinteracties_conformance.system import yaml_text

LIFE_CYCLE = "levensloop"
"""Stands for the method in the name of an item that walks the life cycle of objects of one collection."""

METHODS = ("get", "post", "put", "patch", "delete")

_COMPONENT = re.compile("#/components/([^/]+)/([^/]+)")
"""A reference to a component of the document, or to something within one."""


@dataclass(frozen=True)
class Operation:
    """One method on one path of the contract; `path` is a template such as `/klantcontacten/{uuid}`."""

    method: str
    path: str

    @property
    def label(self) -> str:
        """Return the name by which users and reports know it, such as `GET /klantcontacten/{uuid}`."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Document:
    """A contract. `content` is OpenAPI as it was written, `plain` the same with plain JSON Schemas."""

    content: Mapping[str, Any]

    @cached_property
    def plain(self) -> Any:
        """Return the document with OAS 3.0's `nullable` written as a type, which jsonschema understands."""
        return _plain(self.content)

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Return every operation, in the order of the document."""
        return tuple(
            Operation(method.upper(), path)
            for path, item in self.content["paths"].items()
            for method in METHODS
            if method in item
        )

    def testable_labels(self) -> Iterator[tuple[str, str]]:
        """Yield each operation's label and path, and those of the life cycle of each collection."""
        listed = {operation.path for operation in self.operations if operation.method == "GET"}
        for operation in self.operations:
            yield operation.label, operation.path
            if operation.method == "POST" and operation.path in listed:
                yield f"{LIFE_CYCLE} {operation.path}", operation.path

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Return a pattern for each path; those without parameters come first."""
        paths = sorted(self.content["paths"], key=lambda path: path.count("{"))
        return tuple((re.compile(_pattern(path)), path) for path in paths)

    def operation(self, method: str, path: str) -> Operation | None:
        """Return the operation that a method on a path below the base URL is, or None for none of ours."""
        for pattern, template in self._patterns:
            if pattern.fullmatch(path):
                known = method.lower() in METHODS and method.lower() in self.content["paths"][template]
                return Operation(method.upper(), template) if known else None
        return None

    @cached_property
    def _followed(self) -> dict[str, Any]:
        """Return where references lead that were followed before; each answer that is judged has many."""
        return {}

    @cached_property
    def _references(self) -> References:
        return References(self.plain)

    def resolve(self, node: Any) -> Any:
        """Return what a node of the plain document refers to, or the node itself; None for a dead end."""
        reference = node.get("$ref") if isinstance(node, dict) else None
        if not isinstance(reference, str):
            return node
        if reference not in self._followed:
            self._followed[reference] = self._references.follow(node)
        return self._followed[reference]

    def complete(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Return a plain schema that stands by itself: with the components that it refers to, however far.

        With all of them it would say the same; but a validator keeps whatever it gets.
        """
        components: dict[str, dict[str, Any]] = {}
        followed: set[str] = set()
        within: list[Any] = [schema]
        while within:
            node = within.pop()
            if isinstance(node, list):
                within += node
            elif isinstance(node, dict):
                within += node.values()
                reference = node.get("$ref")
                if isinstance(reference, str) and reference not in followed:
                    followed.add(reference)
                    if (known := _COMPONENT.match(reference)) is not None:
                        section, name = map(_unescaped, known.groups())
                        if name in self.plain["components"].get(section, ()):
                            component = self.plain["components"][section][name]
                            components.setdefault(section, {})[name] = component
                            within.append(component)
        return {"components": components, **schema}

    def responses(self, operation: Operation) -> Mapping[str, Any]:
        """Return the answers that an operation may give, by status."""
        found: Mapping[str, Any] = self.plain["paths"][operation.path][operation.method.lower()]["responses"]
        return found

    def response(self, operation: Operation, status: int) -> Any:
        """Return what the contract says of one answer, or None where it doesn't name it."""
        known = self.responses(operation)
        found = known.get(str(status)) or known.get(f"{status // 100}XX") or known.get("default")
        return self.resolve(found)


def read(path: Path, reading: Reading = Reading.OURS, version: str = "") -> Document:
    """Read a contract; one of ours, so that a fault in it is a fault of the suite.

    `version` is that of the API; the newest that is known if it is empty or unknown.
    """
    return _read(path, reading, version)


@cache
def _read(path: Path, reading: Reading, version: str) -> Document:
    known = listed(path)
    numbers = frozenset(number for number, deviation in known.items() if deviation.kind in reading.value)
    return Document(without_deviations(at_version(_written(path), path, version), numbers, marks=True))


@cache
def _written(path: Path) -> Any:
    return yaml_text.load(path.read_text(encoding="utf-8"))


def template_key(path: str) -> str:
    """Return a path template by which two documents can be compared: parameters have any name."""
    return re.sub(r"\{[^}]*\}", "{}", str(path)).rstrip("/").lower()


def _unescaped(step: str) -> str:
    """Return a step of a JSON pointer in a URL (RFC 6901 §6)."""
    return unquote(step).replace("~1", "/").replace("~0", "~")


def _pattern(path: str) -> str:
    parts = re.split(r"\{[^}]*\}", path)
    return "[^/]+".join(map(re.escape, parts)) + "/?"


def _plain(node: Any) -> Any:
    if isinstance(node, list):
        return [_plain(member) for member in node]
    if not isinstance(node, dict):
        return node
    result = {key: _plain(value) for key, value in node.items() if key != "nullable"}
    if node.get("nullable") is True and "type" in node:
        result["type"] = [node["type"], "null"]
        if "enum" in result and None not in result["enum"]:
            result["enum"] = [*result["enum"], None]
    return result
