"""Objects that belong to the same one: made for each reference, save where only one may be."""

from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.bodies.siblings import kinds_that_refer, siblings
from klantinteracties_conformance.register.run import OperationRun, Shared
from tests.fuzz import at_work


def test_there_is_one_for_each_reference() -> None:
    with at_work.provider() as process:
        run = OperationRun(Shared.of(at_work.settings(process.url)), "DELETE /betrokkenen/{uuid}")
        place = run.shared.places.by_collection["/betrokkenen"]
        made = full_objects.full(run, place)
        found = list(siblings(run, place, made))
        shared = {
            name
            for one in found
            for name in ("hadKlantcontact", "wasPartij")
            if one.body[name] == made.body[name]
        }
        assert (len(found), shared) == (2, {"hadKlantcontact", "wasPartij"})
        assert not run.own.clean_up()


def test_what_belongs_to_one_object_only_has_none() -> None:
    run = OperationRun(Shared.of(at_work.settings("http://127.0.0.1:1")), "DELETE /partijen/{uuid}")
    place = run.shared.places.by_collection["/partijen"]
    assert kinds_that_refer(run, place) == [("soortPartij", "contactpersoon")]
