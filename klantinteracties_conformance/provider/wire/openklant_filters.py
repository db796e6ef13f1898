"""The query parameters of openklant 0.9.0, each as a path in the neutral model and the way it compares."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from klantinteracties_conformance.provider.fields import (
    Choice,
    is_clean,
    is_uri,
    parse_day,
    parse_moment,
    parse_uuid,
)
from klantinteracties_conformance.provider.model import TYPES
from klantinteracties_conformance.provider.query import Condition


class BadValueError(Exception):
    """A value that a filter can't use; the message is for the user."""

    def __init__(self, reason: str, code: str = "invalid") -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


@dataclass(frozen=True)
class Filter:
    """Turns the text of a query parameter into a condition on `path`."""

    path: str
    operator: str
    parse: Callable[[str], Any]
    empty_means_all: bool = False

    def condition(self, text: str) -> Condition | None:
        if not is_clean(text):
            raise BadValueError("Er staat een ongeldig teken in.", "null_characters_not_allowed")
        if not text.strip() and self.empty_means_all:
            return None
        return Condition(self.path, self.operator, self.parse(text.strip()))


def to_uuid(text: str) -> str:
    value = parse_uuid(text)
    if value is None:
        raise BadValueError("Dit is geen geldige UUID.")
    return value


def to_uuid_of_url(text: str) -> str:
    """An address that leads to none of our objects matches nothing."""
    if not is_uri(text):
        raise BadValueError("Dit is geen geldige URL.")
    return parse_uuid(re.split(r"[?#]", text)[0].rstrip("/").rpartition("/")[2]) or ""


