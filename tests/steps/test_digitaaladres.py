"""What each step about digitale adressen notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import digitaaladres
from steps.betrokkene import registreer_betrokkene
from steps.partij import registreer_partij
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

TELEFOON = ObjectTable(
    "digitaaladres",
    [
        ["Soort digitaal adres", "Telefoonnummer"],
        ["Adres", "0612345605"],
        ["Omschrijving", "mobiel"],
    ],
)


def somebody(consumer: Consumer) -> Resource:
    return registreer_betrokkene(consumer, registreer_klantcontact(consumer))


def the_answer(consumer: Consumer) -> Check:
    adres = digitaaladres.van_partij(consumer, registreer_partij(consumer))
    return lambda: digitaaladres.antwoord_bevat_die_gegevens(consumer, adres)


def the_id(consumer: Consumer) -> Check:
    adres = digitaaladres.van_partij(consumer, registreer_partij(consumer))
    return lambda: digitaaladres.op_te_vragen(consumer, adres)


def the_address(consumer: Consumer) -> Check:
    adres = digitaaladres.bij_betrokkene(consumer, somebody(consumer), TELEFOON)
    return lambda: digitaaladres.heeft_die_gegevens(consumer, adres)


def only_of_a_betrokkene(consumer: Consumer) -> Check:
    wie = somebody(consumer)
    adres = digitaaladres.van_betrokkene(consumer, wie)
    return lambda: digitaaladres.alleen_naar_betrokkene(consumer, adres, wie)


def only_of_a_partij(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, partij)
    return lambda: digitaaladres.alleen_naar_partij(consumer, adres, partij)


def with_the_betrokkene(consumer: Consumer) -> Check:
    wie = somebody(consumer)
    adres = digitaaladres.van_betrokkene(consumer, wie)
    digitaaladres.van_andere_betrokkene(Bystanders(consumer))
    return lambda: digitaaladres.alleen_bij_betrokkene(consumer, wie, adres)


def with_the_partij(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, partij)
    digitaaladres.van_andere_partij(Bystanders(consumer))
    return lambda: digitaaladres.alleen_bij_partij(consumer, partij, adres)


def a_betrokkene_without(consumer: Consumer) -> Check:
    wie = somebody(consumer)
    digitaaladres.van_andere_betrokkene(Bystanders(consumer))
    return lambda: digitaaladres.betrokkene_zonder_adres(consumer, wie)


def three_of_a_partij(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adressen = digitaaladres.drie_van_partij(consumer, partij)
    gevonden = digitaaladres.gezocht_van_partij(consumer, partij)
    return lambda: digitaaladres.precies_die_gevonden(consumer, gevonden, adressen)


def three_of_a_betrokkene(consumer: Consumer) -> Check:
    wie = somebody(consumer)
    adressen = digitaaladres.drie_van_betrokkene(consumer, wie)
    gevonden = digitaaladres.gezocht_van_betrokkene(consumer, wie)
    return lambda: digitaaladres.precies_die_gevonden(consumer, gevonden, adressen)


def along_the_betrokkene(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, partij)
    digitaaladres.van_andere_partij(Bystanders(consumer))
    wie = registreer_betrokkene(consumer, registreer_klantcontact(consumer), partij)
    gevonden = digitaaladres.via_de_betrokkene(consumer, wie)
    return lambda: digitaaladres.alleen_dat_gevonden(gevonden, adres)


def what_is_found(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, partij)
    gevonden = digitaaladres.gezocht_van_partij(consumer, partij)
    return lambda: digitaaladres.gevonden_gegevens(consumer, gevonden, adres)


def a_shared_address(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, partij)
    andere = digitaaladres.andere_met_zelfde_adres(consumer, adres)
    gevonden = digitaaladres.partij_gezocht(consumer, adres)
    return lambda: digitaaladres.beide_klanten(gevonden, partij, andere)


def the_preference(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.als_voorkeur(consumer, partij, TELEFOON, {})
    return lambda: digitaaladres.voorkeur(consumer, partij, adres)


def the_preference_in_a_list(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.als_voorkeur(consumer, partij, TELEFOON, {})
    return lambda: digitaaladres.voorkeur_gevonden(consumer, partij, adres)


def the_preference_in_the_answer(consumer: Consumer) -> Check:
    changed: dict[str, Resource] = {}
    adres = digitaaladres.als_voorkeur(consumer, registreer_partij(consumer), TELEFOON, changed)
    return lambda: digitaaladres.voorkeur_in_antwoord(consumer, adres, changed)


def the_only_address(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    adres = digitaaladres.als_voorkeur(consumer, partij, TELEFOON, {})
    return lambda: digitaaladres.enige_bij_partij(consumer, partij, adres, TELEFOON)


def of_a_partij(consumer: Consumer) -> Check:
    adres = digitaaladres.bij_partij(consumer, registreer_partij(consumer), TELEFOON)
    return lambda: digitaaladres.heeft_die_gegevens(consumer, adres)


def not_of_the_partij(consumer: Consumer) -> Check:
    partij = registreer_partij(consumer)
    wie = registreer_betrokkene(consumer, registreer_klantcontact(consumer), partij)
    digitaaladres.bij_betrokkene(consumer, wie, TELEFOON)
    return lambda: digitaaladres.partij_zonder_adres(consumer, partij)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (of_a_partij, "adres-vergeet-partij"),
        (not_of_the_partij, "adres-voor-een-keer-wordt-van-partij"),
        (the_answer, "adres-antwoord-zonder-adres"),
        (the_id, "adres-wisselt-van-id"),
        (the_address, "telefoonnummer-is-overig"),
        (the_address, "telefoonnummer-verliest-nul"),
        (only_of_a_betrokkene, "adres-krijgt-verzonnen-partij"),
        (only_of_a_betrokkene, "adres-vergeet-betrokkene"),
        (only_of_a_partij, "adres-vergeet-partij"),
        (only_of_a_partij, "adres-krijgt-verzonnen-betrokkene"),
        (with_the_betrokkene, "adressen-van-andere-betrokkenen"),
        (with_the_betrokkene, "adressen-van-betrokkene-niet-te-vinden"),
        (with_the_partij, "adressen-van-andere-partijen"),
        (with_the_partij, "adressen-van-partij-niet-te-vinden"),
        (a_betrokkene_without, "adressen-van-andere-betrokkenen"),
        (three_of_a_partij, "een-adres-bij-een-partij"),
        (three_of_a_partij, "adressen-op-een-bladzijde"),
        (three_of_a_partij, "digitaal-adres-een-te-kort"),
        (three_of_a_betrokkene, "een-adres-bij-een-betrokkene"),
        (three_of_a_betrokkene, "digitaal-adres-afgekapt-op-50"),
        (along_the_betrokkene, "adressen-van-andere-partijen"),
        (what_is_found, "adres-in-lijst-zonder-omschrijving"),
        (a_shared_address, "adres-niet-te-vinden"),
        (a_shared_address, "plus-in-zoekvraag-is-spatie"),
        (the_preference, "voorkeursadres-niet-bewaard"),
        (the_preference_in_a_list, "voorkeur-ontbreekt-in-lijst"),
        (the_preference_in_the_answer, "antwoord-op-voorkeur-noemt-haar-niet"),
        (the_only_address, "adres-in-lijst-zonder-omschrijving"),
        (the_only_address, "telefoonnummer-verliest-nul"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
