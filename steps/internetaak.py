"""Steps about interne taken."""

from collections.abc import Mapping
from datetime import UTC, datetime

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_count,
    expect_empty,
    expect_found,
    expect_kept,
    expect_now,
    expect_references,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.needs import attribute_of, needs
from klantinteracties_conformance.consumer.phrases import finding, finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.actor import registreer_medewerker
from steps.voorbeelden import (
    ANDERE_TAAK,
    TAAK,
    attributen,
    registreer_klantcontact,
    teksten,
)

OPGEVRAAGD = read("internetaak")
OPEN = message("doing-find-open-tasks")


def _registreer(
    consumer: Consumer, actor: Resource, klantcontact: Resource, taak: Mapping[str, str] = TAAK
) -> Resource:
    values: dict[str, Value] = {**taak, "Actor": actor, "Klantcontact": klantcontact}
    return consumer.register("internetaak", values)


def _registreer_met(
    consumer: Consumer, tabel: ObjectTable, actor: Resource, klantcontact: Resource
) -> Resource:
    return consumer.register("internetaak", attributen(tabel, Actor=actor, Klantcontact=klantcontact))


def _verwerk(consumer: Consumer, taak: Resource) -> Resource:
    nu = datetime.now(UTC).isoformat(timespec="seconds")
    return consumer.change(taak, {"Status": "Verwerkt", "Verwerkt op": nu})


def _openstaand(consumer: Consumer, actor: Resource) -> list[Resource]:
    return consumer.search("internetaak", {"Status": "Te verwerken", "Actor": actor})


