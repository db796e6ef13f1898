"""Defects in changing and removing, and in what is kept of a request that was refused."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import NotFoundError, invalid
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    NotStored,
    OnRead,
    OnWrite,
    Responds,
    put,
    within,
)
from klantinteracties_conformance.provider.faults.nevenwerking import (
    ChangedOnce,
    RemovesLatest,
    RemovesNothing,
)
from klantinteracties_conformance.provider.page import Page

CONTACT = "klantcontact"


@dataclass
class AddsToOld(Described):
    """What is changed comes after what was there."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) != (self.kind, "change"):
            return values
        before = call.lookup(kind, call.id) or {}
        return {**values, "inhoud": f"{before.get('inhoud', '')}{values['inhoud']}"}


@dataclass
class NeedsEverything(Described):
    """A change that does not name every required attribute is refused."""

    required: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) == (self.kind, "change") and self.required not in raw:
            raise invalid((self.required,), "required", "Dit veld is vereist.")
        return raw


@dataclass
class ShownOnce(NotStored):
    """A change is not kept, but the first who reads the object afterwards sees it."""

    changed: dict[str, Obj] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:
        kept = super().store_change(call, kind, action, identifier, values)
        if not kept:
            self.changed[identifier] = values
        return kept

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind == self.kind and where == "read" and obj["id"] in self.changed:
            return {**obj, **self.changed.pop(obj["id"])}
        return obj


@dataclass
class RemovalPretended(Described):
    """A DELETE is answered and nothing is removed; `hidden` tells where the object can't be seen any more."""

    hidden: tuple[str, ...] = ()
    seconds: float = 0
    removed: dict[str, float] = field(default_factory=dict)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind != self.kind:
            return None
        self.removed[identifier] = time.monotonic()
        return []

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        since = self.removed.get(obj.get("id", "")) if kind == self.kind and where in self.hidden else None
        if since is not None and time.monotonic() - since >= self.seconds:
            raise NotFoundError("Dit object is er niet.")
        return obj


@dataclass
class RemovedFromListsOnly(Described):
    """A DELETE takes an object out of the lists, and it can still be read by its id."""

    removed: set[str] = field(default_factory=set)

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind != self.kind:
            return None
        self.removed.add(identifier)
        return []

    def on_list(self, kind: str, page: Page) -> Page:
        if kind == self.kind:
            page.objects = [obj for obj in page.objects if obj["id"] not in self.removed]
            page.count = len(page.objects)
        return page


@dataclass
class RemovesOther(Described):
    """A DELETE removes the object that was made last, and not the one that was meant."""

    made: list[str] = field(default_factory=list)

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.kind:
            self.made.append(values["id"])
        return values

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        if kind != self.kind or not self.made:
            return None
        return [(kind, self.made.pop())]


@dataclass
class RefusedAndKept(Described):
    """A registration with a number that is taken is refused, and kept all the same."""

    numbers: set[str] = field(default_factory=set)

    def validate(self, kind: str, rule: str) -> bool:
        return (kind, rule) != (self.kind, "unique-nummer")

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "create"):
            call.state["taken"] = values["nummer"] in self.numbers
            self.numbers.add(values["nummer"])
        return values

    def on_response(self, call: Call, response: Reply) -> Reply:
        if not call.state.get("taken"):
            return response
        return Reply(
            409, {"Content-Type": "application/problem+json"}, b'{"title": "Conflict", "status": 409}'
        )


def _without_name(values: Obj) -> None:
    within("partijIdentificatie", put("contactnaam", None))(values)


def _not_allowed(call: Call, response: Reply) -> Reply:  # noqa: ARG001
    return Reply(405, {"Allow": "GET, POST"})


