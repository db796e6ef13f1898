"""The HTTP client: sends what scenarios and fuzzing ask, and has every exchange recorded."""

import time
from collections.abc import Callable, Mapping
from copy import copy
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import urlencode

import httpx

from klantinteracties_conformance.client import answer_body
from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.answer import Answer, Request, encoded
from klantinteracties_conformance.client.answer_body import NO_JSON, UnreadableAnswerError
from klantinteracties_conformance.client.auth import Authenticator
from klantinteracties_conformance.client.budget import (
    GATEWAY,
    LEAST_RESTED,
    MAX_WAIT,
    TOO_MANY,
    Budget,
    again,
    pause,
)
from klantinteracties_conformance.client.causes import explain
from klantinteracties_conformance.client.errors import ProviderUnreachableError, UnsafeRequestError
from klantinteracties_conformance.client.evidence import Log, Seen
from klantinteracties_conformance.client.head import Head
from klantinteracties_conformance.client.head import ask as ask_head
from klantinteracties_conformance.client.transport import DEADLINE, answered
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import message

DEFAULT_TIMEOUT = 30.0
"""Seconds that one answer may take, from connecting to its last byte."""

_TARGET = "target"
"""The extension by which a request asks for another path and query than those of its URL."""

__all__ = ["DEFAULT_TIMEOUT", "NO_JSON", "Answer", "ProviderClient", "Request", "encoded"]


_Headers = Mapping[str, tuple[str, str]]
"""Headers as they are written, by their name in lower case."""


class RequestGuard(Protocol):
    """Decides which requests may leave."""

    def __call__(self, method: str, url: str, content: bytes) -> None:
        """Raise where a request may not leave; `url` is where it goes, without the query."""

    def answered(self, method: str, url: str, status: int | None) -> None:
        """Take note of the answer to a request that left; None where none came."""


