"""Defects in what an answer says of where objects are: links by name, and addresses in answers to writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.wire.vng_crud_shape import LINKS, PATHS

WRITES = ("create", "change", "replace")
SHOWS = ("read", "list")

Change = Callable[[str], str]


@dataclass
class Linked(Described):
    """A link of an object leads elsewhere, in the answers to these actions."""

    link: str
    actions: tuple[str, ...]
    change: Change

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.type == self.kind and call.action in self.actions and response.status < 300:
            body = response.json
            for row in _rows(body, call):
                if self.link in row["_links"]:
                    row["_links"][self.link] = {"href": self.change(row["_links"][self.link]["href"])}
            response.json = body
        return response


@dataclass
class Stays(Described):
    """A link leads to what an object referred to when it was shown first."""

    link: str
    first: dict[str, str] = field(default_factory=dict)

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.type == self.kind and call.action in (*SHOWS, *WRITES) and response.status < 300:
            body = response.json
            for row in _rows(body, call):
                if found := row["_links"].get(self.link):
                    row["_links"][self.link] = {"href": self.first.setdefault(row["id"], found["href"])}
            response.json = body
        return response


@dataclass
class ListItself(Described):
    """The link of a list to itself leads to another list."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) == (self.kind, "list") and response.status < 300:
            body = response.json
            body["_links"]["self"] = {"href": f"{call.base}/{_another_path(self.kind)}"}
            response.json = body
        return response


@dataclass
class LocationOfFormer(Described):
    """The header of a registration that tells where the object is, is that of the one before."""

    former: str = ""

    def on_response(self, call: Call, response: Reply) -> Reply:
        if (call.type, call.action) == (self.kind, "create") and "Location" in response.headers:
            now, self.former = self.former, response.headers["Location"]
            response.headers = {**response.headers, "Location": now or self.former}
        return response


@dataclass
class AddressInWrite(Described):
    """The answer to a write has the address of another object."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.type == self.kind and call.action in WRITES and response.status < 300:
            body = response.json
            response.json = {**body, "url": _of_another(body["url"])}
        return response


def _rows(body: Any, call: Call) -> list[Any]:
    return body["_embedded"].get(PATHS[call.type][1], []) if call.action == "list" else [body]


def _another_path(kind: str) -> str:
    return "partijen" if kind != "partij" else "actoren"


def _of_another(url: str) -> str:
    return f"{url[:-12]}000000000000"


def _of_another_type(url: str) -> str:
    above, _, identifier = url.rpartition("/")
    base, _, path = above.rpartition("/")
    return f"{base}/{'partijen' if path != 'partijen' else 'actoren'}/{identifier}"


def _without_version(url: str) -> str:
    return url.replace("/v00/", "/", 1)


def _on_another_host(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(netloc="intern.example:8000"))


MANNERS: dict[str, tuple[str, Change]] = {
    "ander-id": ("leidt naar een ander", _of_another),
    "ander-soort": ("leidt naar een ander soort object", _of_another_type),
    "zonder-versie": ("mist een stuk van het pad", _without_version),
    "andere-server": ("noemt een server die niet te bereiken is", _on_another_host),
}
"""By name: what is wrong with a link, and how."""

UNREAD = ("voorkeursDigitaalAdres",)
"""Links of what only scenarios fill in: they don't read addresses."""

WRITTEN = ("actor", "betrokkene", "klantcontact", "partij", "vertegenwoordiging")
STALE = ("betrokkene", "digitaaladres", "internetaak", "vertegenwoordiging")
"""Types whose links are looked at in answers to writes, and after a change."""


def _faults() -> Iterator[Fault]:
    yield from _linked()
    for kind in ("actor", "betrokkene", "bijlage", "internetaak"):
        yield ListItself(
            f"link-{kind}-lijst-naar-andere-lijst",
            f"De link van een lijst ({kind}) naar zichzelf leidt naar een andere lijst.",
            "API-VERWIJS-1",
            kind,
            dialects=("vng-crud",),
            operations=ops.collection(kind, "GET"),
        )
    for kind in ("actor", "bijlage", "digitaaladres", "klantcontact", "partij"):
        yield LocationOfFormer(
            f"links-{kind}-location-van-vorige",
            f"De header Location bij het registreren van een {kind} is die van de vorige registratie.",
            "API-VERWIJS-1",
            kind,
            operations=ops.collection(kind, "POST"),
        )
        yield AddressInWrite(
            f"adres-van-{kind}-ander-id-na-schrijven",
            f"Het antwoord op het schrijven van een {kind} noemt het adres van een ander.",
            "API-VERWIJS-1",
            kind,
            dialects=("openklant",),
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH")),
        )


def _linked() -> Iterator[Fault]:
    for kind, name in zip(PATHS, cycle(("ander-id", "ander-soort", "zonder-versie")), strict=False):
        yield _link(kind, "self", name, SHOWS)
        if kind in WRITTEN:
            yield _link(kind, "self", "ander-id", WRITES)
        for link in (name for name in LINKS.get(kind, ()) if name not in UNREAD):
            yield _link(kind, link, "ander-id", (*SHOWS, *WRITES))
        if kind in STALE:
            link = next(iter(LINKS[kind]))
            yield Stays(
                f"link-{kind}-{link}-blijft",
                f"De link {link} van een {kind} verandert niet mee met de verwijzing.",
                "API-VERWIJS-1",
                kind,
                link,
                dialects=("vng-crud",),
                operations=(*ops.collection(kind, "GET"), *ops.item(kind, "PATCH")),
            )
    for kind in ("klantcontact", "partij"):
        yield _link(kind, "self", "andere-server", SHOWS, "API-VERWIJS-2")


def _link(
    kind: str, link: str, name: str, actions: tuple[str, ...], requirement: str = "API-VERWIJS-1"
) -> Linked:
    wrong, change = MANNERS[name]
    after = "-na-schrijven" if actions == WRITES else ""
    written = (*ops.collection(kind, "POST"), *ops.item(kind, "PUT", "PATCH"))
    return Linked(
        f"link-{kind}-{link}-{name}{after}",
        f"De link {link} van een {kind} {wrong}{', in het antwoord op schrijven' if after else ''}.",
        requirement,
        kind,
        link,
        actions,
        change,
        dialects=("vng-crud",),
        operations=(
            *(() if actions == WRITES else ops.collection(kind, "GET")),
            *(() if actions == SHOWS else written),
        ),
    )


FAULTS = tuple(_faults())
