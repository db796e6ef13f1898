"""Keeps what others have in a register out of the evidence: of their objects the structure stays."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Protocol

from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.text import whole

_REFERENCE = frozenset({"url", "uuid", "id"})
"""Names that make a reference; an object with no others says nothing of what it leads to."""

MOST_SENT = 20_000
"""Values that are remembered as sent by this run; of a later one only its own answer shows it."""


class KnowsOurs(Protocol):
    """Tells what is ours, as far as is known without asking."""

    def proved(self, identifier: str) -> bool:
        """Tell whether the object with this ID is ours."""

    def claimed(self, identifier: str) -> bool:
        """Tell whether it is, or is said to be."""

    def marks(self, value: str) -> bool:
        """Tell whether only this run can have written a value."""


class ForeignObjects:
    """Takes the values out of objects that aren't ours.

    An object is ours that was proved to be, that carries a mark of this run, or that refers to an object of
    ours. Values that this run sent say nothing of anybody, and stay.
    """

    def __init__(self, dialect: Dialect, ours: KnowsOurs) -> None:
        self._id = dialect.types["klantcontact"].attribute("ID").path[-1]
        self._ours = ours
        self._sent: set[Any] = set()

    def without(self, sent: bytes, text: str) -> str:
        """Return a body as text without values of others; one in which there are none stays as it is."""
        try:
            body = json.loads(text)
        except (ValueError, RecursionError):
            return text
        just_now = set(_values(_parsed(sent)))
        if len(self._sent) < MOST_SENT:
            self._sent |= just_now
        masked = self._masked(body, self._sent | just_now if just_now - self._sent else self._sent)
        return text if masked is body else json.dumps(masked, ensure_ascii=False)

    def _masked(self, node: Any, known: set[Any]) -> Any:
        """Return a node without values of others: itself where it has none."""
        if isinstance(node, dict):
            if self._foreign(node):
                return _structure(node, known)
            parts = {name: self._masked(part, known) for name, part in node.items()}
            return node if all(parts[name] is part for name, part in node.items()) else parts
        if isinstance(node, list):
            rows = [self._masked(part, known) for part in node]
            return node if all(row is part for row, part in zip(rows, node, strict=True)) else rows
        return node

    def _foreign(self, node: dict[str, Any]) -> bool:
        identifier = node.get(self._id)
        if not isinstance(identifier, str | int) or node.keys() <= _REFERENCE:
            return False
        return not (self._ours.proved(str(identifier)) or any(map(self._shows_ours, node.values())))

    def _shows_ours(self, value: Any) -> bool:
        """Tell whether a value is a mark, or refers to what is ours; a list has what refers to it."""
        if isinstance(value, dict):
            identifier = value.get(self._id)
            if isinstance(identifier, str | int):
                return self._ours.claimed(str(identifier))
            return any(map(self._shows_ours, value.values()))
        if isinstance(value, bool) or not isinstance(value, str | int):
            return False
        return self._ours.marks(str(value)) or self._ours.claimed(str(value))


def _structure(node: Any, known: set[Any]) -> Any:
    if isinstance(node, dict):
        return {name: _identifier(name, part, known) for name, part in node.items()}
    if isinstance(node, list):
        return [_structure(part, known) for part in node]
    if node is None or isinstance(node, bool) or (isinstance(node, str | int | float) and node in known):
        return node
    return "⟨string⟩" if isinstance(node, str) else "⟨number⟩"


def _identifier(name: str, value: Any, known: set[Any]) -> Any:
    if name in ("uuid", "id") and isinstance(value, str | int) and value not in known:
        return f"⟨id {hashlib.sha256(whole(str(value)).encode()).hexdigest()[:8]}⟩"
    return _structure(value, known)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _values(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _values(part)
    elif isinstance(node, str | int | float):
        yield node
