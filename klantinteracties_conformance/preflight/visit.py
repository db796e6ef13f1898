"""One visit to a provider: what all that is looked at has in common."""

from collections.abc import Sequence
from contextlib import ExitStack
from functools import cached_property
from types import TracebackType
from typing import Self

from klantinteracties_conformance.client.access import Access
from klantinteracties_conformance.client.budget import Budget
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.contract.published import PublishedDocument, fetch
from klantinteracties_conformance.standard.dialect import Dialect


class Visit:
    """A provider and the way to it, with one log, one budget and one client for each dialect.

    `candidates` are the dialects that it may speak, at least one; `timeout` is in seconds per answer.
    """

    def __init__(
        self,
        url: str,
        access: Access,
        candidates: Sequence[Dialect],
        log: Log,
        *,
        timeout: float,
        budget: Budget | None = None,
    ) -> None:
        self.url = url
        self.access = access
        self.candidates = candidates
        self.log = log
        self._timeout = timeout
        self._budget = budget or Budget()
        self._clients: dict[str, ProviderClient] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def client(self, dialect: Dialect) -> ProviderClient:
        """Return the client that speaks this dialect and shows our credentials; the visit closes it.

        Raises:
            ConfigurationError: a certificate or the proxy can't be used.
        """
        if dialect.origin not in self._clients:
            self._clients[dialect.origin] = self._open.enter_context(self._speaking(dialect, self.access))
        return self._clients[dialect.origin]

    def stranger(self, dialect: Dialect, header: str, value: str) -> ProviderClient:
        """Return a client that speaks this dialect with one header in place of our credentials."""
        headers = {**dialect.headers(None), **self.access.headers, header: value}
        return ProviderClient(
            self.url,
            headers,
            self.log,
            timeout=self._timeout,
            network=self.access.network,
            budget=self._budget,
        )

    @cached_property
    def published(self) -> PublishedDocument:
        """What the provider publishes about itself, asked for once, when it is first wanted.

        The document is public, and nobody knows yet who is there: no token is sent for it.
        """
        names = [name for candidate in self.candidates for name in candidate.published]
        with self._speaking(self.candidates[0], self.access.anonymous()) as client:
            return fetch(client, names)

    def _speaking(self, dialect: Dialect, access: Access) -> ProviderClient:
        return ProviderClient.speaking(
            dialect, self.url, access, self.log, timeout=self._timeout, budget=self._budget
        )
