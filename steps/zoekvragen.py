"""Steps about searches with more than one argument: what is found fits all of them."""

from collections.abc import Mapping, Sequence

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import expect_attributes, expect_found
from klantinteracties_conformance.consumer.needs import needs, search_on
from klantinteracties_conformance.consumer.phrases import found, message
from steps.partij import BSN, SOORT, VERPLICHT
from steps.voorbeelden import (
    ANDERE_TAAK,
    PARTIJ,
    TAAK,
    eigen,
    eigen_adres,
    registreer_klantcontact,
)

STRAAT, PLAATS = "Bezoekadres.Adresregel 1", "Bezoekadres.Adresregel 2"
VAN, OVER = "Was onderwerp van klantcontact", "Onderwerp was klantcontact"
ZAAK, SOORT_ZAAK = "Objectidentificator.Object ID", "Objectidentificator.Soort object ID"


def _expect(
    consumer: Consumer, soort: str, zoekvraag: Mapping[str, Value], wel: Sequence[Resource]
) -> list[Resource]:
    """Search, and expect exactly these; return what was found."""
    gevonden = consumer.search(soort, zoekvraag)
    expect_found(gevonden, wel, what=message("doing-search", object_type=soort, attributes=list(zoekvraag)))
    return gevonden


@given("een interne taak voor de afdeling bij hetzelfde klantcontact", target_fixture="taak_van_afdeling")
def taak_van_afdeling(consumer: Consumer, afdeling: Resource, klantcontact: Resource) -> Resource:
    return consumer.register("internetaak", {**ANDERE_TAAK, "Actor": afdeling, "Klantcontact": klantcontact})


@given("een interne taak voor de medewerker bij een ander klantcontact", target_fixture="taak_elders")
def taak_elders(consumer: Consumer, medewerker: Resource) -> Resource:
    ander = registreer_klantcontact(consumer)
    return consumer.register("internetaak", {**TAAK, "Actor": medewerker, "Klantcontact": ander})


def _van_taak(consumer: Consumer, taak: Resource) -> dict[str, Value]:
    nummer = consumer.observed(taak, "Nummer")
    actor, klantcontact = consumer.follow(taak, "Actor"), consumer.follow(taak, "Klantcontact")
    own: dict[str, Value] = {"Status": "Te verwerken", "Klantcontact": klantcontact, "Actor": actor}
    return {**own, "Nummer": str(nummer)}


@when("de interne taken op nummer, status, klantcontact en actor worden gezocht", target_fixture="gevonden")
def taken_op_alles(consumer: Consumer, taak: Resource) -> list[Resource]:
    return consumer.search("internetaak", _van_taak(consumer, taak))


@then("vinden twee zoekargumenten alleen de interne taken waarvan beide kloppen")
def taken_op_twee(
    consumer: Consumer, taak: Resource, verwerkt: Resource, taak_van_afdeling: Resource, taak_elders: Resource
) -> None:
    eigen_van_taak = _van_taak(consumer, taak)
    for namen, ook in (
        (("Status", "Klantcontact"), taak_van_afdeling),
        (("Status", "Actor"), taak_elders),
        (("Klantcontact", "Actor"), verwerkt),
    ):
        _expect(consumer, "internetaak", {naam: eigen_van_taak[naam] for naam in namen}, [taak, ook])


@then("is de interne taak niet te vinden met een status, klantcontact of actor van een andere")
def taak_niet_met_andere(
    consumer: Consumer, taak: Resource, taak_van_afdeling: Resource, taak_elders: Resource
) -> None:
    nummer = str(consumer.observed(taak, "Nummer"))
    vreemd: dict[str, Value] = {
        "Status": "Verwerkt",
        "Klantcontact": consumer.follow(taak_elders, "Klantcontact"),
        "Actor": consumer.follow(taak_van_afdeling, "Actor"),
    }
    for naam, waarde in vreemd.items():
        _expect(consumer, "internetaak", {"Nummer": nummer, naam: waarde}, [])


