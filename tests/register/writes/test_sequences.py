"""Sequences of writes: what only shows after several of them is told, and what one write shows is not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from random import Random

import pytest

from klantinteracties_conformance.provider.call import Call, Reply
from klantinteracties_conformance.provider.faults.base import Fault, Obj
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.thoroughness import PROFILES
from klantinteracties_conformance.register.writes import sequences
from klantinteracties_conformance.register.writes.write_sequences import drawn
from klantinteracties_conformance.result.operations import Breach, OperationRecord
from klantinteracties_conformance.standard import dialect_files
from tests.fuzz.at_work import provider, settings
from tests.fuzz.faulty import serving


@contextmanager
def at(url: str, collection: str, dialect: str = "openklant", seed: int = 1) -> Iterator[OperationRun]:
    """Yield an item at work, and remove what it made."""
    run = OperationRun(Shared.of(settings(url, dialect, seed=seed)), f"levensloop {collection}")
    try:
        yield run
    finally:
        assert run.own.clean_up() == []
        run.client.close()


def told(url: str, collection: str, dialect: str = "openklant") -> tuple[Sequence[Breach], str]:
    """Check a type by sequences; return what is told of it, and the outcome of the requirement."""
    with at(url, collection, dialect) as run:
        sequences.check(run, run.shared.places.by_collection[collection])
        record = OperationRecord(run.label)
        run.judge.fill(record, [sequences.CHECK], None)
        outcome = record.judged.get("API-BEWAAR-6")
        return [one for one in record.breaches if one.outcome == "failed"], outcome.outcome if outcome else ""


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_a_good_provider_takes_nearly_all_writes_and_nothing_is_told_of_it(dialect: str) -> None:
    with provider(dialect) as process, at(process.url, "/partijen", dialect) as run:
        place = run.shared.places.by_collection["/partijen"]
        sequence = drawn(Random(1), sequences.acts(run.shared, place), PROFILES["quick"].writes)
        play = sequences._Play(run, place)
        assert list(play.perform(sequence)) == []
        assert (
            sum(play.taken.values()) + sum(write.act == "DELETE" for write in sequence) >= len(sequence) - 2
        )


@pytest.mark.first(1, 4)
@pytest.mark.faults
@pytest.mark.parametrize(
    ("what", "collection", "code", "writes"),
    [
        ("klantcontact-derde-wijziging-verloren", "/klantcontacten", "not-kept", 4),
        ("digitaaladres-wijziging-na-verwijderen-verloren", "/digitaleadressen", "not-kept", 4),
        ("partij-wijziging-na-vervangen-verloren", "/partijen", "not-kept", 3),
        ("klantcontact-krijgt-wat-verwijderd-is", "/klantcontacten", "of-another", 4),
        ("digitaaladres-registratie-maakt-wijziging-ongedaan", "/digitaleadressen", "changed-beside", 3),
    ],
)
def test_what_shows_after_several_writes_is_told_by_as_few_as_show_it(
    what: str, collection: str, code: str, writes: int
) -> None:
    with serving(deepcopy(get(f"reeks-{what}"))) as url:
        (found, *_), outcome = told(url, collection)
    assert outcome == "failed"
    assert found.message.code == f"sequence-{code}"
    assert len(found.message.values["operations"]) == writes


@pytest.mark.first(1, 2)
@pytest.mark.parametrize(
    "name",
    [
        "bewaren-klantcontact-reactie-niet-bij-wijzigen",
        "bewaren-klantcontact-reactie-niet-bij-registreren",
    ],
)
def test_what_one_write_shows_is_left_to_who_tells_of_that(name: str) -> None:
    with serving(deepcopy(get(name))) as url:
        assert told(url, "/klantcontacten") == ([], "passed")


class LosesOneOfThem(Fault):
    """Each third object that is registered takes the first one away."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def on_assign(self, kind: str, values: Obj) -> Obj:
        if kind == "actor":
            self.made.append(values["id"])
        return values

    def on_read(self, kind: str, obj: Obj, where: str) -> Obj:  # noqa: ARG002
        hidden = kind == "actor" and len(self.made) > 3 and obj.get("id") == self.made[-3]
        return {**obj, "naam": "Iemand anders"} if hidden else obj


class OnlyOnce(Fault):
    """Loses the fifth change that is asked for, and keeps all others."""

    changes = 0

    def store_change(self, call: Call, kind: str, action: str, identifier: str, values: Obj) -> bool:  # noqa: ARG002
        self.changes += kind == "klantcontact" and action == "change"
        return self.changes != 5 or action != "change"


def test_what_shows_once_and_not_again_is_no_pass() -> None:
    with serving(OnlyOnce()) as url:
        assert told(url, "/klantcontacten") == ([], "cantTell")


class RefusesChanges(Fault):
    """Takes no change of anything."""

    def on_request(self, call: Call) -> Reply | None:
        return Reply(400, {}, b"{}") if call.method in ("PATCH", "PUT") else None


def test_an_object_that_others_change_is_told_of() -> None:
    with serving(LosesOneOfThem()) as url:
        found, outcome = told(url, "/actoren")
    assert outcome == "failed"
    assert found[0].message.values["attribute"] == "naam"


def test_where_nothing_can_be_changed_nothing_was_tried() -> None:
    with serving(RefusesChanges()) as url:
        assert told(url, "/actoren") == ([], "cantTell")


@pytest.mark.parametrize("dialect", dialect_files.available())
def test_what_has_nothing_plain_to_change_is_not_judged(dialect: str) -> None:
    shared = Shared.of(settings("http://provider.example", dialect))
    places = shared.places.by_collection.values()
    judged = {place.collection for place in places if sequences.judged(shared, place)}
    assert {"/klantcontacten", "/partijen", "/actoren"} <= {name.lower() for name in judged}
    assert not any("relatie" in name or "vertegenwoordiging" in name for name in judged)
