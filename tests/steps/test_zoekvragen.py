"""What each step about searches with more than one argument notices."""

from collections.abc import Callable

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from steps import actor, betrokkene, digitaaladres, internetaak, onderwerpobject, partij, zoekvragen
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story


def tasks(consumer: Consumer) -> dict[str, Resource]:
    """Return a task, and others that only a part of its search fits."""
    medewerker, afdeling = actor.medewerker_geregistreerd(consumer), actor.afdeling_geregistreerd(consumer)
    contact = registreer_klantcontact(consumer)
    return {
        "taak": internetaak.voor_de_medewerker(consumer, medewerker, contact),
        "verwerkt": internetaak.verwerkt_voor_de_medewerker(consumer, medewerker, contact),
        "taak_van_afdeling": zoekvragen.taak_van_afdeling(consumer, afdeling, contact),
        "taak_elders": zoekvragen.taak_elders(consumer, medewerker),
    }


def tasks_by_all(consumer: Consumer) -> Check:
    taak = tasks(consumer)["taak"]
    gevonden = zoekvragen.taken_op_alles(consumer, taak)
    return lambda: internetaak.gevonden_taak(consumer, gevonden, taak)


def tasks_by_two(consumer: Consumer) -> Check:
    made = tasks(consumer)
    return lambda: zoekvragen.taken_op_twee(consumer, **made)


def tasks_by_what_another_has(consumer: Consumer) -> Check:
    made = tasks(consumer)
    made.pop("verwerkt")
    return lambda: zoekvragen.taak_niet_met_andere(consumer, **made)


def actors(consumer: Consumer) -> list[tuple[Resource, list[Resource]]]:
    kinds = (actor.medewerker_geregistreerd, actor.afdeling_geregistreerd, actor.systeem_geregistreerd)
    return zoekvragen.actoren_op_naam(consumer, *(register(consumer) for register in kinds))


def actors_by_name(consumer: Consumer) -> Check:
    made = actors(consumer)
    return lambda: zoekvragen.alleen_gezochte_actor(consumer, made)


def actors_by_kind(consumer: Consumer) -> Check:
    made = actors(consumer)
    return lambda: zoekvragen.actoren_op_naam_en_soort(consumer, made)


def _identificatoren(search: Callable[[Consumer, Resource], list[Resource]]) -> Story:
    def story(consumer: Consumer) -> Check:
        identificator = partij.bsn_vastgelegd(consumer, partij.registreer_partij(consumer))
        partij.andere_partij_met_bsn(Bystanders(consumer))
        gevonden = search(consumer, identificator)
        return lambda: zoekvragen.alleen_die_identificator(consumer, gevonden, identificator)

    return story


by_number = _identificatoren(zoekvragen.identificatoren_op_nummer)
by_number_and_kind = _identificatoren(zoekvragen.identificatoren_op_soort)


def by_another_kind(consumer: Consumer) -> Check:
    identificator = partij.bsn_vastgelegd(consumer, partij.registreer_partij(consumer))
    return lambda: zoekvragen.niemand_als_rsin(consumer, identificator)


def addresses_of_a_partij(consumer: Consumer) -> Check:
    klant = partij.registreer_partij(consumer)
    adres = digitaaladres.van_partij(consumer, klant)
    zoekvragen.tweede_adres(consumer, klant)
    digitaaladres.andere_met_zelfde_adres(consumer, adres)
    gevonden = zoekvragen.adres_bij_partij(consumer, adres, klant)
    return lambda: digitaaladres.alleen_dat_gevonden(gevonden, adres)


def addresses_of_a_betrokkene(consumer: Consumer) -> Check:
    adres = digitaaladres.van_partij(consumer, partij.registreer_partij(consumer))
    klant = betrokkene.registreer_betrokkene(consumer, registreer_klantcontact(consumer))
    same = zoekvragen.adres_van_betrokkene(consumer, adres, klant)
    return lambda: zoekvragen.adres_bij_betrokkene(consumer, klant, same)


