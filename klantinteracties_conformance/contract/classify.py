"""Tells of a request whether the contract allows it, and how sure that is."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import jsonschema_rs

from klantinteracties_conformance.contract.request_schemas import deep, value_validator

Path = tuple[str | int, ...]
_ROUNDS = 4
_LARGEST = 2**31 - 1
_TRUE_OR_FALSE = frozenset(["true", "false", "t", "f", "yes", "no", "y", "n", "on", "off", "1", "0"])


class Kind(Enum):
    """What the contract says of a request.

    `coerced`: not allowed, but only since a number, text, boolean or null stands where another of them
    belongs. `unsure`: a good provider may take it as well as refuse it, so that nothing follows from either.
    """

    VALID = "valid"
    INVALID = "invalid"
    COERCED = "coerced"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Class:
    """A kind, and for what isn't valid where the first thing is that is wrong, and the keyword it breaks."""

    kind: Kind
    pointer: str = ""
    keyword: str = ""

    @property
    def code(self) -> str:
        """Return a short code of what is wrong; rows of a list count as the same place."""
        place = "/".join("*" if step.isdigit() else step for step in self.pointer.split("/"))
        return f"{place}:{self.keyword}"


VALID = Class(Kind.VALID)


def broken_paths(validator: jsonschema_rs.Draft202012Validator, body: Any) -> list[Path]:
    """Return the places in a body where it breaks its schema; what is missing counts where it should be."""
    return [
        (
            *error.instance_path,
            *((error.kind.as_dict()["property"],) if error.kind.name == "required" else ()),
        )
        for error in validator.iter_errors(body)
    ]


def classify_body(
    validator: jsonschema_rs.Draft202012Validator, body: Any, *, partial: bool = False
) -> Class:
    """Return what a schema says of a body, allowing for what lenient readers do with spaces and types.

    In a `partial` change nothing follows from what is missing, as a group may be changed in part too.
    """
    found = list(validator.iter_errors(body))
    if not found:
        return VALID
    errors = [error for error in found if not (partial and error.kind.name == "required")]
    if not errors:
        return Class(Kind.UNSURE)
    first = errors[0]
    keyword = str(first.kind.name)
    pointer = "".join(f"/{step}" for step in first.instance_path)
    if keyword == "required":
        pointer += f"/{first.kind.as_dict()['property']}"
    value, coerced = deep(body), False
    for _ in range(_ROUNDS):
        for error in errors:
            outcome = _eased(value, error)
            if outcome is None:
                return Class(Kind.INVALID, pointer, keyword)
            value, changed_type = outcome
            coerced = coerced or changed_type
        errors = [
            error for error in validator.iter_errors(value) if not (partial and error.kind.name == "required")
        ]
        if not errors:
            return Class(Kind.COERCED if coerced else Kind.UNSURE, pointer, keyword)
    return Class(Kind.INVALID, pointer, keyword)


def _eased(body: Any, error: Any) -> tuple[Any, bool] | None:
    """Return the body as a lenient reader might take it, and whether a type changed; None if none could."""
    path: Path = tuple(error.instance_path)
    keyword, at = error.kind.name, value_at(body, path)
    if keyword == "type":
        if at is None and path:
            return without(body, path), True
        for wanted in error.kind.types:
            coerce = _COERCIONS.get(wanted)
            if coerce is not None and (new := coerce(at)) is not None:
                return replaced(body, path, new), True
        return None
    if keyword == "format" and isinstance(at, str):
        if looks_like(error.kind.format, at):
            return without(body, path), False
        return None
    if isinstance(at, str) and at != at.strip():
        return replaced(body, path, at.strip()), False
    return None


def _to_text(value: Any) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else None


def _to_integer(value: Any) -> int | None:
    if isinstance(value, bool | float):
        return int(value) if abs(value) < _LARGEST else None
    if isinstance(value, str) and re.fullmatch(r"\s*[+-]?\d{1,20}(\.0*)?\s*", value):
        return int(float(value))
    return None


def _to_boolean(value: Any) -> bool | None:
    if isinstance(value, int | float):
        return bool(value)
    known = isinstance(value, str) and value.strip().lower() in (*_TRUE_OR_FALSE, "")
    return bool(value.strip()) if known else None


