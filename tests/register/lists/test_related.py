"""What belongs to a row is found the way its references go, and no other way."""

from klantinteracties_conformance.client.budget import Budget, Limits
from klantinteracties_conformance.register.existing import ExistingObjects
from klantinteracties_conformance.register.lists import worlds
from klantinteracties_conformance.register.lists.related import Related
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.standard import dialect_files
from tests.fuzz import at_work


def test_an_object_is_reached_by_references_to_it_and_from_it() -> None:
    known = worlds.searches(dialect_files.load("openklant"))
    with at_work.provider() as process:
        writing = OperationRun(Shared.of(at_work.settings(process.url)), "GET /betrokkenen")
        made = worlds.make(writing, known["/betrokkenen"], 0).objects
        chosen = at_work.settings(process.url, budget=Budget(Limits(mode="read-only")))
        own = OperationRun(Shared.of(chosen), "GET /betrokkenen").own
        assert isinstance(own, ExistingObjects)
        (row,) = own.rows("/betrokkenen")
        found = {name: Related(own).of(known["/betrokkenen"], name, row) for name in made}
    assert len(made) > 3
    assert {name: one.id if one else None for name, one in found.items()} == {
        name: one.id for name, one in made.items()
    }


def test_what_a_row_does_not_refer_to_is_not_reached_round_about() -> None:
    """An address of a partij has no betrokkene, though the partij is one somewhere."""
    known = worlds.searches(dialect_files.load("openklant"))
    with at_work.provider() as process:
        writing = OperationRun(Shared.of(at_work.settings(process.url)), "GET /digitaleadressen")
        objects = worlds.make(writing, known["/digitaleadressen"], 0).objects
        partij = {"uuid": objects["partij"].id}
        about = writing.shared.knowledge.objects["/digitaleadressen"].example
        body = {**writing.own.filled(about), "verstrektDoorPartij": partij, "verstrektDoorBetrokkene": None}
        _, (other,) = writing.own.post("/digitaleadressen", body)
        chosen = at_work.settings(process.url, budget=Budget(Limits(mode="read-only")))
        own = OperationRun(Shared.of(chosen), "GET /digitaleadressen").own
        assert isinstance(own, ExistingObjects)
        row = next(made for made in own.rows("/digitaleadressen") if made.id == other.id)
        assert Related(own).of(known["/digitaleadressen"], "betrokkene", row) is None
        assert Related(own).of(known["/digitaleadressen"], "onbekend", row) is None
