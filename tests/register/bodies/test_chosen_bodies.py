"""A body has what was chosen, what that needs, and nothing that it takes the place of."""

from typing import Any

import pytest

from klantinteracties_conformance.register.bodies.chosen_bodies import ChosenBodies, holds
from klantinteracties_conformance.register.bodies.writable import Attribute, Writable
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work


@pytest.fixture(scope="module")
def shared() -> Shared:
    return Shared.of(at_work.settings("http://127.0.0.1:9"))


def _body(shared: Shared, label: str, name: str, value: Any = None) -> Any:
    operation = Operation(*label.split(" "))
    run = OperationRun(shared, label)
    place = shared.places.of(operation)
    known = Writable(shared.schemas, run.about(place)).attributes(shared.schemas.node(operation))
    attribute = next(one for one in known if one.name == name)
    chosen = attribute.values[0] if value is None else value
    return ChosenBodies(run, operation, place).body([(attribute, chosen)], None)


def test_a_change_has_nothing_else(shared: Shared) -> None:
    assert _body(shared, "PATCH /klantcontacten/{uuid}", "reactie", "x") == {"reactie": "x"}


def test_what_depends_on_a_kind_comes_with_it(shared: Shared) -> None:
    body = _body(shared, "PATCH /actoren/{uuid}", "actorIdentificatie.telefoonnummer", "0612345678")
    assert body["soortActor"] in ("medewerker", "organisatorische_eenheid")
    assert body["actorIdentificatie"]["telefoonnummer"] == "0612345678"


def test_what_needs_a_state_comes_with_it(shared: Shared) -> None:
    body = _body(shared, "PATCH /internetaken/{uuid}", "afgehandeldOp")
    assert body["status"] == "verwerkt"


def test_what_the_contract_does_not_allow_is_not_made(shared: Shared) -> None:
    assert _body(shared, "PATCH /klantcontacten/{uuid}", "reactie", "x" * 4001) is None


def test_a_place_is_held_also_by_nothing() -> None:
    attribute = Attribute(("adres", "stad"), ("Delft",))
    assert holds({"adres": {"stad": None}}, attribute)
    assert not holds({"adres": {}}, attribute)
    assert not holds({}, attribute)
