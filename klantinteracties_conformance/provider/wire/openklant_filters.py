"""The query parameters of openklant 0.9.0."""

from __future__ import annotations

from collections.abc import Mapping

from klantinteracties_conformance.provider.wire.filters import (
    Filter,
    any_of,
    boolean,
    choice,
    contains,
    day,
    exact,
    moment,
    present,
    related,
    to_uuid_of_url,
    uuid,
)


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
