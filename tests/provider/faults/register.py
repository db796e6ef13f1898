"""A provider without a server: the whole way from a request to its answer, with a fault or without.

What a fault does is told by what is observed of a sound provider, and of one that has it.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx

from klantinteracties_conformance.provider import wire
from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import table
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.lists import ListService
from klantinteracties_conformance.provider.objects import ObjectService
from klantinteracties_conformance.provider.service import Service
from klantinteracties_conformance.provider.store import Store
from klantinteracties_conformance.provider.wire.referentielijsten import Referentielijsten
from tests.provider.api import Api, Json, bsn, ref, unique
from tests.provider.crud import Crud

TOKEN = "een-token"
HOST = "http://127.0.0.1"


@cache
def _store() -> Store:
    return Store(Path(":memory:"), durable=False)


def empty_store() -> Store:
    """Return the store, with nothing in it: to make a new one takes longer than most tests."""
    store = _store()
    for (name,) in store.query("SELECT name FROM sqlite_master WHERE type = 'table'"):
        store.run(f"DELETE FROM {name}")
    return store


class Application:
    """All services of one provider, called without a server between; the one before it is no more."""

    def __init__(self, fault: str = "") -> None:
        # A copy, since some faults remember what they saw.
        defect = deepcopy(table.get(fault)) if fault else Fault()
        store = empty_store()
        served = (ObjectService(TOKEN, defect, wire.get(name), store) for name in wire.DIALECTS)
        self.services: list[Service] = [*served, ListService(TOKEN, defect, Referentielijsten())]

    def client(self, dialect: str, **headers: str) -> httpx.Client:
        base = HOST + wire.get(dialect).base_path
        transport = httpx.MockTransport(self.answer)
        return httpx.Client(transport=transport, base_url=base, headers=headers, verify=False)

    def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        service = next(service for service in self.services if service.serves(path))
        query = parse_qsl(request.url.query.decode("latin-1"), keep_blank_values=True)
        base = HOST + service.wire.base_path
        call = Call(
            service.wire.name,
            request.method,
            path.removeprefix("/"),
            base,
            HOST,
            query,
            request.headers,
            request.content,
        )
        response = service.respond(call)
        return httpx.Response(
            response.status_code,
            headers=response.headers,
            content=bytes(response.body),
            extensions={"past_the_server": call.raw},
        )


class Register(Api):
    """The dialect openklant of such a provider."""

    def __init__(self, fault: str = "") -> None:
        self.url = HOST + wire.get("openklant").base_path
        self.application = Application(fault)
        self.client = self.application.client("openklant", Authorization=f"Token {TOKEN}")

    def crud(self) -> Crud:
        """The dialect vng-crud of the same provider."""
        made = Crud(HOST + wire.get("vng-crud").base_path, TOKEN, checked=False)
        headers = {"Authorization": f"Bearer {TOKEN}", "Accept": "application/hal+json"}
        made.client = self.application.client("vng-crud", **headers)
        return made

    def make(self, kind: str, **sent: Any) -> Json:
        """Register an object with what its type needs at the least, and with what is sent."""
        path, least = LEAST[kind]
        return self.post(path, {**least(self), **sent})

    def read(self, kind: str, obj: Json) -> Json:
        return self.get(f"{LEAST[kind][0]}/{obj['uuid']}")

    def listed(self, kind: str, **query: str) -> list[Any]:
        rows: list[Any] = self.get(LEAST[kind][0], **query)["results"]
        return rows

    def status(self, method: str, path: str, **options: Any) -> int:
        return self.send(method, path, **options).status_code


Observe = Callable[[Register], Any]
Case = tuple[str, Observe, Any, Any]

IDENTIFICATOR = {
    "objectId": "1",
    "codeObjecttype": "zaak",
    "codeRegister": "open",
    "codeSoortObjectId": "uuid",
}
LEAST: dict[str, tuple[str, Callable[[Register], Json]]] = {
    "klantcontact": (
        "klantcontacten",
        lambda _: {"kanaal": "telefoon", "onderwerp": "Vraag", "taal": "nld", "vertrouwelijk": False},
    ),
    "betrokkene": (
        "betrokkenen",
        lambda api: {
            "hadKlantcontact": ref(api.klantcontact()),
            "wasPartij": None,
            "rol": "klant",
            "initiator": True,
        },
    ),
    "actor": ("actoren", lambda _: {"naam": "J. de Vries", "soortActor": "medewerker"}),
    "actorklantcontact": (
        "actorklantcontacten",
        lambda api: {"actor": ref(api.actor()), "klantcontact": ref(api.klantcontact())},
    ),
    "internetaak": (
        "internetaken",
        lambda api: {
            "gevraagdeHandeling": "Terugbellen",
            "aanleidinggevendKlantcontact": ref(api.klantcontact()),
            "toegewezenAanActoren": [ref(api.actor())],
            "status": "te_verwerken",
        },
    ),
    "partij": ("partijen", lambda _: {"soortPartij": "persoon", "indicatieActief": True}),
    "partijidentificator": (
        "partij-identificatoren",
        lambda api: {"identificeerdePartij": ref(api.partij()), "partijIdentificator": bsn()},
    ),
    "digitaaladres": (
        "digitaleadressen",
        lambda _: {
            "verstrektDoorPartij": None,
            "verstrektDoorBetrokkene": None,
            "adres": "anna@example.nl",
            "soortDigitaalAdres": "email",
        },
    ),
    "onderwerpobject": (
        "onderwerpobjecten",
        lambda api: {
            "klantcontact": ref(api.klantcontact()),
            "wasKlantcontact": None,
            "onderwerpobjectidentificator": IDENTIFICATOR,
        },
    ),
    "bijlage": (
        "bijlagen",
        lambda api: {
            "wasBijlageVanKlantcontact": ref(api.klantcontact()),
            "bijlageidentificator": IDENTIFICATOR,
        },
    ),
    "rekeningnummer": ("rekeningnummers", lambda _: {"partij": None, "iban": f"NL00TEST{unique()}"}),
    "categorie": ("categorieen", lambda _: {"naam": "Ondernemer"}),
    "categorierelatie": (
        "categorie-relaties",
        lambda api: {"partij": ref(api.partij()), "categorie": ref(api.make("categorie"))},
    ),
    "vertegenwoordiging": (
        "vertegenwoordigingen",
        lambda api: {
            "vertegenwoordigendePartij": ref(api.partij()),
            "vertegenwoordigdePartij": ref(api.partij()),
        },
    ),
}


def expect(fault: str, observe: Observe, sound: Any, broken: Any) -> None:
    """Expect what is observed of a sound provider, and of one with this fault."""
    assert observe(Register()) == sound
    assert observe(Register(fault)) == broken


def shown(where: str, kind: str, attribute: str, change: Json | None = None, **sent: Any) -> Observe:
    """Observe an attribute where an object is created, read, listed, changed, or read after a change.

    What is sent may be a function of the register. Of a reference it is observed whether it leads to what was
    sent (`it`), to `another`, or nowhere (None); of an id, whether it is that of the object.
    """

    def observe(api: Register) -> Any:
        given = {name: value(api) if callable(value) else value for name, value in sent.items()}
        created = api.make(kind, **given)
        path = f"{LEAST[kind][0]}/{created['uuid']}"
        changes = {name: value(api) if callable(value) else value for name, value in (change or {}).items()}
        if where in ("changed", "after"):
            seen = api.ok("PATCH", path, 200, json=changes)
        if where == "created":
            seen = created
        elif where == "listed":
            [seen] = api.listed(kind)
        elif where != "changed":
            seen = api.get(path)
        return told(at(seen, attribute), at({**created, **given, **changes}, attribute))

    return observe


def at(obj: Any, attribute: str) -> Any:
    """Return the attribute at a dotted path, None where it leads nowhere."""
    for step in attribute.split("."):
        obj = obj.get(step) if isinstance(obj, dict) else None
    return obj


def told(seen: Any, sent: Any) -> Any:
    """Return a reference or an id as what it is compared with what was sent; another value as it is."""
    if isinstance(seen, list):
        return [told(*pair) for pair in zip(seen, sent or [None] * len(seen), strict=False)]
    if isinstance(seen, dict) and "uuid" in seen:
        return "it" if sent and seen["uuid"] == sent["uuid"] else "another"
    if isinstance(seen, str) and len(seen) == 36 and seen.count("-") == 4:
        return "it" if seen == sent else "another"
    return seen


def found(kind: str, first: Json, second: Json, **query: str | Callable[[Json], str]) -> Observe:
    """Observe which of two objects a search finds; the query may be a function of the first."""

    def observe(api: Register) -> list[str]:
        both = [
            api.make(kind, **{name: value(api) if callable(value) else value for name, value in sent.items()})
            for sent in (first, second)
        ]
        names = {both[0]["uuid"]: "first", both[1]["uuid"]: "second"}
        asked = {name: value(both[0]) if callable(value) else value for name, value in query.items()}
        return sorted(names[row["uuid"]] for row in api.listed(kind, **asked))

    return observe


def uuid_of(attribute: str) -> Callable[[Json], str]:
    """Return what finds the objects that refer to the same one as an object does."""

    def asked(obj: Json) -> str:
        reference = obj[attribute]
        return str((reference[0] if isinstance(reference, list) else reference)["uuid"])

    return asked


def changed_twice(path: str, kind: str, attribute: str, make: Any = None) -> Observe:
    """Observe an attribute after it was changed for the second time."""

    def observe(api: Register) -> Any:
        obj = api.make(kind)
        values = [make(api) if make else text for text in ("eerste", "tweede")]
        for value in values:
            api.patch(path, obj, **{attribute: value})
        return told(at(api.read(kind, obj), attribute), values[1])

    return observe


def removal_of(removed: str, seen: str) -> Observe:
    """Observe what is still there of `seen` when `removed` is, as the names of what took part."""

    def observe(api: Register) -> bool:
        contact, partij, actor = api.klantcontact(), api.partij(), api.actor()
        made = {
            "klantcontacten": contact,
            "partijen": partij,
            "actoren": actor,
            "betrokkenen": api.betrokkene(contact, wasPartij=ref(partij)),
            "actorklantcontacten": api.make("actorklantcontact", actor=ref(actor), klantcontact=ref(contact)),
        }
        api.delete(removed, made[removed])
        return not api.gone(seen, made[seen])

    return observe


def brought_along(attribute: str, part: str) -> Observe:
    """Observe an attribute of what comes along with a klantcontact that was asked for."""

    def observe(api: Register) -> Any:
        contact = api.klantcontact()
        api.betrokkene(contact, initiator=True)
        api.internetaak(contact, api.actor())
        [row] = api.listed("klantcontact", expand=part)
        return row["_expand"][part][0][attribute]

    return observe
