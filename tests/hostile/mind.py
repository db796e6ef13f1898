"""Behaviours over time: changes of mind, forgetting, holding on to what was, and the objects of others."""

import json
import re
import time
from typing import Any

from tests.hostile.case import WRONG, behaviour
from tests.hostile.conduct import SEARCHES, posts
from tests.hostile.server import Call, Reply, Request

STAYS = "op dit deel van de eisen wordt niets verwijderd; wat blijft staan, zegt de toets"
LATER = 30
"""The request of a run after which a provider changes its mind."""


def _later(request: Request) -> bool:
    return request.number > LATER


def _removals(request: Request) -> bool:
    return request.method == "DELETE"


@behaviour(1, "wat eerst mocht, mag later niet meer", at_once=None, to=_later)
def reads_only_after_the_thirtieth(call: Call) -> None:
    if call.request.method == "GET":
        call.answer(call.good())
    else:
        call.json({"title": "Alleen lezen", "status": 403}, status=403)


@behaviour(1, "wat eerst een object was, is later iets anders", at_once=None, to=_later)
def another_shape_after_the_thirtieth(call: Call) -> None:
    reply = call.good()
    snakes = re.sub(rb'"([a-z]+)([A-Z])', lambda found: b'"%s_%s' % found.groups(), reply.body)
    call.answer(reply.but(snakes.replace(b'"uuid"', b'"id"').replace(b'"results"', b'"resultaten"')))


@behaviour(1, "wat is vastgelegd, moet blijven", at_once=None)
def amnesia_after_a_moment(call: Call) -> None:
    """Know nothing any more of what was shown a tenth of a second ago; the second look waits for that."""
    shown: dict[str, float] = call.memory.setdefault("shown", {})
    if call.request.is_item and (at := shown.get(call.request.path)):
        time.sleep(max(0.0, at + 0.1 - time.monotonic()))
        call.json({"title": "Niet gevonden", "status": 404}, status=404)
        return
    if call.request.is_item:
        shown[call.request.path] = time.monotonic()
    call.answer(call.good())


@behaviour(1, "een oud antwoord is geen antwoord", at_once=1, to=lambda request: request.method == "GET")
def stale_answers(call: Call) -> None:
    """Give the first answer to a question ever after."""
    known: dict[str, Reply] = call.memory.setdefault("known", {})
    call.answer(known.setdefault(call.request.target, call.good()))


@behaviour(1, "een registratie is geen object dat er al was", at_once=None, to=posts)
def answers_with_an_object_of_somebody_else(call: Call) -> None:
    collection = f"{call.request.path}?pageSize=1"
    row = json.loads(call.good_at(collection).body)["results"]
    call.json({**(row[0] if row else {}), "nummer": None}, status=201)


@behaviour(1, "een registratie is geen object dat er al was", at_once=None, to=posts)
def echoes_under_the_id_of_somebody_else(call: Call) -> None:
    row = json.loads(call.good_at(f"{call.request.path}?pageSize=1").body)["results"]
    call.json({**(row[0] if row else {}), **json.loads(call.request.body)}, status=201)


@behaviour(1, "wat geweigerd heet, mag niet zijn opgeslagen", at_once=None, to=posts)
def refuses_and_stores(call: Call) -> None:
    call.good()
    call.json({"title": "Fout", "status": 500}, status=500)


@behaviour(
    2,
    "het nummer is al vergeven als ons antwoord komt: registreren lukt niet",
    at_once=None,
    to=posts,
    only=SEARCHES,
)
def stores_everything_twice(call: Call) -> None:
    call.good()
    call.answer(call.good())


@behaviour(0, STAYS, at_once=None, to=_removals)
def removes_nothing(call: Call) -> None:
    call.answer(Reply(204, {}, b""))


@behaviour(0, STAYS, at_once=None, to=_removals)
def says_that_nothing_was_there_to_remove(call: Call) -> None:
    call.json({"title": "Niet gevonden", "status": 404}, status=404)


@behaviour(1, WRONG)
def echo_server(call: Call) -> None:
    """Send back what came: headers and body."""
    asked = call.request
    call.answer(Reply(200, {"Content-Type": "application/json", **_own(asked.headers)}, asked.body or b"{}"))


@behaviour(1, WRONG)
def echo_server_of_everything(call: Call) -> None:
    asked = call.request
    body: Any = {"method": asked.method, "target": asked.target, "headers": dict(asked.headers)}
    call.json({**body, "body": asked.body.decode("latin-1"), "uuid": asked.headers.get("authorization")})


def _own(headers: Any) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name not in ("content-length", "host")}
