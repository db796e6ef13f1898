"""One request and its answer, as the rest of the provider and the faults see them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Call:
    """A request, dissected. `action` is create, list, read, replace, change, remove, document or unknown."""

    dialect: str
    method: str
    path: str
    base: str
    host: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: bytes = b""
    action: str = "unknown"
    type: str = ""
    id: str = ""
    knows_scheme: bool = False
    """The scheme of the Authorization header is the right one, whatever the token."""
    knows_token: bool = False
    """The token is the right one, whatever the scheme."""
    knows_letters: bool = False
    """The token is the right one but for the case of its letters, whatever the scheme."""
    written_query: str = ""
    """The query as it came: with its codes."""
    state: dict[str, Any] = field(default_factory=dict)
    """Room for a fault to remember something between two of its hooks."""
    company: int = 1
    """How many requests are at work at this moment, this one included."""
    raw: bytes = b""
    """What is written to the connection after the headers of the answer, whatever the server thinks of it."""
    lookup: Callable[[str, str], dict[str, Any] | None] = lambda kind, identifier: None  # noqa: ARG005
    """The neutral object of a type with an id, or None; works once the domain is at work."""


@dataclass
class Reply:
    """A response that can still be changed; Content-Length is worked out when it is sent."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def json(self) -> Any:
        """The body as JSON; None without body."""
        return json.loads(self.body) if self.body else None

    @json.setter
    def json(self, value: Any) -> None:
        self.body = encode(value)


def encode(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
