"""Steps about bijlagen: what came with a klantcontact and is kept in another register."""

import uuid

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_found,
    expect_kept,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.needs import needs, search_on
from klantinteracties_conformance.consumer.phrases import finding, finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import attributen, registreer_klantcontact

IDENTIFICATIE = "Bijlageidentificator.Object ID"
BIJ_KLANTCONTACT = finding_of("bijlage", "klantcontact")


def _registreer(consumer: Consumer, klantcontact: Resource, soort: str) -> Resource:
    values: dict[str, Value] = {
        "Klantcontact": klantcontact,
        # An identifier may have forty characters.
        IDENTIFICATIE: f"DOC-{uuid.uuid4()}",
        "Bijlageidentificator.Soort object": soort,
        "Bijlageidentificator.Soort object ID": "Documentnummer",
        "Bijlageidentificator.Register": "Documentenregister",
    }
    return consumer.register("bijlage", values)


def _van(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    return consumer.search("bijlage", {"Klantcontact": klantcontact})


@given("een bijlage bij het klantcontact", target_fixture="bijlage")
@when("bij het klantcontact een bijlage wordt vastgelegd", target_fixture="bijlage")
def bij_klantcontact(consumer: Consumer, klantcontact: Resource) -> Resource:
    return _registreer(consumer, klantcontact, "Brief")


@given("een bijlage bij een ander klantcontact")
def bij_ander_klantcontact(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_elders)


def _elders(consumer: Consumer) -> None:
    _registreer(consumer, registreer_klantcontact(consumer), "Brief")


@when("bij het klantcontact een bijlage wordt vastgelegd met", target_fixture="bijlage")
@table_of("bijlage")
def vastgelegd_met(consumer: Consumer, klantcontact: Resource, datatable: ObjectTable) -> Resource:
    return consumer.register("bijlage", {**attributen(datatable), "Klantcontact": klantcontact})


@when(
    "het bericht en wat erbij was gevoegd als bijlagen bij het klantcontact worden vastgelegd",
    target_fixture="bijlagen",
)
def bericht_en_bijgevoegd(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    return [_registreer(consumer, klantcontact, soort) for soort in ("Bericht", "Foto")]


@when("de bijlagen op die identificatie worden gezocht", target_fixture="gevonden")
@needs(search_on("bijlage", IDENTIFICATIE))
def gezocht_op_identificatie(consumer: Consumer, bijlage: Resource) -> list[Resource]:
    return consumer.search("bijlage", {IDENTIFICATIE: bijlage.written[IDENTIFICATIE]})


@then("wordt alleen die bijlage gevonden, met die gegevens")
def alleen_die_gevonden(consumer: Consumer, gevonden: list[Resource], bijlage: Resource) -> None:
    expect_found(gevonden, [bijlage], what=finding("bijlage"))
    expect_attributes(consumer, bijlage.seen_as(gevonden[0]), where=found("bijlage"))


@when("een medewerker de bijlage wijzigt met", target_fixture="bijlage")
@table_of("bijlage")
def wijzigt_met(consumer: Consumer, bijlage: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(bijlage, attributen(datatable))


@then("is de bijlage op haar ID op te vragen")
def op_te_vragen(consumer: Consumer, bijlage: Resource) -> None:
    expect_kept(consumer, [bijlage], [consumer.read(bijlage)], "ID")


@then("bevat het antwoord op de registratie van de bijlage die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, bijlage: Resource) -> None:
    expect_attributes(consumer, bijlage, where=message("about-registration-answer"))


@then("bevat het antwoord op de wijziging van de bijlage die gegevens")
def antwoord_op_wijziging(consumer: Consumer, bijlage: Resource) -> None:
    expect_attributes(consumer, bijlage, where=message("about-change-answer"))


@then("heeft de opgevraagde bijlage die gegevens")
def heeft_die_gegevens(consumer: Consumer, bijlage: Resource) -> None:
    expect_attributes(consumer, consumer.read(bijlage), where=read("bijlage"))


@then("zijn de andere gegevens van de bijlage ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, bijlage: Resource) -> None:
    where = message("about-changed-only", object_type="bijlage", attributes=bijlage.changed)
    expect_unchanged(consumer, consumer.read(bijlage), where=where)


@then("is alleen die bijlage bij het klantcontact te vinden, met die gegevens")
def alleen_bij_klantcontact(consumer: Consumer, klantcontact: Resource, bijlage: Resource) -> None:
    gevonden = _van(consumer, klantcontact)
    expect_found(gevonden, [bijlage], what=BIJ_KLANTCONTACT)
    expect_attributes(consumer, bijlage.seen_as(gevonden[0]), where=found("bijlage"))


@then("zijn precies die bijlagen bij het klantcontact te vinden, elk met haar gegevens")
def precies_die_bijlagen(consumer: Consumer, klantcontact: Resource, bijlagen: list[Resource]) -> None:
    gevonden = _van(consumer, klantcontact)
    expect_found(gevonden, bijlagen, what=BIJ_KLANTCONTACT)
    rijen = {rij.id: rij for rij in gevonden}
    for bijlage in bijlagen:
        expect_attributes(consumer, bijlage.seen_as(rijen[bijlage.id]), where=found("bijlage"))


@then("is geen bijlage bij het klantcontact te vinden")
def geen_bijlage(consumer: Consumer, klantcontact: Resource) -> None:
    expect_found(_van(consumer, klantcontact), [], what=BIJ_KLANTCONTACT)
