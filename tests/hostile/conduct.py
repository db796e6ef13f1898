"""Behaviours of the API: where answers lead, how they change, and what they claim."""

import itertools
import re
from collections.abc import Callable
from typing import Any

from tests.hostile.case import WRONG, behaviour
from tests.hostile.server import SECRET, Call, Reply, Request

SEARCHES = "C4161-3,C4161-5,API-CONTRACT"
NO_ADDRESS = "http://[::1"
REDIRECTED = "een verwijzing wordt niet gevolgd: het token blijft bij deze provider"


def lists(request: Request) -> bool:
    """Take the requests for a list."""
    return request.is_list


def posts(request: Request) -> bool:
    """Take the requests that register."""
    return request.method == "POST"


def _redirect(call: Call, to: str, status: int = 302) -> None:
    call.answer(Reply(status, {"Location": to}, b""))


@behaviour(1, REDIRECTED)
def redirect_loop(call: Call) -> None:
    _redirect(call, call.request.target)


@behaviour(1, REDIRECTED)
def redirect_to_another_host(call: Call) -> None:
    _redirect(call, f"{call.elsewhere}/vang?{SECRET}", 307)


@behaviour(1, REDIRECTED)
def redirect_to_a_file(call: Call) -> None:
    _redirect(call, "file:///etc/passwd\x1b[31m", 308)


@behaviour(1, REDIRECTED, at_once=None, to=posts)
def location_elsewhere(call: Call) -> None:
    reply = call.good()
    reply.headers = {**reply.headers, "location": f"{call.elsewhere}/{SECRET}", "content-location": "//x"}
    reply.headers["Refresh"], reply.headers["Link"] = f"0; url={call.elsewhere}", f"<{call.elsewhere}>"
    call.answer(Reply(303, reply.headers, reply.body))


def _next(leads: Callable[[Call, Any], Any]) -> Callable[[Call], None]:
    def play(call: Call) -> None:
        reply = call.good()
        body = reply.json
        if isinstance(body, dict) and "results" in body:
            body["next"] = leads(call, body)
        call.answer(reply.but(body))

    return play


def _own(call: Call) -> str:
    return f"http://{call.request.headers['host']}{call.request.target}"


_PAGES = itertools.count(1)
_NEXT: dict[str, Callable[[Call, Any], Any]] = {
    "next-leads-to-itself": lambda call, _: _own(call),
    "next-leads-to-another-host": lambda call, _: f"{call.elsewhere}/vang?page=2",
    "next-leads-back": lambda call, _: re.sub(
        r"&heen=\d|$", f"&heen={len(call.request.target) % 2}", _own(call), count=1
    ),
    "next-goes-on-for-ever": lambda call, _: f"{_own(call).split('&page=')[0]}&page={next(_PAGES)}",
    "next-is-no-address": lambda *_: "http://[::1\x00\x1b",
    "next-is-a-script": lambda *_: "javascript:alert(1)",
    "next-is-a-megabyte": lambda call, _: f"{_own(call)}&x={'y' * 1_000_000}",
    "next-is-a-number": lambda *_: 7,
    "next-is-upwards": lambda *_: "../../../../../geheim",
}
for _name, _leads in _NEXT.items():
    _play = _next(_leads)
    _play.__name__ = _name
    behaviour(1, "wie bladert, komt niet bij het einde", at_once=1, to=lists, only=SEARCHES)(_play)


_IDS: dict[str, Any] = {
    "upwards": "../../../../admin",
    "dots": "..",
    "a-dot": ".",
    "a-number": 7,
    "a-newline": "a\r\nX-Ingevoegd: 1",
    "nul": "a\x00b",
    "quotes": "a\"'<script>`$(id)",
    "emoji": "\U0001f600" * 30,
    "percent-2f": "%2e%2e%2F%2e%2e%2Fadmin",
    "a-query": "?alles=ja#deel",
    "an-address": "http://elders.example/",
    "an-object": {"id": 1},
    "very-long": "u" * 100_000,
    "steering": "\x1b[31m\u202e",
}


def _with_id(identifier: Any) -> Callable[[Call], None]:
    def play(call: Call) -> None:
        reply = call.good()
        body = reply.json
        if isinstance(body, dict):
            body["uuid"] = identifier
        call.answer(reply.but(body))

    return play


