"""What the steps register where a scenario leaves the details open: fictive, in the words of the cases."""

from collections.abc import Mapping

from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.journal import own_mark
from klantinteracties_conformance.standard import information_model
from klantinteracties_conformance.standard.tables import ObjectTable

KLANTCONTACT: Mapping[str, str] = {
    "Kanaal": "Telefoon",
    "Inhoud": "Klant vraagt of het gemeentehuis op Koningsdag open is, want hij wil die week een paspoort "
    "ophalen en kan alleen op die dag. Hij wil ook weten of er de dag ervoor nog een afspraak te maken is, "
    "en of een ander het paspoort mag ophalen.",
    "Indicatie contact gelukt": "Ja",
    "Taal": "Nederlands",
    "Vertrouwelijk": "Nee",
    "Plaatsgevonden op": "14-02-2023 09:30",
}

BETROKKENE: Mapping[str, str] = {
    "Rol": "Klant",
    "Contactnaam.Voorletters": "A.B.",
    "Contactnaam.Voornaam": "Zoë",
    "Contactnaam.Voorvoegsel achternaam": "van den",
    "Contactnaam.Achternaam": "Testerveld-Çelik",
}

VERTEGENWOORDIGER: Mapping[str, str] = {
    "Rol": "Vertegenwoordiger",
    "Initiator": "Nee",
    "Contactnaam.Voorletters": "D.",
    "Contactnaam.Achternaam": "Voorbeeldsma",
}

MEDEWERKER: Mapping[str, str] = {
    "Soort actor": "Medewerker",
    "Indicatie actief": "Ja",
    "Functie": "medewerker KCC",
    "E-mailadres": "kcc@example.nl",
    "Telefoonnummer": "0612345602",
}

NAAM_MET_LEESTEKENS = 'Zoë "Zus" Çelik-d\'Ançon & Van Oldenbarneveldt, oud-medewerker (50%)'

AFDELING: Mapping[str, str] = {
    "Soort actor": "Organisatorische eenheid",
    "Indicatie actief": "Ja",
    "Omschrijving": "Afdeling die vergunningen behandelt.",
    "E-mailadres": "vergunningen@example.nl",
    "Telefoonnummer": "0612345603",
}

SYSTEEM: Mapping[str, str] = {
    "Soort actor": "Geautomatiseerde actor",
    "Indicatie actief": "Ja",
    "Functie": "mailverwerking",
    "Omschrijving": "Leest de mailbox en legt vast wat er binnenkomt.",
}

FICTIEVE_ACTOR: Mapping[str, str] = {
    "Indicatie actief": "Ja",
    "Actoridentificator.Soort object": "mdw",
    "Actoridentificator.Soort object ID": "email",
    "Actoridentificator.Register": "msei",
    "Functie": "behandeling van aanvragen",
    "Omschrijving": "Neemt aanvragen in behandeling.",
    "E-mailadres": "behandeling@example.nl",
    "Telefoonnummer": "0612345604",
}

TAAK: Mapping[str, str] = {
    "Gevraagde handeling": "Klant wil graag op een maandag tussen 14:00 en 16:00 teruggebeld worden, om "
    "antwoord te krijgen op de vragen.",
    "Toelichting": "Klant is 's ochtends niet bereikbaar en spreekt Frans & een beetje Engels. Graag vóór "
    "vrijdag terugbellen over de aanvraag van café De Zeeëend; vraag naar mevrouw Noël als er een ander "
    "opneemt. Blijft het contact uit, stuur dan een brief aan het adres dat bij de aanvraag staat, met de "
    "naam van de behandelaar.",
    "Status": "Te verwerken",
}

ANDERE_TAAK: Mapping[str, str] = {**TAAK, "Gevraagde handeling": "Stuur de klant een brief met het antwoord."}