FAULTS = (
    OnRead(
        "wijziging-antwoordt-met-lege-inhoud",
        "Het antwoord op een wijziging noemt niet wat er is gewijzigd.",
        "C0534-9",
        CONTACT,
        put("inhoud", ""),
        ("changed",),
    ),
    AddsToOld(
        "wijziging-komt-erbij",
        "Een gewijzigde inhoud komt achter de oude te staan.",
        "C0534-9",
        CONTACT,
    ),
    NeedsEverything(
        "wijziging-vraagt-alles",
        "Een wijziging van alleen de inhoud wordt geweigerd, omdat het onderwerp ontbreekt.",
        "C0534-9",
        CONTACT,
        "onderwerp",
    ),
    OnWrite(
        "wijziging-geeft-nieuw-nummer",
        "Na een wijziging heeft een klantcontact een ander nummer.",
        "C0534-9",
        CONTACT,
        lambda values: values.update(nummer=str(uuid4().int)[:9]),
        ("change",),
    ),
    OnWrite(
        "wijziging-vergeet-of-het-gelukt-is",
        "Na een wijziging is niet meer bekend of het contact gelukt is.",
        "C0534-9",
        CONTACT,
        put("indicatieContactGelukt", None),
        ("change",),
    ),
    Responds(
        "wijzigen-kan-niet",
        "Een klantcontact kan niet worden gewijzigd.",
        "C0534-9",
        CONTACT,
        "change",
        _not_allowed,
    ),
    ShownOnce(
        "verwerkt-springt-terug",
        "Een verwerkte taak staat na een keer opvragen weer open.",
        "C2984-12",
        "internetaak",
        "change",
    ),
    OnWrite(
        "voorkeur-wist-naam",
        "Wie het voorkeursadres van een partij vastlegt, wist haar naam.",
        "C9018-9",
        "partij",
        _without_name,
        ("change",),
    ),
    RefusedAndKept(
        "geweigerd-en-toch-bewaard",
        "Een klantcontact met een nummer dat al bestaat, wordt geweigerd en toch bewaard.",
        "F2173-3",
        CONTACT,
    ),
    RemovalPretended(
        "verwijderen-duurt-even",
        "Een verwijderd klantcontact is daarna nog een halve seconde op te vragen.",
        "F2173-4",
        CONTACT,
        ("read",),
        0.5,
    ),
    RemovalPretended(
        "verwijderd-staat-nog-in-lijst",
        "Een verwijderd klantcontact is niet meer op te vragen, maar nog wel te vinden.",
        "F2173-4",
        CONTACT,
        ("read",),
    ),
    RemovalPretended(
        "partij-verwijderen-doet-niets",
        "Een partij verwijderen wordt bevestigd, maar ze blijft bestaan.",
        "F2173-4",
        "partij",
    ),
    RemovalPretended(
        "verwijderde-partij-staat-nog-in-lijst",
        "Een verwijderde partij is niet meer op te vragen, maar nog wel te vinden.",
        "F2173-4",
        "partij",
        ("read",),
    ),
    RemovedFromListsOnly(
        "verwijderde-partij-nog-op-te-vragen",
        "Een verwijderde partij is niet meer te vinden, maar nog wel op te vragen.",
        "F2173-4",
        "partij",
    ),
    RemovesOther(
        "verwijderen-neemt-laatste",
        "Verwijderen verwijdert het klantcontact dat het laatst is geregistreerd, en niet wat gevraagd is.",
        "F2173-4",
        CONTACT,
    ),
    Responds(
        "verwijderen-kan-niet",
        "Een klantcontact kan niet worden verwijderd.",
        "F2173-4",
        CONTACT,
        "remove",
        _not_allowed,
    ),
    OnWrite(
        "wijziging-maakt-openbaar",
        "Na een wijziging is een vertrouwelijk klantcontact niet meer vertrouwelijk.",
        "C0534-9",
        "klantcontact",
        put("vertrouwelijk", False),
        ("change",),
    ),
    OnWrite(
        "wijziging-zet-taal-op-nederlands",
        "Na een wijziging staat een klantcontact in het Engels op Nederlands.",
        "C0534-9",
        "klantcontact",
        put("taal", "nld"),
        ("change",),
    ),
    ChangedOnce(
        "tweede-wijziging-niet-bewaard",
        "Een klantcontact dat al eens is gewijzigd, verandert niet meer.",
        "C0534-9",
        "klantcontact",
    ),
    RemovesNothing(
        "betrokkene-verwijderen-doet-niets",
        "Een betrokkene verwijderen wordt bevestigd, maar die blijft bij het klantcontact staan.",
        "F2173-4",
        "betrokkene",
    ),
    RemovesNothing(
        "koppeling-verwijderen-doet-niets",
        "Een koppeling verwijderen wordt bevestigd, maar de actor blijft bij het klantcontact staan.",
        "F2173-4",
        "actorklantcontact",
    ),
    RemovesLatest(
        "partij-verwijderen-neemt-laatste",
        "Verwijderen verwijdert de partij die het laatst is geregistreerd, en niet wat gevraagd is.",
        "F2173-4",
        "partij",
    ),
)
