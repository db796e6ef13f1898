"""What each step about onderwerpobjecten notices."""

import uuid
from functools import partial

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import onderwerpobject
from steps.actor import medewerker_geregistreerd
from steps.internetaak import voor_de_medewerker
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
    onderwerpobject.bij_ander_klantcontact(Bystanders(consumer))
    return lambda: onderwerpobject.alleen_bij_klantcontact(consumer, made, contact)


def two_cases(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    made = onderwerpobject.twee_zaken(consumer, contact)
    return lambda: onderwerpobject.precies_die_onderwerpen(consumer, contact, made)


def from_task_to_case(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    taak = voor_de_medewerker(consumer, medewerker_geregistreerd(consumer), contact)
    made = onderwerpobject.zaak_als_onderwerp(consumer, contact)
    onderwerpobject.bij_ander_klantcontact(Bystanders(consumer))
    return lambda: onderwerpobject.van_taak_naar_zaak(consumer, taak, made)


def the_same_case_again(consumer: Consumer) -> Check:
    first = onderwerpobject.zaak_van_eerder(consumer, registreer_klantcontact(consumer))
    contact = registreer_klantcontact(consumer)
    made = onderwerpobject.dezelfde_zaak(consumer, contact, first)
    return lambda: onderwerpobject.alleen_bij_klantcontact(consumer, made, contact)


def corrected(consumer: Consumer) -> Resource:
    made = onderwerpobject.zaak_als_onderwerp(consumer, registreer_klantcontact(consumer))
    table = [
        ["Objectidentificator", ""],
        ["Object ID", "1892091992898"],
        ["Soort object", "zaak"],
        ["Soort object ID", "uuid"],
        ["Register", "zakenregister"],
    ]
    return onderwerpobject.wijzigt_met(consumer, made, ObjectTable("onderwerpobject", table))


def the_correction(consumer: Consumer) -> Check:
    made = corrected(consumer)
    return lambda: onderwerpobject.heeft_die_gegevens(consumer, made)


def the_rest_of_it(consumer: Consumer) -> Check:
    made = corrected(consumer)
    onderwerpobject.antwoord_op_wijziging(consumer, made)
    return lambda: onderwerpobject.andere_gegevens_ongewijzigd(consumer, made)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (from_task_to_case, "onderwerpen-van-andere-klantcontacten"),
        (the_same_case_again, "onderwerpen-van-andere-klantcontacten"),
        (the_correction, "verkeerde-zaak-niet-te-verbeteren"),
        (the_rest_of_it, "onderwerp-wijzigen-vergeet-klantcontact"),
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


def test_the_id_of_a_new_case_does_not_begin_with_a_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = [uuid.UUID(int=number << 120) for number in (0x0F, 0x00, 0x10)]
    monkeypatch.setattr(uuid, "uuid4", partial(next, iter(drawn)))
    assert onderwerpobject._nieuwe_zaak() == str(drawn[2])
