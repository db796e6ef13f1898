"""What each step about partijen and their identificatoren notices."""

import pytest

from klantinteracties_conformance.consumer.bystanders import Bystanders
from klantinteracties_conformance.consumer.consumer import Consumer, Resource
from klantinteracties_conformance.consumer.findings import Finding, NotApplicableError
from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import betrokkene, partij
from steps.digitaaladres import van_partij
from steps.voorbeelden import registreer_klantcontact
from tests.steps.registers import Check, Registers, Story

PERSOON = ObjectTable(
    "partij",
    [
        ["Soort partij", "persoon"],
        ["Indicatie geheimhouding", "Nee"],
        ["Indicatie actief", "Ja"],
        ["Voorkeurstaal", "Nederlands"],
        ["Contactnaam.Achternaam", "Testerveld"],
        ["Bezoekadres.Adresregel 1", "Kerkpad 3"],
        ["Bezoekadres.Adresregel 2", "1234 AB Testdorp"],
    ],
)


def the_answer(consumer: Consumer) -> Check:
    made = partij.geregistreerd_met(consumer, PERSOON)
    return lambda: partij.antwoord_bevat_die_gegevens(consumer, made)


def the_partij(consumer: Consumer) -> Check:
    made = partij.geregistreerd_met(consumer, PERSOON)
    return lambda: partij.heeft_die_gegevens(consumer, made)


def an_unusual_partij(consumer: Consumer) -> Check:
    made = partij.geheime_inactieve_partij(consumer)
    return lambda: partij.heeft_die_gegevens(consumer, made)


def long_texts(consumer: Consumer) -> Check:
    tabel = ObjectTable("partij", [["Interne notitie", "1000"], ["Contactnaam.Voornaam", "200"]])
    made = partij.met_lange_teksten(consumer, tabel)
    return lambda: partij.heeft_die_gegevens(consumer, made)


def a_contact_person(consumer: Consumer) -> Check:
    made = partij.contactpersoon_geregistreerd(consumer, partij.organisatie_geregistreerd(consumer))
    return lambda: partij.heeft_die_gegevens(consumer, made)


def an_organisation(consumer: Consumer) -> Check:
    made = partij.organisatie_geregistreerd(consumer)
    return lambda: partij.organisatie_heeft_haar_gegevens(consumer, made)


def nothing_more(consumer: Consumer) -> Check:
    made = partij.alleen_verplichte_gegevens(consumer)
    return lambda: partij.verder_niets_ingevuld(consumer, made)


def by_number(consumer: Consumer) -> Check:
    made = partij.geregistreerd(consumer)
    partij.andere_geregistreerd(consumer)
    gevonden = partij.gezocht_op_nummer(consumer, made)
    return lambda: partij.alleen_die_gevonden(gevonden, made)


def a_secret_one_by_number(consumer: Consumer) -> Check:
    made = partij.geheime_partij(consumer)
    gevonden = partij.gezocht_op_nummer(consumer, made)
    return lambda: partij.alleen_die_gevonden(gevonden, made)


def as_it_is_found(consumer: Consumer) -> Check:
    made = partij.geregistreerd_met(consumer, PERSOON)
    gevonden = partij.gezocht_op_nummer(consumer, made)
    return lambda: partij.gevonden_partij(consumer, gevonden, made)


def nobody(consumer: Consumer) -> Check:
    partij.geregistreerd(consumer)
    gevonden = partij.gezocht_op_onbekend_nummer(consumer)
    return lambda: partij.geen_gevonden(gevonden)


def one_of_a_number(consumer: Consumer) -> Check:
    made = partij.geregistreerd(consumer)
    partij.met_hetzelfde_nummer(consumer, made)
    return lambda: partij.maar_een_met_dat_nummer(consumer, made)


def removed(consumer: Consumer) -> Resource:
    made, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    wie = betrokkene.partij_als_andere_vastgelegd(consumer, contact, made)
    partij.verwijdert(consumer, made, wie)
    return made


def gone(consumer: Consumer) -> Check:
    made = removed(consumer)
    return lambda: partij.bestaat_niet_meer(consumer, made)


def gone_from_the_list(consumer: Consumer) -> Check:
    made = removed(consumer)
    return lambda: partij.niet_meer_te_vinden(consumer, made)


def a_later_one_stays(consumer: Consumer) -> Check:
    made, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    wie = betrokkene.partij_als_andere_vastgelegd(consumer, contact, made)
    later = partij.latere_geregistreerd(consumer)
    partij.verwijdert(consumer, made, wie)
    return lambda: partij.latere_bestaat_nog(consumer, later)


