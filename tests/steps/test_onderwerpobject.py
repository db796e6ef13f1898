"""What each step about onderwerpobjecten notices."""

import pytest

from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import onderwerpobject
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

VERWIJZINGEN = ObjectTable(
    "onderwerpobject", [["Onderwerp was klantcontact", "1"], ["Was onderwerp van klantcontact", "2"]]
)


def the_answer(consumer: Consumer) -> Check:
    made = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    return lambda: onderwerpobject.antwoord_bevat_die_gegevens(consumer, made)


def the_id(consumer: Consumer) -> Check:
    made = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    return lambda: onderwerpobject.op_te_vragen(consumer, made)


def the_case(consumer: Consumer) -> Check:
    made = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    return lambda: onderwerpobject.heeft_die_gegevens(consumer, made)


def the_earlier_contact(consumer: Consumer) -> Check:
    contact, eerder = registreer_klantcontact(consumer), onderwerpobject.eerder_geregistreerd(consumer)
    made = onderwerpobject.eerder_als_onderwerp(consumer, contact, eerder, VERWIJZINGEN)
    return lambda: onderwerpobject.heeft_die_gegevens(consumer, made)


def no_earlier_contact(consumer: Consumer) -> Check:
    made = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    return lambda: onderwerpobject.niet_naar_eerder(consumer, made)


def only_with_its_contact(consumer: Consumer) -> Check:
    contact, eerder = registreer_klantcontact(consumer), onderwerpobject.eerder_geregistreerd(consumer)
    made = onderwerpobject.eerder_als_onderwerp(consumer, contact, eerder, VERWIJZINGEN)
    onderwerpobject.bij_ander_klantcontact(consumer)
    return lambda: onderwerpobject.alleen_bij_klantcontact(consumer, made, contact)


def two_cases(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    made = onderwerpobject.twee_zaken(consumer, contact)
    return lambda: onderwerpobject.precies_die_onderwerpen(consumer, contact, made)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_answer, "onderwerp-antwoord-zonder-klantcontact"),
        (the_id, "onderwerp-wisselt-van-id"),
        (the_case, "zaak-van-onderwerp-anders"),
        (the_case, "zaak-zonder-klantcontact"),
        (the_earlier_contact, "onderwerp-vergeet-eerder-klantcontact"),
        (the_earlier_contact, "onderwerp-omgedraaid"),
        (no_earlier_contact, "zaak-is-ook-klantcontact"),
        (only_with_its_contact, "onderwerpen-van-andere-klantcontacten"),
        (only_with_its_contact, "onderwerp-andersom-gezocht"),
        (only_with_its_contact, "onderwerp-in-lijst-verwijst-niet"),
        (two_cases, "een-onderwerp-bij-een-klantcontact"),
        (two_cases, "onderwerp-in-lijst-zonder-zaak"),
        (two_cases, "identificatie-van-zaak-afgekapt-op-36"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
