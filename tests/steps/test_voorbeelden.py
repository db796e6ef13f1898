"""The examples that steps register: fictive, of the length that was asked, and nobody else's."""

import re

import pytest

from klantinteracties_conformance.consumer.journal import RUN_ID
from klantinteracties_conformance.provider.parse import EMAIL_FORM
from klantinteracties_conformance.standard.tables import ObjectTable
from steps import voorbeelden
from steps.voorbeelden import attributen, eigen, emailadres_van, tekst_van, teksten
from tests.steps.registers import Registers


@pytest.mark.parametrize("length", [1, 2, 40, 200, 1000])
def test_a_text_has_the_length_that_was_asked_and_an_end_that_can_not_be_missed(length: int) -> None:
    text = tekst_van(length)
    assert len(text) == length
    assert text.endswith("!")
    assert text == text.strip()


@pytest.mark.parametrize("length", [80, 100, 200, 254])
def test_an_email_address_of_a_length_is_one(length: int) -> None:
    address = emailadres_van(length)
    assert len(address) == length
    assert EMAIL_FORM.fullmatch(address)
    assert address.endswith(".example.nl")
    assert len(address.partition("@")[0]) <= 64
    assert address != emailadres_van(length)


def test_texts_come_in_the_lengths_of_a_table() -> None:
    made = teksten(ObjectTable("actor", [["Functie", "40"], ["E-mailadres", "200"]]))
    assert {name: len(text) for name, text in made.items()} == {"Functie": 40, "E-mailadres": 200}
    assert "@" in made["E-mailadres"]


def test_what_is_ours_carries_the_mark_of_this_run() -> None:
    assert eigen("Naam").startswith(f"Naam {RUN_ID}")
    assert eigen("Naam") != eigen("Naam")
    one, two, three = voorbeelden.drie_adressen()
    assert len(one["Omschrijving"]) == 40
    assert len(two["Adres"]) == 80
    assert re.fullmatch(r"06123456\d\d", three["Adres"])


def test_a_table_of_a_case_names_objects_by_what_refers_to_them(registers: Registers) -> None:
    contact = voorbeelden.registreer_klantcontact(registers.consumer(), Taal="eng")
    assert contact.written["Taal"] == "eng"
    rows = [["Rol", "Klant"], ["Organisatienaam", ""], ["Klantcontact", "C1"], ["Partij", "-"]]
    assert attributen(ObjectTable("betrokkene", rows), Klantcontact=contact) == {
        "Rol": "Klant",
        "Organisatienaam": None,
        "Klantcontact": contact,
        "Partij": None,
    }
