"""Defects with lawful values: they are refused, or the provider stumbles over them, at once or afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import ProviderError, invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.invoer import Refuses
from klantinteracties_conformance.provider.faults.kinds import Described

When = Callable[[Obj], bool]

ACTIONS = {"change": ("PATCH", "wijzigen"), "replace": ("PUT", "vervangen")}
"""How an object is changed, and what that is called."""


@dataclass
class StumblesOver(Described):
    """A lawful value leads to a server error."""

    when: When

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if kind == self.kind and self.when(raw):
            raise ProviderError
        return raw


@dataclass
class StumblesAfterwards(Described):
    """A lawful value is taken, and from then on the object can't be read."""

    when: When

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:
        if kind == self.kind and where == "read" and self.when(obj):
            raise ProviderError
        return obj


@dataclass
class RefusesOnly(Refuses):
    """A valid value is refused by one way of writing."""

    action: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        return super().before_write(call, kind, action, raw) if action == self.action else raw


@dataclass
class RefusesOwn(Described):
    """What an object has itself is taken for that of another one, when it is sent again."""

    attribute: str
    action: str

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:
        sent = raw.get(self.attribute) if (kind, action) == (self.kind, self.action) else None
        if sent and sent == (call.lookup(kind, call.id) or {}).get(self.attribute):
            raise invalid((self.attribute,), "unique", "Deze waarde is al in gebruik.")
        return raw


@dataclass
class FixedBeside(Described):
    """An attribute can't be changed any more as long as the object has another one."""

    attribute: str
    beside: str

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        if (kind, action) == (self.kind, "change"):
            before = call.lookup(kind, call.id) or {}
            if before.get(self.beside) and before.get(self.attribute) != values.get(self.attribute):
                raise invalid((self.attribute,), "fixed", "Dit kan niet meer worden gewijzigd.")
        return values


def _given(name: str) -> When:
    return lambda raw: bool(raw.get(name))


def _has(name: str, part: str) -> When:
    return lambda values: part in str(values.get(name) or "")


def _in_group(group: str, name: str, part: str) -> When:
    def found(values: Obj) -> bool:
        inner: Any = values.get(group)
        return isinstance(inner, dict) and part in str(inner.get(name) or "")

    return found


REFUSED: tuple[tuple[str, str, str, str, When], ...] = (
    ("plusteken-in-adres", "Een e-mailadres met een plusteken wordt geweigerd.",
     "digitaaladres", "adres", _has("adres", "+kcc")),
    ("nullen-vooraan", "Een burgerservicenummer dat met nullen begint, wordt geweigerd.",
     "partijidentificator", "partijIdentificator",
     lambda raw: str((raw.get("partijIdentificator") or {}).get("objectId", "")).startswith("0000")),
    ("nummer-met-nullen", "Een klantcontact met een nummer dat met nullen begint, wordt geweigerd.",
     "klantcontact", "nummer", lambda raw: str(raw.get("nummer") or "").startswith("00")),
    ("milliseconden", "Een moment met milliseconden wordt geweigerd.",
     "klantcontact", "plaatsgevondenOp", _has("plaatsgevondenOp", ".")),
    ("schrikkeldag", "Een datum op schrikkeldag wordt geweigerd.",
     "digitaaladres", "verificatieDatum", _has("verificatieDatum", "2024-02-29")),
    ("langste-toelichting", "De langste toelichting van een interne taak wordt geweigerd.",
     "internetaak", "toelichting", lambda raw: len(str(raw.get("toelichting") or "")) >= 1000),
    ("sleutels-met-hoofdletter", "Metadata met een hoofdletter in een sleutel wordt geweigerd.",
     "klantcontact", "metadata", _has("metadata", "MetHoofdletter")),
)  # fmt: skip
"""Values that are refused: name, what is wrong, type, attribute and which."""

CHANGED: tuple[tuple[str, str], ...] = (
    ("internetaak", "toelichting"),
    ("klantcontact", "inhoud"),
    ("betrokkene", "organisatienaam"),
    ("partij", "voorkeurstaal"),
)
"""Attributes that are refused when an object is changed: type and attribute."""

