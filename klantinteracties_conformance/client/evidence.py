"""Evidence: one record per exchange with the provider, redacted where the record is made."""

import itertools
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx

from klantinteracties_conformance.client.answer_body import text_of
from klantinteracties_conformance.client.pieces import Pieces
from klantinteracties_conformance.client.spellings import LEAST, Searched, Spelling, spellings
from klantinteracties_conformance.result.exchange import REDACTED, Exchange
from klantinteracties_conformance.result.outcomes import MEASURING
from klantinteracties_conformance.system.messages import Message
from klantinteracties_conformance.system.text import visible, whole

MAX_BODY = 200_000
"""Characters of a body that are kept; the rest is cut with its size told."""

MAX_KEPT = 5_000_000
"""Bytes of memory for bodies that a run keeps in full; after that, each is cut to `MAX_AFTERWARDS`."""

MAX_AFTERWARDS = 2_000
MAX_SENTENCE = 4_000
MAX_HEADER = 8_000

_SHORT = 200
"""Characters up to which a text is remembered: names and values of headers, which come with each answer."""

_SHORT_TEXTS = 1_000
"""How many of those."""

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_USERINFO = re.compile(r"(?<=://)[^/@\s\"']+@")
_DOTTED = re.compile(r"(?<![\w-])[\w-]++(?:\.[\w-]++){2,}+")
"""Three parts or more with dots between them, as a signed JWT has: begun at no other place than where a word
begins, and never given back, so that looking takes no longer than the text is long."""

_JWT_IN_BASE64 = re.compile(r"ZXlK[\w+/-]{40,}=*")
"""A signed JWT in base64: ours are new for each second, so they are known by their form."""


