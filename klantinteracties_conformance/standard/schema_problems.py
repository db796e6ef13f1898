"""What is wrong in a file that somebody wrote by hand and that a schema of ours describes."""

from collections.abc import Iterable
from typing import Any

from jsonschema.exceptions import ValidationError

from klantinteracties_conformance.standard.schema_wording import deepest, describe
from klantinteracties_conformance.system.messages import Message, message

Place = tuple[str | int, ...]
"""Where in such a file: names of keys, and positions in lists."""

ONE_LINE = r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*(?![\s\S])"
"""The pattern of a text that may hold nothing that ends a line or steers a terminal."""


def problems(breaches: Iterable[ValidationError]) -> list[tuple[Place, Message]]:
    """Return each place and what is wrong there, once, in the order of the breaches; as `problem` tells it.

    A schema says of several keys that shouldn't be there, or that lack, no more than that there are some.
    """
    found: list[tuple[Place, Message]] = []
    for breach in map(deepest, breaches):
        place: Place = tuple(breach.absolute_path)
        wanted: Any = breach.validator_value
        schema: Any = breach.schema
        if breach.validator == "additionalProperties" and isinstance(breach.instance, dict):
            known = schema.get("properties", {})
            told = [_unknown(place, key, known) for key in breach.instance if key not in known]
        elif breach.validator == "required" and isinstance(breach.instance, dict):
            lacking = [key for key in wanted if key not in breach.instance]
            told = [(place, message("key-missing", key=key)) for key in lacking]
        else:
            told = [problem(breach)]
        found += [each for each in told if each not in found]
    return found


def _unknown(place: Place, key: object, known: Iterable[str]) -> tuple[Place, Message]:
    return (*place, str(key)), message("key-unknown", key=str(key), choices=list(known))


def problem(breach: ValidationError) -> tuple[Place, Message]:
    """Return the place and what is wrong there; the value isn't shown, since it may be secret."""
    breach = deepest(breach)
    place: Place = tuple(breach.absolute_path)
    wanted: Any = breach.validator_value
    schema: Any = breach.schema
    instance: Any = breach.instance
    if "propertyNames" in breach.absolute_schema_path:
        if breach.validator == "enum":
            return (*place, str(instance)), message("key-not-among", key=str(instance), choices=wanted)
        return (*place, str(instance)), message("key-malformed")
    match breach.validator:
        case "additionalProperties" if isinstance(instance, dict):
            known = schema.get("properties", {})
            extra = next(key for key in instance if key not in known)
            return _unknown(place, extra, known)
        case "required":
            return place, message("key-missing", key=next(key for key in wanted if key not in instance))
        case "dependentRequired":
            key, needed = next((key, needed) for key, needed in wanted.items() if key in instance)
            return place, message("key-needs-other", key=key, name=needed[0])
        case "minProperties":
            return place, message("key-none")
        case "pattern" if wanted == ONE_LINE:
            return place, message("one-line-expected")
        case "format" if wanted == "date":
            return place, message("date-expected")
    return place, message("other-expected", expected=describe(breach).expected)
