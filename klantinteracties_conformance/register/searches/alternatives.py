"""Searching by what takes the place of something else: of that, no world has an object (API-ZOEK).

A digital address is of a partij or of a betrokkene, so that who is searched by the one has never the other.
"""

from collections.abc import Iterator

from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.bodies import full_objects
from klantinteracties_conformance.register.lists.worlds import SearchedList
from klantinteracties_conformance.register.own_objects import PrerequisiteError
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.searches.asking import Asking
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.standard.dialect import take


def check(run: OperationRun, operation: Operation, search: SearchedList) -> None:
    """Make two objects with each such attribute, and search for the one by what either of them has."""
    if run.shared.settings.budget.reads_only or search.experimental:
        return
    asking, place = Asking(run, operation), run.shared.places.of(operation)
    for name, index, argument in _unasked(run, operation, place, search):
        run.check_time()
        try:
            subject, other = (full_objects.full(run, place, index) for _ in range(2))
        except PrerequisiteError:
            continue  # that none can be made, is told of where it is registered
        ids = [run.own.identifier(take(made.sent, (name,))) for made in (subject, other)]
        if None in ids or ids[0] == ids[1]:
            continue
        run.judge.looked_at("argument", [argument])
        for identifier, fits in zip(ids, (True, False), strict=True):
            code = "search-misses-guise" if fits else "search-finds-alike"
            asking.observe([(argument, str(identifier))], subject, code, fits=fits)


def _unasked(
    run: OperationRun, operation: Operation, place: Place, search: SearchedList
) -> Iterator[tuple[str, int, str]]:
    """Yield a reference that takes the place of another one, which of those it is, and its argument."""
    known = run.shared.schemas.parameters(operation)
    for wire_type in run.shared.settings.dialect.types.values():
        if f"/{wire_type.path}" != place.collection:
            continue
        arguments = {
            wire_type.attribute(name).path: argument
            for name, argument in wire_type.search.items()
            if name in wire_type.attributes
        }
        for names in run.about(place).one_of:
            for index, name in enumerate(names):
                argument = arguments.get((name,), "")
                if argument in known and argument not in search.arguments:
                    yield name, index, argument
