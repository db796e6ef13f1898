"""Steps about digitale adressen, of a betrokkene and of a partij."""

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_found,
    expect_kept,
    expect_references,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.phrases import finding, finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.betrokkene import registreer_betrokkene
from steps.partij import registreer_partij
from steps.voorbeelden import (
    attributen,
    drie_adressen,
    eigen_adres,
    kleine_bladzijde,
    registreer_klantcontact,
)

BIJ_PARTIJ = finding_of("digitaaladres", "partij")
BIJ_BETROKKENE = finding_of("digitaaladres", "betrokkene")


def _registreer(consumer: Consumer, van: str, wie: Resource) -> Resource:
    adres = {"Soort digitaal adres": "E-mail", "Adres": eigen_adres(), "Omschrijving": "privé"}
    return consumer.register("digitaaladres", {**adres, van: wie})


def _registreer_met(consumer: Consumer, tabel: ObjectTable, van: str, wie: Resource) -> Resource:
    values: dict[str, Value] = {**attributen(tabel, **{van: wie}), van: wie}
    return consumer.register("digitaaladres", values)


@given("een digitaal adres van de betrokkene", target_fixture="adres")
def van_betrokkene(consumer: Consumer, betrokkene: Resource) -> Resource:
    return _registreer(consumer, "Betrokkene", betrokkene)


def _registreer_drie(consumer: Consumer, van: str, wie: Resource) -> list[Resource]:
    return [consumer.register("digitaaladres", {**adres, van: wie}) for adres in drie_adressen()]


@given("drie digitale adressen van de betrokkene", target_fixture="adressen")
def drie_van_betrokkene(consumer: Consumer, betrokkene: Resource) -> list[Resource]:
    return _registreer_drie(consumer, "Betrokkene", betrokkene)


@given("drie digitale adressen van de partij", target_fixture="adressen")
def drie_van_partij(consumer: Consumer, partij: Resource) -> list[Resource]:
    return _registreer_drie(consumer, "Partij", partij)


@given("een digitaal adres van een andere betrokkene")
def van_andere_betrokkene(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_bij_andere_betrokkene)


def _bij_andere_betrokkene(consumer: Consumer) -> None:
    ander = registreer_betrokkene(consumer, registreer_klantcontact(consumer))
    _registreer(consumer, "Betrokkene", ander)


@given("een digitaal adres van de partij", target_fixture="adres")
@when("bij de partij een digitaal adres wordt vastgelegd", target_fixture="adres")
def van_partij(consumer: Consumer, partij: Resource) -> Resource:
    return _registreer(consumer, "Partij", partij)


@when("bij de partij een digitaal adres wordt vastgelegd met", target_fixture="adres")
@table_of("digitaaladres")
def bij_partij(consumer: Consumer, partij: Resource, datatable: ObjectTable) -> Resource:
    return _registreer_met(consumer, datatable, "Partij", partij)


@given("een andere klant met hetzelfde digitale adres", target_fixture="andere_partij")
def andere_met_zelfde_adres(consumer: Consumer, adres: Resource) -> Resource:
    andere = registreer_partij(consumer)
    names = ("Soort digitaal adres", "Adres", "Omschrijving")
    consumer.register("digitaaladres", {**{name: adres.written[name] for name in names}, "Partij": andere})
    return andere


@given("een digitaal adres van een andere partij")
def van_andere_partij(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_bij_andere_partij)


def _bij_andere_partij(consumer: Consumer) -> None:
    _registreer(consumer, "Partij", registreer_partij(consumer))


@given("bij de partij is als voorkeur een digitaal adres vastgelegd met", target_fixture="adres")
@when("bij de partij als voorkeur een digitaal adres wordt vastgelegd met", target_fixture="adres")
@table_of("digitaaladres")
def als_voorkeur(
    consumer: Consumer, partij: Resource, datatable: ObjectTable, voor_de_wijziging: dict[str, Resource]
) -> Resource:
    adres = _registreer_met(consumer, datatable, "Partij", partij)
    voor_de_wijziging["voorkeur"] = consumer.change(partij, {"Voorkeurs digitaal adres": adres})
    return adres


