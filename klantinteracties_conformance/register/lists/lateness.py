"""What was registered is in the lists at once, or a moment later (API-LIJST)."""

from math import ceil

from klantinteracties_conformance.contract.places import Place
from klantinteracties_conformance.register.run import OperationRun, counted
from klantinteracties_conformance.result.operations import Breach
from klantinteracties_conformance.standard.contract_document import Operation
from klantinteracties_conformance.system.messages import message

CHECK = "meteen_in_lijst"

_STEP = 0.5
"""Seconds to which is rounded what is told: it differs a little each time, and is one finding."""


@counted("API-LIJST")
def check(run: OperationRun, operation: Operation, place: Place) -> None:
    """Register an object, and look in the list right away.

    Nothing is said of a list that never shows it, or that can't be asked for it: others look at that.
    """
    if place.item:
        run.check_time()
        run.own.one(place.collection)  # of the first one it is measured when it is made, which took its time
        run.judge.observe(lambda: _late(run, operation, place))


def _late(run: OperationRun, operation: Operation, place: Place) -> list[Breach]:
    seconds = run.own.lateness(run.own.new(place.collection))
    if seconds is None:
        return []
    run.judge.done(CHECK)
    if not seconds:
        return []
    within = ceil(seconds / _STEP) * _STEP * 1000.0
    finding = message("list-lags", operation=operation.label, milliseconds=within)
    wanted, seen = message("in-list-at-once"), message("in-list-later")
    return [run.judge.breach(CHECK, finding, wanted, seen, "later", [])]
