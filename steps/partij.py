"""Steps about partijen and their identificatoren."""

from pytest_bdd import given, then, when

from klantinteracties_conformance import bsn
from klantinteracties_conformance.consumer import Consumer, Resource
from klantinteracties_conformance.expectations import (
    expect_absent,
    expect_attributes,
    expect_found,
)
from steps.voorbeelden import PARTIJ, Table, attributen

BSN = "Partij-identificator.Object ID"


@given("een klant die als partij is geregistreerd", target_fixture="partij")
def geregistreerd(consumer: Consumer) -> Resource:
    return consumer.register("partij", PARTIJ)


@when("een partij wordt geregistreerd met", target_fixture="partij")
def geregistreerd_met(consumer: Consumer, datatable: Table) -> Resource:
    return consumer.register("partij", attributen("partij", datatable))


@given("een andere partij met een eigen burgerservicenummer")
def andere_partij_met_bsn(consumer: Consumer) -> None:
    """Make what a search must not find."""
    bsn_vastgelegd(consumer, consumer.register("partij", PARTIJ))


@when("bij de partij een vrij burgerservicenummer wordt vastgelegd", target_fixture="identificator")
def bsn_vastgelegd(consumer: Consumer, partij: Resource) -> Resource:
    vrij = consumer.choose(bsn.TEST_RANGE, lambda nummer: consumer.in_use("partijidentificator", BSN, nummer))
    return consumer.register(
        "partijidentificator",
        {
            "Partij": partij,
            "Partij-identificator.Soort object": "Ingeschreven Persoon",
            "Partij-identificator.Soort object ID": "Burgerservicenummer",
            "Partij-identificator.Register": "Basisregistratie Personen",
            BSN: vrij,
        },
    )


@when("de consumer de partij verwijdert")
def verwijdert(consumer: Consumer, partij: Resource) -> None:
    consumer.remove(partij)


@then("heeft de opgevraagde partij die gegevens")
def heeft_die_gegevens(consumer: Consumer, partij: Resource) -> None:
    expect_attributes(consumer, consumer.read(partij), where="De opgevraagde partij")


@then("heeft de opgevraagde partij-identificator die gegevens")
def identificator_heeft_die_gegevens(consumer: Consumer, identificator: Resource) -> None:
    expect_attributes(consumer, consumer.read(identificator), where="De opgevraagde partij-identificator")


@then("leidt zoeken op dat burgerservicenummer alleen naar de partij")
def leidt_naar_de_partij(consumer: Consumer, identificator: Resource, partij: Resource) -> None:
    gevonden = consumer.search("partijidentificator", {BSN: identificator.written[BSN]})
    partijen = [Resource("partij", str(consumer.observed(rij, "Partij")), None) for rij in gevonden]
    expect_found(partijen, [partij], what="Zoeken op het burgerservicenummer")


@then("bestaat de partij niet meer")
def bestaat_niet_meer(consumer: Consumer, partij: Resource) -> None:
    expect_absent(consumer.fetch(partij), what="De verwijderde partij")
