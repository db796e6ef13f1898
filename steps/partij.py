"""Steps about partijen and their identificatoren."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Answer, Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_absent,
    expect_attributes,
    expect_empty,
    expect_found,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.findings import NotApplicableError
from klantinteracties_conformance.consumer.free_values import choose
from klantinteracties_conformance.consumer.phrases import finding_of, found, message, read
from klantinteracties_conformance.standard import bsn
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import (
    ONGEWONE_PARTIJ,
    PARTIJ,
    UIT_HANDELSREGISTER,
    attributen,
    eigen_adres,
    teksten,
)

IN_GROEP = "Partij-identificator."
BSN = "Partij-identificator.Object ID"
SOORT = "Partij-identificator.Soort object ID"
KVK_NUMMERS = tuple(f"{number:08}" for number in range(1000, 10000))
"""Too low to have been given to anyone, with zeros that a number would lose."""
HAVE_A_USUAL_VALUE = ("Bezoekadres.Land", "Correspondentieadres.Land", "Voorkeurstaal")
"""What a provider may fill in by itself where nothing was said (I-45)."""
VERPLICHT = {"Soort partij": "persoon", "Indicatie geheimhouding": "Nee", "Indicatie actief": "Ja"}


def registreer_partij(consumer: Consumer) -> Resource:
    """Register a person with a name and the usual indications."""
    return consumer.register("partij", PARTIJ)


@given("een klant die als partij is geregistreerd", target_fixture="partij")
def geregistreerd(consumer: Consumer) -> Resource:
    return registreer_partij(consumer)


@given("een andere klant die als partij is geregistreerd")
def andere_geregistreerd(consumer: Consumer) -> None:
    """Make what a search must not find."""
    registreer_partij(consumer)


@given("een latere klant die als partij is geregistreerd", target_fixture="latere_partij")
def latere_geregistreerd(consumer: Consumer) -> Resource:
    return registreer_partij(consumer)


@given("een partij met alleen de verplichte gegevens", target_fixture="partij")
def alleen_verplichte_gegevens(consumer: Consumer) -> Resource:
    return consumer.register("partij", VERPLICHT)


@given("een geheime partij", target_fixture="partij")
def geheime_partij(consumer: Consumer) -> Resource:
    return consumer.register("partij", {**VERPLICHT, "Indicatie geheimhouding": "Ja"})


@given("een geheime partij die niet meer actief is", target_fixture="partij")
def geheime_inactieve_partij(consumer: Consumer) -> Resource:
    return consumer.register("partij", {**PARTIJ, **ONGEWONE_PARTIJ})


@given("een partij die is geregistreerd met", target_fixture="partij")
@when("een partij wordt geregistreerd met", target_fixture="partij")
@table_of("partij")
def geregistreerd_met(consumer: Consumer, datatable: ObjectTable) -> Resource:
    # What a contract requires and a case doesn't name, is as usual (I-09).
    return consumer.register("partij", {**VERPLICHT, **attributen(datatable)})


@when("een partij wordt geregistreerd met teksten van deze lengte", target_fixture="partij")
@table_of("partij")
def met_lange_teksten(consumer: Consumer, datatable: ObjectTable) -> Resource:
    return consumer.register("partij", {**PARTIJ, **teksten(datatable)})


@given("een andere partij met een eigen burgerservicenummer")
def andere_partij_met_bsn(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_partij_met_bsn)


def _partij_met_bsn(consumer: Consumer) -> None:
    bsn_vastgelegd(consumer, registreer_partij(consumer))


@given("een vrij burgerservicenummer bij de partij", target_fixture="identificator")
@when("bij de partij een vrij burgerservicenummer wordt vastgelegd", target_fixture="identificator")
def bsn_vastgelegd(consumer: Consumer, partij: Resource) -> Resource:
    return consumer.register("partijidentificator", _vrij_bsn(consumer, partij))


def _vrij(consumer: Consumer, nummers: Sequence[str]) -> str:
    """Choose a number that nobody has, and that this run did not choose before."""
    chosen = consumer.registrations.journal.chosen
    return choose(nummers, lambda nummer: consumer.in_use("partijidentificator", BSN, nummer), chosen)


def _vrij_bsn(consumer: Consumer, partij: Resource) -> dict[str, Value]:
    vrij = _vrij(consumer, bsn.TEST_RANGE)
    return {
        "Partij": partij,
        "Partij-identificator.Soort object": "Ingeschreven Persoon",
        "Partij-identificator.Soort object ID": "Burgerservicenummer",
        "Partij-identificator.Register": "Basisregistratie Personen",
        BSN: vrij,
    }


@when("bij de partij een vrij burgerservicenummer wordt vastgelegd met", target_fixture="identificator")
@table_of("partijidentificator")
def bsn_vastgelegd_met(consumer: Consumer, partij: Resource, datatable: ObjectTable) -> Resource:
    return consumer.register("partijidentificator", {**_vrij_bsn(consumer, partij), **attributen(datatable)})


@when(
    "een vrij burgerservicenummer wordt vastgelegd bij een partij die niet bestaat",
    target_fixture="antwoord",
)
def bij_onbekende_partij(consumer: Consumer) -> Answer:
    nergens = Resource("partij", str(uuid.uuid4()), None)
    return consumer.attempt("partijidentificator", _vrij_bsn(consumer, nergens))


@when(
    "een medewerker dat burgerservicenummer vervangt door een ander vrij nummer",
    target_fixture="identificator",
)
def bsn_vervangen(consumer: Consumer, identificator: Resource) -> Resource:
    """Name all of the group: what a change doesn't name of it, may become empty (I-47)."""
    vrij = _vrij(consumer, bsn.TEST_RANGE)
    groep = {name: value for name, value in identificator.written.items() if name.startswith(IN_GROEP)}
    return consumer.change(identificator, {**groep, BSN: vrij})


