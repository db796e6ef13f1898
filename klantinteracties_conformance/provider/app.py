"""The web application: from request to answer, in the order that openklant does it.

Authentication comes first (401), then the method (405), the accepted media type (406), the object (404), the
media type of the body (415) and only then what the body says (400).
"""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from klantinteracties_conformance.provider import documents, wire
from klantinteracties_conformance.provider.call import Answer, Call, encode
from klantinteracties_conformance.provider.domain import Domain
from klantinteracties_conformance.provider.errors import (
    InvalidError,
    MethodNotAllowedError,
    NotAcceptableError,
    NotAuthenticatedError,
    NotFoundError,
    ParseError,
    Problem,
    ProviderError,
    UnsupportedMediaTypeError,
)
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.store import Store

LOG = logging.getLogger(__name__)

COLLECTION = {"GET": "list", "HEAD": "list", "POST": "create"}
OBJECT = {"GET": "read", "HEAD": "read", "PUT": "replace", "PATCH": "change", "DELETE": "remove"}
DOCUMENT = {"GET": "document", "HEAD": "document"}
TOGETHER = {"POST": "create"}


def create_app(
    store: Store, *, token: str, fault: Fault | None = None, dialect: str = "openklant"
) -> Starlette:
    """The API on this store, under the base path of its dialect; it can be mounted anywhere."""
    app = Starlette()
    # The pattern of a route does not match a path with a line break in it, and that needs an answer too.
    app.router.default = Service(store, token, fault or Fault(), wire.get(dialect))
    return app


