"""Complete sets of related objects, each value recognisable, for everything that a filter can find."""

from __future__ import annotations

from dataclasses import dataclass

from tests.provider.api import Api, Json, bsn, naam, ref, unique


def identificator(mark: str) -> Json:
    return {
        "objectId": f"o-{mark}",
        "codeObjecttype": f"t-{mark}",
        "codeRegister": f"r-{mark}",
        "codeSoortObjectId": f"s-{mark}",
    }


@dataclass
class World:
    """Everything a filter can find: a complete set of related objects, each value recognisable."""

    contact: Json
    betrokkene: Json
    partij: Json
    adres: Json
    taak: Json
    actor: Json
    link: Json
    onderwerp: Json
    bijlage: Json
    identificator: Json
    rekening: Json
    categorie: Json
    relatie: Json
    vertegenwoordiging: Json


def organisatie_world(api: Api) -> World:
    """The set that the filters must leave out."""
    mark = unique("nee")
    kvk = {
        "codeObjecttype": "niet_natuurlijk_persoon",
        "codeSoortObjectId": "kvk_nummer",
        "codeRegister": "hr",
    }
    partij = api.organisatie(nummer=unique(), indicatieActief=False, indicatieGeheimhouding=False)
    number = {**kvk, "objectId": f"90{unique()}"}
    return relate(
        api,
        mark,
        partij,
        api.identificator(partij, number),
        contact={
            "indicatieContactGelukt": False,
            "vertrouwelijk": True,
            "plaatsgevondenOp": "2025-01-01T00:00:00Z",
        },
        adres={"soortDigitaalAdres": "overig", "adres": f"postbus {mark}", "verificatieDatum": "2024-01-01"},
        actor={"soortActor": "organisatorische_eenheid", "indicatieActief": False},
        rol="vertegenwoordiger",
        status="verwerkt",
    )


def persoon_world(api: Api) -> World:
    """The set that the filters must find."""
    mark = unique("Ja")
    address = {
        "nummeraanduidingId": f"0000{unique():0>12}"[:16],
        "adresregel1": f"1 {mark}",
        "adresregel2": f"2 {mark}",
        "adresregel3": f"3 {mark}",
        "land": "BE",
    }
    partij = api.partij(
        nummer=unique(), indicatieGeheimhouding=True, bezoekadres=address, correspondentieadres=address
    )
    return relate(
        api,
        mark,
        partij,
        api.identificator(partij, bsn(), anderePartijIdentificator=f"anders {mark}"),
        contact={
            "indicatieContactGelukt": True,
            "vertrouwelijk": False,
            "plaatsgevondenOp": "2026-03-02T09:15:00.250000Z",
        },
        adres={"adres": f"{mark}@example.nl", "isStandaardAdres": True, "verificatieDatum": "2026-02-03"},
        actor={"soortActor": "medewerker", "indicatieActief": True},
        rol="klant",
        status="te_verwerken",
    )


