"""What the consumer application knows of an object at the provider, and what attributes are given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from klantinteracties_conformance.client.http import NO_JSON, Answer
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.system.messages import Comparison, Message, message

_KINDS = (
    (bool, "boolean"),
    (dict, "object"),
    (list, "array"),
    (str, "string"),
    (int, "integer"),
    (float, "number"),
)
"""What JSON Schema calls the kinds of values; a truth value is a number to Python."""


@dataclass(frozen=True)
class Resource:
    """An object at the provider.

    `body` is the answer that it was last seen in; `sent` holds the wire values of the last write, `written`
    those of them that a feature chose, as it writes them. After a change, `changed` names the attributes
    and `before` is the answer that the object was last seen in.
    """

    type: str
    id: str
    body: Any
    sent: Mapping[str, Any] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    before: Any = None

    def seen_as(self, other: "Resource") -> "Resource":
        """Return this object, with what was sent, as it was seen in another answer."""
        return replace(self, body=other.body)


Value = str | Resource | None
"""What an attribute is given: a value as a case writes it, an object to refer to, or None for unset."""


def texts_of(values: Mapping[str, Value]) -> dict[str, str]:
    """Return the values of attributes as a feature writes them; an object as its ID."""
    return {name: _shown(value) for name, value in values.items()}


def argument_of(value: Any) -> str:
    """Return a wire value as it stands in a query."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def no_object(what: Message, answer: Answer) -> Finding:
    """Return the finding that an answer is no object."""
    wanted = message("schema-type", kind="object")
    return Finding(message("no-object-given", what=what), comparisons=[Comparison(wanted, _form(answer))])


def no_list(what: Message, answer: Answer, place: Sequence[str]) -> Finding:
    """Return the finding that an answer has no list in the place where the dialect has it."""
    wanted = (
        message("object-with-list", path="/".join(place)) if place else message("schema-type", kind="array")
    )
    return Finding(message("no-list-given", what=what), comparisons=[Comparison(wanted, _form(answer))])


def _form(answer: Answer) -> Message:
    """Return what kind of JSON came, and nothing else: what stands in it may be somebody else's."""
    return answer.told() if answer.body is NO_JSON else message("schema-type", kind=_kind(answer.body))


def _kind(body: Any) -> str:
    """Return what JSON Schema calls a value."""
    if body is None:
        return "null"
    return next(name for kind, name in _KINDS if isinstance(body, kind))


def _shown(value: Value) -> str:
    return value.id if isinstance(value, Resource) else value or ""
