"""Steps about the client image: everything that is known of the contacts of one partij."""

from dataclasses import replace

from pytest_bdd import given, then, when

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource, Value
from klantinteracties_conformance.consumer.expectations import (
    expect_attributes,
    expect_count,
    expect_empty,
    expect_found,
    expect_named,
    expect_same,
    expect_single,
    expect_unchanged,
)
from klantinteracties_conformance.consumer.findings import Finding, NotApplicableError
from klantinteracties_conformance.consumer.needs import needs, search_on
from klantinteracties_conformance.consumer.phrases import fetching_of, found, message, read
from klantinteracties_conformance.consumer.reference_lists import ReferenceLists
from steps.betrokkene import registreer_betrokkene
from steps.partij import registreer_partij
from steps.voorbeelden import BETROKKENE, PARTIJ, eigen, registreer_klantcontact

MEER_DAN_EEN_BLADZIJDE = 101
"""Providers that don't let themselves be asked commonly take a hundred."""
WIE = fetching_of("betrokkene", "partij")
OVERZICHT = fetching_of("klantcontact", "partij")
ANDER_KANAAL = "E-mail"
EIGEN_AAN_SOORT = ("Functie", "Omschrijving", "E-mailadres", "Telefoonnummer")
Beeld = dict[str, dict[str, dict[str, Resource]]]


@given("drie klantcontacten waarbij de partij betrokken was", target_fixture="betrokkenen")
def drie_klantcontacten(consumer: Consumer, partij: Resource) -> list[Resource]:
    return [registreer_betrokkene(consumer, registreer_klantcontact(consumer), partij) for _ in range(3)]


@given("vijf betrokkenheden van de partij", target_fixture="betrokkenen")
def vijf_betrokkenheden(consumer: Consumer, partij: Resource) -> list[Resource]:
    return [registreer_betrokkene(consumer, registreer_klantcontact(consumer), partij) for _ in range(5)]


@given("meer betrokkenheden van de partij dan er op een bladzijde passen", target_fixture="betrokkenen")
def meer_dan_een_bladzijde(consumer: Consumer, partij: Resource) -> list[Resource]:
    """Fill a usual page, where a smaller one can't be asked for."""
    if consumer.offers("page size"):
        raise NotApplicableError(message("small-pages-show-it"))
    samen: Resource | None = registreer_klantcontact(consumer)
    gemaakt: dict[str, Resource] = {}
    while len(gemaakt) < MEER_DAN_EEN_BLADZIJDE:
        deel = _nog_een(consumer, samen, partij, beginner=not gemaakt) if samen else None
        if deel is None or deel.id in gemaakt:
            samen = None
            deel = registreer_betrokkene(consumer, registreer_klantcontact(consumer), partij)
        gemaakt[deel.id] = deel
    return list(gemaakt.values())


def _nog_een(
    consumer: Consumer, klantcontact: Resource, partij: Resource, *, beginner: bool
) -> Resource | None:
    """Let a partij take part in a klantcontact once more; None where that is refused (I-37)."""
    values: dict[str, Value] = {**BETROKKENE, "Initiator": "Ja" if beginner else "Nee"}
    values |= {"Contactnaam.Achternaam": eigen("Testerveld"), "Klantcontact": klantcontact, "Partij": partij}
    try:
        return consumer.register("betrokkene", values)
    except Finding:
        return None


@given("een klantcontact van een andere klant")
def van_andere_klant(bystanders: Bystanders) -> None:
    """Make what a search must not find."""
    bystanders.want(_klantcontact_van_een_ander)


def _klantcontact_van_een_ander(consumer: Consumer) -> None:
    registreer_betrokkene(consumer, registreer_klantcontact(consumer), registreer_partij(consumer))


