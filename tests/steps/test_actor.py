"""What each step about actoren notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import actor
from steps.partij import registreer_partij
from steps.voorbeelden import AFDELING, registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

MEDEWERKER = ObjectTable(
    "actor",
    [
        ["Soort actor", "Medewerker"],
        ["Naam", "Noëlle Kersenbloem"],
        ["Indicatie actief", "Ja"],
        ["Functie", "medewerker KCC"],
        ["Telefoonnummer", "0612345602"],
    ],
)


def the_answer(consumer: Consumer) -> Check:
    made = actor.geregistreerd_met(consumer, MEDEWERKER)
    return lambda: actor.antwoord_bevat_die_gegevens(consumer, made)


def the_actor(consumer: Consumer) -> Check:
    made = actor.geregistreerd_met(consumer, MEDEWERKER)
    return lambda: actor.heeft_die_gegevens(consumer, made)


def a_long_name(consumer: Consumer) -> Check:
    made = actor.medewerker_met_leestekens(consumer)
    return lambda: actor.heeft_die_gegevens(consumer, made)


def long_texts(consumer: Consumer) -> Check:
    made = actor.medewerker_met_lange_teksten(
        consumer, ObjectTable("actor", [["Functie", "40"], ["E-mailadres", "200"]])
    )
    return lambda: actor.heeft_die_gegevens(consumer, made)


def long_texts_of_a_department(consumer: Consumer) -> Check:
    made = actor.afdeling_met_lange_teksten(consumer, ObjectTable("actor", [["Omschrijving", "200"]]))
    return lambda: actor.heeft_die_gegevens(consumer, made)


def a_search(consumer: Consumer) -> Check:
    medewerker, collega = actor.medewerker_geregistreerd(consumer), actor.collega_geregistreerd(consumer)
    gevonden = actor.gezocht_op_naam(consumer, medewerker)
    return lambda: actor.medewerker_gevonden(gevonden, medewerker, collega)


def what_is_found(consumer: Consumer) -> Check:
    medewerker = actor.medewerker_geregistreerd(consumer)
    gevonden = actor.gezocht_op_naam(consumer, medewerker)
    return lambda: actor.gevonden_medewerker(consumer, gevonden, medewerker)


def a_department_by_name(consumer: Consumer) -> Check:
    afdeling, collega = actor.afdeling_geregistreerd(consumer), actor.collega_geregistreerd(consumer)
    assert afdeling.written["Soort actor"] == AFDELING["Soort actor"]
    return lambda: actor.op_naam_te_vinden(consumer, afdeling, collega)


def the_link(consumer: Consumer) -> Check:
    medewerker, contact = actor.medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    koppeling = actor.medewerker_is_gekoppeld(consumer, medewerker, contact)
    return lambda: actor.koppeling_verwijst(consumer, koppeling, medewerker, contact)


def the_answer_to_a_link(consumer: Consumer) -> Check:
    medewerker, contact = actor.medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    tabel = ObjectTable("actorklantcontact", [["Actor", "x"], ["Klantcontact", "x"]])
    koppeling = actor.medewerker_gekoppeld_met(consumer, medewerker, contact, tabel)
    return lambda: actor.antwoord_op_koppelen(consumer, koppeling)


def only_the_employee(consumer: Consumer) -> Check:
    medewerker, contact = actor.medewerker_geregistreerd(consumer), registreer_klantcontact(consumer)
    actor.ander_met_actor(Bystanders(consumer))
    actor.medewerker_gekoppeld(consumer, medewerker, contact)
    return lambda: actor.alleen_de_medewerker(consumer, contact, medewerker)


def nobody(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    actor.ander_met_actor(Bystanders(consumer))
    return lambda: actor.geen_actor(consumer, contact)


def two_actors(consumer: Consumer) -> Check:
    medewerker, collega = actor.medewerker_geregistreerd(consumer), actor.collega_geregistreerd(consumer)
    contact = registreer_klantcontact(consumer)
    actor.actor_is_gekoppeld(consumer, medewerker, contact)
    actor.collega_gekoppeld_met(
        consumer, collega, contact, ObjectTable("actorklantcontact", [["Actor", "x"]])
    )
    return lambda: actor.medewerker_en_collega(consumer, contact, medewerker, collega)


def two_contacts(consumer: Consumer) -> Check:
    medewerker = actor.medewerker_geregistreerd(consumer)
    contact, ander = (registreer_klantcontact(consumer) for _ in range(2))
    actor.ander_met_actor(Bystanders(consumer))
    actor.aan_beide_gekoppeld(consumer, medewerker, contact, ander)
    return lambda: actor.klantcontacten_van_medewerker(consumer, medewerker, contact, ander)


def what_stays(consumer: Consumer) -> Check:
    partij, medewerker = registreer_partij(consumer), actor.medewerker_geregistreerd(consumer)
    consumer.remove(actor.medewerker_gekoppeld(consumer, medewerker, registreer_klantcontact(consumer)))
    return lambda: actor.bestaan_nog(consumer, partij, medewerker)


def filled_in_with_fiction(consumer: Consumer) -> Check:
    made = actor.fictieve_actor_geregistreerd(
        consumer,
        ObjectTable(
            "actor", [["Soort actor", "Geautomatiseerde actor"], ["Functie", ""], ["Omschrijving", ""]]
        ),
    )
    assert made.written["Omschrijving"]
    return lambda: actor.heeft_die_gegevens(consumer, made)


def a_system_that_is_linked(consumer: Consumer) -> Check:
    system, contact = actor.systeem_geregistreerd(consumer), registreer_klantcontact(consumer)
    table = ObjectTable("actorklantcontact", [["klantcontactId", "1"], ["actorId", "2"]])
    actor.systeem_gekoppeld_met(consumer, system, contact, table)
    return lambda: actor.alleen_het_systeem(consumer, contact, system)


def an_employee_who_left(consumer: Consumer) -> Check:
    made = actor.medewerker_geregistreerd(consumer)
    changed = actor.medewerker_gewijzigd_met(
        consumer, made, ObjectTable("actor", [["Indicatie actief", "Nee"]])
    )
    return lambda: actor.medewerker_heeft_die_gegevens(consumer, changed)


def the_answer_to_that(consumer: Consumer) -> Check:
    made = actor.medewerker_geregistreerd(consumer)
    changed = actor.medewerker_gewijzigd_met(
        consumer, made, ObjectTable("actor", [["Indicatie actief", "Nee"]])
    )
    return lambda: actor.antwoord_op_wijziging(consumer, changed)


def the_rest_of_an_employee(consumer: Consumer) -> Check:
    made = actor.medewerker_geregistreerd(consumer)
    changed = actor.medewerker_gewijzigd_met(consumer, made, ObjectTable("actor", [["Naam", "Nicole"]]))
    return lambda: actor.andere_gegevens_ongewijzigd(consumer, changed)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (a_system_that_is_linked, "systeem-niet-gekoppeld"),
        (an_employee_who_left, "medewerker-blijft-actief"),
        (the_answer_to_that, "medewerker-blijft-actief"),
        (the_rest_of_an_employee, "naam-wijzigen-wist-gegevens-van-medewerker"),
        (the_answer, "actor-antwoord-zonder-naam"),
        (the_actor, "functie-verdwijnt"),
        (the_actor, "medewerker-inactief"),
        (a_long_name, "naam-van-actor-afgekapt-op-50"),
        (a_long_name, "actoridentificator-verdwijnt"),
        (a_long_name, "actor-altijd-actief"),
        (long_texts, "functie-afgekapt-op-30"),
        (long_texts, "emailadres-van-actor-afgekapt-op-100"),
        (long_texts_of_a_department, "omschrijving-van-afdeling-afgekapt-op-150"),
        (filled_in_with_fiction, "systeem-zonder-omschrijving"),
        (a_search, "naam-als-zoekvraag-genegeerd"),
        (a_search, "naam-van-medewerker-niet-te-vinden"),
        (what_is_found, "medewerker-in-lijst-zonder-functie"),
        (a_department_by_name, "naam-als-zoekvraag-genegeerd"),
        (a_department_by_name, "afdeling-niet-te-vinden"),
        (a_department_by_name, "afdeling-is-systeem"),
        (the_link, "koppeling-zonder-actor"),
        (the_link, "koppeling-met-ander-klantcontact"),
        (the_answer_to_a_link, "koppeling-antwoord-zonder-actor"),
        (only_the_employee, "actoren-van-anderen"),
        (only_the_employee, "actoren-niet-te-vinden"),
        (only_the_employee, "koppeling-met-laatste-actor"),
        (only_the_employee, "koppeling-in-lijst-met-ander-klantcontact"),
        (nobody, "actoren-van-anderen"),
        (two_actors, "alleen-laatste-actor"),
        (two_actors, "eerste-actor-ontbreekt"),
        (two_contacts, "klantcontacten-van-andere-actoren"),
        (two_contacts, "een-klantcontact-bij-een-actor"),
        (what_stays, "koppeling-neemt-actor-mee"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
