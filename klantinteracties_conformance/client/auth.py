"""How the suite proves who it is: credentials, and the headers that they give each request.

A secret goes to the redactor before it goes anywhere else, also one that a token endpoint handed out.
"""

import re
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx
import jwt
from jwt.warnings import InsecureKeyLengthWarning

from klantinteracties_conformance.client import answer_body
from klantinteracties_conformance.client.causes import explain
from klantinteracties_conformance.client.errors import NotSentError, ProviderUnreachableError
from klantinteracties_conformance.client.evidence import Redactor
from klantinteracties_conformance.client.transport import DEADLINE, answered
from klantinteracties_conformance.standard.dialect import Dialect
from klantinteracties_conformance.system.messages import Message, message

AuthKind = Literal["default", "token", "bearer", "api-key", "jwt", "oauth2", "mtls", "none"]

EARLY = 30.0
"""Seconds before an access token expires that it is refreshed, at most half its life."""

LONGEST = 16_000
"""Characters that an access token may have: it stands in a header of each request."""

DEFAULT_LIFE = 300.0
"""Seconds that an access token is used for when its endpoint doesn't say how long it lives."""

LEAST_LIFE = 2.0
"""Seconds that one is used for at the least. Each is looked for in all texts: a new one for each request,
as an endpoint could have it, made a run take ever longer."""

_ERROR_CODE = re.compile(r"[a-z_]{1,40}")


Opener = Callable[[str], httpx.BaseTransport]
"""Makes what sends requests to the server at a URL."""


class AuthenticationError(NotSentError, ProviderUnreachableError):
    """No access token could be had."""


@dataclass(frozen=True)
class Credentials:
    """Who the suite is. `kind` default is the dialect's own header, with `secret` for token, if there is one.

    `secret` is the token, API key or client secret. `client_id`, `user_id` and `user_representation` are
    claims of a ZGW-style JWT; `token_url` and `scope` belong to OAuth2 client credentials.
    """

    kind: AuthKind = "default"
    secret: str = field(default="", repr=False)
    header: str = "X-API-Key"
    client_id: str = ""
    user_id: str = ""
    user_representation: str = ""
    token_url: str = ""
    scope: str = ""

    def form(self, dialect: Dialect) -> tuple[str, str]:
        """Return the header that carries the secret, and its value with `{token}` where the secret stands."""
        forms: dict[str, tuple[str, str]] = {
            "token": ("Authorization", "Token {token}"),
            "bearer": ("Authorization", "Bearer {token}"),
            "jwt": ("Authorization", "Bearer {token}"),
            "oauth2": ("Authorization", "Bearer {token}"),
            "api-key": (self.header, "{token}"),
        }
        return forms.get(self.kind, (dialect.auth_header, dialect.auth_value))

    @property
    def derives(self) -> bool:
        """Tell whether the secret itself is never sent, but something that is made or had with it."""
        return self.kind in ("jwt", "oauth2")

    @property
    def proves(self) -> bool:
        """Tell whether any header is sent that a provider could refuse."""
        return self.kind not in ("mtls", "none") and bool(self.secret)


class Authenticator:
    """Gives each request its authentication headers.

    `opener` is how the endpoint of access tokens is reached, over the same network settings; it may take
    `timeout` seconds.
    """

    def __init__(
        self, credentials: Credentials, dialect: Dialect, redactor: Redactor, opener: Opener, timeout: float
    ) -> None:
        self._credentials = credentials
        self._header, self._value = credentials.form(dialect)
        self._redactor = redactor
        self._opener = opener
        self._timeout = timeout
        redactor.add(credentials.secret, header=self._header)
        for token in granted():
            redactor.add(token)

    def headers(self) -> dict[str, str]:
        """Return fresh headers for one request.

        Raises:
            AuthenticationError: the token endpoint gives no access token.
        """
        if not self._credentials.proves:
            return {}
        return {self._header: self._value.format(token=self.token())}

    def token(self) -> str:
        """Return what stands in the header for one request: the secret itself, or what is made of it.

        Raises:
            AuthenticationError: the token endpoint gives no access token.
        """
        match self._credentials.kind:
            case "jwt":
                return signed(self._credentials, time.time())
            case "oauth2":
                token = access_token(self._credentials, self._opener, self._timeout)
                self._redactor.add(token)
                return token
            case _:
                return self._credentials.secret


