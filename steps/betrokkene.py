"""Steps about the betrokkene bij klantcontact."""

import uuid
from dataclasses import replace

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Answer, Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_empty,
    expect_found,
    expect_kept,
    expect_references,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.needs import needs, search_on
from klantinteracties_conformance.consumer.phrases import finding_of, found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import (
    BETROKKENE,
    VERTEGENWOORDIGER,
    attributen,
    eigen,
    registreer_klantcontact,
    teksten,
)

ACHTERNAAM = "Contactnaam.Achternaam"
OPGEVRAAGD = read("betrokkene")
EIGEN_GEGEVENS = (
    "Contactnaam.Voorletters",
    "Contactnaam.Voornaam",
    "Contactnaam.Voorvoegsel achternaam",
    "Contactnaam.Achternaam",
    "Organisatienaam",
    *(
        f"{adres}.{deel}"
        for adres in ("Bezoekadres", "Correspondentieadres")
        for deel in ("NummeraanduidingID", "Adresregel 1", "Adresregel 2", "Adresregel 3")
    ),
)


def registreer_betrokkene(
    consumer: Consumer, klantcontact: Resource, partij: Resource | None = None
) -> Resource:
    """Register someone's part in a klantcontact, with a name of their own, as a partij or not."""
    return consumer.register("betrokkene", {**BETROKKENE, "Klantcontact": klantcontact, "Partij": partij})


@given("een klant die als betrokkene bij het klantcontact is vastgelegd", target_fixture="betrokkene")
@when("de klant als betrokkene bij het klantcontact wordt vastgelegd", target_fixture="betrokkene")
@when(
    "de klant als betrokkene bij het klantcontact wordt vastgelegd zonder partij",
    target_fixture="betrokkene",
)
def vastgelegd(consumer: Consumer, klantcontact: Resource) -> Resource:
    return registreer_betrokkene(consumer, klantcontact)


