"""Providers as users reported them, by a proxy before a sound one: each wrong in one way, or otherwise."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from tests.draw.proxy import Asked, Behaviour, Told, before
from tests.profiles import at_work

EMPTY: dict[str, Any] = {"count": 0, "next": None, "previous": None, "results": []}
JSON = {"Content-Type": "application/json"}
PAGING = ("page", "pageSize", "expand")

Answering = Callable[[Asked, Told], Told]


@dataclass
class Reported(Behaviour):
    """One way in which a provider goes wrong: before it passes a request on, or in what it answers."""

    asks: Callable[[Asked], Asked | Told] = lambda asked: asked
    tells: Answering = lambda _, told: told

    def ask(self, asked: Asked) -> Asked | Told:
        """Return what to pass on instead, or what to answer at once."""
        return self.asks(asked)

    def tell(self, asked: Asked, told: Told) -> Told:
        """Return what to answer instead."""
        return self.tells(asked, told)


def _bodies(change: Callable[[Any], Any]) -> Answering:
    """Return what changes each object in an answer, the outermost last."""

    def tells(asked: Asked, told: Told) -> Told:
        del asked
        return told.with_body(_each(told.body, change)) if told.fine and told.body is not None else told

    return tells


def _each(node: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(node, list):
        return [_each(one, change) for one in node]
    if isinstance(node, dict):
        return change({name: _each(part, change) for name, part in node.items()})
    return node


def _everything_empty(asked: Asked) -> Told:
    del asked
    return Told(200, JSON, b"").with_body(EMPTY)


def _without_filters(asked: Asked) -> Asked:
    if asked.method != "GET" or asked.id:
        return asked
    return replace(asked, query=[(name, text) for name, text in asked.query if name in PAGING])


def _refusing_unknown(asked: Asked) -> Asked | Told:
    unknown = {"medewerkerIdentificatie", "klantnaam"}
    if isinstance(asked.body, dict) and unknown & asked.body.keys():
        return Told(400, JSON, b"").with_body({"code": "invalid", "status": 400, "invalidParams": []})
    return asked


def _expansions(body: Any, value: Any) -> Any:
    if "_expand" in body:
        body["_expand"] = dict.fromkeys(body["_expand"], value)
    return body


def _dropping(name: str) -> Answering:
    return _bodies(lambda body: {key: value for key, value in body.items() if key != name})


def _valued(name: str, old: Any, new: Any) -> Answering:
    return _bodies(lambda body: body | {name: new} if body.get(name) == old else body)


def _oldest_first(asked: Asked, told: Told) -> Told:
    body = told.body
    if asked.method == "GET" and isinstance(body, dict) and isinstance(body.get("results"), list):
        body["results"].reverse()
        return told.with_body(body)
    return told


def _problem_json(asked: Asked, told: Told) -> Told:
    del asked
    if told.status < 400:
        return told
    return replace(told, headers={**told.headers, "Content-Type": "application/problem+json"})


def _elsewhere(body: Any) -> Any:
    return {
        name: value.replace("http://127.0.0.1", "https://intern.example")
        if name in ("url", "next", "previous") and isinstance(value, str)
        else value
        for name, value in body.items()
    }


def _odd(body: Any) -> Any:
    return {"_links": {"self": "/"}, **dict(sorted(body.items())), "xExtra": [1, None]}


def _an_hour_off(body: Any) -> Any:
    moment = body.get("plaatsgevondenOp")
    if moment:
        body["plaatsgevondenOp"] = (datetime.fromisoformat(moment) + timedelta(hours=1)).isoformat()
    return body


def _not_kept(path: str) -> Answering:
    """Return what says of objects at a path, right after they were made, that there are none."""

    def tells(asked: Asked, told: Told) -> Told:
        read = asked.method == "GET" and asked.id and asked.collection == path
        return replace(told, status=404) if read else told

    return tells


def _pages_of(most: int) -> Callable[[Asked], Asked]:
    """Return what lets no page of a list be larger than so many."""

    def asks(asked: Asked) -> Asked:
        smaller = [
            (name, str(min(int(text), most)) if name == "pageSize" else text) for name, text in asked.query
        ]
        return replace(asked, query=smaller)

    return asks


def _expanding_at_most(most: int) -> Callable[[Any], Any]:
    def change(body: Any) -> Any:
        for name, rows in body.get("_expand", {}).items():
            body["_expand"][name] = rows[:most] if isinstance(rows, list) else rows
        return body

    return change


def _without_empty_expansions(body: Any) -> Any:
    if isinstance(body.get("_expand"), dict):
        body["_expand"] = {name: value for name, value in body["_expand"].items() if value}
        if not body["_expand"]:
            del body["_expand"]
    return body


def _standard_on_another(body: Any) -> Any:
    """Answer that the one address is preferred where it is the other."""
    if "isStandaardAdres" in body:
        body["isStandaardAdres"] = not body["isStandaardAdres"]
    return body


def _in_capitals(asked: Asked, told: Told) -> Told:
    del asked
    return replace(told, content=re.sub(rb'(?<="uuid":")[^"]+', lambda found: found[0].upper(), told.content))


def _to_the_day(body: Any) -> Any:
    if body.get("toegewezenOp"):
        body["toegewezenOp"] = f"{body['toegewezenOp'][:10]}T00:00:00Z"
    return body


def _emptying(asked: Asked) -> Asked:
    """Let a change of a task take away what it doesn't name."""
    if asked.method != "PATCH" or asked.collection != "internetaken":
        return asked
    return asked.with_body({"toelichting": "", **asked.body})


