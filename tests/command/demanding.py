"""A stand-in for a provider that demands one way of proving who you are, in front of the embedded one."""

import base64
import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

import jwt

from klantinteracties_conformance.provider.process import ProviderProcess
from tests.command.servers import Answering, Reply, body_of, passing_on

Allowed = Callable[[BaseHTTPRequestHandler], bool]


def demanding(provider: ProviderProcess, allowed: Allowed) -> Answering:
    """Return a function that passes on what is allowed, and answers 401 to the rest."""

    def answer(handler: BaseHTTPRequestHandler) -> Reply:
        if "openapi" not in handler.path and not allowed(handler):
            body_of(handler)
            return 401, {"Content-Type": "application/problem+json"}, b'{"status": 401}'
        return passing_on(
            handler, provider.origin + handler.path, {"Authorization": f"Token {provider.token}"}
        )

    return answer


def with_header(name: str, value: str) -> Allowed:
    """Allow who sends this header."""
    return lambda handler: handler.headers.get(name) == value


def with_jwt(client_id: str, secret: str) -> Allowed:
    """Allow who sends a JWT of this client that was issued no more than ten seconds ago."""

    def allowed(handler: BaseHTTPRequestHandler) -> bool:
        token = handler.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            claims = jwt.decode(token, secret, algorithms=["HS256"], options={"verify_aud": False})
        except jwt.InvalidTokenError:
            return False
        fresh: bool = abs(time.time() - claims["iat"]) < 10
        ours: bool = claims["iss"] == claims["client_id"] == client_id and claims["user_id"] == "toets"
        return fresh and ours

    return allowed


class TokenEndpoint:
    """Grants access tokens that live for some seconds, and allows who shows one that is still alive."""

    def __init__(self, client_id: str, secret: str, life: float) -> None:
        self._basic = "Basic " + base64.b64encode(f"{client_id}:{secret}".encode()).decode()
        self._life = life
        self.granted: dict[str, float] = {}

    def grant(self, handler: BaseHTTPRequestHandler) -> Reply:
        """Answer a request for a token."""
        form = parse_qs(handler.rfile.read(int(handler.headers["Content-Length"])).decode())
        kind = {"Content-Type": "application/json"}
        if handler.headers.get("Authorization") != self._basic:
            return 401, kind, json.dumps({"error": "invalid_client", "seen": str(handler.headers)}).encode()
        assert form == {"grant_type": ["client_credentials"], "scope": ["toets"]}
        token = f"toegang-{len(self.granted)}-geheim"
        self.granted[token] = time.monotonic() + self._life
        body = {"access_token": token, "token_type": "Bearer", "expires_in": self._life}
        return 200, kind, json.dumps(body).encode()

    def allowed(self, handler: BaseHTTPRequestHandler) -> bool:
        """Allow who shows a token that is still alive."""
        token = handler.headers.get("Authorization", "").removeprefix("Bearer ")
        return time.monotonic() < self.granted.get(token, 0)
