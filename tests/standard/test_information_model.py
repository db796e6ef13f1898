"""The information model, as tables of features refer to it."""

import pytest

from klantinteracties_conformance.standard import information_model


def test_a_table_is_read_with_the_names_of_the_model() -> None:
    table = [
        ["Betrokkenen", ""],
        ["Betrokkene bij klantcontact", ""],
        ["Contactnaam", ""],
        ["Voorvoegsels", "van"],
        ["Achternaam", "Deurne"],
        ["Rol", "Klant"],
        ["Organisatienaam", ""],
    ]
    rows = dict(information_model.object_type("betrokkene").rows(table))
    assert rows == {
        "Contactnaam.Voorvoegsel achternaam": "van",
        "Contactnaam.Achternaam": "Deurne",
        "Rol": "Klant",
        "Organisatienaam": "",
    }
    with pytest.raises(information_model.UnknownAttributeError, match="Kleur"):
        list(information_model.object_type("betrokkene").rows([["Kleur", "rood"]]))


def test_each_row_that_can_not_be_read_is_told() -> None:
    table = [["Kleur", "rood"], ["Contactnaam", ""], ["Achternaam", "Deurne"], ["Geur", ""], ["Partijen", ""]]
    first, group, attribute, second, third = information_model.object_type("betrokkene").read(table)
    assert (group, attribute) == (None, "Contactnaam.Achternaam")
    assert ["Kleur" in str(first), "Geur" in str(second), "Partijen" in str(third)] == [True] * 3
