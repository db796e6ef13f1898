"""The names and forms of the CRUD interface (VNG, 0.0.3), next to those of the neutral model."""

from __future__ import annotations

from collections.abc import Mapping

from klantinteracties_conformance.provider.wire.forms import Codes, Nested, Number, Plain, Reference

JA_NEE: Mapping[str, bool | None] = {"ja": True, "nee": False, "onbekend": None}
SOORT_ACTOR = {
    "medewerker": "medewerker",
    "geautomatiseerdeActor": "geautomatiseerde_actor",
    "organisatorischeEenheid": "organisatorische_eenheid",
}


def same(*names: str) -> dict[str, Plain]:
    """Attributes that are called and written the same on both sides."""
    return {name: Plain(name) for name in names}


IDENTIFICATOR = same("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")
CONTACTNAAM = same("achternaam", "voorletters", "voornaam", "voorvoegselAchternaam")
ADRES = {
    **same("adresregel1", "adresregel2", "adresregel3"),
    "codeLand": Plain("land"),
    "nummeraanduidingid": Plain("nummeraanduidingId"),
}
ADRESSEN = {name: Nested(name, ADRES) for name in ("bezoekadres", "correspondentieadres")}
ACTORTYPE = {**same("functie", "omschrijving", "telefoonnummer"), "eMailadres": Plain("emailadres")}
PARTIJTYPE = {
    **same("naam"),
    "werkteVoorPartij": Reference("werkteVoorPartij"),
    # A contactpersoon must have one, even if nothing is in it.
    "contactnaam": Nested("contactnaam", CONTACTNAAM, always=True),
}

ATTRIBUTES: Mapping[str, Mapping[str, Plain]] = {
    "klantcontact": {
        "nummer": Number("nummer"),
        "codeKanaal": Plain("kanaal"),
        "codeTaal": Plain("taal"),
        **same("plaatsgevondenOp", "onderwerp", "inhoud", "vertrouwelijk"),
        "indicatieContactGelukt": Codes("indicatieContactGelukt", JA_NEE),
    },
    "betrokkene": {
        **same("rol", "initiator", "organisatienaam"),
        "contactnaam": Nested("contactnaam", CONTACTNAAM),
        **ADRESSEN,
        "hadKlantcontact": Reference("hadKlantcontact"),
        "wasPartij": Reference("wasPartij"),
    },
    "actor": {
        **same("naam", "indicatieActief"),
        "actoridentificator": Nested("actoridentificator", IDENTIFICATOR),
        "soortActor": Codes("soortActor", SOORT_ACTOR),
        "actortype": Nested("actorIdentificatie", ACTORTYPE),
    },
    "actorklantcontact": {"actorId": Reference("actor"), "klantcontactId": Reference("klantcontact")},
    "internetaak": {
        "nummer": Number("nummer"),
        **same("gevraagdeHandeling", "toelichting", "status"),
        "verwerktOp": Plain("afgehandeldOp"),
        "aanleidinggevendKlantcontact": Reference("aanleidinggevendKlantcontact"),
        "toegewezenAanActor": Reference("toegewezenAanActor"),
    },
    "partij": {
        "nummer": Number("nummer"),
        **same("voorkeurstaal", "indicatieGeheimhouding", "indicatieActief", "interneNotitie", "soortPartij"),
        **ADRESSEN,
        "voorkeursDigitaalAdres": Reference("voorkeursDigitaalAdres"),
        "partijtype": Nested("partijIdentificatie", PARTIJTYPE),
    },
    "partijidentificator": {
        **same("anderePartijIdentificator"),
        "partijIdentificator": Nested("partijIdentificator", IDENTIFICATOR),
        "identificeerdePartij": Reference("identificeerdePartij"),
    },
    "digitaaladres": {
        "codeSoortDigitaalAdres": Plain("soortDigitaalAdres"),
        **same("adres", "omschrijving"),
        "verstrektDoorBetrokkene": Reference("verstrektDoorBetrokkene"),
        "verstrektDoorPartij": Reference("verstrektDoorPartij"),
    },
    "onderwerpobject": {
        "onderwerpobjectidentificator": Nested("onderwerpobjectidentificator", IDENTIFICATOR),
        "wasOnderwerpVanKlantcontact": Reference("klantcontact"),
        "onderwerpWasKlantcontact": Reference("wasKlantcontact"),
    },
    "bijlage": {
        "bijlageidentificator": Nested("bijlageidentificator", IDENTIFICATOR),
        "wasBijlageVanKlantcontact": Reference("wasBijlageVanKlantcontact"),
    },
    "vertegenwoordiging": {
        "vertegenwoordigendePartij": Reference("vertegenwoordigendePartij"),
        "vertegenwoordigdePartij": Reference("vertegenwoordigdePartij"),
    },
}

PATHS: Mapping[str, tuple[str, str]] = {
    "actor": ("actoren", "actoren"),
    "actorklantcontact": ("actorklantcontacten", "actorKlantcontacten"),
    "betrokkene": ("betrokkenenbijklantcontact", "betrokkenenBijKlantcontact"),
    "bijlage": ("bijlagen", "bijlagen"),
    "digitaaladres": ("digitaaladressen", "digitaaladressen"),
    "internetaak": ("internetaken", "internetaken"),
    "klantcontact": ("klantcontacten", "klantcontacten"),
    "onderwerpobject": ("onderwerpobjecten", "onderwerpobjecten"),
    "partij": ("partijen", "partijen"),
    "partijidentificator": ("partij-identificatoren", "partij-identificatoren"),
    "vertegenwoordiging": ("vertegenwoordigingen", "Vertegenwoordigingen"),
}
"""Where the objects of a type are, and what a list of them is called in `_embedded`."""

LINKS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "actorklantcontact": {"actoren": ("actor", "actor"), "klantcontacten": ("klantcontact", "klantcontact")},
    "betrokkene": {
        "wasPartij": ("wasPartij", "partij"),
        "hadKlantcontact": ("hadKlantcontact", "klantcontact"),
    },
    "bijlage": {"wasBijlageVanKlantcontact": ("wasBijlageVanKlantcontact", "klantcontact")},
    "digitaaladres": {
        "verstrektDoorPartij": ("verstrektDoorPartij", "partij"),
        "verstrektDoorBetrokkene": ("verstrektDoorBetrokkene", "betrokkene"),
    },
    "internetaak": {
        "toegewezenAanActor": ("toegewezenAanActor", "actor"),
        "aanleidingGevendKlantcontact": ("aanleidinggevendKlantcontact", "klantcontact"),
    },
    "onderwerpobject": {
        "wasOnderwerpVanKlantcontact": ("klantcontact", "klantcontact"),
        "onderwerpWasKlantcontact": ("wasKlantcontact", "klantcontact"),
    },
    "partij": {
        "voorkeursDigitaalAdres": ("voorkeursDigitaalAdres", "digitaaladres"),
        "werkteVoorPartijen": ("partijIdentificatie.werkteVoorPartij", "partij"),
    },
    "partijidentificator": {"identificeerdePartij": ("identificeerdePartij", "partij")},
    "vertegenwoordiging": {
        "vertegenwoordigendePartij": ("vertegenwoordigendePartij", "partij"),
        "vertegenwoordigdePartij": ("vertegenwoordigdePartij", "partij"),
    },
}
"""Links in `_links`, each with the attribute that it follows and the type that it leads to."""