@when("bij de betrokkene een digitaal adres wordt vastgelegd met", target_fixture="adres")
@table_of("digitaaladres")
def bij_betrokkene(consumer: Consumer, betrokkene: Resource, datatable: ObjectTable) -> Resource:
    return _registreer_met(consumer, datatable, "Betrokkene", betrokkene)


@when("een medewerker het digitale adres wijzigt met", target_fixture="adres")
@table_of("digitaaladres")
def wijzigt_met(consumer: Consumer, adres: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(adres, attributen(datatable))


@when("de digitale adressen van de betrokkene worden gezocht", target_fixture="gevonden")
def gezocht_van_betrokkene(consumer: Consumer, betrokkene: Resource) -> list[Resource]:
    return consumer.search("digitaaladres", {"Betrokkene": betrokkene})


@when("de digitale adressen van de partij worden gezocht", target_fixture="gevonden")
def gezocht_van_partij(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search("digitaaladres", {"Partij": partij}, page_size=kleine_bladzijde(consumer, 2))


@when("de contactgegevens van de klant via de betrokkene worden opgezocht", target_fixture="gevonden")
def via_de_betrokkene(consumer: Consumer, betrokkene: Resource) -> list[Resource]:
    gevonden = consumer.follow(consumer.read(betrokkene), "Partij")
    return consumer.search("digitaaladres", {"Partij": consumer.read(gevonden)})


@when("de partij op haar digitale adres wordt gezocht", target_fixture="gevonden")
def partij_gezocht(consumer: Consumer, adres: Resource) -> list[Resource]:
    rijen = consumer.search("digitaaladres", {"Adres": adres.written["Adres"]})
    # A row of nobody stands for itself: it isn't the partij that is expected, whichever row comes first.
    return [consumer.follow(rij, "Partij") if consumer.observed(rij, "Partij") else rij for rij in rijen]


@then("worden beide klanten gevonden")
def beide_klanten(gevonden: list[Resource], partij: Resource, andere_partij: Resource) -> None:
    expect_found(gevonden, [partij, andere_partij], what=message("doing-find-by-shared-address"))


@then("worden precies die digitale adressen gevonden, elk met zijn gegevens")
def precies_die_gevonden(consumer: Consumer, gevonden: list[Resource], adressen: list[Resource]) -> None:
    expect_found(gevonden, adressen, what=finding("digitaaladres"))
    rijen = {rij.id: rij for rij in gevonden}
    for adres in adressen:
        expect_attributes(consumer, adres.seen_as(rijen[adres.id]), where=found("digitaaladres"))


@then("is het digitale adres op zijn ID op te vragen")
def op_te_vragen(consumer: Consumer, adres: Resource) -> None:
    expect_kept(consumer, [adres], [consumer.read(adres)], "ID")


@then("bevat het antwoord op de registratie van het digitale adres die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, adres: Resource) -> None:
    expect_attributes(consumer, adres, where=message("about-registration-answer"))


@then("heeft het opgevraagde digitale adres die gegevens")
def heeft_die_gegevens(consumer: Consumer, adres: Resource) -> None:
    expect_attributes(consumer, consumer.read(adres), where=read("digitaaladres"))


@then("zijn de andere gegevens van het digitale adres ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, adres: Resource) -> None:
    where = message("about-changed-only", object_type="digitaaladres", attributes=adres.changed)
    expect_unchanged(consumer, consumer.read(adres), where=where)


@then("verwijst het opgevraagde digitale adres alleen naar de betrokkene")
def alleen_naar_betrokkene(consumer: Consumer, adres: Resource, betrokkene: Resource) -> None:
    to = {"Betrokkene": betrokkene, "Partij": None}
    expect_references(consumer, consumer.read(adres), to, where=read("digitaaladres"))


@then("verwijst het opgevraagde digitale adres alleen naar de partij")
def alleen_naar_partij(consumer: Consumer, adres: Resource, partij: Resource) -> None:
    to = {"Partij": partij, "Betrokkene": None}
    expect_references(consumer, consumer.read(adres), to, where=read("digitaaladres"))


@then("wordt alleen dat digitale adres gevonden")
def alleen_dat_gevonden(gevonden: list[Resource], adres: Resource) -> None:
    expect_found(gevonden, [adres], what=message("doing-find-contact-details"))


@then("heeft het gevonden digitale adres zijn gegevens")
def gevonden_gegevens(consumer: Consumer, gevonden: list[Resource], adres: Resource) -> None:
    expect_found(gevonden, [adres], what=message("doing-find-contact-details"))
    expect_attributes(consumer, adres.seen_as(gevonden[0]), where=found("digitaaladres"))


@then("heeft de betrokkene zelf geen digitaal adres")
def betrokkene_zonder_adres(consumer: Consumer, betrokkene: Resource) -> None:
    expect_found(consumer.search("digitaaladres", {"Betrokkene": betrokkene}), [], what=BIJ_BETROKKENE)


@then("heeft de partij zelf geen digitaal adres")
def partij_zonder_adres(consumer: Consumer, partij: Resource) -> None:
    expect_found(consumer.search("digitaaladres", {"Partij": partij}), [], what=BIJ_PARTIJ)


@then("is alleen dat digitale adres bij de betrokkene te vinden")
def alleen_bij_betrokkene(consumer: Consumer, betrokkene: Resource, adres: Resource) -> None:
    expect_found(consumer.search("digitaaladres", {"Betrokkene": betrokkene}), [adres], what=BIJ_BETROKKENE)


@then("is alleen dat digitale adres bij de partij te vinden")
def alleen_bij_partij(consumer: Consumer, partij: Resource, adres: Resource) -> None:
    expect_found(consumer.search("digitaaladres", {"Partij": partij}), [adres], what=BIJ_PARTIJ)


@then("verwijst de opgevraagde partij naar dat digitale adres als voorkeur")
def voorkeur(consumer: Consumer, partij: Resource, adres: Resource) -> None:
    to = {"Voorkeurs digitaal adres": adres}
    expect_references(consumer, consumer.read(partij), to, where=read("partij"))


@then("verwijst de op nummer gevonden partij naar dat digitale adres als voorkeur")
def voorkeur_gevonden(consumer: Consumer, partij: Resource, adres: Resource) -> None:
    gevonden = consumer.search_same(partij, "Nummer")
    expect_found(gevonden, [partij], what=message("doing-find-one", object_type="partij"))
    to = {"Voorkeurs digitaal adres": adres}
    expect_references(consumer, gevonden[0], to, where=found("partij"))


@then("noemt het antwoord op de wijziging van de partij dat digitale adres als voorkeur")
def voorkeur_in_antwoord(consumer: Consumer, adres: Resource, voor_de_wijziging: dict[str, Resource]) -> None:
    to = {"Voorkeurs digitaal adres": adres}
    expect_references(consumer, voor_de_wijziging["voorkeur"], to, where=message("about-change-answer"))


@then("heeft het enige digitale adres dat bij de partij te vinden is deze gegevens")
@table_of("digitaaladres")
def enige_bij_partij(consumer: Consumer, partij: Resource, adres: Resource, datatable: ObjectTable) -> None:
    gevonden = consumer.search("digitaaladres", {"Partij": partij})
    expect_found(gevonden, [adres], what=BIJ_PARTIJ)
    names = attributen(datatable)
    expect_attributes(consumer, adres.seen_as(gevonden[0]), where=found("digitaaladres"), names=names)
