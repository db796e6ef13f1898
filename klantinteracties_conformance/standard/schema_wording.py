"""Says in plain Dutch how a value breaks a schema: what was expected, what came, and where."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from jsonschema.exceptions import ValidationError, best_match

MAX_SHOWN = 120

_TYPES = {
    "object": "een object",
    "array": "een lijst",
    "string": "een tekst",
    "integer": "een geheel getal",
    "number": "een getal",
    "boolean": "true of false",
    "null": "null",
}

_SAYINGS: Mapping[str, Callable[[Any], str]] = {
    "type": lambda wanted: " of ".join(_TYPES[name] for name in _listed(wanted)),
    "enum": lambda wanted: f"een van {', '.join(map(shown, wanted))}",
    "format": lambda wanted: f"een waarde in de vorm {wanted}",
    "pattern": lambda wanted: f"een tekst volgens het patroon {wanted}",
    "minLength": lambda wanted: f"een tekst van ten minste {wanted} {_characters(wanted)}",
    "maxLength": lambda wanted: f"een tekst van ten hoogste {wanted} {_characters(wanted)}",
    "minimum": lambda wanted: f"een getal van ten minste {wanted}",
    "maximum": lambda wanted: f"een getal van ten hoogste {wanted}",
    "minItems": lambda wanted: f"een lijst van ten minste {wanted}",
    "maxItems": lambda wanted: f"een lijst van ten hoogste {wanted}",
    "additionalProperties": lambda _: "alleen eigenschappen die het contract noemt",
    "not": lambda _: "een andere waarde",
}


def describe(error: ValidationError) -> tuple[str, str, str, str]:
    """Return the JSON pointer, what was expected, what was observed, and a short code for the kind."""
    error = deepest(error)
    pointer = "".join(f"/{step}" for step in error.absolute_path) or "/"
    kind = str(error.validator)
    wanted: Any = error.validator_value
    instance: Any = error.instance
    if kind == "required":
        missing = next(name for name in wanted if name not in instance)
        return f"{pointer.rstrip('/')}/{missing}", "deze eigenschap", "de eigenschap ontbreekt", kind
    say = {**_SAYINGS, "const": shown}.get(kind)
    expected = say(wanted) if say else f"wat het contract bij {kind} zegt"
    return pointer, expected, _observed(kind, instance), kind


def shown(value: Any) -> str:
    """Return a JSON value as a report shows it, long ones cut."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}… ({len(text)} tekens)"


def _observed(kind: str, instance: Any) -> str:
    if kind in ("minLength", "maxLength"):
        return f"{len(instance)} {_characters(len(instance))}: {shown(instance)}"
    return shown(instance)


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


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _characters(count: int) -> str:
    return "teken" if count == 1 else "tekens"