@dataclass
class Service:
    """An ASGI application that serves one dialect with one fault, or none."""

    store: Store
    token: str
    fault: Fault
    wire: wire.Wire

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        try:
            body = await request.body()
        except ClientDisconnect:
            return
        response = self.respond(self.call(request, body))
        await response(scope, receive, send)

    def call(self, request: Request, body: bytes) -> Call:
        server = ":".join(str(part) for part in request.scope.get("server") or ("localhost",))
        host = f"{request.scope['scheme']}://{request.headers.get('host', server)}"
        root = request.scope.get("root_path", "").rstrip("/")
        base = host + root + self.wire.base_path
        query = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        path = request.scope["path"].removeprefix(root).removeprefix("/")
        return Call(self.wire.name, request.method, path, base, host, query, request.headers, body)

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
        response = Response(answer.body, answer.status, answer.headers)
        if call.method == "HEAD":
            response.body = b""
        return response

    def refusal(self, call: Call, error: ProviderError) -> Answer:
        headers = {"Content-Type": self.wire.error_media_type, **error.headers}
        return Answer(error.status, headers, encode(self.wire.encode_error(error, call)))

    def answer(self, call: Call) -> Answer | Response:
        methods = self.route(call)
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
        operation: Callable[[Call], Answer] = getattr(self, f"do_{call.action}")
        return operation(call)

    # -- before the domain --------------------------------------------------------------------------------

    def route(self, call: Call) -> dict[str, str]:
        """Find out what a call is about; answers the methods that its path knows, with what they do."""
        prefix = self.wire.base_path.strip("/") + "/"
        if not call.path.startswith(prefix):
            return {}
        call.path = call.path.removeprefix(prefix)
        collection, slash, identifier = call.path.partition("/")
        methods: dict[str, str] = {}
        if call.path in documents.NAMES:
            methods = DOCUMENT
        elif call.path == self.wire.together:
            methods, call.type = TOGETHER, "klantcontact"
        elif (
            collection in self.wire.collections and "/" not in identifier and bool(slash) == bool(identifier)
        ):
            call.type, call.id = self.wire.collections[collection], identifier
            methods = OBJECT if identifier else COLLECTION
        call.action = methods.get(call.method, "unknown")
        if call.path == self.wire.together and call.action == "create":
            call.action = "create_together"
        return methods

    def authenticate(self, call: Call) -> None:
        scheme, _, token = call.headers.get("authorization", "").strip().partition(" ")
        known = scheme.lower() == self.wire.scheme.lower() and bool(token.strip())
        accepted = known and hmac.compare_digest(token.strip().encode(), self.token.encode())
        if self.fault.authenticate(call, accepted):
            return
        code = "authentication_failed" if known else "not_authenticated"
        detail = "Dit token is onjuist." if known else "Er is geen token meegegeven."
        raise NotAuthenticatedError(detail, code=code, headers={"WWW-Authenticate": self.wire.scheme})

    def negotiate(self, call: Call) -> None:
        accept = call.headers.get("accept", "*/*")
        if not any(covers(part, self.wire.media_type) for part in accept.split(",")):
            raise NotAcceptableError()

    def body(self, call: Call) -> dict[str, Any]:
        """The JSON object in the body. No body at all is an empty object, of whatever media type."""
        if not call.body:
            return {}
        sent = call.headers.get("content-type", "").partition(";")[0].strip().lower()
        if sent not in self.wire.accepts:
            raise UnsupportedMediaTypeError()
        try:
            content = json.loads(call.body.decode(), parse_constant=refuse_constant)
        except (ValueError, RecursionError) as error:
            raise ParseError("De body is geen geldige JSON.") from error
        if not isinstance(content, dict):
            raise InvalidError([Problem(("nonFieldErrors",), "invalid", "De body is geen JSON-object.")])
        return content

    # -- the operations -----------------------------------------------------------------------------------

    def domain(self, call: Call) -> Domain:
        domain = Domain(self.store, self.fault, call, self.wire.fields, self.wire.without)
        call.lookup = domain.lookup
        return domain

    def json(self, content: Any, status: int = 200, **headers: str) -> Answer:
        return Answer(status, {"Content-Type": self.wire.media_type, **headers}, encode(content))

    def do_list(self, call: Call) -> Answer:
        query = self.wire.list_query(call.type, call.query)
        page = self.domain(call).list_page(
            call.type, query.conditions, number=query.number, size=query.size, expand=query.expand
        )
        return self.json(self.wire.encode_page(call.type, page, call))

    def do_create(self, call: Call) -> Answer:
        raw = self.wire.decode(call.type, self.body(call))
        obj = self.domain(call).create(call.type, raw)
        location = self.wire.url(call.type, obj.get("id", ""), call)
        return self.json(self.wire.encode(call.type, obj, call), 201, Location=location)

    def do_create_together(self, call: Call) -> Answer:
        raw = self.wire.decode_together(self.body(call))
        made = self.domain(call).create_together(raw)
        location = self.wire.url("klantcontact", made["klantcontact"].get("id", ""), call)
        content = {kind: self.wire.encode(kind, obj, call) for kind, obj in made.items()}
        return self.json(content, 201, Location=location)

    def do_read(self, call: Call) -> Answer:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        expand = self.wire.read_query(call.type, call.query)
        return self.json(self.wire.encode(call.type, domain.read(call.type, call.id, expand), call))

    def do_replace(self, call: Call) -> Answer:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        raw = self.wire.decode(call.type, self.body(call))
        return self.json(self.wire.encode(call.type, domain.replace(call.type, call.id, raw), call))

    def do_change(self, call: Call) -> Answer:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        raw = self.wire.decode(call.type, self.body(call))
        return self.json(self.wire.encode(call.type, domain.change(call.type, call.id, raw), call))

    def do_remove(self, call: Call) -> Answer:
        domain = self.domain(call)
        domain.known(call.type, call.id)
        if self.wire.removal_cascades(call.type, call.query):
            kept = domain.delete_with_contacts(call.id)
            return self.json({"behouden": [self.wire.url("klantcontact", contact, call) for contact in kept]})
        domain.delete(call.type, call.id)
        return Answer(204)


def refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def covers(accepted: str, media_type: str) -> bool:
    """Whether one part of an Accept header takes this media type."""
    name, *parameters = (part.strip().lower() for part in accepted.split(";"))
    if any(parameter.replace(" ", "") in ("q=0", "q=0.0", "q=0.00", "q=0.000") for parameter in parameters):
        return False
    main = media_type.partition("/")[0]
    return name in ("", "*/*", "*", f"{main}/*", media_type)
