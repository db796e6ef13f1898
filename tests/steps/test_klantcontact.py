"""What each step about klantcontacten notices, scripted where no broken provider shows it."""

import json
from typing import Any

import pytest

from klantinteracties_conformance.client.evidence import Log, Redactor
from klantinteracties_conformance.client.http import Answer, Request
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding
from klantinteracties_conformance.result.exchange import Exchange
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import klantcontact
from steps.actor import medewerker_gekoppeld, medewerker_geregistreerd
from steps.betrokkene import vastgelegd
from tests.steps.registers import Check, Registers, Story

KIND = "klantcontact"


class Scripted:
    """Stands for the client: every object is what the test says that it is."""

    url = "http://127.0.0.1"
    guard = None

    def __init__(self, bodies: dict[str, Any]) -> None:
        self.log = Log(Redactor([]))
        self._bodies = bodies

    def send(self, method: str, path: str, **_: Any) -> Answer:
        return answer(200, self._bodies[path.rpartition("/")[2]], method)


def answer(status: int, body: Any = None, method: str = "POST") -> Answer:
    exchange = Exchange(1, "", 0.0, method, "", {}, None)
    return Answer(
        1, Request(method, ""), "", status, {}, json.dumps(body).encode(), body, 0.0, lambda: exchange
    )


def consumer(**bodies: Any) -> Consumer:
    return Consumer(dialect_files.load("openklant"), Scripted(bodies))  # type: ignore[arg-type]


def resource(identifier: str, **sent: Any) -> Resource:
    return Resource(KIND, identifier, {"uuid": identifier, **body(sent)}, sent)