@given("een interne taak voor de medewerker bij het klantcontact", target_fixture="taak")
def voor_de_medewerker(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    return _registreer(consumer, medewerker, klantcontact)


@given("een andere interne taak voor de medewerker bij het klantcontact", target_fixture="andere_taak")
def andere_voor_de_medewerker(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    return _registreer(consumer, medewerker, klantcontact, ANDERE_TAAK)


@given("een verwerkte interne taak voor de medewerker bij het klantcontact", target_fixture="verwerkt")
def verwerkt_voor_de_medewerker(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    """Make what a search for open tasks must not find."""
    return _verwerk(consumer, _registreer(consumer, medewerker, klantcontact, ANDERE_TAAK))


@given("een interne taak voor de actor bij het klantcontact", target_fixture="taak")
def voor_de_actor(consumer: Consumer, actor: Resource, klantcontact: Resource) -> Resource:
    return _registreer(consumer, actor, klantcontact)


@given("een interne taak voor de afdeling bij het klantcontact", target_fixture="taak")
@when("een interne taak voor de afdeling bij het klantcontact wordt geregistreerd", target_fixture="taak")
def voor_de_afdeling(consumer: Consumer, afdeling: Resource, klantcontact: Resource) -> Resource:
    return _registreer(consumer, afdeling, klantcontact)


@when("een interne taak voor de medewerker bij het klantcontact wordt geregistreerd", target_fixture="taak")
def geregistreerd(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    return _registreer(consumer, medewerker, klantcontact)


@when(
    "een interne taak voor de medewerker wordt geregistreerd met teksten van deze lengte",
    target_fixture="taak",
)
@table_of("internetaak")
def met_lange_teksten(
    consumer: Consumer, medewerker: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    values: dict[str, Value] = {**TAAK, **teksten(datatable)}
    return consumer.register("internetaak", {**values, "Actor": medewerker, "Klantcontact": klantcontact})


@when("nog een interne taak met hetzelfde nummer wordt geregistreerd")
def met_hetzelfde_nummer(consumer: Consumer, taak: Resource) -> None:
    # Refused or given another number: either way the number stays that of one task.
    consumer.submit("internetaak", taak.sent)


@given("een interne taak voor iemand anders")
def voor_iemand_anders(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_taak_van_een_ander)


def _taak_van_een_ander(consumer: Consumer) -> None:
    actor = registreer_medewerker(consumer, "Sjoerd Bremveld")
    _registreer(consumer, actor, registreer_klantcontact(consumer))


@given("een interne taak die is geregistreerd met", target_fixture="taak")
@table_of("internetaak")
def is_geregistreerd_met(
    consumer: Consumer, medewerker: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _registreer_met(consumer, datatable, medewerker, klantcontact)


@when("een interne taak voor de afdeling bij het klantcontact wordt geregistreerd met", target_fixture="taak")
@table_of("internetaak")
def voor_de_afdeling_met(
    consumer: Consumer, afdeling: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _registreer_met(consumer, datatable, afdeling, klantcontact)


@when(
    "voor de afdeling een nieuwe interne taak bij hetzelfde klantcontact wordt geregistreerd met",
    target_fixture="nieuwe_taak",
)
@table_of("internetaak")
def nieuwe_voor_de_afdeling(
    consumer: Consumer, afdeling: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _registreer_met(consumer, datatable, afdeling, klantcontact)


@when(
    "voor de collega een nieuwe interne taak bij hetzelfde klantcontact wordt geregistreerd met",
    target_fixture="nieuwe_taak",
)
@table_of("internetaak")
def nieuwe_voor_de_collega(
    consumer: Consumer, collega: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _registreer_met(consumer, datatable, collega, klantcontact)


@when("een medewerker de interne taak wijzigt met", target_fixture="taak")
@table_of("internetaak")
def wijzigt_met(consumer: Consumer, taak: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(taak, attributen(datatable))


@when("de openstaande interne taken van de medewerker worden gezocht", target_fixture="gevonden")
def openstaand_van_medewerker(consumer: Consumer, medewerker: Resource) -> list[Resource]:
    return _openstaand(consumer, medewerker)


@when("de openstaande interne taken van de afdeling worden gezocht", target_fixture="gevonden")
def openstaand_van_afdeling(consumer: Consumer, afdeling: Resource) -> list[Resource]:
    return _openstaand(consumer, afdeling)


@when("de interne taken van het klantcontact worden opgehaald", target_fixture="gevonden")
def van_klantcontact(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    return consumer.search("internetaak", {"Klantcontact": klantcontact})


@when("de interne taak met haar klantcontact wordt opgevraagd", target_fixture="getoond")
def met_haar_klantcontact(consumer: Consumer, taak: Resource) -> tuple[Resource, Resource]:
    getoond = consumer.read(taak)
    return getoond, consumer.read(consumer.follow(getoond, "Klantcontact"))


@when("de interne taak op verwerkt wordt gezet", target_fixture="taak")
def op_verwerkt(consumer: Consumer, taak: Resource) -> Resource:
    return _verwerk(consumer, taak)


@then("heeft de getoonde interne taak haar gegevens")
def getoonde_taak(consumer: Consumer, getoond: tuple[Resource, Resource]) -> None:
    expect_attributes(consumer, getoond[0], where=message("about-shown", object_type="internetaak"))


@then("heeft het getoonde klantcontact zijn onderwerp en inhoud")
def getoond_klantcontact(
    consumer: Consumer, getoond: tuple[Resource, Resource], klantcontact: Resource
) -> None:
    gezien = klantcontact.seen_as(getoond[1])
    expect_attributes(
        consumer,
        gezien,
        where=message("about-shown", object_type="klantcontact"),
        names=["Onderwerp", "Inhoud"],
    )


@then("heeft het getoonde klantcontact zijn kanaal")
def getoond_kanaal(consumer: Consumer, getoond: tuple[Resource, Resource], klantcontact: Resource) -> None:
    gezien = klantcontact.seen_as(getoond[1])
    where = message("about-shown", object_type="klantcontact")
    expect_attributes(consumer, gezien, where=where, names=["Kanaal"])


@then("bevat het antwoord op de registratie van de interne taak die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, taak: Resource) -> None:
    expect_attributes(consumer, taak, where=message("about-registration-answer"))


@then("bevat het antwoord op de wijziging van de interne taak die gegevens")
def antwoord_op_wijziging(consumer: Consumer, taak: Resource) -> None:
    expect_attributes(consumer, taak, where=message("about-change-answer"))


@then("is de interne taak op haar ID op te vragen")
def op_te_vragen(consumer: Consumer, taak: Resource) -> None:
    expect_kept(consumer, [taak], [consumer.read(taak)], "ID")


@then("heeft de opgevraagde interne taak die gegevens")
@then("is de interne taak verwerkt en is het moment vastgelegd")
def heeft_die_gegevens(consumer: Consumer, taak: Resource) -> None:
    expect_attributes(consumer, consumer.read(taak), where=OPGEVRAAGD)


@then("zijn de andere gegevens van de interne taak ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, taak: Resource) -> None:
    expect_unchanged(consumer, consumer.read(taak), where=message("about-task-handled"))


@then("is bij de opgevraagde interne taak ingevuld")
@table_of("internetaak")
@needs(attribute_of("internetaak", "Toegewezen op"))
def is_ingevuld(consumer: Consumer, taak: Resource, datatable: ObjectTable) -> None:
    # The moments of the table are examples of what the provider fills in.
    gelezen, names = consumer.read(taak), list(attributen(datatable))
    expect_attributes(consumer, gelezen, where=OPGEVRAAGD, names=names)
    expect_now(consumer, gelezen, names, where=OPGEVRAAGD)


@then("is de opgevraagde interne taak aan de afdeling toegewezen en niet aan een")
@table_of("internetaak")
def aan_de_afdeling(consumer: Consumer, taak: Resource, afdeling: Resource, datatable: ObjectTable) -> None:
    # The table names another kind of actor, which none is: all kinds are assigned in one place.
    to: dict[str, Resource | None] = dict.fromkeys(attributen(datatable), afdeling)
    expect_references(consumer, consumer.read(taak), to, where=OPGEVRAAGD)


@then("heeft de opgevraagde nieuwe interne taak die gegevens")
def nieuwe_heeft_die_gegevens(consumer: Consumer, nieuwe_taak: Resource) -> None:
    expect_attributes(consumer, consumer.read(nieuwe_taak), where=OPGEVRAAGD)


@then("zijn de interne taak en de nieuwe interne taak bij het klantcontact te vinden")
def oude_en_nieuwe(consumer: Consumer, klantcontact: Resource, taak: Resource, nieuwe_taak: Resource) -> None:
    what = finding_of("internetaak", "klantcontact")
    expect_found(van_klantcontact(consumer, klantcontact), [taak, nieuwe_taak], what=what)


@then("is de nieuwe interne taak de enige openstaande van de afdeling")
def enige_van_de_afdeling(consumer: Consumer, afdeling: Resource, nieuwe_taak: Resource) -> None:
    expect_found(_openstaand(consumer, afdeling), [nieuwe_taak], what=finding("internetaak"))


@then("is de nieuwe interne taak de enige openstaande van de collega")
def enige_van_de_collega(consumer: Consumer, collega: Resource, nieuwe_taak: Resource) -> None:
    expect_found(_openstaand(consumer, collega), [nieuwe_taak], what=finding("internetaak"))


@then("wordt alleen die interne taak gevonden")
def alleen_die_gevonden(gevonden: list[Resource], taak: Resource) -> None:
    expect_found(gevonden, [taak], what=finding("internetaak"))


@then("heeft de gevonden interne taak die gegevens")
def gevonden_taak(consumer: Consumer, gevonden: list[Resource], taak: Resource) -> None:
    expect_found(gevonden, [taak], what=finding("internetaak"))
    expect_attributes(consumer, taak.seen_as(gevonden[0]), where=found("internetaak"))


@then("heeft de medewerker geen openstaande interne taken meer")
def geen_openstaande(consumer: Consumer, medewerker: Resource) -> None:
    expect_found(_openstaand(consumer, medewerker), [], what=OPEN)


@then("heeft de medewerker alleen de andere interne taak nog openstaan")
def alleen_de_andere(consumer: Consumer, medewerker: Resource, andere_taak: Resource) -> None:
    expect_found(_openstaand(consumer, medewerker), [andere_taak], what=OPEN)


@then("is alleen de verwerkte interne taak bij de verwerkte taken van de medewerker te vinden")
def alleen_de_verwerkte(consumer: Consumer, medewerker: Resource, taak: Resource) -> None:
    gevonden = consumer.search("internetaak", {"Status": "Verwerkt", "Actor": medewerker})
    expect_found(gevonden, [taak], what=message("doing-find-handled-tasks"))


@then("worden beide interne taken gevonden")
def beide_gevonden(gevonden: list[Resource], taak: Resource, verwerkt: Resource) -> None:
    expect_found(gevonden, [taak, verwerkt], what=finding("internetaak"))


@then("staan beide ook op kleine bladzijden en in het aantal, waar daarom te vragen is")
def beide_op_bladzijden(
    consumer: Consumer, klantcontact: Resource, taak: Resource, verwerkt: Resource
) -> None:
    zoekvraag = {"Klantcontact": klantcontact}
    if consumer.offers("page size"):
        gevonden = consumer.search("internetaak", zoekvraag, page_size=1)
        expect_found(gevonden, [taak, verwerkt], what=finding("internetaak"))
    if consumer.offers("count"):
        expect_count(consumer.count("internetaak", zoekvraag), 2, what=finding("internetaak"))


@then("is alleen die interne taak bij het klantcontact te vinden")
def alleen_die_bij_klantcontact(consumer: Consumer, klantcontact: Resource, taak: Resource) -> None:
    alleen_die_gevonden(van_klantcontact(consumer, klantcontact), taak)


@then("is alleen die interne taak bij het klantcontact te vinden, met die gegevens")
def alleen_die_met_gegevens(consumer: Consumer, klantcontact: Resource, taak: Resource) -> None:
    gevonden_taak(consumer, van_klantcontact(consumer, klantcontact), taak)


@then("is alleen die interne taak op haar nummer te vinden")
def op_nummer(consumer: Consumer, taak: Resource) -> None:
    expect_found(
        consumer.search_same(taak, "Nummer"),
        [taak],
        what=message("doing-find-by-number", object_type="internetaak"),
    )


@then("is alleen die interne taak op haar nummer te vinden, met die gegevens")
def op_nummer_met_gegevens(consumer: Consumer, taak: Resource) -> None:
    gevonden_taak(consumer, consumer.search_same(taak, "Nummer"), taak)


@then("is er maar één interne taak met dat nummer")
def maar_een_met_dat_nummer(consumer: Consumer, taak: Resource) -> None:
    gevonden = consumer.search_same(taak, "Nummer")
    expect_found(gevonden, [taak], what=message("doing-find-by-number-again"))


@then("is van de opgevraagde interne taak nog geen moment van verwerken vastgelegd")
def nog_niet_verwerkt(consumer: Consumer, taak: Resource) -> None:
    expect_empty(consumer, consumer.read(taak), ["Verwerkt op"], where=OPGEVRAAGD)
