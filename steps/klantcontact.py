"""Steps about the klantcontact itself."""

import uuid

from pytest_bdd import given, parsers, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Answer, Consumer, Resource
from klantinteracties_conformance.consumer.expectations import (
    expect_absent,
    expect_attributes,
    expect_distinct,
    expect_found,
    expect_kept,
    expect_refused,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.phrases import found, message, read
from klantinteracties_conformance.standard.tables import ObjectTable, table_of
from steps.voorbeelden import KLANTCONTACT, attributen, registreer_klantcontact, tekst_van

OPGEVRAAGD = read("klantcontact")


@given("een geregistreerd klantcontact", target_fixture="klantcontact")
@when("een medewerker een klantcontact registreert", target_fixture="klantcontact")
def geregistreerd(consumer: Consumer) -> Resource:
    return registreer_klantcontact(consumer)


@given("een ander geregistreerd klantcontact", target_fixture="ander_klantcontact")
def ander_geregistreerd(consumer: Consumer) -> Resource:
    return registreer_klantcontact(consumer)


@given("een klantcontact van iemand anders")
def van_iemand_anders(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(registreer_klantcontact)


@given("een klantcontact met als nummer het begin van dat andere nummer", target_fixture="klantcontact")
def met_het_begin_van_een_nummer(consumer: Consumer, ander_klantcontact: Resource) -> Resource:
    values = {**KLANTCONTACT, "Onderwerp": tekst_van(200), "Inhoud": tekst_van(1000)}
    begin = consumer.beginning_of_number(ander_klantcontact)
    return consumer.register("klantcontact", values, chosen={"Nummer": begin})


@given("een vertrouwelijk klantcontact", target_fixture="klantcontact")
def vertrouwelijk(consumer: Consumer) -> Resource:
    # Unlike most in everything else too, so that a usual value in its place is seen.
    anders = {"Kanaal": "E-mail", "Indicatie contact gelukt": "Nee", "Taal": "eng"}
    return registreer_klantcontact(consumer, Vertrouwelijk="Ja", **anders)


@given("een klantcontact dat is geregistreerd met", target_fixture="klantcontact")
@when("een medewerker een klantcontact registreert met", target_fixture="klantcontact")
@table_of("klantcontact")
def registreert_met(consumer: Consumer, datatable: ObjectTable) -> Resource:
    return consumer.register("klantcontact", attributen(datatable))


@when("een medewerker een klantcontact registreert met de inhoud", target_fixture="klantcontact")
def registreert_met_de_inhoud(consumer: Consumer, docstring: str) -> Resource:
    return registreer_klantcontact(consumer, Inhoud=docstring)


@when(
    parsers.re(r"een medewerker een klantcontact registreert met een inhoud van (?P<aantal>\d+) tekens"),
    converters={"aantal": int},
    target_fixture="klantcontact",
)
def registreert_met_lange_inhoud(consumer: Consumer, aantal: int) -> Resource:
    zinnen = "".join(f"Regel {nummer}: de klant vroeg iets en kreeg antwoord. " for nummer in range(aantal))
    return registreer_klantcontact(consumer, Inhoud=f"{zinnen[: aantal - 1]}!")


@when("een medewerker twee klantcontacten registreert", target_fixture="klantcontacten")
def registreert_twee(consumer: Consumer) -> list[Resource]:
    return [registreer_klantcontact(consumer), registreer_klantcontact(consumer)]


@when("een medewerker nog een klantcontact met hetzelfde nummer registreert", target_fixture="antwoord")
def registreert_met_hetzelfde_nummer(consumer: Consumer, klantcontact: Resource) -> Answer:
    return consumer.submit("klantcontact", klantcontact.sent)


@when("een medewerker het klantcontact wijzigt met", target_fixture="klantcontact")
@table_of("klantcontact")
def wijzigt_met(consumer: Consumer, klantcontact: Resource, datatable: ObjectTable) -> Resource:
    return consumer.change(klantcontact, attributen(datatable))


@when("de consumer het klantcontact verwijdert")
def verwijdert(consumer: Consumer, klantcontact: Resource) -> None:
    # A provider that answers from memory has seen it by now.
    consumer.remove(consumer.read(klantcontact))


@when("de consumer het klantcontact verwijdert, zo nodig na wat ernaar verwijst")
def verwijdert_na_verwijzingen(
    consumer: Consumer, klantcontact: Resource, betrokkene: Resource, koppeling: Resource
) -> None:
    consumer.remove(consumer.read(klantcontact), referring=[betrokkene, koppeling])


@when("de collega het klantcontact zoekt op zijn", target_fixture="gevonden")
@table_of("klantcontact")
def zoekt_op(consumer: Consumer, klantcontact: Resource, datatable: ObjectTable) -> list[Resource]:
    # The table names the attribute; its value is the one that the provider knows this klantcontact by.
    return consumer.search_same(klantcontact, *attributen(datatable))


@when("een klantcontact wordt opgevraagd met een ID dat nergens voorkomt", target_fixture="antwoord")
def opgevraagd_met_onbekend_id(consumer: Consumer) -> Answer:
    return consumer.fetch(Resource("klantcontact", str(uuid.uuid4()), None))


@then("is het klantcontact op zijn ID op te vragen")
def op_te_vragen(consumer: Consumer, klantcontact: Resource) -> None:
    expect_kept(consumer, [klantcontact], [consumer.read(klantcontact)], "ID")


@then("heeft het opgevraagde klantcontact die gegevens")
def heeft_die_gegevens(consumer: Consumer, klantcontact: Resource) -> None:
    expect_attributes(consumer, consumer.read(klantcontact), where=OPGEVRAAGD)


@then("heeft het opgevraagde klantcontact letterlijk die inhoud")
def heeft_die_inhoud(consumer: Consumer, klantcontact: Resource) -> None:
    expect_attributes(consumer, consumer.read(klantcontact), where=OPGEVRAAGD, names=["Inhoud"])


@then("bevat het antwoord op de registratie die gegevens")
def antwoord_bevat_die_gegevens(consumer: Consumer, klantcontact: Resource) -> None:
    # Everything that was sent, so also the nummer where the consumer chose it.
    expect_attributes(
        consumer, klantcontact, where=message("about-registration-answer"), names=klantcontact.sent
    )


@then("zijn de andere gegevens van het klantcontact ongewijzigd")
def andere_gegevens_ongewijzigd(consumer: Consumer, klantcontact: Resource) -> None:
    where = message("about-changed-only", object_type="klantcontact", attributes=klantcontact.changed)
    expect_unchanged(consumer, consumer.read(klantcontact), where=where)


@then("heeft elk klantcontact bij opvragen nog steeds een eigen")
@table_of("klantcontact")
def heeft_elk_een_eigen(consumer: Consumer, klantcontacten: list[Resource], datatable: ObjectTable) -> None:
    opgevraagd = [consumer.read(klantcontact) for klantcontact in klantcontacten]
    for name in attributen(datatable):
        expect_distinct(consumer, opgevraagd, name)
        expect_kept(consumer, klantcontacten, opgevraagd, name)


@then("heeft elk opgevraagd klantcontact zijn eigen onderwerp")
def heeft_elk_zijn_eigen_onderwerp(consumer: Consumer, klantcontacten: list[Resource]) -> None:
    for klantcontact in klantcontacten:
        expect_attributes(consumer, consumer.read(klantcontact), where=OPGEVRAAGD, names=["Onderwerp"])


@then("wordt alleen dat klantcontact gevonden")
def alleen_dat_gevonden(gevonden: list[Resource], klantcontact: Resource) -> None:
    expect_found(gevonden, [klantcontact], what=message("doing-find-by-number", object_type="klantcontact"))


@then("wordt met een ander kanaal niets gevonden")
def ander_kanaal(consumer: Consumer, klantcontact: Resource) -> None:
    nummer = str(consumer.observed(klantcontact, "Nummer"))
    gevonden = consumer.search("klantcontact", {"Nummer": nummer, "Kanaal": "E-mail"})
    expect_found(gevonden, [], what=message("doing-find-by-other-channel"))


@then("wordt de registratie geweigerd")
def registratie_geweigerd(antwoord: Answer) -> None:
    expect_refused(antwoord, what=message("doing-registration"))


@then("heeft het gevonden klantcontact die gegevens")
def gevonden_gegevens(consumer: Consumer, gevonden: list[Resource], klantcontact: Resource) -> None:
    expect_found(gevonden, [klantcontact], what=message("doing-find-by-number", object_type="klantcontact"))
    expect_attributes(consumer, klantcontact.seen_as(gevonden[0]), where=found("klantcontact"))


@then("bevat het antwoord op de wijziging van het klantcontact die gegevens")
def antwoord_op_wijziging(consumer: Consumer, klantcontact: Resource) -> None:
    expect_attributes(consumer, klantcontact, where=message("about-change-answer"))


@then("bevat het antwoord op de wijziging ook de andere gegevens van het klantcontact")
def rest_in_antwoord(consumer: Consumer, klantcontact: Resource) -> None:
    # Its ID and nummer are among those.
    expect_unchanged(consumer, klantcontact, where=message("about-change-answer"))


@then("is er maar één klantcontact met dat nummer")
def maar_een_met_dat_nummer(consumer: Consumer, klantcontact: Resource) -> None:
    gevonden = consumer.search("klantcontact", {"Nummer": str(klantcontact.sent["Nummer"])})
    expect_found(gevonden, [klantcontact], what=message("doing-find-by-number-refused"))


@then("bestaat het klantcontact niet meer")
def bestaat_niet_meer(consumer: Consumer, klantcontact: Resource) -> None:
    expect_absent(consumer.fetch(klantcontact), what=message("about-deleted", object_type="klantcontact"))


@then("is het klantcontact niet meer te vinden")
def niet_meer_te_vinden(consumer: Consumer, klantcontact: Resource) -> None:
    gevonden = consumer.search_same(klantcontact, "Nummer")
    expect_found(gevonden, [], what=message("doing-find-by-number-deleted", object_type="klantcontact"))


@then("bestaat het klantcontact nog")
def bestaat_nog(consumer: Consumer, klantcontact: Resource) -> None:
    consumer.read(klantcontact)


@then("bestaat het andere klantcontact nog")
def bestaat_ander_nog(consumer: Consumer, ander_klantcontact: Resource) -> None:
    gelezen = consumer.read(ander_klantcontact)
    expect_attributes(
        consumer, gelezen, where=message("about-other", object_type="klantcontact"), names=["Onderwerp"]
    )


@then("heeft het andere klantcontact nog zijn eigen inhoud")
def ander_heeft_zijn_inhoud(consumer: Consumer, ander_klantcontact: Resource) -> None:
    gelezen = consumer.read(ander_klantcontact)
    expect_attributes(
        consumer, gelezen, where=message("about-other", object_type="klantcontact"), names=["Inhoud"]
    )


@then("is het klantcontact op zijn nummer te vinden")
def is_op_nummer_te_vinden(consumer: Consumer, klantcontact: Resource) -> None:
    alleen_dat_gevonden(consumer.search_same(klantcontact, "Nummer"), klantcontact)


@then("is het klantcontact op zijn nummer te vinden, met die gegevens")
def op_nummer_te_vinden(consumer: Consumer, klantcontact: Resource) -> None:
    gevonden_gegevens(consumer, consumer.search_same(klantcontact, "Nummer"), klantcontact)


@then("zegt de provider dat het klantcontact niet bestaat")
def zegt_dat_het_niet_bestaat(antwoord: Answer) -> None:
    expect_absent(antwoord, what=message("about-unknown-id", object_type="klantcontact"))