class Redactor:
    """Takes secrets out of every text before it is kept anywhere."""

    def __init__(self, secrets: Iterable[str], headers: Iterable[str] = ()) -> None:
        self._secrets: set[str] = set()
        self._spellings: list[Spelling] = []
        self._pieces: list[Pieces] = []
        self._headers = _SECRET_HEADERS | {name.lower() for name in headers}
        self._clean_of_short = lru_cache(_SHORT_TEXTS)(self._clean)
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str, *, header: str = "") -> None:
        """Learn one more secret, and the name of a header whose value is secret."""
        if header:
            self._headers |= {header.lower()}
        if secret and secret not in self._secrets:
            self._secrets.add(secret)
            self._pieces.append(Pieces(secret))
            known = [*self._spellings, *spellings(secret)]
            self._spellings = sorted(known, key=lambda spelling: len(spelling.form), reverse=True)
            self._clean_of_short.cache_clear()

    def text(self, value: str) -> str:
        """Return the text without any spelling of a secret and without user names in URLs.

        Half a surrogate pair, which JSON allows and UTF-8 doesn't, is spelled out.
        """
        return self._clean_of_short(value) if len(value) <= _SHORT else self._clean(value)

    def _clean(self, value: str) -> str:
        return self._without(whole(value), self._spellings)

    def datum(self, value: str) -> str:
        """Return a text that is needed again as it is, such as an ID: without any spelling of a secret.

        One so short that any text may have it, is taken out only where it is all of the text.
        """
        value = whole(value)
        if any(value == spelling.form for spelling in self._spellings):
            return REDACTED
        return self._without(value, [one for one in self._spellings if len(one.form) >= LEAST])

    def _without(self, value: str, known: Iterable[Spelling]) -> str:
        searched = Searched(value)
        for spelling in known:
            searched = spelling.replaced(searched, REDACTED)
        value = searched.text
        for pieces in self._pieces:
            value = pieces.replaced(value, value.lower(), REDACTED)
        if "eyJ" in value:
            value = _DOTTED.sub(_without_jwt, value)
        if "ZXlK" in value:
            value = _JWT_IN_BASE64.sub(REDACTED, value)
        return _USERINFO.sub(f"{REDACTED}@", value) if "@" in value else value

    def sentence(self, value: str) -> str:
        """Return a text for people to read: without secrets, what steers a terminal, and no end.

        Where an earlier cut left the beginning or the end of a secret, that is taken out too.
        """
        text = visible(self.text(value))
        if "…" in text:
            for spelling in self._spellings:
                text = _without_ends(text, spelling.form)
        return cut(text, MAX_SENTENCE)

    def ended(self, value: str) -> str:
        """Return a text without the beginning of a secret that it was cut in."""
        for spelling in self._spellings:
            value = value[: _beginning_in(value, spelling.form)]
        return value

    def headers(self, headers: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Return headers without secrets, in names and values; repeated ones are joined by a comma."""
        clean: dict[str, str] = {}
        for name, value in headers:
            shown = REDACTED if name.lower() in self._headers else cut(self.text(value), MAX_HEADER)
            known = self.text(name)
            clean[known] = f"{clean[known]}, {shown}" if known in clean else shown
        return clean


def _without_ends(text: str, form: str) -> str:
    """Return a text without the beginnings of a secret before an earlier cut, and its ends behind one."""
    parts = text.split("…")
    for number, part in enumerate(parts[:-1]):
        if (begun := _beginning_in(part, form)) < len(part):
            parts[number] = f"{part[:begun]}{REDACTED}"
    for number, part in enumerate(parts[1:], start=1):
        if ended := _end_in(part, form):
            parts[number] = f"{REDACTED}{part[ended:]}"
    return "…".join(parts)


def _beginning_in(text: str, form: str) -> int:
    """Return where the beginning of a secret stands in which a text ends, or else the end of the text.

    By where its first characters stand: trying each length takes minutes for a secret of 100,000 characters.
    """
    at = max(0, len(text) - len(form) + 1) if len(form) > LEAST else len(text)
    while (at := text.find(form[:LEAST], at)) >= 0:
        if form.startswith(text[at:]):
            return at
        at += 1
    return len(text)


def _end_in(text: str, form: str) -> int:
    """Return how far the end of a secret goes with which a text begins; 0 where it doesn't."""
    end = min(len(text), len(form) - 1) if len(form) > LEAST else 0
    while (found := text.rfind(form[-LEAST:], 0, end)) >= 0:
        end = found + LEAST
        if form.endswith(text[:end]):
            return end
        end -= 1
    return 0


def _without_jwt(dotted: re.Match[str]) -> str:
    """Return a text of parts with dots between them without the signed JWT that it ends in, if it does."""
    before, found, after = dotted[0].partition("eyJ")
    return f"{before}{REDACTED}" if found and after.count(".") >= 2 else dotted[0]


def without_userinfo(url: str) -> str:
    """Return a URL without user name and password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


@dataclass
class Context:
    """What the suite is doing at the moment: which requirement and step an exchange serves."""

    requirement: str | None = None
    scenario: str | None = None
    step: str | None = None


@dataclass(frozen=True)
class Seen:
    """One request and what came of it, with its secrets: `response` and `content`, or the `error`.

    `duration` is in milliseconds.
    """

    request: httpx.Request
    url: str
    started: datetime
    duration: float
    response: httpx.Response | None = None
    content: bytes = b""
    error: Message | None = None


class Log:
    """The exchanges of one scenario, in order.

    One that keeps none is for fuzzing: of its thousands of answers only those have their exchange made that a
    finding names. `workers` is among how many processes the run is divided, of which this is one.
    """

    def __init__(self, redactor: Redactor, *, keeps: bool = True, workers: int = 1) -> None:
        self.redactor = redactor
        self.keeps = keeps
        self._in_full = MAX_KEPT // workers
        self.context = Context()
        self.exchanges: list[Exchange] = []
        self.observers: list[Callable[[Exchange], None]] = []
        self.without_others: Callable[[bytes, str], str] = lambda _, text: text
        """Takes what is of others out of the body of an answer; it gets the body of the request first."""
        self.hiding: Callable[[str], str] = str
        """Takes what is of others out of an address, or a text."""
        self.values_hidden: Callable[[str], str] = str
        """Takes values that `without_others` took out of bodies, out of a text."""
        self.header_hidden: Callable[[str], str] = str
        """Takes what is of others out of the value of a header of an answer."""
        self.looked_at_again: Callable[[Exchange], Exchange] = lambda exchange: exchange
        """Takes out of an exchange what turned out to be of others since it was kept."""
        self._numbers = itertools.count(1)
        self._kept = 0
        self._kept_headers = 0

    def number(self) -> int:
        """Return the number of the next exchange."""
        return next(self._numbers)

    def body(self, text: str) -> str:
        """Return a body as it is kept: without secrets, and cut; shorter once much has been kept."""
        size = MAX_BODY if self._kept < self._in_full else MAX_AFTERWARDS
        # What lies beyond is not looked through, save for a secret that the cut would part.
        seen = self.redactor.text(text[: 2 * size])
        kept = cut(seen if len(text) <= 2 * size else self.redactor.ended(seen), size, len(text))
        self._kept += sys.getsizeof(kept)
        return kept

    def _headers(self, headers: dict[str, str]) -> dict[str, str]:
        """Return headers of an answer as they are kept: the shortest alone, once much of them has been kept.

        An answer may have 64 kB of them, and those that tell something are short.
        """
        size = sum(len(name) + len(value) for name, value in headers.items())
        if self._kept_headers >= self._in_full and size > MAX_AFTERWARDS:
            ordered = sorted(headers, key=lambda name: len(name) + len(headers[name]))
            sizes = itertools.accumulate(len(name) + len(headers[name]) for name in ordered)
            short = {name for name, upto in zip(ordered, sizes, strict=True) if upto <= MAX_AFTERWARDS}
            headers = {name: value for name, value in headers.items() if name in short}
        self._kept_headers += size
        return headers

    def exchange(self, number: int, seen: Seen) -> Exchange:
        """Return what is kept of an exchange: everything in it without secrets."""
        redact, request = self.redactor, seen.request
        answer: dict[str, Any] = {}
        url = self.hiding(redact.text(seen.url))
        if seen.response is not None:
            # The body first: it may show whose it is what a header leads to.
            body = self.body(self.without_others(request.content, text_of(seen.content)))
            answer = {
                "status": seen.response.status_code,
                "response_headers": self._headers(
                    redact.headers(
                        (name, self.header_hidden(value))
                        for name, value in seen.response.headers.multi_items()
                    )
                ),
                "response_body": body,
            }
        return Exchange(
            number=number,
            started=seen.started.isoformat(timespec="milliseconds"),
            duration=seen.duration,
            method=request.method,
            url=url,
            request_headers=redact.headers(request.headers.multi_items()),
            request_body=self.body(text_of(request.content)) if request.content else None,
            error=seen.error,
            **answer,
            **vars(self.context),
        )

    @contextmanager
    def measuring(self) -> Iterator[None]:
        """Say of the exchanges within this that they tell how soon a list shows what is new."""
        step = self.context.step
        self.context.step = MEASURING
        try:
            yield
        finally:
            self.context.step = step

    def told(self, text: str) -> str:
        """Return a text for people to read: without secrets, and without what is of others."""
        return self.redactor.sentence(self.values_hidden(text))

    def keep(self, exchange: Exchange) -> None:
        """Keep an exchange, and show it to the observers."""
        self.exchanges.append(exchange)
        for observe in self.observers:
            observe(exchange)

    def take(self) -> list[Exchange]:
        """Return what was gathered since the last call, and begin anew."""
        taken, self.exchanges = self.exchanges, []
        return [self.looked_at_again(exchange) for exchange in taken]


def cut(text: str, size: int = MAX_BODY, total: int | None = None) -> str:
    """Return a text at its full length, or cut with its size told, which may be more than is given."""
    total = max(len(text), total or 0)
    if total <= size:
        return text
    return f"{text[:size]}… [{total - size} van {total} tekens weggelaten]"
