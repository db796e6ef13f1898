"""What of a finding may go to others: nothing that a provider answered and the suite didn't send itself.

A report stays with whoever had the provider judged; a message to a vendor leaves the house. A provider that
mixes people up answers with somebody else's data, so of what was observed only that stays which the suite
made up, or which can't tell anything of anybody.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote_plus

from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.system.messages import Json, Message, message

HIDDEN = message("value-not-ours")

_OF_PROVIDER = ("value", "values", "text", "url", "urls", "id", "ids")
"""What of a message may hold what a provider answered."""

_HARMLESS = re.compile(r"\W*|null|true|false|-?\d{1,3}|\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?")
"""Nothing, yes and no, small numbers, and moments."""


class Shareable:
    """Knows what the suite sent in some exchanges, and what it expected."""

    def __init__(self, exchanges: Iterable[Exchange], expected: Iterable[Message]) -> None:
        self._ours = {text for exchange in exchanges for text in _sent(exchange)}
        self._ours |= {text for each in expected for part in each.all() for text in _texts(part.values)}

    def without(self, said: Message) -> Message:
        """Return a message in which what the suite neither sent nor expected is left out."""
        if said.code == "value" and not self._may_go(said.values["value"]):
            return HIDDEN
        values = {
            name: value if name not in _OF_PROVIDER or self._may_go(value) else _hidden(value)
            for name, value in said.values.items()
        }
        parts = {name: [self.without(part) for part in each] for name, each in said.parts.items()}
        return Message(said.code, values, parts)

    def _may_go(self, value: Json) -> bool:
        return all(map(self._is_ours, _texts(value)))

    def _is_ours(self, text: str) -> bool:
        plain = text.strip('"')
        return bool(_HARMLESS.fullmatch(plain)) or any(plain in known for known in self._ours)


def _hidden(value: Json) -> Json:
    return ["…"] if isinstance(value, list) else "…"


def _sent(exchange: Exchange) -> Iterator[str]:
    yield unquote_plus(exchange.url)
    body = exchange.request_body or ""
    try:
        yield from _texts(json.loads(body))
    except (ValueError, RecursionError):
        yield body


def _texts(value: Any) -> Iterator[str]:
    """Yield each text within a value; a number is the text of it."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield value if isinstance(value, str) else json.dumps(value)
