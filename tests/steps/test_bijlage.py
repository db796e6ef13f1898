"""What each step about bijlagen notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import bijlage
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

ALL_OF_IT = ObjectTable(
    "bijlage",
    [
        ["Identificator", ""],
        ["ObjectId", "DOC-1"],
        ["Soort ObjectId", "Documentnummer"],
        ["Objecttype", "E-mail"],
        ["Register", "Documentenregister"],
    ],
)
CORRECTED = ObjectTable("bijlage", [["Identificator", ""], ["ObjectId", "DOC-2"]])


def the_answer(consumer: Consumer) -> Check:
    made = bijlage.vastgelegd_met(consumer, registreer_klantcontact(consumer), ALL_OF_IT)
    return lambda: bijlage.antwoord_bevat_die_gegevens(consumer, made)


def the_id(consumer: Consumer) -> Check:
    made = bijlage.bij_klantcontact(consumer, registreer_klantcontact(consumer))
    return lambda: bijlage.op_te_vragen(consumer, made)


def as_read(consumer: Consumer) -> Check:
    made = bijlage.vastgelegd_met(consumer, registreer_klantcontact(consumer), ALL_OF_IT)
    return lambda: bijlage.heeft_die_gegevens(consumer, made)


def only_with_its_contact(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    made = bijlage.bij_klantcontact(consumer, contact)
    bijlage.bij_ander_klantcontact(Bystanders(consumer))
    return lambda: bijlage.alleen_bij_klantcontact(consumer, contact, made)


def two_of_them(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    made = bijlage.bericht_en_bijgevoegd(consumer, contact)
    return lambda: bijlage.precies_die_bijlagen(consumer, contact, made)


def none_of_them(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    bijlage.bij_ander_klantcontact(Bystanders(consumer))
    return lambda: bijlage.geen_bijlage(consumer, contact)


def by_what_it_is_known_as(consumer: Consumer) -> Check:
    made = bijlage.bij_klantcontact(consumer, registreer_klantcontact(consumer))
    bijlage.bij_ander_klantcontact(Bystanders(consumer))
    gevonden = bijlage.gezocht_op_identificatie(consumer, made)
    return lambda: bijlage.alleen_die_gevonden(consumer, gevonden, made)


def the_answer_to_a_change(consumer: Consumer) -> Check:
    made = bijlage.bij_klantcontact(consumer, registreer_klantcontact(consumer))
    changed = bijlage.wijzigt_met(consumer, made, ALL_OF_IT)
    return lambda: bijlage.antwoord_op_wijziging(consumer, changed)


def the_rest_of_it(consumer: Consumer) -> Check:
    made = bijlage.bij_klantcontact(consumer, registreer_klantcontact(consumer))
    changed = bijlage.wijzigt_met(consumer, made, CORRECTED)
    return lambda: bijlage.andere_gegevens_ongewijzigd(consumer, changed)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_answer, "antwoord-noemt-bijlage-zonder-soort"),
        (the_id, "bijlage-wisselt-van-id"),
        (as_read, "bijlage-in-kleine-letters"),
        (only_with_its_contact, "bijlage-in-lijst-zonder-register"),
        (only_with_its_contact, "bijlage-van-geen-klantcontact"),
        (only_with_its_contact, "brief-met-bijlagen-van-anderen"),
        (two_of_them, "een-bijlage-bij-een-klantcontact"),
        (two_of_them, "identificatie-van-bijlage-afgekapt-op-36"),
        (two_of_them, "bijlage-niet-te-vinden"),
        (none_of_them, "brief-met-bijlagen-van-anderen"),
        (by_what_it_is_known_as, "bijlage-zoeken-vindt-alle-documenten"),
        (the_answer_to_a_change, "wijziging-van-bijlage-wist-register"),
        (the_rest_of_it, "wijziging-van-bijlage-wist-register"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
