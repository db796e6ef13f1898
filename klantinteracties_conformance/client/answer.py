"""A request as the suite thinks it up, and the answer of the provider to it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from klantinteracties_conformance.client.answer_body import NO_JSON, text_of
from klantinteracties_conformance.client.budget import OVERLOADED
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.system.messages import Message, message

LONGEST_SAID = 300
"""Characters that are shown of what a provider itself says of an answer."""


@dataclass(frozen=True)
class Request:
    """A request: `path` is quoted and below the base URL, or an absolute URL of the same provider.

    `media_type` is that of the content where it isn't the dialect's. `headers` come over the usual ones; one
    that is None is left out. `label` is the operation that it counts for.
    """

    method: str
    path: str
    label: str = ""
    query: Sequence[tuple[str, str]] = ()
    content: bytes | None = None
    media_type: str | None = None
    headers: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def lists(self) -> bool:
        """Tell whether it asks for a list, or what comes along with an object: it may lag (I-59)."""
        path, _, query = self.path.partition("?")
        return self.method == "GET" and (bool(self.query or query) or "/" not in path.strip("/"))


def encoded(body: Any) -> bytes:
    """Return a body as JSON in UTF-8; half a surrogate pair is spelled out, which JSON allows."""
    try:
        return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(body, allow_nan=False).encode()


@dataclass(frozen=True)
class Answer:
    """An answer of the provider: its status, headers and parsed body, `NO_JSON` where it is none.

    `duration` is in milliseconds. `evidence` makes the exchange that shows it, without secrets;
    `without_others` takes what is of others out of its text.
    """

    number: int
    message: Request
    url: str
    status: int
    headers: Mapping[str, str]
    content: bytes
    body: Any
    duration: float
    evidence: Callable[[], Exchange] = field(repr=False, compare=False)
    without_others: Callable[[bytes, str], str] = field(
        default=lambda _, text: text, repr=False, compare=False
    )

    @cached_property
    def exchange(self) -> Exchange:
        """Return the exchange that shows the answer."""
        return self.evidence()

    @property
    def text(self) -> str:
        """Return the body as text."""
        return text_of(self.content)

    @cached_property
    def shown(self) -> Any:
        """Return the body as a finding may tell of it: of what others have in the register, the structure."""
        if self.body is NO_JSON:
            return NO_JSON
        return json.loads(self.without_others(self.message.content or b"", self.text))

    @property
    def succeeded(self) -> bool:
        """Tell whether it is a 2xx."""
        return 200 <= self.status < 300

    @property
    def overloaded(self) -> bool:
        """Tell whether it comes from a server that can't cope, or from a gateway before it."""
        return self.status in OVERLOADED

    @property
    def refused(self) -> bool:
        """Tell whether it says that the request was wrong."""
        return 400 <= self.status < 500 and self.status != 429

    def told(self) -> Message:
        """Return what the answer is: its status, and what the provider itself says of it."""
        if self.body is NO_JSON:
            kind = self.headers.get("content-type")
            if kind is None:
                return message("answered-no-json-untyped", status=self.status)
            return message("answered-no-json", status=self.status, media_type=kind)
        said = _details(self.shown)
        if not said:
            return message("answered", status=self.status)
        return message("answered-saying", status=self.status, text=said)


def _details(body: Any) -> str:
    """Return the title and the invalid parameters of an error body, as far as it has them."""
    if not isinstance(body, dict):
        return ""
    parts = [str(body[key]) for key in ("title", "detail") if body.get(key)][:1]
    invalid = body.get("invalidParams")
    for item in invalid if isinstance(invalid, list) else []:
        if isinstance(item, dict):
            parts.append(f"{item.get('name')}: {item.get('reason')}")
    said = "; ".join(parts)
    return said if len(said) <= LONGEST_SAID else f"{said[:LONGEST_SAID]}…"
