"""The arguments of a search by the contract: what else each can ask, and which of them seek a whole value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.standard.contract_of_dialect import contract_of
from klantinteracties_conformance.standard.dialect import Dialect

NOT_SOUGHT = frozenset({"page", "pageSize", "expand"})
"""The arguments that say how much is shown, and not what."""

_BY_PART = "__icontains"
"""Ends the name of an argument that seeks by part; the one without it seeks the whole value."""

_IDENTIFIES = "objectid"
"""Ends the name of an argument that seeks what identifies an object, in small letters."""

_OTHER_TEXT = "anders"


@dataclass(frozen=True)
class Arguments:
    """The arguments of one list, with their schemas."""

    schemas: Mapping[str, Any]

    def other(self, name: str, value: str) -> str | None:
        """Return another value that may be asked for; None where there is no other one."""
        schema = self.schemas.get(name, {})
        if schema.get("type") == "boolean" or value in ("true", "false"):
            return "false" if value == "true" else "true"
        if "enum" in schema:
            return next((str(one) for one in schema["enum"] if one not in (value, None)), None)
        return _OTHER_TEXT if schema.get("type", "string") == "string" and "format" not in schema else None

    def is_exact(self, name: str) -> bool:
        """Tell whether an argument seeks the whole value, and not what begins so or holds it."""
        return name.lower().endswith(_IDENTIFIES) or f"{name}{_BY_PART}" in self.schemas


def arguments_of(dialect: Dialect, path: str) -> Arguments:
    """Return the arguments of the list at a path below the base URL; none where there is no such list."""
    document = contract_of(dialect)
    operation = document.operation("GET", f"/{path.strip('/')}")
    item = document.plain["paths"][operation.path]["get"] if operation else {}
    known = [document.resolve(one) for one in item.get("parameters", ())]
    return Arguments(
        {one["name"]: document.resolve(one.get("schema", {})) for one in known if one["in"] == "query"}
    )
