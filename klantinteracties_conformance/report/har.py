"""The exchanges as HAR 1.2, which the developer tools of a browser open. A page is a scenario.

It is written here and not by harfile, which has no pages: entries by scenario would all be one list.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from klantinteracties_conformance.report.rendering import Words, words
from klantinteracties_conformance.result.codec import in_ascii, laid_out
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.result.model import Result
from klantinteracties_conformance.result.outcomes import MEASURING, REMOVING

_PHRASES = {each.value: each.phrase for each in HTTPStatus}


def render(result: Result, code: str = "nl") -> str:
    """Return the exchanges of a result as a HAR document; secrets were left out when they were recorded."""
    suite = {"name": result.suite.name, "version": result.suite.version}
    pages: dict[str, dict[str, Any]] = {}
    for exchange in result.exchanges:
        page = {"startedDateTime": exchange.started, "id": _page(exchange), "title": _page(exchange)}
        pages.setdefault(_page(exchange), page | {"pageTimings": {}})
    log = {"version": "1.2", "creator": suite, "pages": list(pages.values()), "entries": [None]}
    before, _, after = in_ascii(laid_out({"log": log})).rpartition("null")
    # One at a time: all of them as objects, and then as one text, took half a gigabyte.
    parts = [before]
    for number, exchange in enumerate(result.exchanges):
        entry = in_ascii(laid_out(_entry(exchange, words(code))).rstrip())
        parts.append(f",\n{entry}" if number else entry)
    return "".join([*parts, after])


def _page(exchange: Exchange) -> str:
    return " ".join(filter(None, (exchange.requirement, exchange.scenario))) or "-"


def _entry(exchange: Exchange, speak: Words) -> dict[str, Any]:
    return {
        "pageref": _page(exchange),
        "startedDateTime": exchange.started,
        "time": exchange.duration,
        "request": _request(exchange),
        "response": _response(exchange),
        "cache": {},
        "timings": {"send": 0, "wait": exchange.duration, "receive": 0},
        "comment": f"{exchange.number}: {_said(exchange, speak) or _step(exchange, speak)}",
    }


def _said(exchange: Exchange, speak: Words) -> str:
    return speak.say(exchange.error) if exchange.error else ""


def _request(exchange: Exchange) -> dict[str, Any]:
    body, headers = exchange.request_body, exchange.request_headers
    query = parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True)
    request = {
        "method": exchange.method,
        "url": exchange.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers),
        "queryString": [{"name": name, "value": value} for name, value in query],
        "headersSize": -1,
        "bodySize": _size(body),
    }
    return request if body is None else request | {"postData": {"mimeType": _type(headers), "text": body}}


def _response(exchange: Exchange) -> dict[str, Any]:
    body, headers, status = exchange.response_body, exchange.response_headers, exchange.status or 0
    return {
        "status": status,
        "statusText": _PHRASES.get(status, ""),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers),
        "content": {"size": _size(body), "mimeType": _type(headers), "text": body or ""},
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": _size(body),
    }


def _pairs(headers: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _type(headers: Mapping[str, str]) -> str:
    found = (value for name, value in headers.items() if name.lower() == "content-type")
    return next(found, "application/octet-stream")


def _size(body: str | None) -> int:
    return len((body or "").encode("utf-8", "surrogatepass"))


def _step(exchange: Exchange, speak: Words) -> str:
    """Return the step that an exchange served, or that it removed what was made, or measured."""
    beside = {REMOVING: "step-removing", MEASURING: "step-measuring"}.get(exchange.step or "")
    return speak(beside) if beside else exchange.step or ""
