"""An older version is fuzzed by its own contract, and by no newer one."""

from dataclasses import replace

import pytest

from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_of_dialect import spoken_at
from tests.fuzz import at_work

CHOSEN = (
    "POST /onderwerpobjecten",
    "PATCH /digitaleadressen/{uuid}",
    "PATCH /klantcontacten/{uuid}",
    "POST /partij-identificatoren",
    "GET /klantcontacten",
)


@pytest.mark.first(0, 1)
@pytest.mark.parametrize("version", ["0.2.1", pytest.param("0.7.0", marks=pytest.mark.ci)])
def test_what_came_later_is_not_held_against_it(version: str) -> None:
    with at_work.provider(fault=f"api-{version}") as provider:
        settings = at_work.settings(provider.url, operations=CHOSEN)
        dialect = spoken_at(dialect_files.load("openklant"), version)
        records = at_work.run(replace(settings, dialect=dialect))
    assert set(records) == set(CHOSEN)
    assert [breach for breach in at_work.breaches(records) if breach.outcome == "failed"] == []


@pytest.mark.ci
def test_it_would_be_by_the_contract_of_the_newest() -> None:
    with at_work.provider(fault="api-0.2.1") as provider:
        records = at_work.run(at_work.settings(provider.url, operations=("GET /klantcontacten",)))
    assert any(breach.outcome == "failed" for breach in at_work.breaches(records))