def to_boolean(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise BadValueError("Dit is geen boolean: alleen true en false kunnen.")
    return text.lower() == "true"


def to_moment(text: str) -> str:
    value = parse_moment(text)
    if value is None:
        raise BadValueError("Dit is geen datum met tijdstip (ISO 8601).")
    return value


def to_day(text: str) -> str:
    value = parse_day(text)
    if value is None:
        raise BadValueError("Dit is geen datum (jjjj-mm-dd).")
    return value


def to_choice(values: tuple[str, ...]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in values:
            raise BadValueError(f"Deze waarde kan niet; wel: {', '.join(values)}.", "invalid_choice")
        return text

    return parse


def exact(path: str) -> Filter:
    return Filter(path, "exact", str, empty_means_all=True)


def contains(path: str) -> Filter:
    return Filter(path, "contains", str, empty_means_all=True)


def any_of(path: str) -> Filter:
    return Filter(path, "in", lambda text: text.split(","), empty_means_all=True)


def boolean(path: str) -> Filter:
    return Filter(path, "exact", lambda text: int(to_boolean(text)))


def present(path: str) -> Filter:
    return Filter(path, "present", to_boolean)


def related(path: str) -> Filter:
    return Filter(path, "related", to_boolean)


def moment(path: str) -> Filter:
    return Filter(path, "exact", to_moment)


def day(path: str, operator: str = "exact") -> Filter:
    return Filter(path, operator, to_day)


def uuid(path: str) -> Filter:
    return Filter(path, "exact", to_uuid)


def choice(path: str, kind: str, attribute: str) -> Filter:
    """One of the values of an attribute `group.member` or `member` of an object type."""
    members: Mapping[str, Any] = TYPES[kind].fields
    for step in attribute.split("."):
        field = members[step]
        members = getattr(field, "members", {})
    assert isinstance(field, Choice)
    return Filter(path, "exact", to_choice(field.values))


def reference(name: str, path: str) -> dict[str, Filter]:
    """The two ways to filter on a reference: by uuid and by address."""
    return {f"{name}__uuid": uuid(path), f"{name}__url": Filter(path, "exact", to_uuid_of_url)}


IDENTIFICATOR = ("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")


def identificator(name: str, path: str) -> dict[str, Filter]:
    """The four parts of an identificator; the name of the part is glued to `name`."""
    glue = (
        (lambda part: f"{name}{part}")
        if name.endswith("__")
        else (lambda part: name + part[0].upper() + part[1:])
    )
    return {glue(part): exact(f"{path}.{part}") for part in IDENTIFICATOR}


def adres(name: str) -> dict[str, Filter]:
    parts = ("nummeraanduidingId", "adresregel1", "adresregel2", "adresregel3", "land")
    return {name + part[0].upper() + part[1:]: exact(f"{name}.{part}") for part in parts}


PARTIJIDENTIFICATOR = "partijIdentificatoren.partijIdentificator"

FILTERS: Mapping[str, Mapping[str, Filter]] = {
    "klantcontact": {
        "hadBetrokkene__digitaaladres__adres__icontains": contains("hadBetrokkenen.digitaleAdressen.adres"),
        **reference("hadBetrokkene", "hadBetrokkenen"),
        "hadBetrokkene__wasPartij": present("hadBetrokkenen.wasPartij"),
        **reference("hadBetrokkene__wasPartij", "hadBetrokkenen.wasPartij"),
        **identificator(
            "hadBetrokkene__wasPartij__partijIdentificator__",
            f"hadBetrokkenen.wasPartij.{PARTIJIDENTIFICATOR}",
        ),
        "indicatieContactGelukt": boolean("indicatieContactGelukt"),
        "inhoud": contains("inhoud"),
        "kanaal": exact("kanaal"),
        "leiddeTotInterneTaken": related("leiddeTotInterneTaken"),
        "nummer": exact("nummer"),
        "onderwerp": contains("onderwerp"),
        **identificator(
            "onderwerpobject__onderwerpobjectidentificator",
            "gingOverOnderwerpobjecten.onderwerpobjectidentificator",
        ),
        **reference("onderwerpobject", "gingOverOnderwerpobjecten"),
        "plaatsgevondenOp": moment("plaatsgevondenOp"),
        "reactie": contains("reactie"),
        "referentienummer": exact("referentienummer"),
        "vertrouwelijk": boolean("vertrouwelijk"),
        **identificator(
            "wasOnderwerpobject__onderwerpobjectidentificator",
            "wasOnderwerpobjecten.onderwerpobjectidentificator",
        ),
        **reference("wasOnderwerpobject", "wasOnderwerpobjecten"),
    },
    "betrokkene": {
        "contactnaamAchternaam": exact("contactnaam.achternaam"),
        "contactnaamVoorletters": exact("contactnaam.voorletters"),
        "contactnaamVoornaam": exact("contactnaam.voornaam"),
        "contactnaamVoorvoegselAchternaam": exact("contactnaam.voorvoegselAchternaam"),
        "hadKlantcontact__nummer": exact("hadKlantcontact.nummer"),
        "hadKlantcontact__referentienummer": exact("hadKlantcontact.referentienummer"),
        **reference("hadKlantcontact", "hadKlantcontact"),
        "organisatienaam": exact("organisatienaam"),
        "verstrektedigitaalAdres__adres": exact("digitaleAdressen.adres"),
        **reference("verstrektedigitaalAdres", "digitaleAdressen"),
        "wasPartij__nummer": exact("wasPartij.nummer"),
        **identificator("wasPartij__partijIdentificator__", f"wasPartij.{PARTIJIDENTIFICATOR}"),
        **reference("wasPartij", "wasPartij"),
    },
    "actor": {
        **identificator("actoridentificator", "actoridentificator"),
        "indicatieActief": boolean("indicatieActief"),
        "naam": contains("naam"),
        "soortActor": choice("soortActor", "actor", "soortActor"),
    },
    "actorklantcontact": {**reference("actor", "actor"), **reference("klantcontact", "klantcontact")},
    "internetaak": {
        **reference("aanleidinggevendKlantcontact", "aanleidinggevendKlantcontact"),
        "actoren__naam": contains("toegewezenAanActoren.naam"),
        "klantcontact__nummer": exact("aanleidinggevendKlantcontact.nummer"),
        "klantcontact__referentienummer": exact("aanleidinggevendKlantcontact.referentienummer"),
        "klantcontact__uuid": uuid("aanleidinggevendKlantcontact"),
        "nummer": exact("nummer"),
        "referentienummer": exact("referentienummer"),
        "status": choice("status", "internetaak", "status"),
        **reference("toegewezenAanActor", "toegewezenAanActoren"),
        "toegewezenOp": moment("toegewezenOp"),
    },
    "partij": {
        **adres("bezoekadres"),
        **adres("correspondentieadres"),
        "categorierelatie__categorie__naam": any_of("categorieRelaties.categorie.naam"),
        "indicatieActief": boolean("indicatieActief"),
        "indicatieGeheimhouding": boolean("indicatieGeheimhouding"),
        "nummer": exact("nummer"),
        **identificator("partijIdentificator__", PARTIJIDENTIFICATOR),
        "soortPartij": choice("soortPartij", "partij", "soortPartij"),
        **identificator(
            "subIdentificatorVan__", "partijIdentificatoren.subIdentificatorVan.partijIdentificator"
        ),
        **reference("vertegenwoordigdePartij", "vertegenwoordigden"),
    },
    "partijidentificator": {
        "anderePartijIdentificator": exact("anderePartijIdentificator"),
        "partijIdentificatorObjectId": exact("partijIdentificator.objectId"),
        **{
            f"partijIdentificator{part[0].upper()}{part[1:]}": choice(
                f"partijIdentificator.{part}", "partijidentificator", f"partijIdentificator.{part}"
            )
            for part in ("codeObjecttype", "codeRegister", "codeSoortObjectId")
        },
    },
    "digitaaladres": {
        "adres": exact("adres"),
        "adres__icontains": contains("adres"),
        "isGeverifieerd": present("verificatieDatum"),
        "isStandaardAdres": boolean("isStandaardAdres"),
        "omschrijving": contains("omschrijving"),
        "referentie": exact("referentie"),
        "soortDigitaalAdres": choice("soortDigitaalAdres", "digitaaladres", "soortDigitaalAdres"),
        "verificatieDatum": day("verificatieDatum"),
        **{
            f"verificatieDatum__{operator}": day("verificatieDatum", operator)
            for operator in ("gt", "gte", "lt", "lte")
        },
        "verstrektDoorBetrokkene__rol": choice("verstrektDoorBetrokkene.rol", "betrokkene", "rol"),
        **reference("verstrektDoorBetrokkene", "verstrektDoorBetrokkene"),
        **identificator(
            "verstrektDoorPartij__partijIdentificator__", f"verstrektDoorPartij.{PARTIJIDENTIFICATOR}"
        ),
        "verstrektDoorPartij__soortPartij": choice(
            "verstrektDoorPartij.soortPartij", "partij", "soortPartij"
        ),
        **reference("verstrektDoorPartij", "verstrektDoorPartij"),
    },
    "onderwerpobject": {
        **reference("klantcontact", "klantcontact"),
        **identificator("onderwerpobjectidentificator", "onderwerpobjectidentificator"),
        **reference("wasKlantcontact", "wasKlantcontact"),
    },
    "bijlage": {
        **identificator("bijlageidentificator", "bijlageidentificator"),
        "klantcontact__uuid": uuid("wasBijlageVanKlantcontact"),
    },
    "rekeningnummer": {"bic": exact("bic"), "iban": exact("iban"), "uuid": uuid("id")},
    "categorie": {},
    "categorierelatie": {
        "beginDatum": day("beginDatum"),
        "categorie__naam": exact("categorie.naam"),
        **reference("categorie", "categorie"),
        "eindDatum": day("eindDatum"),
        "partij__nummer": exact("partij.nummer"),
        **reference("partij", "partij"),
    },
    "vertegenwoordiging": {
        **reference("vertegenwoordigdePartij", "vertegenwoordigdePartij"),
        **reference("vertegenwoordigendePartij", "vertegenwoordigendePartij"),
    },
}