def signed(credentials: Credentials, now: float) -> str:
    """Return a JWT as the ZGW APIs want it, issued at this moment (seconds since 1970)."""
    claims = {
        "iss": credentials.client_id,
        "iat": int(now),
        "client_id": credentials.client_id,
        "user_id": credentials.user_id,
        "user_representation": credentials.user_representation,
    }
    with warnings.catch_warnings():
        # How long a secret is, is the provider's choice, and not for us to complain of at each request.
        warnings.simplefilter("ignore", InsecureKeyLengthWarning)
        return jwt.encode(claims, credentials.secret, algorithm="HS256")


_granted: dict[Credentials, tuple[str, float]] = {}
_granting = threading.Lock()
_ever: dict[str, None] = {}
"""Every access token that this process had; a provider may show one long after another took its place."""


def granted() -> tuple[str, ...]:
    """Return every access token that this process had, in order."""
    return tuple(_ever)


@dataclass(frozen=True)
class Grants:
    """The access tokens of one process, for another of its run: in use with the seconds left, and all."""

    in_use: tuple[tuple[Credentials, str, float], ...] = field(default=(), repr=False)
    ever: tuple[str, ...] = field(default=(), repr=False)


def grants() -> Grants:
    """Return what this process was granted."""
    now = time.monotonic()
    with _granting:
        in_use = tuple((who, token, until - now) for who, (token, until) in _granted.items())
        return Grants(in_use, granted())


def take_over(known: Grants) -> None:
    """Use what another process was granted, and know it as secret."""
    now = time.monotonic()
    with _granting:
        _granted.update({who: (token, now + left) for who, token, left in known.in_use})
        _ever.update(dict.fromkeys(known.ever))


def access_token(credentials: Credentials, opener: Opener, timeout: float) -> str:
    """Return an access token by OAuth2 client credentials, a new one shortly before the old one expires.

    Its endpoint may take `timeout` seconds.

    Raises:
        AuthenticationError: the endpoint gives none.
    """
    with _granting:
        token, until = _granted.get(credentials, ("", 0.0))
        if time.monotonic() >= until:
            token, life = _grant(credentials, opener, timeout)
            _ever[token] = None
            _granted[credentials] = token, time.monotonic() + life - min(EARLY, life / 2)
        return token


def _grant(credentials: Credentials, opener: Opener, timeout: float) -> tuple[str, float]:
    """Return a new access token and its life in seconds."""
    where = httpx.URL(credentials.token_url).host
    data = {"grant_type": "client_credentials"} | ({"scope": credentials.scope} if credentials.scope else {})
    request = httpx.Request(
        "POST",
        credentials.token_url,
        data=data,
        headers={"Accept": "application/json", "Accept-Encoding": answer_body.ENCODINGS},
        extensions={DEADLINE: timeout},
    )
    shown = next(httpx.BasicAuth(credentials.client_id, credentials.secret).auth_flow(request))
    try:
        with opener(credentials.token_url) as transport:
            answer, content = answered(transport, shown)
            body = answer_body.parsed(content)
    except (httpx.HTTPError, answer_body.UnreadableAnswerError) as error:
        raise AuthenticationError(
            message("token-address-silent", host=where, cause=explain(error))
        ) from error
    token = body.get("access_token") if isinstance(body, dict) else None
    if answer.status_code != 200 or not isinstance(token, str) or not _fits_header(token):
        raise AuthenticationError(_not_given(where, answer.status_code, body))
    return token, _life(body)


def _life(body: Any) -> float:
    said = body.get("expires_in")
    return max(LEAST_LIFE, said) if isinstance(said, int | float) and 0 < said < 1e9 else DEFAULT_LIFE


def _not_given(host: str, status: int, body: Any) -> Message:
    """Return that no token was given, with the error code of RFC 6749, which is sure to hold no secret."""
    said = body.get("error") if isinstance(body, dict) else None
    if isinstance(said, str) and _ERROR_CODE.fullmatch(said):
        return message("token-not-given-saying", host=host, status=status, text=said)
    return message("token-not-given", host=host, status=status)


def _fits_header(token: str) -> bool:
    return 0 < len(token) <= LONGEST and token.isascii() and token.isprintable()