def _ignoring(*ends: str) -> Callable[[Asked], Asked]:
    """Return what passes a search on without the arguments that end so."""

    def asks(asked: Asked) -> Asked:
        kept = [(name, text) for name, text in asked.query if not name.lower().endswith(ends)]
        return replace(asked, query=kept)

    return asks


def _each_part_by_itself(asked: Asked) -> Asked:
    """Let the kind of a number be that of another one of the same partij: of a person with a company."""
    numbers = [text for name, text in asked.query if name.lower().endswith("objectid")]
    if asked.collection == "digitaleadressen" and any(len(number) == 8 for number in numbers):
        return _ignoring("codesoortobjectid", "coderegister", "codeobjecttype")(asked)
    return asked


def _changes_not_stored(asked: Asked) -> Asked | Told:
    """Answer a change as if it was done."""
    if asked.method != "PATCH":
        return asked
    return replace(asked, method="GET", body=None, content=b"")


REPORTED: Mapping[str, Reported] = {
    "alles leeg": Reported(asks=_everything_empty),
    "filters genegeerd": Reported(asks=_without_filters),
    "meegestuurd is null": Reported(tells=_bodies(lambda body: _expansions(body, None))),
    "meegestuurd is leeg": Reported(tells=_bodies(lambda body: _expansions(body, []))),
    "geen _expand": Reported(tells=_dropping("_expand")),
    "verkeerde server in adressen": Reported(tells=_bodies(_elsewhere)),
    "oudste eerst": Reported(tells=_oldest_first),
    "problem+json": Reported(tells=_problem_json),
    "onbekende eigenschappen geweigerd": Reported(asks=_refusing_unknown),
    "geen nummer": Reported(
        tells=_bodies(lambda body: body | {"nummer": None} if "nummer" in body else body)
    ),
    "andere soort adres": Reported(tells=_valued("soortDigitaalAdres", "email", "e-mail")),
    "contactnaam is null": Reported(
        tells=_bodies(lambda body: body | {"contactnaam": None} if "contactnaam" in body else body)
    ),
    "meer eigenschappen": Reported(tells=_bodies(_odd)),
    "zaak niet gekoppeld": Reported(tells=_not_kept("onderwerpobjecten")),
    "adres niet bewaard": Reported(tells=_not_kept("digitaleadressen")),
    "wijziging niet bewaard": Reported(asks=_changes_not_stored),
    "wijziging wist de toelichting": Reported(asks=_emptying),
    "een uur verschil": Reported(tells=_bodies(_an_hour_off)),
    "soort nummer telt niet": Reported(asks=_ignoring("codesoortobjectid")),
    "register telt niet": Reported(asks=_ignoring("coderegister")),
    "delen van een nummer tellen los": Reported(asks=_each_part_by_itself),
    "status telt niet": Reported(asks=_ignoring("status")),
    "bladzijden van 50": Reported(asks=_pages_of(50)),
    "hooguit 20 meegestuurd": Reported(tells=_bodies(_expanding_at_most(20))),
    "geen _expand als er niets is": Reported(tells=_bodies(_without_empty_expansions)),
    "uuid in hoofdletters": Reported(tells=_in_capitals),
    "toegewezen op de dag": Reported(tells=_bodies(_to_the_day)),
    "verkeerd adres van voorkeur": Reported(tells=_bodies(_standard_on_another)),
    "nummer is een lege tekst": Reported(
        tells=_bodies(lambda body: body | {"nummer": ""} if "nummer" in body else body)
    ),
    "nummer van contact telt niet": Reported(asks=_ignoring("klantcontact__nummer")),
}
"""Each by what users see of it."""


@contextmanager
def reported(name: str) -> Iterator[at_work.At]:
    """Serve a sound provider that goes wrong in this way."""
    with at_work.provider() as sound, before(sound.url, REPORTED[name]) as url:
        yield at_work.At(url, sound.access.credentials.secret)
