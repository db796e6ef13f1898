"""The query parameters of the CRUD interface (VNG, 0.0.3).

A parameter that is an object is written as its members, as an OpenAPI parameter is by default. Two addresses
have the same members; such an argument finds either address. The function pages also write
`bezoekadres.adresregel1`, which leaves no doubt, and call one member of an identificator `soortObjectId`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from klantinteracties_conformance.provider.fields import Field, Group, Text
from klantinteracties_conformance.provider.parse import parse_uuid
from klantinteracties_conformance.provider.wire.filters import BadValueError, Filter, boolean, choice, moment
from klantinteracties_conformance.provider.wire.forms import Codes, Nested, Plain
from klantinteracties_conformance.provider.wire.vng_crud_fields import FIELDS
from klantinteracties_conformance.provider.wire.vng_crud_shape import ATTRIBUTES

LONGEST_NUMMER = 10
"""A number that another dialect made may begin with zeros, up to this length."""


def to_text(longest: int, shortest: int = 0) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if len(text) > longest:
            raise BadValueError(f"Deze waarde heeft ten hoogste {longest} tekens.", "max_length")
        if len(text) < shortest:
            raise BadValueError(f"Deze waarde heeft ten minste {shortest} tekens.", "min_length")
        return text

    return parse


def to_id(text: str) -> str:
    """An id can be any text; one that none of our objects can have matches nothing."""
    return parse_uuid(to_text(40)(text)) or ""


def to_numbers(text: str) -> list[str]:
    if not re.fullmatch("-?[0-9]{1,1000}", text):
        raise BadValueError("Dit is geen geheel getal.")
    number = str(int(text))
    return [number, *(number.zfill(length) for length in range(len(number) + 1, LONGEST_NUMMER + 1))]


def to_code(form: Plain) -> Callable[[str], Any]:
    assert isinstance(form, Codes)

    def parse(text: str) -> Any:
        if text not in form.values:
            raise BadValueError(f"Deze waarde kan niet; wel: {', '.join(form.values)}.", "invalid_choice")
        neutral = form.values[text]
        return int(neutral) if isinstance(neutral, bool) else neutral

    return parse


def longest(members: Mapping[str, Field], path: str) -> int:
    """The length of a text attribute, which may stand in a group."""
    head, _, rest = path.partition(".")
    member = members[head]
    if rest:
        assert isinstance(member, Group)
        return longest(member.members, rest)
    assert isinstance(member, Text)
    return member.max_length


def text(kind: str, *names: str) -> dict[str, Filter]:
    return {
        name: Filter(name, "exact", to_text(longest(FIELDS[kind], name)), empty_means_all=True, literal=True)
        for name in names
    }


def nummer() -> Filter:
    return Filter("nummer", "in", to_numbers)


def reference(path: str) -> Filter:
    return Filter(path, "exact", to_id, empty_means_all=True, literal=True)


def code(kind: str, name: str) -> Filter:
    form = ATTRIBUTES[kind][name]
    return Filter(form.name, "exact", to_code(form), literal=True)


def members(kind: str, name: str, *others: str, called: str = "") -> dict[str, Filter]:
    """The members of a parameter that is an object, and of `others` that have the same members."""
    form = ATTRIBUTES[kind][name]
    assert isinstance(form, Nested)
    result = {}
    for wire, part in form.members.items():
        parse = to_text(longest(FIELDS[kind], f"{form.name}.{part.name}"), 1)
        also = tuple(f"{other}.{part.name}" for other in others)
        result[wire] = Filter(f"{form.name}.{part.name}", "exact", parse, literal=True, also=also)
        for each in (name, *others):
            path = f"{ATTRIBUTES[kind][each].name}.{part.name}"
            result[f"{called or each}.{wire}"] = Filter(path, "exact", parse, literal=True)
    if "codeSoortObjectId" in result:
        result["soortObjectId"] = result["codeSoortObjectId"]
    return result


def adressen(kind: str) -> dict[str, Filter]:
    return members(kind, "bezoekadres", "correspondentieadres")


FILTERS: Mapping[str, Mapping[str, Filter]] = {
    "klantcontact": {
        "nummer": nummer(),
        "plaatsgevondenOp": moment("plaatsgevondenOp"),
        **text("klantcontact", "onderwerp", "inhoud"),
        "indicatieContactGelukt": code("klantcontact", "indicatieContactGelukt"),
        "vertrouwelijk": boolean("vertrouwelijk"),
    },
    "betrokkene": {
        **members("betrokkene", "contactnaam"),
        **adressen("betrokkene"),
        "rol": choice("rol", "betrokkene", "rol"),
        "initiator": boolean("initiator"),
        **text("betrokkene", "organisatienaam"),
        "hadKlantcontact": reference("hadKlantcontact"),
        "wasPartij": reference("wasPartij"),
    },
    "actor": {
        **text("actor", "naam"),
        "indicatieActief": boolean("indicatieActief"),
        **members("actor", "actoridentificator"),
        "soortActor": code("actor", "soortActor"),
    },
    "actorklantcontact": {"actorId": reference("actor"), "klantcontactId": reference("klantcontact")},
    "internetaak": {
        "nummer": nummer(),
        **text("internetaak", "gevraagdeHandeling", "toelichting"),
        "status": choice("status", "internetaak", "status"),
        "verwerktOp": moment("afgehandeldOp"),
        "aanleidinggevendKlantcontact": reference("aanleidinggevendKlantcontact"),
        "toegewezenAanActor": reference("toegewezenAanActoren"),
    },
    "partij": {
        "nummer": nummer(),
        **adressen("partij"),
        "indicatieGeheimhouding": boolean("indicatieGeheimhouding"),
        "indicatieActief": boolean("indicatieActief"),
        **text("partij", "interneNotitie"),
        "soortPartij": choice("soortPartij", "partij", "soortPartij"),
        "voorkeursDigitaalAdres": reference("voorkeursDigitaalAdres"),
        "werkteVoorPartij": reference("partijIdentificatie.werkteVoorPartij"),
    },
    "partijidentificator": {
        "anderePartij-identificator": text("partijidentificator", "anderePartijIdentificator")[
            "anderePartijIdentificator"
        ],
        **members("partijidentificator", "partijIdentificator", called="partij-identificator"),
        "identificeerdePartij": reference("identificeerdePartij"),
    },
    "digitaaladres": {
        **text("digitaaladres", "adres", "omschrijving"),
        "verstrektDoorBetrokkene": reference("verstrektDoorBetrokkene"),
        "verstrektDoorPartij": reference("verstrektDoorPartij"),
    },
    "onderwerpobject": {
        **members("onderwerpobject", "onderwerpobjectidentificator"),
        "onderwerpWasKlantcontact": reference("wasKlantcontact"),
        "wasOnderwerpVanKlantcontact": reference("klantcontact"),
    },
    "bijlage": {
        **members("bijlage", "bijlageidentificator"),
        "wasBijlageVanKlantcontact": reference("wasBijlageVanKlantcontact"),
    },
    "vertegenwoordiging": {
        "vertegenwoordigendePartij": reference("vertegenwoordigendePartij"),
        "vertegenwoordigdePartij": reference("vertegenwoordigdePartij"),
    },
}
