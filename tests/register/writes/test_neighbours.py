"""Others that belong to the same one stay as they are when an object is registered or changed."""

import pytest

from klantinteracties_conformance.provider.faults.buren import FAULTS, SpreadsToSiblings
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes.changing import UNTOUCHED
from klantinteracties_conformance.register.writes.keeping import _Keeping
from klantinteracties_conformance.register.writes.neighbours import look_at_neighbours
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz import at_work

NAMES = {one.name for one in FAULTS if isinstance(one, SpreadsToSiblings)}


def look(run: OperationRun, operation: Operation) -> None:
    look_at_neighbours(_Keeping(run, operation, run.shared.places.of(operation)))


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label"),
    [
        ("registreren-betrokkene-overschrijft-andere-met-waspartij", "POST /betrokkenen"),
        ("registreren-digitaaladres-overschrijft-andere-met-verstrektdoorpartij", "POST /digitaleadressen"),
        ("wijzigen-betrokkene-overschrijft-andere-met-hadklantcontact", "PATCH /betrokkenen/{uuid}"),
        ("wijzigen-bijlage-overschrijft-andere-met-wasbijlagevanklantcontact", "PUT /bijlagen/{uuid}"),
    ],
)
def test_what_spreads_is_found(fault: str, label: str) -> None:
    assert fault in NAMES
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, label, look, UNTOUCHED)
    found = [one for one in record.breaches if one.outcome == "failed" and "neighbour" in one.message.code]
    assert {one.requirement for one in found} == {"API-BEWAAR-3"}
    assert not record.leftovers


@pytest.mark.parametrize(
    "label", ["POST /digitaleadressen", "PUT /internetaken/{uuid}", "PATCH /partijen/{uuid}"]
)
def test_a_good_provider_leaves_them_alone(label: str) -> None:
    with at_work.provider() as good:
        record = at_work.probed(good.url, label, look, UNTOUCHED)
    assert not record.breaches
    assert at_work.outcomes(record) == {"passed"}