@when("de betrokkenen van de partij worden opgehaald", target_fixture="gevonden")
def betrokkenen_opgehaald(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search("betrokkene", {"Partij": partij})


@when("de betrokkenen van de partij met twee per bladzijde worden opgehaald", target_fixture="gevonden")
@needs(lambda consumer: consumer.dialect.pages_of(2))
def betrokkenen_per_twee(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search("betrokkene", {"Partij": partij}, page_size=2)


@when("het overzicht van de klantcontacten van de partij wordt opgevraagd", target_fixture="gevonden")
@needs(search_on("klantcontact", "Partij"))
def overzicht(consumer: Consumer, partij: Resource) -> list[Resource]:
    return consumer.search("klantcontact", {"Partij": partij})


@then("staat alleen dat klantcontact in het overzicht, met die gegevens")
def alleen_dat_in_overzicht(consumer: Consumer, gevonden: list[Resource], klantcontact: Resource) -> None:
    expect_found(gevonden, [klantcontact], what=OVERZICHT)
    expect_attributes(consumer, klantcontact.seen_as(gevonden[0]), where=found("klantcontact"))


@then("staat het ook in het overzicht van zijn kanaal, en niet in dat van een ander kanaal")
def overzicht_van_kanaal(consumer: Consumer, partij: Resource, klantcontact: Resource) -> None:
    kanaal = klantcontact.written["Kanaal"]
    for gezocht, verwacht in ((kanaal, [klantcontact]), (ANDER_KANAAL, [])):
        gevonden = consumer.search("klantcontact", {"Partij": partij, "Kanaal": gezocht})
        expect_found(gevonden, verwacht, what=OVERZICHT)


@when("van elke betrokkene van de partij het klantcontact wordt opgehaald", target_fixture="opgehaald")
def klantcontacten_opgehaald(consumer: Consumer, partij: Resource) -> list[Resource]:
    betrokkenen = consumer.search("betrokkene", {"Partij": partij})
    return [consumer.read(consumer.follow(rij, "Klantcontact")) for rij in betrokkenen]


@when("de actor van de interne taak wordt opgehaald", target_fixture="actoren")
def actor_van_taak(consumer: Consumer, taak: Resource) -> list[Resource]:
    return [consumer.read(consumer.follow(consumer.read(taak), "Actor"))]


@when("de actoren van het klantcontact worden opgehaald", target_fixture="actoren")
def actoren_van_klantcontact(consumer: Consumer, klantcontact: Resource) -> list[Resource]:
    koppelingen = consumer.search("actorklantcontact", {"Klantcontact": klantcontact})
    return [consumer.read(consumer.follow(rij, "Actor")) for rij in koppelingen]


@when("het klantbeeld in één keer wordt opgehaald", target_fixture="beeld")
@needs(search_on("klantcontact", "Partij"))
def in_een_keer(consumer: Consumer, partij: Resource) -> Beeld:
    gevonden = consumer.search_expanded("klantcontact", {"Partij": partij})
    return {
        klantcontact.id: {soort: {rij.id: rij for rij in rijen} for soort, rijen in delen.items()}
        for klantcontact, delen in gevonden
    }


@then("is dat hetzelfde als het klantbeeld dat stap voor stap is opgehaald")
def hetzelfde_klantbeeld(consumer: Consumer, beeld: Beeld, partij: Resource, klantcontact: Resource) -> None:
    gevonden = [Resource("klantcontact", identifier, None) for identifier in beeld]
    expect_found(gevonden, [klantcontact], what=message("about-client-image"))
    stap_voor_stap: Beeld = {}
    for betrokkene in consumer.search("betrokkene", {"Partij": partij}):
        contact = consumer.follow(betrokkene, "Klantcontact")
        delen = {
            soort: {rij.id: rij for rij in consumer.search(soort, {"Klantcontact": contact})}
            for soort in ("betrokkene", "internetaak")
        }
        stap_voor_stap[contact.id] = delen
    expect_same(_ids(stap_voor_stap), _ids(beeld), what=message("about-client-image"))
    for contactid, delen in stap_voor_stap.items():
        for soort, rijen in delen.items():
            for rij in rijen.values():
                los = replace(beeld[contactid][soort][rij.id], before=rij.body)
                expect_unchanged(consumer, los, where=message("about-brought-along"))


def _ids(beeld: Beeld) -> dict[str, dict[str, list[str]]]:
    return {
        contact: {soort: sorted(rijen) for soort, rijen in delen.items()} for contact, delen in beeld.items()
    }


@given(
    "een klant met een adres en een digitaal adres die als partij is geregistreerd", target_fixture="partij"
)
def klant_met_adressen(consumer: Consumer) -> Resource:
    return consumer.register("partij", {**PARTIJ, "Bezoekadres.Land": "003"})


@when(
    "de codes van de partij, het digitale adres en het klantcontact worden opgezocht", target_fixture="namen"
)
def codes_opgezocht(
    consumer: Consumer, referentielijsten: ReferenceLists, partij: Resource, klantcontact: Resource
) -> dict[tuple[str, str], str | None]:
    digitaal = {"Soort digitaal adres": "Telefoonnummer", "Adres": "0612345605", "Omschrijving": "mobiel"}
    adres = consumer.register("digitaaladres", {**digitaal, "Partij": partij})
    namen: dict[tuple[str, str], str | None] = {}
    for object_ in map(consumer.read, (partij, adres, klantcontact)):
        for attribute in filter(referentielijsten.explains, consumer.attribute_names(object_.type)):
            if isinstance(code := consumer.observed(object_, attribute), str) and code:
                namen[attribute, code] = referentielijsten.name_of(attribute, code)
    return namen


@then("heeft elke code een naam in de referentielijsten")
def elke_code_een_naam(namen: dict[tuple[str, str], str | None]) -> None:
    expect_named(namen)


@then("noemt het opgevraagde klantcontact nog niets dat ernaar verwijst")
def klantcontact_noemt_niets(consumer: Consumer, klantcontact: Resource) -> None:
    _noemt_precies(consumer, klantcontact, betrokkene=[], actor=[], internetaak=[], onderwerpobject=[])


@then("noemt het opgevraagde klantcontact precies de betrokkene, de medewerker, de taak en de zaak")
def klantcontact_noemt(
    consumer: Consumer,
    klantcontact: Resource,
    betrokkene: Resource,
    medewerker: Resource,
    taak: Resource,
    onderwerp: Resource,
) -> None:
    _noemt_precies(
        consumer,
        klantcontact,
        betrokkene=[betrokkene],
        actor=[medewerker],
        internetaak=[taak],
        onderwerpobject=[onderwerp],
    )


@then("noemt de opgevraagde partij nog niets dat ernaar verwijst")
def partij_noemt_niets(consumer: Consumer, partij: Resource) -> None:
    _noemt_precies(consumer, partij, betrokkene=[], digitaaladres=[], partijidentificator=[])


@then("noemt de opgevraagde partij precies de betrokkene, het digitale adres en de partij-identificator")
def partij_noemt(
    consumer: Consumer, partij: Resource, betrokkene: Resource, adres: Resource, identificator: Resource
) -> None:
    _noemt_precies(
        consumer, partij, betrokkene=[betrokkene], digitaaladres=[adres], partijidentificator=[identificator]
    )


def _noemt_precies(consumer: Consumer, object_: Resource, **verwacht: list[Resource]) -> None:
    """Expect that an object names these objects, by type, as referring to it."""
    gelezen = consumer.read(object_)
    for soort, objecten in verwacht.items():
        what = message("about-referring", object=read(object_.type), object_type=soort)
        expect_found(consumer.referring(gelezen, soort), objecten, what=what)


@then("zijn dat precies de betrokkenen van de partij")
def precies_de_betrokkenen(gevonden: list[Resource], betrokkenen: list[Resource]) -> None:
    expect_found(gevonden, betrokkenen, what=WIE)


@then("noemt elke betrokkene haar eigen klantcontact")
def elk_eigen_klantcontact(consumer: Consumer, gevonden: list[Resource], betrokkenen: list[Resource]) -> None:
    rijen = {rij.id: rij for rij in gevonden}
    for betrokkene in betrokkenen:
        gezien = betrokkene.seen_as(rijen[betrokkene.id])
        expect_attributes(
            consumer, gezien, where=message("about-fetched", object_type="betrokkene"), names=["Klantcontact"]
        )


@then("wordt geen betrokkene gevonden")
def geen_betrokkene(gevonden: list[Resource]) -> None:
    expect_found(gevonden, [], what=WIE)


@then("staat geen betrokkene twee keer in de lijst")
def geen_dubbele(gevonden: list[Resource], betrokkenen: list[Resource]) -> None:
    expect_found(gevonden, betrokkenen, what=WIE)
    expect_single(gevonden, what=WIE)


@then("heeft de opgehaalde betrokkene die gegevens")
def opgehaalde_betrokkene(consumer: Consumer, gevonden: list[Resource], betrokkene: Resource) -> None:
    expect_found(gevonden, [betrokkene], what=WIE)
    expect_attributes(
        consumer, betrokkene.seen_as(gevonden[0]), where=message("about-fetched", object_type="betrokkene")
    )


@then("heeft het opgehaalde klantcontact die gegevens")
def opgehaald_klantcontact(consumer: Consumer, opgehaald: list[Resource], klantcontact: Resource) -> None:
    expect_found(opgehaald, [klantcontact], what=fetching_of("klantcontact", "partij"))
    expect_attributes(
        consumer,
        klantcontact.seen_as(opgehaald[0]),
        where=message("about-fetched", object_type="klantcontact"),
    )


@then("is alleen dat klantcontact opgehaald")
def alleen_dat_klantcontact(opgehaald: list[Resource], klantcontact: Resource) -> None:
    expect_found(opgehaald, [klantcontact], what=fetching_of("klantcontact", "partij"))


@then("is het opgehaalde klantcontact nog vertrouwelijk")
def nog_vertrouwelijk(consumer: Consumer, opgehaald: list[Resource], klantcontact: Resource) -> None:
    alleen_dat_klantcontact(opgehaald, klantcontact)
    gezien = klantcontact.seen_as(opgehaald[0])
    expect_attributes(
        consumer, gezien, where=message("about-fetched", object_type="klantcontact"), names=["Vertrouwelijk"]
    )


@then("noemt de lijst hoeveel betrokkenen van de partij er zijn")
def noemt_het_aantal(consumer: Consumer, partij: Resource, betrokkenen: list[Resource]) -> None:
    expect_count(consumer.count("betrokkene", {"Partij": partij}), len(betrokkenen), what=WIE)


@then("heeft de opgehaalde actor geen gegevens van een andere soort actor")
def geen_andere_soort(consumer: Consumer, actoren: list[Resource], actor: Resource) -> None:
    expect_found(actoren, [actor], what=message("doing-fetch", object_type="actor"))
    vreemd = [name for name in EIGEN_AAN_SOORT if name not in actor.written]
    expect_empty(consumer, actoren[0], vreemd, where=message("about-fetched", object_type="actor"))


@then("heeft de opgehaalde actor die gegevens")
def opgehaalde_actor(consumer: Consumer, actoren: list[Resource], actor: Resource) -> None:
    expect_found(actoren, [actor], what=message("doing-fetch", object_type="actor"))
    expect_attributes(
        consumer, actor.seen_as(actoren[0]), where=message("about-fetched", object_type="actor")
    )
