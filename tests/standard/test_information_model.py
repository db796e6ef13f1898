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
