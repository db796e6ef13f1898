"""Every attribute that the contract lets a consumer write is written, with values that break products."""

import pytest

from klantinteracties_conformance.register.bodies.writable import NOTHING_MORE, Attribute, Writable, unlike
from klantinteracties_conformance.register.run import Shared
from klantinteracties_conformance.register.writes import keeping
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work


def _attributes(label: str, dialect: str = "openklant") -> dict[str, Attribute]:
    shared = Shared.of(at_work.settings("http://127.0.0.1:9", dialect))
    operation = Operation(*label.split(" "))
    about = shared.knowledge.objects[operation.path]
    found = Writable(shared.schemas, about).attributes(shared.schemas.node(operation))
    return {attribute.name: attribute for attribute in found}


def test_attributes_of_groups_and_kinds_count_apart() -> None:
    found = _attributes("POST /partijen")
    assert {"nummer", "bezoekadres.stad", "partijIdentificatie.naam", "voorkeursDigitaalAdres"} <= set(found)
    assert found["partijIdentificatie.naam"].kind == ("soortPartij", "organisatie")
    assert "uuid" not in found
    assert "betrokkenen" not in found


def test_values_are_such_as_break_products() -> None:
    found = _attributes("POST /klantcontacten")
    assert any("+01:00" in value for value in found["plaatsgevondenOp"].values)
    assert any(len(value) == 1000 for value in found["inhoud"].values)
    assert found["vertrouwelijk"].values == (True, False)
    assert found["reactie"].empty == ""
    assert found["vertrouwelijk"].empty is NOTHING_MORE
    assert found["metadata"].empty == {}
    assert "+31612345678" in _attributes("POST /actoren")["actorIdentificatie.telefoonnummer"].values


def test_references_are_written_and_lists_have_several_of_them() -> None:
    found = _attributes("POST /internetaken")
    assert found["toegewezenAanActor"].refers
    assert [len(value) for value in found["toegewezenAanActoren"].values] == [3, 1]


def test_references_and_lists_are_taken_away_where_that_is_allowed() -> None:
    assert _attributes("POST /betrokkenen")["wasPartij"].empty is None
    assert _attributes("POST /betrokkenen")["hadKlantcontact"].empty is NOTHING_MORE
    assert _attributes("POST /partijen")["digitaleAdressen"].empty == []
    assert _attributes("POST /digitaleadressen")["verstrektDoorPartij"].empty is NOTHING_MORE


def test_groups_are_emptied_as_a_whole_where_that_is_allowed() -> None:
    shared = Shared.of(at_work.settings("http://127.0.0.1:9"))
    about = shared.knowledge.objects["/betrokkenen"]
    groups = Writable(shared.schemas, about).groups(shared.schemas.node(Operation("POST", "/betrokkenen")))
    found = {group.name: group for group in groups}
    assert set(found) == {"bezoekadres", "correspondentieadres", "contactnaam"}
    assert found["contactnaam"].values[0].keys() >= {"voornaam", "achternaam"}
    assert found["contactnaam"].empty is None


@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_each_attribute_of_the_contract_has_a_value(dialect: str) -> None:
    """But for those that the knowledge of the dialect leaves out, and those that tell a kind of object."""
    shared = Shared.of(at_work.settings("http://127.0.0.1:9", dialect))
    schemas = shared.schemas
    for operation in shared.document.operations:
        if operation.method != "POST" or not list(keeping.checks(shared, operation)):
            continue
        about, node = shared.knowledge.objects[operation.path], schemas.node(operation)
        written = {name.partition(".")[0] for name in _attributes(operation.label, dialect)}
        known = {name for name, part in schemas.properties(node).items() if not schemas.read_only(part)}
        told = {depends.on for depends in about.by_kind.values()} | set(about.leave_out)
        assert known - written - told == set(), operation.label


def test_a_name_may_look_like_nothing_and_another_text_too() -> None:
    contacts, betrokkenen = _attributes("POST /klantcontacten"), _attributes("POST /betrokkenen")
    assert "0" in contacts["onderwerp"].values
    assert "Null" not in contacts["onderwerp"].values
    assert "Null" in betrokkenen["contactnaam.achternaam"].values


def test_what_several_have_alike_they_have_by_turns() -> None:
    texts = tuple("abcd")
    rows = [
        Attribute(("een",), texts, plain=True),
        Attribute(("twee",), texts, plain=True),
        Attribute(("moment",), texts),
        Attribute(("drie",), tuple("abc"), plain=True),
        Attribute(("land",), ("NL", "BE"), plain=True),
    ]
    for index in range(4):
        chosen = dict(unlike(rows, index))
        assert chosen[rows[2]] == texts[index]
        assert chosen[rows[4]] == ("NL", "BE")[index % 2]
        assert chosen[rows[0]] != chosen[rows[1]]
    assert {dict(unlike(rows, index))[rows[1]] for index in range(4)} == set(texts)
