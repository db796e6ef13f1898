"""What each step about interne taken notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import internetaak
from steps.actor import afdeling_geregistreerd, collega_geregistreerd, medewerker_geregistreerd
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

NEW = ObjectTable(
    "internetaak",
    [
        ["aanleidinggevendKlantcontact", "1"],
        ["status", "te_verwerken"],
        ["gevraagdeHandeling", "Klant terugbellen"],
        ["verwerktOp", ""],
        ["toegewezenAanActor", "2"],
    ],
)


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
    internetaak.voor_iemand_anders(Bystanders(consumer))
    internetaak.verwerkt_voor_de_medewerker(consumer, medewerker, contact)
    gevonden = internetaak.openstaand_van_medewerker(consumer, medewerker)
    return lambda: internetaak.alleen_die_gevonden(gevonden, taak)


def open_of_a_department(consumer: Consumer) -> Check:
    afdeling, contact = afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.voor_de_afdeling(consumer, afdeling, contact)
    internetaak.voor_iemand_anders(Bystanders(consumer))
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
    internetaak.voor_iemand_anders(Bystanders(consumer))
    return lambda: internetaak.alleen_die_bij_klantcontact(consumer, contact, taak)


def by_number(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.op_nummer(consumer, taak)


def by_number_with_all_of_it(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    return lambda: internetaak.op_nummer_met_gegevens(consumer, taak)


def as_the_case_has_it(consumer: Consumer) -> Check:
    afdeling, contact = afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.voor_de_afdeling_met(consumer, afdeling, contact, NEW)
    return lambda: internetaak.heeft_die_gegevens(consumer, taak)


def of_the_department_alone(consumer: Consumer) -> Check:
    afdeling, contact = afdeling_geregistreerd(consumer), registreer_klantcontact(consumer)
    taak = internetaak.voor_de_afdeling_met(consumer, afdeling, contact, NEW)
    nobody = ObjectTable("internetaak", [["Medewerker", "-"]])
    return lambda: internetaak.aan_de_afdeling(consumer, taak, afdeling, nobody)


def the_new_task_of_a_department(consumer: Consumer) -> Check:
    _, contact, _ = world(consumer)
    afdeling = afdeling_geregistreerd(consumer)
    nieuw = internetaak.nieuwe_voor_de_afdeling(consumer, afdeling, contact, NEW)
    internetaak.nieuwe_heeft_die_gegevens(consumer, nieuw)
    return lambda: internetaak.enige_van_de_afdeling(consumer, afdeling, nieuw)


def the_new_task_of_a_colleague(consumer: Consumer) -> Check:
    _, contact, _ = world(consumer)
    collega = collega_geregistreerd(consumer)
    nieuw = internetaak.nieuwe_voor_de_collega(consumer, collega, contact, NEW)
    return lambda: internetaak.enige_van_de_collega(consumer, collega, nieuw)


def the_new_task_itself(consumer: Consumer) -> Check:
    _, contact, _ = world(consumer)
    collega = collega_geregistreerd(consumer)
    nieuw = internetaak.nieuwe_voor_de_collega(consumer, collega, contact, NEW)
    return lambda: internetaak.nieuwe_heeft_die_gegevens(consumer, nieuw)


def old_and_new(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    nieuw = internetaak.nieuwe_voor_de_collega(consumer, collega_geregistreerd(consumer), contact, NEW)
    return lambda: internetaak.oude_en_nieuwe(consumer, contact, taak, nieuw)


def the_rest_of_what_was_changed(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    changed = internetaak.wijzigt_met(consumer, taak, ObjectTable("internetaak", [["Toelichting", "Bel."]]))
    return lambda: internetaak.andere_gegevens_ongewijzigd(consumer, changed)


def the_channel_that_is_shown(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    getoond = internetaak.met_haar_klantcontact(consumer, taak)
    return lambda: internetaak.getoond_kanaal(consumer, getoond, contact)


def what_the_provider_fills_in(consumer: Consumer) -> Check:
    _, _, taak = world(consumer)
    when = ObjectTable("internetaak", [["ToegewezenOp", "2023-11-22"]])
    return lambda: internetaak.is_ingevuld(consumer, taak, when)


def only_with_its_contact_and_all_of_it(consumer: Consumer) -> Check:
    _, contact, taak = world(consumer)
    return lambda: internetaak.alleen_die_met_gegevens(consumer, contact, taak)


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
        (as_the_case_has_it, "taak-meteen-verwerkt"),
        (of_the_department_alone, "taak-van-afdeling-bij-niemand"),
        (the_new_task_of_a_department, "taken-van-anderen"),
        (the_new_task_of_a_colleague, "taken-van-anderen"),
        (the_new_task_itself, "taak-meteen-verwerkt"),
        (old_and_new, "een-taak-bij-een-klantcontact"),
        (the_rest_of_what_was_changed, "taak-wijzigen-sluit-haar-af"),
        (the_channel_that_is_shown, "kanaal-in-hoofdletters"),
        (what_the_provider_fills_in, "taak-op-vast-moment-toegewezen"),
        (what_the_provider_fills_in, "taak-zonder-moment-van-toewijzen"),
        (only_with_its_contact_and_all_of_it, "toelichting-ontbreekt-in-lijst"),
        (not_handled_yet, "open-taak-heeft-moment-van-verwerken"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
