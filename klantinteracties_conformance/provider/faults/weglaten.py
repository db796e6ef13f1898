"""Defects with what is left out, emptied or put together: refused where it may not be, or stumbled over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.call import Call
from klantinteracties_conformance.provider.errors import ProviderError, invalid
from klantinteracties_conformance.provider.faults import operations as ops
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.invoer import RefusedAndStored
from klantinteracties_conformance.provider.faults.kinds import Described
from klantinteracties_conformance.provider.faults.weigeren import StumblesOver, When

NUMBERED = {"klantcontact": "klantcontact", "partij": "partij", "internetaak": "interne taak"}
"""Types with a number that nobody has to send, as people call them."""


@dataclass
class DemandsNumber(Described):
    """What comes without a number is refused."""

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) == (self.kind, "create") and raw.get("nummer") is None:
            raise invalid(("nummer",), "required", "Dit veld is verplicht.")
        return raw


@dataclass
class OneWithoutNumber(Described):
    """Only one may be without a number, or have an empty one; the next of them is too much."""

    stumbles: bool = False
    _seen: bool = False

    def before_write(self, call: Call, kind: str, action: str, raw: Obj) -> Obj:  # noqa: ARG002
        if (kind, action) != (self.kind, "create") or raw.get("nummer"):
            return raw
        if self._seen and self.stumbles:
            raise ProviderError
        if self._seen and "nummer" not in raw:
            raise invalid(("nummer",), "unique", "Dit nummer is al in gebruik.")
        self._seen = True
        return raw


def _empty(name: str) -> When:
    return lambda raw: name in raw and raw[name] in (None, "", [], {})


def _lacks(name: str, *beside: str) -> When:
    return lambda raw: name not in raw and all(other in raw for other in beside)


def _both(one: str, other: str) -> When:
    return lambda raw: bool(raw.get(one)) and bool(raw.get(other))


def _preferred_without(name: str, among: str) -> When:
    return lambda raw: bool(raw.get(name)) and not raw.get(among)


def _lists_nothing(name: str) -> When:
    def found(raw: Obj) -> bool:
        rows: Any = raw.get(name)
        return isinstance(rows, list) and any(not row for row in rows)

    return found


STUMBLED: tuple[tuple[str, str, str, When], ...] = (
    ("zonder-groep", "Een partij zonder identificerende gegevens geeft een serverfout.",
     "partij", _lacks("partijIdentificatie", "soortPartij", "nummer")),
    ("lege-groep", "Een actor met een lege groep identificerende gegevens geeft een serverfout.",
     "actor", _empty("actorIdentificatie")),
    ("voorkeur-zonder-adressen", "Een partij met een voorkeursadres en zonder adressen geeft een serverfout.",
     "partij", _preferred_without("voorkeursDigitaalAdres", "digitaleAdressen")),
    ("voorkeur-zonder-rekeningen", "Een partij met een voorkeursrekening zonder lijst geeft een serverfout.",
     "partij", _preferred_without("voorkeursRekeningnummer", "rekeningnummers")),
    ("leeg-in-lijst", "Een lijst van actoren waarin een rij leeg is, geeft een serverfout.",
     "internetaak", _lists_nothing("toegewezenAanActoren")),
    ("adres-leeg-in-lijst", "Een lijst van digitale adressen waarin een rij leeg is, geeft een serverfout.",
     "partij", _lists_nothing("digitaleAdressen")),
    ("beide-eigenaren", "Een digitaal adres van een partij en een betrokkene tegelijk geeft een serverfout.",
     "digitaaladres", _both("verstrektDoorPartij", "verstrektDoorBetrokkene")),
    ("beide-wijzen", "Een interne taak die op twee manieren is toegewezen, geeft een serverfout.",
     "internetaak", _both("toegewezenAanActor", "toegewezenAanActoren")),
    ("afgehandeld-en-te-verwerken", "Een open interne taak die al afgehandeld is, geeft een serverfout.",
     "internetaak", lambda raw: bool(raw.get("afgehandeldOp")) and raw.get("status") != "verwerkt"),
    ("zonder-eigenaar", "Een digitaal adres dat van niemand meer is, geeft een serverfout.",
     "digitaaladres", _empty("verstrektDoorPartij")),
    ("einde-voor-begin", "Een categorie die eindigt voor zij begint, geeft een serverfout.",
     "categorierelatie", lambda raw: str(raw.get("eindDatum") or "9") < str(raw.get("beginDatum") or "")),
    ("lege-verwijzing", "Een lege verwijzing naar een klantcontact geeft een serverfout.",
     "betrokkene", _empty("hadKlantcontact")),
)  # fmt: skip
"""What a provider stumbles over: name, what is wrong, type and when."""


def _faults() -> Iterator[Fault]:
    for kind, called in NUMBERED.items():
        post = ops.collection(kind, "POST")
        for ending, wrong, demands in (
            ("nummer-geweigerd", f"Een {called} zonder nummer wordt geweigerd.", DemandsNumber),
            ("tweede-zonder-nummer", f"Een tweede {called} zonder nummer wordt geweigerd.", OneWithoutNumber),
        ):
            name, dialects = f"weglaten-{kind}-{ending}", ("openklant",)  # the other one requires a number
            yield demands(name, wrong, "API-INVOER-1", kind, dialects=dialects, operations=post)
        name = f"weglaten-{kind}-tweede-leeg-nummer"
        wrong = f"Een tweede {called} met een leeg nummer geeft een serverfout."
        yield OneWithoutNumber(name, wrong, "API-FOUT-1", kind, stumbles=True, operations=post)
    yield RefusedAndStored(
        "weglaten-internetaak-afgehandeld-geweigerd-en-bewaard",
        "Een open interne taak die al afgehandeld is, wordt geweigerd en toch bewaard.",
        "API-INVOER-2",
        "internetaak",
        "handled-when-done",
        breaks=lambda values: bool(values.get("afgehandeldOp")) and values.get("status") != "verwerkt",
        dialects=("openklant",),
        operations=ops.collection("internetaak", "POST"),
    )
    for name, wrong, kind, when in STUMBLED:
        yield StumblesOver(
            f"weglaten-{kind}-{name}",
            wrong,
            "API-FOUT-1",
            kind,
            when,
            dialects=("openklant",),
            operations=(*ops.collection(kind, "POST"), *ops.item(kind, "PATCH")),
        )


FAULTS = tuple(_faults())
