"""What each step about interne taken notices."""

import pytest

from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import internetaak
from steps.actor import afdeling_geregistreerd, medewerker_geregistreerd
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story


def world(consumer: Consumer) -> tuple[Resource, Resource, Resource]:
    """Return an employee, a klantcontact, and a task for the one about the other."""
    medewerker, contact = medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    return medewerker, contact, internetaak.voor_de_medewerker(consumer, medewerker, contact)


def the_answer(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.antwoord_bevat_die_gegevens(consumer, taak)


def the_id(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.op_te_vragen(consumer, taak)


def the_task(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.heeft_die_gegevens(consumer, taak)


def long_texts(consumer: Consumer) -> Check:
    medewerker, contact = medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    tabel = ObjectTable("internetaak", [["Gevraagde handeling", "200"], ["Toelichting", "1000"]])
    taak = internetaak.met_lange_teksten(consumer, medewerker, contact, tabel)
    return lambda: internetaak.heeft_die_gegevens(consumer, taak)


def long_texts_by_number(consumer: Consumer) -> Check:
    medewerker, contact = medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.met_lange_teksten(
        consumer, medewerker, contact, ObjectTable("internetaak", [["Toelichting", "1000"]])
    )
    return lambda: internetaak.op_nummer_met_gegevens(consumer, taak)


def the_task_that_is_shown(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    getoond = internetaak.met_haar_klantcontact(consumer, taak)
    shown = taak.seen_as(getoond[0]), getoond[1]
    internetaak.getoond_klantcontact(consumer, shown, contact)
    return lambda: internetaak.getoonde_taak(consumer, shown)


def the_contact_that_is_shown(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    getoond = internetaak.met_haar_klantcontact(consumer, taak)
    return lambda: internetaak.getoond_klantcontact(consumer, getoond, contact)


def handled(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    verwerkt = internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.heeft_die_gegevens(consumer, verwerkt)


def the_answer_to_handling(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    verwerkt = internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.antwoord_op_wijziging(consumer, verwerkt)


def the_rest_of_it(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    verwerkt = internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.andere_gegevens_ongewijzigd(consumer, verwerkt)


def open_of_an_employee(consumer: Consumer) -> Check:
    medewerker, contact, taak = world(consumer)
    internetaak.voor_iemand_anders(consumer)
    internetaak.verwerkt_voor_de_medewerker(consumer, medewerker, contact)
    gevonden = internetaak.openstaand_van_medewerker(consumer, medewerker)
    return lambda: internetaak.alleen_die_gevonden(gevonden, taak)


def open_of_a_department(consumer: Consumer) -> Check:
    afdeling, contact = afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.voor_de_afdeling(consumer, afdeling, contact)
    internetaak.voor_iemand_anders(consumer)
    gevonden = internetaak.openstaand_van_afdeling(consumer, afdeling)
    return lambda: internetaak.alleen_die_gevonden(gevonden, taak)


def as_it_is_found(consumer: Consumer) -> Check:
    medewerker, _, taak = world(consumer)
    gevonden = internetaak.openstaand_van_medewerker(consumer, medewerker)
    return lambda: internetaak.gevonden_taak(consumer, gevonden, taak)


def none_open_any_more(consumer: Consumer) -> Check:
    medewerker, _, taak = world(consumer)
    internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.geen_openstaande(consumer, medewerker)


def only_the_other_open(consumer: Consumer) -> Check:
    medewerker, contact, taak = world(consumer)
    andere = internetaak.andere_voor_de_medewerker(consumer, medewerker, contact)
    internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.alleen_de_andere(consumer, medewerker, andere)


def only_the_handled(consumer: Consumer) -> Check:
    medewerker, contact, taak = world(consumer)
    internetaak.andere_voor_de_medewerker(consumer, medewerker, contact)
    verwerkt = internetaak.op_verwerkt(consumer, taak)
    return lambda: internetaak.alleen_de_verwerkte(consumer, medewerker, verwerkt)


def both(consumer: Consumer) -> Check:
    medewerker, contact, taak = world(consumer)
    verwerkt = internetaak.verwerkt_voor_de_medewerker(consumer, medewerker, contact)
    gevonden = internetaak.van_klantcontact(consumer, contact)
    return lambda: internetaak.beide_gevonden(gevonden, taak, verwerkt)


def both_on_pages(consumer: Consumer) -> Check:
    medewerker, contact, taak = world(consumer)
    verwerkt = internetaak.verwerkt_voor_de_medewerker(consumer, medewerker, contact)
    return lambda: internetaak.beide_op_bladzijden(consumer, contact, taak, verwerkt)


def only_with_its_contact(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    internetaak.voor_iemand_anders(consumer)
    return lambda: internetaak.alleen_die_bij_klantcontact(consumer, contact, taak)


def by_number(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.op_nummer(consumer, taak)


def by_number_with_all_of_it(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.op_nummer_met_gegevens(consumer, taak)


def one_of_a_number(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    internetaak.met_hetzelfde_nummer(consumer, taak)
    return lambda: internetaak.maar_een_met_dat_nummer(consumer, taak)


def not_handled_yet(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.nog_niet_verwerkt(consumer, taak)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_answer, "taak-antwoord-zonder-toelichting"),
        (the_id, "taak-wisselt-van-id"),
        (the_task, "taak-zonder-klantcontact"),
        (the_task, "taak-meteen-verwerkt"),
        (long_texts, "toelichting-afgekapt-op-500"),
        (long_texts, "gevraagde-handeling-een-te-kort"),
        (the_task_that_is_shown, "toelichting-verkeerd-gelezen"),
        (the_contact_that_is_shown, "inhoud-leeg"),
        (handled, "verwerkt-zonder-moment"),
        (the_answer_to_handling, "antwoord-op-verwerken-noemt-oude-status"),
        (the_rest_of_it, "verwerken-wist-toelichting"),
        (the_rest_of_it, "verwerkt-door-niemand"),
        (open_of_an_employee, "openstaand-ook-verwerkt"),
        (open_of_an_employee, "taken-van-anderen"),
        (open_of_an_employee, "openstaand-niet-te-vinden"),
        (open_of_an_employee, "of-in-plaats-van-en"),
        (open_of_a_department, "taken-van-medewerker-niet-te-vinden"),
        (open_of_a_department, "taak-van-afdeling-bij-niemand"),
        (as_it_is_found, "toelichting-ontbreekt-in-lijst"),
        (none_open_any_more, "verwerkt-blijft-openstaan"),
        (only_the_other_open, "verwerkt-blijft-openstaan"),
        (only_the_handled, "verwerkt-niet-te-vinden"),
        (only_the_handled, "openstaand-ook-verwerkt"),
        (both, "verwerkte-taken-verborgen"),
        (both, "een-taak-bij-een-klantcontact"),
        (both_on_pages, "taken-op-een-bladzijde"),
        (both_on_pages, "aantal-taken-klopt-niet"),
        (only_with_its_contact, "taken-van-andere-klantcontacten"),
        (only_with_its_contact, "taak-vergeet-klantcontact"),
        (by_number, "taaknummer-niet-te-vinden"),
        (long_texts_by_number, "toelichting-in-lijst-afgekapt-op-500"),
        (by_number_with_all_of_it, "toelichting-ontbreekt-in-lijst"),
        (one_of_a_number, "dubbel-taaknummer-toegestaan"),
        (not_handled_yet, "open-taak-heeft-moment-van-verwerken"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
