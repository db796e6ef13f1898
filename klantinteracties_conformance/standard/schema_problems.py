"""What is wrong in a file that somebody wrote by hand and that a schema of ours describes."""

from typing import Any

from jsonschema.exceptions import ValidationError

from klantinteracties_conformance.standard.schema_wording import deepest, describe
from klantinteracties_conformance.system.messages import Message, message

Place = tuple[str | int, ...]
"""Where in such a file: names of keys, and positions in lists."""


def problem(breach: ValidationError) -> tuple[Place, Message]:
    """Return the place and what is wrong there; the value isn't shown, since it may be secret."""
    breach = deepest(breach)
    place: Place = tuple(breach.absolute_path)
    wanted: Any = breach.validator_value
    schema: Any = breach.schema
    instance: Any = breach.instance
    if "propertyNames" in breach.absolute_schema_path:
        if breach.validator == "enum":
            return (*place, str(instance)), message("key-not-among", choices=wanted)
        return (*place, str(instance)), message("key-malformed")
    match breach.validator:
        case "additionalProperties" if isinstance(instance, dict):
            known = schema.get("properties", {})
            extra = next(key for key in instance if key not in known)
            return (*place, str(extra)), message("key-unknown", choices=list(known))
        case "required":
            return place, message("key-missing", key=next(key for key in wanted if key not in instance))
        case "dependentRequired":
            key, needed = next((key, needed) for key, needed in wanted.items() if key in instance)
            return place, message("key-needs-other", key=key, name=needed[0])
        case "minProperties":
            return place, message("key-none")
        case "format" if wanted == "date":
            return place, message("date-expected")
    return place, message("other-expected", expected=describe(breach).expected)
