"""How a provider does more, less or something else beside what a request was about."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.klantcontact import RemovesNeighbour
from klantinteracties_conformance.provider.page import Page

SYSTEM, DEPARTMENT = "geautomatiseerde_actor", "organisatorische_eenheid"


@dataclass
class OneKept(Described):
    """Of the objects that refer to the same one, only that which was made last can still be found."""

    attribute: str
    latest: dict[object, str] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind:
            self.latest[values.get(self.attribute)] = identifier
        return True

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            page.objects = [o for o in page.objects if self.latest.get(o[self.attribute]) == o["id"]]
        return page


@dataclass
class FirstStays(Described):
    """Once an attribute was changed, it can't be changed again."""

    attribute: str
    first: dict[str, object] = field(default_factory=dict)

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change") or not values.get(self.attribute):
            return values
        return {**values, self.attribute: self.first.setdefault(call.id, values[self.attribute])}


@dataclass
class ChangedOnce(Described):
    """The second change of an object is answered as if it was done, and nothing is kept."""

    changed: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if (kind, action) != (self.kind, "change"):
            return True
        again = identifier in self.changed
        self.changed.add(identifier)
        return not again


@dataclass
class RemovesToo(Described):
    """With an object, what it refers to is removed."""

    target: str
    via: str

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        other = (call.lookup(kind, identifier) or {}).get(self.via)
        return [(kind, identifier), *([(self.target, other)] if other else [])]


@dataclass
class RemovesContacts(Described):
    """With a partij, the klantcontacten are removed in which it took part."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        if kind != self.kind:
            return None
        part = [call.lookup("betrokkene", one) or {} for one in self._parts(call, identifier)]
        return [(kind, identifier), *(("klantcontact", obj["hadKlantcontact"]) for obj in part)]

    def _parts(self, call: Call, identifier: str) -> list[str]:
        return (call.lookup(self.kind, identifier) or {}).get("betrokkenen") or []


@dataclass
class RemovesLatest(RemovesNeighbour):
    """Whichever object is removed, it is the latest of its type that disappears."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [(kind, self.latest)] if kind == self.kind else None


@dataclass
class RemovesNothing(Described):
    """A removal is answered as if it was done."""

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        return [] if kind == self.kind else None


@dataclass
class DepartmentNotLinked(Described):
    """Only people and systems can have taken part in a klantcontact."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        actor = call.lookup("actor", str(values.get("actor"))) if kind == self.kind else None
        if actor and actor.get("soortActor") == DEPARTMENT:
            raise invalid(("actor",), "invalid", "Een afdeling voert geen gesprekken.")
        return values


@dataclass
class LostBySystems(Described):
    """A task for a system is stored without anyone to do it."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        assigned = values.get("toegewezenAanActoren") or []
        actors = [call.lookup("actor", one) or {} for one in assigned] if kind == self.kind else []
        lost = any(actor.get("soortActor") == SYSTEM for actor in actors)
        return {**values, "toegewezenAanActoren": []} if lost else values


@dataclass
class AddressOfAnother(Described):
    """A reference has the right ID and the address of something else."""

    attribute: str

    def on_response(self, call: Call, response: Reply) -> Reply:
        content = response.json if response.body and call.type == self.kind else None
        reference = content.get(self.attribute) if isinstance(content, dict) else None
        if isinstance(content, dict) and isinstance(reference, dict):
            path = str(reference["url"]).rpartition("/")[0]
            response.json = {**content, self.attribute: {**reference, "url": f"{path}/{uuid4()}"}}
        return response


def no_next_page(page: Page) -> None:
    page.next = None


def one_more(page: Page) -> None:
    page.count += 1
