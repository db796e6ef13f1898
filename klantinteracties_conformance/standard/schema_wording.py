"""Tells how a value breaks a schema: what was expected, what came, and where."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import getitem
from typing import Any

from jsonschema.exceptions import ValidationError, best_match

from klantinteracties_conformance.standard.deviations import MARK
from klantinteracties_conformance.system.messages import Message, message

MAX_SHOWN = 120


def as_json(value: Any) -> Message:
    """Return a JSON value as reports show it, long ones cut."""
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= MAX_SHOWN:
        return message("json", text=text)
    return message("json-cut", text=f"{text[:MAX_SHOWN]}…", count=len(text))


_LIMITS = {
    "minLength": "schema-min-length",
    "maxLength": "schema-max-length",
    "minItems": "schema-min-items",
    "maxItems": "schema-max-items",
}

_SAYINGS: Mapping[str, Callable[[Any], Message]] = {
    "type": lambda wanted: _types(wanted if isinstance(wanted, list) else [wanted]),
    "enum": lambda wanted: message("schema-enum", allowed=[as_json(value) for value in wanted]),
    "format": lambda wanted: message("schema-format", kind=wanted),
    "pattern": lambda wanted: message("schema-pattern", text=wanted),
    "minimum": lambda wanted: message("schema-minimum", value=wanted),
    "maximum": lambda wanted: message("schema-maximum", value=wanted),
    "additionalProperties": lambda _: message("schema-closed"),
    "not": lambda _: message("schema-not"),
    "const": as_json,
}


@dataclass(frozen=True)
class SchemaBreach:
    """One way in which a value breaks a schema: where, which keyword, and what was expected and came.

    `pointer` is a JSON pointer, `/` for the value itself. `deviations` are the numbers of the deviations of
    our contract from the published document at this place.
    """

    pointer: str
    keyword: str
    expected: Message
    observed: Message
    deviations: tuple[str, ...] = ()


def describe(error: ValidationError, shown: Any = None) -> SchemaBreach:
    """Return what one breach of a schema, the deepest that it is made of, comes down to.

    `shown` is the whole that was checked as it may be told, where that isn't as it is.
    """
    error = deepest(error)
    pointer = "".join(f"/{step}" for step in error.absolute_path) or "/"
    keyword = str(error.validator)
    wanted: Any = error.validator_value
    instance: Any = error.instance
    if keyword == "required":
        missing = next(name for name in wanted if name not in instance)
        place = f"{pointer.rstrip('/')}/{missing}"
        absent = message("schema-missing", attribute=missing)
        return SchemaBreach(place, keyword, message("schema-property"), absent, _deviations(error))
    observed = as_json(instance if shown is None else reduce(getitem, error.absolute_path, shown))
    if keyword in ("minLength", "maxLength"):
        observed = message("schema-length", count=len(instance), observed=observed)
    return SchemaBreach(pointer, keyword, _wanted(keyword, wanted), observed, _deviations(error))


def _wanted(keyword: str, wanted: Any) -> Message:
    if keyword in _LIMITS:
        return message(_LIMITS[keyword], limit=int(wanted))
    say = _SAYINGS.get(keyword)
    return say(wanted) if say else message("schema-keyword", key=keyword)


def _types(names: list[str]) -> Message:
    kinds = [name for name in names if name != "null"]
    if len(names) == len(kinds) == 1 or not kinds:
        return message("schema-type", kind=names[0])
    if len(kinds) == 1:
        return message("schema-type-or-null", kind=kinds[0])
    return message("schema-types", allowed=[message("schema-type", kind=name) for name in names])


def _deviations(error: ValidationError) -> tuple[str, ...]:
    """Return the deviations at the place of a breach, also those that stand around several schemas for it."""
    found: dict[str, None] = {}
    around: Any = error
    while around is not None and around.absolute_path == error.absolute_path:
        schema: Any = around.schema
        found |= dict.fromkeys(schema.get(MARK, ()) if isinstance(schema, dict) else ())
        around = around.parent
    return tuple(found)


def leaves(error: ValidationError) -> list[ValidationError]:
    """Return what is wrong within a value that fits none of several schemas.

    Where the discriminator names the schema that was meant, that is everything that breaks it; else, what
    breaks the one that it nearly fits. Any other breach is returned as it is.
    """
    named = _named_by_discriminator(error) if error.context else None
    mine = [breach for breach in error.context or () if breach.relative_schema_path[0] == named]
    return [leaf for breach in mine for leaf in leaves(breach)] or [deepest(error)]


def deepest(error: ValidationError) -> ValidationError:
    """Of a value that fits none of several schemas, return the breach in the schema that it nearly fits."""
    while error.context:
        error = best_match(_of_meant_schema(error)) or error
        if not error.context:
            break
    return error


def _of_meant_schema(error: ValidationError) -> list[ValidationError]:
    """Return the breaches of the schema that the value was meant for, of all where that isn't clear.

    That is the one that the discriminator names, or else those that are for values of its type.
    """
    breaches: list[ValidationError] = list(error.context)
    named = _named_by_discriminator(error)
    mine = [breach for breach in breaches if breach.relative_schema_path[0] == named]
    if mine:
        return mine
    other_type = {
        breach.relative_schema_path[0]
        for breach in breaches
        if breach.validator == "type" and not breach.relative_path
    }
    return [breach for breach in breaches if breach.relative_schema_path[0] not in other_type] or breaches


def _named_by_discriminator(error: ValidationError) -> int | None:
    """Return which of several schemas the discriminator names, None where there is none or it names none."""
    schema: Any = error.schema
    about: Any = schema.get("discriminator", {})
    if not isinstance(error.instance, dict) or "propertyName" not in about:
        return None
    kind = error.instance.get(about["propertyName"])
    target = about.get("mapping", {}).get(kind) if isinstance(kind, str) else None
    refs = [choice.get("$ref") for choice in schema[str(error.validator)]]
    return refs.index(target) if target in refs else None