def a_partij_by_kind(consumer: Consumer) -> Check:
    klant = partij.registreer_partij(consumer)
    gevonden = zoekvragen.partij_op_nummer_en_soort(consumer, klant)
    return lambda: partij.alleen_die_gevonden(gevonden, klant)


def a_partij_by_another_kind(consumer: Consumer) -> Check:
    klant, organisatie = partij.registreer_partij(consumer), partij.organisatie_geregistreerd(consumer)
    return lambda: zoekvragen.partij_niet_als_andere(consumer, klant, organisatie)


def a_partij_by_address(consumer: Consumer) -> Check:
    klant = zoekvragen.met_bezoekadres(consumer)
    zoekvragen.zelfde_straat(consumer, klant)
    zoekvragen.alleen_post(consumer, klant)
    gevonden = zoekvragen.partij_op_bezoekadres(consumer, klant)
    return lambda: partij.alleen_die_gevonden(gevonden, klant)


def earlier(consumer: Consumer) -> tuple[Resource, Resource, Resource]:
    contact, eerder = registreer_klantcontact(consumer), onderwerpobject.eerder_geregistreerd(consumer)
    onderwerpobject.zaak_van_eerder(consumer, eerder)
    return zoekvragen.eerder_is_onderwerp(consumer, contact, eerder), contact, eerder


def by_the_earlier_contact(consumer: Consumer) -> Check:
    onderwerp, _, eerder = earlier(consumer)
    gevonden = zoekvragen.onderwerpen_op_eerder(consumer, eerder)
    return lambda: zoekvragen.alleen_dat_onderwerp(consumer, gevonden, onderwerp)


def by_both_contacts(consumer: Consumer) -> Check:
    made = earlier(consumer)
    return lambda: zoekvragen.onderwerp_op_beide(consumer, *made)


def by_the_case(consumer: Consumer) -> Check:
    zaak = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    onderwerpobject.bij_ander_klantcontact(Bystanders(consumer))
    gevonden = zoekvragen.onderwerpen_op_zaak(consumer, zaak)
    return lambda: zoekvragen.alleen_dat_onderwerp(consumer, gevonden, zaak)


def not_by_what_it_is_not(consumer: Consumer) -> Check:
    zaak = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    eerder = onderwerpobject.eerder_geregistreerd(consumer)
    return lambda: zoekvragen.zaak_niet_anders(consumer, zaak, eerder)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (tasks_by_all, "taaknummer-niet-te-vinden"),
        (tasks_by_two, "klantcontact-van-taak-telt-alleen"),
        (tasks_by_what_another_has, "taaknummer-telt-alleen"),
        (actors_by_name, "systeem-niet-te-vinden"),
        (actors_by_kind, "naam-van-actor-telt-alleen"),
        (by_number, "identificator-in-lijst-zonder-register"),
        (by_number_and_kind, "soort-nummer-niet-te-vinden"),
        (by_another_kind, "soort-nummer-genegeerd"),
        (addresses_of_a_partij, "adres-telt-alleen"),
        (addresses_of_a_betrokkene, "adres-telt-alleen"),
        (a_partij_by_kind, "partijnummer-niet-te-vinden"),
        (a_partij_by_another_kind, "partijnummer-telt-alleen"),
        (a_partij_by_address, "plaats-van-bezoekadres-genegeerd"),
        (by_the_earlier_contact, "zoeken-onderwerpobject-wasklantcontact-telt-niet"),
        (by_both_contacts, "klantcontact-van-onderwerp-telt-alleen"),
        (by_the_case, "onderwerp-in-lijst-zonder-zaak"),
        (not_by_what_it_is_not, "soort-zaak-als-zoekvraag-genegeerd"),
        (not_by_what_it_is_not, "onderwerpen-van-andere-klantcontacten"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