PARTIJ: Mapping[str, str] = {
    "Soort partij": "persoon",
    "Indicatie geheimhouding": "Nee",
    "Voorkeurstaal": "Nederlands",
    "Indicatie actief": "Ja",
    "Contactnaam.Voorletters": "A.B.",
    "Contactnaam.Voornaam": "Anna",
    "Contactnaam.Voorvoegsel achternaam": "van den",
    "Contactnaam.Achternaam": "Testerveld",
}


ONGEWONE_PARTIJ: Mapping[str, str] = {
    "Indicatie geheimhouding": "Ja",
    "Indicatie actief": "Nee",
    "Voorkeurstaal": "eng",
    "Bezoekadres.Adresregel 1": "Kerkpad 3",
    "Interne notitie": "Belt liever niet.",
}
"""Unlike most partijen in everything, so that a usual value in its place is seen."""

UIT_HANDELSREGISTER: Mapping[str, str] = {
    "Andere partij-identificator": "ook bekend bij de vereniging",
    "Partij-identificator.Soort object": "Ingeschreven Niet-Natuurlijk Persoon",
    "Partij-identificator.Register": "Handelsregister",
}


def drie_adressen() -> list[dict[str, str]]:
    """Return two e-mail addresses that nobody else has, one as long as can be, and a telephone number."""
    return [
        {"Soort digitaal adres": "E-mail", "Adres": eigen_adres(), "Omschrijving": tekst_van(40)},
        {"Soort digitaal adres": "E-mail", "Adres": emailadres_van(80), "Omschrijving": "werk"},
        {"Soort digitaal adres": "Telefoonnummer", "Adres": "0612345607", "Omschrijving": "'s avonds"},
    ]


def eigen(woord: str) -> str:
    """Return a text that nobody else in the register has."""
    return f"{woord} {own_mark()}"


def eigen_adres() -> str:
    """Return an e-mail address that nobody else in the register has."""
    return f"klant+{own_mark()}@example.nl"


def tekst_van(lengte: int) -> str:
    """Return a text of so many characters, not all of them ASCII, whose last one can't be missed."""
    zin = "Één tekst die zo lang mag zijn als hij is, en dus geheel bewaard blijft, tot de laatste letter. "
    return f"{(zin * lengte)[: lengte - 1]}!"


def emailadres_van(lengte: int) -> str:
    """Return an e-mail address of so many characters that nobody else in the register has."""
    wie = f"klant+{own_mark()}".ljust(56, "x")
    rest = lengte - len(wie) - len("@.example.nl")
    delen = [min(60, rest - begin) for begin in range(0, rest, 61)]
    return f"{wie}@{'.'.join('x' * deel for deel in delen)}.example.nl"


def teksten(tabel: ObjectTable) -> dict[str, str]:
    """Return a text for each attribute of a feature's table, of the length that the table gives."""
    return {
        name: emailadres_van(int(lengte)) if name == "E-mailadres" else tekst_van(int(lengte))
        for name, lengte in tabel.rows()
    }


def kleine_bladzijde(consumer: Consumer, grootte: int) -> int | None:
    """Return the size of a page, where a provider lets itself be asked for one."""
    return grootte if consumer.offers("page size") else None


def attributen(tabel: ObjectTable, **verwijzingen: Resource) -> dict[str, Value]:
    """Return the attributes of a feature's table by the model's names.

    An empty cell means that the attribute is left unset. The ids in a case's table are examples: in their
    place stand the objects of the scenario, given by the attribute that refers to them; "-" is no object.
    """
    values: dict[str, Value] = {}
    references = information_model.object_type(tabel.object_type).references
    for name, value in tabel.rows():
        if name in references:
            values[name] = None if value in ("", "-") else verwijzingen[name.replace(" ", "_")]
        else:
            values[name] = value or None
    return values


def registreer_klantcontact(consumer: Consumer, **anders: str) -> Resource:
    """Register a klantcontact with every attribute filled in and a subject of its own."""
    return consumer.register("klantcontact", {"Onderwerp": eigen("Openingstijden"), **KLANTCONTACT, **anders})
