"""A step that takes a table says of which object type it is, and gets it as one."""

import pytest

from klantinteracties_conformance.standard.information_model import UnknownAttributeError
from klantinteracties_conformance.standard.tables import ObjectTable, object_type_of, table_of

RAW = [["Klantcontact", ""], ["Taal", "Nederlands"]]


@table_of("klantcontact")
def step(before: str, datatable: ObjectTable) -> tuple[str, ObjectTable]:
    """Return what it was given."""
    return before, datatable


def test_a_step_gets_its_table_by_the_type_that_it_says() -> None:
    table = ObjectTable("klantcontact", RAW)
    raw: object = RAW
    assert step(before="een", datatable=raw) == ("een", table)  # type: ignore[arg-type]
    assert step("een", table) == ("een", table)
    assert dict(table.rows()) == {"Taal": "Nederlands"}


def test_the_guards_see_the_type() -> None:
    assert object_type_of(step) == "klantcontact"
    assert object_type_of(test_the_guards_see_the_type) is None


def test_an_unknown_type_or_attribute_is_told() -> None:
    with pytest.raises(UnknownAttributeError, match="object type 'klantkontact'"):
        list(ObjectTable("klantkontact", RAW).rows())
    with pytest.raises(UnknownAttributeError, match="attribute 'Kleur'"):
        list(ObjectTable("klantcontact", [["Kleur", "rood"]]).rows())