for _name, _identifier in _IDS.items():
    _play = _with_id(_identifier)
    _play.__name__ = f"id-is-{_name}"
    behaviour(
        1, "met dit ID is het object niet op te vragen", at_once=None, to=posts, only="C0992-4,C0534-9"
    )(_play)


_COUNTS: tuple[Any, ...] = (True, [1], {"a": 1}, "3", -1, 10**30, 0.5, None)


@behaviour(1, "een aantal is een getal", at_once=1, to=lists, only=SEARCHES)
def counts_that_are_no_numbers(call: Call) -> None:
    reply = call.good()
    body = reply.json
    call.answer(reply.but({**body, "count": _COUNTS[call.request.number % len(_COUNTS)]}))


@behaviour(1, "een adres dat er geen is, is niet te volgen", at_once=1, only="C0992-2,C0534-9,API-CONTRACT")
def addresses_that_are_none(call: Call) -> None:
    reply = call.good()
    named = {name: NO_ADDRESS for name in reply.headers if name.lower() == "location"}
    reply.headers = {**reply.headers, **named}
    call.answer(reply.but(re.sub(rb'"url": ?"[^"]*"', f'"url":"{NO_ADDRESS}"'.encode(), reply.body)))


@behaviour(2, "overbelast is niet hetzelfde als fout", at_once=2)
def always_429(call: Call) -> None:
    call.json({"title": "Rustig aan"}, status=429, Retry_After="100000")


@behaviour(2, "overbelast is niet hetzelfde als fout", at_once=None)
def waves_of_503(call: Call) -> None:
    if call.request.number % 3:
        call.json({"title": "Onderhoud"}, status=503)
    else:
        call.answer(call.good())


@behaviour(1, WRONG)
def everything_404(call: Call) -> None:
    call.json({"title": "Niet gevonden", "status": 404}, status=404)


@behaviour(1, "wat eerst mocht, mag later niet meer", to=lambda request: request.number > 30, at_once=None)
def everything_401_after_the_thirtieth(call: Call) -> None:
    call.json({"title": f"Ongeldig token {SECRET}"}, status=401, WWW_Authenticate=f"Token {SECRET}")


@behaviour(1, WRONG, at_once=1)
def everything_500(call: Call) -> None:
    call.json({"title": "Fout"}, status=500)


_TIMES = itertools.count(1)


@behaviour(
    1, "wie iets anders terugleest dan hij schreef, kan er niet op bouwen", to=lambda r: r.is_item, at_once=1
)
def changes_every_time(call: Call) -> None:
    text = call.good().body.decode()
    call.answer(
        call.good().but(re.sub(r'"(onderwerp|inhoud)": ?"', rf'"\1":"{next(_TIMES)} ', text).encode())
    )


@behaviour(
    1,
    "een lijst die tijdens het lezen groeit, vindt wat niet gezocht werd",
    to=lists,
    at_once=1,
    only=SEARCHES,
)
def list_that_grows(call: Call) -> None:
    reply = call.good()
    body = reply.json if reply.status == 200 else {"results": []}
    reply.status = 200
    row = body["results"][0] if body["results"] else {"uuid": "x"}
    body["results"] += [{**row, "uuid": f"00000000-0000-4000-8000-{next(_TIMES):012}"}]
    body["next"] = f"{_own(call).split('&page=')[0]}&page={next(_TIMES)}"
    body["count"] = len(body["results"]) + 1000
    call.answer(reply.but(body))


@behaviour(1, "de klok telt niet; het vastgelegde moment wel", at_once=None, to=lambda r: r.is_item)
def clock_a_year_off(call: Call) -> None:
    reply = call.good()
    reply.headers["Date"] = "Mon, 01 Jan 2001 00:00:00 GMT"
    call.answer(reply.but(re.sub(rb"20\d\d-", b"1999-", reply.body)))


@behaviour(1, "een koekje wordt niet bewaard en niet teruggestuurd", to=posts, at_once=1)
def sets_cookies(call: Call) -> None:
    call.json({}, status=201, Set_Cookie="sessie=abc; Path=/; Max-Age=99999")
