"""Defects in what a change or removal does to others: to what an object refers to, and to its siblings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.bewaren import EXPERIMENTAL
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.meenemen import LEFT_OUT
from klantinteracties_conformance.provider.fields import Ref
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.wire.vng_crud_fields import OWN

ALTERED = {
    "klantcontact": "inhoud",
    "partij": "interneNotitie",
    "betrokkene": "organisatienaam",
    "digitaaladres": "omschrijving",
}
"""What is overwritten in an object that another one refers to; of an actor it is whether he is active."""


@dataclass
class Overwrites(Described):
    """An object that another one referred to is shown otherwise once that one was changed, or removed."""

    via: str
    target: str
    actions: tuple[str, ...]
    overwritten: set[str] = field(default_factory=set)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind and action in self.actions and values.get(self.via):
            self.overwritten.add(values[self.via])
        return True

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        obj = call.lookup(kind, identifier) if kind == self.kind and "remove" in self.actions else None
        if obj and obj.get(self.via):
            self.overwritten.add(obj[self.via])
        return None

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.target or obj.get("id") not in self.overwritten:
            return obj
        if kind == "actor":
            return {**obj, "indicatieActief": not obj.get("indicatieActief")}
        return {**obj, ALTERED[kind]: "Overschreven"}


@dataclass
class RemovesSiblings(Described):
    """With an object, the others of its type disappear that refer to the same one."""

    via: str
    parents: dict[str, object] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind:
            self.parents[identifier] = values.get(self.via)
        return True

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:  # noqa: ARG002
        parent = self.parents.pop(identifier, None) if kind == self.kind else None
        siblings = [other for other, its in self.parents.items() if parent and its == parent]
        return [(kind, one) for one in (identifier, *siblings)] if siblings else None


@dataclass
class SpreadsToSiblings(Described):
    """What an object gets in a registration or change, all others of its type get that refer to the same."""

    via: str
    attribute: str
    actions: tuple[str, ...]
    latest: dict[object, object] = field(default_factory=dict)

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        if kind == self.kind and action in self.actions and values.get(self.via):
            self.latest[values[self.via]] = values.get(self.attribute)
        return True

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        if kind != self.kind or obj.get(self.via) not in self.latest:
            return obj
        return {**obj, self.attribute: self.latest[obj[self.via]]}


SPREAD = {
    ("betrokkene", "wasPartij"): "contactnaam",
    ("betrokkene", "hadKlantcontact"): "organisatienaam",
    ("internetaak", "aanleidinggevendKlantcontact"): "toelichting",
    ("digitaaladres", "verstrektDoorPartij"): "omschrijving",
    ("bijlage", "wasBijlageVanKlantcontact"): "bijlageidentificator",
    ("onderwerpobject", "klantcontact"): "onderwerpobjectidentificator",
}
"""What reaches the others that refer to the same object, by type and reference."""


def _spreading() -> Iterator[Fault]:
    for (kind, name), attribute in SPREAD.items():
        slug = name.lower()
        yield SpreadsToSiblings(
            f"registreren-{kind}-overschrijft-andere-met-{slug}",
            f"Wie een {kind} registreert, overschrijft {attribute} van andere met dezelfde {name}.",
            "API-BEWAAR-3",
            kind,
            name,
            attribute,
            ("create",),
            operations=ops.collection(kind, "POST"),
        )
        yield SpreadsToSiblings(
            f"wijzigen-{kind}-overschrijft-andere-met-{slug}",
            f"Wie een {kind} wijzigt, overschrijft {attribute} van andere met dezelfde {name}.",
            "API-BEWAAR-3",
            kind,
            name,
            attribute,
            ("change", "replace"),
            operations=ops.item(kind, "PATCH", "PUT"),
        )


def _faults() -> Iterator[Fault]:
    for kind, about in TYPES.items():
        for name, member in about.fields.items():
            if not isinstance(member, Ref) or (kind, name) in LEFT_OUT or kind in EXPERIMENTAL:
                continue
            dialects, slug = None if kind in OWN else ("openklant",), name.lower()
            yield Overwrites(
                f"wijzigen-{kind}-overschrijft-{slug}",
                f"Wie een {kind} wijzigt, verandert ook de {member.target} waar {name} naar verwijst.",
                "API-BEWAAR-3",
                kind,
                name,
                member.target,
                ("change", "replace"),
                dialects=dialects,
                operations=ops.item(kind, "PATCH", "PUT"),
            )
            yield Overwrites(
                f"verwijderen-{kind}-overschrijft-{slug}",
                f"Wie een {kind} verwijdert, verandert ook de {member.target} waar {name} naar verwijst.",
                "API-LEVEN-3",
                kind,
                name,
                member.target,
                ("remove",),
                dialects=dialects,
                operations=ops.item(kind, "DELETE"),
            )
            if (kind, name) not in ONE_EACH:
                yield RemovesSiblings(
                    f"verwijderen-{kind}-neemt-andere-met-{slug}-mee",
                    f"Met een {kind} verdwijnen ook de andere met dezelfde {name}.",
                    "API-LEVEN-3",
                    kind,
                    name,
                    dialects=dialects,
                    operations=ops.item(kind, "DELETE"),
                )


ONE_EACH = {("partijidentificator", "identificeerdePartij")}
"""What has only one of a kind, so that another one is refused."""

FAULTS = (*_faults(), *_spreading())
