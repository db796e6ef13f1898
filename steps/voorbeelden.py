"""What the steps register where a scenario leaves the details open: fictive, in the words of the cases."""

import secrets
from collections.abc import Mapping, Sequence

from klantinteracties_conformance import model
from klantinteracties_conformance.consumer import Consumer, Resource

Table = Sequence[Sequence[str]]

KLANTCONTACT: Mapping[str, str] = {
    "Kanaal": "Telefoon",
    "Inhoud": "Klant vraagt of het gemeentehuis op Koningsdag open is.",
    "Indicatie contact gelukt": "Ja",
    "Taal": "Nederlands",
    "Vertrouwelijk": "Nee",
    "Plaatsgevonden op": "14-02-2023 09:30",
}

BETROKKENE: Mapping[str, str] = {
    "Rol": "Klant",
    "Contactnaam.Voorletters": "A.B.",
    "Contactnaam.Voornaam": "Anna",
    "Contactnaam.Voorvoegsel achternaam": "van den",
    "Contactnaam.Achternaam": "Testerveld",
}

MEDEWERKER: Mapping[str, str] = {
    "Soort actor": "Medewerker",
    "Indicatie actief": "Ja",
    "Functie": "medewerker KCC",
    "E-mailadres": "kcc@example.nl",
    "Telefoonnummer": "0612345602",
}

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


def eigen(woord: str) -> str:
    """Return a text that nobody else in the register has."""
    return f"{woord} {secrets.token_hex(5)}"


def attributen(objecttype: str, tabel: Table) -> dict[str, str]:
    """Return the attributes of a feature's table by the model's names; empty cells are left out."""
    return {name: value for name, value in model.object_type(objecttype).rows(tabel) if value}


def registreer_klantcontact(consumer: Consumer, **anders: str) -> Resource:
    """Register a klantcontact with every attribute filled in and a subject of its own."""
    return consumer.register("klantcontact", {"Onderwerp": eigen("Openingstijden"), **KLANTCONTACT, **anders})
