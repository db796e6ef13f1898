"""A registration that refers to what isn't there is refused, or kept as it was sent."""

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.vage_verwijzing import FAULTS
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import dangling
from klantinteracties_conformance.register.writes.keeping import REGISTERED, _Keeping
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed, provider
from tests.fuzz.faulty import serving

LABEL = "POST /rekeningnummers"
FORGETS = next(fault for fault in FAULTS if fault.kind == "rekeningnummer")


class TakesAnything(Fault):
    def validate(self, kind: str, rule: str) -> bool:  # noqa: ARG002
        return rule != "reference-exists"


def probe(run: OperationRun, operation: Operation) -> None:
    run.own.new("/rekeningnummers")  # of an operation that never succeeds nothing can be told
    with run.own.fresh.unheld():
        keeping = _Keeping(run, operation, run.shared.places.of(operation))
        run.judge.done(REGISTERED)
        dangling.register_each(keeping, REGISTERED, keeping.attributes)


def test_who_refuses_it_is_good() -> None:
    with provider() as process:
        record = probed(process.url, LABEL, probe, REGISTERED)
    assert (noticed(record), outcomes(record)) == (set(), {"passed"})
    assert sum(use.requests for use in record.uses if use.operation == LABEL) == 2


@pytest.mark.parametrize(("fault", "found"), [(TakesAnything(), set()), (FORGETS, {REGISTERED})])
def test_who_takes_it_keeps_it(fault: Fault, found: set[str]) -> None:
    with serving(fault) as url:
        assert noticed(probed(url, LABEL, probe, REGISTERED)) == found
