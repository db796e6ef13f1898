"""Defects in addresses: those of objects, of references and of pages lead elsewhere, or to another server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.bewaren import EXPERIMENTAL
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.openklant import OpenKlant

Change = Callable[[str], str]


@dataclass
class Addressed(Described):
    """Addresses of objects of a type are otherwise: in the object itself, or where others refer to it."""

    change: Change
    refers: bool = False

    def on_response(self, call: Call, response: Reply) -> Reply:
        if call.method == "GET" and response.status == 200 and (self.refers or call.type == self.kind):
            body = response.json
            _walk(body, f"/{OpenKlant.paths[self.kind]}/", self.change, top=not self.refers)
            response.json = body
        return response


@dataclass
class Paged(Described):
    """The address of the next page is otherwise."""

    change: Change

    def on_response(self, call: Call, response: Reply) -> Reply:
        body = response.json if (call.type, call.action) == (self.kind, "list") else None
        if isinstance(body, dict) and body.get("next"):
            response.json = {**body, "next": self.change(body["next"])}
        return response


@dataclass
class OfTheFirstRow(Described):
    """In a list the last row has the address of the first."""

    def on_response(self, call: Call, response: Reply) -> Reply:
        body = response.json if (call.type, call.action) == (self.kind, "list") else None
        if isinstance(body, dict) and len(rows := body.get("results", ())) > 1:
            rows[-1]["url"] = rows[0]["url"]
            response.json = body
        return response


def _walk(body: Any, path: str, change: Change, *, top: bool, depth: int = 0) -> None:
    """Change the addresses with this path: those of the objects themselves (`top`), or those within them."""
    if isinstance(body, list):
        for row in body:
            _walk(row, path, change, top=top, depth=depth)
    elif isinstance(body, dict):
        rows = "results" in body and depth == 0
        if path in str(body.get("url", "")) and not rows and top == (depth == 0):
            body["url"] = change(body["url"])
        for value in body.values():
            _walk(value, path, change, top=top, depth=depth if rows else depth + 1)


def _elsewhere(url: str) -> str:
    stem, _, identifier = url.rpartition("/")
    return f"{stem}-archief/{identifier}"


def _of_another(url: str) -> str:
    return f"{url[:-12]}000000000000"


def _on_another_host(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(netloc="intern.example:8000"))


def _without_version(url: str) -> str:
    return url.replace("/api/v1/", "/", 1)


MANNERS: tuple[tuple[str, str, str, Change], ...] = (
    ("ander-pad", "heeft een pad dat niet bestaat", "API-VERWIJS-1", _elsewhere),
    ("ander-id", "is dat van een ander", "API-VERWIJS-1", _of_another),
    ("andere-server", "noemt een server die niet te bereiken is", "API-VERWIJS-2", _on_another_host),
)

REFERRED = {
    "klantcontact": ("betrokkene", "internetaak", "onderwerpobject", "bijlage"),
    "partij": ("betrokkene", "digitaaladres"),
    "betrokkene": ("digitaaladres",),
    "actor": ("internetaak",),
}
"""Types that others refer to, with those that are looked at for it."""


def _faults() -> Iterator[Fault]:
    listed = [kind for kind in TYPES if kind in OpenKlant.paths and kind not in EXPERIMENTAL]
    for kind in listed:
        for manner, wrong, requirement, change in MANNERS:
            yield Addressed(
                f"adres-van-{kind}-{manner}",
                f"Het adres dat een {kind} van zichzelf geeft, {wrong}.",
                requirement,
                kind,
                change,
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )
    for kind in ("actor", "bijlage", "digitaaladres", "klantcontact", "onderwerpobject", "partij"):
        yield OfTheFirstRow(
            f"adres-van-laatste-{kind}-dat-van-eerste",
            f"In een lijst heeft de laatste rij ({kind}) het adres van de eerste.",
            "API-VERWIJS-1",
            kind,
            dialects=("openklant",),
            operations=ops.collection(kind, "GET"),
        )
    for kind, others in REFERRED.items():
        for manner, wrong, requirement, change in MANNERS:
            yield Addressed(
                f"adres-naar-{kind}-{manner}",
                f"Het adres in een verwijzing naar een {kind} {wrong}.",
                requirement,
                kind,
                change,
                refers=True,
                dialects=("openklant",),
                operations=tuple(label for other in others for label in ops.collection(other, "GET")),
            )
    for kind in ("klantcontact", "partij", "betrokkene", "internetaak"):
        for manner, wrong, requirement, change in (
            ("zonder-versie", "mist een stuk van het pad", "API-VERWIJS-1", _without_version),
            MANNERS[2],
        ):
            yield Paged(
                f"adres-volgende-bladzijde-{kind}-{manner}",
                f"Het adres van de volgende bladzijde met objecten van de soort {kind} {wrong}.",
                requirement,
                kind,
                change,
                dialects=("openklant",),
                operations=ops.collection(kind, "GET"),
            )


FAULTS = tuple(_faults())
