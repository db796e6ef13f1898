"""Keeps what others have in a register out of the evidence: of their objects the structure stays."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, Protocol

from msgspec import structs

from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.text import whole

_REFERENCE = frozenset({"url", "uuid", "id"})
"""Names that make a reference; an object with no others says nothing of what it leads to."""

MOST_SENT = 20_000
"""Values that are remembered as sent by this run; of a later one only its own answer shows it."""

MOST_HIDDEN = 5_000
"""Values of others that are remembered, the last ones: a finding quotes what was read just before."""

_LEAST = 5
"""Characters of a value that is taken out of a sentence; shorter ones could be part of any of them."""


class KnowsOurs(Protocol):
    """Tells what is ours, as far as is known without asking."""

    def proved(self, identifier: str) -> bool:
        """Tell whether the object with this ID is ours."""

    def deleted(self, identifier: str) -> bool:
        """Tell whether removing the object with this ID was asked."""

    def marks(self, value: str) -> bool:
        """Tell whether only this run can have written a value."""

    def seen_of_others(self, identifier: str) -> None:
        """Note that an object was shown that has nothing of ours."""

    def was_there(self, identifier: str) -> bool:
        """Tell whether an object is known to have been there before anything was made."""


class ForeignObjects:
    """Takes the values out of objects that aren't ours.

    An object is ours that was proved to be, that carries a mark of this run, or that refers to an object of
    ours. That a provider names it as what it made, is not enough: it may be somebody else's. Values that this
    run sent say nothing of anybody, and stay. What was there before is of others, whatever it carries by now.
    Once it was removed, what has the ID of an object of ours has to show that it is ours, as any other.
    """

    def __init__(self, dialect: Dialect, ours: KnowsOurs) -> None:
        self._id = dialect.types["klantcontact"].attribute("ID").path[-1]
        self._ours = ours
        self._sent: set[Any] = set()
        self._shown: dict[str, bool] = {}
        self._hidden: dict[str, None] = {}
        self._mistaken: set[str] = set()
        self._again = False
        attributes = [one for wire_type in dialect.types.values() for one in wire_type.attributes.values()]
        self._words = {
            str(word) for one in attributes for word in (one.name, *one.values, *one.values.values())
        }

    def look_through(self, log: Log) -> None:
        """Look through all that is kept of answers from now on, and through what is told of them."""
        log.without_others = self.without
        log.values_hidden = self.hidden
        log.looked_at_again = self.again

    def notice(self, body: Any) -> None:
        """Note which objects an answer shows that aren't ours, where it isn't kept."""
        rows = body.get("results") if isinstance(body, dict) and "results" in body else body
        for row in rows if isinstance(rows, list) else [rows]:
            if isinstance(row, dict) and self._shown.get(str(row.get(self._id))) is not False:
                self._foreign(row)

    def again(self, exchange: Exchange) -> Exchange:
        """Return an exchange without what looked like ours when it was kept, and never was.

        A provider may repeat what was sent under the ID of somebody else's object, which only a later look
        at that object shows.
        """
        if not self._mistaken or exchange.response_body is None:
            return exchange
        self._again = True
        body = self.without((exchange.request_body or "").encode(), exchange.response_body)
        self._again = False
        return structs.replace(exchange, response_body=body)

    def hidden(self, text: str) -> str:
        """Return a text without the values that were taken out of bodies lately."""
        for value in [value for value in self._hidden if value in text]:
            if value not in self._sent:
                text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "⟨string⟩", text)
        return text

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
                self._hide(node, known)
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
        proved = self._ours.proved(str(identifier))
        if proved and not self._ours.deleted(str(identifier)):
            return False
        ours = not self._ours.was_there(str(identifier)) and any(
            self._shows_ours(value) for name, value in node.items() if name != self._id
        )
        # Once seen without anything of ours, it is no longer what others can refer to.
        before = self._shown.get(str(identifier))
        self._shown[str(identifier)] = ours and before is not False
        if before and not ours and not proved:
            self._mistaken.add(str(identifier))
        if not ours:
            self._ours.seen_of_others(str(identifier))
        return not ours or (self._again and str(identifier) in self._mistaken)

    def _hide(self, node: dict[str, Any], known: set[Any]) -> None:
        for value in _values(node):
            if (
                isinstance(value, str)
                and len(value) >= _LEAST
                and value not in known
                and value not in self._words
            ):
                self._hidden.pop(value, None)
                self._hidden[value] = None
        for value in list(self._hidden)[:-MOST_HIDDEN]:
            del self._hidden[value]

    def _known(self, identifier: str) -> bool:
        # Of a provider that was caught at it, nothing but proof counts afterwards.
        return self._ours.proved(identifier) or (not self._again and self._shown.get(identifier, False))

    def _shows_ours(self, value: Any) -> bool:
        """Tell whether a value is a mark, or refers to what is ours; a list has what refers to it."""
        if isinstance(value, dict):
            identifier = value.get(self._id)
            if isinstance(identifier, str | int):
                return self._known(str(identifier))
            return any(map(self._shows_ours, value.values()))
        if isinstance(value, bool) or not isinstance(value, str | int):
            return False
        return self._ours.marks(str(value)) or self._known(str(value))


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