def relate(
    api: Api,
    mark: str,
    partij: Json,
    number: Json,
    *,
    contact: Json,
    adres: Json,
    actor: Json,
    rol: str,
    status: str,
) -> World:
    klantcontact = api.klantcontact(
        nummer=unique(),
        referentienummer=unique(),
        kanaal=f"kanaal {mark}",
        onderwerp=f"Één {mark} onderwerp",
        inhoud=f"inhoud {mark} x",
        reactie=f"reactie {mark} x",
        **contact,
    )
    betrokkene = api.betrokkene(
        klantcontact,
        wasPartij=ref(partij),
        organisatienaam=f"org {mark}",
        rol=rol,
        contactnaam={
            **naam(f"ach {mark}"),
            "voornaam": f"voor {mark}",
            "voorletters": mark[-6:],
            "voorvoegselAchternaam": mark[-8:],
        },
    )
    digitaal = api.digitaaladres(
        verstrektDoorPartij=ref(partij),
        verstrektDoorBetrokkene=ref(betrokkene),
        omschrijving=f"oms {mark}",
        referentie=mark,
        **adres,
    )
    medewerker = api.actor(naam=f"Medewerker {mark}", actoridentificator=identificator(mark), **actor)
    taak = api.internetaak(
        klantcontact, medewerker, nummer=unique(), referentienummer=unique(), status=status
    )
    earlier = api.klantcontact()
    onderwerp = api.post(
        "onderwerpobjecten",
        {
            "klantcontact": ref(klantcontact),
            "wasKlantcontact": ref(earlier),
            "onderwerpobjectidentificator": identificator(mark),
        },
    )
    about = {"klantcontact": ref(earlier), "wasKlantcontact": ref(klantcontact)}
    api.post("onderwerpobjecten", {**about, "onderwerpobjectidentificator": identificator(f"was-{mark}")})
    categorie = api.post("categorieen", {"naam": f"categorie {mark}"})
    other = api.partij()
    return World(
        contact=klantcontact,
        betrokkene=betrokkene,
        partij=partij,
        adres=digitaal,
        taak=taak,
        actor=medewerker,
        link=api.post("actorklantcontacten", {"actor": ref(medewerker), "klantcontact": ref(klantcontact)}),
        onderwerp=onderwerp,
        bijlage=api.post(
            "bijlagen",
            {"wasBijlageVanKlantcontact": ref(klantcontact), "bijlageidentificator": identificator(mark)},
        ),
        identificator=number,
        rekening=api.post(
            "rekeningnummers",
            {"partij": ref(partij), "iban": f"NL00{mark.upper()}", "bic": f"BIC{mark[-6:]}"},
        ),
        categorie=categorie,
        relatie=api.post(
            "categorie-relaties",
            {
                "partij": ref(partij),
                "categorie": ref(categorie),
                "beginDatum": "2026-01-02" if rol == "klant" else "2020-01-01",
                "eindDatum": "2026-12-30" if rol == "klant" else None,
            },
        ),
        vertegenwoordiging=api.post(
            "vertegenwoordigingen",
            {"vertegenwoordigendePartij": ref(partij), "vertegenwoordigdePartij": ref(other)},
        ),
    )


def both(name: str, obj: Json) -> dict[str, str]:
    return {f"{name}__uuid": obj["uuid"], f"{name}__url": obj["url"]}


def parts(name: str, group: Json) -> dict[str, str]:
    if name.endswith("__"):
        return {name + part: value for part, value in group.items()}
    return {name + part[0].upper() + part[1:]: value for part, value in group.items()}


