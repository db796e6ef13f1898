"""What only a world of searches has of an object is kept as well."""

import pytest

from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.writes import keeping, worlds_kept
from klantinteracties_conformance.result.operations import Breach
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


def test_only_what_is_written_nowhere_else_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def note(_: object, known: tuple[object, str, object], __: str) -> list[Breach]:
        seen.append(known[1])
        return []

    monkeypatch.setattr(worlds_kept, "_breaches", note)
    with at_work.provider("openklant") as provider:
        shared = Shared.of(at_work.settings(provider.url, "openklant"))
        for label in ("POST /actoren", f"POST {PLACE}"):
            operation = next(one for one in shared.document.operations if one.label == label)
            run = OperationRun(shared, label)
            worlds_kept.look(keeping._Keeping(run, operation, shared.places.of(operation)), "x")
    assert seen == ["nummer"]
