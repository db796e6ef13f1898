"""What only a world of searches has of an object is kept as well."""

import pytest

from klantinteracties_conformance.register.writes import keeping
from tests.fuzz import at_work

FAULT = "bewaren-partijidentificator-subidentificatorvan-niet-bij-{}"
PLACE = "/partij-identificatoren"


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label"),
    [
        (FAULT.format("wijzigen"), f"PATCH {PLACE}/{{uuid}}"),
        (FAULT.format("vervangen"), f"PUT {PLACE}/{{uuid}}"),
        (FAULT.format("registreren"), f"POST {PLACE}"),
    ],
)
def test_the_parent_of_a_vestigingsnummer_is_kept(fault: str, label: str) -> None:
    with at_work.provider("openklant", fault=fault) as provider:
        record = at_work.probed(provider.url, label, keeping.check, *keeping.CHECKS)
    lost = [breach for breach in record.breaches if breach.outcome == "failed"]
    assert [breach.message.values["attribute"] for breach in lost] == ["subIdentificatorVan"]
