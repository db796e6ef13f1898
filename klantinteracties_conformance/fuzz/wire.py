"""Sends what fuzzing thinks up, and refuses to send what could touch anything that isn't ours."""

import itertools
import json
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import requests
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict

from klantinteracties_conformance.client.auth import AuthenticationError
from klantinteracties_conformance.client.budget import MAX_WAIT, OVERLOADED, pause
from klantinteracties_conformance.client.errors import OutOfBudgetError
from klantinteracties_conformance.client.evidence import cut
from klantinteracties_conformance.client.http import NO_JSON
from klantinteracties_conformance.fuzz.settings import FuzzSettings
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.operations import OperationUse

MAX_ANSWER = 20_000_000
"""Bytes of an answer that are read; one that is longer counts as none."""

FRUITLESS = 3
"""Requests in a row without an answer after which the provider counts as gone."""

_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})


class NotSentError(Exception):
    """A request that never left."""


class UnsafeRequestError(NotSentError):
    """A request that could touch something that the suite didn't make. A fault of the suite itself."""


class SpentError(NotSentError, OutOfBudgetError):
    """A request that the run may not send any more."""


class GoneError(Exception):
    """The provider stopped answering; the text says how."""


class NoAccessError(NotSentError, GoneError):
    """No token can be had; the text says why."""


class NoAnswerError(Exception):
    """One request got no answer."""


@dataclass(frozen=True)
class Message:
    """A request to send: `path` is below the base URL and quoted, `label` the operation that it counts for.

    `headers` come over the usual ones; one that is None is left out.
    """

    method: str
    path: str
    label: str
    query: Sequence[tuple[str, str]] = ()
    content: bytes | None = None
    media_type: str | None = None
    headers: Mapping[str, str | None] = field(default_factory=dict)


@dataclass
class Answer:
    """An answer with the request that it belongs to. `duration` is in milliseconds."""

    number: int
    message: Message
    url: str
    sent: Mapping[str, str]
    started: datetime
    duration: float
    status: int
    headers: Mapping[str, str]
    content: bytes

    @cached_property
    def body(self) -> Any:
        """Return the parsed JSON, `client.NO_JSON` where it is none."""
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            return NO_JSON

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


