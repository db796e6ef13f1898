"""Defects in what objects refer to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Obj
from klantinteracties_conformance.provider.faults.kinds import (
    Described,
    NotChecked,
    OnRead,
    OnWrite,
    put,
)
from klantinteracties_conformance.provider.faults.nevenwerking import AddressOfAnother


@dataclass
class ToLatest(Described):
    """A reference leads to the object of its type that was made last, whichever was sent."""

    attribute: str
    target: str
    latest: str = ""

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == self.target:
            self.latest = values["id"]
        return values

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        return {**values, self.attribute: self.latest} if kind == self.kind else values


@dataclass
class OldBackReferences(Described):
    """What refers to an object is looked up once, and remembered."""

    attribute: str
    seen: dict[str, object] = field(default_factory=dict)

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind:
            return obj
        return {**obj, self.attribute: self.seen.setdefault(obj["id"], obj[self.attribute])}


@dataclass
class HalfIsKept(Described):
    """Of objects that are registered together, what is fine is kept although the rest is refused.

    `rule` is the one by which it is, and `breaks` tells whether an object does.
    """

    rule: str
    breaks: Callable[[Call, Obj], bool]

    def validate(self, kind: str, rule: str) -> bool:
        return (kind, rule) != (self.kind, self.rule)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        refused = kind == self.kind and self.breaks(call, values)
        call.state["refused"] = call.state.get("refused") or refused
        return not refused

    def on_response(self, call: Call, response: Reply) -> Reply:
        return Reply(400, response.headers, b'{"status": 400}') if call.state.get("refused") else response


def _refers_to_nobody(call: Call, obj: Obj) -> bool:
    references = ("partij", obj["wasPartij"]), ("klantcontact", obj["hadKlantcontact"])
    return any(to and not call.lookup(kind, to) for kind, to in references)


@dataclass
class ForgottenTogether(Described):
    """Of objects that are registered together, one is not kept."""

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        return kind != self.kind or call.action != "create_together"


@dataclass
class AddressForPartijToo(Described):
    """A digitaal adres of a betrokkene becomes one of the partij as well."""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:  # noqa: ARG002
        if kind != self.kind or not values.get("verstrektDoorBetrokkene"):
            return values
        betrokkene = call.lookup("betrokkene", values["verstrektDoorBetrokkene"]) or {}
        return {**values, "verstrektDoorPartij": betrokkene.get("wasPartij")}


def _some_task(obj: Obj) -> None:
    obj["leiddeTotInterneTaken"] = obj.get("leiddeTotInterneTaken") or [str(uuid4())]


def _some_betrokkene(obj: Obj) -> None:
    obj["betrokkenen"] = obj.get("betrokkenen") or [str(uuid4())]


FAULTS = (
    OnRead(
        "adres-vergeet-partij",
        "Een opgevraagd digitaal adres noemt de partij niet.",
        "C9167-9",
        "digitaaladres",
        put("verstrektDoorPartij", None),
        ("read",),
    ),
    AddressForPartijToo(
        "adres-voor-een-keer-wordt-van-partij",
        "Een digitaal adres dat alleen voor dit contact geldt, komt ook bij de partij te staan.",
        "C9018-14",
        "digitaaladres",
    ),
    OnWrite(
        "adres-vergeet-betrokkene",
        "Van een digitaal adres wordt niet bewaard welke betrokkene het gaf.",
        "C9018-13",
        "digitaaladres",
        put("verstrektDoorBetrokkene", None),
    ),
    OnWrite(
        "taak-vergeet-klantcontact",
        "Van een interne taak wordt niet bewaard uit welk klantcontact zij ontstond.",
        "C6114-5",
        "internetaak",
        put("aanleidinggevendKlantcontact", None),
    ),
    OnWrite(
        "verwerkt-door-niemand",
        "Een taak die wordt verwerkt, is daarna aan niemand meer toegewezen.",
        "C2984-11",
        "internetaak",
        put("toegewezenAanActoren", []),
        ("change",),
    ),
    ToLatest(
        "betrokkene-bij-laatste-klantcontact",
        "Een betrokkene komt bij het klantcontact te staan dat het laatst is geregistreerd.",
        "C0992-7",
        "betrokkene",
        "hadKlantcontact",
        "klantcontact",
    ),
    ToLatest(
        "koppeling-met-laatste-actor",
        "Een koppeling verwijst naar de actor die het laatst is geregistreerd.",
        "C0992-6",
        "actorklantcontact",
        "actor",
        "actor",
    ),
    OnRead(
        "koppeling-met-ander-klantcontact",
        "Een opgevraagde koppeling noemt een ander klantcontact.",
        "F6542-1",
        "actorklantcontact",
        lambda obj: obj.update(klantcontact=str(uuid4())),
        ("read",),
    ),
    OnRead(
        "koppeling-in-lijst-met-ander-klantcontact",
        "In een lijst noemt een koppeling een ander klantcontact dan waarop is gezocht.",
        "C0534-6",
        "actorklantcontact",
        lambda obj: obj.update(klantcontact=str(uuid4())),
        ("listed",),
    ),
    OnRead(
        "identificator-vergeet-partij",
        "Een opgevraagde partij-identificator noemt de partij niet.",
        "C9018-10",
        "partijidentificator",
        put("identificeerdePartij", None),
        ("read",),
    ),
    OnRead(
        "onderwerp-in-lijst-verwijst-niet",
        "In een lijst noemt een onderwerpobject het eerdere klantcontact niet.",
        "C9708-12",
        "onderwerpobject",
        put("wasKlantcontact", None),
        ("listed",),
    ),
    OnWrite(
        "zaak-zonder-klantcontact",
        "Van een zaak wordt niet bewaard bij welk klantcontact zij het onderwerp was.",
        "C9018-15",
        "onderwerpobject",
        put("klantcontact", None),
    ),
    OnRead(
        "betrokkene-in-lijst-zonder-klantcontact",
        "In een lijst noemt een betrokkene haar klantcontact niet.",
        "C9708-6",
        "betrokkene",
        put("hadKlantcontact", None),
        ("listed",),
    ),
    OnRead(
        "betrokkene-in-lijst-zonder-partij",
        "In een lijst noemt een betrokkene haar partij niet.",
        "C2138-4",
        "betrokkene",
        put("wasPartij", None),
        ("listed",),
    ),
    NotChecked(
        "betrokkene-zonder-bestaand-klantcontact",
        "Een betrokkene bij een klantcontact dat niet bestaat, wordt aanvaard.",
        "F2599-2",
        "betrokkene",
        "reference-exists",
    ),
    HalfIsKept(
        "half-klantcontact-blijft",
        "Wordt de betrokkene geweigerd, dan blijft het klantcontact toch bestaan.",
        "F2173-5",
        "betrokkene",
        "choice",
        lambda _, obj: obj["rol"] not in ("klant", "vertegenwoordiger"),
        dialects=("openklant",),
    ),
    HalfIsKept(
        "half-klantcontact-blijft-zonder-partij",
        "Is de partij van de betrokkene onbekend en wordt dat geweigerd, dan blijft het klantcontact toch.",
        "F2173-5",
        "betrokkene",
        "reference-exists",
        _refers_to_nobody,
        dialects=("openklant",),
    ),
    HalfIsKept(
        "half-klantcontact-blijft-zonder-onderwerpobject",
        "Wordt het onderwerpobject geweigerd, dan blijft het klantcontact toch bestaan.",
        "F2173-5",
        "onderwerpobject",
        "max-length",
        lambda _, obj: len(str((obj["onderwerpobjectidentificator"] or {}).get("objectId") or "")) > 200,
        dialects=("openklant",),
    ),
    ForgottenTogether(
        "samen-zonder-betrokkene",
        "Wie een klantcontact in één keer met een betrokkene registreert, vindt de betrokkene niet terug.",
        "F2173-5",
        "betrokkene",
        dialects=("openklant",),
    ),
    OnRead(
        "klantcontact-noemt-betrokkenen-niet",
        "Een opgevraagd klantcontact noemt zijn betrokkenen niet.",
        "C4161-18",
        "klantcontact",
        put("hadBetrokkenen", []),
        dialects=("openklant",),
    ),
    OnRead(
        "klantcontact-noemt-andere-taak",
        "Een opgevraagd klantcontact noemt een interne taak die er niet uit ontstond.",
        "C4161-18",
        "klantcontact",
        put("leiddeTotInterneTaken", [str(uuid4())]),
        ("read",),
        dialects=("openklant",),
    ),
    OldBackReferences(
        "partij-noemt-oude-adressen",
        "Een partij noemt de digitale adressen die zij had toen zij voor het eerst werd opgevraagd.",
        "C4161-18",
        "partij",
        "digitaleAdressen",
        dialects=("openklant",),
    ),
    OnRead(
        "klantcontact-zonder-taken-noemt-er-een",
        "Een klantcontact waaruit geen interne taak ontstond, noemt er toch een.",
        "C4161-18",
        "klantcontact",
        _some_task,
        ("read",),
        dialects=("openklant",),
    ),
    OnRead(
        "partij-zonder-contacten-noemt-er-een",
        "Een partij die nergens bij betrokken was, noemt toch een betrokkene.",
        "C4161-18",
        "partij",
        _some_betrokkene,
        ("read",),
        dialects=("openklant",),
    ),
    AddressOfAnother(
        "adres-van-ander-klantcontact",
        "De verwijzing van een betrokkene naar het klantcontact heeft het adres van een ander klantcontact.",
        "C0534-7",
        "betrokkene",
        "hadKlantcontact",
        dialects=("openklant",),
    ),
)
