"""What a provider loses of what it was sent is found, attribute by attribute, and what it may do isn't."""

import pytest

from klantinteracties_conformance.provider.faults import bewaren
from klantinteracties_conformance.provider.faults.anders import VARIANTS
from klantinteracties_conformance.register.run import OperationRun, Shared
from klantinteracties_conformance.register.writes import keeping
from tests.fuzz import at_work

LABELS = ("POST /internetaken", "PATCH /internetaken/{uuid}", "PUT /internetaken/{uuid}")


@pytest.mark.first(1, 4)
@pytest.mark.parametrize("variant", ["", *(pytest.param(name, marks=pytest.mark.ci) for name in VARIANTS)])
def test_nothing_is_found_with_a_good_provider(variant: str) -> None:
    with at_work.provider(fault=variant) as good:
        for label in LABELS:
            record = at_work.probed(good.url, label, keeping.check, *keeping.CHECKS)
            assert at_work.beside_host(record) == []
            assert {one.outcome for one in record.judged.values()} == {"passed"}


@pytest.mark.parametrize("label", ["POST /partij-identificatoren", "PUT /partij-identificatoren/{id}"])
def test_codes_that_no_document_lists_may_be_refused(label: str) -> None:
    with at_work.provider("vng-crud", fault="streng-maar-goed") as good:
        record = at_work.probed(good.url, label, keeping.check, *keeping.CHECKS, dialect="vng-crud")
    assert at_work.beside_host(record) == []


@pytest.mark.faults
@pytest.mark.parametrize(
    ("fault", "label", "attribute"),
    [
        ("bewaren-internetaak-toelichting-niet-bij-registreren", LABELS[0], "toelichting"),
        ("bewaren-internetaak-toegewezenaanactoren-niet-bij-registreren", LABELS[0], "toegewezenAanActoren"),
        ("bewaren-internetaak-toelichting-niet-bij-wijzigen", LABELS[1], "toelichting"),
        ("bewaren-internetaak-toelichting-weg-bij-iets-anders", LABELS[1], "toelichting"),
        ("bewaren-internetaak-toelichting-ook-bij-een-ander", LABELS[1], "toelichting"),
        ("bewaren-internetaak-toelichting-alleen-in-het-antwoord", LABELS[1], "toelichting"),
        ("bewaren-internetaak-toelichting-niet-bij-vervangen", LABELS[2], "toelichting"),
    ],
)
def test_what_is_lost_is_found(fault: str, label: str, attribute: str) -> None:
    assert fault in {one.name for one in bewaren.FAULTS}
    with at_work.provider(fault=fault) as broken:
        record = at_work.probed(broken.url, label, keeping.check, *keeping.CHECKS)
    found = {(breach.outcome, breach.message.values.get("attribute")) for breach in record.breaches}
    assert ("failed", attribute) in found
    assert not record.leftovers


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("dialect", ["openklant", "vng-crud"])
def test_nothing_stays_behind(dialect: str) -> None:
    """Also of what got another owner, or none, on the way."""
    with at_work.provider(dialect) as provider:
        shared = Shared.of(at_work.settings(provider.url, dialect))
        for operation in shared.document.operations:
            if operation.method in ("POST", "PUT", "PATCH") and list(keeping.checks(shared, operation)):
                run = OperationRun(shared, operation.label)
                keeping.check(run, operation)
                assert run.own.clean_up() == [], operation.label
