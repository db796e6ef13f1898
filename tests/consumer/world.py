"""A consumer with a function for a provider, and what reached it."""

import json
from collections.abc import Callable
from typing import Any

import httpx

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.consumer import Consumer, Value
from klantinteracties_conformance.consumer.guarded import guard_of
from klantinteracties_conformance.consumer.journal import Journal
from klantinteracties_conformance.standard import dialect_files

URL = "http://provider.example/api"
ALL = Limits()
Reply = tuple[int, Any]
Provider = Callable[[httpx.Request], Reply]
ACTOR: dict[str, Value] = {
    "Soort actor": "medewerker",
    "Naam": "Noëlle Kersenbloem",
    "Indicatie actief": "Ja",
}


class World:
    """A consumer, and what reached its provider."""

    def __init__(self, provider: Provider, dialect: str = "openklant", limits: Limits = ALL) -> None:
        self.requests: list[httpx.Request] = []

        def answer(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            status, body = provider(request)
            return httpx.Response(status, stream=httpx.ByteStream(json.dumps(body).encode()))

        chosen = dialect_files.load(dialect)
        access = Access.by_token("een-token")
        self.client = ProviderClient.speaking(
            chosen, URL, access, Log(access.redactor(chosen)), budget=Budget(limits)
        )
        self.client._transport = httpx.MockTransport(answer)
        self.client.budget.lag.measured = {wire_type.path: None for wire_type in chosen.types.values()}
        self.journal = Journal()
        self.consumer = Consumer(chosen, self.client, self.journal)

    def own(self, path: str) -> None:
        """Say that an object is ours."""
        guard_of(self.client, self.consumer.dialect).own(path)

    def asked(self) -> list[str]:
        """Return what was asked, in short."""
        return [f"{request.method} {request.url.path.removeprefix('/api/')}" for request in self.requests]

    def states(self) -> list[str]:
        """Return what the journal says of each object."""
        return [entry.state for entry in self.journal.entries]


def body(request: httpx.Request) -> Any:
    return json.loads(request.content) if request.content else {}


def echo(identifier: str = "abc", status: int = 201) -> Provider:
    """Answer each registration with what was sent and an id, which can be read; each list is empty."""
    kept: dict[str, Any] = {}

    def provider(request: httpx.Request) -> Reply:
        if request.method == "GET":
            alone = kept.get("body") if request.url.path.endswith(f"/{identifier}") else rows()
            return (404, None) if alone is None else (200, alone)
        if request.method == "DELETE":
            return 204, None
        kept["body"] = {**body(request), "uuid": identifier}
        return status, kept["body"]

    return provider


def rows(*found: Any, following: str | None = None, count: Any = None) -> dict[str, Any]:
    return {"count": len(found) if count is None else count, "next": following, "results": list(found)}