@when(
    "de klant en een tweede betrokkene bij het klantcontact worden vastgelegd", target_fixture="betrokkenen"
)
def twee_vastgelegd(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    # Somebody else, who did not begin the contact: a provider may know that there is one who did.
    tweede = consumer.register("betrokkene", {**VERTEGENWOORDIGER, "Klantcontact": klantcontact})
    return [registreer_betrokkene(consumer, klantcontact), tweede]


@given(
    "een klant met een eigen achternaam die als betrokkene bij het klantcontact is vastgelegd",
    target_fixture="betrokkene",
)
def met_eigen_achternaam(consumer: Consumer, klantcontact: Resource) -> Resource:
    naam = {ACHTERNAAM: eigen("Wolkenveld")}
    return consumer.register("betrokkene", {**BETROKKENE, **naam, "Klantcontact": klantcontact})


@when("de betrokkenen op die achternaam worden gezocht", target_fixture="gevonden")
@needs(search_on("betrokkene", ACHTERNAAM))
def gezocht_op_achternaam(consumer: Consumer, betrokkene: Resource) -> list[Resource]:
    return consumer.search("betrokkene", {ACHTERNAAM: betrokkene.written[ACHTERNAAM]})


@then("wordt alleen die betrokkene gevonden, met die gegevens")
def alleen_die_gevonden(consumer: Consumer, gevonden: list[Resource], betrokkene: Resource) -> None:
    expect_found(gevonden, [betrokkene], what=message("doing-find-by-surname"))
    expect_attributes(consumer, betrokkene.seen_as(gevonden[0]), where=found("betrokkene"))


@given("een ander klantcontact met een eigen betrokkene")
def ander_met_betrokkene(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_klantcontact_met_betrokkene)


def _klantcontact_met_betrokkene(consumer: Consumer) -> None:
    registreer_betrokkene(consumer, registreer_klantcontact(consumer))


@when("de klant als betrokkene bij het klantcontact wordt vastgelegd met", target_fixture="betrokkene")
@table_of("betrokkene")
def vastgelegd_met(consumer: Consumer, klantcontact: Resource, datatable: ObjectTable) -> Resource:
    values = attributen(datatable, Klantcontact=klantcontact)
    return consumer.register("betrokkene", {**values, "Klantcontact": klantcontact})


@when(
    "de klant als betrokkene bij het klantcontact wordt vastgelegd met teksten van deze lengte",
    target_fixture="betrokkene",
)
@table_of("betrokkene")
def vastgelegd_met_lange_teksten(
    consumer: Consumer, klantcontact: Resource, datatable: ObjectTable
) -> Resource:
    values: dict[str, Value] = {**BETROKKENE, **teksten(datatable)}
    return consumer.register("betrokkene", {**values, "Klantcontact": klantcontact})


@when(
    "de klant als betrokkene wordt vastgelegd bij een klantcontact dat niet bestaat",
    target_fixture="antwoord",
)
def bij_onbekend_klantcontact(consumer: Consumer) -> Answer:
    nergens = Resource("klantcontact", str(uuid.uuid4()), None)
    return consumer.attempt("betrokkene", {**BETROKKENE, "Klantcontact": nergens})


@given("de partij is als betrokkene bij het klantcontact vastgelegd", target_fixture="betrokkene")
@when("de partij als betrokkene bij het klantcontact wordt vastgelegd", target_fixture="betrokkene")
def partij_vastgelegd(consumer: Consumer, klantcontact: Resource, partij: Resource) -> Resource:
    values: dict[str, Value] = {"Rol": "Klant", "Klantcontact": klantcontact, "Partij": partij}
    return consumer.register("betrokkene", values)


@given(
    "de partij is als andere betrokkene bij het klantcontact vastgelegd", target_fixture="andere_betrokkene"
)
def partij_als_andere_vastgelegd(consumer: Consumer, klantcontact: Resource, partij: Resource) -> Resource:
    values: dict[str, Value] = {**VERTEGENWOORDIGER, "Klantcontact": klantcontact, "Partij": partij}
    return consumer.register("betrokkene", values)


@when("de consumer de andere betrokkene en de koppeling verwijdert")
def verwijdert_betrokkene_en_koppeling(
    consumer: Consumer, andere_betrokkene: Resource, koppeling: Resource
) -> None:
    consumer.remove(andere_betrokkene)
    consumer.remove(koppeling)


@given("de partij is als betrokkene bij het klantcontact vastgelegd met", target_fixture="betrokkene")
@when("de partij als betrokkene bij het klantcontact wordt vastgelegd met", target_fixture="betrokkene")
@table_of("betrokkene")
def partij_vastgelegd_met(
    consumer: Consumer, klantcontact: Resource, partij: Resource, datatable: ObjectTable
) -> Resource:
    values = attributen(datatable, Klantcontact=klantcontact, Partij=partij)
    return consumer.register("betrokkene", {**values, "Klantcontact": klantcontact, "Partij": partij})


@when("een medewerker de betrokkene wijzigt met", target_fixture="betrokkene")
@table_of("betrokkene")
def wijzigt_met(consumer: Consumer, betrokkene: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(betrokkene, attributen(datatable))


@when("de partij aan de betrokkene wordt gekoppeld", target_fixture="betrokkene")
def partij_gekoppeld(consumer: Consumer, betrokkene: Resource, partij: Resource) -> Resource:
    return consumer.change(betrokkene, {"Partij": partij})


@given(
    "een klant die als betrokkene bij het eerdere klantcontact is vastgelegd",
    target_fixture="eerdere_betrokkene",
)
def bij_het_eerdere_vastgelegd(consumer: Consumer, eerder: Resource) -> Resource:
    return registreer_betrokkene(consumer, eerder)


@when(
    "de betrokkene van het eerdere klantcontact bij het nieuwe wordt overgenomen, nu niet als initiator",
    target_fixture="betrokkene",
)
def overgenomen(consumer: Consumer, eerdere_betrokkene: Resource, klantcontact: Resource) -> Resource:
    overgenomen = {name: eerdere_betrokkene.written[name] for name in BETROKKENE}
    values: dict[str, Value] = {**overgenomen, "Initiator": "Nee", "Klantcontact": klantcontact}
    return consumer.register("betrokkene", values)


@when("de collega het klantcontact met de betrokkenen opvraagt", target_fixture="opgevraagd")
def opgevraagd_met_betrokkenen(consumer: Consumer, klantcontact: Resource) -> tuple[Resource, list[Resource]]:
    return consumer.read(klantcontact), consumer.search("betrokkene", {"Klantcontact": klantcontact})


@then("is de betrokkene op zijn ID op te vragen")
def op_te_vragen(consumer: Consumer, betrokkene: Resource) -> None:
    expect_kept(consumer, [betrokkene], [consumer.read(betrokkene)], "ID")


@then("bevat het antwoord op de registratie van de betrokkene die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, betrokkene: Resource) -> None:
    expect_attributes(consumer, betrokkene, where=message("about-registration-answer"))


@then("bevat het antwoord op de wijziging van de betrokkene die gegevens")
def antwoord_op_wijziging(consumer: Consumer, betrokkene: Resource) -> None:
    expect_attributes(consumer, betrokkene, where=message("about-change-answer"))


@then("zijn de andere gegevens van de betrokkene ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, betrokkene: Resource) -> None:
    where = message("about-changed-only", object_type="betrokkene", attributes=betrokkene.changed)
    expect_unchanged(consumer, consumer.read(betrokkene), where=where)


@then("heeft de opgevraagde betrokkene die gegevens")
def heeft_die_gegevens(consumer: Consumer, betrokkene: Resource) -> None:
    expect_attributes(consumer, consumer.read(betrokkene), where=OPGEVRAAGD)


@then("heeft de opgevraagde betrokkene geen eigen contactgegevens")
def geen_eigen_contactgegevens(consumer: Consumer, betrokkene: Resource) -> None:
    expect_empty(consumer, consumer.read(betrokkene), EIGEN_GEGEVENS, where=OPGEVRAAGD)


@then("verwijst de opgevraagde betrokkene naar het klantcontact en de partij")
def verwijst_naar_klantcontact_en_partij(
    consumer: Consumer, betrokkene: Resource, klantcontact: Resource, partij: Resource
) -> None:
    to = {"Klantcontact": klantcontact, "Partij": partij}
    expect_references(consumer, consumer.read(betrokkene), to, where=OPGEVRAAGD)


@then("verwijst de opgevraagde betrokkene naar het klantcontact en niet naar een partij")
def verwijst_niet_naar_partij(consumer: Consumer, betrokkene: Resource, klantcontact: Resource) -> None:
    to = {"Klantcontact": klantcontact, "Partij": None}
    expect_references(consumer, consumer.read(betrokkene), to, where=OPGEVRAAGD)


@then("is alleen die betrokkene bij het klantcontact te vinden")
def alleen_bij_klantcontact(consumer: Consumer, betrokkene: Resource, klantcontact: Resource) -> None:
    gevonden = consumer.search("betrokkene", {"Klantcontact": klantcontact})
    expect_found(gevonden, [betrokkene], what=finding_of("betrokkene", "klantcontact"))


@then("is alleen die betrokkene bij het klantcontact te vinden, met die gegevens")
def alleen_bij_klantcontact_met_gegevens(
    consumer: Consumer, betrokkene: Resource, klantcontact: Resource
) -> None:
    gevonden = consumer.search("betrokkene", {"Klantcontact": klantcontact})
    expect_found(gevonden, [betrokkene], what=finding_of("betrokkene", "klantcontact"))
    expect_attributes(consumer, betrokkene.seen_as(gevonden[0]), where=found("betrokkene"))


@then("zijn beide betrokkenen bij het klantcontact te vinden")
def beide_bij_klantcontact(consumer: Consumer, betrokkenen: list[Resource], klantcontact: Resource) -> None:
    gevonden = consumer.search("betrokkene", {"Klantcontact": klantcontact})
    expect_found(gevonden, betrokkenen, what=finding_of("betrokkene", "klantcontact"))


@then("is alleen die betrokkene bij de partij te vinden")
def alleen_bij_partij(consumer: Consumer, betrokkene: Resource, partij: Resource) -> None:
    gevonden = consumer.search("betrokkene", {"Partij": partij})
    expect_found(gevonden, [betrokkene], what=finding_of("betrokkene", "partij"))


@then("ziet de collega het onderwerp en de inhoud van het klantcontact")
def ziet_onderwerp_en_inhoud(consumer: Consumer, opgevraagd: tuple[Resource, list[Resource]]) -> None:
    klantcontact, _ = opgevraagd
    where = message("about-shown", object_type="klantcontact")
    expect_attributes(consumer, klantcontact, where=where, names=["Onderwerp", "Inhoud"])


@then("ziet de collega de naam van de klant")
def ziet_de_naam(
    consumer: Consumer, opgevraagd: tuple[Resource, list[Resource]], betrokkene: Resource
) -> None:
    _, betrokkenen = opgevraagd
    expect_found(betrokkenen, [betrokkene], what=finding_of("betrokkene", "klantcontact"))
    getoond = replace(betrokkene, body=betrokkenen[0].body)
    naam = [name for name in betrokkene.written if name.startswith("Contactnaam")]
    expect_attributes(consumer, getoond, where=message("about-shown", object_type="betrokkene"), names=naam)
