"""The contract as a consumer sees it: plain JSON Schemas of what may be sent."""

import copy
from collections.abc import Container, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any

import jsonschema
import jsonschema_rs

from klantinteracties_conformance.standard.contract_document import Document, Operation
from klantinteracties_conformance.standard.schema_wording import SchemaBreach, describe
from klantinteracties_conformance.system.messages import message

_KEPT = 4
"""Operations of which a validator is kept: each holds all of the contract that it refers to."""


class RequestSchemas:
    """The request bodies and parameters of a contract.

    Attributes that only the provider sets (`readOnly`) are left out, and of an object that comes in kinds the
    one that its discriminator names is the one that counts, so that each error says where it is.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        # By the identity of the schema, which is part of the document and so outlives this.
        self._properties: dict[int, dict[str, Any]] = {}
        self._validator = lru_cache(_KEPT)(self._made)

    @cached_property
    def _components(self) -> Any:
        schemas = self._document.plain["components"]["schemas"]
        return {"schemas": {name: self._sendable(schema) for name, schema in schemas.items()}}

    def node(self, operation: Operation) -> Any:
        """Return the schema of an operation's request body as the contract has it, None without a body."""
        body = self._document.resolve(self._about(operation).get("requestBody"))
        return next(iter(body["content"].values()))["schema"] if body else None

    def body_required(self, operation: Operation) -> bool:
        """Tell whether the contract demands a body."""
        body = self._document.resolve(self._about(operation).get("requestBody")) or {}
        return bool(body.get("required"))

    def media_types(self, operation: Operation) -> list[str]:
        """Return the media types that the contract has for the body of a request."""
        body = self._document.resolve(self._about(operation).get("requestBody")) or {}
        return list(body.get("content", ()))

    def validator(self, operation: Operation) -> jsonschema_rs.Draft202012Validator | None:
        """Return what checks the body of a request, None for an operation without one."""
        return self._validator(operation)

    def _made(self, operation: Operation) -> jsonschema_rs.Draft202012Validator | None:
        node = self.node(operation)
        return None if node is None else self._compiled(self._sendable(node))

    def explain(self, operation: Operation, body: Any) -> SchemaBreach:
        """Return where a body breaks its schema, what was expected there and what was sent."""
        schema = {"allOf": [self._sendable(self.node(operation))], "components": self._components}
        checker = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        error = jsonschema.exceptions.best_match(checker.iter_errors(body))
        if error is None:
            return SchemaBreach("/", "", message("what-contract-says"), message("something-else"))
        return describe(error)

    def _compiled(self, schema: Any) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(
            {"allOf": [schema], "components": self._components}, validate_formats=True
        )

    def parameters(self, operation: Operation) -> Mapping[str, Any]:
        """Return the schemas of the query parameters by the name on the wire.

        The members of a parameter that is an object stand beside each other there, as OpenAPI has it.
        """
        item = self._document.plain["paths"][operation.path]
        found: dict[str, Any] = {}
        for entry in [*item.get("parameters", ()), *self._about(operation).get("parameters", ())]:
            about = self._document.resolve(entry)
            if about["in"] != "query":
                continue
            schema = self._document.resolve(about["schema"])
            if schema.get("type") == "object":
                parts = self.properties(schema)
                found.update({name: self._document.resolve(part) for name, part in parts.items()})
            else:
                found[about["name"]] = schema
        return found

    def properties(self, node: Any) -> dict[str, Any]:
        """Return the properties of an object schema with those of everything that it is composed of."""
        schema = self._document.resolve(node)
        known = self._properties.get(id(schema))
        if known is None:
            known = {}
            for key in ("allOf", "oneOf", "anyOf"):
                for part in schema.get(key, ()):
                    known.update(self.properties(part))
            known.update(schema.get("properties", {}))
            self._properties[id(schema)] = known
        return known

    def resolved(self, node: Any) -> Any:
        """Return what a node refers to, or the node itself."""
        return self._document.resolve(node)

    def of_kind(self, node: Any, kind: str) -> Any:
        """Return the schema of one kind of an object that comes in kinds, else that of the object."""
        schema = self._document.resolve(node)
        target = schema.get("discriminator", {}).get("mapping", {}).get(kind)
        return self._document.resolve({"$ref": target}) if target else schema

    def required(self, node: Any) -> set[str]:
        """Return what an object can't do without, whatever its kind."""
        schema = self._document.resolve(node)
        found = {name for part in schema.get("allOf", ()) for name in self.required(part)}
        return found | set(schema.get("required", ()))

    def items(self, node: Any) -> Any:
        """Return the schema of the rows of a list."""
        return self._document.resolve(self._document.resolve(node).get("items", {}))

    def is_open(self, node: Any) -> bool:
        """Tell whether an object may have attributes of any name."""
        return isinstance(self._document.resolve(node).get("additionalProperties"), dict)

    def read_only(self, node: Any) -> bool:
        """Tell whether only the provider sets this."""
        return bool(self._document.resolve(node).get("readOnly"))

    def without_read_only(self, node: Any, value: Any) -> Any:
        """Return a value without the attributes that only the provider sets, wherever they stand in it."""
        schema = self._document.resolve(node)
        if isinstance(value, list):
            items = schema.get("items", {})
            return [self.without_read_only(items, member) for member in value]
        if not isinstance(value, dict):
            return value
        known = self.properties(schema)
        return {
            name: self.without_read_only(known[name], part) if name in known else part
            for name, part in value.items()
            if name not in known or not self.read_only(known[name])
        }

    def only_known(self, node: Any, value: Any, whole: Container[str] = ()) -> Any:
        """Return a value without what the contract doesn't name; attributes in `whole` stay as they are."""
        schema = self._document.resolve(node)
        if isinstance(value, list):
            return [self.only_known(schema.get("items", {}), member, whole) for member in value]
        known = self.properties(schema)
        if not isinstance(value, dict) or not known or self.is_open(schema):
            return value
        return {
            name: part if name in whole else self.only_known(known[name], part, whole)
            for name, part in value.items()
            if name in known
        }

    def _about(self, operation: Operation) -> Any:
        return self._document.plain["paths"][operation.path][operation.method.lower()]

    def _sendable(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self._sendable(member) for member in node]
        if not isinstance(node, dict):
            return node
        if "oneOf" in node and "discriminator" in node:
            return self._by_kind(node)
        result = {key: self._sendable(value) for key, value in node.items() if key != "properties"}
        if isinstance(known := node.get("properties"), dict):
            result["properties"] = {
                name: self._sendable(part) for name, part in known.items() if not self.read_only(part)
            }
        if "required" in node and isinstance(node["required"], list):
            provided = {name for name, part in self.properties(node).items() if self.read_only(part)}
            result["required"] = [name for name in node["required"] if name not in provided]
        return result

    def _by_kind(self, node: Any) -> Any:
        """Return a choice between kinds as conditions on the attribute that tells them apart."""
        name, kinds = node["discriminator"]["propertyName"], node["discriminator"]["mapping"]
        conditions = [
            {
                "if": {"required": [name], "properties": {name: {"const": kind}}},
                "then": {"$ref": target},
            }
            for kind, target in kinds.items()
        ]
        choice = {"type": "string", "enum": list(kinds)}
        return {"type": "object", "required": [name], "properties": {name: choice}, "allOf": conditions}


@cache
def value_validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    """Return a validator for a schema that is written as JSON."""
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def deep(value: Any) -> Any:
    """Return a copy of a JSON value."""
    return copy.deepcopy(value)
