"""The HTTP client: sends what the consumer asks, and has every exchange recorded."""

import json
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import httpx

from klantinteracties_conformance.client import answer_body
from klantinteracties_conformance.client.access import Access, Network
from klantinteracties_conformance.client.answer_body import NO_JSON, UnreadableAnswerError
from klantinteracties_conformance.client.budget import MAX_WAIT, OVERLOADED, Budget, pause
from klantinteracties_conformance.client.deadline import Deadline, impose
from klantinteracties_conformance.client.errors import ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Log
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard.dialect import Dialect

DEFAULT_TIMEOUT = 30.0
"""Seconds that one answer may take, from connecting to its last byte."""

__all__ = ["DEFAULT_TIMEOUT", "NO_JSON", "Answer", "ProviderClient", "explain"]


@dataclass(frozen=True)
class Answer:
    """An answer of the provider: its status, headers and parsed body, and the exchange that shows it."""

    exchange: Exchange
    url: str
    status: int
    headers: Mapping[str, str]
    body: Any
    text: str

    def reason(self) -> str:
        """Return in one line what the provider itself says of the answer, for use in a message."""
        if self.body is NO_JSON:
            kind = self.headers.get("content-type", "zonder content-type")
            return f"antwoord {self.status}, geen JSON ({kind})"
        return f"antwoord {self.status}{_details(self.body)}"


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
    return f" ({said if len(said) <= 300 else said[:300] + '…'})" if parts else ""


class ProviderClient:
    """Speaks HTTP with one server. Redirects are not followed: the token stays here.

    `headers` go with every request, `sends` is the media type of the bodies, `timeout` is in seconds.
    `watch`, where set, is shown every answer, save those that only ask to come back later.
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
    ) -> None:
        self.url = url.rstrip("/")
        self.log = log
        self.budget = budget or Budget()
        self.watch: Callable[[Answer], None] | None = None
        self._media_type = sends
        self._timeout = timeout
        self._deadline = Deadline()
        asked = {"Accept-Encoding": answer_body.ENCODINGS, **headers}
        self._http = (network or Network()).client(timeout, headers=asked, cookies=answer_body.no_cookies())
        impose(self._http, self._deadline)

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
    ) -> Self:
        """Return a client that speaks a dialect and shows the credentials that the provider asks for.

        Raises:
            ConfigurationError: a certificate or the proxy can't be used.
        """
        headers = {**dialect.headers(None), **access.headers}
        client = cls(
            url, headers, log, sends=dialect.sends, timeout=timeout, network=access.network, budget=budget
        )
        client._http.auth = access.authenticator(dialect, log.redactor, timeout)
        return client

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

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
            OutOfBudgetError: the run may not send it any more.
        """
        waited = 0.0
        while True:
            answer = self._send(method, path, body, query, accept)
            asked = pause(answer.status, answer.headers)
            if asked is None:
                if self.watch is not None:
                    self.watch(answer)
                if answer.status in OVERLOADED:
                    raise ProviderUnreachableError(f"{method} {path}: antwoord {answer.status}, overbelast")
                return answer
            waited += asked
            if waited > MAX_WAIT:
                raise ProviderUnreachableError(
                    f"{method} {path}: de provider is te druk (antwoord {answer.status}) en vraagt meer dan "
                    f"{MAX_WAIT:g} seconden te wachten"
                )
            self.budget.rest(asked)

    def _send(
        self, method: str, path: str, body: Any, query: Mapping[str, Any] | None, accept: str | None
    ) -> Answer:
        self.budget.admit(method)
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = {} if content is None else {"Content-Type": self._media_type}
        headers |= {"Accept": accept} if accept else {}
        url = path if "://" in path else f"{self.url}/{path}"
        seconds = self.budget.seconds(self._timeout)
        request = self._http.build_request(
            method, url, content=content, headers=headers, params=query, timeout=seconds
        )
        started, clock = datetime.now(UTC), time.perf_counter()
        self._deadline.start(seconds)
        try:
            response = self._http.send(request, stream=True)
            try:
                content = answer_body.body_of(response)
                body = answer_body.parsed(content)
            finally:
                response.close()
        except (httpx.TransportError, UnreadableAnswerError) as error:
            sentence = self.log.redactor.sentence(explain(error))
            self._record(request, started, clock, error=sentence)
            where = self.log.redactor.sentence(path)
            raise ProviderUnreachableError(f"{method} {where}: {sentence}") from error
        text = answer_body.text_of(content)
        exchange = self._record(request, started, clock, (response, text))
        return Answer(exchange, str(response.url), response.status_code, response.headers, body, text)

    def _record(
        self,
        request: httpx.Request,
        started: datetime,
        clock: float,
        answered: tuple[httpx.Response, str] | None = None,
        error: str | None = None,
    ) -> Exchange:
        redact = self.log.redactor
        answer: dict[str, Any] = {}
        if answered is not None:
            response, text = answered
            answer = {
                "status": response.status_code,
                "response_headers": redact.headers(response.headers.multi_items()),
                "response_body": self.log.body(text),
            }
        return self.log.add(
            started=started.isoformat(timespec="milliseconds"),
            duration=round((time.perf_counter() - clock) * 1000, 1),
            method=request.method,
            url=redact.text(str(request.url)),
            request_headers=redact.headers(request.headers.multi_items()),
            request_body=self.log.body(request.content.decode()) if request.content else None,
            error=error,
            **answer,
        )


def explain(error: Exception) -> str:
    """Return in Dutch why no answer came."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"het TLS-certificaat wordt niet vertrouwd ({cause.verify_message})"
        if isinstance(cause, ssl.SSLError):
            return f"de TLS-verbinding mislukt ({cause.reason or 'geen TLS aan de andere kant'})"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, UnreadableAnswerError):
        return str(error)
    if isinstance(error, httpx.TimeoutException):
        return "de provider antwoordde niet binnen de tijd"
    if isinstance(error, httpx.ConnectError):
        return f"er komt geen verbinding tot stand ({error})"
    return f"de verbinding brak af ({error or type(error).__name__})"
