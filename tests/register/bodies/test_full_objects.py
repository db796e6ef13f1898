"""Objects with all that they can have."""

from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.run import OperationRun, Shared
from tests.fuzz import at_work

COLLECTION = "/digitaleadressen"
RIVALS = {"verstrektDoorBetrokkene", "verstrektDoorPartij"}


def test_a_full_object_has_more_than_a_usual_one_and_is_kept_as_it_was_sent() -> None:
    with at_work.provider() as process:
        run = OperationRun(Shared.of(at_work.settings(process.url)), f"POST {COLLECTION}")
        place = run.shared.places.by_collection[COLLECTION]
        usual, made = run.own.new(COLLECTION), full_objects.full(run, place)
        assert made.sent.keys() > {name for name in usual.sent if name not in RIVALS}
        assert {name for name in made.sent if made.sent[name]} <= run.own.read(made).body.keys()
        assert not run.own.clean_up()


def test_of_what_takes_the_place_of_something_else_it_has_the_one_that_is_asked_for() -> None:
    with at_work.provider() as process:
        run = OperationRun(Shared.of(at_work.settings(process.url)), f"POST {COLLECTION}")
        place = run.shared.places.by_collection[COLLECTION]
        had = [
            {name for name in RIVALS if full_objects.full(run, place, index).sent.get(name)}
            for index in (0, 1)
        ]
        assert {frozenset(names) for names in had} == {frozenset({name}) for name in RIVALS}
        assert not run.own.clean_up()