@when("een medewerker de partij wijzigt met", target_fixture="partij")
@table_of("partij")
def wijzigt_met(consumer: Consumer, partij: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(partij, attributen(datatable))


@then("bevat het antwoord op de wijziging van de partij die gegevens")
def antwoord_op_wijziging(consumer: Consumer, partij: Resource) -> None:
    expect_attributes(consumer, partij, where=message("about-change-answer"))


@then("zijn de andere gegevens van de partij ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, partij: Resource) -> None:
    where = message("about-changed-only", object_type="partij", attributes=partij.changed)
    expect_unchanged(consumer, consumer.read(partij), where=where)


@then("zijn de andere gegevens van de partij-identificator ongewijzigd")
def identificator_ongewijzigd(consumer: Consumer, identificator: Resource) -> None:
    names = identificator.changed
    where = message("about-changed-only", object_type="partijidentificator", attributes=names)
    expect_unchanged(consumer, consumer.read(identificator), where=where)


@given("een organisatie die als partij is geregistreerd", target_fixture="organisatie")
def organisatie_geregistreerd(consumer: Consumer) -> Resource:
    naam = {"Soort partij": "organisatie", "Naam": "Wereldwinkel 't Kikkertje & Zoon"}
    return consumer.register("partij", {**VERPLICHT, **naam})


@when("een contactpersoon van die organisatie als partij wordt geregistreerd", target_fixture="partij")
def contactpersoon_geregistreerd(consumer: Consumer, organisatie: Resource) -> Resource:
    soort: dict[str, Value] = {"Soort partij": "contactpersoon", "Werkte voor": organisatie}
    return consumer.register("partij", {**PARTIJ, **soort})


@given("een RSIN en een KvK-nummer die vrij zijn", target_fixture="nummers")
def vrije_nummers(consumer: Consumer) -> dict[str, str]:
    if not consumer.has_code_for("partijidentificator", SOORT, "KvK-nummer"):
        raise NotApplicableError(message("no-kvk-code-in-dialect"))
    return {
        soort: _vrij(consumer, nummers)
        for soort, nummers in (("RSIN", bsn.TEST_RANGE), ("KvK-nummer", KVK_NUMMERS))
    }


@when("bij de organisatie die nummers worden vastgelegd", target_fixture="identificatoren")
def nummers_vastgelegd(consumer: Consumer, organisatie: Resource, nummers: dict[str, str]) -> list[Resource]:
    return [
        consumer.register(
            "partijidentificator",
            {**UIT_HANDELSREGISTER, "Partij": organisatie, SOORT: soort, BSN: nummer},
        )
        for soort, nummer in nummers.items()
    ]


@when(
    "de partij met een afwijkende naam en een afwijkend digitaal adres als betrokkene wordt vastgelegd",
    target_fixture="betrokkene",
)
def afwijkend_vastgelegd(
    consumer: Consumer, partij: Resource, klantcontact: Resource, voor_de_wijziging: dict[str, Resource]
) -> Resource:
    voor_de_wijziging["partij"] = consumer.read(partij)
    naam = {
        "Contactnaam.Voorletters": "C.",
        "Contactnaam.Achternaam": "Anderszins",
        "Bezoekadres.Adresregel 1": "Logeerpad 2",
        "Bezoekadres.Adresregel 2": "1234 AD Testdorp",
    }
    wie: dict[str, Value] = {"Rol": "Klant", "Klantcontact": klantcontact, "Partij": partij}
    betrokkene = consumer.register("betrokkene", {**wie, **naam})
    adres = {"Soort digitaal adres": "E-mail", "Adres": eigen_adres(), "Omschrijving": "afwijkend"}
    voor_de_wijziging["adres"] = consumer.register("digitaaladres", {**adres, "Betrokkene": betrokkene})
    return betrokkene


@pytest.fixture
def voor_de_wijziging() -> dict[str, Resource]:
    """Hold what a scenario noted down before it changed something."""
    return {}


@then("zijn de gegevens van de partij ongewijzigd")
def partij_ongewijzigd(consumer: Consumer, partij: Resource, voor_de_wijziging: dict[str, Resource]) -> None:
    eerder = voor_de_wijziging["partij"]
    expect_unchanged(
        consumer,
        replace(consumer.read(partij), before=eerder.body),
        where=message("about-object", object_type="partij"),
    )


@then("is alleen het afwijkende digitale adres bij de betrokkene te vinden")
def alleen_het_afwijkende(
    consumer: Consumer, betrokkene: Resource, voor_de_wijziging: dict[str, Resource]
) -> None:
    gevonden = consumer.search("digitaaladres", {"Betrokkene": betrokkene})
    what = finding_of("digitaaladres", "betrokkene")
    expect_found(gevonden, [voor_de_wijziging["adres"]], what=what)


@when("de partij op haar nummer wordt gezocht", target_fixture="gevonden")
def gezocht_op_nummer(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search_same(partij, "Nummer")


@when("de partij op haar burgerservicenummer wordt gezocht", target_fixture="gevonden")
def gezocht_op_bsn(consumer: Consumer, identificator: Resource) -> list[Resource]:
    rijen = consumer.search("partijidentificator", {BSN: identificator.written[BSN]})
    return [consumer.follow(rij, "Partij") for rij in rijen]


@when("een partij wordt gezocht op een nummer dat niemand heeft", target_fixture="gevonden")
def gezocht_op_onbekend_nummer(consumer: Consumer) -> list[Resource]:
    return consumer.search("partij", {"Nummer": consumer.unused_number("partij")})


@when("de partij op haar ID wordt opgevraagd", target_fixture="opgevraagd")
def opgevraagd_op_id(consumer: Consumer, partij: Resource) -> Resource:
    return consumer.read(partij)


@then("wordt alleen die partij gevonden")
def alleen_die_gevonden(gevonden: list[Resource], partij: Resource) -> None:
    expect_found(gevonden, [partij], what=message("doing-find-one", object_type="partij"))


@then("wordt geen partij gevonden")
def geen_gevonden(gevonden: list[Resource]) -> None:
    expect_found(gevonden, [], what=message("doing-find-none", object_type="partij"))


@then("heeft de gevonden partij die gegevens")
def gevonden_partij(consumer: Consumer, gevonden: list[Resource], partij: Resource) -> None:
    expect_found(gevonden, [partij], what=message("doing-find-one", object_type="partij"))
    expect_attributes(consumer, partij.seen_as(gevonden[0]), where=found("partij"))


@when("nog een partij met hetzelfde nummer wordt geregistreerd")
def met_hetzelfde_nummer(consumer: Consumer, partij: Resource) -> None:
    # Refused or given another number: either way the number stays that of one partij.
    consumer.submit("partij", partij.sent)


@then("is er maar één partij met dat nummer")
def maar_een_met_dat_nummer(consumer: Consumer, partij: Resource) -> None:
    gevonden = consumer.search_same(partij, "Nummer")
    expect_found(gevonden, [partij], what=message("doing-find-by-number-again"))


@when("de consumer de partij verwijdert, zo nodig na wat ernaar verwijst")
def verwijdert(consumer: Consumer, partij: Resource, andere_betrokkene: Resource) -> None:
    # A provider that answers from memory has seen it by now.
    consumer.remove(consumer.read(partij), referring=[andere_betrokkene])


@then("is de partij niet meer te vinden")
def niet_meer_te_vinden(consumer: Consumer, partij: Resource) -> None:
    gevonden = consumer.search_same(partij, "Nummer")
    expect_found(gevonden, [], what=message("doing-find-by-number-deleted", object_type="partij"))


@then("bevat het antwoord op de registratie van de partij die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, partij: Resource) -> None:
    expect_attributes(consumer, partij, where=message("about-registration-answer"))


@then("is van de opgevraagde partij verder niets ingevuld")
def verder_niets_ingevuld(consumer: Consumer, partij: Resource) -> None:
    known = {*partij.sent, *HAVE_A_USUAL_VALUE}
    rest = [name for name in consumer.chosen_attributes("partij") if name not in known]
    expect_empty(consumer, consumer.read(partij), rest, where=read("partij"))


@then("heeft de opgevraagde partij die gegevens")
def heeft_die_gegevens(consumer: Consumer, partij: Resource) -> None:
    expect_attributes(consumer, consumer.read(partij), where=read("partij"))


@then("heeft de opgevraagde partij-identificator die gegevens")
def identificator_heeft_die_gegevens(consumer: Consumer, identificator: Resource) -> None:
    expect_attributes(consumer, consumer.read(identificator), where=read("partijidentificator"))


@then("bevat het antwoord op de registratie van de partij-identificator die gegevens")
def antwoord_bevat_identificator(consumer: Consumer, identificator: Resource) -> None:
    expect_attributes(consumer, identificator, where=message("about-registration-answer"))


@then("leidt zoeken op dat burgerservicenummer alleen naar de partij")
def leidt_naar_de_partij(consumer: Consumer, identificator: Resource, partij: Resource) -> None:
    rijen = consumer.search("partijidentificator", {BSN: identificator.written[BSN]})
    gevonden = [consumer.follow(rij, "Partij") for rij in rijen]
    expect_found(gevonden, [partij], what=message("doing-find-by-bsn"))
    expect_attributes(consumer, identificator.seen_as(rijen[0]), where=found("partijidentificator"))


@then("bestaat de partij niet meer")
def bestaat_niet_meer(consumer: Consumer, partij: Resource) -> None:
    expect_absent(consumer.fetch(partij), what=message("about-deleted", object_type="partij"))


@then("bestaat de latere partij nog")
def latere_bestaat_nog(consumer: Consumer, latere_partij: Resource) -> None:
    consumer.read(latere_partij)


@then("heeft de opgevraagde organisatie haar gegevens")
def organisatie_heeft_haar_gegevens(consumer: Consumer, organisatie: Resource) -> None:
    expect_attributes(consumer, consumer.read(organisatie), where=message("about-organisation-read"))


@then("leidt zoeken op elk nummer met zijn soort alleen naar de organisatie, met die gegevens")
def leidt_naar_de_organisatie(
    consumer: Consumer, organisatie: Resource, identificatoren: list[Resource]
) -> None:
    for identificator in identificatoren:
        soort, nummer = identificator.written[SOORT], identificator.written[BSN]
        rijen = consumer.search("partijidentificator", {BSN: nummer, SOORT: soort})
        gevonden = [consumer.follow(rij, "Partij") for rij in rijen]
        expect_found(gevonden, [organisatie], what=message("doing-find-by-organisation-number"))
        expect_attributes(consumer, identificator.seen_as(rijen[0]), where=found("partijidentificator"))


@then("vindt zoeken op een nummer met een andere soort niets")
def andere_soort_vindt_niets(consumer: Consumer, identificatoren: list[Resource]) -> None:
    rsin, kvk = identificatoren
    rijen = consumer.search("partijidentificator", {BSN: rsin.written[BSN], SOORT: kvk.written[SOORT]})
    expect_found(rijen, [], what=message("doing-find-by-other-kind"))