_COERCIONS: Mapping[str, Callable[[Any], Any]] = {
    "string": _to_text,
    "integer": _to_integer,
    "number": _to_integer,
    "boolean": _to_boolean,
}

_LOOKS: Mapping[str, Callable[[str], bool]] = {
    "uuid": lambda text: (
        len(re.sub(r"[-{}\s]|urn:uuid:", "", text)) == 32 and not re.search("[^-{} 0-9a-fA-Furnid:]", text)
    ),
    "date": lambda text: bool(re.match(r"\s*\d{4}-?\d\d-?\d\d", text, re.ASCII)),
    "date-time": lambda text: bool(re.match(r"\s*\d{4}-?\d\d-?\d\d", text, re.ASCII)),
    "email": lambda text: "@" in text,
    "uri": lambda text: ":" in text,
}


def looks_like(form: str, text: str) -> bool:
    """Tell whether a lenient reader might still take this text for one of a form that it isn't quite."""
    look = _LOOKS.get(form)
    return not text.strip() or look is None or look(text)


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield what has nothing within it, with its place; a body that is no object or list has no place."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not parts and path:
        yield path, value
    for name, part in parts:
        yield from leaves(part, (*path, name))


def value_at(body: Any, path: Path) -> Any:
    """Return the value at a place, None where there is none."""
    for step in path:
        if isinstance(body, dict):
            body = body.get(step)
        elif isinstance(body, list) and isinstance(step, int) and step < len(body):
            body = body[step]
        else:
            return None
    return body


def replaced(body: Any, path: Path, value: Any) -> Any:
    """Put a value at a place in a body, which is changed itself, and return the body."""
    if not path:
        return value
    parent = value_at(body, path[:-1])
    if isinstance(parent, dict | list):
        parent[path[-1]] = value  # type: ignore[index]
    return body


def without(body: Any, path: Path) -> Any:
    """Take a place out of a body, which is changed itself, and return the body."""
    parent = value_at(body, path[:-1])
    if isinstance(parent, dict):
        parent.pop(path[-1], None)
    elif isinstance(parent, list) and isinstance(path[-1], int) and path[-1] < len(parent):
        del parent[path[-1]]
    return body


def classify_query(
    parameters: Mapping[str, Any], query: Sequence[tuple[str, str]], *, refuses_unknown: bool
) -> Class:
    """Return what the contract says of the query of a request."""
    unsure: Class | None = None
    names = [name for name, _ in query]
    for name, text in query:
        if name not in parameters:
            found = Class(Kind.INVALID if refuses_unknown else Kind.UNSURE, f"?{name}", "onbekend")
        else:
            found = Class(_argument(parameters[name], text), f"?{name}", "waarde")
        if names.count(name) > 1 and found.kind is Kind.INVALID:
            found = Class(Kind.UNSURE, f"?{name}", "waarde")
        if found.kind is Kind.INVALID:
            return found
        if found.kind is not Kind.VALID or names.count(name) > 1:
            unsure = Class(Kind.UNSURE, f"?{name}", "waarde")
    return unsure or VALID


def _argument(schema: Any, text: str) -> Kind:
    """Return what a schema says of one argument, as the text that it is on the wire."""
    if text != text.strip() or not text or re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", text):
        return Kind.UNSURE
    kinds = schema.get("type", "string")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if "integer" in kinds:
        if re.fullmatch("-?(0|[1-9][0-9]*)", text, re.ASCII):
            return Kind.VALID if abs(int(text[:20])) <= _LARGEST else Kind.UNSURE
        return Kind.UNSURE if re.search(r"\d", text) else Kind.INVALID
    if "boolean" in kinds:
        if text in ("true", "false"):
            return Kind.VALID
        return Kind.UNSURE if text.lower() in _TRUE_OR_FALSE or text.lower() == "null" else Kind.INVALID
    if "array" in kinds:
        found = {_argument(schema["items"], item) for item in text.split(",")}
        return next((kind for kind in (Kind.INVALID, Kind.UNSURE) if kind in found), Kind.VALID)
    errors = list(value_validator(json.dumps(schema, sort_keys=True)).iter_errors(text))
    if not errors:
        return Kind.UNSURE if schema.get("format") == "uri" else Kind.VALID
    formal = all(error.kind.name == "format" for error in errors)
    return Kind.UNSURE if formal and looks_like(schema["format"], text) else Kind.INVALID