def wanted(w: World) -> dict[str, tuple[Json, dict[str, str]]]:
    """For each list: the object to find, and a value for every filter that must find it."""
    number = w.identificator["partijIdentificator"]
    was = {
        part: value.replace("-", "-was-", 1)
        for part, value in w.onderwerp["onderwerpobjectidentificator"].items()
    }
    onderwerp = w.onderwerp["onderwerpobjectidentificator"]
    address = {
        part: w.partij["bezoekadres"][part] for part in ("nummeraanduidingId", "adresregel1", "adresregel2")
    }
    address |= {part: w.partij["bezoekadres"][part] for part in ("adresregel3", "land")}
    contact, betrokkene, adres, taak = w.contact, w.betrokkene, w.adres, w.taak
    return {
        "klantcontacten": (
            contact,
            {
                "hadBetrokkene__digitaaladres__adres__icontains": adres["adres"][:8].upper(),
                **both("hadBetrokkene", betrokkene),
                "hadBetrokkene__wasPartij": "true",
                **both("hadBetrokkene__wasPartij", w.partij),
                **parts("hadBetrokkene__wasPartij__partijIdentificator__", number),
                "indicatieContactGelukt": "true",
                "inhoud": contact["inhoud"][2:-2].upper(),
                "kanaal": contact["kanaal"],
                "leiddeTotInterneTaken": "true",
                "nummer": contact["nummer"],
                "onderwerp": contact["onderwerp"][:-2].lower(),
                **parts("onderwerpobject__onderwerpobjectidentificator", onderwerp),
                **both("onderwerpobject", w.onderwerp),
                "plaatsgevondenOp": "2026-03-02T10:15:00.25+01:00",
                "reactie": contact["reactie"][2:-2].upper(),
                "referentienummer": contact["referentienummer"],
                "vertrouwelijk": "false",
                **parts("wasOnderwerpobject__onderwerpobjectidentificator", was),
            },
        ),
        "betrokkenen": (
            betrokkene,
            {
                **{
                    f"contactnaam{part[0].upper()}{part[1:]}": text
                    for part, text in betrokkene["contactnaam"].items()
                },
                "hadKlantcontact__nummer": contact["nummer"],
                "hadKlantcontact__referentienummer": contact["referentienummer"],
                **both("hadKlantcontact", contact),
                "organisatienaam": betrokkene["organisatienaam"],
                "verstrektedigitaalAdres__adres": adres["adres"],
                **both("verstrektedigitaalAdres", adres),
                "wasPartij__nummer": w.partij["nummer"],
                **parts("wasPartij__partijIdentificator__", number),
                **both("wasPartij", w.partij),
            },
        ),
        "actoren": (
            w.actor,
            {
                **parts("actoridentificator", w.actor["actoridentificator"]),
                "indicatieActief": "true",
                "naam": w.actor["naam"][3:].upper(),
                "soortActor": "medewerker",
            },
        ),
        "actorklantcontacten": (w.link, {**both("actor", w.actor), **both("klantcontact", contact)}),
        "internetaken": (
            taak,
            {
                **both("aanleidinggevendKlantcontact", contact),
                "actoren__naam": w.actor["naam"][3:].upper(),
                "klantcontact__nummer": contact["nummer"],
                "klantcontact__referentienummer": contact["referentienummer"],
                "klantcontact__uuid": contact["uuid"],
                "nummer": taak["nummer"],
                "referentienummer": taak["referentienummer"],
                "status": "te_verwerken",
                **both("toegewezenAanActor", w.actor),
                "toegewezenOp": taak["toegewezenOp"],
            },
        ),
        "partijen": (
            w.partij,
            {
                **parts("bezoekadres", address),
                **parts("correspondentieadres", address),
                "categorierelatie__categorie__naam": f"iets anders,{w.categorie['naam']}",
                "indicatieActief": "true",
                "indicatieGeheimhouding": "true",
                "nummer": w.partij["nummer"],
                **parts("partijIdentificator__", number),
                "soortPartij": "persoon",
                **both("vertegenwoordigdePartij", w.vertegenwoordiging["vertegenwoordigdePartij"]),
            },
        ),
        "partij-identificatoren": (
            w.identificator,
            {
                "anderePartijIdentificator": w.identificator["anderePartijIdentificator"],
                **parts("partijIdentificator", number),
            },
        ),
        "digitaleadressen": (
            adres,
            {
                "adres": adres["adres"],
                "adres__icontains": adres["adres"][2:-2].upper(),
                "isStandaardAdres": "true",
                "omschrijving": adres["omschrijving"][2:].upper(),
                "referentie": adres["referentie"],
                "soortDigitaalAdres": "email",
                "verificatieDatum": "2026-02-03",
                "verificatieDatum__gt": "2026-02-02",
                "verificatieDatum__gte": "2026-02-03",
                "verstrektDoorBetrokkene__rol": "klant",
                **both("verstrektDoorBetrokkene", betrokkene),
                **parts("verstrektDoorPartij__partijIdentificator__", number),
                "verstrektDoorPartij__soortPartij": "persoon",
                **both("verstrektDoorPartij", w.partij),
            },
        ),
        "onderwerpobjecten": (
            w.onderwerp,
            {
                **both("klantcontact", contact),
                **parts("onderwerpobjectidentificator", onderwerp),
                **both("wasKlantcontact", w.onderwerp["wasKlantcontact"]),
            },
        ),
        "bijlagen": (
            w.bijlage,
            {
                "klantcontact__uuid": contact["uuid"],
                **parts("bijlageidentificator", w.bijlage["bijlageidentificator"]),
            },
        ),
        "rekeningnummers": (
            w.rekening,
            {"bic": w.rekening["bic"], "iban": w.rekening["iban"], "uuid": w.rekening["uuid"]},
        ),
        "categorie-relaties": (
            w.relatie,
            {
                "beginDatum": "2026-01-02",
                "categorie__naam": w.categorie["naam"],
                **both("categorie", w.categorie),
                "eindDatum": "2026-12-30",
                "partij__nummer": w.partij["nummer"],
                **both("partij", w.partij),
            },
        ),
        "vertegenwoordigingen": (
            w.vertegenwoordiging,
            {
                **both("vertegenwoordigdePartij", w.vertegenwoordiging["vertegenwoordigdePartij"]),
                **both("vertegenwoordigendePartij", w.partij),
            },
        ),
    }