STUMBLED: tuple[tuple[str, str, str, When], ...] = (
    ("zomertijd", "Een moment in de nacht van de zomertijd geeft een serverfout.",
     "klantcontact", _has("plaatsgevondenOp", "2026-03-29")),
    ("aanhalingsteken-in-reactie", "Een reactie met een aanhalingsteken geeft een serverfout.",
     "klantcontact", _has("reactie", '"')),
    ("lege-omschrijving", "Een digitaal adres met een lege omschrijving geeft een serverfout.",
     "digitaaladres", lambda raw: raw.get("omschrijving") == ""),
    ("twee-actoren", "Een interne taak met twee actoren geeft een serverfout.",
     "internetaak", lambda raw: len(raw.get("toegewezenAanActoren") or ()) > 1),
    ("schuine-streep-in-notitie", "Een notitie met een schuine streep naar links geeft een serverfout.",
     "partij", _has("interneNotitie", "\\")),
)  # fmt: skip
"""Values that a provider stumbles over at once."""

UNREADABLE: tuple[tuple[str, str, str, When], ...] = (
    ("metadata", "Een klantcontact met metadata is daarna niet meer op te vragen.",
     "klantcontact", lambda obj: bool(obj.get("metadata"))),
    ("huisnummer", "Een betrokkene met een huisnummer is daarna niet meer op te vragen.",
     "betrokkene", lambda obj: bool((obj.get("bezoekadres") or {}).get("huisnummer"))),
    ("bic", "Een rekeningnummer met een bic is daarna niet meer op te vragen.",
     "rekeningnummer", lambda obj: bool(obj.get("bic"))),
    ("achternaam-met-accent", "Een betrokkene met een accent in de naam is daarna niet meer op te vragen.",
     "betrokkene", _in_group("contactnaam", "achternaam", "é")),
)  # fmt: skip
"""Values after which an object can't be read."""


UNIQUE: tuple[tuple[str, str], ...] = (
    ("klantcontact", "nummer"),
    ("klantcontact", "referentienummer"),
    ("internetaak", "nummer"),
    ("partij", "nummer"),
    ("digitaaladres", "referentie"),
    ("rekeningnummer", "iban"),
    ("partijidentificator", "partijIdentificator"),
)
"""What only one object may have."""

ONLY_OPENKLANT = ("referentienummer", "referentie", "iban")


FIXED = (
    ("betrokkene", "rol", "wasPartij", None),
    ("digitaaladres", "omschrijving", "verstrektDoorBetrokkene", ("vng-crud",)),
    ("klantcontact", "onderwerp", "inhoud", None),
    ("partij", "interneNotitie", "voorkeursDigitaalAdres", ("openklant",)),
)
"""What can't be changed beside what."""


def _fixed() -> Iterator[Fault]:
    for kind, attribute, beside, dialects in FIXED:
        yield FixedBeside(
            f"vast-{kind}-{attribute.lower()}-bij-{beside.lower()}",
            f"Zolang een {kind} {beside} heeft, kan {attribute} niet worden gewijzigd.",
            "API-INVOER-5",
            kind,
            attribute,
            beside,
            dialects=dialects,
            operations=ops.item(kind, "PATCH"),
        )


def _of_its_own() -> Iterator[Fault]:
    for kind, attribute in UNIQUE:
        for action, (method, called) in ACTIONS.items():
            yield RefusesOwn(
                f"weigert-{kind}-eigen-{attribute.lower()}-bij-{called}",
                f"Bij het {called} van een {kind} wordt de eigen waarde van {attribute} geweigerd.",
                "API-INVOER-1",
                kind,
                attribute,
                action,
                dialects=("openklant",) if attribute in ONLY_OPENKLANT else None,
                operations=ops.item(kind, method),
            )


def _faults() -> Iterator[Fault]:
    yield from _of_its_own()
    yield from _fixed()
    for name, wrong, kind, attribute, when in REFUSED:
        yield Refuses(
            f"weigert-{kind}-{name}",
            wrong,
            "API-INVOER-1",
            kind,
            attribute,
            when,
            dialects=("openklant",),
            operations=ops.collection(kind, "POST"),
        )
    for kind, attribute in CHANGED:
        for action, (method, called) in ACTIONS.items():
            yield RefusesOnly(
                f"weigert-{kind}-{attribute.lower()}-bij-{called}",
                f"Bij het {called} van een {kind} wordt {attribute} geweigerd.",
                "API-INVOER-1",
                kind,
                attribute,
                _given(attribute),
                action,
                operations=ops.item(kind, method),
            )
    for name, wrong, kind, when in STUMBLED:
        yield StumblesOver(
            f"struikelt-{kind}-{name}",
            wrong,
            "API-FOUT-1",
            kind,
            when,
            dialects=("openklant",),
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PATCH")),
        )
    for name, wrong, kind, when in UNREADABLE:
        yield StumblesAfterwards(
            f"onleesbaar-{kind}-{name}",
            wrong,
            "API-BEWAAR-1",
            kind,
            when,
            dialects=("openklant",),
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PATCH")),
        )


FAULTS = tuple(_faults())
