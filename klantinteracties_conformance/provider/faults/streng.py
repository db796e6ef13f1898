"""A provider without defects that checks more than the contract says, and answers in less usual forms.

It is no fault and not listed among them: a suite that holds against it what it does, is wrong.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.errors import invalid
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.parse import EMAIL_FORM

LONGEST_LOCAL_PART = 64
SPARE = timedelta(minutes=5)
"""How far clocks may differ."""
CODE = "1"
"""The one code in each list: that of a BSN."""
MOMENTS = ("plaatsgevondenOp", "afgehandeldOp", "verwerktOp", "toegewezenOp")
ONCE: Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "onderwerpobject": (("klantcontact", "gingOverOnderwerpobjecten", ("onderwerpobjectidentificator",)),),
    "internetaak": (
        (
            "aanleidinggevendKlantcontact",
            "leiddeTotInterneTaken",
            ("gevraagdeHandeling", "toelichting", "status"),
        ),
    ),
    "digitaaladres": (
        ("verstrektDoorPartij", "digitaleAdressen", ("adres", "soortDigitaalAdres")),
        ("verstrektDoorBetrokkene", "digitaleAdressen", ("adres", "soortDigitaalAdres")),
        ("verstrektDoorPartij", "digitaleAdressen", ("referentie",)),
    ),
    "betrokkene": (
        ("hadKlantcontact", "hadBetrokkenen", ("wasPartij",)),
        ("hadKlantcontact", "hadBetrokkenen", ("contactnaam",)),
    ),
}
"""Of each type: what an object belongs to, where that names it, and what no two of them there may share."""


class LawfullyStrict(Fault):
    """Every rule that the standard leaves room for, is checked; every form that it allows, is used."""

    name = "streng-maar-goed"
    wrong = "Niets: wat de standaard openlaat, wordt hier strenger genomen."
    requirement = ""

    def on_write(self, call: Call, kind: str, action: str, values: Obj) -> Obj:
        """Refuse what can't be so in the world (I-37)."""
        _no_second(call, kind, values)
        if action == "create":
            _one_initiator(call, kind, values)
        _active_actors(call, kind, values)
        _moments(kind, values)
        _long_address(kind, values)
        _owned_standard_address(kind, values)
        _codes_of_own_list(call, kind, values)
        return values

    def on_delete(self, call: Call, kind: str, identifier: str) -> list[tuple[str, str]] | None:
        """What others refer to, stays until they are gone (I-13)."""
        if any(True for _ in _referring(call, kind, identifier)):
            raise invalid(("id",), "protected", "Er verwijst nog iets naar dit object.")
        return None

    def on_response(self, call: Call, response: Reply) -> Reply:
        """Other statuses that the contract knows, small letters in moments, and a packed body."""
        if call.dialect == "vng-crud":
            other = {("remove", 204): 200, ("read", 404): 410}
            response.status = other.get((call.action, response.status), response.status)
        if response.body and response.status < 400 and call.action != "document":
            response.json = _small_letters(response.json, "")
        if response.body:
            kind = response.headers.get("Content-Type", "")
            response.headers |= {"Content-Type": f'{kind}; Charset="UTF-8"', "ETag": 'W/"1"'}
            response.headers["Content-Encoding"] = "gzip"
            response.body = gzip.compress(response.body, 1)
        return response


def _beside(call: Call, kind: str, values: Obj, via: str, where: str) -> Iterator[Obj]:
    """The objects of this type that belong to the same object as this one does."""
    owner, reference = values.get(via), TYPES[kind].fields[via]
    target: str = getattr(reference, "target", "")
    found = call.lookup(target, owner) if isinstance(owner, str) else None
    for row in (found or {}).get(where, []):
        other = call.lookup(kind, row["id"] if isinstance(row, dict) else row)
        if other is not None and other["id"] != call.id:
            yield other


def _no_second(call: Call, kind: str, values: Obj) -> None:
    for via, where, names in ONCE.get(kind, ()):
        told = [values.get(name) for name in names]
        if not all(any(value.values()) if isinstance(value, dict) else value for value in told):
            continue
        for other in _beside(call, kind, values, via, where):
            if [other.get(name) for name in names] == told:
                raise invalid((names[0],), "unique", "Dit is hier al vastgelegd.")


def _one_initiator(call: Call, kind: str, values: Obj) -> None:
    if kind != "betrokkene" or not values.get("initiator"):
        return
    others = _beside(call, kind, values, "hadKlantcontact", "hadBetrokkenen")
    if any(other.get("initiator") for other in others):
        raise invalid(("initiator",), "unique", "Iemand anders begon dit klantcontact al.")


def _active_actors(call: Call, kind: str, values: Obj) -> None:
    """Who is not active any more, gets no new work."""
    for identifier in (values.get("actor"), *(values.get("toegewezenAanActoren") or [])):
        actor = call.lookup("actor", identifier) if isinstance(identifier, str) else None
        if actor and actor.get("indicatieActief") is False:
            raise invalid((kind,), "inactive", "Deze actor is niet meer actief.")


def _moments(kind: str, values: Obj) -> None:
    """No klantcontact took place in the future."""
    try:
        happened = datetime.fromisoformat(values["plaatsgevondenOp"])
    except (KeyError, TypeError, ValueError):
        return
    if kind == "klantcontact" and happened > datetime.now(UTC) + SPARE:
        raise invalid(("plaatsgevondenOp",), "future", "Dit moment moet nog komen.")


def _long_address(kind: str, values: Obj) -> None:
    """What an e-mail server takes (RFC 5321 §4.5.3.1.1), whatever the code of the kind is."""
    address = values.get("adres") if kind == "digitaaladres" else None
    if not isinstance(address, str) or "@" not in address:
        return
    if len(address.partition("@")[0]) > LONGEST_LOCAL_PART or not EMAIL_FORM.fullmatch(address):
        raise invalid(("adres",), "invalid", "Dit is geen geldig e-mailadres.")


def _owned_standard_address(kind: str, values: Obj) -> None:
    """The standard address is that of somebody."""
    owned = values.get("verstrektDoorPartij") or values.get("verstrektDoorBetrokkene")
    if kind == "digitaaladres" and values.get("isStandaardAdres") and not owned:
        raise invalid(("isStandaardAdres",), "owner", "Een standaardadres is van iemand.")


def _codes_of_own_list(call: Call, kind: str, values: Obj) -> None:
    """The lists of one dialect are empty in the standard, and this municipality filled them sparingly."""
    if kind != "partijidentificator" or call.dialect != "vng-crud":
        return
    for name, code in values["partijIdentificator"].items():
        if name.startswith("code") and code != CODE:
            raise invalid(("partijIdentificator", name), "invalid_choice", "Deze code is hier onbekend.")


def _referring(call: Call, kind: str, identifier: str) -> Iterator[Any]:
    found = call.lookup(kind, identifier) or {}
    for name in TYPES[kind].back:
        yield from found.get(name) or ()


def _small_letters(content: Any, name: str) -> Any:
    if isinstance(content, list):
        return [_small_letters(item, name) for item in content]
    if isinstance(content, Mapping):
        return {key: _small_letters(value, key) for key, value in content.items()}
    return content.lower() if name in MOMENTS and isinstance(content, str) else content
