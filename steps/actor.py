"""Steps about actoren and their part in a klantcontact."""

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.expectations import (
    expect_among,
    expect_attributes,
    expect_found,
    expect_references,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.phrases import finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import (
    AFDELING,
    FICTIEVE_ACTOR,
    MEDEWERKER,
    NAAM_MET_LEESTEKENS,
    SYSTEEM,
    attributen,
    eigen,
    eigen_adres,
    registreer_klantcontact,
    teksten,
)

CODES = {name: value for name, value in FICTIEVE_ACTOR.items() if name.startswith("Actoridentificator.")}


def registreer_medewerker(consumer: Consumer, naam: str) -> Resource:
    """Register an employee under a name of its own."""
    return consumer.register("actor", {**MEDEWERKER, "Naam": eigen(naam)})


def _koppel(consumer: Consumer, actor: Resource, klantcontact: Resource) -> Resource:
    return consumer.register("actorklantcontact", {"Actor": actor, "Klantcontact": klantcontact})


def _gekoppeld(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    """Return the actoren that the provider finds with a klantcontact, each as a bare reference."""
    koppelingen = consumer.search("actorklantcontact", {"Klantcontact": klantcontact})
    for koppeling in koppelingen:
        expect_references(
            consumer, koppeling, {"Klantcontact": klantcontact}, where=found("actorklantcontact")
        )
    return [Resource("actor", str(consumer.observed(koppeling, "Actor")), None) for koppeling in koppelingen]


@given("een medewerker die als actor is geregistreerd", target_fixture="medewerker")
def medewerker_geregistreerd(consumer: Consumer) -> Resource:
    return registreer_medewerker(consumer, "Noëlle Kersenbloem")


@given(
    "een medewerker met een lange naam met leestekens, die niet meer actief is", target_fixture="medewerker"
)
def medewerker_met_leestekens(consumer: Consumer) -> Resource:
    eigen_aan_hem = {"Naam": eigen(NAAM_MET_LEESTEKENS), "Indicatie actief": "Nee"}
    identificator = {**CODES, "Actoridentificator.Object ID": eigen_adres()}
    return consumer.register("actor", {**MEDEWERKER, **identificator, **eigen_aan_hem})


@given("een collega die als actor is geregistreerd", target_fixture="collega")
def collega_geregistreerd(consumer: Consumer) -> Resource:
    return registreer_medewerker(consumer, "Thijs Wolkenveld")


@given("een afdeling die als actor is geregistreerd", target_fixture="afdeling")
def afdeling_geregistreerd(consumer: Consumer) -> Resource:
    return consumer.register("actor", {**AFDELING, "Naam": eigen("Afdeling vergunningen")})


@given("een geautomatiseerde actor die als actor is geregistreerd", target_fixture="systeem")
def systeem_geregistreerd(consumer: Consumer) -> Resource:
    return consumer.register("actor", {**SYSTEEM, "Naam": eigen("Mailverwerking")})


@given("een actor die met fictieve waarden in de lege cellen is geregistreerd als", target_fixture="actor")
@table_of("actor")
def fictieve_actor_geregistreerd(consumer: Consumer, datatable: ObjectTable) -> Resource:
    naam = eigen("Balie Testdorp")
    fictief = {**FICTIEVE_ACTOR, "Naam": naam, "Actoridentificator.Object ID": eigen_adres()}
    gegeven = {"Naam": None, "Indicatie actief": None, **attributen(datatable)}
    return consumer.register("actor", {name: value or fictief.get(name) for name, value in gegeven.items()})


@given("de actor is aan het klantcontact gekoppeld")
@when("de actor aan het klantcontact wordt gekoppeld")
def actor_is_gekoppeld(consumer: Consumer, actor: Resource, klantcontact: Resource) -> None:
    _koppel(consumer, actor, klantcontact)


@given("de medewerker is aan het klantcontact gekoppeld", target_fixture="koppeling")
def medewerker_is_gekoppeld(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    return _koppel(consumer, medewerker, klantcontact)


@given("een ander klantcontact waaraan iemand anders is gekoppeld")
def ander_met_actor(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_klantcontact_met_actor)


def _klantcontact_met_actor(consumer: Consumer) -> None:
    _koppel(consumer, registreer_medewerker(consumer, "Sjoerd Bremveld"), registreer_klantcontact(consumer))


@when("een actor wordt geregistreerd met", target_fixture="actor")
@table_of("actor")
def geregistreerd_met(consumer: Consumer, datatable: ObjectTable) -> Resource:
    return consumer.register("actor", attributen(datatable))


@when("een afdeling als actor wordt geregistreerd met teksten van deze lengte", target_fixture="actor")
@table_of("actor")
def afdeling_met_lange_teksten(consumer: Consumer, datatable: ObjectTable) -> Resource:
    naam = eigen("Afdeling vergunningen")
    return consumer.register("actor", {**AFDELING, "Naam": naam, **teksten(datatable)})


@when("een medewerker als actor wordt geregistreerd met teksten van deze lengte", target_fixture="actor")
@table_of("actor")
def medewerker_met_lange_teksten(consumer: Consumer, datatable: ObjectTable) -> Resource:
    naam = eigen("Noëlle Kersenbloem")
    return consumer.register("actor", {**MEDEWERKER, **CODES, "Naam": naam, **teksten(datatable)})


@when("de actoren worden gezocht op de naam van de medewerker", target_fixture="gevonden")
def gezocht_op_naam(consumer: Consumer, medewerker: Resource) -> list[Resource]:
    return consumer.search("actor", {"Naam": medewerker.written["Naam"]})


@when("de gegevens van de medewerker worden gewijzigd met", target_fixture="medewerker")
@table_of("actor")
def medewerker_gewijzigd_met(consumer: Consumer, medewerker: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(medewerker, attributen(datatable))


@then("bevat het antwoord op de wijziging van de medewerker die gegevens")
def antwoord_op_wijziging(consumer: Consumer, medewerker: Resource) -> None:
    expect_attributes(consumer, medewerker, where=message("about-change-answer"))


@then("heeft de opgevraagde medewerker die gegevens")
def medewerker_heeft_die_gegevens(consumer: Consumer, medewerker: Resource) -> None:
    expect_attributes(consumer, consumer.read(medewerker), where=read("actor"))


@then("zijn de andere gegevens van de medewerker ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, medewerker: Resource) -> None:
    where = message("about-changed-only", object_type="actor", attributes=medewerker.changed)
    expect_unchanged(consumer, consumer.read(medewerker), where=where)


@when("de medewerker aan het klantcontact wordt gekoppeld", target_fixture="koppeling")
def medewerker_gekoppeld(consumer: Consumer, medewerker: Resource, klantcontact: Resource) -> Resource:
    return _koppel(consumer, medewerker, klantcontact)


@when("de medewerker aan het klantcontact wordt gekoppeld met", target_fixture="koppeling")
@table_of("actorklantcontact")
def medewerker_gekoppeld_met(
    consumer: Consumer, medewerker: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _koppel_zoals(consumer, datatable, medewerker, klantcontact)


@when("de collega aan het klantcontact wordt gekoppeld met", target_fixture="koppeling")
@table_of("actorklantcontact")
def collega_gekoppeld_met(
    consumer: Consumer, collega: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _koppel_zoals(consumer, datatable, collega, klantcontact)


@when("de geautomatiseerde actor aan het klantcontact wordt gekoppeld met", target_fixture="koppeling")
@table_of("actorklantcontact")
def systeem_gekoppeld_met(
    consumer: Consumer, systeem: Resource, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    return _koppel_zoals(consumer, datatable, systeem, klantcontact)


def _koppel_zoals(
    consumer: Consumer, tabel: ObjectTable, actor: Resource, klantcontact: Resource
) -> Resource:
    """Link as the table of a case has it; what it leaves out, a link needs all the same."""
    genoemd = attributen(tabel, Actor=actor, Klantcontact=klantcontact)
    return consumer.register("actorklantcontact", {"Actor": actor, "Klantcontact": klantcontact, **genoemd})


@when("de medewerker aan beide klantcontacten wordt gekoppeld")
def aan_beide_gekoppeld(
    consumer: Consumer, medewerker: Resource, klantcontact: Resource, ander_klantcontact: Resource
) -> None:
    for contact in (klantcontact, ander_klantcontact):
        _koppel(consumer, medewerker, contact)


@then("zijn precies die klantcontacten bij de medewerker te vinden")
def klantcontacten_van_medewerker(
    consumer: Consumer, medewerker: Resource, klantcontact: Resource, ander_klantcontact: Resource
) -> None:
    koppelingen = consumer.search("actorklantcontact", {"Actor": medewerker})
    gevonden = [consumer.follow(koppeling, "Klantcontact") for koppeling in koppelingen]
    expect_found(
        gevonden,
        [klantcontact, ander_klantcontact],
        what=message("doing-find-of-employee", object_type="klantcontact"),
    )


@then("bestaan de partij en de medewerker nog")
def bestaan_nog(consumer: Consumer, partij: Resource, medewerker: Resource) -> None:
    for wie in (partij, medewerker):
        consumer.read(wie)


@then("wordt de medewerker gevonden en de collega niet")
def medewerker_gevonden(gevonden: list[Resource], medewerker: Resource, collega: Resource) -> None:
    expect_among(gevonden, present=medewerker, absent=collega, what=message("doing-find-by-employee-name"))


@then("heeft de gevonden medewerker die gegevens")
def gevonden_medewerker(consumer: Consumer, gevonden: list[Resource], medewerker: Resource) -> None:
    rij = next(rij for rij in gevonden if rij.id == medewerker.id)
    expect_attributes(consumer, medewerker.seen_as(rij), where=message("about-employee-found"))


@then("is de actor op naam te vinden, met die gegevens")
def op_naam_te_vinden(consumer: Consumer, actor: Resource, collega: Resource) -> None:
    gevonden = consumer.search("actor", {"Naam": actor.written["Naam"]})
    expect_among(
        gevonden, present=actor, absent=collega, what=message("doing-find-by-name", object_type="actor")
    )
    rij = next(rij for rij in gevonden if rij.id == actor.id)
    expect_attributes(consumer, actor.seen_as(rij), where=found("actor"))


@then("bevat het antwoord op de registratie van de actor die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, actor: Resource) -> None:
    expect_attributes(consumer, actor, where=message("about-registration-answer"))


@then("heeft de opgevraagde actor die gegevens")
def heeft_die_gegevens(consumer: Consumer, actor: Resource) -> None:
    expect_attributes(consumer, consumer.read(actor), where=read("actor"))


@then("verwijst de opgevraagde koppeling naar de medewerker en het klantcontact")
def koppeling_verwijst(
    consumer: Consumer, koppeling: Resource, medewerker: Resource, klantcontact: Resource
) -> None:
    to = {"Actor": medewerker, "Klantcontact": klantcontact}
    expect_references(consumer, consumer.read(koppeling), to, where=read("actorklantcontact"))


@then("bevat het antwoord op het koppelen die gegevens")
def antwoord_op_koppelen(consumer: Consumer, koppeling: Resource) -> None:
    expect_attributes(consumer, koppeling, where=message("about-link-answer"))


@then("is alleen de medewerker als actor bij het klantcontact te vinden")
def alleen_de_medewerker(consumer: Consumer, klantcontact: Resource, medewerker: Resource) -> None:
    expect_found(_gekoppeld(consumer, klantcontact), [medewerker], what=finding_of("actor", "klantcontact"))


@then("is alleen de geautomatiseerde actor als actor bij het klantcontact te vinden")
def alleen_het_systeem(consumer: Consumer, klantcontact: Resource, systeem: Resource) -> None:
    expect_found(_gekoppeld(consumer, klantcontact), [systeem], what=finding_of("actor", "klantcontact"))


@then("is geen actor bij het klantcontact te vinden")
def geen_actor(consumer: Consumer, klantcontact: Resource) -> None:
    expect_found(_gekoppeld(consumer, klantcontact), [], what=finding_of("actor", "klantcontact"))


@then("zijn de medewerker en de collega als actoren bij het klantcontact te vinden")
def medewerker_en_collega(
    consumer: Consumer, klantcontact: Resource, medewerker: Resource, collega: Resource
) -> None:
    gevonden = _gekoppeld(consumer, klantcontact)
    expect_found(gevonden, [medewerker, collega], what=finding_of("actor", "klantcontact"))
