"""What a removal does to objects that don't refer to what is removed."""

import pytest

from klantinteracties_conformance.provider.faults.base import Fault
from klantinteracties_conformance.provider.faults.table import get
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.register.writes import after_removal
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import noticed, outcomes, probed
from tests.fuzz.faulty import serving


def looked_at(run: OperationRun, operation: Operation) -> None:
    after_removal.check(run, run.shared.places.of(operation))


@pytest.mark.parametrize(
    ("fault", "path"),
    [
        ("verwijderen-digitaaladres-wist-voorkeur", "/digitaleadressen"),
        ("verwijderen-digitaaladres-wist-standaard", "/digitaleadressen"),
        ("verwijderen-rekeningnummer-wist-voorkeur", "/rekeningnummers"),
        ("verwijderen-klantcontact-neemt-partijen-mee", "/klantcontacten"),
    ],
)
def test_what_others_lose_is_told(fault: str, path: str) -> None:
    with serving(get(fault)) as url:
        record = probed(url, f"DELETE {path}/{{uuid}}", looked_at, after_removal.TAKES_NOTHING)
    assert noticed(record) == {after_removal.TAKES_NOTHING}


@pytest.mark.parametrize("path", ["/digitaleadressen", "/klantcontacten", "/partijen"])
def test_a_sound_provider_passes_and_nothing_is_left(path: str) -> None:
    with serving(Fault()) as url:
        record = probed(url, f"DELETE {path}/{{uuid}}", looked_at, after_removal.TAKES_NOTHING)
    assert (noticed(record), outcomes(record), record.leftovers) == (set(), {"passed"}, [])