def unchanged_by_what_differs_once(consumer: Consumer) -> Check:
    made, contact = partij.geregistreerd_met(consumer, PERSOON), registreer_klantcontact(consumer)
    before: dict[str, Resource] = {}
    partij.afwijkend_vastgelegd(consumer, made, contact, before)
    return lambda: partij.partij_ongewijzigd(consumer, made, before)


def only_the_address_that_differs(consumer: Consumer) -> Check:
    made, contact = partij.geregistreerd(consumer), registreer_klantcontact(consumer)
    van_partij(consumer, made)
    before: dict[str, Resource] = {}
    wie = partij.afwijkend_vastgelegd(consumer, made, contact, before)
    return lambda: partij.alleen_het_afwijkende(consumer, wie, before)


def the_number(consumer: Consumer) -> Check:
    made = partij.bsn_vastgelegd(consumer, partij.geregistreerd(consumer))
    return lambda: partij.identificator_heeft_die_gegevens(consumer, made)


def a_number_with_free_text(consumer: Consumer) -> Check:
    text = ObjectTable("partijidentificator", [["Andere partij-identificator", "lid van de wijkvereniging"]])
    made = partij.bsn_vastgelegd_met(consumer, partij.geregistreerd(consumer), text)
    return lambda: partij.identificator_heeft_die_gegevens(consumer, made)


def the_answer_to_a_number(consumer: Consumer) -> Check:
    made = partij.bsn_vastgelegd(consumer, partij.geregistreerd(consumer))
    return lambda: partij.antwoord_bevat_identificator(consumer, made)


