"""Evidence: one record per exchange with the provider, redacted where the record is made."""

import base64
import itertools
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

REDACTED = "•••"
MAX_BODY = 200_000
"""Characters of a body that are kept; the rest is cut with its size told."""

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_USERINFO = re.compile(r"(?<=://)[^/@\s\"']+@")
_JWT = re.compile(r"(?:eyJ[\w-]+\.[\w-]+\.[\w-]+|ZXlK[\w+/-]{40,}=*)")
"""A signed JWT, plain or in base64: ours are new for each second, so they are known by their form."""


class Redactor:
    """Takes secrets out of every text before it is kept anywhere."""

    def __init__(self, secrets: Iterable[str], headers: Iterable[str] = ()) -> None:
        self._secrets: set[str] = set()
        self._forms: list[str] = []
        self._headers = _SECRET_HEADERS | {name.lower() for name in headers}
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str, *, header: str = "") -> None:
        """Learn one more secret, and the name of a header whose value is secret."""
        if header:
            self._headers |= {header.lower()}
        if secret and secret not in self._secrets:
            self._secrets.add(secret)
            self._forms = sorted({*self._forms, *_spellings(secret)}, key=len, reverse=True)

    def text(self, value: str) -> str:
        """Return the text without any spelling of a secret and without user names in URLs.

        Half a surrogate pair, which JSON allows and UTF-8 doesn't, is spelled out.
        """
        if not value.isascii():
            value = value.encode("utf-8", "backslashreplace").decode("utf-8")
        for form in self._forms:
            value = value.replace(form, REDACTED)
        if "eyJ" in value or "ZXlK" in value:
            value = _JWT.sub(REDACTED, value)
        return _USERINFO.sub(f"{REDACTED}@", value) if "@" in value else value

    def headers(self, headers: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Return headers with the values of secret ones replaced, repeated ones joined by a comma."""
        clean: dict[str, str] = {}
        for name, value in headers:
            shown = REDACTED if name.lower() in self._headers else self.text(value)
            clean[name] = f"{clean[name]}, {shown}" if name in clean else shown
        return clean


def _spellings(secret: str) -> set[str]:
    """Return the forms in which a provider might echo a secret: plain, escaped, quoted, in base64."""
    encoded = secret.encode()
    return {
        secret,
        json.dumps(secret)[1:-1],
        quote(secret, safe=""),
        base64.b64encode(encoded).decode(),
        base64.urlsafe_b64encode(encoded).decode().rstrip("="),
    }


def without_userinfo(url: str) -> str:
    """Return a URL without user name and password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


@dataclass
class Exchange:
    """One request and its answer. `duration` is in milliseconds, `started` an RFC 3339 moment in UTC."""

    number: int
    started: str
    duration: float
    method: str
    url: str
    request_headers: Mapping[str, str]
    request_body: str | None
    status: int | None = None
    response_headers: Mapping[str, str] = field(default_factory=dict)
    response_body: str | None = None
    error: str | None = None
    requirement: str | None = None
    scenario: str | None = None
    step: str | None = None


@dataclass
class Context:
    """What the suite is doing at the moment: which requirement and step an exchange serves."""

    requirement: str | None = None
    scenario: str | None = None
    step: str | None = None


class Log:
    """The exchanges of one scenario, in order."""

    def __init__(self, redactor: Redactor) -> None:
        self.redactor = redactor
        self.context = Context()
        self.exchanges: list[Exchange] = []
        self.observers: list[Callable[[Exchange], None]] = []
        self._numbers = itertools.count(1)

    def add(self, **about: Any) -> Exchange:
        """Keep one exchange; the caller passes redacted texts only, made with `redactor`."""
        exchange = Exchange(number=next(self._numbers), **about, **vars(self.context))
        self.exchanges.append(exchange)
        for observe in self.observers:
            observe(exchange)
        return exchange

    def take(self) -> list[Exchange]:
        """Return what was gathered since the last call, and begin anew."""
        taken, self.exchanges = self.exchanges, []
        return taken


def cut(text: str) -> str:
    """Return a body at its full length, or cut with its size told."""
    if len(text) <= MAX_BODY:
        return text
    return f"{text[:MAX_BODY]}… [{len(text) - MAX_BODY} van {len(text)} tekens weggelaten]"
