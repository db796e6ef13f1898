"""What each step about the client image notices."""

from collections.abc import Iterator

import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import ProviderClient
from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding, NotApplicableError
from klantinteracties_conformance.consumer.reference_lists import ReferenceLists, headers
from klantinteracties_conformance.provider.process import ProviderProcess
from steps import actor, digitaaladres, internetaak, klantbeeld, klantcontact, onderwerpobject, partij
from steps.betrokkene import partij_vastgelegd, registreer_betrokkene
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story


def precisely_those(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = klantbeeld.drie_klantcontacten(consumer, wie)
    klantbeeld.van_andere_klant(Bystanders(consumer))
    gevonden = klantbeeld.betrokkenen_opgehaald(consumer, wie)
    return lambda: klantbeeld.precies_de_betrokkenen(gevonden, made)


def the_overview(consumer: Consumer) -> Check:
    wie, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    partij_vastgelegd(consumer, contact, wie)
    klantbeeld.van_andere_klant(Bystanders(consumer))
    gevonden = klantbeeld.overzicht(consumer, wie)
    return lambda: klantbeeld.alleen_dat_in_overzicht(consumer, gevonden, contact)


def the_overview_of_a_channel(consumer: Consumer) -> Check:
    wie, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    partij_vastgelegd(consumer, contact, wie)
    klantbeeld.van_andere_klant(Bystanders(consumer))
    return lambda: klantbeeld.overzicht_van_kanaal(consumer, wie, contact)


def over_pages(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = klantbeeld.vijf_betrokkenheden(consumer, wie)
    gevonden = klantbeeld.betrokkenen_per_twee(consumer, wie)
    return lambda: klantbeeld.precies_de_betrokkenen(gevonden, made)


def none_twice(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = klantbeeld.vijf_betrokkenheden(consumer, wie)
    gevonden = klantbeeld.betrokkenen_per_twee(consumer, wie)
    return lambda: klantbeeld.geen_dubbele(gevonden, made)


def how_many(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = klantbeeld.vijf_betrokkenheden(consumer, wie)
    return lambda: klantbeeld.noemt_het_aantal(consumer, wie, made)


def each_its_own_contact(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = klantbeeld.drie_klantcontacten(consumer, wie)
    gevonden = klantbeeld.betrokkenen_opgehaald(consumer, wie)
    return lambda: klantbeeld.elk_eigen_klantcontact(consumer, gevonden, made)


def nobody(consumer: Consumer) -> Check:
    klantbeeld.van_andere_klant(Bystanders(consumer))
    gevonden = klantbeeld.betrokkenen_opgehaald(consumer, partij.geregistreerd(consumer))
    return lambda: klantbeeld.geen_betrokkene(gevonden)


def a_betrokkene(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = registreer_betrokkene(consumer, registreer_klantcontact(consumer), wie)
    gevonden = klantbeeld.betrokkenen_opgehaald(consumer, wie)
    return lambda: klantbeeld.opgehaalde_betrokkene(consumer, gevonden, made)


def fetched(consumer: Consumer, contact: Resource) -> list[Resource]:
    wie = partij.geregistreerd(consumer)
    partij_vastgelegd(consumer, contact, wie)
    klantbeeld.van_andere_klant(Bystanders(consumer))
    return klantbeeld.klantcontacten_opgehaald(consumer, wie)


def a_contact(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    opgehaald = fetched(consumer, contact)
    klantbeeld.alleen_dat_klantcontact(opgehaald, contact)
    return lambda: klantbeeld.opgehaald_klantcontact(consumer, opgehaald, contact)


def only_that_contact(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    opgehaald = fetched(consumer, contact)
    return lambda: klantbeeld.alleen_dat_klantcontact(opgehaald, contact)


def a_secret(consumer: Consumer) -> Check:
    contact = klantcontact.vertrouwelijk(consumer)
    opgehaald = fetched(consumer, contact)
    return lambda: klantbeeld.nog_vertrouwelijk(consumer, opgehaald, contact)


def the_actor_of_a_task(consumer: Consumer) -> Check:
    wie, contact = actor.afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.voor_de_actor(consumer, wie, contact)
    actoren = klantbeeld.actor_van_taak(consumer, taak)
    return lambda: klantbeeld.opgehaalde_actor(consumer, actoren, wie)


def the_actors_of_a_contact(consumer: Consumer) -> Check:
    wie, contact = actor.afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    actor.actor_is_gekoppeld(consumer, wie, contact)
    actoren = klantbeeld.actoren_van_klantcontact(consumer, contact)
    return lambda: klantbeeld.opgehaalde_actor(consumer, actoren, wie)


def nothing_of_another_kind(consumer: Consumer) -> Check:
    wie, contact = actor.afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    actor.actor_is_gekoppeld(consumer, wie, contact)
    actoren = klantbeeld.actoren_van_klantcontact(consumer, contact)
    return lambda: klantbeeld.geen_andere_soort(consumer, actoren, wie)


def everything_at_once(consumer: Consumer) -> Check:
    wie, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    registreer_betrokkene(consumer, contact, wie)
    internetaak.voor_de_medewerker(consumer, actor.medewerker_geregistreerd(consumer), contact)
    klantbeeld.van_andere_klant(Bystanders(consumer))
    beeld = klantbeeld.in_een_keer(consumer, wie)
    return lambda: klantbeeld.hetzelfde_klantbeeld(consumer, beeld, wie, contact)


def what_a_contact_names(consumer: Consumer) -> Check:
    contact, medewerker = registreer_klantcontact(consumer), actor.medewerker_geregistreerd(consumer)
    klantbeeld.klantcontact_noemt_niets(consumer, contact)
    wie = registreer_betrokkene(consumer, contact)
    actor.medewerker_gekoppeld(consumer, medewerker, contact)
    taak = internetaak.voor_de_medewerker(consumer, medewerker, contact)
    zaak = onderwerpobject.zaak_als_onderwerp(consumer, contact)
    return lambda: klantbeeld.klantcontact_noemt(consumer, contact, wie, medewerker, taak, zaak)


def a_contact_names_nothing(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    return lambda: klantbeeld.klantcontact_noemt_niets(consumer, contact)


def a_partij_names_nothing(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    return lambda: klantbeeld.partij_noemt_niets(consumer, wie)


def what_a_partij_names(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    klantbeeld.partij_noemt_niets(consumer, wie)
    betrokken = registreer_betrokkene(consumer, registreer_klantcontact(consumer), wie)
    adres = digitaaladres.van_partij(consumer, wie)
    nummer = partij.bsn_vastgelegd(consumer, wie)
    return lambda: klantbeeld.partij_noemt(consumer, wie, betrokken, adres, nummer)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_overview, "overzicht-met-klantcontacten-van-anderen"),
        (the_overview_of_a_channel, "overzicht-met-klantcontacten-van-anderen"),
        (precisely_those, "contacten-van-andere-partijen"),
        (precisely_those, "lijst-houdt-op-na-twee"),
        (each_its_own_contact, "ids-in-lijst-verwisseld"),
        (over_pages, "bladzijde-slaat-over"),
        (over_pages, "tweede-bladzijde-is-de-eerste"),
        (over_pages, "geen-volgende-bladzijde"),
        (none_twice, "eerste-regel-dubbel"),
        (none_twice, "oudste-betrokkene-ontbreekt"),
        (how_many, "aantal-klopt-niet"),
        (each_its_own_contact, "betrokkene-in-lijst-zonder-klantcontact"),
        (nobody, "contacten-van-andere-partijen"),
        (a_betrokkene, "naam-ontbreekt-in-lijst"),
        (a_contact, "kanaal-in-hoofdletters"),
        (only_that_contact, "contacten-van-andere-partijen"),
        (a_secret, "vertrouwelijk-vergeten"),
        (the_actor_of_a_task, "afdeling-zonder-telefoonnummer"),
        (the_actors_of_a_contact, "afdeling-is-systeem"),
        (nothing_of_another_kind, "afdeling-met-functie"),
        (everything_at_once, "klantbeeld-van-iedereen"),
        (everything_at_once, "meegevraagde-betrokkenen-ontbreken"),
        (everything_at_once, "meegevraagde-taak-lijkt-verwerkt"),
        (everything_at_once, "betrokkene-in-lijst-zonder-partij"),
        (what_a_contact_names, "klantcontact-noemt-betrokkenen-niet"),
        (a_contact_names_nothing, "klantcontact-zonder-taken-noemt-er-een"),
        (a_partij_names_nothing, "partij-zonder-contacten-noemt-er-een"),
        (what_a_partij_names, "partij-noemt-oude-adressen"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)


def test_a_page_that_can_be_asked_to_be_small_need_not_be_filled(
    registers: Registers, provider: ProviderProcess
) -> None:
    consumer = registers.consumer()
    with pytest.raises(NotApplicableError):
        klantbeeld.meer_dan_een_bladzijde(consumer, partij.geregistreerd(consumer))
    other = Registers(provider, "vng-crud").consumer()
    if not other.offers("page size"):
        assert len(klantbeeld.meer_dan_een_bladzijde(other, partij.geregistreerd(other))) == 101


@pytest.fixture(scope="module")
def with_lists() -> Iterator[ProviderProcess]:
    with ProviderProcess() as running:
        yield running


def test_a_code_without_a_name_is_noticed(registers: Registers, with_lists: ProviderProcess) -> None:
    asked = headers(with_lists.token)
    client = ProviderClient(with_lists.referentielijsten_url, asked, Log(Redactor([])), sends="")
    consumer = registers.consumer()
    wie, contact = klantbeeld.klant_met_adressen(consumer), registreer_klantcontact(consumer)
    namen = klantbeeld.codes_opgezocht(consumer, ReferenceLists(client), wie, contact)
    assert {attribute.rpartition(".")[2] for attribute, _ in namen} >= {"Land", "Taal", "Kanaal"}
    klantbeeld.elke_code_een_naam(namen)
    for wrong in ({}, {**namen, ("Taal", "xx"): None}):
        with pytest.raises(Finding):
            klantbeeld.elke_code_een_naam(wrong)