def a_number_leads_to_its_partij(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    made = partij.bsn_vastgelegd(consumer, wie)
    partij.andere_partij_met_bsn(Bystanders(consumer))
    return lambda: partij.leidt_naar_de_partij(consumer, made, wie)


def who_has_a_number(consumer: Consumer) -> Check:
    wie = partij.geregistreerd(consumer)
    gevonden = partij.gezocht_op_bsn(consumer, partij.bsn_vastgelegd(consumer, wie))
    return lambda: partij.alleen_die_gevonden(gevonden, wie)


def numbers_of_an_organisation(consumer: Consumer) -> tuple[Resource, list[Resource]]:
    wie = partij.organisatie_geregistreerd(consumer)
    return wie, partij.nummers_vastgelegd(consumer, wie, partij.vrije_nummers(consumer))


def numbers_with_their_kind(consumer: Consumer) -> Check:
    wie, made = numbers_of_an_organisation(consumer)
    return lambda: partij.leidt_naar_de_organisatie(consumer, wie, made)


def a_number_of_another_kind(consumer: Consumer) -> Check:
    _, made = numbers_of_an_organisation(consumer)
    return lambda: partij.andere_soort_vindt_niets(consumer, made)


def moved(consumer: Consumer, *rows: list[str]) -> Resource:
    table = ObjectTable("partij", rows)
    return partij.wijzigt_met(consumer, partij.geregistreerd(consumer), table)


def the_rest_when_one_moves(consumer: Consumer) -> Check:
    made = partij.geregistreerd_met(consumer, ObjectTable("partij", [["Interne notitie", "Belt niet."]]))
    changed = partij.wijzigt_met(consumer, made, ObjectTable("partij", [["Voorkeurstaal", "eng"]]))
    return lambda: partij.andere_gegevens_ongewijzigd(consumer, changed)


def the_answer_to_moving(consumer: Consumer) -> Check:
    changed = moved(consumer, ["Voorkeurstaal", "eng"])
    return lambda: partij.antwoord_op_wijziging(consumer, changed)


def a_number_corrected(consumer: Consumer) -> Check:
    first = partij.bsn_vastgelegd(consumer, partij.geregistreerd(consumer))
    changed = partij.bsn_vervangen(consumer, first)
    return lambda: partij.identificator_heeft_die_gegevens(consumer, changed)


def whose_number_was_corrected(consumer: Consumer) -> Check:
    first = partij.bsn_vastgelegd(consumer, partij.geregistreerd(consumer))
    changed = partij.bsn_vervangen(consumer, first)
    return lambda: partij.identificator_ongewijzigd(consumer, changed)


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (the_answer, "partij-antwoord-zonder-naam"),
        (the_answer, "partij-antwoord-zonder-adres"),
        (the_partij, "voorkeurstaal-verdwijnt"),
        (the_partij, "geheimhouding-altijd-ja"),
        (the_partij, "adresregels-samengevoegd"),
        (an_unusual_partij, "partij-altijd-actief"),
        (an_unusual_partij, "geheim-wordt-onbekend"),
        (an_unusual_partij, "partij-spreekt-altijd-nederlands"),
        (an_unusual_partij, "interne-notitie-verdwijnt"),
        (long_texts, "interne-notitie-afgekapt-op-500"),
        (long_texts, "voornaam-van-partij-afgekapt-op-50"),
        (a_contact_person, "contactpersoon-is-persoon"),
        (a_contact_person, "contactpersoon-werkt-nergens"),
        (an_organisation, "organisatie-zonder-naam"),
        (an_organisation, "organisatie-is-persoon"),
        (nothing_more, "kale-partij-krijgt-adres"),
        (nothing_more, "kale-partij-krijgt-naam"),
        (by_number, "partijnummer-als-zoekvraag-genegeerd"),
        (by_number, "partijnummer-niet-te-vinden"),
        (a_secret_one_by_number, "geheime-partij-niet-te-vinden"),
        (as_it_is_found, "partij-in-lijst-zonder-adres"),
        (one_of_a_number, "dubbel-partijnummer-toegestaan"),
        (gone, "partij-verwijderen-doet-niets"),
        (gone, "verwijderde-partij-nog-op-te-vragen"),
        (gone_from_the_list, "verwijderde-partij-staat-nog-in-lijst"),
        (a_later_one_stays, "partij-verwijderen-neemt-laatste"),
        (unchanged_by_what_differs_once, "afwijkende-naam-verandert-partij"),
        (unchanged_by_what_differs_once, "adres-voor-een-keer-wordt-bezoekadres"),
        (only_the_address_that_differs, "adressen-van-andere-betrokkenen"),
        (the_rest_when_one_moves, "wijziging-van-partij-wist-notitie"),
        (the_answer_to_moving, "gewijzigde-partij-toont-oude-taal"),
        (a_number_corrected, "verkeerd-bsn-niet-te-verbeteren"),
        (whose_number_was_corrected, "bsn-verbeteren-vergeet-partij"),
        (the_number, "identificator-met-ander-nummer"),
        (the_number, "identificator-vergeet-partij"),
        (a_number_with_free_text, "toelichting-bij-identificator-alleen-in-antwoord"),
        (the_answer_to_a_number, "identificator-antwoord-zonder-partij"),
        (a_number_leads_to_its_partij, "bsn-als-zoekvraag-genegeerd"),
        (a_number_leads_to_its_partij, "identificator-leidt-naar-ander"),
        (a_number_leads_to_its_partij, "identificator-in-lijst-met-ander-nummer"),
        (who_has_a_number, "bsn-niet-te-vinden"),
        (numbers_with_their_kind, "soort-nummer-niet-te-vinden"),
        (numbers_with_their_kind, "een-identificator-bij-een-partij"),
        (numbers_with_their_kind, "nummer-van-organisatie-verliest-nullen"),
        (a_number_of_another_kind, "soort-nummer-genegeerd"),
    ],
)
def test_a_wrong_register_is_noticed(registers: Registers, story: Story, fault: str) -> None:
    registers.expect_noticed(story, fault)


def test_a_partij_that_does_not_exist_is_refused_or_not(registers: Registers) -> None:
    assert partij.bij_onbekende_partij(registers.consumer()).status == 400
    accepts = registers.consumer("identificator-zonder-bestaande-partij")
    assert partij.bij_onbekende_partij(accepts).status == 201


def test_a_search_that_finds_somebody_for_nobodys_number_is_noticed(registers: Registers) -> None:
    sound = registers.consumer()
    nobody(sound)()
    found = partij.gezocht_op_nummer(sound, partij.geregistreerd(sound))
    with pytest.raises(Finding):
        partij.geen_gevonden(found)


def test_a_dialect_without_a_code_for_a_number_is_not_asked_for_it(provider: ProviderProcess) -> None:
    with pytest.raises(NotApplicableError):
        partij.vrije_nummers(Registers(provider, "vng-crud").consumer())


def test_an_id_is_read(registers: Registers) -> None:
    consumer = registers.consumer()
    made = partij.geregistreerd(consumer)
    assert partij.opgevraagd_op_id(consumer, made).id == made.id