def body(sent: dict[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in sent.items()}


def seen(one: Resource, **other: Any) -> dict[str, Any]:
    return {**one.body, **other}


def test_two_of_the_same_number_are_noticed() -> None:
    first, second = resource("a", Nummer="1"), resource("b", Nummer="1")
    table = ObjectTable("klantcontact", [["Nummer", ""]])
    with pytest.raises(Finding):
        klantcontact.heeft_elk_een_eigen(consumer(a=first.body, b=second.body), [first, second], table)


def test_a_subject_that_was_swapped_is_noticed() -> None:
    first, second = resource("a", Onderwerp="een"), resource("b", Onderwerp="twee")
    sound = consumer(a=first.body, b=second.body)
    klantcontact.heeft_elk_zijn_eigen_onderwerp(sound, [first, second])
    swapped = consumer(a=first.body, b=seen(second, onderwerp="een"))
    with pytest.raises(Finding):
        klantcontact.heeft_elk_zijn_eigen_onderwerp(swapped, [first, second])


def test_a_neighbour_that_was_emptied_is_noticed() -> None:
    neighbour = resource("a", Onderwerp="een")
    klantcontact.bestaat_ander_nog(consumer(a=neighbour.body), neighbour)
    with pytest.raises(Finding):
        klantcontact.bestaat_ander_nog(consumer(a=seen(neighbour, onderwerp="")), neighbour)


def test_a_registration_that_is_not_refused_is_noticed() -> None:
    klantcontact.registratie_geweigerd(answer(409, {}))
    for status in (201, 500):
        with pytest.raises(Finding):
            klantcontact.registratie_geweigerd(answer(status, {}))


def the_answer(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    return lambda: klantcontact.antwoord_bevat_die_gegevens(consumer, made)


def the_id(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    return lambda: klantcontact.op_te_vragen(consumer, made)


def the_contact(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    return lambda: klantcontact.heeft_die_gegevens(consumer, made)


def a_secret(consumer: Consumer) -> Check:
    made = klantcontact.vertrouwelijk(consumer)
    return lambda: klantcontact.heeft_die_gegevens(consumer, made)


def odd_text(consumer: Consumer) -> Check:
    text = "Één regel met <anna@example.nl>, 50% \\ korting\n\n  en  nog een 👍"
    made = klantcontact.registreert_met_de_inhoud(consumer, text)
    return lambda: klantcontact.heeft_die_inhoud(consumer, made)


def long_text(consumer: Consumer) -> Check:
    made = klantcontact.registreert_met_lange_inhoud(consumer, 1000)
    return lambda: klantcontact.heeft_die_inhoud(consumer, made)


def changed(consumer: Consumer) -> Resource:
    return klantcontact.wijzigt_met(
        consumer, klantcontact.vertrouwelijk(consumer), ObjectTable("klantcontact", [["Inhoud", "anders"]])
    )


def the_answer_to_a_change(consumer: Consumer) -> Check:
    made = changed(consumer)
    return lambda: klantcontact.antwoord_op_wijziging(consumer, made)


def what_was_changed(consumer: Consumer) -> Check:
    made = changed(consumer)
    return lambda: klantcontact.heeft_die_gegevens(consumer, made)


def what_was_not_changed(consumer: Consumer) -> Check:
    made = changed(consumer)
    return lambda: klantcontact.andere_gegevens_ongewijzigd(consumer, made)


def the_rest_of_the_answer(consumer: Consumer) -> Check:
    made = changed(consumer)
    return lambda: klantcontact.rest_in_antwoord(consumer, made)


def another_after_a_change(consumer: Consumer) -> Check:
    other = klantcontact.ander_geregistreerd(consumer)
    changed(consumer)
    return lambda: klantcontact.ander_heeft_zijn_inhoud(consumer, other)


def two_numbers(consumer: Consumer) -> Check:
    made = klantcontact.registreert_twee(consumer)
    return lambda: klantcontact.heeft_elk_een_eigen(
        consumer, made, ObjectTable("klantcontact", [["Nummer", ""]])
    )


def by_number(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    klantcontact.ander_geregistreerd(consumer)
    gevonden = klantcontact.zoekt_op(consumer, made, ObjectTable("klantcontact", [["Nummer", ""]]))
    return lambda: klantcontact.alleen_dat_gevonden(gevonden, made)


def by_number_at_once(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    klantcontact.ander_geregistreerd(consumer)
    return lambda: klantcontact.is_op_nummer_te_vinden(consumer, made)


def by_the_beginning_of_a_number(consumer: Consumer) -> Check:
    made = klantcontact.met_het_begin_van_een_nummer(consumer, klantcontact.ander_geregistreerd(consumer))
    return lambda: klantcontact.op_nummer_te_vinden(consumer, made)


def another_channel(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    return lambda: klantcontact.ander_kanaal(consumer, made)


def a_number_twice(consumer: Consumer) -> Check:
    antwoord = klantcontact.registreert_met_hetzelfde_nummer(consumer, klantcontact.geregistreerd(consumer))
    return lambda: klantcontact.registratie_geweigerd(antwoord)


def one_of_a_number(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    klantcontact.registreert_met_hetzelfde_nummer(consumer, made)
    return lambda: klantcontact.maar_een_met_dat_nummer(consumer, made)


def gone(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    klantcontact.verwijdert(consumer, made)
    return lambda: klantcontact.bestaat_niet_meer(consumer, made)


def gone_from_the_list(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    klantcontact.verwijdert(consumer, made)
    return lambda: klantcontact.niet_meer_te_vinden(consumer, made)


def another_after_a_removal(consumer: Consumer) -> Check:
    made, other = klantcontact.geregistreerd(consumer), klantcontact.ander_geregistreerd(consumer)
    wie = vastgelegd(consumer, made)
    koppeling = medewerker_gekoppeld(consumer, medewerker_geregistreerd(consumer), made)
    klantcontact.verwijdert_na_verwijzingen(consumer, made, wie, koppeling)
    return lambda: klantcontact.bestaat_ander_nog(consumer, other)


def what_a_betrokkene_leaves(consumer: Consumer) -> Check:
    made = klantcontact.geregistreerd(consumer)
    consumer.remove(vastgelegd(consumer, made))
    return lambda: klantcontact.bestaat_nog(consumer, made)


def nowhere(consumer: Consumer) -> Check:
    antwoord = klantcontact.opgevraagd_met_onbekend_id(consumer)
    return lambda: klantcontact.zegt_dat_het_niet_bestaat(antwoord)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_answer, "ander-nummer-in-antwoord"),
        (the_answer, "antwoord-zonder-inhoud"),
        (the_id, "id-wisselt-bij-opvragen"),
        (the_id, "id-ontbreekt-bij-opvragen"),
        (the_contact, "kanaal-in-hoofdletters"),
        (the_contact, "tijdstip-een-uur-later"),
        (the_contact, "tijdstip-zonder-zone"),
        (a_secret, "vertrouwelijk-omgekeerd"),
        (a_secret, "engels-wordt-nederlands"),
        (a_secret, "contact-altijd-gelukt"),
        (odd_text, "inhoud-verkeerd-gelezen"),
        (odd_text, "inhoud-zonder-lege-regels"),
        (odd_text, "inhoud-zonder-schuine-strepen"),
        (odd_text, "inhoud-zonder-hoekhaken"),
        (odd_text, "inhoud-met-enkele-spaties"),
        (odd_text, "inhoud-zonder-emoji"),
        (odd_text, "inhoud-met-html-tekens"),
        (long_text, "inhoud-afgekapt-op-255"),
        (the_rest_of_the_answer, "antwoord-op-wijziging-met-ander-moment"),
        (the_answer_to_a_change, "wijziging-antwoordt-met-lege-inhoud"),
        (what_was_changed, "wijziging-niet-bewaard"),
        (what_was_changed, "wijziging-komt-erbij"),
        (what_was_not_changed, "wijziging-maakt-openbaar"),
        (what_was_not_changed, "wijziging-geeft-nieuw-nummer"),
        (what_was_not_changed, "wijziging-wist-onderwerp"),
        (another_after_a_change, "wijziging-geldt-voor-alle"),
        (two_numbers, "nummer-altijd-gelijk"),
        (two_numbers, "nummer-een-hoger"),
        (by_number, "nummer-als-zoekvraag-genegeerd"),
        (by_number, "nummer-niet-te-vinden"),
        (by_number_at_once, "klantcontact-in-lijst-met-ander-id"),
        (by_the_beginning_of_a_number, "nummer-als-deel-gezocht"),
        (by_the_beginning_of_a_number, "inhoud-in-lijst-afgekapt-op-500"),
        (another_channel, "kanaal-als-zoekvraag-genegeerd"),
        (a_number_twice, "dubbel-nummer-geeft-200"),
        (a_number_twice, "dubbel-nummer-geeft-500"),
        (one_of_a_number, "geweigerd-en-toch-bewaard"),
        (gone, "verwijderen-doet-niets"),
        (gone_from_the_list, "verwijderd-staat-nog-in-lijst"),
        (another_after_a_removal, "verwijderen-neemt-laatste"),
        (what_a_betrokkene_leaves, "betrokkene-neemt-klantcontact-mee"),
        (nowhere, "onbekend-id-geeft-leeg-antwoord"),
        (nowhere, "onbekend-id-geeft-400"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)