class _Guard(HTTPAdapter):
    """The last gate before the network: only what is ours may be changed or deleted."""

    def __init__(self, allowed: set[str], context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()
        self._allowed = allowed
        self.collections: frozenset[str] = frozenset()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make connections with the certificates that the other requests of the run use."""
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Make connections by a proxy with them too."""
        return super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)

    def cert_verify(self, *args: Any) -> None:
        """Leave it to the context whom to trust."""

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request, or refuse to.

        Raises:
            UnsafeRequestError: it isn't about one of our own objects.
        """
        url = (request.url or "").partition("?")[0]
        harmless = request.method in _HARMLESS or (request.method != "DELETE" and url in self.collections)
        if request.method in ("PUT", "PATCH", "DELETE") and url in self.collections:
            harmless = False
        if not harmless and url not in self._allowed:
            raise UnsafeRequestError(f"{request.method} {url} gaat niet over een object van de suite.")
        return super().send(request, *args, **kwargs)


class Wire:
    """One HTTP session with the provider; counts all requests and can show each that is asked for."""

    def __init__(self, settings: FuzzSettings, collections: Sequence[str]) -> None:
        self.settings = settings
        self.base = settings.url.rstrip("/")
        self.uses: dict[str, OperationUse] = {}
        self.recent: dict[int, Answer] = {}
        self.fruitless = 0
        self._numbers = itertools.count(1)
        self._own: set[str] = set()
        self._http = requests.Session()
        network = settings.access.network
        self.context = network.context()
        guard = _Guard(self._own, self.context)
        guard.collections = frozenset(f"{self.base}{path}" for path in collections)
        self._http.mount("http://", guard)
        self._http.mount("https://", guard)
        self._transport: dict[str, Any] = dict(
            self._http.merge_environment_settings(self.base, {}, True, None, None)
        )
        self._transport |= {"verify": not network.insecure, "cert": None}
        if network.proxy:
            self._transport["proxies"] = {"http": network.proxy, "https": network.proxy}
        elif not network.proxy_for(self.base):
            self._transport["proxies"] = {}
        self._auth = settings.access.authenticator(settings.dialect, settings.redactor, settings.timeout)
        self._usual = {**settings.dialect.headers(None), **settings.access.headers}

    def close(self) -> None:
        """Let go of the connection."""
        self._http.close()

    @property
    def proxies(self) -> Mapping[str, str]:
        """Return the proxies that requests go through, by scheme; none as a rule."""
        found: Mapping[str, str] = self._transport.get("proxies") or {}
        return found

    def headers(self) -> dict[str, str]:
        """Return the headers that go with every request, the token among them.

        Raises:
            NoAccessError: no token can be had.
        """
        try:
            return {**self._usual, **self._auth.headers()}
        except AuthenticationError as error:
            raise NoAccessError(str(error)) from error

    def token(self) -> str:
        """Return what stands for a token in the header that lets us in.

        Raises:
            NoAccessError: no token can be had.
        """
        try:
            return self._auth.token()
        except AuthenticationError as error:
            raise NoAccessError(str(error)) from error

    def own(self, path: str) -> None:
        """Note the path of an object that we made: from now on it may be changed and deleted."""
        self._own.add(f"{self.base}{path}")

    def send(self, message: Message) -> Answer:
        """Send a request and return its answer; again where the provider asks to come back later.

        Redirects are not followed.

        Raises:
            NoAnswerError: no complete answer came.
            GoneError: that happened too often in a row.
            UnsafeRequestError: it could touch something that isn't ours.
            SpentError: the run may not send it any more.
        """
        waited = 0.0
        while True:
            answer = self._answer(message)
            asked = pause(answer.status, answer.headers)
            if asked is None or waited + asked > MAX_WAIT:
                self.recent[answer.number] = answer
                return answer
            waited += asked
            self.settings.budget.rest(asked)

    def _answer(self, message: Message) -> Answer:
        self._admit(message.method)
        prepared = self._prepared(message)
        seconds = self.settings.budget.seconds(self.settings.timeout)
        started, clock = datetime.now(UTC), time.perf_counter()
        try:
            response = self._sent(
                prepared,
                timeout=seconds,
                allow_redirects=False,
                **self._transport,
            )
            content = self._read(response, clock)
        except (requests.RequestException, OSError) as error:
            self._missed(message, (time.perf_counter() - clock) * 1000, error)
        self.fruitless = 0
        duration = round((time.perf_counter() - clock) * 1000, 1)
        self._use(message.label).add(response.status_code, duration)
        return Answer(
            number=next(self._numbers),
            message=message,
            url=prepared.url or "",
            sent=prepared.headers,
            started=started,
            duration=duration,
            status=response.status_code,
            headers=response.headers,
            content=content,
        )

    def _sent(self, prepared: requests.PreparedRequest, **how: Any) -> requests.Response:
        """Send a request; once more where the connection was closed meanwhile, unless it makes something."""
        try:
            return self._http.send(prepared, **how)
        except requests.ConnectionError as error:
            if isinstance(error, requests.Timeout) or prepared.method == "POST" or self.fruitless:
                raise
            return self._http.send(prepared, **how)

    def _use(self, label: str) -> OperationUse:
        return self.uses.setdefault(label, OperationUse(label))

    def _missed(self, message: Message, duration: float, error: Exception) -> None:
        self._use(message.label).add(None, duration)
        self.fruitless += 1
        slow = isinstance(error, requests.Timeout)
        why = "antwoordde niet binnen de tijd" if slow else "verbrak de verbinding of was niet te bereiken"
        if self.fruitless >= FRUITLESS:
            raise GoneError(f"de provider {why}, {FRUITLESS} keer achter elkaar") from error
        raise NoAnswerError(f"de provider {why}") from error

    def _read(self, response: requests.Response, clock: float) -> bytes:
        parts, size = [], 0
        for part in response.iter_content(65536):
            parts.append(part)
            size += len(part)
            if size > MAX_ANSWER or time.perf_counter() - clock > 2 * self.settings.timeout:
                response.close()
                raise requests.Timeout("endless answer")
        return b"".join(parts)

    def _admit(self, method: str) -> None:
        """Keep to what the user allows."""
        try:
            self.settings.budget.admit(method)
        except OutOfBudgetError as error:
            raise SpentError(str(error)) from error

    def _prepared(self, message: Message) -> requests.PreparedRequest:
        query = f"?{urlencode(message.query, errors='surrogatepass')}" if message.query else ""
        headers: dict[str, str | None] = {**self.headers()}
        if message.content is not None:
            headers["Content-Type"] = message.media_type or self.settings.dialect.sends
        headers.update(message.headers)
        prepared = requests.PreparedRequest()
        prepared.prepare_method(message.method)
        prepared.prepare_url(f"{self.base}{message.path}{query}", None)
        prepared.headers = CaseInsensitiveDict(
            {name: text for name, text in headers.items() if text is not None}
        )
        prepared.prepare_cookies({})
        prepared.prepare_body(message.content, None)
        return prepared

    def exchange(self, answer: Answer, number: int) -> dict[str, Any]:
        """Return the record of one exchange, without secrets."""
        redact = self.settings.redactor
        content = answer.message.content
        return vars(
            Exchange(
                number=number,
                started=answer.started.isoformat(timespec="milliseconds"),
                duration=answer.duration,
                method=answer.message.method,
                url=redact.text(answer.url),
                request_headers=redact.headers(answer.sent.items()),
                request_body=None
                if content is None
                else cut(redact.text(content.decode("utf-8", "replace"))),
                status=answer.status,
                response_headers=redact.headers(answer.headers.items()),
                response_body=cut(redact.text(answer.content.decode("utf-8", "replace"))),
            )
        )


def encoded(body: Any) -> bytes:
    """Return a body as JSON in UTF-8; half a surrogate pair is spelled out, which JSON allows."""
    try:
        return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(body, allow_nan=False).encode()
