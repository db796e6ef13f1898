"""What each step about betrokkenen notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import actor, betrokkene
from steps.partij import registreer_partij
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story


def made(consumer: Consumer) -> tuple[Resource, Resource]:
    """Return a klantcontact with somebody's part in it."""
    contact = registreer_klantcontact(consumer)
    return contact, betrokkene.vastgelegd(consumer, contact)


def as_partij(consumer: Consumer) -> tuple[Resource, Resource, Resource]:
    """Return a klantcontact, a partij and its part in it."""
    contact, partij = registreer_klantcontact(consumer), registreer_partij(consumer)
    return contact, partij, betrokkene.partij_vastgelegd(consumer, contact, partij)


def the_answer(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    return lambda: betrokkene.antwoord_bevat_die_gegevens(consumer, wie)


def the_id(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    return lambda: betrokkene.op_te_vragen(consumer, wie)


def the_betrokkene(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    return lambda: betrokkene.heeft_die_gegevens(consumer, wie)


def long_texts(consumer: Consumer) -> Check:
    tabel = ObjectTable("betrokkene", [["Organisatienaam", "200"], ["Contactnaam.Achternaam", "200"]])
    wie = betrokkene.vastgelegd_met_lange_teksten(consumer, registreer_klantcontact(consumer), tabel)
    return lambda: betrokkene.heeft_die_gegevens(consumer, wie)


def as_the_case_has_it(consumer: Consumer) -> Check:
    contact, partij = registreer_klantcontact(consumer), registreer_partij(consumer)
    tabel = ObjectTable(
        "betrokkene", [["Rol", "Klant"], ["Initiator", "Ja"], ["Klantcontact", "1"], ["Partij", "2"]]
    )
    wie = betrokkene.partij_vastgelegd_met(consumer, contact, partij, tabel)
    return lambda: betrokkene.heeft_die_gegevens(consumer, wie)


def by_surname(consumer: Consumer) -> Check:
    wie = betrokkene.met_eigen_achternaam(consumer, registreer_klantcontact(consumer))
    betrokkene.ander_met_betrokkene(Bystanders(consumer))
    gevonden = betrokkene.gezocht_op_achternaam(consumer, wie)
    return lambda: betrokkene.alleen_die_gevonden(consumer, gevonden, wie)


def nothing_of_its_own(consumer: Consumer) -> Check:
    _, _, wie = as_partij(consumer)
    return lambda: betrokkene.geen_eigen_contactgegevens(consumer, wie)


def both_references(consumer: Consumer) -> Check:
    contact, partij, wie = as_partij(consumer)
    return lambda: betrokkene.verwijst_naar_klantcontact_en_partij(consumer, wie, contact, partij)


def no_partij(consumer: Consumer) -> Check:
    contact, wie = made(consumer)
    return lambda: betrokkene.verwijst_niet_naar_partij(consumer, wie, contact)


def only_with_its_contact(consumer: Consumer) -> Check:
    contact, wie = made(consumer)
    betrokkene.ander_met_betrokkene(Bystanders(consumer))
    return lambda: betrokkene.alleen_bij_klantcontact(consumer, wie, contact)


def as_it_is_found(consumer: Consumer) -> Check:
    contact, wie = made(consumer)
    return lambda: betrokkene.alleen_bij_klantcontact_met_gegevens(consumer, wie, contact)


def two_of_them(consumer: Consumer) -> Check:
    contact = registreer_klantcontact(consumer)
    beiden = betrokkene.twee_vastgelegd(consumer, contact)
    return lambda: betrokkene.beide_bij_klantcontact(consumer, beiden, contact)


def only_with_its_partij(consumer: Consumer) -> Check:
    _, partij, wie = as_partij(consumer)
    betrokkene.registreer_betrokkene(consumer, registreer_klantcontact(consumer), registreer_partij(consumer))
    return lambda: betrokkene.alleen_bij_partij(consumer, wie, partij)


def what_a_colleague_sees(consumer: Consumer) -> Check:
    contact, _ = made(consumer)
    shown = betrokkene.opgevraagd_met_betrokkenen(consumer, contact)
    return lambda: betrokkene.ziet_onderwerp_en_inhoud(consumer, shown)


def the_name_that_a_colleague_sees(consumer: Consumer) -> Check:
    contact, wie = made(consumer)
    betrokkene.ander_met_betrokkene(Bystanders(consumer))
    shown = betrokkene.opgevraagd_met_betrokkenen(consumer, contact)
    return lambda: betrokkene.ziet_de_naam(consumer, shown, wie)


def what_was_removed(consumer: Consumer) -> Check:
    contact, partij = registreer_klantcontact(consumer), registreer_partij(consumer)
    wie = betrokkene.partij_als_andere_vastgelegd(consumer, contact, partij)
    koppeling = actor.medewerker_gekoppeld(consumer, actor.medewerker_geregistreerd(consumer), contact)
    betrokkene.verwijdert_betrokkene_en_koppeling(consumer, wie, koppeling)
    return lambda: actor.geen_actor(consumer, contact)


def taken_over(consumer: Consumer) -> Check:
    earlier = betrokkene.bij_het_eerdere_vastgelegd(consumer, registreer_klantcontact(consumer))
    wie = betrokkene.overgenomen(consumer, earlier, registreer_klantcontact(consumer))
    return lambda: betrokkene.heeft_die_gegevens(consumer, wie)


def corrected(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    changed = betrokkene.wijzigt_met(consumer, wie, ObjectTable("betrokkene", [["Organisatienaam", "x"]]))
    return lambda: betrokkene.heeft_die_gegevens(consumer, changed)


def the_rest_when_a_partij_is_linked(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    changed = betrokkene.partij_gekoppeld(consumer, wie, registreer_partij(consumer))
    betrokkene.antwoord_op_wijziging(consumer, changed)
    return lambda: betrokkene.andere_gegevens_ongewijzigd(consumer, changed)


def the_answer_to_linking_a_partij(consumer: Consumer) -> Check:
    _, wie = made(consumer)
    changed = betrokkene.partij_gekoppeld(consumer, wie, registreer_partij(consumer))
    return lambda: betrokkene.antwoord_op_wijziging(consumer, changed)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (taken_over, "initiator-altijd-ja"),
        (corrected, "naam-van-betrokkene-niet-te-verbeteren"),
        (the_rest_when_a_partij_is_linked, "betrokkene-wijzigen-maakt-vertegenwoordiger"),
        (the_answer_to_linking_a_partij, "partij-koppelen-lukt-niet"),
        (the_answer, "betrokkene-antwoord-zonder-naam"),
        (the_id, "betrokkene-wisselt-van-id"),
        (the_betrokkene, "voorletters-verdwijnen"),
        (the_betrokkene, "achternaam-in-kleine-letters"),
        (as_the_case_has_it, "initiator-omgekeerd"),
        (as_the_case_has_it, "initiator-als-getal"),
        (as_the_case_has_it, "rol-altijd-vertegenwoordiger"),
        (long_texts, "organisatienaam-afgekapt-op-100"),
        (long_texts, "achternaam-van-betrokkene-afgekapt-op-100"),
        (by_surname, "achternaam-als-zoekvraag-genegeerd"),
        (by_surname, "achternaam-niet-te-vinden"),
        (by_surname, "naam-ontbreekt-in-lijst"),
        (nothing_of_its_own, "naam-van-partij-ingevuld"),
        (nothing_of_its_own, "organisatienaam-verzonnen"),
        (nothing_of_its_own, "adres-van-partij-ingevuld"),
        (both_references, "partij-niet-bewaard"),
        (both_references, "klantcontact-bij-partij-vergeten"),
        (both_references, "adres-van-ander-klantcontact"),
        (no_partij, "verzonnen-partij"),
        (only_with_its_contact, "betrokkenen-van-anderen"),
        (as_it_is_found, "naam-ontbreekt-in-lijst"),
        (two_of_them, "een-betrokkene-bij-een-klantcontact"),
        (two_of_them, "oudste-betrokkene-ontbreekt"),
        (only_with_its_partij, "contacten-van-andere-partijen"),
        (only_with_its_partij, "contacten-van-partij-niet-te-vinden"),
        (what_a_colleague_sees, "inhoud-leeg"),
        (the_name_that_a_colleague_sees, "naam-ontbreekt-in-lijst"),
        (the_name_that_a_colleague_sees, "betrokkenen-van-anderen"),
        (what_was_removed, "koppeling-verwijderen-doet-niets"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)


def test_a_klantcontact_that_does_not_exist_is_refused_or_not(registers: Registers) -> None:
    assert betrokkene.bij_onbekend_klantcontact(registers.consumer()).status == 400
    accepts = registers.consumer("betrokkene-zonder-bestaand-klantcontact")
    assert betrokkene.bij_onbekend_klantcontact(accepts).status == 201
