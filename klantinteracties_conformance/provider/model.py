"""The object types of the information model, as data: attributes, references, uniqueness and indexes.

The names are those of openklant 0.9.0, without its paths, urls and envelopes. Lengths, choices and forms are
those of the published document; what is required, unique or removed along is as observed on an installation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from klantinteracties_conformance.provider.fields import (
    Boolean,
    Choice,
    Day,
    Group,
    Integer,
    Moment,
    Nummer,
    OwnedObjects,
    OwnedRefs,
    Ref,
    RefList,
    Text,
    TextMap,
    Uri,
    Variant,
)
from klantinteracties_conformance.provider.kinds import Back, ObjectType, Unique
from klantinteracties_conformance.provider.parse import EMAIL_FORM, PHONE_FORM


def naam_group() -> Group:
    return Group(
        nullable=True,
        members={
            "voorletters": Text(max_length=10),
            "voornaam": Text(max_length=200),
            "voorvoegselAchternaam": Text(max_length=10),
            "achternaam": Text(max_length=200),
        },
    )


def adres_group() -> Group:
    return Group(
        nullable=True,
        members={
            "nummeraanduidingId": Text(max_length=16, form=re.compile(r"[0-9]{16}")),
            "straatnaam": Text(max_length=255),
            "huisnummer": Integer(nullable=True, minimum=1, maximum=99999),
            "huisnummertoevoeging": Text(max_length=20),
            "postcode": Text(max_length=7, form=re.compile(r"[1-9][0-9]{3} [A-Z]{2}")),
            "stad": Text(max_length=255),
            "adresregel1": Text(max_length=80),
            "adresregel2": Text(max_length=80),
            "adresregel3": Text(max_length=80),
            "land": Text(max_length=2, min_length=2, form=re.compile(r"[A-Za-z]+")),
        },
    )


def identificator_group() -> Group:
    names = ("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")
    return Group(nullable=True, members={name: Text(max_length=200) for name in names})


def unique_nummers(*names: str) -> tuple[Unique, ...]:
    reason = "Dit nummer is al in gebruik."
    return tuple(Unique(f"unique-{name}", (name,), name, reason) for name in names)


EMAIL = Text(
    max_length=254, form=EMAIL_FORM, form_rule="email", form_reason="Dit is geen geldig e-mailadres."
)
PHONE_REASON = "Dit is geen geldig telefoonnummer."
PHONE = Text(max_length=20, form=PHONE_FORM, form_rule="phone", form_reason=PHONE_REASON)

KLANTCONTACT = ObjectType(
    name="klantcontact",
    fields={
        "nummer": Nummer(),
        "referentienummer": Nummer(),
        "kanaal": Text(required=True, max_length=50),
        "onderwerp": Text(required=True, max_length=200),
        "inhoud": Text(max_length=1000),
        "reactie": Text(max_length=4000),
        "indicatieContactGelukt": Boolean(nullable=True),
        "hoofdOnderwerpType": Uri(max_length=200),
        "verdereActieOndernomen": Boolean(default=False),
        "taal": Text(required=True, max_length=3),
        "vertrouwelijk": Boolean(required=True),
        "plaatsgevondenOp": Moment(),
        "metadata": TextMap(max_length=255),
    },
    back={
        "gingOverOnderwerpobjecten": Back("onderwerpobject", "klantcontact"),
        "hadBetrokkenActoren": Back("actorklantcontact", "klantcontact", then="actor", whole=True),
        "omvatteBijlagen": Back("bijlage", "wasBijlageVanKlantcontact"),
        "hadBetrokkenen": Back("betrokkene", "hadKlantcontact"),
        "leiddeTotInterneTaken": Back("internetaak", "aanleidinggevendKlantcontact"),
        "wasOnderwerpobjecten": Back("onderwerpobject", "wasKlantcontact", hidden=True),
    },
    unique=unique_nummers("nummer", "referentienummer"),
    indexes=("nummer", "referentienummer", "kanaal", "plaatsgevondenOp"),
)

BETROKKENE = ObjectType(
    name="betrokkene",
    fields={
        "wasPartij": Ref(target="partij", nullable=True, on_delete="cascade"),
        "hadKlantcontact": Ref(target="klantcontact", required=True, on_delete="cascade"),
        "bezoekadres": adres_group(),
        "correspondentieadres": adres_group(),
        "contactnaam": naam_group(),
        "rol": Choice(required=True, values=("vertegenwoordiger", "klant")),
        "organisatienaam": Text(max_length=200),
        "initiator": Boolean(required=True),
    },
    back={"digitaleAdressen": Back("digitaaladres", "verstrektDoorBetrokkene")},
    indexes=("contactnaam.achternaam",),
)

ACTOR = ObjectType(
    name="actor",
    fields={
        "naam": Text(required=True, max_length=200),
        "soortActor": Choice(
            required=True, values=("medewerker", "geautomatiseerde_actor", "organisatorische_eenheid")
        ),
        "indicatieActief": Boolean(default=True),
        "actoridentificator": identificator_group(),
        "actorIdentificatie": Variant(
            by="soortActor",
            variants={
                "medewerker": Group(
                    members={
                        "functie": Text(required=True, max_length=40),
                        "emailadres": EMAIL,
                        "telefoonnummer": Text(
                            required=True,
                            max_length=20,
                            form=PHONE_FORM,
                            form_rule="phone",
                            form_reason=PHONE_REASON,
                        ),
                    }
                ),
                "geautomatiseerde_actor": Group(
                    members={
                        "functie": Text(required=True, max_length=40),
                        "omschrijving": Text(max_length=200),
                    }
                ),
                "organisatorische_eenheid": Group(
                    members={
                        "omschrijving": Text(max_length=200),
                        "emailadres": EMAIL,
                        "faxnummer": Text(max_length=20),
                        "telefoonnummer": PHONE,
                    }
                ),
            },
        ),
    },
    indexes=("actoridentificator.objectId", "soortActor"),
)

ACTORKLANTCONTACT = ObjectType(
    name="actorklantcontact",
    fields={
        "actor": Ref(target="actor", required=True, on_delete="cascade"),
        "klantcontact": Ref(target="klantcontact", required=True, on_delete="cascade"),
    },
    unique=(
        Unique(
            "unique-actorklantcontact",
            ("klantcontact", "actor"),
            "actor",
            "Deze actor is al aan dit klantcontact gekoppeld.",
            needed=2,
        ),
    ),
)

INTERNETAAK = ObjectType(
    name="internetaak",
    fields={
        "nummer": Nummer(),
        "referentienummer": Nummer(),
        "gevraagdeHandeling": Text(required=True, max_length=200),
        "aanleidinggevendKlantcontact": Ref(target="klantcontact", required=True, on_delete="cascade"),
        "toegewezenAanActoren": RefList(target="actor"),
        "toelichting": Text(max_length=1000),
        "status": Choice(required=True, values=("te_verwerken", "verwerkt")),
        "toegewezenOp": Moment(read_only=True),
        "afgehandeldOp": Moment(nullable=True),
    },
    unique=unique_nummers("nummer", "referentienummer"),
    indexes=("nummer", "referentienummer", "status", "toegewezenOp"),
)

PARTIJ = ObjectType(
    name="partij",
    fields={
        "nummer": Nummer(),
        "interneNotitie": Text(max_length=1000),
        "digitaleAdressen": OwnedRefs(target="digitaaladres", via="verstrektDoorPartij"),
        "voorkeursDigitaalAdres": Ref(target="digitaaladres", nullable=True),
        "rekeningnummers": OwnedRefs(target="rekeningnummer", via="partij"),
        "voorkeursRekeningnummer": Ref(target="rekeningnummer", nullable=True),
        "partijIdentificatoren": OwnedObjects(target="partijidentificator", via="identificeerdePartij"),
        "soortPartij": Choice(required=True, values=("persoon", "organisatie", "contactpersoon")),
        "indicatieGeheimhouding": Boolean(nullable=True),
        "voorkeurstaal": Text(max_length=3),
        "indicatieActief": Boolean(required=True),
        "bezoekadres": adres_group(),
        "correspondentieadres": adres_group(),
        "partijIdentificatie": Variant(
            by="soortPartij",
            variants={
                "persoon": Group(members={"contactnaam": naam_group()}),
                "organisatie": Group(members={"naam": Text(max_length=200)}),
                "contactpersoon": Group(
                    members={
                        "werkteVoorPartij": Ref(target="partij", nullable=True),
                        "contactnaam": naam_group(),
                    }
                ),
            },
        ),
    },
    back={
        "betrokkenen": Back("betrokkene", "wasPartij"),
        "categorieRelaties": Back("categorierelatie", "partij", whole=True),
        "digitaleAdressen": Back("digitaaladres", "verstrektDoorPartij"),
        "vertegenwoordigden": Back(
            "vertegenwoordiging", "vertegenwoordigendePartij", then="vertegenwoordigdePartij"
        ),
        "rekeningnummers": Back("rekeningnummer", "partij"),
        "partijIdentificatoren": Back("partijidentificator", "identificeerdePartij", whole=True),
    },
    unique=unique_nummers("nummer"),
    indexes=("nummer", "soortPartij"),
)

PARTIJIDENTIFICATOR = ObjectType(
    name="partijidentificator",
    fields={
        "identificeerdePartij": Ref(target="partij", nullable=True, on_delete="cascade"),
        "anderePartijIdentificator": Text(max_length=200),
        "partijIdentificator": Group(
            required=True,
            members={
                "codeObjecttype": Choice(
                    required=True, values=("natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging")
                ),
                "codeSoortObjectId": Choice(
                    required=True, values=("bsn", "vestigingsnummer", "kvk_nummer", "rsin")
                ),
                "objectId": Text(required=True, max_length=200),
                "codeRegister": Choice(required=True, values=("brp", "hr")),
            },
        ),
        "subIdentificatorVan": Ref(target="partijidentificator", nullable=True, on_delete="cascade"),
    },
    unique=(
        Unique(
            "unique-partijidentificator",
            (
                "partijIdentificator.codeRegister",
                "partijIdentificator.codeObjecttype",
                "partijIdentificator.codeSoortObjectId",
                "partijIdentificator.objectId",
                "subIdentificatorVan",
            ),
            "partijIdentificator.objectId",
            "Deze partij-identificator bestaat al in dit register.",
            needed=4,
        ),
        Unique(
            "unique-soort-partijidentificator",
            ("identificeerdePartij", "partijIdentificator.codeSoortObjectId"),
            "partijIdentificator.codeSoortObjectId",
            "Deze partij heeft al een partij-identificator van deze soort.",
            needed=2,
        ),
    ),
    indexes=("partijIdentificator.objectId",),
)

DIGITAALADRES = ObjectType(
    name="digitaaladres",
    fields={
        "verstrektDoorBetrokkene": Ref(target="betrokkene", nullable=True),
        "verstrektDoorPartij": Ref(target="partij", required=True, nullable=True),
        "adres": Text(required=True, max_length=80),
        "soortDigitaalAdres": Choice(required=True, values=("email", "telefoonnummer", "overig")),
        "isStandaardAdres": Boolean(default=False),
        "omschrijving": Text(max_length=40),
        "referentie": Text(max_length=50, form=re.compile(r"[-a-zA-Z0-9_]+")),
        "verificatieDatum": Day(nullable=True),
    },
    indexes=("adres", "referentie"),
)

ONDERWERPOBJECT = ObjectType(
    name="onderwerpobject",
    fields={
        "klantcontact": Ref(target="klantcontact", nullable=True, on_delete="cascade"),
        "wasKlantcontact": Ref(target="klantcontact", nullable=True, on_delete="cascade"),
        "onderwerpobjectidentificator": identificator_group(),
    },
    indexes=("onderwerpobjectidentificator.objectId",),
)

BIJLAGE = ObjectType(
    name="bijlage",
    fields={
        "wasBijlageVanKlantcontact": Ref(target="klantcontact", nullable=True, on_delete="cascade"),
        "bijlageidentificator": identificator_group(),
    },
    indexes=("bijlageidentificator.objectId",),
)

REKENINGNUMMER = ObjectType(
    name="rekeningnummer",
    fields={
        "partij": Ref(target="partij", nullable=True),
        "iban": Text(required=True, max_length=34, form=re.compile(r"[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}")),
        "bic": Text(max_length=11, min_length=8, form=re.compile(r"\S+")),
    },
    indexes=("iban",),
)

CATEGORIE = ObjectType(name="categorie", fields={"naam": Text(max_length=80)}, indexes=("naam",))

CATEGORIERELATIE = ObjectType(
    name="categorierelatie",
    fields={
        "partij": Ref(target="partij", nullable=True, on_delete="cascade"),
        "categorie": Ref(target="categorie", nullable=True, on_delete="cascade"),
        "beginDatum": Day(nullable=True),
        "eindDatum": Day(nullable=True),
    },
)

VERTEGENWOORDIGING = ObjectType(
    name="vertegenwoordiging",
    fields={
        "vertegenwoordigendePartij": Ref(target="partij", required=True, on_delete="cascade"),
        "vertegenwoordigdePartij": Ref(target="partij", required=True, on_delete="cascade"),
    },
    unique=(
        Unique(
            "unique-vertegenwoordiging",
            ("vertegenwoordigendePartij", "vertegenwoordigdePartij"),
            "vertegenwoordigdePartij",
            "Deze vertegenwoordiging bestaat al.",
            needed=2,
        ),
    ),
)

TYPES: Mapping[str, ObjectType] = {
    kind.name: kind
    for kind in (
        KLANTCONTACT,
        BETROKKENE,
        ACTOR,
        ACTORKLANTCONTACT,
        INTERNETAAK,
        PARTIJ,
        PARTIJIDENTIFICATOR,
        DIGITAALADRES,
        ONDERWERPOBJECT,
        BIJLAGE,
        REKENINGNUMMER,
        CATEGORIE,
        CATEGORIERELATIE,
        VERTEGENWOORDIGING,
    )
}