@when("de drie actoren elk op hun naam worden gezocht", target_fixture="per_actor")
def actoren_op_naam(
    consumer: Consumer, medewerker: Resource, afdeling: Resource, systeem: Resource
) -> list[tuple[Resource, list[Resource]]]:
    actoren = (medewerker, afdeling, systeem)
    return [(actor, consumer.search("actor", {"Naam": actor.written["Naam"]})) for actor in actoren]


@then("wordt telkens alleen de gezochte actor gevonden, met zijn gegevens")
def alleen_gezochte_actor(consumer: Consumer, per_actor: list[tuple[Resource, list[Resource]]]) -> None:
    for actor, gevonden in per_actor:
        what = message("doing-find-by-name", object_type="actor")
        expect_found(gevonden, [actor], what=what)
        expect_attributes(consumer, actor.seen_as(gevonden[0]), where=found("actor"))


@then("wordt elk ook met zijn naam en soort gevonden, en niet met een andere soort")
def actoren_op_naam_en_soort(consumer: Consumer, per_actor: list[tuple[Resource, list[Resource]]]) -> None:
    actoren = [actor for actor, _ in per_actor]
    for actor, andere in zip(actoren, (*actoren[1:], actoren[0]), strict=True):
        naam, soort = actor.written["Naam"], "Soort actor"
        _expect(consumer, "actor", {"Naam": naam, soort: actor.written[soort]}, [actor])
        _expect(consumer, "actor", {"Naam": naam, soort: andere.written[soort]}, [])


@when("de partij-identificatoren op dat burgerservicenummer worden gezocht", target_fixture="gevonden")
def identificatoren_op_nummer(consumer: Consumer, identificator: Resource) -> list[Resource]:
    return consumer.search("partijidentificator", {BSN: identificator.written[BSN]})


@when(
    "de partij-identificatoren op dat nummer en de soort burgerservicenummer worden gezocht",
    target_fixture="gevonden",
)
def identificatoren_op_soort(consumer: Consumer, identificator: Resource) -> list[Resource]:
    return consumer.search(
        "partijidentificator", {name: identificator.written[name] for name in (BSN, SOORT)}
    )


@then("wordt alleen die partij-identificator gevonden, met haar gegevens")
def alleen_die_identificator(consumer: Consumer, gevonden: list[Resource], identificator: Resource) -> None:
    expect_found(gevonden, [identificator], what=message("doing-find-by-bsn"))
    expect_attributes(consumer, identificator.seen_as(gevonden[0]), where=found("partijidentificator"))


@then("wordt dat nummer als RSIN bij niemand gevonden")
def niemand_als_rsin(consumer: Consumer, identificator: Resource) -> None:
    _expect(consumer, "partijidentificator", {BSN: identificator.written[BSN], SOORT: "RSIN"}, [])


def _adres(consumer: Consumer, van: str, wie: Resource, adres: str) -> Resource:
    values: dict[str, Value] = {"Soort digitaal adres": "E-mail", "Adres": adres, "Omschrijving": "werk"}
    return consumer.register("digitaaladres", {**values, van: wie})


@given("een tweede digitaal adres van de partij")
def tweede_adres(consumer: Consumer, partij: Resource) -> None:
    """Make what a search must not find."""
    _adres(consumer, "Partij", partij, eigen_adres())


@given("hetzelfde digitale adres bij de betrokkene", target_fixture="adres_van_betrokkene")
def adres_van_betrokkene(consumer: Consumer, adres: Resource, betrokkene: Resource) -> Resource:
    return _adres(consumer, "Betrokkene", betrokkene, adres.written["Adres"])


@when("de digitale adressen van de partij op dat adres worden gezocht", target_fixture="gevonden")
def adres_bij_partij(consumer: Consumer, adres: Resource, partij: Resource) -> list[Resource]:
    return consumer.search("digitaaladres", {"Adres": adres.written["Adres"], "Partij": partij})


@then("vindt dat adres bij de betrokkene alleen haar eigen digitale adres")
def adres_bij_betrokkene(consumer: Consumer, betrokkene: Resource, adres_van_betrokkene: Resource) -> None:
    zoekvraag: dict[str, Value] = {"Adres": adres_van_betrokkene.written["Adres"], "Betrokkene": betrokkene}
    _expect(consumer, "digitaaladres", zoekvraag, [adres_van_betrokkene])


