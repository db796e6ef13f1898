"""An ASGI application for one base path: from request to answer, in the order that openklant does it.

Authentication comes first (401), then the method (405), the accepted media type (406), the object (404), the
media type of the body (415) and only then what the body says (400). Which paths there are, and what happens
there, is up to those who inherit.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from klantinteracties_conformance.provider import documents
from klantinteracties_conformance.provider.call import Call, Reply, encode
from klantinteracties_conformance.provider.errors import (
    MethodNotAllowedError,
    NotAcceptableError,
    NotAuthenticatedError,
    NotFoundError,
    ProviderError,
)
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.wire.base import Envelope

LOG = logging.getLogger(__name__)

Methods = dict[str, str]
DOCUMENT = {"GET": "document", "HEAD": "document"}


@dataclass
class Service(ABC):
    """Serves what is below one base path, with one fault, or none."""

    token: str
    fault: Fault
    wire: Envelope
    inside: int = field(default=0, init=False)
    """How many requests are at work at the moment."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        try:
            body = await request.body()
        except ClientDisconnect:
            return
        call = self.call(request, body)
        self.inside += 1
        try:
            await asyncio.sleep(self.fault.lingers)
            call.company = self.inside
            response = self.respond(call)
        finally:
            self.inside -= 1
        await response(scope, receive, past_server(send, receive, call.raw) if call.raw else send)

    def call(self, request: Request, body: bytes) -> Call:
        server = ":".join(str(part) for part in request.scope.get("server") or ("localhost",))
        host = f"{request.scope['scheme']}://{request.headers.get('host', server)}"
        base = host + root_of(request.scope) + self.wire.base_path
        written = request.scope["query_string"].decode("latin-1")
        query = parse_qsl(written, keep_blank_values=True)
        path = path_of(request.scope).removeprefix("/")
        return Call(
            self.wire.name,
            request.method,
            path,
            base,
            host,
            query,
            request.headers,
            body,
            written_query=written,
        )

    def serves(self, path: str) -> bool:
        return path.startswith(f"{self.wire.base_path}/")

    def respond(self, call: Call) -> Response:
        """The answer to a call; whatever goes wrong is an answer too."""
        try:
            answer = self.answer(call)
        except ProviderError as error:
            answer = self.refusal(call, error)
        except Exception:
            LOG.exception("unexpected error on %s %s", call.method, call.path)
            answer = self.refusal(call, ProviderError())
        if isinstance(answer, Response):
            return answer
        answer.headers = {**self.wire.headers, **answer.headers}
        answer = self.fault.on_response(call, answer)
        call.raw = self.fault.on_wire(call, answer)
        response = Response(answer.body, answer.status, answer.headers)
        if call.method == "HEAD":
            response.body = b""
        return response

    def refusal(self, call: Call, error: ProviderError) -> Reply:
        headers = {"Content-Type": self.wire.error_media_type, **error.headers}
        return Reply(self.wire.status(error), headers, encode(self.wire.encode_error(error, call)))

    def answer(self, call: Call) -> Reply | Response:
        methods = self.enter(call)
        early = self.fault.on_request(call)
        if early is not None:
            return early
        if call.action == "document":
            return documents.document(self.wire.name, call.path, call.base)
        self.authenticate(call)
        if not methods:
            raise NotFoundError("Dit pad is er niet.")
        if call.method not in methods:
            raise MethodNotAllowedError(headers={"Allow": ", ".join(methods)})
        self.negotiate(call)
        operation: Callable[[Call], Reply] = getattr(self, f"do_{call.action}")
        return operation(call)

    def enter(self, call: Call) -> Methods:
        """Find out what a call is about; answers the methods that its path knows, with what they do."""
        prefix = self.wire.base_path.strip("/") + "/"
        if not call.path.startswith(prefix):
            return {}
        call.path = call.path.removeprefix(prefix)
        methods = DOCUMENT if call.path in documents.NAMES else self.route(call)
        call.action = methods.get(call.method, "unknown")
        return methods

    @abstractmethod
    def route(self, call: Call) -> Methods:
        """The methods of a path below the base path, with what they do; notes what the call is about."""

    def authenticate(self, call: Call) -> None:
        scheme, _, token = call.headers.get("authorization", "").strip().partition(" ")
        call.knows_scheme = scheme.lower() == self.wire.scheme.lower()
        call.knows_token = hmac.compare_digest(token.strip().encode(), self.token.encode())
        call.knows_letters = token.strip().lower() == self.token.lower()
        if self.fault.authenticate(call, call.knows_scheme and call.knows_token):
            return
        known = call.knows_scheme and bool(token.strip())
        code = "authentication_failed" if known else "not_authenticated"
        detail = "Dit token is onjuist." if known else "Er is geen token meegegeven."
        raise NotAuthenticatedError(detail, code=code, headers={"WWW-Authenticate": self.wire.scheme})

    def negotiate(self, call: Call) -> None:
        accept = call.headers.get("accept", "*/*")
        spoken = (self.wire.media_type, *self.wire.also_for)
        if not any(covers(part, media_type) for part in accept.split(",") for media_type in spoken):
            raise NotAcceptableError()

    def json(self, content: Any, status: int = 200, **headers: str) -> Reply:
        return Reply(status, {"Content-Type": self.wire.media_type, **headers}, encode(content))


def past_server(send: Any, receive: Any, raw: bytes) -> Any:
    """Send an answer, and write these bytes to the connection after its headers.

    A server drops what may not be sent, such as a body on HEAD; the transport of its connection does not.
    """

    async def sending(message: Any) -> None:
        if message["type"] == "http.response.body":
            receive.__self__.transport.write(raw)
        await send(message)

    return sending


def root_of(scope: Any) -> str:
    """Where the application is mounted."""
    return str(scope.get("root_path", "")).rstrip("/")


def path_of(scope: Any) -> str:
    """The path below that."""
    return str(scope["path"]).removeprefix(root_of(scope))


def covers(accepted: str, media_type: str) -> bool:
    """Whether one part of an Accept header takes this media type."""
    name, *parameters = (part.strip().lower() for part in accepted.split(";"))
    if any(parameter.replace(" ", "") in ("q=0", "q=0.0", "q=0.00", "q=0.000") for parameter in parameters):
        return False
    main = media_type.partition("/")[0]
    return name in ("", "*/*", "*", f"{main}/*", media_type)
