"""The contract of a vendor's own dialect: ours, with the names that the vendor's file changes.

A dialect file renames paths, attributes and codes; the contract follows it, so that a vendor with other names
is held to the same shape. What a dialect takes away is no longer demanded.
"""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from klantinteracties_conformance.standard.contract_document import METHODS, Document
from klantinteracties_conformance.standard.dialect import Attribute, Dialect, WireType
from klantinteracties_conformance.standard.references import References
from klantinteracties_conformance.system.messages import ToldError, message

_MADE_OF = ("allOf", "anyOf", "oneOf")


class ContractChangeError(ToldError):
    """A dialect changes more than names, so that the contract can't follow it; the message says where."""


def adapted(document: Document, base: Dialect, vendor: Dialect) -> Document:
    """Return the contract of `base` as `vendor` speaks it.

    Raises:
        ContractChangeError: an attribute moves to another depth, which needs a contract of the vendor's own.
    """
    content: dict[str, Any] = copy.deepcopy(dict(document.content))
    writer = _Writer(content)
    for key, ours in base.types.items():
        theirs = vendor.types.get(key)
        if theirs is not None:
            writer.rename_attributes(ours, theirs)
            writer.rename_search(ours, theirs)
    content["paths"] = dict(_paths(content["paths"], base, vendor))
    return Document(content)


def _paths(paths: Mapping[str, Any], base: Dialect, vendor: Dialect) -> Iterator[tuple[str, Any]]:
    """Yield the paths as the vendor has them, without those of object types that it leaves out."""
    names: dict[str, str | None] = {}
    for key, ours in base.types.items():
        theirs = vendor.types.get(key)
        names[ours.path] = theirs.path if theirs else None
        names[ours.item_path] = theirs.item_path if theirs else None
    for path, item in paths.items():
        first, slash, rest = path.strip("/").partition("/")
        name = names.get(first, first)
        if name is not None:
            yield f"/{name}{slash}{rest}", item


class _Writer:
    """Changes schemas in place, each part at most once for each change."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        self._references = References(content)

    def rename_attributes(self, ours: WireType, theirs: WireType) -> None:
        """Give the attributes of one object type the vendor's names and codes."""
        for name, attribute in ours.attributes.items():
            other = theirs.attributes.get(name)
            if attribute.text_as or (other is not None and other.text_as):
                continue
            if other is not None and (other.path, other.values) == (attribute.path, attribute.values):
                continue
            if other is not None and other.path[:-1] != attribute.path[:-1]:
                raise ContractChangeError(message("attribute-moved", attribute=name))
            for root in self._roots(ours):
                self._rename(root, attribute, other)

    def rename_search(self, ours: WireType, theirs: WireType) -> None:
        """Give the search arguments of one object type the vendor's names."""
        renamed = {
            argument: theirs.search.get(name, argument)
            for name, argument in ours.search.items()
            if theirs.search.get(name, argument) != argument
        }
        operation = self._content["paths"].get(f"/{ours.path}", {}).get("get", {})
        parameters = operation.get("parameters", [])
        for position, parameter in enumerate(parameters):
            about = self._references.follow(parameter)
            if about.get("name") in renamed:
                # A copy, since what is referred to may be an argument of other lists too.
                parameters[position] = {**about, "name": renamed[about["name"]]}

    def _roots(self, wire_type: WireType) -> Iterator[Any]:
        """Yield the schemas that describe one object of a type: as sent, as answered, as a row of a list."""
        for path, item in self._content["paths"].items():
            if path.strip("/").split("/")[0] not in (wire_type.path, wire_type.item_path):
                continue
            for method in METHODS:
                if method in item:
                    yield from self._schemas_of(item[method], wire_type)

    def _schemas_of(self, operation: Mapping[str, Any], wire_type: WireType) -> Iterator[Any]:
        yield from self._contents(operation.get("requestBody"))
        for status, response in operation["responses"].items():
            if str(status).startswith("2"):
                for schema in self._contents(response):
                    yield schema
                    yield from self._rows(schema, wire_type.list_items)

    def _contents(self, node: Any) -> Iterator[Any]:
        node = self._references.follow(node) or {}
        for media in node.get("content", {}).values():
            if "schema" in media:
                yield media["schema"]

    def _rows(self, schema: Any, path: tuple[str, ...]) -> Iterator[Any]:
        nodes = [schema]
        for step in path:
            nodes = [
                part["properties"][step]
                for node in nodes
                for part in self._parts(node)
                if step in part.get("properties", {})
            ]
        yield from (part["items"] for node in nodes for part in self._parts(node) if "items" in part)

    def _parts(self, node: Any) -> list[dict[str, Any]]:
        """Return a schema with all that it is made of."""
        found: list[dict[str, Any]] = []
        pending = [node]
        while pending:
            part = self._references.follow(pending.pop())
            if isinstance(part, dict) and all(part is not other for other in found):
                found.append(part)
                pending += [member for key in _MADE_OF for member in part.get(key, [])]
        return found

    def _rename(self, root: Any, attribute: Attribute, other: Attribute | None) -> None:
        parts = self._parts(root)
        for step in attribute.path[:-1]:
            parts = [inner for part in parts for inner in self._inside(part, step)]
        old, new = attribute.path[-1], other.path[-1] if other else None
        for part in parts:
            properties = part.get("properties", {})
            if old in properties:
                schema = properties.pop(old)
                if new is not None and other is not None:
                    properties[new] = self._recoded(schema, attribute, other)
            if old in part.get("required", []) and old != new:
                part["required"] = [new if name == old else name for name in part["required"]]
                part["required"] = [name for name in part["required"] if name is not None]

    def _inside(self, part: dict[str, Any], step: str) -> list[dict[str, Any]]:
        """Return what a group within an object is made of, as a copy of its own: others may use it too."""
        properties = part.get("properties", {})
        if step not in properties:
            return []
        properties[step] = copy.deepcopy(self._references.follow(properties[step]))
        own = properties[step]
        for key in _MADE_OF:
            if key in own:
                own[key] = [copy.deepcopy(self._references.follow(member)) for member in own[key]]
        return self._parts(own)

    def _recoded(self, schema: Any, ours: Attribute, theirs: Attribute) -> Any:
        """Return the schema of an attribute with the vendor's codes in place of ours."""
        codes = {str(ours.values[name]): theirs.values.get(name) for name in ours.values}
        found = self._references.follow(schema)
        if ours.values == theirs.values or "enum" not in found:
            return schema
        return {**found, "enum": [codes.get(str(value), value) for value in found["enum"]]}
