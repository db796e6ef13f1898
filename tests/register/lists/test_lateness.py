"""Lists that show what is new a moment later, or never."""

import pytest

from klantinteracties_conformance.register.lists import lateness
from klantinteracties_conformance.register.own_objects import OwnObjects
from klantinteracties_conformance.register.run import OperationRun
from klantinteracties_conformance.standard import dialect_files
from klantinteracties_conformance.standard.contract_document import Operation
from tests.fuzz.at_work import outcomes, probed, provider

POST = "POST /klantcontacten"


def probe(run: OperationRun, operation: Operation) -> None:
    lateness.check(run, operation, run.shared.places.of(operation))


CODES = {"": set(), "klantcontact-staat-later-in-lijst": {"list-lags"}, "actor-staat-later-in-lijst": set()}
"""What is found of a provider in the list of klantcontacten."""


@pytest.mark.faults
@pytest.mark.parametrize("dialect", dialect_files.available())
@pytest.mark.parametrize("fault", CODES)
def test_what_is_registered_is_looked_for_at_once(dialect: str, fault: str) -> None:
    with provider(dialect, fault=fault or None) as process:
        record = probed(process.url, POST, probe, lateness.CHECK, dialect=dialect)
    assert {breach.message.code for breach in record.breaches} == CODES[fault]
    assert {*outcomes(record)} == ({"failed"} if CODES[fault] else {"passed"})


def test_of_a_list_that_never_shows_it_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OwnObjects, "lateness", lambda _, __: None)
    with provider() as process:
        record = probed(process.url, POST, probe, lateness.CHECK)
    assert (record.breaches, outcomes(record)) == ([], set())