class ProviderClient:
    """Speaks HTTP with one server. Redirects are not followed: the token stays here.

    `headers` go with every request, `sends` is the media type of the bodies, `timeout` is in seconds.
    `guard` is asked last before a request leaves, with its method, its URL without the query and its content,
    and raises where it may not leave. `tally` is told of every request that left: the status of its answer or
    None, and the milliseconds that it took. `watch`, where set, is shown every answer to `send`, save those
    that only ask to come back later.
    """

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        log: Log,
        *,
        sends: str = "application/json",
        timeout: float = DEFAULT_TIMEOUT,
        network: Network | None = None,
        budget: Budget | None = None,
        authenticator: Authenticator | None = None,
        guard: RequestGuard | None = None,
        tally: Callable[[Request, int | None, float], None] | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        self._own = httpx.URL(self.url)
        self.log = log
        self.budget = budget or Budget()
        self.watch: Callable[[Answer], None] | None = None
        self._media_type = sends
        self._timeout = timeout
        self._in_vain = False
        self._sent_away = False
        self._authenticator = authenticator
        self.guard = guard
        self._tally = tally
        usual = {
            "Accept": "*/*",
            "Accept-Encoding": answer_body.ENCODINGS,
            "Connection": "keep-alive",
            "User-Agent": f"python-httpx/{httpx.__version__}",
        }
        self._headers = _over(_over({}, usual), headers)
        self._network = network or Network()
        self._transport: httpx.BaseTransport
        self.connect()

    @classmethod
    def speaking(
        cls,
        dialect: Dialect,
        url: str,
        access: Access,
        log: Log,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        budget: Budget | None = None,
        guard: RequestGuard | None = None,
        tally: Callable[[Request, int | None, float], None] | None = None,
    ) -> Self:
        """Return a client that speaks a dialect and shows the credentials that the provider asks for.

        Raises:
            ConfigurationError: a certificate or the proxy can't be used.
        """
        return cls(
            url,
            {**dialect.headers(None), **access.headers},
            log,
            sends=dialect.sends,
            timeout=timeout,
            network=access.network,
            budget=budget,
            authenticator=access.authenticator(dialect, log.redactor, timeout),
            guard=guard,
            tally=tally,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def apart(self) -> Self:
        """Return a client like this one with connections of its own, for another thread.

        Threads that share a pool of httpcore 1.0 close each other's connections: one that looks whether an
        idle connection is still there takes an answer that just came for another thread for its end.
        """
        other = copy(self)
        other.connect()
        return other

    def connect(self) -> None:
        """Have connections of its own from now on."""
        self._transport = self._network.transport(self.url)

    def close(self) -> None:
        """Let go of the connections."""
        self._transport.close()

    def head(self, path: str) -> Head:
        """Return what comes after the headers of HEAD, on a connection of its own that asks twice.

        Raises:
            NoHeadError: no headers came.
            NotSentError: it may not be sent, or can't.
        """
        for _ in range(2):
            self.budget.admit("HEAD")
        headers = dict(self._shown().values())
        url = f"{self.url}/{path.removeprefix('/')}"
        seconds, proxy = self.budget.seconds(self._timeout), self._network.proxy_for(url)
        return ask_head(url, headers, self._network.context(), seconds, proxy)

    def _shown(self) -> _Headers:
        """Return the headers that go with every request, the token among them.

        Raises:
            AuthenticationError: no token can be had.
        """
        return _over(self._headers, self._authenticator.headers() if self._authenticator else {})

    def token(self) -> str:
        """Return what stands for a token in the header that lets us in; empty where there is none.

        Raises:
            AuthenticationError: no token can be had.
        """
        return self._authenticator.token() if self._authenticator is not None else ""

    def send(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        query: Mapping[str, Any] | None = None,
        accept: str | None = None,
    ) -> Answer:
        """Send one request to a path below the API's URL, or to an absolute URL of the same provider.

        `accept` asks for another media type than the dialect's.

        Raises:
            ProviderUnreachableError: no complete answer came, or none but that the provider, or a gateway
                before it, is too busy (I-35).
            NotSentError: it may not be sent, or can't.
        """
        asked = Request(
            method,
            path,
            query=httpx.QueryParams(query).multi_items() if query else (),
            content=None if body is None else encoded(body),
            headers={"Accept": accept} if accept else {},
        )
        answer = self.exchange(asked)
        if pause(answer.status, answer.headers) is not None:
            busy = message("too-busy", status=answer.status, seconds=MAX_WAIT)
            raise ProviderUnreachableError(
                message("request-unanswered", method=method, path=path, cause=busy)
            )
        if self.watch is not None:
            self.watch(answer)
        if answer.overloaded:
            cause = message("overloaded", status=answer.status)
            raise ProviderUnreachableError(
                message("request-unanswered", method=method, path=path, cause=cause)
            )
        return answer

    def exchange(self, asked: Request) -> Answer:
        """Send a request, and return its answer, whatever it is.

        Where the provider asks to come back later, that is done, for `MAX_WAIT` seconds in all, and for
        `MAX_UNTOLD` where it doesn't tell when. What only reads is asked once more where a gateway answers
        or the connection is dropped (I-35).

        Raises:
            ProviderUnreachableError: no complete answer came.
            NotSentError: it may not be sent, or can't.
        """
        waited, hopeful = 0.0, not self._sent_away
        while True:
            answer = self._read_once_more(asked) if asked.method == "GET" else self._once(asked)
            self._sent_away = answer.status == TOO_MANY
            seconds = again(answer.status, answer.headers, waited, hopeful=hopeful)
            if seconds is None:
                return answer
            waited += max(seconds, LEAST_RESTED)
            self.budget.rest(seconds)

    def _read_once_more(self, asked: Request) -> Answer:
        """Read, and once more after what may be a moment's trouble; not where that was in vain before."""
        hopeful, self._in_vain = not self._in_vain, True
        try:
            answer = self._once(asked)
            troubled = answer.status in GATEWAY and pause(answer.status, answer.headers) is None
        except ProviderUnreachableError as error:
            if not (hopeful and dropped(error)):
                raise
            troubled = True
        if troubled and hopeful:
            answer = self._once(asked)
        self._in_vain = answer.status in GATEWAY
        return answer

    def _once(self, asked: Request) -> Answer:
        if asked.lists:
            self.budget.settle()
        self.budget.admit(asked.method)
        request = self._request(asked)
        started, clock = datetime.now(UTC), time.perf_counter()
        try:
            response, content = answered(self._transport, request)
            body = answer_body.parsed(content)
        except (httpx.TransportError, UnreadableAnswerError) as error:
            cause = explain(error).mapped(self.log.redactor.sentence)
            seen = Seen(request, _address(request), started, _since(clock), error=cause)
            self._note(asked, seen)
            where = self.log.redactor.sentence(asked.path)
            raise ProviderUnreachableError(
                message("request-unanswered", method=asked.method, path=where, cause=cause)
            ) from error
        seen = Seen(request, _address(request), started, _since(clock), response, content)
        number, evidence = self._note(asked, seen)
        if asked.method not in ("GET", "HEAD"):
            self.budget.lag.wrote()
        return Answer(
            number=number,
            message=asked,
            url=seen.url,
            status=response.status_code,
            headers=response.headers,
            content=content,
            body=body,
            duration=seen.duration,
            evidence=evidence,
            without_others=self.log.without_others,
        )

    def _note(self, asked: Request, seen: Seen) -> tuple[int, Callable[[], Exchange]]:
        """Count a request; return its number, and what makes the exchange that shows it."""
        status = None if seen.response is None else seen.response.status_code
        if self._tally is not None:
            self._tally(asked, status, seen.duration)
        if self.guard is not None:
            self.guard.answered(asked.method, self._where(asked).partition("?")[0], status)
        number = self.log.number()
        if not self.log.keeps:
            return number, lambda: self.log.exchange(number, seen)
        exchange = self.log.exchange(number, seen)
        self.log.keep(exchange)
        return number, lambda: exchange

    def _request(self, asked: Request) -> httpx.Request:
        """Return a request as it leaves.

        Raises:
            NotSentError: no token can be had, or it may not leave.
            ProviderUnreachableError: its address is none that can be asked.
        """
        where = self._where(asked)
        query = f"?{urlencode(asked.query, errors='surrogatepass')}" if asked.query else ""
        headers = self._shown()
        if asked.content is not None:
            headers = _over(headers, {"Content-Type": asked.media_type or self._media_type})
        extensions: dict[str, Any] = {DEADLINE: self.budget.seconds(self._timeout)}
        try:
            url = httpx.URL(f"{where}{query}")
        except httpx.InvalidURL:  # too long for httpx, not for HTTP
            url = self._addressed(asked, where)
            extensions[_TARGET] = url.raw_path + query.encode()
        if (url.scheme, url.netloc) != (self._own.scheme, self._own.netloc):
            raise UnsafeRequestError(f"{asked.method} {where}")  # the token stays here
        request = httpx.Request(
            asked.method,
            url,
            headers=[
                (name.encode(), value.strip().encode())
                for name, value in _over(headers, asked.headers).values()
            ],
            content=asked.content,
            extensions=extensions,
        )
        if "Transfer-Encoding" in request.headers:  # by itself httpx tells the length besides
            del request.headers["Content-Length"]
        if self.guard is not None:
            self.guard(request.method, where.partition("?")[0], asked.content or b"")
        return request

    def _addressed(self, asked: Request, where: str) -> httpx.URL:
        """Return an address without what is asked by it.

        Raises:
            ProviderUnreachableError: it is too long for one, or none at all, as a provider may name it.
        """
        try:
            return httpx.URL(where)
        except httpx.InvalidURL as error:
            path, cause = self.log.redactor.sentence(asked.path), message("address-unusable")
            raise ProviderUnreachableError(
                message("request-unanswered", method=asked.method, path=path, cause=cause)
            ) from error

    def _where(self, asked: Request) -> str:
        """Return where a request goes, without the arguments that are beside its path."""
        path = asked.path
        return path if "://" in path.partition("?")[0] else f"{self.url}/{path.removeprefix('/')}"


def dropped(error: ProviderUnreachableError) -> bool:
    """Tell whether the connection was closed, rather than that nothing came in time or nothing readable."""
    cause = error.__cause__
    return isinstance(cause, httpx.TransportError) and not isinstance(cause, httpx.TimeoutException)


def _over(headers: _Headers, changes: Mapping[str, str | None]) -> _Headers:
    """Return headers with others over them; one that is None is left out."""
    if not changes:
        return headers
    changed = {name.lower(): (name, value) for name, value in changes.items()}
    return {
        name: (written, value)
        for name, (written, value) in {**headers, **changed}.items()
        if value is not None
    }


def _address(request: httpx.Request) -> str:
    """Return where a request goes."""
    url, target = request.url, request.extensions.get(_TARGET)
    return str(url) if target is None else f"{url.scheme}://{url.netloc.decode()}{target.decode()}"


def _since(clock: float) -> float:
    return round((time.perf_counter() - clock) * 1000, 1)
