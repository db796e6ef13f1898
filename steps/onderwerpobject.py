"""Steps about onderwerpobjecten."""

import uuid

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_empty,
    expect_found,
    expect_kept,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.phrases import finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import attributen, registreer_klantcontact

VAN = "Was onderwerp van klantcontact"
OVER = "Onderwerp was klantcontact"
ZAAK = "Objectidentificator.Object ID"


def _nieuwe_zaak() -> str:
    """Return the id of a case that nobody has.

    It begins with no zero: whether a provider keeps those is asked by itself (API-BEWAAR-1), and what turns
    red here may not hang on what was drawn.
    """
    return next(drawn for drawn in map(str, iter(uuid.uuid4, None)) if not drawn.startswith("0"))


def _zaak(klantcontact: Resource) -> dict[str, str | Resource | None]:
    return {
        VAN: klantcontact,
        ZAAK: _nieuwe_zaak(),
        "Objectidentificator.Soort object": "zaak",
        "Objectidentificator.Soort object ID": "uuid",
        "Objectidentificator.Register": "zakenregister",
    }


@given("een onderwerpobject bij een ander klantcontact")
def bij_ander_klantcontact(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_elders)


def _elders(consumer: Consumer) -> None:
    consumer.register("onderwerpobject", _zaak(registreer_klantcontact(consumer)))


@given("een eerder geregistreerd klantcontact", target_fixture="eerder")
def eerder_geregistreerd(consumer: Consumer) -> Resource:
    return registreer_klantcontact(consumer)


@when(
    "het eerdere klantcontact als onderwerp van het nieuwe wordt vastgelegd met", target_fixture="onderwerp"
)
@table_of("onderwerpobject")
def eerder_als_onderwerp(
    consumer: Consumer, klantcontact: Resource, eerder: Resource, datatable: ObjectTable
) -> Resource:
    # The case's table has the two references the other way round than the information model; ours is the
    # model's reading (I-15): the earlier klantcontact is the subject of the new one.
    values = attributen(
        datatable,
        Onderwerp_was_klantcontact=eerder,
        Was_onderwerp_van_klantcontact=klantcontact,
    )
    return consumer.register("onderwerpobject", values)


@given("een zaak die onderwerp van het klantcontact is", target_fixture="onderwerp")
@when("een zaak als onderwerp van het klantcontact wordt vastgelegd", target_fixture="onderwerp")
def zaak_als_onderwerp(consumer: Consumer, klantcontact: Resource) -> Resource:
    return consumer.register("onderwerpobject", _zaak(klantcontact))


@given("een zaak die onderwerp van het eerdere klantcontact is", target_fixture="eerder_onderwerp")
def zaak_van_eerder(consumer: Consumer, eerder: Resource) -> Resource:
    return consumer.register("onderwerpobject", _zaak(eerder))


@when("dezelfde zaak als onderwerp van het klantcontact wordt vastgelegd", target_fixture="onderwerp")
def dezelfde_zaak(consumer: Consumer, klantcontact: Resource, eerder_onderwerp: Resource) -> Resource:
    zaak = {**_zaak(klantcontact), ZAAK: eerder_onderwerp.written[ZAAK]}
    return consumer.register("onderwerpobject", zaak)


@when("twee zaken als onderwerp van het klantcontact worden vastgelegd", target_fixture="onderwerpen")
def twee_zaken(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    # An identifier may have forty characters.
    ids = [f"ZAAK{uuid.uuid4()}" for _ in range(2)]
    zaken = [{**_zaak(klantcontact), ZAAK: identifier} for identifier in ids]
    return [consumer.register("onderwerpobject", zaak) for zaak in zaken]


@then("zijn precies die onderwerpen bij het klantcontact te vinden, elk met zijn gegevens")
def precies_die_onderwerpen(consumer: Consumer, klantcontact: Resource, onderwerpen: list[Resource]) -> None:
    gevonden = consumer.search("onderwerpobject", {VAN: klantcontact})
    expect_found(gevonden, onderwerpen, what=finding_of("onderwerpobject", "klantcontact"))
    rijen = {rij.id: rij for rij in gevonden}
    for onderwerp in onderwerpen:
        expect_attributes(consumer, onderwerp.seen_as(rijen[onderwerp.id]), where=found("onderwerpobject"))


@then("is het onderwerpobject op zijn ID op te vragen")
def op_te_vragen(consumer: Consumer, onderwerp: Resource) -> None:
    expect_kept(consumer, [onderwerp], [consumer.read(onderwerp)], "ID")


@then("bevat het antwoord op de registratie van het onderwerpobject die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, onderwerp: Resource) -> None:
    expect_attributes(consumer, onderwerp, where=message("about-registration-answer"))


@when("een medewerker het onderwerpobject wijzigt met", target_fixture="onderwerp")
@table_of("onderwerpobject")
def wijzigt_met(consumer: Consumer, onderwerp: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(onderwerp, attributen(datatable))


@then("bevat het antwoord op de wijziging van het onderwerpobject die gegevens")
def antwoord_op_wijziging(consumer: Consumer, onderwerp: Resource) -> None:
    expect_attributes(consumer, onderwerp, where=message("about-change-answer"))


@then("zijn de andere gegevens van het onderwerpobject ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, onderwerp: Resource) -> None:
    where = message("about-changed-only", object_type="onderwerpobject", attributes=onderwerp.changed)
    expect_unchanged(consumer, consumer.read(onderwerp), where=where)


@then("heeft het opgevraagde onderwerpobject die gegevens")
def heeft_die_gegevens(consumer: Consumer, onderwerp: Resource) -> None:
    expect_attributes(consumer, consumer.read(onderwerp), where=read("onderwerpobject"))


@then("verwijst het opgevraagde onderwerpobject niet naar een eerder klantcontact")
def niet_naar_eerder(consumer: Consumer, onderwerp: Resource) -> None:
    expect_empty(consumer, consumer.read(onderwerp), [OVER], where=read("onderwerpobject"))


@then("leidt de interne taak via haar klantcontact naar die zaak, met haar gegevens")
def van_taak_naar_zaak(consumer: Consumer, taak: Resource, onderwerp: Resource) -> None:
    contact = consumer.follow(consumer.read(taak), "Klantcontact")
    alleen_bij_klantcontact(consumer, onderwerp, contact)


@then("is alleen die zaak bij het klantcontact te vinden, met haar gegevens")
@then("is alleen dat onderwerpobject bij het nieuwe klantcontact te vinden, met die gegevens")
def alleen_bij_klantcontact(consumer: Consumer, onderwerp: Resource, klantcontact: Resource) -> None:
    gevonden = consumer.search("onderwerpobject", {VAN: klantcontact})
    expect_found(gevonden, [onderwerp], what=finding_of("onderwerpobject", "klantcontact"))
    expect_attributes(consumer, onderwerp.seen_as(gevonden[0]), where=found("onderwerpobject"))