@when("de partij op haar nummer en soort wordt gezocht", target_fixture="gevonden")
def partij_op_nummer_en_soort(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search_same(partij, "Nummer", "Soort partij")


@then("wordt met dat nummer en een andere soort geen partij gevonden")
def partij_niet_als_andere(consumer: Consumer, partij: Resource, organisatie: Resource) -> None:
    nummer, soort = str(consumer.observed(partij, "Nummer")), organisatie.written["Soort partij"]
    _expect(consumer, "partij", {"Nummer": nummer, "Soort partij": soort}, [])


@given("een klant met een bezoekadres die als partij is geregistreerd", target_fixture="partij")
def met_bezoekadres(consumer: Consumer) -> Resource:
    return consumer.register("partij", {**PARTIJ, STRAAT: eigen("Kerkpad 3"), PLAATS: "1234 AB Testdorp"})


@given("een andere klant in dezelfde straat van een andere plaats")
def zelfde_straat(consumer: Consumer, partij: Resource) -> None:
    """Make what a search must not find."""
    consumer.register(
        "partij", {**VERPLICHT, STRAAT: partij.written[STRAAT], PLAATS: "9876 ZX Voorbeeldstad"}
    )


@given("een andere klant die daar alleen post krijgt")
def alleen_post(consumer: Consumer, partij: Resource) -> None:
    """Make what a search must not find."""
    post = {name.replace("Bezoek", "Correspondentie"): partij.written[name] for name in (STRAAT, PLAATS)}
    consumer.register("partij", {**VERPLICHT, **post})


@when("de partij op haar bezoekadres wordt gezocht", target_fixture="gevonden")
@needs(search_on("partij", STRAAT, PLAATS))
def partij_op_bezoekadres(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search("partij", {name: partij.written[name] for name in (STRAAT, PLAATS)})


@given("het eerdere klantcontact is onderwerp van het klantcontact", target_fixture="onderwerp")
def eerder_is_onderwerp(consumer: Consumer, klantcontact: Resource, eerder: Resource) -> Resource:
    return consumer.register("onderwerpobject", {OVER: eerder, VAN: klantcontact})


@when("de onderwerpobjecten op het eerdere klantcontact worden gezocht", target_fixture="gevonden")
def onderwerpen_op_eerder(consumer: Consumer, eerder: Resource) -> list[Resource]:
    return consumer.search("onderwerpobject", {OVER: eerder})


@when(
    "de onderwerpobjecten op het nummer van de zaak en de soort daarvan worden gezocht",
    target_fixture="gevonden",
)
@needs(search_on("onderwerpobject", ZAAK, SOORT_ZAAK))
def onderwerpen_op_zaak(consumer: Consumer, onderwerp: Resource) -> list[Resource]:
    return consumer.search("onderwerpobject", {name: onderwerp.written[name] for name in (ZAAK, SOORT_ZAAK)})


@then("wordt alleen dat onderwerpobject gevonden, met zijn gegevens")
def alleen_dat_onderwerp(consumer: Consumer, gevonden: list[Resource], onderwerp: Resource) -> None:
    expect_found(gevonden, [onderwerp], what=message("doing-find", object_type="onderwerpobject"))
    expect_attributes(consumer, onderwerp.seen_as(gevonden[0]), where=found("onderwerpobject"))


@then("is het ook met beide klantcontacten te vinden, en niet als die zijn verwisseld")
def onderwerp_op_beide(
    consumer: Consumer, onderwerp: Resource, klantcontact: Resource, eerder: Resource
) -> None:
    _expect(consumer, "onderwerpobject", {OVER: eerder, VAN: klantcontact}, [onderwerp])
    _expect(consumer, "onderwerpobject", {OVER: klantcontact, VAN: eerder}, [])


@then("vindt dat nummer met een andere soort of het eerdere klantcontact niets")
def zaak_niet_anders(consumer: Consumer, onderwerp: Resource, eerder: Resource) -> None:
    nummer = onderwerp.written[ZAAK]
    _expect(consumer, "onderwerpobject", {ZAAK: nummer, SOORT_ZAAK: "productnummer"}, [])
    _expect(consumer, "onderwerpobject", {ZAAK: nummer, VAN: eerder}, [])
